"""What there is to show, and how it is asked for: all that a renderer is given."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from unrdiff.lineage.asked import AskedParagraph
from unrdiff.model import Comparison, Document, Fate, Trace
from unrdiff.oral.revision import Revision
from unrdiff.reading.named import Side, Source
from unrdiff.reading.sources import word_file
from unrdiff.render.labels import Language
from unrdiff.render.tracked import AS_USUAL, Tracked


class Subject(StrEnum):
    """What an output is about."""

    OUTLINE = "how a text was read"
    COMPARISON = "a comparison of two versions"
    TRACE = "the lineages of three or more versions"
    REVISION = "what oral revisions do to a draft"
    PROVISIONS = "a comparison as a table of old and new provisions"
    REVISED = "the clean text of a draft as revised"


@dataclass(frozen=True, slots=True)
class Findings:
    """The documents, and what was found between two of them or along more.

    With oral revisions the last document is the draft as revised. ``base`` is the Word file that
    the old text of a comparison was read from, if it was.
    """

    documents: tuple[Document, ...]
    comparison: Comparison | None = None
    trace: Trace | None = None
    revision: Revision | None = None
    base: bytes | None = field(default=None, repr=False)

    @property
    def subject(self) -> Subject:
        """What these findings are; a table and the clean text of a revision are only asked for."""
        if self.revision:
            return Subject.REVISION
        if self.trace:
            return Subject.TRACE
        return Subject.COMPARISON if self.comparison else Subject.OUTLINE

    @property
    def differs(self) -> bool:
        """Whether any two neighbouring texts differ in wording or in the order of paragraphs.

        A paragraph that was split or joined differs, though all of its words may still stand.
        """
        found = self.trace.comparisons if self.trace else (self.comparison,)
        told = (Fate.EDITED, Fate.ADDED, Fate.DROPPED, Fate.MOVED, Fate.SPLIT, Fate.MERGED)
        return any(getattr(c.summary, fate.value) for c in found if c for fate in told)


def word_base(source: Source) -> bytes | None:
    """The Word file that a text was read from, whose changes may be tracked in it.

    Of an old Word file it is what LibreOffice made of it. The text before the changes that a file
    tracks is no longer what the file says: it has none.
    """
    if source.side is Side.ORIGINAL:
        return None
    return word_file(source.data, source.path)


@dataclass(frozen=True, slots=True)
class View:
    """How the user wants it shown.

    ``only`` are fates and kinds, ``part`` a part of the text, ``paragraph`` the one whose story is
    told; ``summary``: what weighs most alone; ``stat``: a line a paragraph; ``verbose``: with what
    was left out as page furniture; ``side_by_side``: old and new in two columns, ``None`` where the
    screen is wide enough; ``width`` is in columns, ``None`` for the screen's own; ``tracked`` how
    changes are tracked in a Word file.
    """

    language: Language = "zh"
    only: tuple[str, ...] = ()
    part: str | None = None
    paragraph: AskedParagraph | None = None
    summary: bool = False
    stat: bool = False
    verbose: bool = False
    side_by_side: bool | None = None
    width: int | None = None
    colour: bool = True
    tracked: Tracked = AS_USUAL
