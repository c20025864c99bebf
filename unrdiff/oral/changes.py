"""What instructions change, in terms of the draft as issued; data alone."""

from __future__ import annotations

from dataclasses import dataclass

from unrdiff.oral.locus import Part


@dataclass(frozen=True, slots=True)
class Rewording:
    """Characters ``start`` to ``end`` of a text become ``new``.

    ``anchor`` is where the words stand beside which something is inserted, or the same stretch.
    """

    label: str
    start: int
    end: int
    new: str
    anchor: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Removal:
    """A paragraph with its subparagraphs, or a footnote, goes."""

    label: str


@dataclass(frozen=True, slots=True)
class Placing:
    """New paragraphs, or one that moves, come to stand beside ``anchor``.

    ``side`` is ``after``, ``before`` or ``inside`` (as its last subparagraph) of a paragraph; with
    no ``anchor`` it is the ``end`` or ``start`` of ``part``. ``texts`` are new paragraphs, a text
    with line breaks being a paragraph and its subparagraphs; ``moved`` is the label of one that
    moves. ``bis`` orders those that are numbered 之二, 之三.
    """

    anchor: str | None
    side: str
    texts: tuple[str, ...] = ()
    moved: str | None = None
    part: Part | None = None
    bis: int = 0


@dataclass(frozen=True, slots=True)
class Numbering:
    """A line that says which number a paragraph comes to have: checked, not done."""

    label: str
    number: int


Change = Rewording | Removal | Placing | Numbering
