"""What stands on every printed page: the texts' names above, the page's number below.

CSS has it from strings in the style itself. A document's name may hold anything, so every
character but letters and digits of ASCII is written as its code.
"""

from __future__ import annotations

from collections.abc import Iterable

from unrdiff.render.labels import Language
from unrdiff.render.phrases import page_of_pages


def running_heads(names: Iterable[str], language: Language) -> str:
    """The rules of the page's margins."""
    head = css_string(" → ".join(names))
    before, between, behind = map(css_string, page_of_pages(language))
    number = f"{before} counter(page) {between} counter(pages) {behind}"
    return (
        f"@page {{ @top-left {{ content: {head}; }} @bottom-right {{ content: {number}; }}"
        ' @top-right { content: "unrdiff"; } }\n'
    )


def css_string(text: str) -> str:
    """Text as a string of CSS in which nothing can end the string, the rule or the style."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    # A blank is written as its code too: behind a code it would be taken for the code's end.
    plain = character.isascii() and character.isalnum()
    return character if plain else f"\\{ord(character):06x}"
