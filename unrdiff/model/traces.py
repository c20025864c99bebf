"""A paragraph through many versions: strands of links, what joined them, the age of words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from unrdiff.model.comparisons import Comparison, Edit
from unrdiff.model.documents import Document
from unrdiff.notice import Notice


@dataclass(frozen=True, slots=True)
class Join:
    """A clause that passed from one strand to another on the way to ``version``.

    ``old`` is the paragraph that had it in the version before, ``new`` the one that took it;
    ``shared`` its wording, as in :class:`Link`. Splits and merges are made of these.
    """

    version: int
    old: str
    new: str
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """One paragraph through all versions: its label in each, ``None`` where it is absent.

    ``returned``: it was absent from a version between two that have it. ``joins`` are the
    clauses that it gave to other strands or took from them.
    """

    paragraphs: tuple[str | None, ...]
    returned: bool = False
    joins: tuple[Join, ...] = ()

    @property
    def born(self) -> int:
        """The first version that has it."""
        return next(i for i, label in enumerate(self.paragraphs) if label)

    @property
    def last(self) -> int:
        """The last version that has it."""
        return max(i for i, label in enumerate(self.paragraphs) if label)


@dataclass(frozen=True, slots=True)
class Step:
    """How a strand came to stand in a version: from which earlier one, by which edits."""

    before: int
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a wording, all of which first stood in one version."""

    text: str
    version: int


@dataclass(frozen=True, slots=True)
class Trace:
    """Versions of one resolution, oldest first, and every paragraph's way through them.

    ``comparisons[i]`` is between versions i and i + 1. For each lineage ``steps`` has its steps by
    the version that they lead to (a birth is no step), and ``ages`` the spans of its newest
    wording, which joined are that text. ``agreed`` and ``agreed_share`` are those of the newest
    text against all older ones, as in :class:`Comparison`.
    """

    documents: tuple[Document, ...]
    comparisons: tuple[Comparison, ...]
    lineages: tuple[Lineage, ...]
    notices: tuple[Notice, ...] = ()
    steps: tuple[Mapping[int, Step], ...] = ()
    ages: tuple[tuple[Span, ...], ...] = ()
    agreed: Mapping[str, float] = field(default_factory=dict)
    agreed_share: float = 0.0
