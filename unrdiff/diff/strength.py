"""Whether a change made a provision stronger or weaker: verbs, binding words, limits.

The scales are data (``lexicon/verbs.toml``, ``lexicon/qualifiers.toml``). A verb counts where it
governs: at the head of the paragraph or of a clause addressed to somebody.
"""

from __future__ import annotations

from functools import cache

from unrdiff.diff.judgement import Judgement
from unrdiff.diff.limits import exchanged, limited
from unrdiff.ground import Ground, GroundCode
from unrdiff.language.clauses import (
    CLAUSE_END,
    EDGES,
    at_clause_head,
    behind_object,
    negated,
)
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table, words
from unrdiff.language.openings import begins_paragraph, opening
from unrdiff.language.particles import ATTRIBUTIVE
from unrdiff.model import Direction, EditKind


def strength(old: str, new: str, before: str, after: str) -> Judgement | None:
    """The direction of a change of force, and why, or ``None`` if the change is of another kind.

    ``before`` and ``after`` are the paragraph's text on both sides of the change.
    """
    mine, other = folded(old).strip(EDGES), folded(new).strip(EDGES)
    if mine == other:
        return None
    if negated(before):
        # 不应 → 不可 is stronger where 应 → 可 is weaker: which, a reader must say.
        return None
    for code, direction in (
        (GroundCode.LIMIT, limited(mine, other)),
        (GroundCode.BINDING_WORD, _bound(mine, other, before, after)),
        (GroundCode.ATTEMPT, _attempted(mine, other)),
    ):
        if direction:
            return _judged(code, direction, mine, other)
    if formulas := exchanged(mine, other, folded(before), folded(after)):
        return _judged(GroundCode.LIMIT, Direction.UNRANKED, *formulas)
    at_head = at_clause_head(before)
    governs = at_head or behind_object(before, after)
    if governs and (direction := _verbs(mine, other)):
        return _judged(GroundCode.VERB, direction, opening(mine).verb, opening(other).verb)
    if at_head and (direction := _intensified(mine, other, after)):
        return _judged(GroundCode.INTENSIFIER, direction, mine, other)
    return None


def _judged(code: GroundCode, direction: Direction, old: str, new: str) -> Judgement:
    return Judgement(EditKind.STRENGTH, Ground(code, old, new), direction)


def verb_change(old: str, new: str) -> tuple[int, int] | None:
    """Where the verb ends in both sides of a change that begins with one verb for another.

    ``None`` when they do not begin so, or hold nothing but the verbs.
    """
    mine, other = opening(old), opening(new)
    if (
        not (mine.verb_class and other.verb_class)
        or mine.verb == other.verb
        or not (mine.rest + other.rest)
    ):
        return None
    return len(old) - len(mine.rest), len(new) - len(other.rest)


def _verbs(old: str, new: str) -> Direction | None:
    verbs, mine, other = _verb_levels(), opening(old), opening(new)
    if mine.rest or other.rest or mine.verb not in verbs or other.verb not in verbs:
        return None
    if mine.verb == other.verb:
        return None
    (group, level), (new_group, new_level) = verbs[mine.verb], verbs[other.verb]
    if group != new_group or level is None or new_level is None:
        return Direction.UNRANKED
    return _compared(level, new_level)


def _compared(old: int, new: int) -> Direction:
    if old == new:
        return Direction.UNRANKED
    return Direction.STRONGER if new > old else Direction.WEAKER


def _intensified(old: str, new: str, after: str) -> Direction | None:
    """强烈, 高度 or 毫不含糊地 put before a verb (stronger), taken from it (weaker), or exchanged.

    So with 再次, aside: whether a thing asked for again is asked for more strongly is not agreed.
    """
    intensifiers = frozenset(table("verbs")["intensifiers"])
    if not begins_paragraph(after):
        return None
    if {old, new} - {""} <= {*table("verbs")["reiterating"]} or {old, new} <= intensifiers:
        return Direction.UNRANKED
    if not old and new in intensifiers:
        return Direction.STRONGER
    return Direction.WEAKER if not new and old in intensifiers else None


def _attempted(old: str, new: str) -> Direction | None:
    """考虑 or 争取 put before what is to be done (weaker), or taken from it (stronger)."""
    tentative = table("qualifiers")["tentative"]
    if not old and new in tentative:
        return Direction.WEAKER
    return Direction.STRONGER if not new and old in tentative else None


def _bound(old: str, new: str, before: str, after: str) -> Direction | None:
    """必须 for 应, 应 for 可; a binding word put in strengthens, taken out weakens.

    可 alone permits where nothing was said, or where something was to be done: aside. It is no
    binding word in 可持续, nor 需要 in 各国的需要.
    """
    noun = (
        before.rstrip().endswith(ATTRIBUTIVE)
        or not after.strip()
        or CLAUSE_END.match(after.strip())
    )
    binding = table("qualifiers")["binding"]
    permits = {*binding[0]}
    part_of_word = permits & {old, new} and folded(after).startswith(words("qualifiers", "able"))
    if noun or part_of_word:
        return None
    if {old, new} & permits and "" in (old, new):
        return Direction.UNRANKED
    levels = {word: i for i, words in enumerate(binding) for word in words}
    if old in levels and new in levels:
        return _compared(levels[old], levels[new])
    if not old and new in levels:
        return Direction.STRONGER
    return Direction.WEAKER if not new and old in levels else None


@cache
def _verb_levels() -> dict[str, tuple[str, int | None]]:
    return {
        verb: (group["name"], level if group["order"] else None)
        for group in table("verbs")["class"]
        for level, equal in enumerate(group["verbs"])
        for verb in equal
    }
