"""The terminal, and the same as a text file: outlines, comparisons, lineages, oral revisions."""

from __future__ import annotations

import os
from io import StringIO
from typing import TYPE_CHECKING

from unrdiff.render.contents import as_text
from unrdiff.render.findings import Findings, View

if TYPE_CHECKING:
    from rich.console import Console

# The last line of a text file tells that unrdiff wrote it; the screen goes without.
_USUAL_WIDTH = 80
SIGN = "—— unrdiff"
_COLUMNS = 100


def render(findings: Findings, view: View) -> bytes:
    """What the terminal would show, without colour, as the bytes of a file."""
    from rich.console import Console

    stream = StringIO()
    width = view.width or _COLUMNS
    console = Console(file=stream, width=width, color_system=None, highlight=False)
    show(findings, view, console)
    return f"{stream.getvalue()}\n{SIGN}\n".encode()


def is_ours(content: bytes) -> bool:
    """Whether a text file ends in our sign."""
    return as_text(content).rstrip().endswith(f"\n{SIGN}")


def screen(view: View) -> Console:
    """The user's terminal, or a pipe; a reader that closes it raises ``BrokenPipeError``."""
    from rich.console import Console

    class Screen(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    # A terminal of no width (COLUMNS=0) is one that does not know its own.
    unknown = os.environ.get("COLUMNS", "").strip() == "0"
    return Screen(
        width=view.width or (_USUAL_WIDTH if unknown else None),
        no_color=None if view.colour else True,
        color_system="auto" if view.colour else None,
        highlight=False,
        legacy_windows=False,
    )


def show_glance(findings: Findings, view: View, console: Console, address: str = "") -> None:
    """Print what weighs most; where a page has an address, names lead to its rows."""
    from unrdiff.render.checklist import counts_line
    from unrdiff.render.fortunes import fortunes
    from unrdiff.render.phrases import fortunes_line
    from unrdiff.render.terminal.glance import print_glance
    from unrdiff.render.terminal.page import Page

    page = Page(console, view.language)
    page.documents(*findings.documents)
    if findings.revision:
        page.line(counts_line(findings.revision, view.language))
    if findings.trace:
        page.line(fortunes_line(fortunes(findings.trace), view.language))
    elif findings.comparison:
        page.notices(findings.documents, findings.comparison.notices)
        page.apart()
        print_glance(page, findings.comparison, address)


def show(findings: Findings, view: View, console: Console) -> None:
    """Print findings to a console. Raises ``UnrdiffError`` for a paragraph that no version has."""
    if view.summary:
        show_glance(findings, view, console)
        return
    from unrdiff.render.terminal.comparison import print_comparison
    from unrdiff.render.terminal.outline import print_drafts, print_outline

    if findings.revision:
        from unrdiff.render.terminal.oral import print_counts, print_revision

        print_revision(findings.revision, console, view.language)
        console.print()
    if findings.trace:
        from unrdiff.render.terminal.lineages import print_story, print_trace

        if view.paragraph:
            print_story(findings.trace, view.paragraph, console, view.language)
        else:
            print_trace(findings.trace, console, view.language)
    elif findings.comparison:
        print_comparison(findings.comparison, console, view)
    else:
        if len(findings.documents) > 1:
            print_drafts(findings.documents, console, view.language)
        for document in findings.documents:
            print_outline(document, console, view.language, view.verbose)
    if findings.revision:
        print_counts(findings.revision, console, view.language)
