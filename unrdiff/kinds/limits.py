"""Limits put in, taken out, exchanged or moved.

One put in weakens, one taken out strengthens; one put for another, or moved in its clause, does
neither. The formulas are data (:mod:`unrdiff.language.annotation.limits`).
"""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.ground import Ground, GroundCode
from unrdiff.kinds.change import Change, Side
from unrdiff.kinds.judgement import Finding, Judgement
from unrdiff.language.annotation import annotate
from unrdiff.language.annotation.limits import BY_OWN_LAW, limiting_formulas
from unrdiff.language.annotation.spans import Attempt, Degree, Limit
from unrdiff.language.clauses import CLAUSE_END, EDGES
from unrdiff.language.folding import folded
from unrdiff.language.on_request import words_of_request
from unrdiff.language.openings import DEPLORING
from unrdiff.language.particles import is_joined, without_joints
from unrdiff.language.renderings import rendered_otherwise
from unrdiff.model import Direction, Edit, EditKind, Op

# What lowers or raises how far a provision goes, beside its verb.
_MODERATING = (Limit, Attempt, Degree)


def limit_of(text: str) -> str | None:
    """Which sort of limit a wording is, if it is a formula of a list and no more."""
    return limiting_formulas().get(folded(text).strip(EDGES))


def limits_in(text: str) -> frozenset[str]:
    """The sorts of limits that a wording has."""
    return frozenset(limit.sort for _, limit in annotate(text).of_sort(Limit))


def put_in_or_taken_out(change: Change) -> Finding | None:
    """A limiting formula put in (weaker), taken out (stronger), or put for another (aside)."""
    sides = change.was, change.became
    old, new = (without_joints(side.bare) for side in sides)
    if old == new or not all(map(_is_limit, sides)):
        return None
    if old and new and not {old, new} <= limiting_formulas().keys():
        # 应各国请求 → 应请求: who asks is said or not, and the limit stays.
        return None
    # Where something is only deplored, nothing is asked of anybody.
    if (old and new) or (change.became if new else change.was).governing_act in DEPLORING:
        return Finding(old, new, Direction.UNRANKED)
    return Finding(old, new, Direction.STRONGER if old else Direction.WEAKER)


def several_at_once(change: Change) -> Finding | None:
    """A limit beside others, or beside words of attempt or degree, put in or taken out: 酌情考虑.

    Where all of them lead the same way, so does the change.
    """
    was, became = change.was, change.became
    if bool(was.bare) == bool(became.bare):
        return None
    side = became if became.bare else was
    leads = [
        *(degree.raises for degree in side.values(Degree)),
        *(False for sort in (Limit, Attempt) for _ in side.values(sort)),
    ]
    several = len(leads) > 1 and bool(side.values(Limit))
    if not several or not is_joined(side.without(_MODERATING), "#"):
        return None
    if len(set(leads)) > 1:
        return Finding(was.bare, became.bare, Direction.UNRANKED)
    stronger = leads[0] is (side is became)
    direction = Direction.STRONGER if stronger else Direction.WEAKER
    return Finding(was.bare, became.bare, direction)


def _is_limit(side: Side) -> bool:
    """Whether a stretch is one limit, or empty.

    That States ask for it has many wordings; at an organ's request is no limit.
    """
    words = without_joints(side.bare)
    return not words or words in limiting_formulas() or bool(words_of_request(words))


def exchanged_inside(change: Change) -> Finding | None:
    """The two formulas, if a change inside one makes another: 在现有[报告义务 → 资源]范围内.

    在其任务范围内 and 在其任务授权范围内 are one, rendered otherwise.
    """
    if not all(change.bare) or rendered_otherwise(*change.bare):
        return None
    was, became = change.was.holding(Limit), change.became.holding(Limit)
    if was is None or became is None:
        return None
    (span, old), (other, new) = was, became
    ahead = change.was.start - span.start == change.became.start - other.start
    behind = span.end - change.was.end == other.end - change.became.end
    # Under whose law, or as whose circumstances allow, is no other limit for being said otherwise.
    listed = old.listed and new.listed and BY_OWN_LAW not in (old.sort, new.sort)
    if not (ahead and behind and listed):
        return None
    return Finding(old.formula, new.formula, Direction.UNRANKED)


def moved_in_clause(edits: Sequence[Edit]) -> list[Edit]:
    """Edits in which a limit that only changed its words or place in one clause is told as aside.

    向[提出请求的 → ]会员国 beside [ → 应请求]: on request before and after, neither stronger nor
    weaker. In another clause it limits another thing.
    """
    kept = Judgement(EditKind.STRENGTH, Ground(GroundCode.LIMIT_KEPT), Direction.UNRANKED)
    result = list(edits)
    places = [(at, sort) for at, edit in enumerate(edits) if (sort := _limit_moved(edit))]
    if places:
        old, new = ([getattr(e, side) for e in edits] for side in ("old", "new"))
        for at, sort in places:
            if _count(sort, old, at) == _count(sort, new, at):
                result[at] = kept.on(edits[at])
    return result


def _limit_moved(edit: Edit) -> str | None:
    """The sort of a limit that an edit put in or took out."""
    if edit.kind is not EditKind.STRENGTH or edit.op not in (Op.INSERT, Op.DELETE):
        return None
    return limit_of(edit.old or edit.new)


def _count(sort: str, pieces: Sequence[str], at: int) -> int:
    """How many limits of a sort stand in the clause that a piece of a text is in."""
    first = last = at
    while first > 0 and not CLAUSE_END.search(pieces[first - 1]):
        first -= 1
    while last < len(pieces) and not CLAUSE_END.search(pieces[last]):
        last += 1
    before = CLAUSE_END.split("".join(pieces[max(first - 1, 0) : at]))[-1]
    after = CLAUSE_END.split("".join(pieces[at : last + 1]))[0]
    return sum(limit.sort == sort for _, limit in annotate(before + after).of_sort(Limit))
