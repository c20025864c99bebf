"""Which term an edit put for which: whole edits, their ends, formulas, titles written out.

Nothing here says that such a replacement is one of terminology; that takes its recurrence
(:mod:`unrdiff.kinds.terminology`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from unrdiff.language.clauses import at_clause_head
from unrdiff.language.folding import folded
from unrdiff.language.on_request import AT_REQUEST, begins_request, request_formulas
from unrdiff.language.openings import is_verb
from unrdiff.language.particles import begins_or_ends_joined, items
from unrdiff.language.quotation import TITLE_OPENING
from unrdiff.language.references import titles
from unrdiff.language.renderings import one_thing, part_of_rendering, same_provision
from unrdiff.language.terms import bare_term, may_be_term
from unrdiff.language.tokens import tokens
from unrdiff.model import Direction, Edit, EditKind, Op

# How much of the text around an edit may belong to what it replaced: no rendering of the lexicon
# and no formula is nearly as long.
_AROUND = 80
_LONGEST = 14
_SHORTEST = 2
# A shorter end of a title (公约) may be the end of many.
_SHORTEST_END = 6


@dataclass(frozen=True, slots=True)
class Replaced:
    """A term and what was put for it, compared without width and spacing.

    ``head`` and ``tail``: only that many characters of the edit's two sides are the terms, at
    its beginning or its end; ``None`` where the whole edit is. ``times``: how often the edit
    makes it (受害人、受害人 → 受害者、受害者: twice). ``apart``: other words stand inside the term
    (应会员国要求 is 应要求).
    """

    old: str
    new: str
    head: tuple[int, int] | None = None
    tail: tuple[int, int] | None = None
    times: int = 1
    apart: bool = False

    @property
    def terms(self) -> tuple[str, str]:
        """Old and new term."""
        return self.old, self.new


def replaced_terms(edit: Edit, before: str, after: str) -> Iterator[Replaced]:
    """The replacements of a term that the edit may be.

    ``before`` is the old text in front of it, ``after`` the new text behind it.
    """
    aside = edit.kind is EditKind.STRENGTH and edit.direction is Direction.UNRANKED
    if edit.kind is not EditKind.SUBSTANTIVE and not aside:
        return
    before, after = before[-_AROUND:], after[:_AROUND]
    old, new = folded(edit.old), folded(edit.new)
    if rendered := part_of_rendering(old, new, folded(before), folded(after)):
        yield Replaced(*rendered)
    elif edit.op is not Op.REPLACE:
        return
    elif same_provision(old, new):
        yield Replaced(old, new)
    elif formulas := request_formulas(old, new):
        if formulas[0] != formulas[1]:
            apart = formulas[0] not in old or formulas[1] not in new
            yield Replaced(*formulas, apart=apart)
    elif whole := _whole(old, new, before):
        yield whole
    else:
        yield from _at_the_ends(edit, before)


def _whole(old: str, new: str, before: str) -> Replaced | None:
    """One term for another, the edit being no more than that."""
    old, new = map(bare_term, (old, new))
    if not _are_terms(old, new, at_clause_head(before)):
        return None
    prefix = AT_REQUEST if begins_request(before) and not old.startswith(AT_REQUEST) else ""
    one, times = _one_of(prefix + old, prefix + new)
    return Replaced(*one, times=times, apart=bool(prefix) and not before.endswith(prefix))


def _at_the_ends(edit: Edit, before: str) -> Iterator[Replaced]:
    """A term at the beginning or the end of a longer rewriting."""
    mine, other = tokens(edit.old), tokens(edit.new)
    head = _namesakes(mine[:2], other[:2], 0)
    if head and not (at_clause_head(before) and any(map(is_verb, head))):
        yield Replaced(folded(head[0]), folded(head[1]), head=(len(head[0]), len(head[1])))
    if tail := _namesakes(mine[-2:], other[-2:], -1):
        yield Replaced(folded(tail[0]), folded(tail[1]), tail=(len(tail[0]), len(tail[1])))


def _one_of(old: str, new: str) -> tuple[tuple[str, str], int]:
    """The single replacement that a listing repeats, and how often; once where it is no such."""
    listed = list(zip(items(old), items(new), strict=False))
    if len(set(listed)) == 1 and len(listed) == len(items(old)) == len(items(new)):
        return listed[0], len(listed)
    return (old, new), 1


def _namesakes(old: Sequence[str], new: Sequence[str], at: int) -> tuple[str, str] | None:
    """The terms at an end of an edit: the word ``at`` that end, or both words given.

    The end of a rewritten clause proves nothing, so they must have a part in common: the next
    word (审查|机制, 审议|机制), or their own beginning or end (缔约国大会, 缔约国会议).
    """
    if old[at] == new[at]:
        return None
    found = old[at], new[at]
    if len(old) == len(new) == 2 and old[-1 - at] == new[-1 - at]:
        found = "".join(old), "".join(new)
    elif not _common_end(*found):
        return None
    return found if _are_terms(folded(found[0]), folded(found[1]), False) else None


def _common_end(old: str, new: str) -> bool:
    part = _SHORTEST
    return old[:part] == new[:part] or old[-part:] == new[-part:]


def written_out(edit: Edit, after: str, known: Collection[str]) -> tuple[str, str] | None:
    """The title that an insertion made whole, with the end of it that stood alone before.

    公约关于…的补充议定书 → 《联合国…公约关于…的补充议定书》: the same instrument, where the full
    title is ``known`` from the text before. ``after`` is the new text behind the insertion.
    """
    if edit.op is not Op.INSERT or edit.kind is not EditKind.SUBSTANTIVE:
        return None
    if not edit.new.lstrip().startswith(TITLE_OPENING):
        return None
    for title in titles(edit.new.lstrip() + after)[:1]:
        end = title[len(edit.new.lstrip()) : -1]
        if len(end) >= _SHORTEST_END and folded(title) in known:
            return folded(end), folded(title)
    return None


def _are_terms(old: str, new: str, verbs_govern: bool) -> bool:
    if begins_or_ends_joined(old) or begins_or_ends_joined(new):
        return False
    fits = all(_SHORTEST <= len(t) <= _LONGEST and may_be_term(t) for t in (old, new))
    if not fits or old == new:
        return False
    if _adds(old, new) and not one_thing(old, new):
        return False
    # An opening verb's change is one of force, each time it is made.
    return not (verbs_govern and (is_verb(old) or is_verb(new)))


def _adds(old: str, new: str) -> bool:
    """Whether one term says all that the other does, and more or less besides."""
    mine, other = set(tokens(old)), set(tokens(new))
    return mine <= other or other <= mine or old in new or new in old
