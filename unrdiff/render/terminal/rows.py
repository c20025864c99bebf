"""Rows of a comparison in a terminal: both texts in one, or in two columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.text import Text

from unrdiff.model import Op
from unrdiff.render.phrases import COLON, LIST_MARK, agreed_line, clause_quoted
from unrdiff.render.rows import Row
from unrdiff.render.terminal.marks import Marks
from unrdiff.render.terminal.page import INDENT, Page
from unrdiff.render.told import Headings
from unrdiff.render.wrap import clipped, dotted, wrapped

# Between the columns, with a blank on both sides.
_RULE = "│"
Spans = Sequence[tuple[str, str]]


def print_row(page: Page, row: Row, told: Headings, beside: bool = False) -> None:
    """Print one row, folded to a line where nothing changed; ``beside``: in two columns."""
    if told.stays(row):
        name = f"  {names(row)}  "
        text = row.new.text if row.new else ""
        page.line(Text(name + clipped(text, page.width - len(name) - 1), style="dim"))
        return
    _print_head(page, row, told)
    marks = Marks(page.colour)
    if beside:
        _print_columns(page, list(_old(row, marks)), list(_new(row, marks)))
    else:
        page.block(list(_inline(row, marks)))
    for clause in row.elsewhere:
        print_elsewhere(page, clause.key, clause.label, clause.shared)
    page.line()


def print_elsewhere(page: Page, key: str, label: str, shared: Sequence[str]) -> None:
    """Print where a clause came from or went to, with its wording in both texts."""
    quoted = clause_quoted(shared)
    lead = COLON if quoted else ""
    page.block([(f"↳ {page.word(key)} {label}{lead}{quoted}", "cyan")])


def names(row: Row) -> str:
    """What a row's paragraph is called, before and after: OP23 → OP25."""
    old = row.old.label if row.old else "—"
    new = row.new.label if row.new else "—"
    if row.link is None and (row.came_from or row.went_to):
        # It lives on in part: PP18 ⇒ PP21.
        old = old if row.old else LIST_MARK.join(link.old for link in row.came_from)
        new = new if row.new else LIST_MARK.join(link.new for link in row.went_to)
        return f"{old} ⇒ {new}"
    return old if old == new else f"{old} → {new}"


def sign(row: Row) -> tuple[str, str]:
    """The sign of a row with its style."""
    if row.link:
        return "✎", "bold"
    return ("✚", "bold green") if row.new else ("✖", "bold red")


def _print_head(page: Page, row: Row, told: Headings) -> None:
    mark, style = sign(row)
    said = told.told(row)
    agreed = told.comparison.agreed
    if row.new and row.new.label in agreed and not row.link:
        model = told.comparison.models.get(row.new.label)
        said.append(agreed_line(agreed[row.new.label], model, page.language))
    lead = f"{mark} {names(row)}"
    page.hanging([(lead + "  " * bool(said), style)], [(dotted(said), "")])


# --- the wording ----------------------------------------------------------------------------------


def _inline(row: Row, marks: Marks) -> Iterator[tuple[str, str]]:
    if row.edits:
        return marks.inline(row.edits)
    return _new(row, marks) if row.new else _old(row, marks)


def _old(row: Row, marks: Marks) -> Iterator[tuple[str, str]]:
    """The old column; empty where the old text has nothing of this row."""
    if row.edits:
        return marks.old(row.edits)
    return marks.whole(row.old.text, Op.DELETE) if row.old else iter(())


def _new(row: Row, marks: Marks) -> Iterator[tuple[str, str]]:
    if row.edits:
        return marks.new(row.edits)
    return marks.whole(row.new.text, Op.INSERT) if row.new else iter(())


def _print_columns(page: Page, old: Spans, new: Spans) -> None:
    """Two texts beside each other, each wrapped by itself."""
    room = (page.console.width - INDENT - 3) // 2
    nothing: list[tuple[str, str]] = []
    for left, right in zip_longest(wrapped(old, room), wrapped(new, room), fillvalue=nothing):
        line = Text(" " * INDENT)
        for piece, style in left:
            line.append(piece, style)
        line.append(" " * (room - sum(cell_len(piece) for piece, _ in left)))
        line.append(f" {_RULE} ", "dim")
        for piece, style in right:
            line.append(piece, style)
        line.rstrip()
        page.line(line)
