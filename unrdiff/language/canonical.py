"""Canonical spacing: one space where UN editors write one, none elsewhere.

The rule (UN Chinese editorial practice, as the official texts are set): one space between a
Chinese character and a Latin letter or digit (第 71/209 号, 2030 年); none between two Chinese
characters, none beside Chinese punctuation, none between Chinese and a half-width bracket.
Nothing but white space is ever changed, so width and punctuation stay as the source has them.
"""

from __future__ import annotations

import re
from functools import lru_cache

# A pattern with so many characters takes longer to make than all their comparisons.
_HAN = (
    ("\u3400", "\u9fff"),
    ("\u2e80", "\u2fdf"),
    ("\u3005", "\u3007"),
    ("\uf900", "\ufaff"),
    ("\u3220", "\u3243"),
)
_LATIN = r"A-Za-z0-9\u00c0-\u024f"
_WORD = re.compile(f"[{_LATIN}]")
_LATIN_WORD = re.compile(f"[{_LATIN}]+")
# Canonical text differs from its source at white space, and where Latin and Chinese meet.
_PIECE = re.compile(rf"\s+|[{_LATIN}]+|[^\s{_LATIN}]+")
# A text of one way may have slips of the other.
_MOSTLY = 3
_CHINESE_PUNCTUATION = frozenset("，。；：、！？《》〈〉“”‘’（）【】「」『』—…·－～〔〕")
_HALF_WIDTH = frozenset("()[],;:!?<>\"'")


def is_han(character: str) -> bool:
    """Whether the character is a Chinese one (not punctuation)."""
    return any(first <= character <= last for first, last in _HAN)


def _is_word(character: str) -> bool:
    return bool(_WORD.match(character))


@lru_cache(maxsize=1 << 14)
def _space_between(left: str, right: str, spaced: bool) -> bool:
    """Whether canonical text has a space here; ``spaced`` says whether the source has one."""
    if left in _CHINESE_PUNCTUATION or right in _CHINESE_PUNCTUATION:
        return False
    if is_han(left):
        return _is_word(right) or (spaced and not is_han(right) and right not in _HALF_WIDTH)
    if is_han(right):
        return _is_word(left) or (spaced and left not in _HALF_WIDTH)
    return spaced and not (left in "([" or right in ")],;")


def _hyphenated(out: list[str], character: str) -> bool:
    """Whether a Latin word was broken at a line's end: Manage- / ment."""
    return out[-1] == "-" and len(out) > 2 and (out[-2] + out[-3] + character).islower()


def canonical_with_map(raw: str) -> tuple[str, list[int]]:
    """Canonical text, and for each offset of ``raw`` (its length included) the offset in it.

    A line break in ``raw`` counts as white space; one after ``-`` or ``/`` or beside a bracket
    joins a symbol that was cut in two.
    """
    raw_length = len(raw)
    out: list[str] = []
    mapping = [0] * (raw_length + 1)
    pending = ""
    for piece in _PIECE.finditer(raw):
        start, end = piece.span()
        character = raw[start]
        if character.isspace():
            mapping[start:end] = [len(out)] * (end - start)
            pending = piece[0]
            continue
        if out:
            cut_symbol = "\n" in pending and (out[-1] in "-/([" or character in "([%％")
            # Chinese may be broken before or after any sign: a break alone is no blank there.
            if "\n" in pending and _hyphenated(out, character):
                out.pop()
                cut_symbol = True
            blank = bool(pending.strip("\n")) or (out[-1] + character).isascii()
            if _space_between(out[-1], character, bool(pending) and blank) and not cut_symbol:
                out.append(" ")
        mapping[start:end] = range(len(out), len(out) + end - start)
        out.extend(piece[0])
        pending = ""
    mapping[raw_length] = len(out)
    return "".join(out), mapping


def canonical(raw: str) -> str:
    """``raw`` with canonical spacing, for text that carries no marks."""
    return canonical_with_map(raw)[0]


def closed_up(text: str, before: str = "", behind: str = "") -> str:
    """Canonical text as it is typed where word processors set Chinese apart: 第71/209号.

    ``before`` and ``behind`` are what stands beside it: a blank between may be at its ends.
    """
    whole = before + text + behind
    kept = range(len(before), len(before) + len(text))
    return "".join(whole[at] for at in kept if not _is_editorial(whole, at))


def is_closed_up(text: str) -> bool:
    """Whether most of a text's Chinese stands beside Latin letters and digits without a blank."""
    met = apart = 0
    for latin in _LATIN_WORD.finditer(text):
        for at in (latin.start() - 1, latin.end()):
            met += is_han(text[at : at + 1])
            apart += _is_editorial(text, at)
    return met > _MOSTLY * apart


def _is_editorial(text: str, at: int) -> bool:
    """Whether there is a blank between a Chinese character and a Latin letter or digit."""
    if not 0 < at < len(text) - 1 or text[at] != " ":
        return False
    left, right = text[at - 1], text[at + 1]
    return (is_han(left) and _is_word(right)) or (_is_word(left) and is_han(right))
