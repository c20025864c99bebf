"""Lineages as a Markdown table: a row a paragraph, a column a version, and how it begins."""

from __future__ import annotations

from collections.abc import Iterable

from unrdiff.model import Trace
from unrdiff.render.beginnings import first_words
from unrdiff.render.labels import Language, word
from unrdiff.render.lineages import cells, version_name
from unrdiff.render.markdown.comparison import SIGN, escaped, notices, particulars, unplaced

# As much of a paragraph as tells it from the others; a table has no room for more.
_BEGINNING = 30


def render_lineages_markdown(trace: Trace, language: Language = "zh") -> str:
    """The versions, what must be known before the table is trusted, then the table."""
    lines = [
        SIGN,
        f"# {word('lineages', language)}",
        "",
        *(particulars(document, language) for document in trace.documents),
        "",
        *notices(trace.documents, trace.notices, language),
        *unplaced(trace.documents, language),
        f"## {word('paragraphs', language)}",
        "",
        word("lineage marks", language),
        "",
        *_table(trace, language),
    ]
    return "\n".join(lines) + "\n"


def _table(trace: Trace, language: Language) -> list[str]:
    """A row a lineage: its label in each version, and the beginning of its newest wording."""
    names = [version_name(trace, index, language) for index in range(len(trace.documents))]
    head = [*map(escaped, names), word("first words", language)]
    rows = [_line(head), f"|{' --- |' * len(head)}"]
    for lineage, row in zip(trace.lineages, cells(trace), strict=True):
        text = trace.documents[lineage.last][lineage.paragraphs[lineage.last] or ""].text
        rows.append(_line([*(cell.text for cell in row), escaped(first_words(text, _BEGINNING))]))
    return rows


def _line(fields: Iterable[str]) -> str:
    return f"| {' | '.join(fields)} |"
