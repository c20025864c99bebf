"""Sessions, dates and years that move on by themselves; never by when a thing must be done.

What moves on stands in a citation: the day of a report, a letter or a meeting that was held, the
ordinal of a session. A number of times, a deadline, a period to come and the day of an event are
policy.
"""

from __future__ import annotations

import re
from collections import Counter

from unrdiff.diff.contrasts import acts
from unrdiff.language.folding import folded
from unrdiff.language.numerals import CHINESE_NUMERAL, any_number
from unrdiff.language.openings import opening
from unrdiff.language.references import SESSION, resolution_numbers, without_references

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
# What bears a date: a paper, a meeting, a decision taken.
_DATED_THING = re.compile(
    r"[^，；。]{0,40}?(?:报告|信|说明|声明|公报|会议|大会|峰会|论坛|届会|讨论会|讲习班|"
    r"决议|决定|第[^，；。]{1,16}号|通过的|举行的|召开的|情况)"
)
_YEAR = re.compile(r"\d{4}年?度?")
# 2022 年工作期间的报告, 2022 年年度报告: between the year and the thing stand names alone.
_YEARLY = re.compile(
    r"年?度?(?P<between>(?:(?![在向将并和及])[^，；。]){0,16}?)(?:报告|届会|会议|论坛|年会)"
)
# Acts by which something is still to be done.
_TO_BE_DONE = frozenset({"ask", "demand", "decide"})
# Decisions on what was done: a report that is approved.
_APPROVING = frozenset({"核准", "核可", "批准", "通过"})
_SESSION_ONLY = re.compile(
    rf"(?:{SESSION}|第?{CHINESE_NUMERAL}(?=[和至、])|会议|常会|届会|续会|特别|紧急|[和至、与]|届)+"
)
_AT = re.compile(r"(?:在|(?<!关)于)\s*$")
_ENDS = re.compile(r"[^，；。]*?(?:为止|终止|结束时|届满)")
_SORTS = re.compile("特别|紧急|常会|续会")


def is_session_rollover(old: str, new: str, after: str) -> bool:
    """A later session for an earlier one.

    Only with 第: 三次会议 for 一次会议 counts how often. A special session is no regular one, and
    a mandate that ends with a session ends there by decision.
    """
    if not old or not new or _ENDS.match(after):
        return False
    sessions = _SESSION_ONLY.fullmatch(old) and _SESSION_ONLY.fullmatch(new)
    if not sessions or not old.startswith("第") or not new.startswith("第"):
        return False
    before, now = _all_ordinals(old), _all_ordinals(new)
    of_one_sort = Counter(_SORTS.findall(old)) == Counter(_SORTS.findall(new))
    # One session for one, two for two: a report asked for at more sessions is another mandate.
    return of_one_sort and len(before) == len(now) > 0 and max(now) > max(before)


def is_date_rollover(old: str, new: str, before: str, after: str) -> bool:
    """The day of a paper or a meeting, put for an earlier one."""
    if resolution_numbers(old) or resolution_numbers(new):
        return False
    bare = [folded(without_references(t)) for t in (old, new)]
    days = all(re.fullmatch(r"[#至和、]+", b) for b in bare)
    if not days or not (_FULL_DAY.search(old) and _FULL_DAY.search(new)):
        return False
    if _first_day(new) <= _first_day(old) or _years_spanned(old) != _years_spanned(new):
        return False
    borne = _DATED_THING.match(after) and not _TO_BE_HELD.match(after)
    return bool(borne) and not _deadline(before, after)


def year_of_report(old: str, new: str, before: str, after: str) -> bool:
    """The year of a report or a meeting, put for an earlier one: 2022 年报告, 2022 年届会."""
    if not _YEAR.fullmatch(old) or not _YEAR.fullmatch(new) or old >= new:
        return False
    act = opening(before)
    to_be_done = act.verb_class in _TO_BE_DONE and act.verb not in _APPROVING
    if to_be_done or _AT.search(before):
        return False
    borne = _YEARLY.match(folded(after))
    names_alone = borne is not None and not any(verb in borne["between"] for verb in acts())
    return names_alone and not _deadline(before, after)


def _deadline(before: str, after: str) -> bool:
    if _AS_OF.search(before) and not _PERIOD.match(after):
        return False
    return bool(_DEADLINE_BEHIND.match(after) or _DEADLINE_BEFORE.search(before))


def _first_day(text: str) -> tuple[int, ...]:
    """Year, month and day as far as the first date says them, in that order."""
    return tuple(int(n) for n in re.findall(r"\d+", text)[:3])


def _years_spanned(text: str) -> int:
    """From the first year of a period to the last: a longer period is another one."""
    years = [int(year) for year in re.findall(r"(\d{4})\s?年", text)]
    return max(years) - min(years) if years and "至" in text else 0


def _all_ordinals(text: str) -> list[int]:
    found = re.findall(rf"第?({CHINESE_NUMERAL}|\d+)(?=[届次轮期和至、])", text)
    return [any_number(n) or 0 for n in found]
