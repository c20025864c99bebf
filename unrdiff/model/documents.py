"""A text as it is read: its paragraphs and footnotes, and where each stands in its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from unrdiff.notice import Notice


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

    @property
    def at(self) -> tuple[int, int, int]:
        """By which places of one source are put in order."""
        return self.page or 0, self.line or 0, self.index or 0


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
    _labelled: Mapping[str, Paragraph] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Find paragraphs by their labels once."""
        object.__setattr__(self, "_labelled", {p.label: p for p in self.paragraphs})

    def __getitem__(self, label: str) -> Paragraph:
        """The paragraph with this label; ``KeyError`` when there is none."""
        return self._labelled[label]

    @property
    def closes_behind_annexes(self) -> bool:
        """Whether its closing lines stand behind its annexes; they are printed before them."""
        annexes = (p.origins for p in self.paragraphs if p.kind is ParagraphKind.ANNEX)
        first = next(filter(None, annexes), ())
        return bool(first and self.closing_at) and self.closing_at[0].at > first[0].at

    def of_kind(self, kind: ParagraphKind) -> tuple[Paragraph, ...]:
        """The paragraphs of one kind, in the order of the text."""
        return tuple(p for p in self.paragraphs if p.kind is kind)
