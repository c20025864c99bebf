"""Whether a change made a provision stronger or weaker: verbs, binding words, attempts.

The scales are data (``lexicon/verbs.toml``, ``lexicon/qualifiers.toml``). A verb counts where it
governs: at the head of the paragraph or of a clause addressed to somebody.
"""

from __future__ import annotations

from functools import cache

from unrdiff.diff.change import Change
from unrdiff.diff.judgement import Finding
from unrdiff.language.clauses import CLAUSE_END
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table, words
from unrdiff.language.openings import ADDING, begins_paragraph, opening
from unrdiff.language.particles import ATTRIBUTIVE, without_joints
from unrdiff.model import Direction


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


def governing_verb(change: Change) -> Finding | None:
    """One verb for another where it governs, or one put before what another governed.

    回顾甲和乙 → 回顾甲，并重申乙: 乙 is reaffirmed now, which is another act.
    """
    if not change.governs:
        return _verb_added(change)
    verbs, (mine, other) = _verb_levels(), change.openings
    if mine.rest or other.rest or mine.verb not in verbs or other.verb not in verbs:
        return _verb_added(change)
    if mine.verb == other.verb:
        return None
    (group, level), (new_group, new_level) = verbs[mine.verb], verbs[other.verb]
    ranked = group == new_group and level is not None and new_level is not None
    direction = _compared(level or 0, new_level or 0) if ranked else Direction.UNRANKED
    return Finding(mine.verb, other.verb, direction)


def _verb_added(change: Change) -> Finding | None:
    """A verb with its 并 put in or taken out inside a paragraph, before an object that stays."""
    old, new = change.openings
    sides = [(opening.verb, not opening.rest) for opening in change.openings]
    (mine, whole), (other, whole_new) = sides
    one_sided = (mine and whole and not without_joints(change.bare[1])) or (
        other and whole_new and not without_joints(change.bare[0])
    )
    adds = {old.adverbs, new.adverbs} & ADDING
    if not one_sided or not adds or not change.before.strip() or not change.after.strip():
        return None
    return Finding(mine, other, Direction.UNRANKED)


def intensifier(change: Change) -> Finding | None:
    """强烈, 高度 or 毫不含糊地 put before a verb (stronger), taken from it (weaker), or exchanged.

    So with 再次, aside: whether a thing asked for again is asked for more strongly is not agreed.
    """
    old, new = change.bare
    if not change.at_head or not begins_paragraph(change.after) or old == new:
        return None
    intensifiers = frozenset(table("verbs")["intensifiers"])
    if {old, new} - {""} <= {*table("verbs")["reiterating"]} or {old, new} <= intensifiers:
        return Finding(old, new, Direction.UNRANKED)
    return _put_in(old, new, intensifiers, Direction.STRONGER)


def attempt(change: Change) -> Finding | None:
    """考虑 or 争取 put before what is to be done (weaker), or taken from it (stronger)."""
    return _put_in(*change.bare, frozenset(table("qualifiers")["tentative"]), Direction.WEAKER)


def binding_word(change: Change) -> Finding | None:
    """必须 for 应, 应 for 可; a binding word put in strengthens, taken out weakens.

    可 alone permits where nothing was said, or where something was to be done: aside. It is no
    binding word in 可持续, nor 需要 in 各国的需要.
    """
    (old, new), after = change.bare, change.after
    nothing_follows = not after.strip() or CLAUSE_END.match(after.strip())
    if change.before.rstrip().endswith(ATTRIBUTIVE) or nothing_follows or old == new:
        return None
    binding = table("qualifiers")["binding"]
    permits = {*binding[0]} & {old, new}
    if permits and folded(after).startswith(words("qualifiers", "able")):
        return None
    if permits and "" in (old, new):
        return Finding(old, new, Direction.UNRANKED)
    levels = {word: i for i, words in enumerate(binding) for word in words}
    if old in levels and new in levels:
        return Finding(old, new, _compared(levels[old], levels[new]))
    return _put_in(old, new, frozenset(levels), Direction.STRONGER)


def _put_in(old: str, new: str, words: frozenset[str], direction: Direction) -> Finding | None:
    """One of these words put in, which leads where it is said, or taken out, which leads back."""
    back = Direction.WEAKER if direction is Direction.STRONGER else Direction.STRONGER
    if not old and new in words:
        return Finding(old, new, direction)
    return Finding(old, new, back) if not new and old in words else None


def _compared(old: int, new: int) -> Direction:
    if old == new:
        return Direction.UNRANKED
    return Direction.STRONGER if new > old else Direction.WEAKER


@cache
def _verb_levels() -> dict[str, tuple[str, int | None]]:
    return {
        verb: (group["name"], level if group["order"] else None)
        for group in table("verbs")["class"]
        for level, equal in enumerate(group["verbs"])
        for verb in equal
    }
