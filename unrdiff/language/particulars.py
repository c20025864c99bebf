"""How the text around a resolution says its session, its date and how far it has come.

The patterns are for lines without blanks: a cover and its headings are spaced as they please.
"""

from __future__ import annotations

import re

from unrdiff.language.covers import SERIES
from unrdiff.language.numerals import CHINESE_NUMERAL, any_number
from unrdiff.language.quantities import in_digits

_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_ENGLISH_DATE = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_SESSION = re.compile(rf"第?({CHINESE_NUMERAL}|\d{{1,3}})届(?:特别|紧急特别|常)?会议")
_ADOPTED = re.compile(r"决议$|通过[\]］)）]?$")
_TABLED = re.compile(r"决议草案$")
_RECOMMENDS = re.compile(r"建议.{0,12}(?:大会|理事会).{0,4}通过")


def date_in(line: str) -> str | None:
    """The first day named in a line, as an ISO date."""
    match = _DATE.search(line) or _DATE.search(in_digits(line))
    return f"{int(match[1]):04}-{int(match[2]):02}-{int(match[3]):02}" if match else None


def english_date(line: str) -> str | None:
    """The day that a line of a cover is, in English with its blanks (5 December 2019), as ISO."""
    match = _ENGLISH_DATE.fullmatch(line)
    if match is None or match[2] not in _MONTHS:
        return None
    return f"{int(match[3]):04}-{_MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}"


def session_of(line: str) -> int | None:
    """The session that a line is: 第七十四届会议."""
    match = _SESSION.fullmatch(line)
    return any_number(match[1]) if match else None


def says_adopted(line: str) -> bool:
    """Whether a line ends as one that tells of an adoption: …大会决议, [根据…通过]."""
    return bool(_ADOPTED.search(line))


def says_day_of_adoption(line: str) -> bool:
    """Whether a line tells the day of an adoption: 2019 年 12 月 18 日大会决议, …日通过的决议."""
    return says_adopted(line) and date_in(line) is not None


def is_day(line: str) -> bool:
    """Whether a line is a day and nothing else, as below the symbol of older resolutions."""
    return bool(_DATE.fullmatch(line) or _DATE.fullmatch(in_digits(line)))


def says_tabled(line: str) -> bool:
    """Whether a line ends as one above a tabled draft: …：决议草案."""
    return bool(_TABLED.search(line))


def says_recommended(line: str) -> bool:
    """Whether a committee recommends adoption in this line, as its report does."""
    return bool(_RECOMMENDS.search(line))


def series_of(organ: str) -> str | None:
    """What the symbols of an organ's resolutions begin with; ``organ`` is its name's line."""
    name = re.sub(r"[\s，,]", "", organ)
    return next((series for body, series in SERIES.items() if name.startswith(body)), None)
