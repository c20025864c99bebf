"""Lineages as a table of comma-separated values, for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

from unrdiff.model import Trace
from unrdiff.render.lineages import cells, version_name


def render_csv(trace: Trace) -> str:
    """One row a lineage: for each version the label, the marks, the similarity to the one before.

    The last column is the newest wording.
    """
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    head: list[str] = []
    for index in range(len(trace.documents)):
        name = version_name(trace, index)
        head += [name, f"{name} marks", f"{name} similarity"]
    writer.writerow([*head, "text"])
    for lineage, row in zip(trace.lineages, cells(trace), strict=True):
        fields: list[str | float] = []
        for cell in row:
            fields += [cell.label, cell.marks, "" if cell.similarity is None else cell.similarity]
        label = lineage.paragraphs[lineage.last] or ""
        writer.writerow([*fields, trace.documents[lineage.last][label].text])
    return stream.getvalue()
