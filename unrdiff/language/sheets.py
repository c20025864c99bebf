"""How sheets of oral revisions are set down: bullets and numbers, ends of items, the signs within.

The words of command are in ``lexicon/oral.toml``.
"""

from __future__ import annotations

import re

from unrdiff.language.numerals import ONE_TO_TEN

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
# 第二处, 第3次出现的; 两处 says how many there are.
NTH_OCCURRENCE = re.compile(
    rf"第\s*(?P<n>\d{{1,2}}|[{ONE_TO_TEN}]+)\s*"
    r"(?:处|次出现(?:的|之处|时)?|个(?=[\s“\"「‘『＂]))的?|"
    r"(?P<all>[两二三四五六七八九十]|\d)\s*处(?:的)?"
)

# Signs that end an instruction, and signs and words around a place that stands alone (第5段中：).
_ENDS = "；;。"
_SIGNS = f"{_ENDS}：:，,"
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
