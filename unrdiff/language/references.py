"""How UN texts refer: dates, resolutions, documents, sessions, titles; one pattern for each.

Alignment takes references as anchors, word comparison takes them as atoms that are never cut.
All patterns match canonical text and, since sources differ, the same text without its spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from unrdiff.language.enumeration import IN_BRACKETS
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table
from unrdiff.language.numerals import ONE_TO_TEN
from unrdiff.language.quantities import (
    AMOUNT,
    CHINESE_AMOUNT,
    CHINESE_DATE,
    ISO_DATE,
    NUMERALS,
    SHARE,
)

_NUMERAL = f"[〇零{ONE_TO_TEN}百]+"
_DAY = r"\d{1,2}\s?月\s?\d{1,2}\s?日"

DATE = (
    rf"(?:\d{{4}}\s?年\s?{_DAY}|{_DAY}|\d{{4}}\s?年(?:\s?\d{{1,2}}\s?月)?|"
    r"\d{1,2}\s?月(?=[^\d份])|\d{1,2}\s?日)"
)
SYMBOL = r"[A-Z][A-Za-z]*\.?\d*(?:/[A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+)*(?:\([A-Za-z0-9]+\))?)+"
RESOLUTION_NUMBER = (
    r"(?:[SE]S?-)?\d{1,4}/\d{1,4}(?:\s?[A-Z]{1,2}(?![A-Za-z]))?|"
    r"\d{1,4}\s?[A-Z]?\s?[(（][A-Z0-9]{1,6}[)）]"
)
RESOLUTION = rf"第\s?(?:{RESOLUTION_NUMBER})\s?号"
SESSION = rf"第?(?:{_NUMERAL}|\d{{1,3}})(?:届|次|轮|期)"
ARTICLE = (
    r"第\s?\d{1,3}\s?(?:条(?:第?\s?\d{1,3}\s?款)?\s?(?:\([a-z]\)\s?[款项])?|\([a-z]\)\s?[条款项])"
)
YEAR = r"\d{4}\s?年"
TITLE = r"《(?:[^《》]|《[^《》]*》)*》"
NUMBER = r"\d+(?:[.,，]\d+)*(?:\s?[%％])?"

# A bare 第 3 段 may be a paragraph of another resolution (第 71/209 号决议第 3 段).
_OWN_PARAGRAPHS = re.compile(
    r"(?:上文|下文|以上|以下|本决议|上述|上面|下面)(?:执行部分)?"
    r"第\s?(\d{1,3})(?:\s?[至和、]\s?(\d{1,3}))?\s?(?:\([a-z]\)\s?)?段"
)

_REPORT = re.compile(
    r"秘书长[^，。；]{0,12}(?:依照|根据|按照|遵照)(?:大会)?\s?"
    r"第\s?(\d{1,3}/\d{1,3})\s?号决议[^，。；]{0,12}报告"
)

_TRANSCRIBED, _NOT_FIRST, _NOT_LAST = (
    table("transcription")[key] for key in ("characters", "not_first", "not_last")
)
_BEGINS, _ENDS = (
    "".join(c for c in _TRANSCRIBED if c not in others) for others in (_NOT_FIRST, _NOT_LAST)
)
_JOINED = f"[{_TRANSCRIBED}]+(?:-[{_TRANSCRIBED}]+)*"
# What stands between the parts of a foreign name.
NAME_DOTS = "·・‧•"
# A foreign name with its dots: 达格·哈马舍尔德, 阿斯塔·维斯托-卡古多.
NAME = (
    rf"[{_BEGINS}][{_TRANSCRIBED}]*(?:-[{_TRANSCRIBED}]+)*(?:[{NAME_DOTS}]{_JOINED})*"
    rf"[{NAME_DOTS}][{_TRANSCRIBED}-]*[{_ENDS}]"
)


def where(characters: str, pattern: str) -> re.Pattern[str]:
    """A pattern that is only tried where one of the characters stands that it can begin with."""
    return re.compile(f"(?=[{characters}])(?:{pattern})")


_FIGURES = rf"\d第{NUMERALS}"
_MEETING = rf"{SESSION}(?:特别会议|紧急特别会议|常会|会议)?"
# What is one word for comparison, of whatever it is made.
ATOM_BEGINS = rf"\WA-Za-z\u00c0-\u024f{_FIGURES}"
ATOM = (
    rf"{DATE}|{CHINESE_DATE}|{ISO_DATE}|{RESOLUTION}|{ARTICLE}|"
    rf"(?<![\w/])(?:{RESOLUTION_NUMBER})(?![\w/])|{SYMBOL}|{IN_BRACKETS}|"
    rf"{_MEETING}|{SHARE}|{CHINESE_AMOUNT}|{AMOUNT}|{NUMBER}|"
    rf"[A-Za-z\u00c0-\u024f]+(?:[-'’][A-Za-z]+)*|"
    r"[^\w\s]|\s+"
)
_SYMBOL, _TITLE, _RESOLUTION = map(re.compile, (SYMBOL, TITLE, RESOLUTION))
_DATE, _SESSION, _NUMBER = where(r"\d", DATE), where(_FIGURES, SESSION), re.compile(NUMBER)
_MEETING_HELD = where(_FIGURES, _MEETING)
_RESOLUTION_NUMBER = where(r"\dSE", rf"(?<![\w/]){RESOLUTION_NUMBER}(?![/\d])")
_CITED = re.compile(rf"{RESOLUTION}|(?<![\w/])(?:{RESOLUTION_NUMBER})(?![/\d])")
_SORTS = {"date": _DATE, "session": _MEETING_HELD, "number": _NUMBER, "resolution": _CITED}

_VALUE = where(
    rf"A-Z±+−\-{_FIGURES}",
    f"{SYMBOL}|{DATE}|{CHINESE_DATE}|{RESOLUTION_NUMBER}|{SESSION}|{SHARE}|{CHINESE_AMOUNT}|{AMOUNT}|{NUMBER}",
)

# A title with the year before it: 1972 年《议定书》 is not any 《议定书》.
DATED_TITLE = rf"(?:{YEAR})?{TITLE}"

TITLE_MARKS = "《》"


def resolution_names(*numbers: str) -> str:
    """第 78/229 号、第 79/88 号: resolutions as texts name them."""
    return "、".join(f"第 {number} 号" for number in numbers)


def report_called_for(text: str) -> str | None:
    """The resolution under which a report of the Secretary-General was written: ``78/229``."""
    match = _REPORT.search(text)
    return match[1] if match else None


def titles(text: str) -> tuple[str, ...]:
    """The names in 《》, as they stand, brackets included."""
    return tuple(_TITLE.findall(text))


@lru_cache(maxsize=4096)
def resolution_numbers(text: str) -> tuple[str, ...]:
    """The numbers of resolutions and decisions cited: ``73/186``, ``2019/17``, ``1373(2001)``."""
    return tuple(folded(number) for number in _RESOLUTION_NUMBER.findall(text))


def cited(text: str) -> str:
    """The resolutions and decisions cited, as they stand, in a row: 第 73/186 号、第 74/177 号."""
    return "、".join(_CITED.findall(text))


@lru_cache(maxsize=8192)
def sort_of_reference(word: str) -> str | None:
    """What a word refers by, if it does so and no more: a day or year, a session, a number, …."""
    bare = folded(word)
    return next((sort for sort, pattern in _SORTS.items() if pattern.fullmatch(bare)), None)


@lru_cache(maxsize=8192)
def is_citation(word: str) -> bool:
    """Whether a word is the number of a resolution, or the symbol of a document, and no more."""
    return bool(_CITED.fullmatch(word) or _SYMBOL.fullmatch(word))


def symbols(text: str) -> tuple[str, ...]:
    """The document symbols cited: ``A/CONF.234/16``."""
    return tuple(_SYMBOL.findall(text))


def own_paragraphs(text: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """References to the text's own paragraphs: 上文第 20 段, 下文第 3 和 4 段, and the numbers."""
    for match in _OWN_PARAGRAPHS.finditer(text):
        yield match[0], tuple(int(number) for number in match.groups() if number)


def values(text: str) -> frozenset[str]:
    """All dates, symbols, resolutions, sessions and numbers of a text, without blanks."""
    return frozenset(_VALUE.findall(folded(text)))


@lru_cache(maxsize=4096)
def without_references(text: str, filler: str = "#") -> str:
    """The wording alone: every date, number, symbol and session replaced by ``filler``."""
    for pattern in (_SYMBOL, _DATE, _RESOLUTION, _RESOLUTION_NUMBER, _SESSION, _NUMBER):
        text = pattern.sub(filler, text)
    return text
