"""A paragraph's label as a value: ``OP16(a)`` is part OP, number 16, path (a)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

# What is no paragraph but has a wording of its own: the title, and footnotes by their number.
TITLE = "TITLE"
_FOOTNOTE = "FN"

_LABEL = re.compile(r"(PP|OP|H|AX)(\d+)(?:\.(\d+))?((?:\([^()]+\))*)")


class LabelPart(StrEnum):
    """The parts of a resolution, as labels begin."""

    PREAMBLE = "PP"
    OPERATIVE = "OP"
    HEADING = "H"
    ANNEX = "AX"


@dataclass(frozen=True, slots=True)
class Label:
    """Which paragraph: ``PP3``, ``OP16``, ``H2``, ``AX1`` (an annex), ``AX1.4``, ``OP16(a)(i)``.

    ``number`` counts within the part, for an annex the annexes; ``item`` is the paragraph within
    an annex, ``None`` for its title and outside annexes. ``path`` leads down the subparagraphs:
    ``("a", "i")``.
    """

    part: LabelPart
    number: int
    item: int | None = None
    path: tuple[str, ...] = ()

    @staticmethod
    @lru_cache(maxsize=1 << 14)
    def parse(text: str) -> Label:
        """The label that a text is. Raises ``ValueError`` for any other text."""
        match = _LABEL.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no label of a paragraph")
        part, number, item, path = match.groups()
        return Label(
            LabelPart(part),
            int(number),
            int(item) if item else None,
            tuple(path[1:-1].split(")(")) if path else (),
        )

    @property
    def top(self) -> Label:
        """The paragraph that a subparagraph belongs to; any other is its own."""
        return replace(self, path=()) if self.path else self

    @property
    def inner(self) -> str:
        """The way down from there: ``(a)(i)``, empty for a whole paragraph."""
        return "".join(f"({step})" for step in self.path)

    @property
    def numbering(self) -> str:
        """What it is called within its part: ``16(a)``; of an annex the paragraph's number."""
        return f"{self.number if self.item is None else self.item}{self.inner}"

    @property
    def following(self) -> Label:
        """The label of the next paragraph."""
        if self.item is not None:
            return replace(self, item=self.item + 1)
        return replace(self, number=self.number + 1)

    def is_in(self, annex: Label) -> bool:
        """Whether it is a paragraph of this annex."""
        return self.part is annex.part and self.number == annex.number and self.item is not None

    def child(self, number: str) -> Label:
        """The subparagraph with this number, printed with its brackets or without."""
        return replace(self, path=(*self.path, number.strip("()")))

    def __str__(self) -> str:
        """The label as it is written."""
        item = "" if self.item is None else f".{self.item}"
        return f"{self.part}{self.number}{item}{self.inner}"


def footnote_label(number: str | int | None) -> str:
    """``FN3``: the label of a footnote."""
    return f"{_FOOTNOTE}{number}"


def footnote_number(label: str) -> str | None:
    """The number of the footnote that a label names, ``None`` for any other label."""
    number = label.removeprefix(_FOOTNOTE)
    return number if number != label else None
