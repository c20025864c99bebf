"""Why an edit is of its kind: a code with the words that it rests on.

:mod:`unrdiff.render.grounds` words them in the language of the output.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class GroundCode(StrEnum):
    """What was recognised in an edit, by the kind that it makes of it."""

    # Typographic.
    LAYOUT = "layout"
    SCRIPT = "script"
    NOTATION = "notation"
    PUNCTUATION = "punctuation"
    # Routine.
    REPEATED_VERB = "repeated verb"
    OWN_NAME = "own name"
    ROLL_JOINT = "roll joint"
    CITATION = "citation"
    SYMBOL = "symbol"
    SESSION = "session"
    PARTIES = "parties"
    DATE = "date"
    YEAR = "year"
    ITEM_NUMBER = "item number"
    # Terminology.
    RECURRING = "recurring"
    OTHER_RENDERING = "other rendering"
    FULL_NAME = "full name"
    OTHER_TITLE = "other title"
    # Strength.
    VERB = "verb"
    INTENSIFIER = "intensifier"
    BINDING_WORD = "binding word"
    ATTEMPT = "attempt"
    DEGREE = "degree"
    LIMIT = "limit"
    LIMIT_KEPT = "limit kept"
    # Substantive.
    SIGN = "sign"
    BRACKETS = "brackets"
    RANGE = "range"
    NAMED_AGAIN = "named again"
    OTHER_CITATION = "other citation"
    FIGURES = "figures"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason. ``old`` and ``new`` are the words that it is about, as the texts have them.

    One of them is empty where words were only put in or taken out, both where the reason is about
    the whole edit.
    """

    code: GroundCode
    old: str = ""
    new: str = ""

    def mirrored(self) -> Ground:
        """The reason of the edit read backwards."""
        return Ground(self.code, self.new, self.old)
