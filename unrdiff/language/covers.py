"""What UN documents say of themselves above and around their text: organ, kind, annexes."""

from __future__ import annotations

import re

from unrdiff.language.numerals import ONE_TO_TEN, chinese_numeral
from unrdiff.language.places import ANNEX

DRAFT_RESOLUTION = "决议草案"
_ASSEMBLY, _COUNCIL = "大会", "人权理事会"
# What the symbols of an organ's resolutions begin with.
SERIES = {
    _ASSEMBLY: "A/RES/",
    _COUNCIL: "A/HRC/RES/",
    "经济及社会理事会": "E/RES/",
    "安全理事会": "S/RES/",
}
HEALTH_ASSEMBLY = "世界卫生大会"
# All of its documents, resolutions or not, have symbols of its own.
_HUMAN_RIGHTS = "A/HRC/"
_HEALTH = re.compile(r"(?<![A-Za-z])WHA(\d{1,2})\.\d{1,2}(?![\d.])")
# A line above the text that ends so is not taken for its title.
NO_TITLE_ENDS = ("草案", "]", "］", "通过)")


def health_resolution(line: str) -> tuple[str, int] | None:
    """The World Health Assembly's resolution that a line names, and its session: WHA76.6, 76."""
    match = _HEALTH.search(line)
    return (match[0], int(match[1])) if match else None


def organ(symbol: str) -> str:
    """The organ whose document has this symbol; the General Assembly where it does not tell.

    The World Health Assembly is another with each session.
    """
    if health := health_resolution(symbol):
        return f"第{chinese_numeral(health[1])}届{HEALTH_ASSEMBLY}"
    if symbol.startswith(_HUMAN_RIGHTS):
        symbol = SERIES[_COUNCIL]
    return next((o for o, series in SERIES.items() if symbol.startswith(series)), _ASSEMBLY)


def speaks(organ: str) -> str:
    """The line with which a resolution begins: 大会，."""
    return f"{organ}，"


def resolution_of(organ: str) -> str:
    """大会决议."""
    return f"{organ}决议"


def resolution_heading(number: str) -> str:
    """第2561 (2021)号决议, as the Security Council heads its resolutions."""
    return f"第{number}号决议"


def draft_heading(number: int) -> str:
    """决议草案四, above one of a report's drafts."""
    return f"{DRAFT_RESOLUTION}{chinese_numeral(number)}"


def recommended_to(organ: str) -> str:
    """The line above a draft in a committee's report."""
    return f"建议{organ}通过下列{DRAFT_RESOLUTION}："


def guarded(title: str) -> str:
    """A title between stars, so that it is taken for no other line."""
    return f"＊{title}＊"


def annex_heading(number: int, count: int) -> str:
    """附件 where it is the only one, else 附件一, 附件二."""
    if count == 1:
        return ANNEX
    return ANNEX + (ONE_TO_TEN[number - 1] if number <= len(ONE_TO_TEN) else str(number))


def numbered(number: str, text: str) -> str:
    """一、…: a text behind a number that is none of digits."""
    return f"{number}、{text}"
