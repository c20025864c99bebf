"""Lineages in a terminal: the table of all paragraphs, and one paragraph's story."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from unrdiff.language.openings import opening
from unrdiff.lineage.asked import AskedParagraph, find_paragraph
from unrdiff.model import Edit, EditKind, Trace
from unrdiff.render.fortunes import fortunes
from unrdiff.render.labels import ARROWS, Language, word
from unrdiff.render.lineages import Cell, cells, version_name
from unrdiff.render.phrases import fortunes_line, label_of_older_version
from unrdiff.render.terminal.marks import Marks
from unrdiff.render.terminal.page import OUT_OF_SIGHT, Page
from unrdiff.render.terminal.rows import print_elsewhere
from unrdiff.render.wrap import clipped

_STYLES = {
    EditKind.SUBSTANTIVE: "green",
    EditKind.STRENGTH: "magenta",
    EditKind.TERMINOLOGY: "cyan",
    EditKind.ROUTINE: "dim",
}
_WIDEST_CELL, _GAP, _LEAST_TEXT = 28, 2, 16


def print_trace(trace: Trace, console: Console, language: Language = "zh") -> None:
    """Print the table: the newest text's order, a column a version, the beginning of the text."""
    page = Page(console, language)
    page.documents(*trace.documents)
    page.notices(trace.documents, trace.notices)
    page.unplaced(trace.documents)
    page.apart()
    summary = fortunes_line(fortunes(trace), language)
    page.block([(summary, "bold")], indent=0)
    page.block([(word("lineage marks", language), "dim")], indent=0)
    page.line()
    rows = cells(trace)
    versions = range(len(trace.documents))
    names = [clipped(version_name(trace, i, language), _WIDEST_CELL) for i in versions]
    widths = [
        max(cell_len(name), *(cell_len(row[i].text) for row in rows)) + _GAP
        for i, name in enumerate(names)
    ]
    page.line(Text("".join(map(_padded, names, widths)), style="bold"))
    room = page.width - sum(widths)
    for lineage, row in zip(trace.lineages, rows, strict=True):
        line = Text()
        for cell, width in zip(row, widths, strict=True):
            line.append_text(_cell(cell))
            line.append(" " * (width - cell_len(cell.text)))
        if room >= _LEAST_TEXT:
            label = lineage.paragraphs[lineage.last] or ""
            line.append(clipped(trace.documents[lineage.last][label].text, room), "dim")
        line.rstrip()
        page.line(line)
    if len(rows) > OUT_OF_SIGHT:
        page.line()
        page.block([(summary, "bold")], indent=0)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _cell(cell: Cell) -> Text:
    text = Text(cell.label, style="bold" if cell.label else "")
    rest = cell.text[len(cell.label) :]
    text.append(rest, style=_STYLES.get(cell.kind, "") if cell.kind else "")
    return text


def print_story(
    trace: Trace, asked: AskedParagraph, console: Console, language: Language = "zh"
) -> None:
    """Print one paragraph's wording in each version, with what changed since the one before.

    Raises ``UnrdiffError`` for a label that no version has.
    """
    found = find_paragraph(trace, asked)
    lineage = found.lineage
    way = trace.steps[trace.lineages.index(lineage)]
    page = Page(console, language)
    if asked.version is None and found.version != len(trace.documents) - 1:
        counted = version_name(trace, found.version, language)
        page.line(
            Text(label_of_older_version(asked.label, counted, language), style="not bold default")
        )
        page.line()
    for index, here in enumerate(lineage.paragraphs):
        if here is None:
            absent = f"{version_name(trace, index, language)}  —  {word('not here', language)}"
            page.line(Text(absent, style="dim"))
        else:
            text = trace.documents[index][here].text
            edits = way[index].edits if index in way else ()
            head = Text(f"{version_name(trace, index, language)}  {here}", style="bold")
            head.append(_force(text, edits), style="not bold default")
            page.line(head)
            if edits:
                page.block(list(Marks(page.colour).inline(edits)))
            else:
                page.block([(text, "")])
        for join in lineage.joins:
            if join.version == index and join.new == here:
                print_elsewhere(page, "came from", join.old, join.shared)
            elif join.version == index:
                print_elsewhere(page, "went to", join.new, join.shared)
        page.line()


def _force(text: str, edits: Sequence[Edit]) -> str:
    """The verb that a paragraph opens with, and each change of force in it: 请 → 敦促 ↑."""
    shifts = [f"{e.old} → {e.new} {ARROWS[e.direction]}" for e in edits if e.direction]
    told = [opening(text).verb, *shifts]
    return "".join(f"  {part}" for part in told if part)
