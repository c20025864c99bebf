"""What kind of change a hunk is: typography, what rolls forward by itself, or substance.

In doubt a change is substantive: hiding policy is the worst error.
"""

from __future__ import annotations

import re

from unrdiff.diff.hunks import token_key
from unrdiff.model import EditKind
from unrdiff.openings import opening
from unrdiff.references import key, without_references

_WORDING = re.compile(r"[\w]")
# What a roll of resolutions is strung together with.
_STRINGING = re.compile(r"(?:[、,和及与第号#]|以及|决议|决定)*")
_SAME_VERB_AGAIN = frozenset({"又", "还", "并", "再次", "此外", "又还", ""})


def kind_of(old: str, new: str, before: str = "") -> EditKind:
    """The kind of the change from ``old`` to ``new``; ``before`` is the paragraph up to it."""
    if not _WORDING.search(token_key(old)) and not _WORDING.search(token_key(new)):
        return EditKind.TYPOGRAPHIC
    if key(old) == key(new):
        return EditKind.TYPOGRAPHIC
    if _rolled_forward(old, new) or _verb_repeated(old, new, before):
        return EditKind.ROUTINE
    return EditKind.SUBSTANTIVE


def _rolled_forward(old: str, new: str) -> bool:
    """Sessions, dates, numbers and citations replaced by others, added to or taken from a roll."""
    old_rest, new_rest = (key(without_references(text)) for text in (old, new))
    if old_rest == new_rest and "#" in old_rest:
        return True
    strung = _STRINGING.fullmatch(old_rest) and _STRINGING.fullmatch(new_rest)
    return bool(strung) and "#" in old_rest + new_rest


def _verb_repeated(old: str, new: str, before: str) -> bool:
    """又, 还 or 并 before a paragraph's verb, as the verb of the paragraph before asks for it."""
    if before.strip():
        return False
    return old.strip() in _SAME_VERB_AGAIN and new.strip() in _SAME_VERB_AGAIN


def adverb_only(old: str, new: str) -> bool:
    """Whether two paragraphs differ in the adverb before their verb alone."""
    mine, other = opening(old), opening(new)
    return mine.verb == other.verb and mine.rest == other.rest
