"""``unrdiff serve``: a page on this machine that compares the two files dropped on it.

Exit status: 0 stopped by Ctrl-C, which is its end; 2 bad usage, or a port that cannot be used.
"""

from __future__ import annotations

import click

from unrdiff.app.arguments import moment
from unrdiff.app.command import Command, ui_option
from unrdiff.language.characters import without_controls
from unrdiff.render.findings import View
from unrdiff.render.labels import Language
from unrdiff.render.tracked import OnTracked, Tracked
from unrdiff.serve.desk import Desk
from unrdiff.serve.door import Door
from unrdiff.serve.routes import Site
from unrdiff.serve.server import Server


@click.command(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--port", type=click.IntRange(1, 65535), metavar="N", help="Use this port; any free one if not."
)
@click.option("--no-open", is_flag=True, help="Leave it to you to open the page.")
@ui_option
def serve(port: int | None, no_open: bool, ui: Language) -> None:
    """Compare two files in the browser: drop them on the page whose address is printed.

    The page is on this machine, for whoever knows its address. Files stay in memory until this is
    stopped with Ctrl-C.
    """
    desk = Desk(lambda: _view(ui))
    with Server(lambda taken: Site(Door(taken), desk, ui, _report), port or 0) as server:
        click.echo(server.site.door.address)
        click.echo("unrdiff: open this address and drop two files; Ctrl-C ends it", err=True)
        if not no_open:
            click.launch(server.site.door.address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("unrdiff: stopped; the files are forgotten", err=True)


def _view(language: Language) -> View:
    """How results look. Of a file with tracked changes the text with all of them was compared."""
    return View(language, tracked=Tracked(date=moment(None), on_tracked=OnTracked.ACCEPT))


def _report(fault: str) -> None:
    # It may hold names and wording, which a terminal would obey.
    click.echo(f"unrdiff: {without_controls(fault)[0]}", err=True)
