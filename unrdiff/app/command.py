"""What the commands have in common: both languages, dispatch, a reader that has left."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from unrdiff import __version__
from unrdiff.app.options import OTHER, SCREEN, folder_names, option
from unrdiff.app.speech import LANGUAGES, spoken
from unrdiff.render.labels import Language

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class ReaderGoneError(Exception):
    """The reader of standard output (head, a pager that was left) has had enough.

    ``status`` is that of the run, all the same.
    """

    def __init__(self, status: int = 0) -> None:
        super().__init__(status)
        self.status = status


class Command(click.Command):
    """A command of click that speaks both languages.

    ``examples`` are commands with what each does. ``others`` are the commands that go by the first
    word of the arguments, each with the module that has it: few need what they are made of.
    """

    def __init__(
        self,
        *args: Any,
        examples: Sequence[tuple[str, str]] = (),
        others: Mapping[str, str] | None = None,
        **settings: Any,
    ) -> None:
        super().__init__(*args, **{**settings, "add_help_option": False})
        self.examples = examples
        self.others = others or {}

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """The context of this command, or of the one that the first argument names.

        ``./batch`` is a file.
        """
        if args and args[0] in self.others:
            command: click.Command = getattr(import_module(self.others[args[0]]), args[0])
            return command.make_context(f"{info_name} {args[0]}", args[1:], parent, **extra)
        return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """What click does, with a closed pipe as an error of its own: click makes it a failure."""
        if ctx.command is not self:
            return ctx.command.invoke(ctx)
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGoneError from error

    def get_help(self, ctx: click.Context) -> str:
        """The help in the user's language."""
        # What sets it takes time to load, which no comparison need wait for.
        from unrdiff.app.help import help_page

        return help_page(self, ctx.command_path, run_language())

    def get_usage(self, ctx: click.Context) -> str:
        """The first line of it."""
        from unrdiff.app.help import usage

        return usage(self, ctx.command_path, run_language())


def files_or_commands(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """What a shell offers for the first words: files, and before any of them the commands."""
    from click.shell_completion import CompletionItem

    offered = [CompletionItem(incomplete, type="file")]
    if isinstance(ctx.command, Command) and not ctx.params.get(str(param.name)):
        words = [word for word in ctx.command.others if word.startswith(incomplete)]
        offered += [CompletionItem(word) for word in words]
    return offered


def run_language() -> Language:
    """The language of this run."""
    return spoken(sys.argv[1:])


def _show_help(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(f"unrdiff, version {__version__}")
        ctx.exit()


ui_option = option(
    "--ui",
    group=SCREEN,
    type=click.Choice(list(LANGUAGES)),
    default=lambda: spoken(()),
    metavar="zh|en",
    said="Language of all that unrdiff says: Chinese or English; if not named, your system's.",
)
library_option = option(
    "--library",
    group=OTHER,
    shell_complete=folder_names,
    metavar="DIR",
    envvar="UNRDIFF_LIBRARY",
    said="Your folder of files, in which a symbol such as A/RES/78/229 stands for a file.",
)
help_option = option(
    "-h",
    "--help",
    group=OTHER,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_help,
    said="Show this help.",
)
version_option = option(
    "--version",
    group=OTHER,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    said="Show the version.",
)
