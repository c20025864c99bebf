"""Agreed language by age: for each word of a paragraph, the version in which it first stood.

The edits between two versions say it: equal text is as old as it was in the version before,
inserted text is as old as its version. Three things look new and are not: another spelling of the
same words, words that only changed their place, and a clause that came from another paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from unrdiff.language.clauses import BEFORE_WORDS
from unrdiff.lineage.steps import steps
from unrdiff.model import Edit, EditKind, Lineage, Op, Role, Span, Trace

Ages = list[int]
_Known = Mapping[tuple[int, str], Ages]


def ages(trace: Trace) -> tuple[tuple[Span, ...], ...]:
    """For each lineage, the spans of the newest wording that it has; joined, they are that text."""
    texts = [{p.label: p.text for p in d.paragraphs} for d in trace.documents]
    told = trace.steps or steps(trace)
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


def walked(old: Ages, edits: Sequence[Edit], version: int, follow: bool = True) -> Ages:
    """Give the age of each character behind the edits, from the ages before them.

    ``follow``: words that only changed their place keep the age that they had there.
    """
    at = 0
    new: Ages = []
    moved = _moved(old, edits) if follow else []
    for edit in edits:
        replaced = old[at : at + len(edit.old)]
        at += len(edit.old)
        if edit.op is Op.EQUAL:
            new += replaced
        elif edit.kind is EditKind.TYPOGRAPHIC:
            # Another width or comma: no new words, so as young as what it stands for.
            stood = max(replaced, default=new[-1] if new else version)
            new += [stood] * len(edit.new)
        elif edit.moved and edit.new and moved:
            # Where several clauses moved, the one that keeps most of its words.
            tried: list[Ages] = [
                walked(then, _words(text, edit.new), version, follow=False) for text, then in moved
            ]
            best: Ages = min(tried, key=lambda clause: clause.count(version))
            new += best
        else:
            new += [version] * len(edit.new)
    return new


def _moved(old: Ages, edits: Sequence[Edit]) -> list[tuple[str, Ages]]:
    """Words that went to another place in their paragraph, with their ages."""
    at, found = 0, []
    for edit in edits:
        if edit.moved and edit.old:
            found.append((edit.old, old[at : at + len(edit.old)]))
        at += len(edit.old)
    return found


def _words(old: str, new: str) -> tuple[Edit, ...]:
    """The edits of a clause found again: its longest stretch first, wherever that stands in it.

    :func:`diff` makes hunks that read well, and may give the stretch up for a word at the edge.
    """
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        Edit(Op.EQUAL if code == "equal" else Op.REPLACE, old[i:j], new[m:n])
        for code, i, j, m, n in codes
    )


def _borrow(
    trace: Trace,
    version: int,
    known: _Known,
    texts: Sequence[Mapping[str, str]],
) -> None:
    """A clause taken over from another paragraph is as old as it was there."""
    for link in trace.comparisons[version - 1].links:
        if link.role is not Role.PARTIAL or not link.shared:
            continue
        # One wording where both texts have the same, else the old one and the new one.
        mine, theirs = link.shared[0], link.shared[-1]
        start = texts[version - 1][link.old].find(mine)
        at = texts[version][link.new].find(theirs)
        if start < 0 or at < 0:
            continue
        there = known[version - 1, link.old][start : start + len(mine)]
        here = known[version, link.new]
        clause = walked(there, _words(mine, theirs), version)
        here[at : at + len(theirs)] = map(min, here[at : at + len(theirs)], clause)


def _spans(
    trace: Trace, lineage: Lineage, known: _Known, texts: Sequence[Mapping[str, str]]
) -> tuple[Span, ...]:
    label = lineage.paragraphs[lineage.last] or ""
    text = texts[lineage.last][label]
    found = _with_punctuation(text, known[lineage.last, label])
    paired = zip(text, found, strict=True)
    return tuple(
        Span("".join(character for character, _ in group), version)
        for version, group in groupby(paired, key=lambda pair: pair[1])
    )


def _with_punctuation(text: str, found: Ages) -> Ages:
    """A comma is no word: it is as old as the word before it, an opening bracket as the next."""
    told = list(found)
    words = [i for i, character in enumerate(text) if character.isalnum()]
    for at, following in zip([None, *words], [*words, None], strict=True):
        between = range(0 if at is None else at + 1, len(text) if following is None else following)
        for i in between:
            near = following if at is None or text[i] in BEFORE_WORDS else at
            near = at if near is None else near
            told[i] = found[i if near is None else near]
    return told
