"""Words that only changed their place: a list put in another order, a clause gone elsewhere.

A deletion and an insertion of the same words are one move: 偷运移民、贩运人口 → 贩运人口、偷运移民
takes nothing out and puts nothing in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unrdiff.diff.agreed import OldWording
from unrdiff.language.clauses import EDGES
from unrdiff.language.folding import folded, is_ideograph
from unrdiff.language.particles import CLAUSE_JOINTS, CONJUNCTIONS
from unrdiff.language.tokens import tokens
from unrdiff.model import Edit, Op, OtherEnd

JOINING = EDGES + "".join(CONJUNCTIONS)
# A single particle that goes here and comes there has not moved.
_SHORTEST = 3
# A clause went to another paragraph when nearly all of it stands there.
_SHORTEST_CLAUSE, _WHOLE = 10, 0.95


def with_moves(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Edits, with each deletion and insertion of the same words marked as one move.

    To be asked last: each names the other by its index.
    """
    taken: dict[str, list[int]] = {}
    for index, edit in enumerate(edits):
        if edit.op is Op.DELETE:
            taken.setdefault(_unjoined(edit), []).append(index)
    other = {i: i for i, edit in enumerate(edits) if _same_words_replaced(edit)}
    for index, edit in enumerate(edits):
        words = _unjoined(edit)
        if edit.op is Op.INSERT and len(words) >= _SHORTEST and taken.get(words):
            origin = taken[words].pop(0)
            other |= {index: origin, origin: index}
    return tuple(
        replace(edit, moved=OtherEnd(None, other[index])) if index in other else edit
        for index, edit in enumerate(edits)
    )


def bare_words(edit: Edit) -> str:
    """The words that an edit put in or took out, without what joins them to others."""
    return folded(edit.new or edit.old).strip(JOINING)


def _unjoined(edit: Edit) -> str:
    """The same, without what joins them to the clause before or behind them: 并, 同时."""
    words = bare_words(edit)
    for joint in CLAUSE_JOINTS:
        words = words.removeprefix(joint).removesuffix(joint)
    return words.strip(JOINING)


def clauses_in(edits: Sequence[Edit], op: Op, other: str) -> list[int]:
    """Which edits put in (or took out) a clause of another paragraph's text ``other``.

    Those that moved inside their paragraph are not asked.
    """
    wording = OldWording([other])
    return [
        index
        for index, edit in enumerate(edits)
        if edit.op is op and not edit.moved and _stands_in(edit.old or edit.new, wording)
    ]


def _stands_in(words: str, other: OldWording) -> bool:
    return len(folded(words)) >= _SHORTEST_CLAUSE and other.share(words) >= _WHOLE


def _same_words_replaced(edit: Edit) -> bool:
    """One hunk whose two sides are the same words in another order."""
    if edit.op is not Op.REPLACE or _characters(edit.old) != _characters(edit.new):
        return False
    old, new = (
        [t for t in map(folded, tokens(side)) if t not in JOINING] for side in (edit.old, edit.new)
    )
    return old != new and sorted(old) == sorted(new) and len("".join(old)) >= _SHORTEST


def _characters(text: str) -> list[str]:
    """Its Chinese characters, sorted, whatever words they make; none that may join."""
    return sorted(c for c in folded(text) if is_ideograph(c) and c not in JOINING)
