"""What a term may look like, whatever it names: no clause's end in it, no number, no joint."""

from __future__ import annotations

import re

from unrdiff.language.clauses import EDGES
from unrdiff.language.particles import ATTRIBUTIVE, without_joints
from unrdiff.language.quotation import TITLE_CLOSING, TITLE_OPENING
from unrdiff.language.references import SESSION

_EDGES = f"{EDGES}{ATTRIBUTIVE}{TITLE_OPENING}{TITLE_CLOSING}“”\"'"
# Clause ends and numbers say what, not how it is called.
_NO_TERM = re.compile(rf"[，；。：,;\d（）()]|{SESSION}")


def bare_term(text: str) -> str:
    """The words of a term without marks, 的 and joints at their ends."""
    return without_joints(text.strip(_EDGES))


def may_be_term(text: str) -> bool:
    """Whether a wording holds nothing that no term holds."""
    return not _NO_TERM.search(text)
