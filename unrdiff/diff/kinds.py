"""What kind of change a hunk is: typography, routine, force, or substance.

In doubt a change is substantive: hiding policy is the worst error. Terminology needs the whole
text and is found afterwards (:mod:`unrdiff.diff.terminology`).
"""

from __future__ import annotations

import re

from unrdiff.diff.routine import is_routine
from unrdiff.diff.strength import strength
from unrdiff.language.folding import folded_word
from unrdiff.model import Direction, EditKind

_WORDING = re.compile(r"\w")
_RANGE = re.compile(r"[-~]")
_FIGURE = re.compile(r"[0-9A-Za-z()]")


def kind_of(old: str, new: str, before: str, after: str) -> tuple[EditKind, Direction | None]:
    """The kind of the change from ``old`` to ``new``, and its direction if it is one of force.

    ``before`` and ``after`` are the paragraph's text on both sides of it.
    """
    if folded_word(old) == folded_word(new):
        return EditKind.TYPOGRAPHIC, None
    if not _WORDING.search(folded_word(old)) and not _WORDING.search(folded_word(new)):
        of_a_range = _changes_a_range(folded_word(old), folded_word(new), before, after)
        return (EditKind.SUBSTANTIVE if of_a_range else EditKind.TYPOGRAPHIC), None
    if is_routine(old, new, before, after):
        return EditKind.ROUTINE, None
    if direction := strength(old, new, before, after):
        return EditKind.STRENGTH, direction
    return EditKind.SUBSTANTIVE, None


def _changes_a_range(old: str, new: str, before: str, after: str) -> bool:
    """Whether 第 5-10 段 became 第 5、10 段: a dash between two figures means all between them."""
    between = _FIGURE.match(before.rstrip()[-1:]) and _FIGURE.match(after.lstrip()[:1])
    return bool(between) and bool(_RANGE.search(old)) != bool(_RANGE.search(new))
