"""Whether a change made a provision stronger or weaker: verbs, binding words, attempts."""

from __future__ import annotations

from unrdiff.kinds.change import Change, Side
from unrdiff.kinds.judgement import Finding
from unrdiff.language.annotation.spans import Attempt, Binding, Degree, Intensifier, Verb
from unrdiff.language.folding import folded
from unrdiff.language.openings import ADDING
from unrdiff.model import Direction


def governing_verb(change: Change) -> Finding | None:
    """One verb for another where it governs, or one put before what another governed.

    回顾甲和乙 → 回顾甲，并重申乙: 乙 is reaffirmed now, which is another act.
    """
    old, new = _verb_alone(change.was), _verb_alone(change.became)
    if not old or not new:
        return _verb_added(change)
    if old.word == new.word:
        return None
    if old.act != new.act or old.level is None or new.level is None:
        return Finding(old.word, new.word, Direction.UNRANKED)
    return Finding(old.word, new.word, _compared(old.level, new.level))


def _verb_added(change: Change) -> Finding | None:
    """A verb with its 并 put in or taken out inside a paragraph, before an object that stays."""
    for side, other in ((change.was, change.became), (change.became, change.was)):
        verb = _verb_alone(side)
        inside = side.before.strip() and side.after.strip()
        if verb and verb.adverbs in ADDING and not other.bare and inside:
            gone = side is change.was
            words = (verb.word, "") if gone else ("", verb.word)
            return Finding(*words, Direction.UNRANKED)
    return None


def _verb_alone(side: Side) -> Verb | None:
    """The governing verb that a side is, with no more than its adverbs or some of them."""
    for verb in side.values(Verb):
        whole = folded(verb.adverbs + verb.word)
        if side.bare.endswith(folded(verb.word)) and whole.endswith(side.bare):
            return verb
    return None


def intensifier(change: Change) -> Finding | None:
    """强烈, 高度 or 毫不含糊地 put before a verb (stronger), taken from it (weaker), or exchanged.

    So with 再次, aside: whether a thing asked for again is asked for more strongly is not agreed.
    """
    if change.bare[0] == change.bare[1]:
        return None
    sides = (change.was, change.became)
    old, new = (side.sole(Intensifier) for side in sides)
    if not all(found or not side.bare for found, side in zip((old, new), sides, strict=True)):
        return None
    said = [found for found in (old, new) if found]
    if all(found.again for found in said) or (len(said) > 1 and not any(f.again for f in said)):
        return Finding(*change.bare, Direction.UNRANKED)
    return _put_in(change, old, new, Direction.STRONGER)


def attempt(change: Change) -> Finding | None:
    """考虑 or 争取 put before what is to be done (weaker), or taken from it (stronger)."""
    return _put_in(change, change.was.sole(Attempt), change.became.sole(Attempt), Direction.WEAKER)


def degree(change: Change) -> Finding | None:
    """立即 or 充分 put in (stronger) or taken out, 逐步 the other way; one for another aside."""
    old, new = change.was.sole(Degree), change.became.sole(Degree)
    if old and new and old.word != new.word:
        return Finding(old.word, new.word, Direction.UNRANKED)
    said = old or new
    raises = said is not None and said.raises
    return _put_in(change, old, new, Direction.STRONGER if raises else Direction.WEAKER)


def binding_word(change: Change) -> Finding | None:
    """必须 for 应, 应 for 可; a binding word put in strengthens, taken out weakens.

    可 alone permits where nothing was said, or where something was to be done: aside. So is 应
    alone in what is asked for already: 促请会员国…，为此应提高认识 asks no more than without it.
    """
    old, new = change.was.sole(Binding), change.became.sole(Binding)
    if old and new:
        return Finding(old.word, new.word, _compared(old.level, new.level))
    found = _put_in(change, old, new, Direction.STRONGER)
    said = old or new
    if not found or not said:
        return None
    side = change.was if old else change.became
    aside = said.permits or (said.expects and side.governing_act == "ask")
    return Finding(found.old, found.new, Direction.UNRANKED) if aside else found


def _put_in(change: Change, old: object, new: object, direction: Direction) -> Finding | None:
    """A word put in, which leads where it is said, or taken out, which leads back."""
    back = Direction.WEAKER if direction is Direction.STRONGER else Direction.STRONGER
    bare_old, bare_new = change.bare
    if new and not bare_old:
        return Finding("", bare_new, direction)
    return Finding(bare_old, "", back) if old and not bare_new else None


def _compared(old: int, new: int) -> Direction:
    if old == new:
        return Direction.UNRANKED
    return Direction.STRONGER if new > old else Direction.WEAKER
