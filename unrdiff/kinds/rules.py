"""What kind of change a change is, and why: a table of rules, of which the first that holds judges.

Order is meaning: what only looks different comes before what moves on by itself, that before what
changes force, and in doubt a change is substantive, since hiding policy is the worst error. To add
a rule, write what it asks of a :class:`~unrdiff.kinds.change.Change` in the module of its kind and
put a line here; ``make quality`` counts how often each one fires, on the samples and elsewhere.

What needs more than the change is judged again when its paragraph is known (a limit that only moved
in its clause), and again when the whole text is (a verb repeated in the next paragraph, a
replacement made throughout): these are the rules of the two wider tables, applied in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from unrdiff.ground import Ground, GroundCode
from unrdiff.kinds import (
    citations,
    dates,
    force,
    items,
    limits,
    names,
    repeated_verbs,
    sessions,
    substance,
    terminology,
    typography,
)
from unrdiff.kinds.change import Change
from unrdiff.kinds.judgement import Finding, Judged, Judgement
from unrdiff.model import Edit, EditKind

Asked = Callable[[Change], Finding | bool | None]
"""What a rule asks: whether it holds, with what is to be told of it where that is more."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind, the reason that is told, and what must hold."""

    kind: EditKind
    code: GroundCode
    holds: Asked


def _unless_negated(asked: Asked) -> Asked:
    """Under a negation nothing is said of force: 不应 → 不可 is stronger, 应 → 可 weaker."""
    return lambda change: not change.negated and asked(change)


RULES = (
    Rule(EditKind.TYPOGRAPHIC, GroundCode.LAYOUT, typography.is_layout),
    Rule(EditKind.TYPOGRAPHIC, GroundCode.NOTATION, typography.is_notation),
    Rule(EditKind.SUBSTANTIVE, GroundCode.SIGN, substance.sign),
    Rule(EditKind.SUBSTANTIVE, GroundCode.BRACKETS, typography.changes_brackets),
    Rule(EditKind.SUBSTANTIVE, GroundCode.RANGE, typography.changes_range),
    Rule(EditKind.TYPOGRAPHIC, GroundCode.PUNCTUATION, typography.is_wordless),
    Rule(EditKind.ROUTINE, GroundCode.CITATION, citations.brought_up_to_date),
    Rule(EditKind.ROUTINE, GroundCode.REPEATED_VERB, repeated_verbs.is_repeated),
    Rule(EditKind.ROUTINE, GroundCode.OWN_NAME, citations.is_own_name),
    Rule(EditKind.ROUTINE, GroundCode.ROLL_JOINT, citations.joins_citations),
    Rule(EditKind.ROUTINE, GroundCode.SYMBOL, citations.is_later_symbol),
    Rule(EditKind.ROUTINE, GroundCode.SESSION, dates.is_later_session),
    Rule(EditKind.ROUTINE, GroundCode.PARTIES, dates.counts_more_parties),
    Rule(EditKind.ROUTINE, GroundCode.DATE, dates.is_later_date),
    Rule(EditKind.ROUTINE, GroundCode.YEAR, dates.is_later_year_of_report),
    Rule(EditKind.ROUTINE, GroundCode.ITEM_NUMBER, items.is_counted_anew),
    Rule(EditKind.TERMINOLOGY, GroundCode.OTHER_TITLE, names.other_title),
    Rule(EditKind.TERMINOLOGY, GroundCode.OTHER_TITLE, names.other_name),
    Rule(EditKind.STRENGTH, GroundCode.LIMIT, _unless_negated(limits.put_in_or_taken_out)),
    Rule(EditKind.STRENGTH, GroundCode.BINDING_WORD, _unless_negated(force.binding_word)),
    Rule(EditKind.STRENGTH, GroundCode.ATTEMPT, _unless_negated(force.attempt)),
    Rule(EditKind.STRENGTH, GroundCode.DEGREE, _unless_negated(force.degree)),
    Rule(EditKind.STRENGTH, GroundCode.LIMIT, _unless_negated(limits.exchanged_inside)),
    Rule(EditKind.STRENGTH, GroundCode.LIMIT, _unless_negated(limits.several_at_once)),
    Rule(EditKind.STRENGTH, GroundCode.VERB, _unless_negated(force.governing_verb)),
    Rule(EditKind.STRENGTH, GroundCode.INTENSIFIER, _unless_negated(force.intensifier)),
    Rule(EditKind.SUBSTANTIVE, GroundCode.NAMED_AGAIN, names.named_again),
    Rule(EditKind.SUBSTANTIVE, GroundCode.OTHER_CITATION, substance.other_citation),
    Rule(EditKind.SUBSTANTIVE, GroundCode.FIGURES, substance.are_figures),
    Rule(EditKind.SUBSTANTIVE, GroundCode.WORDS, lambda _: True),
)

PARAGRAPH_RULES: tuple[Callable[[Sequence[Edit]], list[Edit]], ...] = (
    limits.moved_in_clause,
    citations.only_taken_out,
)
"""What is judged again over the edits of a paragraph."""

TEXT_RULES: tuple[Callable[[Judged], Judged], ...] = (
    repeated_verbs.in_order_of_paragraphs,
    terminology.replaced_throughout,
    sessions.put_off_further,
)
"""What is judged again over all edits of a comparison."""


def judged(change: Change) -> Judgement:
    """The kind of a change, and why."""
    for rule in RULES:
        if found := rule.holds(change):
            told = found if isinstance(found, Finding) else Finding()
            return Judgement(rule.kind, Ground(rule.code, told.old, told.new), told.direction)
    raise AssertionError("the last rule holds always")


def judged_in_paragraph(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits of a paragraph, judged again by what stands beside them."""
    for rejudge in PARAGRAPH_RULES:
        edits = rejudge(edits)
    return tuple(edits)


def judged_in_text(found: Judged) -> Judged:
    """The edits of a comparison, judged again by what stands elsewhere in it."""
    for rejudge in TEXT_RULES:
        found = rejudge(found)
    return found
