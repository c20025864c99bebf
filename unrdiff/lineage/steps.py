"""How each strand of a trace came from version to version: by which edits, from which clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from unrdiff.diff import diff
from unrdiff.model import Edit, Lineage, Role, Step, Trace


def steps(trace: Trace) -> tuple[Mapping[int, Step], ...]:
    """For each lineage, its steps by the version that they lead to; a birth is no step.

    Where a strand skipped versions, its return is compared with the wording that it had before.
    """
    texts = [{p.label: p.text for p in d.paragraphs} for d in trace.documents]
    linked = [
        {(k.old, k.new): k.edits for k in c.links if k.role is Role.PRIMARY}
        for c in trace.comparisons
    ]
    return tuple(_steps(lineage, texts, linked) for lineage in trace.lineages)


def _steps(
    lineage: Lineage,
    texts: Sequence[Mapping[str, str]],
    linked: Sequence[Mapping[tuple[str, str], tuple[Edit, ...]]],
) -> dict[int, Step]:
    found: dict[int, Step] = {}
    before: tuple[int, str] | None = None
    for index, label in enumerate(lineage.paragraphs):
        if label is None:
            continue
        if before:
            at, old = before
            edits = linked[at].get((old, label), ()) if at == index - 1 else ()
            found[index] = Step(at, edits or diff(texts[at][old], texts[index][label]))
        before = index, label
    return found
