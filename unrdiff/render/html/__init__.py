"""One self-contained page: nothing is fetched, everything is escaped."""

from __future__ import annotations

from unrdiff.render.contents import as_text
from unrdiff.render.findings import Findings, View

# Both templates hold it in their head.
SIGN = '<meta name="generator" content="unrdiff'


def render(findings: Findings, view: View) -> bytes:
    """The page of a comparison or of lineages; oral revisions are told first, as a check list."""
    if findings.trace:
        from unrdiff.render.html_lineages.page import render_trace_html

        return render_trace_html(findings.trace, view.language, findings.revision).encode()
    from unrdiff.render.html.page import render_html

    assert findings.comparison is not None
    return render_html(findings.comparison, view.language, findings.revision).encode()


def is_ours(content: bytes) -> bool:
    """Whether a page says that unrdiff generated it."""
    return SIGN in as_text(content)
