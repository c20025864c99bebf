"""The grammar of instructions: which words of command, places and quotations make a step.

A rule is an operation and a pattern over the letters of :class:`~unrdiff.oral.tokens.Token`,
one letter a token, so that a group's span is a span of tokens. Groups say what their tokens are:

    L     the places                      old   words as they stand, with O the occurrence meant
    at    the place to go to              new   the words to come
    side  after or before

Letters of tokens (words of command are lists of ``lexicon/oral.toml``):

    Q  a quotation          L  places            O  which occurrence     N n  new paragraph(s)
    T  改为 to               V  替换 replace       Y  substitute            D  删除 delete
    I  插入 insert           M  移至 move          W  对调 swap              G  合并 merge
    P  分为 split            R  重新编号 renumber   C  和 and                B  以, 由 by
    A  之后 after            F  之前 before        S E  开头 末尾             K  之间 between

A sentence is a row of clauses; each clause is one step. What no rule covers is not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from unrdiff.oral.command import pattern
from unrdiff.oral.locus import LAST, Locus, Part
from unrdiff.oral.revision import Operation
from unrdiff.oral.tokens import Token


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words quoted as standing; ``occurrence`` is which of several (``"all"``: each of them).

    ``count`` is how many there should be, 0 where the sheet does not say.
    """

    text: str
    occurrence: int | str | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, not yet looked for in a draft."""

    operation: Operation
    loci: tuple[Locus, ...] = ()
    old: tuple[Quoted, ...] = ()
    new: tuple[str, ...] = ()
    at: Locus | None = None
    after: bool | None = None
    fresh: Locus | None = None


_L, _L2, _L3 = "(?P<L>L)", "(?P<L2>L)", "(?P<L3>L)"
_OLD, _NEW, _NEWS = "(?P<old>O*QO*)", "(?P<new>Q)", "(?P<new>Q(?:C?Q)*)"
_OLDS = "(?P<old>O*QO*(?:C?O*QO*)*)"
_AFTER, _BEFORE, _AT = "(?P<side>A)", "(?P<side>F)", "(?P<at>L)"
_SIDE, _FRESH = "(?P<side>[AF])", "(?P<fresh>n?N|nL|N?L|n)?"

_FORMS: tuple[tuple[Operation, tuple[str, ...]], ...] = (
    (
        Operation.REPLACE,
        (
            f"{_L}?{_OLD}C?TN?{_NEW}",
            f"{_L}?V{_OLD}{_L2}?T{_NEW}",
            f"V{_L}{_OLD}T{_NEW}",
            f"{_L}?B{_NEW}V{_OLD}",
            f"{_L}?{_OLD}B{_NEW}V",
            f"{_L}?{_OLD}BV{_NEW}",
            f"{_L}?{_NEW}V{_OLD}",
            f"{_L}?D{_OLD}C?[TIB]{_NEW}V?",
            f"{_L}?{_OLD}DC?[TIB]{_NEW}V?",
            f"D{_L}{_OLD}C?[TIB]{_NEW}V?",
            f"{_L}?Y{_NEW}{_OLD}",
            f"Y{_NEW}{_OLD}{_L}",
            f"{_L}?{_OLD}Y{_NEW}",
        ),
    ),
    (
        Operation.INSERT_AFTER,
        (
            f"{_L}?{_OLD}{_AFTER}C?I{_NEW}",
            f"{_L}?{_AFTER}{_OLD}{_L2}?C?I{_NEW}",
            f"{_AFTER}{_L}{_OLD}I{_NEW}",
            f"{_L}?I{_NEW}{_L2}?{_AFTER}{_OLD}{_L3}?",
            f"{_L}?I{_NEW}{_L2}?{_OLD}{_AFTER}",
            f"{_L}I{_NEW}",
        ),
    ),
    (
        Operation.INSERT_BEFORE,
        (
            f"{_L}?{_OLD}{_BEFORE}C?I{_NEW}",
            f"{_L}?{_BEFORE}{_OLD}{_L2}?C?I{_NEW}",
            f"{_BEFORE}{_L}{_OLD}I{_NEW}",
            f"{_L}?I{_NEW}{_L2}?{_BEFORE}{_OLD}{_L3}?",
            f"{_L}?I{_NEW}{_L2}?{_OLD}{_BEFORE}",
            f"{_L}?(?P<old>QCQ)KI{_NEW}",
        ),
    ),
    (
        Operation.APPEND,
        (f"{_L}?EA?I{_NEW}", f"E{_L}I{_NEW}", f"{_L}?I{_NEW}E{_L2}?"),
    ),
    (
        Operation.PREPEND,
        (f"{_L}?SF?I{_NEW}", f"S{_L}I{_NEW}", f"{_L}?I{_NEW}S{_L2}?"),
    ),
    (
        Operation.DELETE_WORDS,
        (
            f"{_L}?D{_OLDS}",
            f"D{_L}{_OLDS}",
            f"D{_OLDS}{_L}",
            f"{_L}?{_OLDS}D",
            f"{_L}?D{_OLD}",
            f"D{_OLD}{_L}",
        ),
    ),
    (Operation.DELETE_PARAGRAPH, (f"D{_L}", f"{_L}D")),
    (
        Operation.REPLACE_PARAGRAPH,
        (
            f"{_L}TN?{_NEW}",
            f"V{_L}TN?{_NEW}",
            f"{_L}V?TN?{_NEW}",
            f"{_L}VN?{_NEW}",
            f"V{_L}N?{_NEW}",
            f"BN?V{_L}{_NEW}",
            f"{_L}BN?{_NEW}V",
            f"B{_NEW}V{_L}",
            f"{_L}BN?V{_NEW}",
            f"{_L}(?P<old>Q){_NEW}",
            f"{_L}D[CIT]N?{_NEW}",
        ),
    ),
    (
        Operation.NEW_PARAGRAPH,
        (
            f"{_L}{_SIDE}C?I{_FRESH}{_NEWS}",
            f"{_L}{_SIDE}(?P<fresh>n?N){_NEWS}",
            f"{_L}{_SIDE}C?I{_NEWS}T?(?P<fresh>n?N)",
            f"{_SIDE}{_L}C?I{_FRESH}{_NEWS}",
            f"I{_FRESH}{_L}{_SIDE}{_NEWS}",
            f"I{_FRESH}{_SIDE}{_L}{_NEWS}",
            f"I{_FRESH}{_NEWS}{_SIDE}{_L}",
            f"I{_FRESH}{_NEWS}{_L}{_SIDE}",
            f"{_L}(?P<edge>[ES])I(?P<fresh>n?N|n){_NEWS}",
            f"(?P<edge>[ES]){_L}I(?P<fresh>n?N|n){_NEWS}",
            f"I(?P<fresh>n?N|n)(?P<edge>[ES]){_L}{_NEWS}",
            f"{_L}(?P<mid>K)C?I{_FRESH}{_NEWS}",
            f"I(?P<fresh>N)Tn?N?{_L}{_NEWS}",
            f"{_L}(?P<fresh>In?){_L2}{_NEWS}",
            f"(?P<fresh>I?n?N?){_L}{_NEWS}",
        ),
    ),
    (
        Operation.MOVE,
        (
            f"{_L}M{_AT}{_SIDE}?",
            f"{_L}M{_SIDE}{_AT}",
            f"M{_L}[MT]?{_SIDE}{_AT}",
            f"M{_L}[TM]?{_AT}{_SIDE}?",
            f"{_L}M{_AT}(?P<edge>[ES])",
            f"{_L}M(?P<edge>[ES]){_AT}?",
            f"M{_L}[TM]?(?P<edge>[ES]){_AT}?",
        ),
    ),
    (Operation.SWAP, (f"{_L}C?{_AT}?W", f"W{_L}[TC]?{_AT}?")),
    (
        Operation.MERGE,
        (f"{_L}C?{_AT}?GT?N?{_NEW}", f"G{_L}[TC]?{_AT}?T?N?{_NEW}", f"{_L}GN?", f"G{_L}N?"),
    ),
    (
        Operation.SPLIT,
        (
            f"{_L}[PT]N?(?P<new>Q(?:C?Q)+)",
            f"P{_L}[TP]?N?(?P<new>Q(?:C?Q)+)",
            f"{_L}(?P<old>Q)XP?N?",
        ),
    ),
    (Operation.RENUMBER, (f"{_L}[TRM]{_AT}R?", "R+")),
)
_RULES = tuple((operation, re.compile(form)) for operation, forms in _FORMS for form in forms)


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
    tokens = _places_joined(sentence)
    kinds = "".join(token.kind for token in tokens)
    found = _clauses(tokens, kinds, 0)
    if found is None and "R" in kinds and "Q" not in kinds and not set(kinds) & set("DIVYWGP"):
        return (Step(Operation.RENUMBER),)
    return found


def _clauses(tokens: Sequence[Token], kinds: str, at: int) -> tuple[Step, ...] | None:
    """The steps from this token on, by the first row of rules that covers all of them."""
    while kinds[at : at + 1] == "C":
        at += 1
    if at == len(kinds):
        return ()
    for operation, rule in _RULES:
        match = rule.match(kinds, at)
        if match and (rest := _clauses(tokens, kinds, match.end())) is not None:
            return (*_steps(operation, match, tokens), *rest)
    return None


def _steps(operation: Operation, match: re.Match[str], tokens: Sequence[Token]) -> Iterator[Step]:
    groups = {n: tokens[match.start(n) : match.end(n)] for n, t in match.groupdict().items() if t}
    loci = tuple(k for name in ("L3", "L", "L2") for t in groups.get(name, ()) for k in t.loci)
    old = tuple(_quoted(groups.get("old", ())))
    new = tuple(token.text for token in groups.get("new", ()) if token.kind == "Q")
    at = groups["at"][0].loci if "at" in groups else ()
    side = groups["side"][0].kind == "A" if "side" in groups else None
    if "edge" in groups:
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
    step = Step(operation, loci, old, new, at[0] if at else None, side, fresh)
    if operation is Operation.SWAP and at:
        step = replace(step, loci=loci + at)
    if operation is Operation.MERGE and at:
        step = replace(step, loci=loci + at, at=None)
    yield step


def _fresh(tokens: Sequence[Token]) -> Locus | None:
    """What a new paragraph is said to be: its part, its number, or that it is a subparagraph."""
    named = [token.loci[0] for token in tokens if token.loci]
    return named[-1] if named else Locus() if tokens else None


def _quoted(tokens: Sequence[Token]) -> Iterator[Quoted]:
    """Each quotation with the occurrence named before it, or behind it where none is before."""
    pending: Token | None = None
    found: list[Quoted] = []
    for token in tokens:
        if token.kind == "O":
            if found and found[-1].occurrence is None and pending is None:
                found[-1] = replace(found[-1], occurrence=token.occurrence, count=token.count)
            else:
                pending = token
        elif token.kind == "Q":
            occurrence, count = (pending.occurrence, pending.count) if pending else (None, 0)
            found.append(Quoted(token.text, occurrence, count))
            pending = None
    yield from found


def _places_joined(sentence: Sequence[Token]) -> list[Token]:
    """Places that follow one another made one: 执行部分 第5段 第一句; 通篇 as an occurrence."""
    joined: list[Token] = []
    for at, token in enumerate(sentence):
        if "".join(t.kind for t in sentence[at : at + 3]) in ("EQA", "EQF"):
            # 末尾“；”之前: the last one.
            joined.append(Token("O", token.start, token.end, occurrence=LAST, count=0))
            continue
        kinds = "".join(t.kind for t in joined[-2:])
        if kinds in ("LA", "LF") and token.loci and token.loci[0].part is Part.TITLE:
            # 第6段之前的标题“…”: the heading is known by its wording.
            joined[-2:] = [token]
            continue
        before = joined[-1] if joined else None
        if token.kind != "L" or before is None or before.kind != "L":
            joined.append(token)
            continue
        outer, inner = before.loci[-1], token.loci[0]
        if inner.part is Part.WHOLE and (outer.number is not None or outer.part):
            joined.append(Token("O", token.start, token.end, occurrence="all", count=0))
        elif outer.number is None and outer.part and inner.part in (None, outer.part):
            loci = tuple(
                replace(k, part=outer.part, annex=k.annex or outer.annex) for k in token.loci
            )
            joined[-1] = replace(token, start=before.start, loci=loci)
        elif inner.number is None and inner.part is None:
            loci = tuple(inner.within(k) for k in before.loci)
            joined[-1] = replace(before, end=token.end, loci=loci)
        else:
            joined.append(token)
    return joined


def looks_like_instruction(sentence: Sequence[Token]) -> bool:
    """Whether a sentence names a place or words, and something to do with them."""
    kinds = {token.kind for token in sentence}
    named = kinds & set("LQ")
    return bool((named and kinds & set("TVYIDMWGPRN")) or {"L", "Q"} <= kinds)


def reserved(text: str) -> bool:
    """Whether a sentence says 不, 如果 or the like, so that no part of it may be left out."""
    return bool(pattern("marks", "reserved").search(text))
