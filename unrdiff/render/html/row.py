"""One row of the page, worked out before any markup is written."""

from __future__ import annotations

from dataclasses import dataclass

from unrdiff.render.html.grounds import ToldGround
from unrdiff.render.places import Place
from unrdiff.render.runs import Run

# What a reader may look for among the rows beside fates and kinds of edits: a reference to a
# footnote that was lost or gained.
REFERENCES = "references"
# The part of the page that holds the footnotes.
NOTES = "footnotes"

# What counts as a change until the reader chooses: all but what kept its wording where it stood.
CHANGES = (
    "substantive",
    "strength",
    "terminology",
    "routine",
    REFERENCES,
    "moved",
    "split",
    "merged",
    "dropped",
    "added",
)
# The tag of a row in which a term was replaced by another that may mean something else.
UNSURE = "unsure"
POLICY_SHOWN = ("substantive", "strength", UNSURE, "dropped", "added")
_SHORT = 200


@dataclass(frozen=True, slots=True)
class Side:
    """One paragraph's name on the page: its label, how it is said, what is printed before it."""

    label: str
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Part:
    """A partial link as one of its two rows tells it."""

    key: str
    name: str
    href: str
    quoted: str


@dataclass(frozen=True, slots=True)
class Vacated:
    """Where a paragraph stood that moved: its old label, its first words, where it is now."""

    label: str
    excerpt: str
    now: Place


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of the page. ``runs`` is the inline view; ``left`` and ``right`` the two columns.

    ``part`` is the part it is counted in, ``old_part`` and ``old_at`` its place in the old text.
    ``kinds`` are its kinds of edits with their number, ``ways`` where its changes of force lead.
    ``unsure``: a term was replaced by another that may mean something else.
    ``cited_by`` are the rows that refer to a footnote, ``vacated`` the old places of moved
    paragraphs behind it.
    """

    id: str
    part: str
    old_at: int | None
    old_part: str | None
    old: Side | None
    new: Side | None
    fates: tuple[str, ...]
    kinds: tuple[tuple[str, int], ...]
    excerpt: str
    runs: tuple[Run, ...]
    left: tuple[Run, ...] = ()
    right: tuple[Run, ...] = ()
    heading: bool = False
    depth: int = 0
    ways: tuple[str, ...] = ()
    references: bool = False
    authors: tuple[str, ...] = ()
    similarity: int | None = None
    doubtful: bool = False
    unsure: bool = False
    anchors: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    agreed: int | None = None
    model: Place | None = None
    grounds: tuple[ToldGround, ...] = ()
    uncited: str = ""
    cited_by: tuple[Place, ...] = ()
    vacated: tuple[Vacated, ...] = ()

    @property
    def tags(self) -> tuple[str, ...]:
        """What filters look at."""
        kinds = tuple(kind for kind, _ in self.kinds)
        more = ((REFERENCES, self.references), (UNSURE, self.unsure))
        return self.fates + kinds + self.ways + tuple(tag for tag, holds in more if holds)

    @property
    def changed(self) -> bool:
        """Whether it stands open among the changes."""
        return any(tag in CHANGES for tag in self.tags)

    @property
    def short(self) -> bool:
        """Whether it is so short that paper should not tear it: some five lines."""
        return sum(len(run.text) for run in self.runs) <= _SHORT

    @property
    def weightiest(self) -> str | None:
        """The weightiest kind of its edits."""
        return self.kinds[0][0] if self.kinds else None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the text with its heading and its rows, as they follow each other on the page."""

    part: str
    name: str
    rows: tuple[RowView, ...]
