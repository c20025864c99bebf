"""A line a paragraph, as ``git diff --stat`` has for files: how much changed, and of what kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from unrdiff.model import Op
from unrdiff.render.phrases import characters_changed
from unrdiff.render.rows import Row
from unrdiff.render.terminal.page import Page
from unrdiff.render.terminal.rows import names, sign
from unrdiff.render.told import Headings
from unrdiff.render.wrap import dotted

# The bar of the paragraph that changed most; the others are drawn to the same scale.
_LONGEST_BAR, _SHORTEST_BAR, _GAP = 24, 4, 1


@dataclass(frozen=True, slots=True)
class _Line:
    """One row: how many characters came and went."""

    row: Row
    came: int
    gone: int


def print_stat(page: Page, told: Headings, chosen: Sequence[Row]) -> None:
    """Print a line for each row that changed, then how many characters came and went in all."""
    lines = [line for row in chosen if not told.stays(row) and (line := _line(row))]
    if not lines:
        page.line(page.word("no rows"))
        return
    said = [told.told(line.row) for line in lines]
    names_room = max(cell_len(names(line.row)) for line in lines) + _GAP
    count_room = max(len(str(line.came + line.gone)) for line in lines)
    most = max(line.came + line.gone for line in lines) or 1
    room = (
        page.width
        - 2
        - names_room
        - count_room
        - 1
        - _GAP
        - max(cell_len(" · ".join(words)) for words in said)
    )
    longest = min(max(room, _SHORTEST_BAR), _LONGEST_BAR)
    for line, words in zip(lines, said, strict=True):
        mark, style = sign(line.row)
        name = names(line.row)
        came, gone = _bar(line, longest / most)
        lead = [
            (f"{mark} {name}", style),
            (" " * (names_room - cell_len(name)), ""),
            (f"{line.came + line.gone:>{count_room}} ", ""),
            ("+" * came, "green"),
            ("-" * gone, "red"),
            (" " * (longest + 1 - came - gone + _GAP), ""),
        ]
        page.hanging(lead, [(dotted(words), "")])
    came, gone = sum(line.came for line in lines), sum(line.gone for line in lines)
    page.line()
    page.line(characters_changed(len(lines), came, gone, page.language))


def _line(row: Row) -> _Line:
    if not row.edits:
        came, gone = len(row.new.text) if row.new else 0, len(row.old.text) if row.old else 0
        return _Line(row, came, gone)
    shown = [edit for edit in row.told if edit.op is not Op.EQUAL]
    return _Line(row, sum(len(e.new) for e in shown), sum(len(e.old) for e in shown))


def _bar(line: _Line, scale: float) -> tuple[int, int]:
    """How many signs for what came and for what went; what is there at all has at least one."""
    came, gone = (max(round(n * scale), 1) if n else 0 for n in (line.came, line.gone))
    return came, gone
