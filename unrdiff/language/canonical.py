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


def _hyphenated(written: str, character: str) -> bool:
    """Whether a Latin word was broken at a line's end: Manage- / ment."""
    return written[-1:] == "-" and len(written) > 2 and (written[-3:-1] + character).islower()


def canonical_with_map(raw: str) -> tuple[str, list[int]]:
    """Canonical text, and for each offset of ``raw`` (its length included) the offset in it.

    A line break in ``raw`` counts as white space; one after ``-`` or ``/`` or beside a bracket
    joins a symbol that was cut in two.
    """
    out = ""
    mapping: list[int] = []
    pending = ""
    for match in _PIECE.finditer(raw):
        piece = match[0]
        character = piece[0]
        if character.isspace():
            mapping += [len(out)] * len(piece)
            pending = piece
            continue
        if out:
            broken, last = "\n" in pending, out[-1]
            cut_symbol = broken and (last in "-/([" or character in "([%％")
            # Chinese may be broken before or after any sign: a break alone is no blank there.
            if broken and _hyphenated(out, character):
                out, cut_symbol = out[:-1], True
                last = out[-1]
            blank = bool(pending.strip("\n")) or (last + character).isascii()
            if _space_between(last, character, bool(pending) and blank) and not cut_symbol:
                out += " "
        mapping += range(len(out), len(out) + len(piece))
        out += piece
        pending = ""
    return out, [*mapping, len(out)]


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
