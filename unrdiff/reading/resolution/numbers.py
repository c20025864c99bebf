"""A paragraph's own number: what the source sets apart, or what its text begins with.

Operative paragraphs are numbered 1. 2. 3., until the mid-1970s 一、 二、 三、. A text that numbers
them with digits uses 一、 for headings, so the text as a whole decides which of the two it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.language.enumeration import CHINESE_ENUMERATOR, ENUMERATOR, split_number
from unrdiff.language.numerals import chinese_number
from unrdiff.reading.manuscript import Hint, RawParagraph


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph's number, as printed and without a dot, and the paragraph without it.

    ``value`` is what the number counts, ``None`` for a subparagraph's.
    """

    number: str
    value: int | None
    paragraph: RawParagraph


class Numbering:
    """How one text numbers its operative paragraphs."""

    def __init__(self, paragraphs: Sequence[RawParagraph]) -> None:
        digits = {n.value for p in paragraphs if (n := _with_digits(p))}
        numerals = {n.value for p in paragraphs if (n := _with_numeral(p))}
        self._with = _with_numeral if {1, 2} <= numerals and 1 not in digits else _with_digits

    def operative(self, paragraph: RawParagraph) -> Numbered | None:
        """The paragraph's number, if it has one such as operative paragraphs have."""
        return None if Hint.HEADING in paragraph.hints else self._with(paragraph)


def subparagraph_number(paragraph: RawParagraph) -> Numbered | None:
    """The paragraph's number, if it is one such as subparagraphs have: (a), (i), (一)."""
    if paragraph.number is not None:
        is_one = split_number(f"{paragraph.number} {paragraph.text}")
        return Numbered(paragraph.number, None, paragraph) if is_one else None
    found = split_number(paragraph.text)
    if found is None:
        return None
    return Numbered(found[0], None, paragraph.behind(len(paragraph.text) - len(found[1])))


def _with_digits(paragraph: RawParagraph) -> Numbered | None:
    if paragraph.number is not None:
        digits = paragraph.number.isdecimal()
        return Numbered(paragraph.number, int(paragraph.number), paragraph) if digits else None
    match = ENUMERATOR.match(paragraph.text)
    if match is None:
        return None
    value = int(match[1])
    return Numbered(str(value), value, paragraph.behind(match.end()))


def _with_numeral(paragraph: RawParagraph) -> Numbered | None:
    if paragraph.number is not None:
        value = chinese_number(paragraph.number)
        return Numbered(paragraph.number, value, paragraph) if value else None
    match = CHINESE_ENUMERATOR.match(paragraph.text)
    if match is None:
        return None
    return Numbered(match[1], chinese_number(match[1]), paragraph.behind(match.end()))
