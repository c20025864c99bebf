"""Where clauses and sentences of UN Chinese end. Offsets are in characters of the text given."""

from __future__ import annotations

import re

Span = tuple[int, int]

FULL_STOP = "。"
# What ends a paragraph that is not the last.
PARAGRAPH_PAUSES = ("；", "，")

# A clause ends where a reader may draw breath and a drafter may cut.
CLAUSE_END = re.compile("[，；。：,;:]")
CLAUSE = re.compile("[^，；。：,;:]+")
# Wording on both sides of these never makes one word or one run of words: brackets, quotation
# marks and the pause between items too.
RUN_END = re.compile(r"[，。；：、“”‘’()（）,;:#\[\]]+")
_CLOSING_QUOTES = '”’」』"'
_PARAGRAPH_ENDS = frozenset("，。；：,;:")
# Marks that belong to what stands behind them, and those that begin no line.
BEFORE_WORDS = frozenset("《“‘（([〔")
NO_LINE_BEGINS_WITH = frozenset("，。；：、！？》”’）】」,.;:!?)")
COMMA_WITHIN = re.compile("[，,].")
_FINAL = re.compile(r"[，；。：、,;:.？！]+[”’」』]?$")
_SENTENCE = re.compile(r"[^。；？！;?!]*(?:[。；？！;?!]+[”’」』）)]*|$)")


def final_punctuation(text: str) -> int:
    """The offset at which the punctuation that ends the text begins."""
    match = _FINAL.search(text)
    return match.start() if match else len(text)


def unquoted(text: str) -> str:
    """A text without the blanks and the closing quotation marks at its end."""
    return text.rstrip().rstrip(_CLOSING_QUOTES)


def ends_complete(text: str) -> bool:
    """Whether a text ends in punctuation that may end a paragraph, closing quotes left aside."""
    return unquoted(text)[-1:] in _PARAGRAPH_ENDS


def sentences(text: str) -> list[Span]:
    """The sentences of a paragraph: what ends in 。；？ or ！."""
    return [m.span() for m in _SENTENCE.finditer(text) if m[0].strip()]
