"""Puts new words into a text, and its footnotes' marks where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from unrdiff.language.canonical import canonical_with_map
from unrdiff.model import FootnoteMark
from unrdiff.oral.changes import Rewording

# Shorter runs are shared by any two texts.
_RUN = 2


def reworded(
    text: str, marks: Sequence[FootnoteMark], changes: Iterable[Rewording]
) -> tuple[str, tuple[FootnoteMark, ...], tuple[str, ...]]:
    """The new text in canonical spacing, its marks, and the numbers of marks that went."""
    pieces: list[str] = []
    length = at = 0
    # For each character of the old text its offset in the new one, None where it went.
    stays: list[int | None] = []
    for change in sorted(set(changes), key=_order):
        stays += range(length, length + change.start - at)
        pieces += text[at : change.start], change.new
        length += change.start - at
        stays += (
            None if k is None else length + k
            for k in _kept(text[change.start : change.end], change.new)
        )
        length += len(change.new)
        at = change.end
    stays += range(length, length + len(text) - at)
    raw = "".join(pieces) + text[at:]
    canonical, mapping = canonical_with_map(raw)
    kept, lost = [], []
    for mark in marks:
        before = stays[mark.offset - 1] if mark.offset else -1
        if before is None:
            lost.append(mark.number)
        else:
            kept.append(FootnoteMark(mark.number, mapping[before] + 1 if before >= 0 else 0))
    return canonical, tuple(kept), tuple(lost)


def _order(change: Rewording) -> tuple[int, int, bool]:
    # What is added behind words comes before what is added in front of the next ones.
    return change.start, change.end, change.anchor[1] > change.start


def _kept(old: str, new: str) -> list[int | None]:
    """Where each character of replaced words stands in the new ones, if it does.

    The last one always does where anything was put in: a footnote follows what it is about.
    """
    found: list[int | None] = [None] * len(old)
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        if block.size >= _RUN:
            found[block.a : block.a + block.size] = range(block.b, block.b + block.size)
    if old and new and found[-1] is None:
        found[-1] = len(new) - 1
    return found
