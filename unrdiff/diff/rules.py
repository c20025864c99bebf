"""What kind of change a change is, and why: a table of rules, of which the first that holds judges.

Order is meaning: what only looks different comes before what moves on by itself, that before what
changes force, and in doubt a change is substantive, since hiding policy is the worst error. To add
a rule, write what it asks of a :class:`~unrdiff.diff.change.Change` in the module of its kind and
put a line here; ``make quality`` counts how often each one fires, on the samples and elsewhere.

Three kinds of facts need more than the change, and are judged when its paragraph or the whole text
is known: a limit that only moved in its clause (:mod:`unrdiff.diff.limits`), a verb repeated in the
next paragraph (:mod:`unrdiff.diff.repeated_verbs`), a replacement made throughout
(:mod:`unrdiff.diff.terminology`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from unrdiff.diff import citations, dates, force, limits, repeated_verbs, substance, typography
from unrdiff.diff.change import Change
from unrdiff.diff.judgement import Finding, Judgement
from unrdiff.ground import Ground, GroundCode
from unrdiff.model import EditKind

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
    Rule(EditKind.STRENGTH, GroundCode.LIMIT, _unless_negated(limits.put_in_or_taken_out)),
    Rule(EditKind.STRENGTH, GroundCode.BINDING_WORD, _unless_negated(force.binding_word)),
    Rule(EditKind.STRENGTH, GroundCode.ATTEMPT, _unless_negated(force.attempt)),
    Rule(EditKind.STRENGTH, GroundCode.LIMIT, _unless_negated(limits.exchanged_inside)),
    Rule(EditKind.STRENGTH, GroundCode.VERB, _unless_negated(force.governing_verb)),
    Rule(EditKind.STRENGTH, GroundCode.INTENSIFIER, _unless_negated(force.intensifier)),
    Rule(EditKind.SUBSTANTIVE, GroundCode.OTHER_CITATION, substance.other_citation),
    Rule(EditKind.SUBSTANTIVE, GroundCode.FIGURES, substance.are_figures),
    Rule(EditKind.SUBSTANTIVE, GroundCode.WORDS, lambda _: True),
)


def judged(change: Change) -> Judgement:
    """The kind of a change, and why."""
    for rule in RULES:
        if found := rule.holds(change):
            told = found if isinstance(found, Finding) else Finding()
            return Judgement(rule.kind, Ground(rule.code, told.old, told.new), told.direction)
    raise AssertionError("the last rule holds always")
