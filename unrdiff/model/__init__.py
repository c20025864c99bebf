"""The data that every package passes on: documents, links, edits, comparisons.

All of it is frozen. Offsets are in characters of a paragraph's canonical text
(see :mod:`unrdiff.language.canonical`), counted from 0.
"""

from __future__ import annotations

from unrdiff.model.comparisons import (
    Alignment,
    Comparison,
    Direction,
    Edit,
    EditKind,
    Extent,
    Fate,
    FootnoteChange,
    Link,
    Op,
    OtherEnd,
    Pair,
    Role,
    Substitution,
    Summary,
)
from unrdiff.model.documents import (
    Change,
    ChangedSpan,
    Comment,
    Document,
    DocumentKind,
    FootnoteMark,
    Origin,
    Paragraph,
    ParagraphKind,
)
from unrdiff.model.traces import (
    Join,
    Lineage,
    Span,
    Step,
    Trace,
)
from unrdiff.sentence import Sentence, UnrdiffError

__all__ = [
    "Alignment",
    "Change",
    "ChangedSpan",
    "Comment",
    "Comparison",
    "Direction",
    "Document",
    "DocumentKind",
    "Edit",
    "EditKind",
    "Extent",
    "Fate",
    "FootnoteChange",
    "FootnoteMark",
    "Join",
    "Lineage",
    "Link",
    "Op",
    "Origin",
    "OtherEnd",
    "Pair",
    "Paragraph",
    "ParagraphKind",
    "Role",
    "Sentence",
    "Span",
    "Step",
    "Substitution",
    "Summary",
    "Trace",
    "UnrdiffError",
]
