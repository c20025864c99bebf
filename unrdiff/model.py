"""The data that every package passes on: documents, links, edits, comparisons.

All of it is frozen. Offsets are in characters of a paragraph's canonical text
(see :mod:`unrdiff.language.canonical`), counted from 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from unrdiff.ground import Ground
from unrdiff.notice import Notice

# A stretch of a text: where it starts, and where it ends.
Extent = tuple[int, int]


class UnrdiffError(Exception):
    """Bad input. Its message is one sentence for the user: what, where, what to do."""


class ParagraphKind(StrEnum):
    """What part of a resolution a paragraph belongs to."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUBPARAGRAPH = "subparagraph"
    HEADING = "heading"
    ANNEX = "annex"


class DocumentKind(StrEnum):
    """How far a text has come: adopted, tabled as a draft, or a draft inside a report."""

    ADOPTED = "adopted"
    DRAFT = "draft"
    DRAFT_IN_REPORT = "draft in a report"


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """A footnote's mark: it stands before the character at ``offset``."""

    number: str
    offset: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a paragraph stands in its source.

    ``line`` (its first) and ``page`` are counted from 1, ``index`` is that of the file's body;
    each is ``None`` where a kind of file has no such thing.
    """

    line: int | None = None
    page: int | None = None
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Who made a tracked change; ``date`` as the file has it, ``None`` where it does not say."""

    author: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class ChangedSpan:
    """Characters that a tracked change put there or, on the side before it, takes away."""

    start: int
    end: int
    change: Change


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the margin: by whom, when, and on which words."""

    author: str
    date: str | None
    text: str
    quoted: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, subparagraph or heading.

    ``label`` is unique in its document: ``PP3``, ``OP16``, ``OP16(a)``, ``H2`` (a heading),
    ``AX1.4`` (paragraph 4 of annex 1). ``number`` is what is printed before it (``"16"``,
    ``"(a)"``), ``None`` where nothing is. ``parent`` is the label of the paragraph that a
    subparagraph belongs to. ``origins`` are the paragraphs of the source that it was made of,
    ``changed`` the spans of its text that are tracked changes; neither is part of what it says, so
    they count nothing when two are compared.
    """

    label: str
    kind: ParagraphKind
    text: str
    number: str | None = None
    marks: tuple[FootnoteMark, ...] = ()
    parent: str | None = None
    origins: tuple[Origin, ...] = field(default=(), compare=False, repr=False)
    changed: tuple[ChangedSpan, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One resolution as it was read.

    ``unplaced`` is wording that stands inside the resolution but could not be placed in it;
    it is shown, never dropped. ``furniture`` is what the pages of its file carry beside wording,
    each once. ``closing`` are the lines below an adopted resolution: the day, the meeting, the
    vote. ``tracked`` are the authors of the file's tracked changes with how many each made,
    ``comments`` what stands in its margin. ``title_at`` and ``closing_at`` are the source's
    paragraphs that the title and the closing lines stand in. ``notices`` say what was doubtful in
    reading it. ``session`` is the General Assembly's session (80), ``date`` an ISO date. ``draft``
    is the draft's number in its report: 4 for draft resolution IV. ``orally_revised``: oral
    revisions were worked into it.
    """

    source: str
    paragraphs: tuple[Paragraph, ...]
    symbol: str | None = None
    draft: int | None = None
    session: int | None = None
    date: str | None = None
    title: str | None = None
    kind: DocumentKind | None = None
    language: str = "zh"
    footnotes: Mapping[str, str] = field(default_factory=dict)
    unplaced: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    tracked: tuple[tuple[str, int], ...] = ()
    comments: tuple[Comment, ...] = ()
    notices: tuple[Notice, ...] = ()
    orally_revised: bool = False
    title_at: tuple[Origin, ...] = field(default=(), compare=False, repr=False)
    closing_at: tuple[Origin, ...] = field(default=(), compare=False, repr=False)

    def __getitem__(self, label: str) -> Paragraph:
        """The paragraph with this label; ``KeyError`` when there is none."""
        for paragraph in self.paragraphs:
            if paragraph.label == label:
                return paragraph
        raise KeyError(label)

    def of_kind(self, kind: ParagraphKind) -> tuple[Paragraph, ...]:
        """The paragraphs of one kind, in the order of the text."""
        return tuple(p for p in self.paragraphs if p.kind is kind)


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
        """Whether any wording changed; typography alone is no change of wording."""
        return any(e.kind is not EditKind.TYPOGRAPHIC for e in self.told)

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

    ``count`` is how often it was made, ``kept`` how often the old term still stands in the
    linked paragraphs of the new text, ``places`` the new paragraphs in which it was made.
    """

    old: str
    new: str
    count: int
    kept: int = 0
    places: tuple[str, ...] = ()


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
    old text, 0 to 1; ``agreed_share`` the same for the whole new text. ``fates`` has every
    paragraph of both texts once.
    """

    old: Document
    new: Document
    links: tuple[Link, ...]
    dropped: tuple[str, ...]
    added: tuple[str, ...]
    substitutions: tuple[Substitution, ...]
    summary: Summary = Summary()
    footnotes: tuple[FootnoteChange, ...] = ()
    notices: tuple[Notice, ...] = ()
    agreed: Mapping[str, float] = field(default_factory=dict)
    agreed_share: float = 0.0
    fates: Mapping[Pair, frozenset[Fate]] = field(default_factory=dict)


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
