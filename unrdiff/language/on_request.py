"""At whose request something is done: 应请求, 应会员国要求, 经受影响国家请求, 提出请求的会员国.

One formula in many words: who asks may stand in it or behind it (应请求向会员国), and 请求 and 要求
render one English word here, but not elsewhere (满足最低要求).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unrdiff.language.folding import folded

# 要求 is a request only behind those who make it: states, governments, parties, or nobody named.
_FORMULA = (
    r"(?P<how>应|经|根据)(?P<by>(?:(?!根据|经)[^，；。,;应]){0,12}?)的?"
    r"(?P<noun>请求|(?<=[国家府方应经据])要求|(?<=[国家府方]的)要求)"
)
# The same as one word for comparison, where those who ask are states: not 经济及社会理事会请求.
REQUEST = r"(?:应|经|根据)(?:[^，；。、应经据]{0,8}(?:国家?|政府|方))?的?(?:请求|要求)"
REQUEST_BEGINS = "应经根"
# The word with which most of these formulas begin.
AT_REQUEST = "应"
_REQUEST = re.compile(REQUEST)
_WORDS = re.compile(r"(应|经|根据)(.*?)(的?)(请求|要求)")
_SAID = re.compile(rf"{_FORMULA}|提出(?:请求|要求)的")
_WITH_RECEIVER = re.compile(rf"{_FORMULA}(?:向(?:其|它们|(?P<to>[^，；。]{{2,12}})))?")


def on_request(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says that something is done on request."""
    return (match.span() for match in _SAID.finditer(text))


def words_of_request(text: str) -> tuple[str, ...]:
    """The words of such a formula, who asks as one; none of any other text."""
    if text[:1] not in REQUEST_BEGINS:
        return ()
    found = _WORDS.fullmatch(text) if _REQUEST.fullmatch(text) else None
    return tuple(word for word in found.groups() if word) if found else ()


def request_formulas(old: str, new: str) -> tuple[str, str] | None:
    """The formulas of two wordings that say, and do no more than say, at whose request.

    应会员国要求向其 → 应请求向会员国 is 应要求 → 应请求: who asks stays the same. The formulas are
    the same where only the order changed. ``None`` where a side says more, or another asks.
    """
    mine, other = (_WITH_RECEIVER.fullmatch(folded(text)) for text in (old, new))
    if not mine or not other:
        return None
    asking = [found["by"] or found["to"] for found in (mine, other)]
    formulas = mine["how"] + mine["noun"], other["how"] + other["noun"]
    return formulas if asking[0] == asking[1] else None


def begins_request(before: str) -> bool:
    """Whether the formula begins in this text and is not ended: 应受影响国家[要求 → 请求]."""
    return bool(re.search(rf"{AT_REQUEST}[^，；。、]{{0,12}}$", before))
