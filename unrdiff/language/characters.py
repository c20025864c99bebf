"""Characters that stand for others, and those that are no text: what PDFs and terminals leave."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from unrdiff.language.lexicon import table

# Control sequences of terminals (colours, titles), then whatever controls are left.
_SEQUENCE = re.compile(
    "\x1b\\[[0-?]*[ -/]*[@-~]|\x1b\\][^\x07\x1b\n]*(?:\x07|\x1b\\\\)?|\x1b[PX^_][^\x1b]*\x1b\\\\|"
    "\x9b[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]?"
)
# U+FFFE and U+FFFF are no characters, and no office file can hold them.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# What turns the direction of writing: a text may read otherwise than it is.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Variation selectors, soft hyphens and what has no width: no reader sees them.
_INVISIBLE = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u00ad\u200b-\u200f\u2060\ufeff]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_LOOKALIKE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\u2011]")
_NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
# What is shown for a character that only its font knew.
UNKNOWN = "\N{WHITE SQUARE}"


def with_plain_characters(text: str) -> str:
    """Text with radicals as the characters they look like, without what nobody sees."""
    return _LOOKALIKE.sub(lambda m: _plain(m[0]), _INVISIBLE.sub("", text))


def without_controls(text: str) -> tuple[str, int]:
    """Text without control sequences and characters, and how many there were."""
    count = 0
    for pattern in (_SEQUENCE, _CONTROL, _DIRECTION):
        text, found = pattern.subn("", text)
        count += found
    return text, count


def with_unknown_shown(text: str) -> tuple[str, int]:
    """Text with a square for each private-use character, and how many there were."""
    return _PRIVATE.subn(UNKNOWN, text)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text in plain characters.

    ``mapping`` has for each offset of the text that it was made of (its length included) the offset
    here; ``controls`` and ``unknown`` count what was taken out, and what only its font knew.
    """

    text: str
    mapping: tuple[int, ...]
    controls: int
    unknown: int


def plain_text(text: str) -> PlainText:
    """All that the functions above do, for a text whose offsets matter."""
    gone = [False] * len(text)
    controls = 0
    for pattern in (_SEQUENCE, _CONTROL, _DIRECTION):
        for match in pattern.finditer(text):
            controls += 1
            gone[match.start() : match.end()] = [True] * (match.end() - match.start())
    for match in _INVISIBLE.finditer(text):
        gone[match.start()] = True
    kept = [
        _plain(character) if _LOOKALIKE.match(character) else character
        for character, out in zip(text, gone, strict=True)
        if not out
    ]
    shown, unknown = with_unknown_shown("".join(kept))
    mapping = (0, *accumulate(not out for out in gone))
    return PlainText(shown, mapping, controls, unknown)


@lru_cache(maxsize=1 << 13)
def plain_character(character: str) -> str:
    """One character in its plain form; empty where it is no text."""
    return plain_text(character).text


@cache
def _plain(character: str) -> str:
    pairs = table("radicals")["pairs"]
    known = dict(zip(pairs[::2], pairs[1::2], strict=True))
    turned = known.get(character) or unicodedata.normalize("NFKC", character)
    return "-" if character == _NO_BREAK_HYPHEN else turned[:1]
