"""What became of the strands of several versions as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from unrdiff.model import Lineage, ParagraphKind, Trace


@dataclass(frozen=True, slots=True)
class Fortunes:
    """How many strands there are, and what became of them; headings do not count.

    ``throughout`` stand in every version, ``begun`` came after the first, ``ended`` stand in the
    newest no more, ``returned`` were absent between. ``force`` had a change of force.
    """

    total: int
    throughout: int
    begun: int
    ended: int
    returned: int
    force: int


def fortunes(trace: Trace) -> Fortunes:
    """Count them."""
    newest = len(trace.documents) - 1
    told = [
        (lineage, steps)
        for lineage, steps in zip(trace.lineages, trace.steps, strict=True)
        if not _is_heading(trace, lineage)
    ]
    return Fortunes(
        total=len(told),
        throughout=sum(all(lineage.paragraphs) for lineage, _ in told),
        begun=sum(lineage.born > 0 for lineage, _ in told),
        ended=sum(lineage.last < newest for lineage, _ in told),
        returned=sum(lineage.returned for lineage, _ in told),
        force=sum(
            any(edit.direction for step in steps.values() for edit in step.edits)
            for _, steps in told
        ),
    )


def _is_heading(trace: Trace, lineage: Lineage) -> bool:
    label = lineage.paragraphs[lineage.last] or ""
    return trace.documents[lineage.last][label].kind is ParagraphKind.HEADING
