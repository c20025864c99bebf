"""The grammar of instructions: a sentence as a row of clauses, each of them one step.

The forms that a clause may have are in :mod:`unrdiff.oral.forms`. What no form covers is not
understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from unrdiff.oral.command import pattern
from unrdiff.oral.forms import RULES
from unrdiff.oral.joining import joined
from unrdiff.oral.locus import Locus
from unrdiff.oral.revision import Operation
from unrdiff.oral.tokens import Token


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words quoted as standing; ``occurrence`` is which of several (``"all"``: each of them).

    ``count`` is how many there should be in all, 0 where the sheet does not say.
    """

    text: str
    occurrence: int | str | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, not yet looked for in a draft.

    ``at`` is where a paragraph goes, ``after`` whether behind it; with ``edge`` it is the end or
    the start of that place instead. ``fresh`` is what a new paragraph is said to be, ``count`` how
    many there are to be, 0 where that is not said.
    """

    operation: Operation
    loci: tuple[Locus, ...] = ()
    old: tuple[Quoted, ...] = ()
    new: tuple[str, ...] = ()
    at: Locus | None = None
    after: bool | None = None
    fresh: Locus | None = None
    edge: bool = False
    count: int = 0


# What nobody could read out in one sentence; rules would be tried on it without end.
_MOST_TOKENS = 200
_WHOLE_TEXTS = frozenset(
    {Operation.REPLACE_PARAGRAPH, Operation.NEW_PARAGRAPH, Operation.MERGE, Operation.SPLIT}
)


def sentences(tokens: Sequence[Token], length: int) -> Iterator[tuple[tuple[Token, ...], int, int]]:
    """The tokens of each sentence, and where it begins and ends in a text of that length."""
    sentence: list[Token] = []
    begin = 0
    for token in (*tokens, Token(";", length, length)):
        if token.kind != ";":
            sentence.append(token)
            continue
        if sentence:
            yield tuple(sentence), begin, token.start
        sentence, begin = [], token.end


def steps(sentence: Sequence[Token]) -> tuple[Step, ...] | None:
    """The steps of one sentence, ``None`` if it is not wholly understood."""
    tokens = joined(sentence)
    if not tokens or len(tokens) > _MOST_TOKENS:
        return None
    kinds = "".join(token.kind for token in tokens)
    found = _clauses(tokens, kinds, 0)
    if found is None and "R" in kinds and "Q" not in kinds and not set(kinds) & set("DIVYWGPTM"):
        return (Step(Operation.RENUMBER),)
    return found


def _clauses(tokens: Sequence[Token], kinds: str, at: int) -> tuple[Step, ...] | None:
    """The steps from this token on, by the first row of rules that covers all of them."""
    while kinds[at : at + 1] == "C":
        at += 1
    if at == len(kinds):
        return ()
    for operation, rule in RULES:
        match = rule.match(kinds, at)
        if match is None:
            continue
        step = _step(operation, match, tokens)
        if step and (rest := _clauses(tokens, kinds, match.end())) is not None:
            return (step, *rest)
    return None


def _step(operation: Operation, match: re.Match[str], tokens: Sequence[Token]) -> Step | None:
    """The step that a form gives; ``None`` where what it says of occurrences does not agree."""
    groups = {n: tokens[match.start(n) : match.end(n)] for n, t in match.groupdict().items() if t}
    loci = tuple(k for name in ("L3", "L", "L2") for t in groups.get(name, ()) for k in t.loci)
    behind = [token for name in ("trail", "more") for token in groups.get(name, ())]
    old = _quoted([*groups.get("old", ()), *behind])
    if "place" in groups:
        loci = _said_last(groups["place"][0].loci, loci)
    if old is None or ("place" in groups and not loci):
        return None
    new = tuple(token.text for token in groups.get("new", ()) if token.kind == "Q")
    at = groups["at"][0].loci if "at" in groups else ()
    side = groups["side"][0].kind == "A" if "side" in groups else None
    edge = "edge" in groups
    if edge:
        side = groups["edge"][0].kind == "E"
        at = at or (Locus(),)
    if operation in _WHOLE_TEXTS:
        new = tuple(t.text + t.tail for t in groups.get("new", ()) if t.kind == "Q")
    if "mid" in groups:
        side = True
        loci = loci[:1] if [k.number for k in loci[1:]] == [(loci[0].number or 0) + 1] else ()
    elif operation is Operation.NEW_PARAGRAPH and "L2" in groups:
        loci = (loci[-1].within(loci[0]),)
    fresh = _fresh(groups.get("fresh", ()))
    count = max((token.count for token in groups.get("fresh", ())), default=0)
    step = Step(operation, loci, old, new, at[0] if at else None, side, fresh, edge, count)
    if operation is Operation.SWAP and at:
        step = replace(step, loci=loci + at)
    if operation is Operation.MERGE and at:
        step = replace(step, loci=loci + at, at=None)
    return step


def _said_last(places: tuple[Locus, ...], before: tuple[Locus, ...]) -> tuple[Locus, ...]:
    """Places named behind the words: those, or a part of what was named before; else none."""
    if not before:
        return places
    within = all(k.number is None and k.part is None for k in places)
    return tuple(k.within(outer) for k in places for outer in before) if within else ()


def _fresh(tokens: Sequence[Token]) -> Locus | None:
    """What a new paragraph is said to be: its part, its number, or that it is a subparagraph."""
    named = [token.loci[0] for token in tokens if token.loci]
    return named[-1] if named else Locus() if tokens else None


def _quoted(tokens: Sequence[Token]) -> tuple[Quoted, ...] | None:
    """Each quotation with what is said of its occurrences; ``None`` where that does not agree.

    That stands before a quotation, or behind one that has nothing before it.
    """
    quotations: list[tuple[Token, list[Token]]] = []
    ahead: list[Token] = []
    open_behind = False
    for token in tokens:
        if token.kind == "Q":
            open_behind = not ahead
            quotations.append((token, ahead))
            ahead = []
        elif token.kind == "C":
            open_behind = False
        elif open_behind:
            quotations[-1][1].append(token)
        else:
            ahead.append(token)
    if quotations:
        quotations[-1][1].extend(ahead)
    found = [_of_occurrence(*quotation) for quotation in quotations]
    return None if None in found else tuple(q for q in found if q)


def _of_occurrence(quotation: Token, said: Sequence[Token]) -> Quoted | None:
    """A quotation of which 第二处, 两处, 均 are said; ``None`` where these contradict each other.

    两处均 is all, of which there are two; 第二处（共两处） is one of two.
    """
    counts = {token.count for token in said if token.count}
    named = {token.occurrence for token in said if token.occurrence != "all"}
    every = any(token.occurrence == "all" and not token.count for token in said)
    if len(counts) > 1 or len(named) + every > 1:
        return None
    occurrence = named.pop() if named else "all" if said else None
    return Quoted(quotation.text, occurrence, counts.pop() if counts else 0)


def looks_like_instruction(sentence: Sequence[Token]) -> bool:
    """Whether a sentence names a place or words, and something to do with them."""
    kinds = {token.kind for token in sentence}
    named = kinds & set("LQ")
    return bool((named and kinds & set("TVYIDMWGPRN")) or {"L", "Q"} <= kinds)


def reserved(text: str) -> bool:
    """Whether a sentence says 不, 如果 or the like, so that no part of it may be left out."""
    return bool(pattern("marks", "reserved").search(text))
