"""The blocks of a page as a reader sees them, before footnotes are told from wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from unrdiff.reading.sources.flow.passages import LINE_BREAK


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one element: ``raised``, or in a ``link`` to a place of the page.

    ``link`` is empty in a link to elsewhere, ``None`` outside links.
    """

    text: str
    raised: bool = False
    link: str | None = None
    element: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for a block. ``aside``: it is the page's; ``main``: the page's text it is.

    ``cell`` is its table's row and its column there; ``level`` the depth of its list.
    """

    heading: bool = False
    aside: bool = False
    main: bool = False
    level: int | None = None
    cell: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, item, cell or heading.

    ``names`` are those of the places it is in, the innermost last; ``anchors`` those inside it.
    """

    runs: tuple[Run, ...]
    setting: Setting = Setting()
    names: tuple[str, ...] = ()
    anchors: frozenset[str] = frozenset()
    number: str | None = None
    notes_follow: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(run.text for run in self.runs)

    @property
    def lines(self) -> Iterator[str]:
        """Its lines."""
        return (line.strip() for line in self.text.split(LINE_BREAK))


class Gathering:
    """A block while its runs are gathered; what holds for it is what held where it began."""

    def __init__(self, anchors: set[str]) -> None:
        self.runs: list[Run] = []
        self.anchors = anchors
        self.setting: Setting | None = None

    def add(self, run: Run, setting: Setting) -> None:
        """Add characters; those of the same element and kind make one run."""
        if self.setting is None and not run.text.isspace():
            self.setting = setting
        last = self.runs[-1] if self.runs else None
        if last and (last.raised, last.link, last.element) == (run.raised, run.link, run.element):
            self.runs[-1] = Run(last.text + run.text, run.raised, run.link, run.element)
        else:
            self.runs.append(run)
