"""What became of every pair, as a page with links to what was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from unrdiff.batch.account import Line, State, counts
from unrdiff.render.html.facts import language_tag
from unrdiff.render.html.shell import asset, asset_text, template
from unrdiff.render.labels import Language, word
from unrdiff.render.selection import FATES, WEIGHTIEST_FIRST

INDEX = "index.html"
_SHARED, _HOME = "unrdiff.render.html", "unrdiff.batch"
# What a reader of many pairs looks for first; the summary has the other kinds.
_KINDS = tuple(str(kind) for kind in WEIGHTIEST_FIRST[:2])
_FATES = tuple(fate for fate in FATES if fate not in ("kept", "renumbered"))


@dataclass(frozen=True, slots=True)
class FileView:
    """A file that was written: what leads to it and what it is called, its format."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class LineView:
    """A row of the page; ``numbers`` are empty where nothing was compared.

    ``titles`` are both where they differ: of folders that alone may show that two were matched
    wrongly.
    """

    titles: tuple[str, ...]
    old: str
    new: str
    state: str
    said: tuple[str, ...]
    numbers: tuple[str, ...]
    files: tuple[FileView, ...]


def index(lines: Sequence[Line], language: Language) -> bytes:
    """The page, in Chinese or in English; what went wrong stands above what went well."""
    first = (State.FAILED, State.ALONE, State.PENDING, State.DONE)
    ordered = sorted(lines, key=lambda line: first.index(line.state))
    page = template(_HOME, "index.html.j2").render(
        page_lang=language_tag(language),
        w=lambda key: word(key, language),
        style=asset(asset_text(_SHARED, "base.css"), asset_text(_HOME, "index.css")),
        counts=counts(lines),
        columns=(*_KINDS, *_FATES),
        lines=[_view(line, language) for line in ordered],
    )
    return page.encode("utf-8", "replace")


def _view(line: Line, language: Language) -> LineView:
    tally = line.tally
    titles = dict.fromkeys((tally.old_title, tally.new_title)) if tally else ()
    told = {**tally.kinds, **tally.fates} if tally else {}
    return LineView(
        titles=tuple(filter(None, titles)),
        old=tally.old if tally else line.old,
        new=tally.new if tally else line.new,
        state="" if line.state is State.DONE else word(line.state, language),
        said=(*([line.said] if line.said else []), *(tally.notices if tally else ())),
        numbers=tuple(str(told.get(column, "")) for column in (*_KINDS, *_FATES)),
        files=tuple(FileView(quote(name), name.partition(".")[2]) for name in line.files),
    )
