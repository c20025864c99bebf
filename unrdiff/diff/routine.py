"""What rolls forward by itself from session to session, and says nothing of policy.

Session ordinals, dates and numbers of resolutions in rolls and citations, report symbols, counts
of parties; 又, 还, 并 and 再次 before a verb, which follow from the paragraph before (Editorial
Manual: a verb repeated in consecutive paragraphs takes 又, then 还); the Assembly's own resolution
said as 大会 or as 其. What changes which instrument is meant, or by when a thing must be done, is
not routine.
"""

from __future__ import annotations

import re

from unrdiff.numerals import CHINESE_NUMERAL, any_number
from unrdiff.openings import begins_paragraph
from unrdiff.references import (
    DATE,
    RESOLUTION,
    RESOLUTION_NUMBER,
    SESSION,
    SYMBOL,
    key,
    resolution_numbers,
    without_references,
)

# What strings a roll of resolutions together, and how the Assembly names itself before one.
_STRINGING = re.compile(r"(?:[、,和及与第号#]|以及|决议|决定|大会|其)*")
_JOINTS = frozenset(
    {"、", ",", "和", "及", "与", "以及", "决议和", "决议、", "决议", "号", "号和", "号、", ""}
)
_AGAIN = frozenset({"又", "还", "并", "此外", ""})
_OWN = frozenset({"大会", "其"})
_REFERENCE_ENDS = re.compile(rf"(?:{RESOLUTION}|{RESOLUTION_NUMBER}|号)\s*(?:决议|决定)?\s*$")
_REFERENCE_BEGINS = re.compile(rf"\s*(?:{DATE}|{RESOLUTION}|{RESOLUTION_NUMBER})")
_NEXT_REFERENCE = re.compile(
    rf"\s*(?:[、，,和及]|以及)\s*(?:{DATE}|{RESOLUTION}|{RESOLUTION_NUMBER})"
)
_CITED_BEHIND = re.compile(rf"\s*(?:{RESOLUTION}|第?\s*(?:{RESOLUTION_NUMBER}))")
# A roll follows one of these; what a mandate rests on (根据, 依照) is no roll.
_ROLL = re.compile(r"(?:回顾|忆及|重申|铭记|遵循|念及)[^；。]*$")
_FULL_DAY = re.compile(r"\d{1,2}\s?日")
# A date by which something must be done is policy, not the date of a paper or a meeting.
_DEADLINE_BEHIND = re.compile(r"\s*(?:前|之前|以前|底|年底|为止|时)")
_DEADLINE_BEFORE = re.compile(r"(?:到|至迟|截至|不迟于|最迟|直至)\s*$")
_PARTIES_BEFORE = re.compile(r"(?:缔约国|缔约方|会员国|国家)[^，；。]{0,8}$")
_PARTIES_BEHIND = re.compile(r"\s*(?:个|国)")
_SESSION_ONLY = re.compile(
    rf"(?:{SESSION}|第?{CHINESE_NUMERAL}(?=[和至、])|会议|特别|紧急|[和至、与]|届)+"
)
_SYMBOL_ONLY = re.compile(rf"{SYMBOL}(?:[、,和]+{SYMBOL})*")


def is_routine(old: str, new: str, before: str, after: str) -> bool:
    """Whether the change of ``old`` to ``new`` rolled forward by itself.

    ``before`` and ``after`` are the paragraph's text on both sides of the change.
    """
    mine, other = key(old), key(new)
    return (
        _verb_repeated(mine, other, before, after)
        or ({mine, other} == _OWN and _own_resolution(before))
        or _restrung(mine, other, before, after)
        or _roll(old, new, before, after)
        or _ordinals(mine, other)
        or _parties(mine, other, before, after)
        or _dated(old, new, before, after)
    )


def _verb_repeated(old: str, new: str, before: str, after: str) -> bool:
    if not begins_paragraph(after):
        return False
    if not before.strip():
        return old in _AGAIN and new in _AGAIN
    return {old, new} == {"又", "还"} and before.rstrip().endswith(("，", ",", "；", ";"))


def _own_resolution(before: str) -> bool:
    """大会 and 其 stand behind a verb: 重申大会…第 70/1 号决议, 重申其…第 70/1 号决议."""
    head = before.rstrip()
    return not head or any(begins_paragraph(head[-n:]) for n in range(2, 9))


def _restrung(old: str, new: str, before: str, after: str) -> bool:
    """、 for 和 between two citations, as a roll grows longer."""
    strung = old in _JOINTS and new in _JOINTS
    between = _REFERENCE_ENDS.search(before) and (
        _REFERENCE_BEGINS.match(after) or _NEXT_REFERENCE.match(after)
    )
    return strung and bool(between)


def _roll(old: str, new: str, before: str, after: str) -> bool:
    """Citations put in, taken out or replaced in a roll or a single reference."""
    bare = [key(without_references(t)) for t in (old, new)]
    if not all(map(_STRINGING.fullmatch, bare)) or "#" not in "".join(bare):
        return False
    cited_old, cited_new = resolution_numbers(old), resolution_numbers(new)
    if not cited_old and not cited_new:
        # A date alone belongs to the citation behind it.
        return bool(_CITED_BEHIND.match(after))
    if cited_old and cited_new:
        return _later(cited_old, cited_new)
    # One side only: a roll grew or shrank. A citation that stood alone was the whole reference.
    beside = (
        _REFERENCE_ENDS.search(before)
        or _NEXT_REFERENCE.match(after)
        or _REFERENCE_BEGINS.match(after)
    )
    return bool(beside and _ROLL.search(before))


def _later(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether citations were brought up to date: the newest cited is of a later session or year.

    Another number of the same session is another resolution, whatever else is cited beside it.
    """
    gone = {_session_of(n) for n in old if n not in new}
    come = {_session_of(n) for n in new if n not in old}
    return max(map(_session_of, new)) > max(map(_session_of, old)) and not gone & come


def _session_of(number: str) -> int:
    found = re.search(r"(\d+)/", number) or re.search(r"(\d+)", number)
    return int(found[1]) if found else 0


def _ordinals(old: str, new: str) -> bool:
    """A later session for an earlier one, one report's symbol for another's."""
    if not old or not new:
        return False
    if _SYMBOL_ONLY.fullmatch(old) and _SYMBOL_ONLY.fullmatch(new):
        return True
    sessions = _SESSION_ONLY.fullmatch(old) and _SESSION_ONLY.fullmatch(new)
    before, now = _all_ordinals(old), _all_ordinals(new)
    # One session for one, two for two: a report asked for at more sessions is another mandate.
    return bool(sessions) and len(before) == len(now) > 0 and max(now) > max(before)


def _all_ordinals(text: str) -> list[int]:
    found = re.findall(rf"第?({CHINESE_NUMERAL}|\d+)(?=[届次轮期和至、])", text)
    return [any_number(n) or 0 for n in found]


def _parties(old: str, new: str, before: str, after: str) -> bool:
    counts = any_number(old), any_number(new)
    return None not in counts and bool(
        _PARTIES_BEFORE.search(before) and _PARTIES_BEHIND.match(after)
    )


def _dated(old: str, new: str, before: str, after: str) -> bool:
    """The day of a paper or a meeting, put for another; never a deadline."""
    if resolution_numbers(old) or resolution_numbers(new):
        return False
    bare = [key(without_references(t)) for t in (old, new)]
    days = all(re.fullmatch(r"[#至和、]+", b) for b in bare)
    if not days or not (_FULL_DAY.search(old) and _FULL_DAY.search(new)):
        return False
    return not _DEADLINE_BEHIND.match(after) and not _DEADLINE_BEFORE.search(before)
