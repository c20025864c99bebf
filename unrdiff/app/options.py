"""Options that the help can tell in both languages, and what a shell offers for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from unrdiff.sentence import Sentence

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])
# Under these the help lists the options.
WRITE, CHOOSE, SCREEN = Sentence("Output"), Sentence("What is shown"), Sentence("How it looks")
WORD, ORAL, OTHER = Sentence("Word"), Sentence("Oral revisions"), Sentence("Other")


class Option(click.Option):
    """An option with a sentence on it, listed in the help under ``group``."""

    def __init__(
        self, names: Sequence[str], *, group: Sentence, said: Sentence, **settings: Any
    ) -> None:
        super().__init__(names, help=str(said), **settings)
        self.group = group
        self.said = said


def option(
    *names: str, group: Sentence, said: Sentence | str, **settings: Any
) -> Callable[[_Decorated], _Decorated]:
    """A click option that the help can tell in both languages."""
    sentence = said if isinstance(said, Sentence) else Sentence(said)
    return click.option(*names, cls=Option, group=group, said=sentence, **settings)


def listed(known: Sequence[str]) -> Callable[..., list[CompletionItem]]:
    """What a shell offers for words joined by commas: the last of them."""

    def offered(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        before, comma, last = incomplete.rpartition(",")
        return [CompletionItem(f"{before}{comma}{one}") for one in known if one.startswith(last)]

    return offered


def file_names(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """What a shell offers where a file may stand."""
    return _paths("file", incomplete)


def folder_names(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """What a shell offers where a folder may stand."""
    return _paths("dir", incomplete)


def _paths(kind: str, incomplete: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type=kind)]
