"""What the commands have in common: options, and a standard output that may be closed early."""

from __future__ import annotations

from typing import Any

import click


class ReaderGoneError(Exception):
    """The reader of standard output (head, a pager that was left) has had enough."""


class Command(click.Command):
    """A command of click, which alone would make a failure of a closed pipe."""

    def invoke(self, ctx: click.Context) -> Any:
        """What click does, with a closed pipe as an error of its own."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGoneError from error


ui_option = click.option(
    "--ui",
    type=click.Choice(["zh", "en"]),
    default="zh",
    show_default=True,
    help="Language of labels and notices.",
)
library_option = click.option(
    "--library",
    metavar="DIR",
    envvar="UNRDIFF_LIBRARY",
    help="Your folder of files, in which a symbol such as A/RES/78/229 stands for a file.",
)
