"""The words of an instruction: folded to one writing, and the patterns that find them.

Only what stands outside quotations is folded. Widths become one and traditional characters
simplified, one for one, so that offsets stay those of the sheet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from unrdiff.lexicon import table

# Every mark that opens or closes a quotation somewhere, and what may close what.
DOUBLE, SINGLE, CORNER, WHITE_CORNER = '“”„‟"＂″〝〞', "‘’‚‛", "「」", "『』"
_FAMILIES = (DOUBLE, SINGLE, CORNER, WHITE_CORNER)
OPENING = frozenset("“„〝‘‚「『")
CLOSING = frozenset("”‟〞’」』")
QUOTES = frozenset("".join(_FAMILIES))


def family(mark: str) -> str:
    """The quotation marks that go with this one."""
    return next(marks for marks in _FAMILIES if mark in marks)


def folded(text: str) -> str:
    """Half width and simplified, of the same length as ``text``."""
    return "".join(map(_folded, text))


@cache
def _folded(character: str) -> str:
    half = unicodedata.normalize("NFKC", character)
    if len(half) != 1 or character in QUOTES:
        half = character
    return _simplified().get(half, half)


@cache
def _simplified() -> dict[str, str]:
    pairs: str = table("oral")["traditional"]
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@cache
def pattern(section: str, name: str) -> re.Pattern[str]:
    """The words of one list of ``lexicon/oral.toml``, longest first, matched at a place."""
    listed = table("oral")[section][name]
    bounded = (
        rf"{word}(?!\w)" if word[-1].isascii() and word[-1].isalpha() else word for word in listed
    )
    return re.compile("|".join(sorted(bounded, key=len, reverse=True)), re.IGNORECASE)


def well_quoted(text: str) -> bool:
    """Whether the marks in a text open and close as they should; straight ones never do."""
    depth = 0
    for character in text:
        if character in QUOTES:
            depth += 1 if character in OPENING else -1
            if depth < 0 or character not in OPENING | CLOSING:
                return False
    return depth == 0
