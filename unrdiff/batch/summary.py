"""What became of every pair, as a table for a spreadsheet, in which no cell is a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from unrdiff.batch.account import Line
from unrdiff.render.selection import FATES, WEIGHTIEST_FIRST
from unrdiff.render.spreadsheets import as_data

SUMMARY = "summary.csv"
_KINDS = tuple(kind.value for kind in WEIGHTIEST_FIRST)
_TITLES = ("old title", "new title")
_HEAD = ("name", "old", "new", "state", *_TITLES, *FATES, *_KINDS, "agreed")
_REMARKS = ("notices", "files", "said")


def summary(lines: Iterable[Line]) -> bytes:
    """The table: a row for each pair in the order of the list; counts are of paragraphs."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([*_HEAD, *_REMARKS])
    writer.writerows([as_data(cell) for cell in _cells(line)] for line in lines)
    return stream.getvalue().encode("utf-8-sig", "replace")


def _cells(line: Line) -> Iterator[str]:
    tally = line.tally
    yield from (line.name, line.old, line.new, line.state)
    yield from (tally.old_title, tally.new_title) if tally else ("", "")
    for fate in FATES:
        yield str(tally.fates[fate]) if tally else ""
    for kind in _KINDS:
        yield str(tally.kinds[kind]) if tally else ""
    yield f"{tally.agreed:.3f}" if tally else ""
    yield " | ".join(tally.notices) if tally else ""
    yield " ".join(line.files)
    yield line.said
