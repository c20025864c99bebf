"""Whether an oral revision brings back what the version before the draft said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unrdiff.language.folding import folded
from unrdiff.model import Comparison, Edit, Op, Role
from unrdiff.oral.revision import Amendment, Revision, Status

# So many characters on both sides of the words must be those of the older version too.
_CONTEXT = 2


def with_restored(revision: Revision, before: Comparison, after: Comparison) -> Revision:
    """The revision with ``restores`` set on its amendments.

    ``before`` compares the older version with the draft, ``after`` the draft with the revised
    text. Words are brought back when they stand in the older paragraph between the same
    neighbours, and the draft's words do not.
    """
    older = {k.new: k.old for k in before.links if k.role is Role.PRIMARY}
    edits = {k.old: k.edits for k in after.links if k.role is Role.PRIMARY}

    def restored(amendment: Amendment) -> Amendment:
        old = older.get(amendment.target or "")
        if amendment.status is not Status.APPLIED or old is None:
            return amendment
        back = _brings_back(edits.get(amendment.target or "", ()), before.old[old].text)
        return replace(amendment, restores=old) if back else amendment

    return replace(revision, amendments=tuple(map(restored, revision.amendments)))


def _brings_back(edits: Sequence[Edit], old: str) -> bool:
    wording = folded(old)
    draft, revised = ("".join(getattr(e, side) for e in edits) for side in ("old", "new"))
    at_old = at_new = 0
    for edit in edits:
        next_old, next_new = at_old + len(edit.old), at_new + len(edit.new)
        if edit.op is not Op.EQUAL and not edit.layout:
            said = folded(draft[max(at_old - _CONTEXT, 0) : next_old + _CONTEXT])
            says = folded(revised[max(at_new - _CONTEXT, 0) : next_new + _CONTEXT])
            if says in wording and said not in wording:
                return True
        at_old, at_new = next_old, next_new
    return False
