"""What every source reader makes of a file, whatever its kind: the paragraphs as they stand.

A :class:`Manuscript` knows nothing of resolutions. Its paragraphs are whole (wrapped lines are
joined), its footnotes are told from its wording, its pages' furniture is put aside; what each
paragraph *is* the resolution reader says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from unrdiff.language.clauses import ends_complete
from unrdiff.language.punctuation import ROUND_CLOSE, ends_in
from unrdiff.model import ChangedSpan, Comment, FootnoteMark, Origin
from unrdiff.notice import Notice


class Hint(StrEnum):
    """What the source itself shows of a paragraph."""

    HEADING = "set as a heading"
    ROW = "a row of a table, which heads nothing"
    LOOSE = "stands where no wording can: kept, and shown as text without a place"


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's text under its number as printed (``3``, ``*``)."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class RawParagraph:
    r"""A paragraph as it stands in the source.

    ``text`` is its wording, blanks and line breaks (``\n``) as the source has them; ``marks`` are
    its footnotes' marks at offsets in it. ``number`` is what the source itself sets apart as the
    paragraph's number, without a dot (``16``, ``(a)``, ``一``), ``None`` where it has none or
    prints it as part of the text; ``level`` the depth of its list, 0 outermost, where the source
    says so, ``cell`` its row and column in a table. ``changed`` are the spans of ``text`` that are
    tracked changes. ``footnotes`` are those printed below it or behind it; ``notices`` say what was
    doubtful in reading it.
    """

    text: str
    origin: Origin
    number: str | None = None
    level: int | None = None
    marks: tuple[FootnoteMark, ...] = ()
    hints: frozenset[Hint] = frozenset()
    footnotes: tuple[Footnote, ...] = ()
    notices: tuple[Notice, ...] = ()
    changed: tuple[ChangedSpan, ...] = ()
    cell: tuple[int, int] | None = None

    @property
    def ends_complete(self) -> bool:
        """Whether it ends in punctuation that may end a paragraph."""
        return ends_complete(self.text)

    def behind(self, offset: int) -> RawParagraph:
        """The paragraph without the characters before ``offset``; a mark among them stays."""
        marks = tuple(FootnoteMark(m.number, max(m.offset - offset, 0)) for m in self.marks)
        return replace(
            self, text=self.text[offset:], marks=marks, changed=shifted(self.changed, -offset)
        )

    def with_its_number(self) -> RawParagraph:
        """The paragraph with the number that the source sets apart as part of its text."""
        if self.number is None:
            return self
        before = f"{self.number} " if ends_in(self.number, ROUND_CLOSE) else f"{self.number}. "
        marks = tuple(FootnoteMark(m.number, m.offset + len(before)) for m in self.marks)
        changed = shifted(self.changed, len(before))
        return replace(self, text=before + self.text, number=None, marks=marks, changed=changed)


def shifted(spans: Sequence[ChangedSpan], by: int) -> tuple[ChangedSpan, ...]:
    """Spans so many characters further on; what is shifted out of the text is gone."""
    return tuple(
        replace(span, start=max(span.start + by, 0), end=span.end + by)
        for span in spans
        if span.end + by > 0
    )


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a resolution begins: the paragraph that heads it, and the one with its organ's name.

    Both are indexes; they are equal where nothing stands above the organ's name.
    """

    head: int
    body: int


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A file read as paragraphs.

    ``furniture`` is what its pages carry besides wording. ``beginnings`` say where its resolutions
    begin, ``None`` where the source reader need not know. ``original`` is the text before tracked
    changes, ``None`` in a file without any; the manuscript itself is the text with all of them
    accepted. ``authors`` are those who made them, with how many each; ``comments`` stand in the
    margin. ``notices`` are of the file as a whole. ``printed`` is the text in traditional
    characters, where it was read in simplified ones.
    """

    paragraphs: tuple[RawParagraph, ...]
    furniture: tuple[str, ...] = ()
    beginnings: tuple[Beginning, ...] | None = None
    original: Manuscript | None = field(default=None, repr=False)
    authors: tuple[tuple[str, int], ...] = ()
    comments: tuple[Comment, ...] = ()
    notices: tuple[Notice, ...] = ()
    printed: str | None = field(default=None, repr=False)
