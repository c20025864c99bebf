"""What is put in: runs of new wording, typed numbers, and where the marks of notes stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy

from lxml import etree

from unrdiff.language.canonical import closed_up
from unrdiff.language.numerals import chinese_number
from unrdiff.language.openings import opening
from unrdiff.language.punctuation import PAUSE
from unrdiff.model import ParagraphKind
from unrdiff.reading.sources.docx.names import w
from unrdiff.render.docx.letters import Letter
from unrdiff.render.docx.look import PLAIN, Look
from unrdiff.render.docx.marking import text_element
from unrdiff.render.docx.plan import Mark, Passage

# No number with what is typed around it is longer.
_LONGEST_NUMBER = 12


def run(content: etree._Element, properties: etree._Element | None) -> etree._Element:
    """A run that holds one element."""
    made = etree.Element(w("r"))
    if properties is not None:
        made.append(deepcopy(properties))
    made.append(content)
    return made


def wording(
    text: str, look: Look, verb: bool = False, beside: tuple[str, str] = ("", "")
) -> list[etree._Element]:
    """New wording as runs; at a paragraph's head its opening verb is set as verbs are there.

    ``beside`` is what stands before it and behind it.
    """
    text = closed_up(text, *beside) if look.closed_up else text
    behind = len(text) - len(opening(text).rest) if verb and look.verb is not None else 0
    pieces = [(text[:behind], look.verb), (text[behind:], look.run)]
    return [run(text_element(piece), properties) for piece, properties in pieces if piece]


def typed_number(passage: Passage, look: Look = PLAIN) -> str:
    """A number as it is typed before a paragraph, with what stands between the two.

    As a look has it; else ``16.`` and ``(a)`` with a tab, 一、, ``A.`` before a heading and
    ``80/229.`` before a title.
    """
    number = passage.number
    if number is None:
        return ""
    if look.numbered:
        return number.join(look.numbered)
    if chinese_number(number) is not None:
        return f"{number}{PAUSE}"
    if passage.kind in (None, ParagraphKind.HEADING):
        return f"{number}. "
    return f"{number}.\t" if number.isdecimal() else f"{number}\t"


def typed(text: str, look: Look) -> list[etree._Element]:
    """A number as runs, with its tabs."""
    pieces = [piece for piece in re.split("(\t)", text) if piece]
    return [
        run(etree.Element(w("tab")) if piece == "\t" else text_element(piece), look.run)
        for piece in pieces
    ]


def typed_around(letters: Sequence[Letter], number: str | None) -> tuple[str, str] | None:
    """What is typed before and behind a number in the letters above its paragraph's wording.

    ``None`` where they are anything else.
    """
    text = "".join(map(_printed, letters))
    if number is None or len(text) > _LONGEST_NUMBER or text.count(number) != 1:
        return None
    before, _, behind = text.partition(number)
    return before, behind


def _printed(letter: Letter) -> str:
    if letter.element.tag == w("tab"):
        return "\t"
    text = letter.element.text or ""
    return text[letter.offset] if letter.offset < len(text) else letter.plain


def split_at(text: str, marks: Iterable[Mark]) -> Sequence[tuple[str, Mark | None]]:
    """A text cut behind each of its marks: the piece before a mark, and the mark."""
    pieces: list[tuple[str, Mark | None]] = []
    at = 0
    for mark in sorted(marks, key=lambda mark: mark.offset):
        pieces.append((text[at : mark.offset], mark))
        at = mark.offset
    return [*pieces, (text[at:], None)]
