"""Finds quoted words in a draft: spacing and width may differ, nothing else.

The shape of quotation marks is taken as width: a sheet that quotes “题为‘甲’的决议” means the
draft's 题为“甲”的决议.
"""

from __future__ import annotations

from unrdiff.language.clauses import Span
from unrdiff.language.folding import folded_quotation
from unrdiff.language.likeness import alike, pairs

_NEAR = 0.35


def spans(text: str, words: str) -> list[Span]:
    """Every place in ``text`` where ``words`` stand, as offsets in ``text``."""
    plain, offsets = folded_quotation(text)
    wanted = folded_quotation(words)[0]
    found: list[Span] = []
    at = plain.find(wanted) if wanted else -1
    while at >= 0:
        found.append((offsets[at], offsets[at + len(wanted) - 1] + 1))
        at = plain.find(wanted, at + 1)
    return found


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in spacing and width alone."""
    return folded_quotation(one)[0] == folded_quotation(other)[0]


def nearest(text: str, words: str) -> str | None:
    """The wording of ``text`` most like ``words``, ``None`` if nothing is much like them."""
    wanted = pairs(folded_quotation(words)[0])
    length = max(len(words), 2)
    best, where = _NEAR, None
    for start in range(0, max(len(text) - length, 0) + 1):
        score = alike(wanted, pairs(folded_quotation(text[start : start + length])[0]))
        if score > best:
            best, where = score, start
    return text[where : where + length].strip() if where is not None else None
