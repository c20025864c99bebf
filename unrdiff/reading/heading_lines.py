"""Headings that nothing sets apart but their place: short, without an end, above a number.

Asked of the lines of a text as of the paragraphs that they become.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from unrdiff.language.headings import LONGEST_HEADING, begins_heading, is_heading_number
from unrdiff.language.punctuation import PAUSE

# A heading has its number, its words and at most one line of them more.
_LINES = 3


class Lined(Protocol):
    """A line, or a paragraph."""

    @property
    def text(self) -> str:
        """Its wording."""

    @property
    def ends_complete(self) -> bool:
        """Whether it ends in punctuation that may end a paragraph."""


SomeLine = TypeVar("SomeLine", bound=Lined)


def head_the_next(lines: Iterable[SomeLine], is_next: Callable[[SomeLine], bool]) -> bool:
    """Whether lines are headings, one below the other, of the paragraph that counts on.

    ``is_next`` says of a line whether it is that one.
    """
    heading: list[str] = []
    for line in lines:
        if is_next(line):
            return 0 < len("".join(heading)) <= LONGEST_HEADING
        if begins_heading(line.text):
            heading = []
        if line.ends_complete or line.text.endswith(PAUSE) or len(heading) == _LINES:
            return False
        heading.append(line.text)
    return False


def is_below(heading: str, line: str) -> bool:
    """Whether a line behind a heading is another one: A. 薪酬 below 一、服务条件."""
    return not is_heading_number(heading) and begins_heading(line)
