"""``unrdiff serve``: a page on this machine that compares the two files dropped on it.

Exit status: 0 stopped by Ctrl-C, which is its end; 2 bad usage, or a port that cannot be used.
"""

from __future__ import annotations

import os
import sys

import click

from unrdiff.app.arguments import moment
from unrdiff.app.command import Command, help_option, ui_option
from unrdiff.app.options import OTHER, option
from unrdiff.app.saying import say
from unrdiff.render.findings import View
from unrdiff.render.labels import Language
from unrdiff.render.sentences import said
from unrdiff.render.tracked import OnTracked, Tracked
from unrdiff.sentence import Sentence
from unrdiff.serve.desk import Desk
from unrdiff.serve.door import Door
from unrdiff.serve.routes import Site
from unrdiff.serve.server import Server


@click.command(cls=Command)
@option(
    "--port",
    group=OTHER,
    type=click.IntRange(1, 65535),
    metavar="NUMBER",
    said="Use this port; any free one if not.",
)
@option("--no-open", group=OTHER, is_flag=True, said="Leave it to you to open the page.")
@ui_option
@help_option
def serve(port: int | None, no_open: bool, ui: Language) -> None:
    """Compare two files in the browser: drop them on the page whose address is printed.

    The page is on this machine, for whoever knows its address. Files stay in memory until this is
    stopped with Ctrl-C.
    """
    desk = Desk(lambda: _view(ui))
    with Server(lambda taken: Site(Door(taken), desk, ui, _report), port or 0) as server:
        click.echo(server.site.door.address)
        _say(Sentence("open this address and drop two files; Ctrl-C ends it"), ui)
        if not no_open and _has_screen():
            click.launch(server.site.door.address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            _say(Sentence("stopped; the files are forgotten"), ui)


def _has_screen() -> bool:
    """Whether there is a screen for a browser; else what looks for one would only complain."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return not sys.platform.startswith("linux") or bool(shown)


def _view(language: Language) -> View:
    """How results look. Of a file with tracked changes the text with all of them was compared."""
    return View(language, tracked=Tracked(date=moment(None), on_tracked=OnTracked.ACCEPT))


def _say(sentence: Sentence, language: Language) -> None:
    say(said(sentence, language))


def _report(fault: str) -> None:
    say(fault)
