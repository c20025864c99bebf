"""How the user wants changes tracked in a Word file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OnTracked(StrEnum):
    """What is done with the tracked changes of others that the old text's own file holds."""

    ACCEPT = "accept"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Tracked:
    """How the user wants changes tracked.

    ``date`` is an ISO time in UTC (``2026-10-01T09:00:00Z``). ``comments``: each change's kind and
    reason in the margin; ``word_moves``: paragraphs that only changed their place as Word's own
    moves; ``auto_numbers``: in a file made new Word counts the numbers; ``on_tracked``: what is
    done with tracked changes that the file holds already, which is refused where nothing is said.
    """

    author: str = "unrdiff"
    date: str = "1970-01-01T00:00:00Z"
    comments: bool = False
    word_moves: bool = False
    auto_numbers: bool = False
    on_tracked: OnTracked | None = None


AS_USUAL = Tracked()
