"""Sessions, dates and years that move on by themselves; never by when a thing must be done."""

from __future__ import annotations

import re

from unrdiff.numerals import CHINESE_NUMERAL, any_number
from unrdiff.references import SESSION, SYMBOL, key, resolution_numbers, without_references

_FULL_DAY = re.compile(r"\d{1,2}\s?日")
# A date by which something must be done is policy, not the date of a paper or a meeting.
_DEADLINE_BEHIND = re.compile(r"\s*年?\s*(?:前|之前|以前|底|年底|为止|时|以后|之后|起)")
_DEADLINE_BEFORE = re.compile(
    r"(?:(?<!意)(?<!识)(?<!虑)(?<!受)到|至迟|截至|不迟于|最迟|最晚|直至|至|自)\s?[于在]?\s*$"
)
# 注意到截至 2023 年 4 月 30 日…的情况 says how things stood; 截至…的期间 is a mandate's term.
_AS_OF = re.compile(
    r"^(?:又|还)?(?:表示)?[^，；。]{0,4}(?:注意到|欢迎|赞赏|关切|遗憾)(?:[^；。]*[^；。到至])?截至\s*$"
)
_PERIOD = re.compile(r"[^，；。]{0,12}(?:期间|任期|届满)")
# So is the day on which a meeting is to be held (…举行), but not that of one held (…举行的).
_TO_BE_HELD = re.compile(r"[^，；。]{0,24}?(?:举行|召开|举办|召集)(?!的)")
_YEAR = re.compile(r"\d{4}年?度?")
_YEARLY = re.compile(
    r"年?度?(?:(?!提交|编写|报告|举行|召开)[^，；。]){0,12}?(?:报告|届会|会议|论坛|年会)"
)
_SESSION_ONLY = re.compile(
    rf"(?:{SESSION}|第?{CHINESE_NUMERAL}(?=[和至、])|会议|常会|届会|续会|特别|紧急|[和至、与]|届)+"
)
_SYMBOL_ONLY = re.compile(rf"{SYMBOL}(?:[、,和]+{SYMBOL})*")


def ordinals(old: str, new: str) -> bool:
    """A later session for an earlier one, one report's symbol for another's."""
    if not old or not new:
        return False
    if _SYMBOL_ONLY.fullmatch(old) and _SYMBOL_ONLY.fullmatch(new):
        return True
    sessions = _SESSION_ONLY.fullmatch(old) and _SESSION_ONLY.fullmatch(new)
    before, now = _all_ordinals(old), _all_ordinals(new)
    # One session for one, two for two: a report asked for at more sessions is another mandate.
    return bool(sessions) and len(before) == len(now) > 0 and max(now) > max(before)


def dated(old: str, new: str, before: str, after: str) -> bool:
    """The day of a paper or a meeting, put for an earlier one."""
    if resolution_numbers(old) or resolution_numbers(new):
        return False
    bare = [key(without_references(t)) for t in (old, new)]
    days = all(re.fullmatch(r"[#至和、]+", b) for b in bare)
    if not days or not (_FULL_DAY.search(old) and _FULL_DAY.search(new)):
        return False
    moved_on = _first_day(new) > _first_day(old)
    return moved_on and not _deadline(before, after) and not _TO_BE_HELD.match(after)


def year_of_report(old: str, new: str, before: str, after: str) -> bool:
    """The year of a report or a meeting, put for an earlier one: 2022 年报告, 2022 年届会."""
    if not _YEAR.fullmatch(old) or not _YEAR.fullmatch(new) or old >= new:
        return False
    return bool(_YEARLY.match(key(after))) and not _deadline(before, after)


def _deadline(before: str, after: str) -> bool:
    if _AS_OF.search(before) and not _PERIOD.match(after):
        return False
    return bool(_DEADLINE_BEHIND.match(after) or _DEADLINE_BEFORE.search(before))


def _first_day(text: str) -> tuple[int, ...]:
    """Year, month and day as far as the first date says them, in that order."""
    return tuple(int(n) for n in re.findall(r"\d+", text)[:3])


def _all_ordinals(text: str) -> list[int]:
    found = re.findall(rf"第?({CHINESE_NUMERAL}|\d+)(?=[届次轮期和至、])", text)
    return [any_number(n) or 0 for n in found]
