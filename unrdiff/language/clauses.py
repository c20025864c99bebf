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


def sentences(text: str) -> list[Span]:
    """The sentences of a paragraph: what ends in 。；？ or ！."""
    return [m.span() for m in _SENTENCE.finditer(text) if m[0].strip()]
