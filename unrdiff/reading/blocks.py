"""What a resolution is read into, a paragraph while it grows; and the lines that close a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from unrdiff.language.numerals import ONE_TO_NINE, ONE_TO_TEN
from unrdiff.model import ParagraphKind
from unrdiff.reading.lines import Line, without_marks
from unrdiff.reading.subparagraphs import Level

# The day, the meeting, or both on one line; in Chinese numerals until the middle of the 1970s.
_ADOPTION = re.compile(
    rf"(?:(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日|[〇○零{ONE_TO_TEN}]{{4}}年.{{1,3}}月.{{1,3}}日)[，,]?)?"
    rf"(?:第[\d〇○零{ONE_TO_NINE}]+次(?:全体|全體)?[会會][议議]?.{{0,12}}|"
    r"[\[［]?未经表决(?:获得)?通过.{0,4})?[。.]?"
)


@dataclass(slots=True)
class Block:
    """A paragraph while it grows. ``text`` still has its marks and its line breaks."""

    kind: ParagraphKind
    text: str
    number: str | None = None
    levels: tuple[Level, ...] = ()
    last: Line = field(default_factory=lambda: Line(""))

    @property
    def plain(self) -> str:
        """How the wording ends so far, without marks, blanks and closing quotation marks.

        Only the end: a block may grow by thousands of lines.
        """
        return without_marks(self.text[-200:]).rstrip().rstrip('”’」』"')


def is_adoption(line: Line) -> bool:
    """Whether the line is the date, the meeting or the vote of a resolution's adoption."""
    return bool(_ADOPTION.fullmatch(re.sub(r"\s", "", line.text)))


def split_adoption(lines: Sequence[Line]) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """The date and meeting printed after a resolution, and the lines that are neither."""
    adoption = tuple(line.text for line in lines if is_adoption(line))
    return adoption, tuple(line for line in lines if not is_adoption(line))
