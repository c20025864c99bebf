"""A command whose standard output may be closed before all is said."""

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
