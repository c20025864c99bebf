"""Lineages as a table of comma-separated values, for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

from unrdiff.model import Trace
from unrdiff.render.contents import as_text
from unrdiff.render.findings import Findings, View
from unrdiff.render.labels import Language
from unrdiff.render.lineages import cells, version_name
from unrdiff.render.notices import notice_line
from unrdiff.render.spreadsheets import as_data

# The head of every table ends so, whatever its versions are called.
_LAST_COLUMNS = " similarity,text"


def render(findings: Findings, view: View) -> bytes:
    """The table of a trace."""
    assert findings.trace is not None
    return render_csv(findings.trace, view.language).encode("utf-8-sig")


def left_out(findings: Findings, view: View) -> tuple[str, ...]:
    """A table of data has no place for a remark."""
    notices = findings.trace.notices if findings.trace else ()
    return tuple(notice_line(notice, view.language) for notice in notices)


def is_ours(content: bytes) -> bool:
    """Whether the first line is the head of such a table."""
    head = as_text(content).partition("\n")[0]
    return head.endswith(_LAST_COLUMNS)


def render_csv(trace: Trace, language: Language = "zh") -> str:
    """One row a lineage: for each version the label, the marks, the similarity to the one before.

    The last column is the newest wording.
    """
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    head: list[str] = []
    for index in range(len(trace.documents)):
        name = as_data(version_name(trace, index, language))
        head += [name, f"{name} marks", f"{name} similarity"]
    writer.writerow([*head, "text"])
    for lineage, row in zip(trace.lineages, cells(trace), strict=True):
        fields: list[str | float] = []
        for cell in row:
            fields += [cell.label, cell.marks, "" if cell.similarity is None else cell.similarity]
        label = lineage.paragraphs[lineage.last] or ""
        text = trace.documents[lineage.last][label].text
        writer.writerow([*fields, as_data(text)])
    return stream.getvalue()
