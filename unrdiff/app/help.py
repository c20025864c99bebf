"""The help of a command, in Chinese and in English, set to the width of the terminal.

Click sets help by counting characters; a Chinese character is two columns wide.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click
from rich.cells import cell_len

from unrdiff.app.options import Option
from unrdiff.render.labels import Language
from unrdiff.render.phrases import led
from unrdiff.render.sentences import in_language, said
from unrdiff.render.wrap import wrapped
from unrdiff.sentence import Sentence

if TYPE_CHECKING:
    from unrdiff.app.command import Command

_INDENT, _GAP, _WIDEST, _NARROWEST = 2, 2, 100, 40
# The column of the names: what is longer has its sentence on the next line.
_NAMES = 26


def usage(command: Command, path: str, language: Language) -> str:
    """How the command is called, in one line."""
    given = [str(p.metavar) for p in command.params if isinstance(p, click.Argument)]
    words = " ".join([path, said(Sentence("[OPTIONS]"), language), *given])
    return led(said(Sentence("Usage"), language), words, language)


def help_page(command: Command, path: str, language: Language) -> str:
    """The whole help: what it is for, the options by group, examples."""
    width = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    about = " ".join((command.help or "").split())
    page = [usage(command, path, language), ""]
    page += [*_set(in_language(about, language), width, _INDENT), ""]
    for group, members in _grouped(command):
        page.append(led(said(group, language), "", language).rstrip())
        for member in members:
            page += _entry(_names(member), said(member.said, language), width, _NAMES)
        page.append("")
    if command.examples:
        page.append(led(said(Sentence("Examples"), language), "", language).rstrip())
        for example, what in command.examples:
            page += _entry(example, in_language(what, language), width, _column(command.examples))
    return "\n".join(page).rstrip()


def _grouped(command: Command) -> Iterator[tuple[Sentence, list[Option]]]:
    """The options by group, in the order in which the groups are first met."""
    options = [param for param in command.params if isinstance(param, Option)]
    groups = {option.group.words: option.group for option in options}
    for words, group in groups.items():
        yield group, [option for option in options if option.group.words == words]


def _names(option: Option) -> str:
    names = ", ".join((*option.opts, *option.secondary_opts))
    return f"{names} {option.metavar}" if option.metavar else names


def _column(examples: Sequence[tuple[str, str]]) -> int:
    return max(cell_len(example) for example, _ in examples)


def _entry(name: str, text: str, width: int, column: int) -> Iterator[str]:
    """A name and what it is: beside it where both find room, else below."""
    start = _INDENT + column + _GAP
    if start > width // 2:
        start = 3 * _INDENT
    beside = _INDENT + cell_len(name) + _GAP <= start
    lines = list(_set(text, width, start))
    yield " " * _INDENT + name + (lines[0][_INDENT + cell_len(name) :] if beside else "")
    yield from lines[beside:]


def _set(text: str, width: int, indent: int) -> Iterator[str]:
    for pieces in wrapped([(text, "")], width - indent):
        yield " " * indent + "".join(piece for piece, _ in pieces)
