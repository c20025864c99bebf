"""Finds quoted words in a draft: spacing and width may differ, nothing else.

The shape of quotation marks is taken as width: a sheet that quotes “题为‘甲’的决议” means the
draft's 题为“甲”的决议.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from unrdiff.likeness import alike, pairs

_QUOTES = str.maketrans("“”„‟「」『』‘’〝〞", '"' * 12)
_FINAL = re.compile(r"[，；。：、,;:.？！]+[”’」』]?$")
_SENTENCE = re.compile(r"[^。；？！;?!]*(?:[。；？！;?!]+[”’」』）)]*|$)")
_NEAR = 0.35
Span = tuple[int, int]


def spans(text: str, words: str) -> list[Span]:
    """Every place in ``text`` where ``words`` stand, as offsets in ``text``."""
    plain, offsets = _folded(text)
    wanted = _folded(words)[0]
    found: list[Span] = []
    at = plain.find(wanted) if wanted else -1
    while at >= 0:
        found.append((offsets[at], offsets[at + len(wanted) - 1] + 1))
        at = plain.find(wanted, at + 1)
    return found


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in spacing and width alone."""
    return _folded(one)[0] == _folded(other)[0]


@cache
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without width and spacing, and the offset of each of its characters."""
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for half in unicodedata.normalize("NFKC", character):
            if not half.isspace():
                characters.append(half)
                offsets.append(offset)
    return "".join(characters).translate(_QUOTES), tuple(offsets)


def nearest(text: str, words: str) -> str | None:
    """The wording of ``text`` most like ``words``, ``None`` if nothing is much like them."""
    wanted = pairs(_folded(words)[0])
    length = max(len(words), 2)
    best, where = _NEAR, None
    for start in range(0, max(len(text) - length, 0) + 1):
        score = alike(wanted, pairs(_folded(text[start : start + length])[0]))
        if score > best:
            best, where = score, start
    return text[where : where + length].strip() if where is not None else None


def final_punctuation(text: str) -> int:
    """The offset at which the punctuation that ends the text begins."""
    match = _FINAL.search(text)
    return match.start() if match else len(text)


def sentences(text: str) -> list[Span]:
    """The sentences of a paragraph: what ends in 。；？ or ！."""
    return [m.span() for m in _SENTENCE.finditer(text) if m[0].strip()]
