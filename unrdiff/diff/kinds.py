"""What kind of change a hunk is: typography, routine, force, or substance.

In doubt a change is substantive: hiding policy is the worst error. Terminology needs the whole
text and is found afterwards (:mod:`unrdiff.diff.terminology`).
"""

from __future__ import annotations

import re

from unrdiff.diff.hunks import token_key
from unrdiff.diff.routine import is_routine
from unrdiff.diff.strength import strength
from unrdiff.model import Direction, EditKind

_WORDING = re.compile(r"[\w]")


def kind_of(old: str, new: str, before: str, after: str) -> tuple[EditKind, Direction | None]:
    """The kind of the change from ``old`` to ``new``, and its direction if it is one of force.

    ``before`` and ``after`` are the paragraph's new text on both sides of it.
    """
    if token_key(old) == token_key(new):
        return EditKind.TYPOGRAPHIC, None
    if not _WORDING.search(token_key(old)) and not _WORDING.search(token_key(new)):
        return EditKind.TYPOGRAPHIC, None
    if is_routine(old, new, before, after):
        return EditKind.ROUTINE, None
    if direction := strength(old, new, before, after):
        return EditKind.STRENGTH, direction
    return EditKind.SUBSTANTIVE, None
