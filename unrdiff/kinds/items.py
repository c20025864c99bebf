"""Numbers of items inside a sentence, which follow from the items before them."""

from __future__ import annotations

from unrdiff.kinds.change import Change, Side
from unrdiff.language.item_numbers import counted_items, item_number_in


def is_counted_anew(change: Change) -> bool:
    """The number of an item that only follows from others that came or went before it."""
    return _is_counted(change.was) and _is_counted(change.became)


def _is_counted(side: Side) -> bool:
    at = item_number_in(side.text)
    return at is not None and side.start + at in counted_items(side.whole.text)
