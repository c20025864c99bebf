"""Agreed language by age: for each word of a paragraph, the version in which it first stood.

The edits between two versions say it: equal text is as old as it was in the version before,
inserted text is as old as its version. Three things look new and are not: another spelling of the
same words, words that only changed their place, and a clause that came from another paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from unrdiff.diff import diff
from unrdiff.model import Edit, EditKind, Lineage, Op, Role, Trace


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a wording, all of which first stood in one version."""

    text: str
    version: int


@dataclass(frozen=True, slots=True)
class Step:
    """How a strand came to stand in a version: from which earlier one, by which edits."""

    before: int
    edits: tuple[Edit, ...]


Ages = list[int]
_Known = Mapping[tuple[int, str], Ages]


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


def ages(trace: Trace) -> tuple[tuple[Span, ...], ...]:
    """For each lineage, the spans of the newest wording that it has; joined, they are that text."""
    texts = [{p.label: p.text for p in d.paragraphs} for d in trace.documents]
    told = steps(trace)
    known: dict[tuple[int, str], Ages] = {}
    for version, here in enumerate(texts):
        for lineage, step in zip(trace.lineages, told, strict=True):
            label = lineage.paragraphs[version]
            if label is None:
                continue
            if version in step:
                before = step[version].before
                old = known[before, lineage.paragraphs[before] or ""]
                known[version, label] = walked(old, step[version].edits, version)
            else:
                known[version, label] = [version] * len(here[label])
        if version:
            _borrow(trace, version, known, texts)
    return tuple(_spans(trace, lineage, known, texts) for lineage in trace.lineages)


def walked(old: Ages, edits: Sequence[Edit], version: int) -> Ages:
    """Give the age of each character behind the edits, from the ages before them."""
    at = 0
    gone: dict[str, Ages] = {}
    for edit in edits:
        if edit.moved and edit.old:
            gone[_bare(edit.old)] = _bare_ages(edit.old, old[at : at + len(edit.old)])
        at += len(edit.old)
    at = 0
    new: Ages = []
    for edit in edits:
        replaced = old[at : at + len(edit.old)]
        at += len(edit.old)
        if edit.op is Op.EQUAL:
            new += replaced
        elif edit.kind is EditKind.TYPOGRAPHIC:
            # Another width or comma: no new words, so as young as what it stands for.
            stood = max(replaced, default=new[-1] if new else version)
            new += [stood] * len(edit.new)
        elif edit.moved and (kept := gone.get(_bare(edit.new))) is not None:
            new += _spread(edit.new, kept, version)
        else:
            new += [version] * len(edit.new)
    return new


def _bare(text: str) -> str:
    """A text's letters and digits: moved words take other commas and joining words along."""
    return "".join(c for c in text if c.isalnum()).strip("和与及并")


def _bare_ages(text: str, old: Ages) -> Ages:
    start = text.find(_bare(text)) if _bare(text) in text else -1
    if start >= 0:
        return old[start : start + len(_bare(text))]
    bare = _bare(text)
    youngest = max(old, default=0)
    return [youngest] * len(bare)


def _spread(text: str, kept: Ages, version: int) -> Ages:
    """Give the ages to the words that moved, wherever they begin in the inserted text."""
    bare = _bare(text)
    start = text.find(bare)
    if start < 0:
        return [max(kept, default=version)] * len(text)
    return [version] * start + kept + [version] * (len(text) - start - len(bare))


def _borrow(
    trace: Trace,
    version: int,
    known: dict[tuple[int, str], Ages],
    texts: Sequence[Mapping[str, str]],
) -> None:
    """A clause taken over from another paragraph is as old as it was there."""
    for link in trace.comparisons[version - 1].links:
        if link.role is not Role.PARTIAL or not link.shared:
            continue
        old, new = texts[version - 1][link.old], texts[version][link.new]
        there, here = known[version - 1, link.old], known[version, link.new]
        at_old = at_new = 0
        for edit in diff(old, new) if old and new else ():
            if edit.op is Op.EQUAL and _within(edit.new, link.shared):
                for i in range(len(edit.new)):
                    here[at_new + i] = min(here[at_new + i], there[at_old + i])
            at_old += len(edit.old)
            at_new += len(edit.new)


# Shorter stretches recur by chance (see diff/agreed.py).
_STRETCH = 4


def _within(text: str, shared: Sequence[str]) -> bool:
    return len(text) >= _STRETCH and any(text in words or words in text for words in shared)


def _spans(
    trace: Trace, lineage: Lineage, known: _Known, texts: Sequence[Mapping[str, str]]
) -> tuple[Span, ...]:
    label = lineage.paragraphs[lineage.last] or ""
    text = texts[lineage.last][label]
    paired = zip(text, known[lineage.last, label], strict=True)
    return tuple(
        Span("".join(character for character, _ in group), version)
        for version, group in groupby(paired, key=lambda pair: pair[1])
    )
