"""Signs that mean something, and the square brackets of texts under negotiation.

Punctuation cuts wording; ≥, −, €, → and ✓ say something. In a negotiated text square brackets stand
around what is not agreed, so putting them on or taking them off is a step of the negotiation.
"""

from __future__ import annotations

import re
import unicodedata

from unrdiff.language.folding import folded, is_ideograph

# Mathematical signs, currencies, and other symbols (arrows, check marks, degrees).
_MEANINGFUL = frozenset(("Sm", "Sc", "So"))
# Of other categories, but read aloud as words.
_MORE = frozenset("%‰‱§&#@*†‡′″")
# Between figures it is a dash.
_DASHES = frozenset("~∼～─━")
_BRACKETS = frozenset("[]()〔〕【】{}")
_OPENED = re.compile(r"[\[［]([^\[\]［］]*)")


def signs_in(text: str) -> tuple[str, ...]:
    """The signs with a meaning of their own in a text, in a fixed order."""
    found = (c for c in folded(text) if c not in _DASHES)
    return tuple(sorted(c for c in found if unicodedata.category(c) in _MEANINGFUL or c in _MORE))


def brackets_in(text: str) -> tuple[str, ...]:
    """The brackets in a text, full and half width alike, in their order."""
    return tuple(c for c in folded(text) if c in _BRACKETS)


def bracketed(text: str) -> int:
    """How many square brackets with wording in them a text has: what is not agreed."""
    return sum(any(map(is_ideograph, inside)) for inside in _OPENED.findall(text))
