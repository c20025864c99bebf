"""Edit scripts: a next version of a real text, and what became of each of its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from random import Random

from texts import FILES, document, sample

from unrdiff.language.tokens import tokens
from unrdiff.model import Document, ParagraphKind

PP, OP, SUB = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH
# Drafts of another subject, to take added paragraphs from.
OTHERS = ("a-71-485.txt#1", "a-71-485.txt#2", "a-71-485.txt#3")
LIMITS = ("在现有资源范围内", "酌情", "尽可能", "根据本国法律", "应请求", "自愿")
VERBS = (
    ("敦促", "促请", "鼓励", "邀请", "吁请", "请"),
    ("表示注意到", "欢迎", "赞赏地注意到"),
    ("重申", "强调", "回顾", "认识到", "铭记"),
    ("深为关切", "关切", "严重关切"),
)
# Both parts of a paragraph that is split, and both of two that are merged, say something.
SHORTEST_PART = 18
# Whoever moves past one paragraph alone may as well have been moved past.
LEAST_PASSED = 2


@dataclass(frozen=True, slots=True)
class Provision:
    """A paragraph of a version; ``of`` are the old ones, by their place, that its wording is of."""

    kind: ParagraphKind
    text: str
    of: tuple[int, ...] = ()


Version = list[Provision]
Edit = Callable[[Version, Random], Version | None]


@dataclass(frozen=True, slots=True)
class Script:
    """Two versions, and by type of edit what is true of them: labels, or pairs of labels."""

    old: Document
    new: Document
    truth: dict[str, set[tuple[str, ...]]]


def script(seed: int) -> Script:
    """The edit script of this seed."""
    chance = Random(seed)
    base = _excerpt(chance)
    version = base
    moved: set[int] = set()
    for edit in chance.choices(EDITS, k=chance.randrange(1, 7)):
        version = edit(version, chance) or version
    if chance.random() < 0.4 and (found := _moved(version, chance)):
        version, moved = found
    return Script(labelled(base), labelled(version), _truth(base, version, moved))


def labelled(version: Sequence[Provision]) -> Document:
    """A version as a document, its paragraphs counted through."""
    return document((label, p.text) for label, p in zip(labels(version), version, strict=True))


def labels(version: Sequence[Provision]) -> list[str]:
    """The labels of a version's paragraphs: PP1, OP1, OP1(a)."""
    counts: Counter[ParagraphKind] = Counter()
    found: list[str] = []
    for provision in version:
        counts[provision.kind] += 1
        if provision.kind is SUB:
            found.append(f"OP{counts[OP]}({chr(96 + counts[SUB])})")
            continue
        counts[SUB] = 0
        found.append(f"{'PP' if provision.kind is PP else 'OP'}{counts[provision.kind]}")
    return found


# --- the old version ---------------------------------------------------------------------------


def _excerpt(chance: Random) -> Version:
    paragraphs = _wording(chance.choice(FILES))
    count = chance.randrange(6, 19)
    start = chance.randrange(len(paragraphs) - count)
    chosen = list(paragraphs[start : start + count])
    while chosen[0].kind is SUB:
        chosen.pop(0)
    return [replace(p, of=(i,)) for i, p in enumerate(chosen)] or _excerpt(chance)


@cache
def _wording(name: str) -> tuple[Provision, ...]:
    found = (Provision(p.kind, p.text) for p in sample(name).paragraphs)
    return tuple(p for p in found if p.kind in (PP, OP, SUB))


# --- edits -------------------------------------------------------------------------------------


def _word_replaced(version: Version, chance: Random) -> Version | None:
    return _reworded(version, chance, _another_word)


def _another_word(text: str, chance: Random) -> str | None:
    words = list(tokens(text))
    places = [i for i, w in enumerate(words) if i > 1 and re.fullmatch("[一-龥]{2,4}", w)]
    if len(words) < 8 or not places:
        return None
    others = tokens(chance.choice(_wording(chance.choice(OTHERS))).text)
    found = [w for w in others if re.fullmatch("[一-龥]{2,4}", w) and w not in text]
    if not found:
        return None
    words[chance.choice(places)] = chance.choice(found)
    return "".join(words)


def _limit_put_in(version: Version, chance: Random) -> Version | None:
    def limited(text: str, chance: Random) -> str | None:
        pauses = [m.end() for m in re.finditer("，(?=.)", text)]
        limit = chance.choice(LIMITS)
        if not pauses or limit in text:
            return None
        at = chance.choice(pauses)
        return f"{text[:at]}{limit}{text[at:]}"

    return _reworded(version, chance, limited)


def _verb_changed(version: Version, chance: Random) -> Version | None:
    def changed(text: str, chance: Random) -> str | None:
        for verbs in VERBS:
            for verb in verbs:
                if text.startswith(verb) and len(text) > 3 * len(verb) + 6:
                    others = [other for other in verbs if other != verb]
                    return chance.choice(others) + text.removeprefix(verb)
        return None

    return _reworded(version, chance, changed)


def _clause_dropped(version: Version, chance: Random) -> Version | None:
    def shortened(text: str, chance: Random) -> str | None:
        clauses = re.findall("[^，]+，?", text)
        fit = [i for i in range(1, len(clauses) - 1) if len(clauses[i]) < 0.4 * len(text)]
        if not fit:
            return None
        del clauses[chance.choice(fit)]
        return "".join(clauses)

    return _reworded(version, chance, shortened)


def _reworded(
    version: Version, chance: Random, reword: Callable[[str, Random], str | None]
) -> Version | None:
    """The version with one paragraph reworded, which no other edit touched."""
    at = _any(chance, _untouched(version))
    text = None if at is None else reword(version[at].text, chance)
    if at is None or not text or text == version[at].text:
        return None
    return [
        *version[:at],
        replace(version[at], text=text),
        *version[at + 1 :],
    ]


def _split(version: Version, chance: Random) -> Version | None:
    at = _any(chance, [i for i in _leaves(version) if version[i].kind is not SUB])
    if at is None:
        return None
    whole = version[at]
    borders = [
        m
        for m in re.finditer("，(?:并)?", whole.text)
        if m.start() > SHORTEST_PART and m.end() < len(whole.text) - SHORTEST_PART
    ]
    if not borders:
        return None
    border = chance.choice(borders)
    end = "，" if whole.kind is PP else "；"
    parts = (whole.text[: border.start()] + end, whole.text[border.end() :])
    return [*version[:at], *(replace(whole, text=part) for part in parts), *version[at + 1 :]]


def _merged(version: Version, chance: Random) -> Version | None:
    leaves = set(_leaves(version))
    at = _any(
        chance,
        [
            i
            for i, (one, other) in enumerate(pairwise(version))
            if {i, i + 1} <= leaves
            and one.kind is other.kind is not SUB
            and min(len(one.text), len(other.text)) > SHORTEST_PART
        ],
    )
    if at is None:
        return None
    one, other = version[at : at + 2]
    text = f"{one.text.rstrip('，；。')}，并{other.text}"
    return [*version[:at], Provision(one.kind, text, (*one.of, *other.of)), *version[at + 2 :]]


def _dropped(version: Version, chance: Random) -> Version | None:
    at = _any(chance, _leaves(version))
    return None if at is None or len(version) < 4 else [*version[:at], *version[at + 1 :]]


def _added(version: Version, chance: Random) -> Version | None:
    paragraphs = _wording(chance.choice(OTHERS))
    new = chance.choice([p for p in paragraphs if p.kind is not SUB and len(p.text) > 30])
    places = [i for i in range(len(version) + 1) if _fits(version, i, new.kind)]
    at = _any(chance, places)
    if at is None or any(p.text == new.text for p in version):
        return None
    return [*version[:at], new, *version[at:]]


def _moved(version: Version, chance: Random) -> tuple[Version, set[int]] | None:
    """One paragraph at another place of its part; behind all other edits, so that one moved."""
    at = _any(chance, [i for i in _leaves(version) if version[i].kind is not SUB])
    if at is None:
        return None
    rest = [*version[:at], *version[at + 1 :]]
    places = [
        i
        for i in range(len(rest) + 1)
        if _fits(rest, i, version[at].kind)
        and sum(bool(p.of) for p in rest[min(i, at) : max(i, at)]) >= LEAST_PASSED
    ]
    to = _any(chance, places)
    if to is None:
        return None
    return [*rest[:to], version[at], *rest[to:]], {*version[at].of}


EDITS: tuple[Edit, ...] = (
    *(_word_replaced, _limit_put_in, _verb_changed, _clause_dropped),
    *(_split, _merged, _dropped, _added),
)


def _any(chance: Random, places: Sequence[int]) -> int | None:
    return chance.choice(places) if places else None


def _untouched(version: Version) -> list[int]:
    """The places of paragraphs that are whole and the only ones of theirs."""
    held = Counter(i for p in version for i in p.of)
    return [i for i, p in enumerate(version) if len(p.of) == 1 and held[p.of[0]] == 1]


def _leaves(version: Version) -> list[int]:
    """Those of them that no subparagraph hangs on."""
    parents = {i for i, (_, below) in enumerate(pairwise(version)) if below.kind is SUB}
    return [i for i in _untouched(version) if i not in parents]


def _fits(version: Version, at: int, kind: ParagraphKind) -> bool:
    """Whether a paragraph of this kind may stand before the one at ``at``."""
    above = version[at - 1].kind if at else PP
    below = version[at].kind if at < len(version) else OP
    if kind is PP:
        return above is PP
    return below is OP and (above is not PP or at > 0)


# --- what is true ------------------------------------------------------------------------------


def _truth(base: Version, version: Version, moved: set[int]) -> dict[str, set[tuple[str, ...]]]:
    before, after = labels(base), labels(version)
    held = Counter(i for p in version for i in p.of)
    found: dict[str, set[tuple[str, ...]]] = {name: set() for name in TYPES}
    found["dropped"] = {(before[i],) for i in range(len(base)) if not held[i]}
    for label, provision in zip(after, version, strict=True):
        pairs = {(before[i], label) for i in provision.of}
        if not pairs:
            found["added"].add((label,))
        elif len(pairs) > 1:
            found["merged"] |= pairs
        elif held[provision.of[0]] > 1:
            found["split"] |= pairs
        else:
            same = provision.text == base[provision.of[0]].text
            found["kept" if same else "words changed"] |= pairs
            found["moved"] |= pairs if set(provision.of) <= moved else set()
            found["renumbered"] |= {pair for pair in pairs if pair[0] != pair[1]}
    return found


TYPES = (
    *("kept", "words changed", "moved", "renumbered"),
    *("split", "merged", "dropped", "added"),
)
