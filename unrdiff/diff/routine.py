"""What rolls forward by itself from session to session, and says nothing of policy.

Session ordinals and dates (:mod:`unrdiff.diff.dates`), numbers of resolutions in rolls and
citations (:mod:`unrdiff.diff.citations`), counts of parties; 又, 还 and 并 before a verb, which
follow from the paragraph before (Editorial Manual: a verb repeated in consecutive paragraphs takes
又, then 还). In doubt a change is not routine.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from unrdiff.diff.citations import (
    is_citation_rollover,
    is_separator_rollover,
    is_symbol_rollover,
    own_resolution,
)
from unrdiff.diff.dates import is_date_rollover, is_session_rollover, year_of_report
from unrdiff.diff.judgement import Judgement
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table
from unrdiff.language.numerals import any_number
from unrdiff.language.openings import begins_paragraph, opening
from unrdiff.language.references import cited
from unrdiff.model import Edit, EditKind
from unrdiff.reason import Reason, ReasonCode

_AGAIN = frozenset({"又", "还", "并", "此外", ""})
_OWN = frozenset({"大会", "其"})
# 缔约国数目已达 180 个, 现有 168 个缔约方, 已有 174 个国家批准: what is, not what shall be.
_PARTIES_BEFORE = re.compile(
    r"(?:缔约国|缔约方)(?:的?(?:数目|总数|数))?(?:已|现|目前|增|共)?(?:已|有|达到?|至|为|增至|增加到)+\s*$"
)
_STATED = re.compile(r"(?:已|现|共|目前|今|(?<![须需应少约])有|达到?|增至)有?\s*$")
_PARTIES_BEHIND = re.compile(
    r"\s*个?(?:缔约国|缔约方|(?:会员国|国家)[^，；。]{0,16}?(?:批准|加入|签署|接受|成为))"
)
_COUNTED = re.compile(r"\s*(?:个(?:国家)?|国)(?:\s*$|[，；。,;、])")
_CONDITION = re.compile(r"[^，；。]*(?:生效|组成)")


def rolled_forward(old: str, new: str, before: str, after: str) -> Reason | None:
    """Why the change of ``old`` to ``new`` is one that rolled forward by itself, if it is.

    ``before`` and ``after`` are the paragraph's text on both sides of the change.
    """
    mine, other = folded(old), folded(new)
    if is_citation_rollover(old, new, before, after):
        return Reason(ReasonCode.CITATION, cited(old), cited(new))
    found = {
        ReasonCode.REPEATED_VERB: _verb_repeated(mine, other, before, after),
        ReasonCode.OWN_NAME: {mine, other} == _OWN and own_resolution(before, after),
        ReasonCode.ROLL_JOINT: is_separator_rollover(mine, other, before, after),
        ReasonCode.SYMBOL: is_symbol_rollover(mine, other),
        ReasonCode.SESSION: is_session_rollover(mine, other, after),
        ReasonCode.PARTIES: _parties(mine, other, before, after),
        ReasonCode.DATE: is_date_rollover(old, new, before, after),
        ReasonCode.YEAR: year_of_report(mine, other, before, after),
    }
    return next((Reason(code) for code, holds in found.items() if holds), None)


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
    follows = Judgement(EditKind.ROUTINE, Reason(ReasonCode.REPEATED_VERB))
    return (follows.on(edits[0]), *edits[1:])


def _verb_repeated(old: str, new: str, before: str, after: str) -> bool:
    if not begins_paragraph(after):
        return False
    if not before.strip():
        return old in _AGAIN and new in _AGAIN
    if not before.rstrip().endswith(("，", ",", "；", ";")):
        return False
    # Inside a paragraph only where its verb does stand before: 注意到…，又注意到….
    said_before = {old, new} <= {"又", "还", ""} and opening(after).verb in before
    return {old, new} == {"又", "还"} or (bool(opening(after).verb) and said_before)


def _parties(old: str, new: str, before: str, after: str) -> bool:
    mine, other = any_number(old), any_number(new)
    if mine is None or other is None or other <= mine or _CONDITION.match(after):
        return False
    said_before = _PARTIES_BEFORE.search(before) and _COUNTED.match(after)
    return bool(said_before or (_STATED.search(before) and _PARTIES_BEHIND.match(after)))
