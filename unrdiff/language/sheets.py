"""How sheets of oral revisions are set down: bullets and numbers, ends of items, the signs within.

The words of command are in ``lexicon/oral.toml``.
"""

from __future__ import annotations

import re

from unrdiff.language.numerals import ONE_TO_TEN, any_number

# What an item is listed by.
BULLET = re.compile(
    rf"\s*(?:[-–—•·*●○◦▪■□☐✓>]+\s+|[•·●○◦▪■□☐✓]\s*|[(（]\s*(?:\d{{1,3}}|[a-zA-Z]{{1,4}}|[{ONE_TO_TEN}]{{1,3}})\s*[)）]|"
    rf"\d{{1,3}}\s*(?:[.．、)）](?!\d)|\s(?=\S))|[{ONE_TO_TEN}]{{1,3}}\s*[、.．]|[①-⑳㈠-㈩]|[a-zA-Z]{{1,2}}\s*[.)）]\s)\s*"
)
ENDED_ITEM = re.compile(r"[。；;.!！]\s*$")
# Behind one of these an instruction may begin after a sentence of courtesy.
LEAD_IN_END = re.compile(r"[：:，,。；]\s*")
# A quoted new paragraph may begin with its number: “10之二. 请…”.
OWN_NUMBER = re.compile(r"^\d{1,3}\s*(?:之[二三四五]|bis|ter)?\s*[.．、]\s*(?=\D)")

# Between sentences, and within them between words of command.
BOUNDARY = re.compile(r"[；;。]+|\.(?=\s|$)")
SEPARATOR = re.compile(r"[，,：:…\-–—―]+|[()]|\[|\]")
# 第二处, 第3次出现的, second occurrence; 两处 and three times say how many there are.
_COUNTED = {
    "once": 1,
    "one": 1,
    "both": 2,
    "twice": 2,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_OF_ENGLISH = r"(?:occurrences?|instances?|mentions?|times?|places?|cases?)\b"
NTH_OCCURRENCE = re.compile(
    rf"第\s*(?P<n>\d{{1,2}}|[{ONE_TO_TEN}]+)\s*"
    r"(?:处|次(?:出现)?(?:的|之处|时)?|个(?=[\s“\"「‘『＂])的?)|"
    rf"(?:in\s+|at\s+|on\s+)?(?:the\s+)?(?P<nth>{'|'.join(_NTH)})\s+{_OF_ENGLISH}(?:\s+of\b)?|"
    rf"(?P<all>[两{ONE_TO_TEN}]|\d{{1,2}})\s*(?:处|次)(?:的)?|"
    r"(?:in\s+|at\s+|on\s+)?(?:all\s+)?(?:the\s+)?"
    rf"(?P<number>{'|'.join(_COUNTED)}|\d{{1,2}})\s+(?:of\s+the\s+)?{_OF_ENGLISH}(?:\s+of\b)?|"
    r"(?P<adverb>once|twice)\b",
    re.I,
)


def occurrence(match: re.Match[str]) -> tuple[int | None, int]:
    """Which one a match of ``NTH_OCCURRENCE`` means, and how many it says that there are."""
    if match["n"]:
        return any_number(match["n"]), 0
    if match["nth"]:
        return _NTH[match["nth"].lower()], 0
    counted = match["all"] or (match["number"] or match["adverb"]).lower()
    return None, _COUNTED.get(counted) or any_number(counted) or 0


# Signs that end an instruction, and signs and words around a place that stands alone (第5段中：).
_ENDS = "；;。"
_SIGNS = f"{_ENDS}：:，,"
# Signs between an instruction and what is said behind it.
PAUSES = "，,；;：: "
_AROUND_PLACE = "：:，,。中内 \n"


def without_end(text: str) -> str:
    """A text without the sign that ends it."""
    return text.rstrip(f"{_ENDS}. ")


def has_end(text: str) -> bool:
    """Whether a text has a sign that ends it."""
    return text.endswith((*_ENDS, "."))


def without_signs(text: str) -> str:
    """A sentence without the signs behind it."""
    return text.strip().rstrip(_SIGNS)


def is_bare(rest: str) -> bool:
    """Whether nothing but signs is left behind a place."""
    return not rest.strip(_AROUND_PLACE)
