"""The formulas that limit a mandate: on request, as appropriate, within existing resources.

They are data (``lexicon/qualifiers.toml``). One put in weakens, one taken out strengthens; one put
for another, or moved in its clause, does neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from unrdiff.diff.change import Change
from unrdiff.diff.judgement import Finding, Judgement
from unrdiff.ground import Ground, GroundCode
from unrdiff.language.clauses import CLAUSE_END, EDGES
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table
from unrdiff.language.on_request import times_on_request
from unrdiff.language.particles import without_joints
from unrdiff.language.renderings import rendered_otherwise
from unrdiff.model import Direction, Edit, EditKind, Op

# The lists of the lexicon that limit a mandate.
LIMITING = ("limits", "at_request", "as_they_see_fit", "as_far_as", "by_own_law")


@cache
def limiting_formulas() -> frozenset[str]:
    """The formulas that limit a mandate, as :func:`~unrdiff.language.folding.folded` has them."""
    return frozenset(formula for _, formulas in _lists() for formula in formulas)


def limit_of(text: str) -> str | None:
    """Which list of limiting formulas a wording stands in: by mandate or means, on request, …."""
    words = folded(text).strip(EDGES)
    return next((name for name, formulas in _lists() if words in formulas), None)


def limits_in(text: str) -> frozenset[str]:
    """The lists of which a formula stands in a text."""
    whole = folded(text)
    found = {name for name, formulas in _lists() if any(f in whole for f in formulas)}
    return frozenset(found | ({"at_request"} if times_on_request(whole) else set()))


@cache
def _lists() -> tuple[tuple[str, frozenset[str]], ...]:
    lists = table("qualifiers")
    return tuple((name, frozenset(map(folded, lists[name]))) for name in LIMITING)


def put_in_or_taken_out(change: Change) -> Finding | None:
    """A limiting formula put in (weaker), taken out (stronger), or put for another (aside)."""
    formulas = limiting_formulas()
    old, new = (without_joints(side) for side in change.bare)
    if not {old, new} <= formulas | {""} or old == new:
        return None
    if not old:
        return Finding(old, new, Direction.WEAKER)
    return Finding(old, new, Direction.STRONGER if not new else Direction.UNRANKED)


def exchanged_inside(change: Change) -> Finding | None:
    """The two formulas, if a change inside one makes another: 在现有[报告义务 → 资源]范围内.

    在其任务范围内 and 在其任务授权范围内 are one, rendered otherwise.
    """
    old, new = change.bare
    if not old or not new or rendered_otherwise(old, new):
        return None
    before, after = folded(change.before), folded(change.after)
    # Under whose law, or as whose circumstances allow, is no other limit for being said otherwise.
    formulas = limiting_formulas() - frozenset(map(folded, table("qualifiers")["by_own_law"]))
    longest = max(map(len, formulas))
    for ahead in range(min(longest, len(before)) + 1):
        for behind in range(min(longest - ahead, len(after)) + 1):
            start, end = before[len(before) - ahead :], after[:behind]
            if start + old + end in formulas and start + new + end in formulas:
                return Finding(start + old + end, start + new + end, Direction.UNRANKED)
    return None


def neutralise_moved_limits(edits: Sequence[Edit]) -> list[Edit]:
    """Edits in which a limit that only changed its words or place in one clause is told as aside.

    向[提出请求的 → ]会员国 beside [ → 应请求]: on request before and after, neither stronger nor
    weaker. In another clause it limits another thing.
    """
    kept = Judgement(EditKind.STRENGTH, Ground(GroundCode.LIMIT_KEPT), Direction.UNRANKED)
    result = list(edits)
    for at, edit in enumerate(edits):
        limit = _limits(edit)
        if limit and _count(limit, _clause(edits, at, "old")) == _count(
            limit, _clause(edits, at, "new")
        ):
            result[at] = kept.on(edit)
    return result


def _limits(edit: Edit) -> str | None:
    """Which list of limiting formulas the words put in or taken out stand in."""
    if edit.kind is not EditKind.STRENGTH or edit.op not in (Op.INSERT, Op.DELETE):
        return None
    return limit_of(edit.old or edit.new)


def _clause(edits: Sequence[Edit], at: int, side: str) -> str:
    """One side of the clause that the edit stands in, whatever else was changed in it."""
    before = folded("".join(getattr(e, side) for e in edits[:at]))
    after = folded("".join(getattr(e, side) for e in edits[at:]))
    return CLAUSE_END.split(before)[-1] + CLAUSE_END.split(after)[0]


def _count(limit: str, clause: str) -> int:
    if limit == "at_request":
        return times_on_request(clause)
    formulas = sorted(map(folded, table("qualifiers")[limit]), key=len, reverse=True)
    return len(re.findall("|".join(map(re.escape, formulas)), clause))
