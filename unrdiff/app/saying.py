"""What commands say beside their output: on standard error, a line each, which no name can forge.

Names of files may hold whatever a terminal obeys, and line ends.
"""

from __future__ import annotations

import os
import sys
from typing import TextIO

import click

from unrdiff.language.characters import without_controls


def say(words: str) -> None:
    """Say something on standard error; where nobody hears it, the exit status still tells."""
    try:
        click.echo(f"unrdiff: {one_line(words)}", err=True)
    except OSError:
        leave_unsaid(sys.stderr)


def one_line(words: str) -> str:
    """Words as one line that a terminal can be given."""
    return " ".join(without_controls(words)[0].splitlines())


def leave_unsaid(stream: TextIO) -> None:
    """Forget what a stream still holds: closing it would only fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
