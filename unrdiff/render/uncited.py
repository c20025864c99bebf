"""Resolutions that a paragraph's roll cites no longer.

A roll that goes on is routine: a later resolution takes the place of an earlier one. Where more are
left out than come, a reader is told which, since one of them may have been left out on purpose.
"""

from __future__ import annotations

from unrdiff.ground import GroundCode
from unrdiff.language.references import resolution_numbers
from unrdiff.render.rows import Row


def cited_no_longer(row: Row) -> tuple[str, ...]:
    """The numbers that citations brought up to date left out, if fewer came, in the old order."""
    if row.old is None or row.new is None:
        return ()
    updates = [e for e in row.told if e.because and e.because.code is GroundCode.CITATION]
    before, after = resolution_numbers(row.old.text), resolution_numbers(row.new.text)
    gone = [n for e in updates for n in resolution_numbers(e.old) if n not in after]
    come = [n for e in updates for n in resolution_numbers(e.new) if n not in before]
    return tuple(dict.fromkeys(gone)) if len(gone) > len(come) else ()
