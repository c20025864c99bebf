"""What ``--only`` and ``--part`` choose: rows of a comparison, by fate, kind of edit and part."""

from __future__ import annotations

from collections.abc import Iterable

from unrdiff.label import Label, LabelPart
from unrdiff.model import Comparison, EditKind, Op
from unrdiff.render.labels import ARROWS, Language, move_line, word
from unrdiff.render.rows import Row, rows

FATES = ("kept", "edited", "moved", "renumbered", "split", "merged", "dropped", "added")
KINDS = tuple(kind.value for kind in EditKind)
# EditKind goes from the lightest to the weightiest; a reader wants the weightiest first.
WEIGHTIEST_FIRST = tuple(reversed(EditKind))
# What is left when all that is no policy is folded away.
POLICY = frozenset((EditKind.SUBSTANTIVE, EditKind.STRENGTH))
# The fates that a row's heading names; that it was edited or renumbered is seen.
TOLD_FATES = ("moved", "split", "merged", "dropped", "added")
PARTS = {
    "preamble": LabelPart.PREAMBLE,
    "operative": LabelPart.OPERATIVE,
    "annex": LabelPart.ANNEX,
}


def fates(row: Row, comparison: Comparison) -> frozenset[str]:
    """What became of a row's paragraph: the words of the summary, and the kinds of its edits."""
    found: set[str] = set()
    if row.link is None:
        label, gone = (
            (row.new.label, False) if row.new else (row.old.label if row.old else "", True)
        )
        if label in (comparison.dropped if gone else comparison.added):
            found.add("dropped" if gone else "added")
        else:
            # All that is left of it, or all that it has, is a clause of another paragraph.
            found |= {"merged" if gone else "split", EditKind.SUBSTANTIVE.value}
        return frozenset(found)
    found.add("edited" if row.link.edited else "kept")
    found |= {e.kind.value for e in row.link.edits if e.kind}
    for fate, holds in (
        ("moved", row.link.moved),
        ("renumbered", row.link.renumbered),
        ("split", row.went_to),
        ("merged", row.came_from),
    ):
        if holds:
            found.add(fate)
    return frozenset(found)


def selected(
    comparison: Comparison, only: Iterable[str] = (), part: str | None = None
) -> tuple[Row, ...]:
    """The rows that have one of the fates or kinds in ``only`` (all if empty), in one part."""
    wanted = frozenset(only)
    within = PARTS[part] if part else None

    def chosen(row: Row) -> bool:
        labels = [Label.parse(p.label) for p in (row.old, row.new) if p]
        in_part = within is None or any(label.part is within for label in labels)
        return in_part and (not wanted or bool(wanted & fates(row, comparison)))

    return tuple(row for row in rows(comparison) if chosen(row))


def kind_counts(comparison: Comparison) -> dict[str, int]:
    """How many changed paragraphs have an edit of each kind; a paragraph may count twice."""
    counts = dict.fromkeys(KINDS, 0)
    for row in rows(comparison):
        for kind in fates(row, comparison) & frozenset(KINDS):
            counts[kind] += 1
    return counts


def policy_count(comparison: Comparison) -> int:
    """How many changed paragraphs remain when all that is no policy is folded away."""
    return sum(bool(fates(row, comparison) & POLICY) for row in rows(comparison))


def told_kinds(row: Row, found: frozenset[str], language: Language) -> list[str]:
    """The kinds of a row's edits that say more than that it changed: 力度↑, or 例行更新 alone.

    With them, where words went to or came from that only changed their place.
    """
    if not row.link:
        return []
    if not row.link.edited:
        return [word(EditKind.TYPOGRAPHIC, language)] if shows_typography(row) else []
    moves = (move_line(e.op, e.moved, language) for e in row.link.edits if e.moved)
    told = list(dict.fromkeys(moves))
    if EditKind.STRENGTH.value in found:
        arrows = {ARROWS[e.direction] for e in row.link.edits if e.direction}
        return [word("strength", language) + "".join(sorted(arrows)), *told]
    if EditKind.SUBSTANTIVE.value in found:
        return told
    return [word(kind, language) for kind in ("routine", "terminology") if kind in found]


def shows_typography(row: Row) -> bool:
    """Whether punctuation is all that changed in a paragraph; width and spacing are not shown."""
    edits = row.link.edits if row.link and not row.link.edited else ()
    return any(e.op is not Op.EQUAL and not e.layout for e in edits)
