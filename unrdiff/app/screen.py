"""What goes to a terminal: through a pager where it is longer than the screen, links to pages."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from unrdiff.render.findings import Findings, View
from unrdiff.render.terminal import screen, show, show_glance

if TYPE_CHECKING:
    from rich.console import Console

# As git asks of less: leave what fits on the screen there, obey colours, do not clear the screen.
_LESS = {"LESS": "FRX", "LESSCHARSET": "utf-8"}


def show_on_screen(findings: Findings, view: View, pager: bool) -> None:
    """Print findings; on a terminal, what is longer than that goes through a pager if wanted."""
    console = screen(view)
    if not (pager and _has_pager(console)):
        show(findings, view, console)
        return
    with console.capture() as held:
        show(findings, view, console)
    text = held.get()
    if text.count("\n") < console.height:
        sys.stdout.write(text)
    else:
        _page(text)


def show_written(findings: Findings, view: View, path: str) -> None:
    """Tell on a terminal what a page that was written holds, with links to its rows."""
    show_glance(findings, view, screen(view), Path(os.path.realpath(path)).as_uri())


def _has_pager(console: Console) -> bool:
    """Whether there is a screen to page on; the pager that Windows has knows no colours."""
    return console.is_terminal and (sys.platform != "win32" or bool(os.environ.get("PAGER")))


def _page(text: str) -> None:
    import click

    for name, value in _LESS.items():
        os.environ.setdefault(name, value)
    click.echo_via_pager(text, color=True)
