"""Markdown, for mail, a wiki or an issue: ~~struck~~ and **bold** words."""

from __future__ import annotations

from dataclasses import replace

from unrdiff.render.contents import as_text
from unrdiff.render.findings import Findings, View
from unrdiff.render.markdown.comparison import SIGN as SIGN
from unrdiff.render.markdown.comparison import (
    render_drafts_markdown,
    render_markdown,
    render_outline_markdown,
)


def render(findings: Findings, view: View) -> bytes:
    """Outlines, a comparison or lineages; oral revisions stand before what they did."""
    return _text(findings, view).encode()


def is_ours(content: bytes) -> bool:
    """Whether a Markdown file holds our sign, which Markdown does not show."""
    return SIGN in as_text(content).splitlines()[:1]


def _text(findings: Findings, view: View) -> str:
    if findings.revision:
        from unrdiff.render.markdown.oral import render_revision_markdown

        head = render_revision_markdown(findings.revision, view.language)
        return f"{head}\n{_text(replace(findings, revision=None), view)}"
    if findings.trace:
        from unrdiff.render.markdown.lineages import render_lineages_markdown

        return render_lineages_markdown(findings.trace, view.language)
    if findings.comparison is None:
        several = len(findings.documents) > 1
        return "\n".join(
            (
                *([render_drafts_markdown(findings.documents, view.language)] * several),
                *(render_outline_markdown(d, view.language) for d in findings.documents),
            )
        )
    return render_markdown(findings.comparison, view.language, view.only, view.part)
