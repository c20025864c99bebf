"""A footnote as a paragraph, so that it is compared and shown as one."""

from __future__ import annotations

from unrdiff.label import footnote_label
from unrdiff.model import Document, Paragraph, ParagraphKind


def as_paragraph(document: Document, number: str | None) -> Paragraph | None:
    """The footnote of this number, labelled ``FN3``; none for no number."""
    if number is None:
        return None
    text = document.footnotes.get(number, "")
    return Paragraph(footnote_label(number), ParagraphKind.OPERATIVE, text)
