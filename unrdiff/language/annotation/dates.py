"""The dates and sessions of a text, and what each is the date of.

The day of a paper, of a decision or of a meeting that was held moves on by itself; by when a thing
must be done, how long a mandate lasts and when a thing happened do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unrdiff.language.annotation.spans import Dated, Day, Session, Span
from unrdiff.language.clauses import last_sentence
from unrdiff.language.contrasts import acts
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import words
from unrdiff.language.numerals import CHINESE_NUMERAL, any_number
from unrdiff.language.openings import TO_BE_DONE, opening
from unrdiff.language.quantities import CHINESE_DATE, ISO_DATE, NUMERALS, in_digits
from unrdiff.language.references import DATE, RESOLUTION, RESOLUTION_NUMBER, where

_DATE = where(rf"\d{NUMERALS}", f"{DATE}|{CHINESE_DATE}|{ISO_DATE}")
_FULL_DAY = re.compile(r"\d{1,2}日")
_IN_ROW = re.compile(r"\s?[至和、]\s?")
_CITED_BEHIND = re.compile(rf"\s*(?:{RESOLUTION}|第?\s*(?:{RESOLUTION_NUMBER}))")
# A date by which something must be done is policy, not the date of a paper or a meeting.
_DEADLINE_BEHIND = re.compile(r"\s*年?\s*(?:前|之前|以前|底|年底|为止|时|以后|之后|起)")
_DEADLINE_BEFORE = re.compile(
    r"(?:(?<!意)(?<!识)(?<!虑)(?<!受)到|至迟|截至|不迟于|最迟|最晚|直至|至|自)\s?[于在]?\s*$"
)
# 注意到截至 2023 年 4 月 30 日…的情况 says how things stood; 截至…的期间 is a mandate's term.
_AS_OF = re.compile(
    r"^(?:又|还)?(?:表示)?[^，；。]{0,4}(?:注意到|欢迎|赞赏|关切|遗憾)(?:[^；。]*[^；。到至])?截至\s*$"
)
_AS_OF_WORD = "截至"
_PERIOD = re.compile(r"[^，；。]{0,12}(?:期间|任期|届满)")
# So is the day on which a meeting is to be held (…举行), but not that of one held (…举行的).
_TO_BE_HELD = re.compile(r"[^，；。]{0,24}?(?:举行|召开|举办|召集)(?!的)")
# What bears a date: a paper, a meeting, a decision taken.
_DATED_THING = re.compile(
    r"[^，；。]{0,40}?(?:报告|信|说明|声明|公报|会议|大会|峰会|论坛|届会|讨论会|讲习班|"
    r"决议|决定|第[^，；。]{1,16}号|通过的|举行的|召开的|情况)"
)
# 2022 年工作期间的报告, 2022 年年度报告: between the year and the thing stand names alone.
_YEAR = re.compile(r"\d{4}\s?年度?(?!\s?\d)")
_YEARLY = re.compile(
    r"年?度?(?P<between>(?:(?![在向将并和及])[^，；。]){0,16}?)(?:报告|届会|会议|论坛|年会)"
)
_WHEN = re.compile(r"(?:在|(?<!关)于)\s*$")
_SESSION = re.compile(
    rf"(?P<ordinal>第)?\s?(?P<number>{CHINESE_NUMERAL}|\d{{1,3}})"
    rf"(?:[届次轮期]|(?=[和至、]第?(?:{CHINESE_NUMERAL}|\d{{1,3}})[届次轮期]))"
    r"(?P<sort>(?:特别|紧急|常会|续会|会议|届会)*)"
)
_SORTS = re.compile("特别|紧急|常会|续会")
_ENDS = re.compile(r"[^，；。]*?(?:为止|终止|结束时|届满)")
_STRINGING_DAYS, _STRINGING_SESSIONS = re.compile("[#至和、]+"), re.compile("[#至和、与]+")
_UNTIL = "至"
# So much of a text before a date is asked about it.
_NEAR = 40


def dates(text: str) -> Iterator[Span]:
    """The dates, each with what it is the date of, which those of one row have in common.

    The end of a period says until when.
    """
    to_be_done = _is_to_be_done(text)
    for row in _rows(text):
        of = _dated(text, row[0][0], row[-1][1])
        for at, (start, end) in enumerate(row):
            if at and _UNTIL in text[row[at - 1][1] : start]:
                of = Dated.DEADLINE
            written = in_digits(text[start:end])
            numbers = tuple(int(n) for n in re.findall(r"\d+", written)[:3])
            yearly = not to_be_done and of is not Dated.CITATION and _is_yearly(text, start, end)
            day = Day(numbers, bool(_FULL_DAY.search(written)), Dated.YEARLY if yearly else of)
            yield Span(start, end, day)


def sessions(text: str) -> Iterator[Span]:
    """The sessions and meetings named or counted."""
    for match in _SESSION.finditer(text):
        ends = bool(_ENDS.match(text, match.end()))
        number = any_number(match["number"]) or 0
        sorts = tuple(_SORTS.findall(match["sort"]))
        yield Span(*match.span(), Session(number, match["ordinal"] is not None, sorts, ends))


def strings_days(bare: str) -> bool:
    """Whether a wording only strings dates together; each of them stands in it as ``#``."""
    return bool(_STRINGING_DAYS.fullmatch(bare))


def strings_sessions(bare: str) -> bool:
    """Whether a wording only strings sessions together; each of them stands in it as ``#``."""
    return bool(_STRINGING_SESSIONS.fullmatch(bare))


def spans_time(text: str) -> bool:
    """Whether the dates of a wording are the beginning and the end of a period."""
    return _UNTIL in text


def _rows(text: str) -> Iterator[list[tuple[int, int]]]:
    row: list[tuple[int, int]] = []
    for match in _DATE.finditer(text):
        if row and not _IN_ROW.fullmatch(text, row[-1][1], match.start()):
            yield row
            row = []
        year = _YEAR.match(text, match.start())
        row.append((match.start(), max(match.end(), year.end() if year else 0)))
    if row:
        yield row


def _dated(text: str, start: int, end: int) -> Dated:
    if _CITED_BEHIND.match(text, end):
        return Dated.CITATION
    if _is_as_of(text, start, end):
        return Dated.PAPER
    if _is_deadline(text, start, end):
        return Dated.DEADLINE
    held = _DATED_THING.match(text, end) and not _TO_BE_HELD.match(text, end)
    return Dated.PAPER if held else Dated.OTHER


def _is_as_of(text: str, start: int, end: int) -> bool:
    """Whether a date says as of when things stood as they do: 注意到截至 4 月 30 日…的情况."""
    if not text[max(0, start - _NEAR) : start].rstrip().endswith(_AS_OF_WORD):
        return False
    return not _PERIOD.match(text, end) and bool(_AS_OF.search(last_sentence(text[:start])))


def _is_deadline(text: str, start: int, end: int) -> bool:
    """Whether a date says by when, until when or since when."""
    before = text[max(0, start - _NEAR) : start]
    return bool(_DEADLINE_BEHIND.match(text, end) or _DEADLINE_BEFORE.search(before))


def _is_to_be_done(text: str) -> bool:
    act = opening(text)
    return act.verb_class in TO_BE_DONE and act.verb not in words("verbs", "approving")


def _is_yearly(text: str, start: int, end: int) -> bool:
    """Whether a year is that of a report, a session or a meeting: 2022 年报告, 2022 年届会."""
    if not _YEAR.fullmatch(text, start, end) or _WHEN.search(text, max(0, start - _NEAR), start):
        return False
    found = _YEARLY.match(folded(text[end : end + _NEAR]))
    if found is None or _is_deadline(text, start, end):
        return False
    return not any(verb in found["between"] for verb in acts())
