"""What ``--only`` and ``--part`` choose: rows of a comparison, by fate, kind of edit and part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from unrdiff.ground import GroundCode
from unrdiff.label import Label, LabelPart
from unrdiff.model import Comparison, Direction, Edit, EditKind, Fate
from unrdiff.render.labels import ARROWS, Language, move_line, word
from unrdiff.render.rows import Row, rows

FATES = tuple(fate.value for fate in Fate)
KINDS = tuple(kind.value for kind in EditKind)
# EditKind goes from the lightest to the weightiest; a reader wants the weightiest first.
WEIGHTIEST_FIRST = tuple(reversed(EditKind))
_POLICY = frozenset((EditKind.SUBSTANTIVE, EditKind.STRENGTH))
# ``--only`` takes it beside fates, kinds and ways: all that may be policy.
MAY_BE_POLICY = "policy"
# The fates that a row's heading names; that it was edited or renumbered is seen.
TOLD_FATES = ("moved", "split", "merged", "dropped", "added")
# ``--only`` takes them beside fates and kinds: the ways of changes of force.
WAYS = (Direction.STRONGER.value, Direction.WEAKER.value)
_WHOLE = frozenset((Fate.DROPPED.value, Fate.ADDED.value))
CHOICES = (*FATES, *KINDS, *WAYS, MAY_BE_POLICY)
PARTS = {
    "preamble": LabelPart.PREAMBLE,
    "operative": LabelPart.OPERATIVE,
    "annex": LabelPart.ANNEX,
}


def tags(row: Row, comparison: Comparison) -> frozenset[str]:
    """What became of a row's paragraph, and the kinds of its edits: by these it is chosen."""
    found = comparison.fates[row.pair]
    substance = {EditKind.SUBSTANTIVE} if row.is_clause else set()
    kinds = {e.kind for e in row.told if e.kind} | substance
    return frozenset(map(str, found | kinds))


def may_be_policy(row: Row) -> bool:
    """Whether a row has an edit that may be policy, or lost or gained a clause."""
    return row.is_clause or any(map(is_policy, row.told))


def is_policy(edit: Edit) -> bool:
    """Whether an edit may be policy: substance, force, or a term that may mean something else."""
    return edit.kind in _POLICY or is_unsure(edit)


def is_unsure(edit: Edit) -> bool:
    """Whether it replaces a term by another of which it is not known that both mean the same."""
    return edit.because is not None and edit.because.code is GroundCode.RECURRING


def selected(
    comparison: Comparison, only: Iterable[str] = (), part: str | None = None
) -> tuple[Row, ...]:
    """The rows that have a fate, kind or way that ``only`` names (all if empty), in one part."""
    wanted = frozenset(only)
    within = PARTS[part] if part else None

    def chosen(row: Row) -> bool:
        labels = [Label.parse(p.label) for p in (row.old, row.new) if p]
        in_part = within is None or any(label.part is within for label in labels)
        if not wanted or not in_part:
            return in_part
        found = tags(row, comparison) | _ways(row)
        policy = may_be_policy(row) or row.crosses or bool(found & _WHOLE)
        return (MAY_BE_POLICY in wanted and policy) or bool(wanted & found)

    return tuple(row for row in rows(comparison) if chosen(row))


def _ways(row: Row) -> frozenset[str]:
    """Where the changes of force in a row lead."""
    return frozenset(edit.direction.value for edit in row.told if edit.direction)


def kind_counts(comparison: Comparison) -> dict[str, int]:
    """How many changed paragraphs have an edit of each kind; a paragraph may count twice."""
    counts = dict.fromkeys(KINDS, 0)
    for row in rows(comparison):
        for kind in tags(row, comparison) & frozenset(KINDS):
            counts[kind] += 1
    return counts


def policy_count(comparison: Comparison) -> int:
    """How many changed paragraphs remain when all that is no policy is folded away."""
    return sum(map(may_be_policy, rows(comparison)))


def told_kinds(row: Row, language: Language) -> list[str]:
    """Every kind of a row's edits with their number, as :func:`counted_kinds` has them."""
    if row.is_clause:
        return [f"{word(EditKind.SUBSTANTIVE, language)} 1"]
    return counted_kinds(row.told, language)


def counted_kinds(edits: Iterable[Edit], language: Language) -> list[str]:
    """Every kind of these edits with their number, the weightiest first: 实质 2, 力度↑ 1.

    With them, where words went to or came from that only changed their place.
    """
    told = tuple(edits)
    counts = Counter(edit.kind or EditKind.SUBSTANTIVE for edit in told)
    arrows = "".join(sorted({ARROWS[edit.direction] for edit in told if edit.direction}))
    kinds = [
        f"{word(kind, language)}{arrows if kind is EditKind.STRENGTH else ''} {counts[kind]}"
        for kind in WEIGHTIEST_FIRST
        if counts[kind]
    ]
    moves = (move_line(edit.op, edit.moved, language) for edit in told if edit.moved)
    return [*kinds, *dict.fromkeys(moves)]


def shows_typography(row: Row) -> bool:
    """Whether punctuation is all that changed in a paragraph; width and spacing are not shown."""
    return row.telling is not None and not row.telling.edited and bool(row.told)
