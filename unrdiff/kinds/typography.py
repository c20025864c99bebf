"""Changes without a word in them: layout, other notation of the same, punctuation; and signs."""

from __future__ import annotations

import re

from unrdiff.kinds.change import Change
from unrdiff.language.quantities import same_quantities
from unrdiff.language.signs import brackets_in, signs_in

_WORDING = re.compile(r"\w")
_RANGE = re.compile(r"[-~]")
_FIGURE = re.compile(r"[0-9A-Za-z()]")


def is_layout(change: Change) -> bool:
    """The same words, set otherwise."""
    old, new = change.marks_alike
    return old == new


def is_notation(change: Change) -> bool:
    """The same number, date or provision, written otherwise."""
    return same_quantities(change.old, change.new)


def is_wordless(change: Change) -> bool:
    """Whether neither side has a word."""
    return not any(map(_WORDING.search, change.marks_alike))


def changes_sign(change: Change) -> bool:
    """Another sign that means something: a percentage, a currency, more or less than."""
    return is_wordless(change) and signs_in(change.old) != signs_in(change.new)


def changes_brackets(change: Change) -> bool:
    """Square brackets put around wording that is not agreed, or taken off."""
    return is_wordless(change) and brackets_in(change.old) != brackets_in(change.new)


def changes_range(change: Change) -> bool:
    """第 5-10 段 for 第 5、10 段: a dash between two figures means all between them."""
    before, after = change.was.before.rstrip()[-1:], change.was.after.lstrip()[:1]
    between = _FIGURE.match(before) and _FIGURE.match(after)
    old, new = change.marks_alike
    return (
        is_wordless(change)
        and bool(between)
        and bool(_RANGE.search(old)) != bool(_RANGE.search(new))
    )
