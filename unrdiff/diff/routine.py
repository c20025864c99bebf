"""What rolls forward by itself from session to session, and says nothing of policy.

Session ordinals and dates (:mod:`unrdiff.diff.dates`), numbers of resolutions in rolls and
citations (:mod:`unrdiff.diff.citations`), counts of parties; 又, 还 and 并 before a verb, which
follow from the paragraph before (Editorial Manual: a verb repeated in consecutive paragraphs takes
又, then 还). In doubt a change is not routine.
"""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.diff.citations import (
    is_citation_rollover,
    is_separator_rollover,
    is_symbol_rollover,
    own_resolution,
)
from unrdiff.diff.dates import is_date_rollover, is_session_rollover, year_of_report
from unrdiff.diff.judgement import Judgement
from unrdiff.ground import Ground, GroundCode
from unrdiff.language.clauses import behind_mark
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table
from unrdiff.language.numerals import any_number
from unrdiff.language.openings import ADDING, IN_SEQUENCE, begins_paragraph, opening
from unrdiff.language.parties import counts_parties
from unrdiff.language.references import cited
from unrdiff.language.rolls import OWN_NAMES
from unrdiff.model import Edit, EditKind


def rolled_forward(old: str, new: str, before: str, after: str) -> Ground | None:
    """Why the change of ``old`` to ``new`` is one that rolled forward by itself, if it is.

    ``before`` and ``after`` are the paragraph's text on both sides of the change.
    """
    mine, other = folded(old), folded(new)
    if is_citation_rollover(old, new, before, after):
        return Ground(GroundCode.CITATION, cited(old), cited(new))
    found = {
        GroundCode.REPEATED_VERB: _verb_repeated(mine, other, before, after),
        GroundCode.OWN_NAME: {mine, other} == OWN_NAMES and own_resolution(before, after),
        GroundCode.ROLL_JOINT: is_separator_rollover(mine, other, before, after),
        GroundCode.SYMBOL: is_symbol_rollover(mine, other),
        GroundCode.SESSION: is_session_rollover(mine, other, after),
        GroundCode.PARTIES: _parties(mine, other, before, after),
        GroundCode.DATE: is_date_rollover(old, new, before, after),
        GroundCode.YEAR: year_of_report(mine, other, before, after),
    }
    return next((Ground(code) for code, holds in found.items() if holds), None)


def in_sequence(edits: Sequence[Edit], above_old: str, above_new: str) -> tuple[Edit, ...]:
    """Edits with an opening 再次 as routine where the paragraph above has the same verb.

    It follows the order of paragraphs there, as 又 does (Editorial Manual); elsewhere a thing is
    said again. ``above_old`` and ``above_new`` are the paragraphs above in both texts.
    """
    again = table("verbs")["reiterating"]
    if len(edits) < 2 or (edits[0].old + edits[0].new) not in again:
        return tuple(edits)
    verb = opening(edits[1].new).verb
    above = above_new if edits[0].new else above_old
    if not verb or opening(above).verb != verb:
        return tuple(edits)
    follows = Judgement(EditKind.ROUTINE, Ground(GroundCode.REPEATED_VERB))
    return (follows.on(edits[0]), *edits[1:])


def _verb_repeated(old: str, new: str, before: str, after: str) -> bool:
    if not begins_paragraph(after):
        return False
    if not before.strip():
        return {old, new} <= ADDING | {""}
    if not behind_mark(before):
        return False
    # Inside a paragraph only where its verb does stand before: 注意到…，又注意到….
    said_before = {old, new} <= IN_SEQUENCE | {""} and opening(after).verb in before
    return {old, new} == IN_SEQUENCE or (bool(opening(after).verb) and said_before)


def _parties(old: str, new: str, before: str, after: str) -> bool:
    mine, other = any_number(old), any_number(new)
    if mine is None or other is None or other <= mine:
        return False
    return counts_parties(before, after)
