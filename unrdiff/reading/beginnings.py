"""Where the resolutions in a text begin: one in most files, several in a committee's report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from unrdiff.language.clauses import unquoted
from unrdiff.language.headings import (
    ANNEX_HEADING,
    DRAFT_HEADING,
    RESOLUTION_HEADING,
    body_line,
    is_draft_label,
    part_letter,
)
from unrdiff.language.openings import begins_paragraph
from unrdiff.language.punctuation import COMMAS, FULL_STOPS, ends_in
from unrdiff.reading.manuscript import Beginning

# Heading and title of a draft take a few lines, never more than this above 大会，.
_HEAD_LINES = 12


class Wording(Protocol):
    """A line or a paragraph."""

    @property
    def text(self) -> str:
        """Its text."""

    @property
    def ends_complete(self) -> bool:
        """Whether it ends in punctuation that may end a paragraph."""


class Setting:
    """What the page says of how its lines hang together; of paragraphs there is nothing to say."""

    def runs_on(self, index: int) -> bool:
        """Whether a line is the rest of the one above, though it could open a resolution."""
        return False

    def title_runs_on(self, index: int, opening: int) -> bool:
        """Whether a line of a title, above the organ's name at ``opening``, began higher up."""
        return index == opening

    def below_rule(self, index: int) -> bool:
        """Whether a line stands among its page's footnotes."""
        return False


def beginnings(wordings: Sequence[Wording], setting: Setting | None = None) -> list[Beginning]:
    """The resolutions among lines or paragraphs, in order."""
    search = _Search(wordings, setting or Setting())
    bodies = search.bodies()
    return [Beginning(search.head(body, above), body) for above, body in pairwise([-1, *bodies])]


def extents(found: Sequence[Beginning], length: int) -> list[tuple[Beginning, int]]:
    """Every resolution's beginning with the index at which the next one's heading ends it."""
    ends = [*(beginning.head for beginning in found[1:]), length]
    return list(zip(found, ends, strict=False))


class _Search:
    def __init__(self, wordings: Sequence[Wording], setting: Setting) -> None:
        self.wordings = wordings
        self.setting = setting
        self.annexes = [
            i for i, k in enumerate(wordings) if ANNEX_HEADING.fullmatch(k.text.strip())
        ]

    def bodies(self) -> list[int]:
        """Where an organ's name opens a resolution."""
        found: list[int] = []
        for index in range(len(self.wordings)):
            if self._opens(index) and (not found or self._ended(found[-1], index)):
                found.append(index)
        return found

    def head(self, body: int, body_above: int) -> int:
        """Where heading and title begin: a numbered heading, or else the title's own lines."""
        first = max(body_above + 1, body - _HEAD_LINES)
        for index in range(body - 1, first - 1, -1):
            if DRAFT_HEADING.fullmatch(self.wordings[index].text) or self._numbered_heading(index):
                return index
        return self._title_start(body, first)

    def _opens(self, index: int) -> bool:
        text = self.wordings[index].text
        rest = body_line(text)
        if rest is None:
            return False
        if rest:
            return begins_paragraph(rest) and not self.setting.runs_on(index)
        following = self.wordings[index + 1 : index + 2]
        with_comma = ends_in(text.rstrip(), COMMAS)
        return any(with_comma or begins_paragraph(line.text) for line in following)

    def _ended(self, start: int, end: int) -> bool:
        """Whether a resolution that opens at ``start`` ended, with its annexes, before ``end``.

        If not, the organ's name there stands in its wording (第十四届…大会，), or opens a
        declaration annexed to it.
        """
        for index in range(max(start, end - _HEAD_LINES), end):
            heading = DRAFT_HEADING.fullmatch(self.wordings[index].text)
            if heading or self._numbered_heading(index):
                return True
        if bisect_left(self.annexes, start) < bisect_left(self.annexes, end):
            return False
        upwards = (self.wordings[i] for i in range(end - 1, start - 1, -1))
        last = next((k for k in upwards if k.ends_complete), None)
        return last is not None and ends_in(unquoted(last.text), FULL_STOPS)

    def _numbered_heading(self, index: int) -> bool:
        text = self.wordings[index].text
        heads = RESOLUTION_HEADING.fullmatch(text) and not self.wordings[index].ends_complete
        return bool(heads) and not self.setting.below_rule(index)

    def _title_start(self, body: int, first: int) -> int:
        """Without a numbered heading: the line above, and those that run on into it."""
        start = body
        while start > first:
            above = self.wordings[start - 1]
            if above.ends_complete or is_draft_label(above.text):
                break
            if not self.setting.title_runs_on(start, body):
                break
            start -= 1
        if start > first and part_letter(self.wordings[start - 1].text):
            return start - 1
        return start
