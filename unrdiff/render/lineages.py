"""What every table of lineages shows: one cell for each paragraph in each version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from unrdiff.model import EditKind, Lineage, Link, Role, Trace
from unrdiff.render.labels import Language
from unrdiff.render.phrases import version_cited
from unrdiff.render.selection import WEIGHTIEST_FIRST

# The marks of a cell: edited (with the weightiest kind), moved, born, dropped, come back.
EDITED, MOVED, BORN, DROPPED, RETURNED = "✎", "↷", "✚", "✖", "↺"


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
    links: list[Mapping[tuple[str, str], Link]] = [
        {(k.old, k.new): k for k in c.links if k.role is Role.PRIMARY} for c in trace.comparisons
    ]
    return [_row(lineage, links) for lineage in trace.lineages]


def _row(lineage: Lineage, links: list[Mapping[tuple[str, str], Link]]) -> list[Cell]:
    row = []
    for index, label in enumerate(lineage.paragraphs):
        before = lineage.paragraphs[index - 1] if index else None
        if label is None:
            row.append(Cell("", DROPPED if before else ""))
        elif index and before is None:
            row.append(Cell(label, RETURNED if any(lineage.paragraphs[:index]) else BORN))
        elif before and (link := links[index - 1].get((before, label))):
            marks = (EDITED if link.edited else "") + (MOVED if link.moved else "")
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
