"""The signs of UN Chinese by what they do, full and half width; each constant a set of characters.

They stand in character classes of patterns as they are, and in :func:`ends_in`.
"""

from __future__ import annotations

COMMAS = "，,"
SEMICOLONS = "；;"
COLONS = "：:"
FULL_STOP = "。"
FULL_STOPS = "。."
PAUSE = "、"

# What a paragraph of the preamble and one of the operative part end in, before a heading.
PREAMBULAR_ENDS = COMMAS + SEMICOLONS
OPERATIVE_ENDS = SEMICOLONS + FULL_STOP
# What any paragraph may end in.
PARAGRAPH_ENDS = COMMAS + SEMICOLONS + COLONS + FULL_STOP

# What follows a paragraph's number: 16. or 十六、.
NUMBER_SIGNS = ".．、"
TITLE_OPENS = "《"
# Brackets, for patterns; square ones are escaped there.
ROUND_OPEN, ROUND_CLOSE = "(（", ")）"
SQUARE_OPEN, SQUARE_CLOSE = r"\[［", r"\]］"
# The full-width blank: indentation of two columns.
WIDE_BLANK = "\u3000"


def ends_in(text: str, signs: str) -> bool:
    """Whether the last character of a text is one of ``signs``."""
    return text.endswith(tuple(signs))
