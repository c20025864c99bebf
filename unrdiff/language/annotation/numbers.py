"""Numbers of a text, and which of them count the parties to an instrument.

缔约国数目已达 180 个, 现有 168 个缔约方, 已有 174 个国家批准: what is, not what shall be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unrdiff.language.annotation.spans import Number, Span
from unrdiff.language.quantities import AMOUNT, CHINESE_AMOUNT, NUMERALS, SHARE
from unrdiff.language.references import where

_NUMBER = where(rf"−±+\-\d第{NUMERALS}", f"{SHARE}|{CHINESE_AMOUNT}|{AMOUNT}")
_PARTIES_BEFORE = re.compile(
    r"(?:缔约国|缔约方)(?:的?(?:数目|总数|数))?(?:已|现|目前|增|共)?"
    r"(?:已|有|达到?|至|为|增至|增加到)+\s*$"
)
_STATED = re.compile(r"(?:已|现|共|目前|今|(?<![须需应少约])有|达到?|增至)有?\s*$")
_PARTIES_BEHIND = re.compile(
    r"\s*个?(?:缔约国|缔约方|(?:会员国|国家)[^，；。]{0,16}?(?:批准|加入|签署|接受|成为))"
)
_COUNTED = re.compile(r"\s*(?:个(?:国家)?|国)(?:\s*$|[，；。,;、])")
_CONDITION = re.compile(r"[^，；。]*(?:生效|组成)")
# So much before a number says whether it counts parties.
_NEAR = 24


def numbers(text: str) -> Iterator[Span]:
    """The numbers, shares and amounts."""
    for match in _NUMBER.finditer(text):
        yield Span(*match.span(), Number(_counts_parties(text, *match.span())))


def _counts_parties(text: str, start: int, end: int) -> bool:
    """Whether a number says how many parties there are, not how many an instrument needs."""
    before = text[max(0, start - _NEAR) : start]
    if _CONDITION.match(text, end):
        return False
    said_before = _PARTIES_BEFORE.search(before) and _COUNTED.match(text, end)
    return bool(said_before or (_STATED.search(before) and _PARTIES_BEHIND.match(text, end)))
