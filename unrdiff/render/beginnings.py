"""How a paragraph begins where its whole text has no room: its printed number, its first words."""

from __future__ import annotations

from unrdiff.model import Paragraph

# More than any line of a page holds; the page itself cuts where its line ends.
_LINE = 120


def printed_number(paragraph: Paragraph) -> str:
    """The number as a resolution prints it: ``16.`` and ``(a)``; empty where there is none."""
    number = paragraph.number or ""
    return f"{number}." if number.isdigit() else number


def first_words(text: str, most: int = _LINE) -> str:
    """The text's first characters, at most so many, with … where it goes on.

    A number, a symbol or a word of Latin letters is left out rather than cut.
    """
    if len(text) <= most:
        return text
    end = most
    while end and _is_run(text[end - 1]) and _is_run(text[end]):
        end -= 1
    return text[: end or most].rstrip() + "…"


def _is_run(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in "/.-")
