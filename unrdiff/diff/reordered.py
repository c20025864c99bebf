"""Words that only changed their place: a list put in another order, a clause gone elsewhere.

A deletion and an insertion of the same words are one move: 偷运移民、贩运人口 → 贩运人口、偷运移民
takes nothing out and puts nothing in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unrdiff.diff.agreed import OldWording
from unrdiff.diff.tokens import tokens
from unrdiff.language.folding import folded
from unrdiff.model import Edit, Op

_EDGES = "，、；。：,;: 和与及以及或"
# A single particle that goes here and comes there has not moved.
_SHORTEST = 3
# A clause went to another paragraph when nearly all of it stands there.
_SHORTEST_CLAUSE, _WHOLE = 10, 0.95


def with_moves(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Edits, with each deletion and insertion of the same words marked as moved."""
    taken: dict[str, list[int]] = {}
    for index, edit in enumerate(edits):
        if edit.op is Op.DELETE:
            taken.setdefault(folded(edit.old).strip(_EDGES), []).append(index)
    result = [replace(e, moved=True) if _same_words_replaced(e) else e for e in edits]
    for index, edit in enumerate(edits):
        words = folded(edit.new).strip(_EDGES)
        if edit.op is Op.INSERT and len(words) >= _SHORTEST and taken.get(words):
            origin = taken[words].pop(0)
            result[index] = replace(edit, moved=True)
            result[origin] = replace(result[origin], moved=True)
    return tuple(result)


def with_wandered(edits: Sequence[Edit], gone_to: str, came_from: str) -> tuple[Edit, ...]:
    """Edits, with words marked as moved that stand in other paragraphs.

    ``gone_to`` is the new text of paragraphs that took a clause from this one's old text,
    ``came_from`` the old text of those that gave one to its new text.
    """
    taken, given = OldWording([gone_to]), OldWording([came_from])
    return tuple(
        replace(edit, moved=True)
        if (edit.op is Op.DELETE and _stands_in(edit.old, taken))
        or (edit.op is Op.INSERT and _stands_in(edit.new, given))
        else edit
        for edit in edits
    )


def _stands_in(words: str, other: OldWording) -> bool:
    return len(folded(words)) >= _SHORTEST_CLAUSE and other.share(words) >= _WHOLE


def _same_words_replaced(edit: Edit) -> bool:
    """One hunk whose two sides are the same words in another order."""
    if edit.op is not Op.REPLACE:
        return False
    old, new = (
        sorted(t for t in map(folded, tokens(s)) if t not in _EDGES) for s in (edit.old, edit.new)
    )
    return old == new and len("".join(old)) >= _SHORTEST
