"""A line a paragraph, as ``git diff --stat`` has for files: how much changed, and of what kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from unrdiff.model import Comparison, Op
from unrdiff.render.phrases import characters_changed
from unrdiff.render.rows import Row
from unrdiff.render.terminal.page import Page
from unrdiff.render.terminal.rows import names, sign, told

# The bar of the paragraph that changed most; the others are drawn to the same scale.
_LONGEST_BAR, _GAP = 24, 2


@dataclass(frozen=True, slots=True)
class _Line:
    """One row: how many characters came and went."""

    row: Row
    came: int
    gone: int


def print_stat(page: Page, comparison: Comparison, chosen: Sequence[Row]) -> None:
    """Print a line for each row that changed, then how many characters came and went in all."""
    lines = [line for row in chosen if (line := _line(row)) and _changed(line)]
    if not lines:
        page.line(page.word("no rows"))
        return
    names_room = max(cell_len(names(line.row)) for line in lines) + _GAP
    count_room = max(len(str(line.came + line.gone)) for line in lines)
    most = max(line.came + line.gone for line in lines) or 1
    room = page.width - 2 - names_room - count_room - 2 * _GAP
    longest = max(min(_LONGEST_BAR, room // 2), 4)
    for line in lines:
        mark, style = sign(line.row)
        name = names(line.row)
        said = " · ".join(told(page, line.row, comparison))
        text = Text(f"{mark} {name}", style=style)
        text.append(" " * (names_room - cell_len(name)), "not bold default")
        text.append(f"{line.came + line.gone:>{count_room}} ", "not bold default")
        bar = _bar(line, longest / most)
        text.append("+" * bar[0], "not bold green").append("-" * bar[1], "not bold red")
        text.append(" " * (longest - sum(bar) + _GAP) + said, "not bold default")
        page.line(text)
    came, gone = sum(line.came for line in lines), sum(line.gone for line in lines)
    page.line()
    page.line(characters_changed(len(lines), came, gone, page.language))


def _line(row: Row) -> _Line:
    if not row.edits:
        came, gone = len(row.new.text) if row.new else 0, len(row.old.text) if row.old else 0
        return _Line(row, came, gone)
    shown = [edit for edit in row.told if edit.op is not Op.EQUAL]
    return _Line(row, sum(len(e.new) for e in shown), sum(len(e.old) for e in shown))


def _changed(line: _Line) -> bool:
    row = line.row
    return bool(line.came or line.gone or row.came_from or row.went_to) or (
        row.link is not None and row.link.moved
    )


def _bar(line: _Line, scale: float) -> tuple[int, int]:
    """How many signs for what came and for what went; what is there at all has at least one."""
    came, gone = (max(round(n * scale), 1) if n else 0 for n in (line.came, line.gone))
    return came, gone
