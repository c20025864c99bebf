"""How the user wants changes tracked in a Word file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tracked:
    """How the user wants changes tracked.

    ``date`` is an ISO time in UTC (``2026-10-01T09:00:00Z``). ``comments``: each change's kind and
    reason in the margin; ``word_moves``: paragraphs that only changed their place as Word's own
    moves; ``auto_numbers``: in a file made new Word counts the numbers; ``accept_others``: tracked
    changes that the file holds already are accepted first.
    """

    author: str = "unrdiff"
    date: str = "1970-01-01T00:00:00Z"
    comments: bool = False
    word_moves: bool = False
    auto_numbers: bool = False
    accept_others: bool = False


AS_USUAL = Tracked()
