"""What became of one text in another: links between paragraphs, edits with their kinds, fates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from unrdiff.ground import Ground
from unrdiff.model.documents import Change, Document
from unrdiff.notice import Notice

# A stretch of a text: where it starts, and where it ends.
Extent = tuple[int, int]


class Op(StrEnum):
    """What an edit does to the old wording."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class EditKind(StrEnum):
    """What kind of change an edit is; an ``equal`` edit has none."""

    TYPOGRAPHIC = "typographic"
    ROUTINE = "routine"
    TERMINOLOGY = "terminology"
    STRENGTH = "strength"
    SUBSTANTIVE = "substantive"


class Direction(StrEnum):
    """Where a change of force leads; ``aside`` where no order between the two is agreed."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    UNRANKED = "aside"


@dataclass(frozen=True, slots=True)
class OtherEnd:
    """Where words that only changed their place went to, or where they came from.

    Words taken out stand in the new text now, words put in stood in the old one; the end of an
    edit that does both is itself. ``paragraph`` is the label there, ``None`` for the same
    paragraph; ``edit`` the index, among the edits of that paragraph's primary link, of the one that
    put these words in or took them out. That one's other end is this edit. ``edit`` is ``None``
    where no single edit did: the paragraph has no edits, or the words are part of a longer one.
    ``compared``: that paragraph was, or became, a part of this one, and is compared with these
    words; whatever changed in them is told there.
    """

    paragraph: str | None
    edit: int | None
    compared: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """One hunk: ``old`` became ``new``. All edits of a link, joined, are both its texts.

    ``because`` is the reason of its kind. ``direction`` is set on edits of kind ``strength`` only;
    ``moved`` where words only changed
    their place, inside the paragraph or from one paragraph to another: they are not new, nor gone;
    ``layout`` where only width, spacing or the shape of quotation marks differ, which is not worth
    showing. ``changes`` are the tracked changes that it is made of, where the file records any.
    """

    op: Op
    old: str
    new: str
    kind: EditKind | None = None
    direction: Direction | None = None
    moved: OtherEnd | None = None
    layout: bool = False
    because: Ground | None = None
    changes: tuple[Change, ...] = ()


class Role(StrEnum):
    """``primary``: the successor. ``partial``: a clause that came from elsewhere."""

    PRIMARY = "primary"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Link:
    """An old paragraph joined to a new one, with the evidence for it.

    ``similarity`` runs from 0 to 1. ``anchors`` are what both texts name (instruments,
    resolutions, bodies, rare terms, the opening); ``shared`` is the wording a partial link
    rests on: the old paragraph's clause, then the new one's where it reads otherwise. ``old_part``
    and ``new_part`` are the stretches of the two texts, in characters, that a partial link joins;
    its ``edits`` are between those two, a primary link's between the whole texts.
    """

    old: str
    new: str
    role: Role
    moved: bool = False
    renumbered: bool = False
    similarity: float = 0.0
    anchors: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    old_part: Extent | None = None
    new_part: Extent | None = None
    edits: tuple[Edit, ...] = ()

    @property
    def edited(self) -> bool:
        """Whether any wording changed, by a clause too that is told with its part.

        Typography alone is no change of wording.
        """
        return any(e.op is not Op.EQUAL and e.kind is not EditKind.TYPOGRAPHIC for e in self.edits)

    @property
    def told(self) -> tuple[Edit, ...]:
        """The changes shown with this link: not of layout, nor those told with a part of it."""
        return tuple(
            e
            for e in self.edits
            if e.op is not Op.EQUAL and not e.layout and not (e.moved and e.moved.compared)
        )


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which paragraph became which, before any words are compared."""

    links: tuple[Link, ...]
    dropped: tuple[str, ...]
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Substitution:
    """One replacement made throughout the text.

    ``count`` is how often it was made, ``kept`` how often the old term still stands in the new
    text, ``places`` the new paragraphs in which it was made. ``apart``: in so many of these places
    other words stand inside the term: 应会员国要求 for 应要求. ``sure``: both terms are known to
    name one thing; else only their recurrence says so, and a reader should ask whether they do.
    """

    old: str
    new: str
    count: int
    kept: int = 0
    places: tuple[str, ...] = ()
    apart: int = 0
    sure: bool = True


class Fate(StrEnum):
    """What became of a paragraph: it may have several fates, but is either kept or edited."""

    KEPT = "kept"
    EDITED = "edited"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    SPLIT = "split"
    MERGED = "merged"
    DROPPED = "dropped"
    ADDED = "added"


# Old and new label of a paragraph, ``None`` where it has no primary link.
Pair = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Summary:
    """How many paragraphs have each fate, for the first line of every output."""

    kept: int = 0
    edited: int = 0
    moved: int = 0
    renumbered: int = 0
    split: int = 0
    merged: int = 0
    dropped: int = 0
    added: int = 0


@dataclass(frozen=True, slots=True)
class FootnoteChange:
    """A footnote of the old text beside its successor; ``None`` where there is none.

    ``old`` and ``new`` are footnote numbers; a changed number alone is no change.
    """

    old: str | None
    new: str | None
    edits: tuple[Edit, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether its wording changed; typography alone is no change."""
        return any(e.kind not in (None, EditKind.TYPOGRAPHIC) for e in self.edits)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents and all that was found between them; what renderers show.

    ``agreed`` is, by label, the share of each new paragraph's wording that stood anywhere in the
    old text, 0 to 1; ``agreed_share`` the same for the whole new text. ``models`` names, for an
    added paragraph that is mostly written in the words of one old paragraph, that one. ``uncited``
    has the resolutions that a paragraph's roll cites no longer, where more were left out than came.
    ``fates`` has every paragraph of both texts once. ``notes`` are all footnotes of both texts,
    each beside its counterpart.
    """

    old: Document
    new: Document
    links: tuple[Link, ...]
    dropped: tuple[str, ...]
    added: tuple[str, ...]
    substitutions: tuple[Substitution, ...]
    summary: Summary = Summary()
    notes: tuple[FootnoteChange, ...] = ()
    notices: tuple[Notice, ...] = ()
    agreed: Mapping[str, float] = field(default_factory=dict)
    agreed_share: float = 0.0
    models: Mapping[str, str] = field(default_factory=dict)
    uncited: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fates: Mapping[Pair, frozenset[Fate]] = field(default_factory=dict)

    @property
    def footnotes(self) -> tuple[FootnoteChange, ...]:
        """Footnotes whose wording changed, that are gone or are new; numbers alone do not count."""
        return tuple(note for note in self.notes if note.changed)
