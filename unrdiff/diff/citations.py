"""Citations brought up to date: rolls of resolutions extended, this year's report for last year's.

Which instrument is meant must stay the same: the later resolution of the same organ, not another
one of the same session, nor one by which a mandate is given; the later paper of the same series.
"""

from __future__ import annotations

import re

from unrdiff.language.folding import folded
from unrdiff.language.openings import opening
from unrdiff.language.references import (
    DATE,
    RESOLUTION,
    RESOLUTION_NUMBER,
    SYMBOL,
    resolution_numbers,
    without_references,
)

# What strings a roll of resolutions together, and how the Assembly names itself before one.
_STRINGING = re.compile(r"(?:[、,和及与第号#]|以及|决议|决定|大会|其)*")
_JOINTS = frozenset(
    {"、", ",", "和", "及", "与", "以及", "决议和", "决议、", "决议", "号", "号和", "号、", ""}
)
_REFERENCE_ENDS = re.compile(rf"(?:{RESOLUTION}|{RESOLUTION_NUMBER}|号)\s*(?:决议|决定)?\s*$")
_REFERENCE_BEGINS = re.compile(rf"\s*(?:{DATE}|{RESOLUTION}|{RESOLUTION_NUMBER})")
_NEXT_REFERENCE = re.compile(
    rf"\s*(?:[、，,和及]|以及)\s*(?:{DATE}|{RESOLUTION}|{RESOLUTION_NUMBER})"
)
_CITED_BEHIND = re.compile(rf"\s*(?:{RESOLUTION}|第?\s*(?:{RESOLUTION_NUMBER}))")
# A roll follows one of these; what a mandate rests on (根据, 依照) is no roll.
_ROLL = re.compile(r"(?:回顾|忆及|重申|铭记|遵循|念及)([^；。]*)$")
_NO_ROLL = re.compile(r"根据|执行|遵守|依照|按照|必须|义务|请|敦促|要求|[并又还]决定|终止")
_SUBJECT = re.compile(r"《[^《》]*》|(?:关于|题为)[^，]*的")
# The report that last year's resolution asked for.
_REPORTED = re.compile(r"\s*(?:号)?\s*(?:决议|决定)?[^，；。]{0,8}(?:编写|提交)的")
_INSIDE_ROLL = re.compile(rf"(?:第|号|{RESOLUTION_NUMBER})\s*[、和]?\s*$")
_OWN_CITED = re.compile(r"[^，；。]*?(?:第[^，；。]{1,40}?号|决议|决定)")
# Sessions are counted in tens and hundreds, years in thousands.
_LAST_SESSION = 1000
# A sole citation of long before is another instrument: 55/2 is not what 70/1 brought up to date.
_MOST_SESSIONS = 8
# Mandates are renewed each year or two.
_LONGEST_TERM = 2
_BY_NUMBER = "by number"
_SYMBOL_ONLY = re.compile(rf"{SYMBOL}(?:[、,和]+{SYMBOL})*")


def own_resolution(before: str, after: str) -> bool:
    """大会 and 其 between a verb and its resolution: 重申大会…第 70/1 号决议, 重申其…决议.

    Only directly behind the verb: 请人权理事会审查大会工作方法 speaks of another body.
    """
    clause = re.split("[，；。,;]", before)[-1].strip()
    verb = opening(clause)
    governs = not clause or bool(verb.verb_class and not verb.rest.strip())
    return governs and bool(_OWN_CITED.match(after))


def is_separator_rollover(old: str, new: str, before: str, after: str) -> bool:
    """、 for 和 between two citations, as a roll grows longer."""
    strung = old in _JOINTS and new in _JOINTS
    between = _REFERENCE_ENDS.search(before) and (
        _REFERENCE_BEGINS.match(after) or _NEXT_REFERENCE.match(after)
    )
    return strung and bool(between)


def is_citation_rollover(old: str, new: str, before: str, after: str) -> bool:
    """Citations put in, taken out or replaced in a roll or a single reference."""
    bare = [folded(without_references(t)) for t in (old, new)]
    if not all(map(_STRINGING.fullmatch, bare)) or "#" not in "".join(bare):
        return False
    cited_old, cited_new = resolution_numbers(old), resolution_numbers(new)
    if not cited_old and not cited_new:
        # A date alone belongs to the citation behind it.
        return bool(_CITED_BEHIND.match(after))
    if not (re.search("[第号]", old + new) or _INSIDE_ROLL.search(before)):
        # 1/3 is a share, not a resolution.
        return False
    if cited_old and cited_new:
        brought_up = _in_roll(before) or bool(_REPORTED.match(after))
        return brought_up and _later(cited_old, cited_new)
    # One side only: a roll grew or shrank. A citation that stood alone was the whole reference.
    beside = (
        _REFERENCE_ENDS.search(before)
        or _NEXT_REFERENCE.match(after)
        or _REFERENCE_BEGINS.match(after)
    )
    return bool(beside) and _in_roll(before) and (not cited_new or _in_order(before, cited_new))


def is_symbol_rollover(old: str, new: str) -> bool:
    """A/77/905 for A/76/888: the same series, a later session or year, never a resolution's."""
    if not _SYMBOL_ONLY.fullmatch(old) or not _SYMBOL_ONLY.fullmatch(new):
        return False
    mine, other = (re.split("[、,和]+|-(?=[A-Z]/)", text) for text in (old, new))
    return len(mine) == len(other) and all(map(_later_symbol, mine, other))


def _later_symbol(old: str, new: str) -> bool:
    mine, other = old.split("/"), new.split("/")
    if len(mine) != len(other) or {"RES", "DEC"} & {*mine, *other}:
        return False
    *series, last = zip(mine, other, strict=True)
    numbers = [(int(a), int(b)) for a, b in series if a.isdigit() and b.isdigit()]
    if any(a != b for a, b in series if not (a.isdigit() and b.isdigit())) or not numbers:
        return False
    if mine[0] == "S" and all(a == b for a, b in numbers):
        # The Security Council has several reports a year.
        return all(n.isdigit() for n in last) and int(last[1]) > int(last[0])
    return all(b > a for a, b in numbers)


def _in_roll(before: str) -> bool:
    """Whether a verb that recalls governs the clause: not 回顾…，并请秘书长根据第 71/2 号决议."""
    roll = _ROLL.search(before)
    return roll is not None and not _NO_ROLL.search(_SUBJECT.sub("", roll[1]).split("，")[-1])


def _in_order(before: str, added: tuple[str, ...]) -> bool:
    """Whether what was added follows an earlier citation, as a roll that goes on does.

    An old resolution put before last year's is another instrument, however it is strung.
    """
    clause = re.split("[；。]", before)[-1]
    mine = [n for n in resolution_numbers(clause) if _organ(n) == _organ(added[0])]
    return bool(mine) and _session_of(added[0]) >= _session_of(mine[-1])


def _later(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether citations were brought up to date: the newest cited is of a later session or year.

    Another number of the same session is another resolution, whatever else is cited beside it; so
    is the resolution of another organ.
    """
    organs = {_organ(n) for n in new}
    if organs != {_organ(n) for n in old}:
        return False
    if _BY_NUMBER in organs and not _renewed(old, new):
        return False
    gone = {_session_of(n) for n in old if n not in new}
    come = {_session_of(n) for n in new if n not in old}
    newest, newest_before = max(map(_session_of, new)), max(map(_session_of, old))
    sole = len(old) == len(new) == 1 and _BY_NUMBER not in organs
    if sole and newest - newest_before > _MOST_SESSIONS:
        return False
    return newest > newest_before and not gone & come


def _renewed(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether the Security Council's resolutions may renew one mandate: 2581(2021), 2639(2022).

    What years lie between is another instrument: 1888(2009) is not 1325(2000) brought up to date.
    """
    years = [[int(y) for n in side for y in re.findall(r"\((\d{4})\)", n)] for side in (old, new)]
    return all(years) and 1 <= max(years[1]) - max(years[0]) <= _LONGEST_TERM


def _organ(number: str) -> str:
    """How an organ numbers: 2396(2017) the Security Council, 2019/17 by year, 74/177 by session."""
    if "/" not in number:
        return _BY_NUMBER
    return "by year" if _session_of(number) > _LAST_SESSION else "by session"


def _session_of(number: str) -> int:
    found = re.search(r"(\d+)/", number) or re.search(r"(\d+)", number)
    return int(found[1]) if found else 0
