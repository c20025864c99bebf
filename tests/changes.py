"""Changes in their texts, written as the words changed and what stands around them."""

from __future__ import annotations

from unrdiff.kinds.change import Change, Side
from unrdiff.language.annotation import annotate


def change(old: str, new: str, before: str = "", after: str = "") -> Change:
    """``old`` became ``new`` between two wordings that stayed."""
    start = len(before)
    return Change(
        Side(annotate(before + old + after), start, start + len(old)),
        Side(annotate(before + new + after), start, start + len(new)),
    )
