"""The pages of its own: the one that files are dropped on, and the one that says why not."""

from __future__ import annotations

from typing import Any

from unrdiff.reading.sources import ENDINGS
from unrdiff.render.html.facts import language_tag
from unrdiff.render.html.shell import asset, asset_text, template
from unrdiff.render.labels import Language, word
from unrdiff.render.phrases import too_large
from unrdiff.serve.request import RefusedError
from unrdiff.serve.shelf import LARGEST

_SHARED, _HOME = "unrdiff.render.html", "unrdiff.serve"


def drop_page(language: Language) -> str:
    """The page that takes two files."""
    return _page(
        "drop.html.j2",
        language,
        script=asset(asset_text(_HOME, "drop.js")),
        endings=",".join(ENDINGS),
        largest=LARGEST,
        too_large=too_large(LARGEST, language),
    )


def refusal_page(refused: RefusedError, home: str, language: Language) -> str:
    """The page that says in a sentence why there is nothing else, and leads back."""
    said_lang = language_tag(refused.language)
    return _page("refusal.html.j2", language, said=refused.said, said_lang=said_lang, home=home)


def _page(name: str, language: Language, **more: Any) -> str:
    return template(_HOME, name).render(
        page_lang=language_tag(language),
        w=lambda key: word(key, language),
        style=asset(asset_text(_SHARED, "base.css"), asset_text(_HOME, "drop.css")),
        **more,
    )
