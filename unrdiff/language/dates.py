"""What texts say around a date: by when a thing must be done, or which paper or meeting is meant.

Also how sessions are named in a row, and what tells one sort of session from another.
"""

from __future__ import annotations

import re

from unrdiff.language.numerals import CHINESE_NUMERAL, any_number
from unrdiff.language.references import SESSION

_FULL_DAY = re.compile(r"\d{1,2}\s?日")
_DAYS_ALONE = re.compile(r"[#至和、]+")
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
_AT = re.compile(r"(?:在|(?<!关)于)\s*$")
_SESSIONS_ALONE = re.compile(
    rf"(?:{SESSION}|第?{CHINESE_NUMERAL}(?=[和至、])|会议|常会|届会|续会|特别|紧急|[和至、与]|届)+"
)
_ORDINAL = re.compile(rf"第?({CHINESE_NUMERAL}|\d+)(?=[届次轮期和至、])")
_SORTS = re.compile("特别|紧急|常会|续会")
_ENDS = re.compile(r"[^，；。]*?(?:为止|终止|结束时|届满)")
_NAMED_YEAR = re.compile(r"(\d{4})\s?年")


def are_days(text: str, bare: str) -> bool:
    """Whether a text is a day, or several; ``bare`` is it folded, each reference as ``#``."""
    return bool(_DAYS_ALONE.fullmatch(bare) and _FULL_DAY.search(text))


def is_year(text: str) -> bool:
    """Whether a text without blanks is a year: 2022年, 2022年度."""
    return bool(_YEAR.fullmatch(text))


def first_day(text: str) -> tuple[int, ...]:
    """Year, month and day as far as the first date says them, in that order."""
    return tuple(int(n) for n in re.findall(r"\d+", text)[:3])


def years_spanned(text: str) -> int:
    """From the first year of a period to the last."""
    years = [int(year) for year in _NAMED_YEAR.findall(text)]
    return max(years) - min(years) if years and "至" in text else 0


def is_deadline(before: str, after: str) -> bool:
    """Whether a date between these texts says by when, until when or since when."""
    if _AS_OF.search(before) and not _PERIOD.match(after):
        return False
    return bool(_DEADLINE_BEHIND.match(after) or _DEADLINE_BEFORE.search(before))


def bears_date(after: str) -> bool:
    """Whether what follows a date is a paper, a decision, or a meeting that was held."""
    return bool(_DATED_THING.match(after) and not _TO_BE_HELD.match(after))


def says_when(before: str) -> bool:
    """Whether the text before a year says when a thing is done: 在 2022 年."""
    return bool(_AT.search(before))


def between_year_and_thing(after: str) -> str | None:
    """What stands between a year and its report, session or meeting; ``None`` if neither follows.

    ``after`` is the text behind the year, without blanks.
    """
    found = _YEARLY.match(after)
    return found and found["between"]


def are_sessions(text: str) -> bool:
    """Whether a text names one session or more by their ordinals and nothing else.

    Without 第 it counts how often: 三次会议.
    """
    return bool(_SESSIONS_ALONE.fullmatch(text)) and text.startswith("第")


def session_ordinals(text: str) -> list[int]:
    """The ordinals of the sessions that a text names."""
    return [any_number(number) or 0 for number in _ORDINAL.findall(text)]


def session_sorts(text: str) -> list[str]:
    """What sorts of session a text names: special, emergency, regular, resumed."""
    return _SORTS.findall(text)


def ends_there(after: str) -> bool:
    """Whether a thing ends with the session that this text follows: 第八十届会议为止."""
    return bool(_ENDS.match(after))
