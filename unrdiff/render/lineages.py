"""What every table of lineages shows: one cell for each paragraph in each version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from unrdiff.model import Comparison, EditKind, Fate, Lineage, Link, Role, Trace
from unrdiff.render.labels import Language
from unrdiff.render.phrases import version_cited
from unrdiff.render.selection import WEIGHTIEST_FIRST

# The marks of a cell: edited (with the weightiest kind), moved, born, dropped, come back; and what
# gave a clause to another paragraph, took one from it, began as one or lives on as one.
EDITED, MOVED, BORN, DROPPED, RETURNED, PARTED = "✎", "↷", "✚", "✖", "↺", "⇒"
_PARTED = frozenset({Fate.SPLIT, Fate.MERGED})


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph in one version; ``label`` is empty where it is absent.

    ``kind`` is the weightiest kind of its edits since the version before.
    """

    label: str
    marks: str = ""
    kind: EditKind | None = None
    similarity: float | None = None

    @property
    def text(self) -> str:
        """The cell in one line: ``OP16 ✎↷ .83``."""
        similarity = "" if self.similarity is None else f"{self.similarity:.2f}".lstrip("0")
        return " ".join(part for part in (self.label, self.marks, similarity) if part)


def cells(trace: Trace) -> list[list[Cell]]:
    """A row for each lineage, a cell for each version."""
    steps = [
        _Step(c, {(k.old, k.new): k for k in c.links if k.role is Role.PRIMARY})
        for c in trace.comparisons
    ]
    return [_row(lineage, steps) for lineage in trace.lineages]


@dataclass(frozen=True, slots=True)
class _Step:
    """One comparison of a trace, with its primary links by their labels."""

    comparison: Comparison
    links: Mapping[tuple[str | None, str | None], Link]

    def is_parted(self, old: str | None, new: str | None) -> bool:
        """Whether a clause of the paragraph went elsewhere, or one of another came into it."""
        return bool(self.comparison.fates.get((old, new), frozenset()) & _PARTED)


def _row(lineage: Lineage, steps: list[_Step]) -> list[Cell]:
    row = []
    for index, label in enumerate(lineage.paragraphs):
        before = lineage.paragraphs[index - 1] if index else None
        step = steps[index - 1] if index else None
        parted = PARTED if step and step.is_parted(before, label) else ""
        link = step.links.get((before, label)) if step else None
        if label is None:
            row.append(Cell("", (parted or DROPPED) if before else ""))
        elif step and before is None:
            came_back = any(lineage.paragraphs[:index])
            row.append(Cell(label, RETURNED if came_back else parted or BORN))
        elif link:
            marks = (EDITED if link.edited else "") + (MOVED if link.moved else "") + parted
            row.append(Cell(label, marks, _kind(link), link.similarity if link.edited else None))
        else:
            row.append(Cell(label))
    return row


def _kind(link: Link) -> EditKind | None:
    kinds = {edit.kind for edit in link.edits} - {EditKind.TYPOGRAPHIC}
    return next((kind for kind in WEIGHTIEST_FIRST if kind in kinds), None)


def version_name(trace: Trace, index: int, language: Language) -> str:
    """How a version heads its column: its symbol, or its file."""
    return version_cited(trace.documents[index], language)
