"""The table of old and new provisions as comma-separated values, for a spreadsheet.

The marks of edits have no place in it; the table for Excel has them.
"""

from __future__ import annotations

import csv
from io import StringIO

from unrdiff.render.contents import as_text
from unrdiff.render.findings import Findings, View
from unrdiff.render.provisions import Provision, TableRow, notices_told, provisions
from unrdiff.render.spreadsheets import as_data

# Names of columns as programs want them, in any language of the output; they sign the file.
_COLUMNS = ("old", "old_text", "new", "new_text", "status", "reasons", "elsewhere")
# Between several facts in one cell.
_BETWEEN = "; "


def render(findings: Findings, view: View) -> bytes:
    """The table of a comparison, of the rows that are asked for."""
    assert findings.comparison is not None
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in provisions(findings.comparison, view).rows:
        writer.writerow([as_data(cell) for cell in _cells(row)])
    return stream.getvalue().encode("utf-8-sig")


def left_out(findings: Findings, view: View) -> tuple[str, ...]:
    """A table of data has no place for a remark, nor for what stands in no paragraph."""
    assert findings.comparison is not None
    told = notices_told(findings.comparison, view.language)
    return (*told, *provisions(findings.comparison, view).unplaced)


def is_ours(content: bytes) -> bool:
    """Whether the first line is the head of such a table."""
    return as_text(content).partition("\n")[0] == ",".join(_COLUMNS)


def _cells(row: TableRow) -> tuple[str, ...]:
    sides = (*_named(row.old), *_named(row.new))
    return (*sides, *map(_BETWEEN.join, (row.status, row.reasons, row.elsewhere)))


def _named(provision: Provision | None) -> tuple[str, str]:
    return (provision.name, provision.text) if provision else ("", "")
