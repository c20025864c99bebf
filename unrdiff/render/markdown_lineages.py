"""Lineages as a Markdown table: a row a paragraph, a column a version."""

from __future__ import annotations

from unrdiff.model import Trace
from unrdiff.render.labels import Language, word
from unrdiff.render.lineages import cells, version_name
from unrdiff.render.markdown import SIGN, escaped


def render_lineages_markdown(trace: Trace, language: Language = "zh") -> str:
    """The table, and below it the notices."""
    names = [version_name(trace, i) for i in range(len(trace.documents))]
    lines = [
        SIGN,
        f"# {word('lineages', language)}",
        "",
        f"| {' | '.join(map(escaped, names))} |",
        f"|{' --- |' * len(names)}",
        *(f"| {' | '.join(cell.text for cell in row)} |" for row in cells(trace)),
        "",
        *(f"- {escaped(notice)}" for notice in trace.notices),
    ]
    return "\n".join(lines).rstrip() + "\n"
