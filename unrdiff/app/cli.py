"""The way out of every run: a status, and one sentence on standard error where something is wrong.

Exit status: 0 done; 1 the texts differ, only with ``--exit-code``; 2 bad input or usage; 3 some
oral revisions, or some of many pairs, could not be dealt with; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn, TextIO

import click

from unrdiff.app.command import ReaderGoneError, run_language
from unrdiff.app.compare import command
from unrdiff.app.complaints import complaint
from unrdiff.language.characters import without_controls
from unrdiff.model import UnrdiffError
from unrdiff.render.sentences import said
from unrdiff.sentence import Sentence, system_reason


def main() -> NoReturn:
    """Run the command; every error of ours is one sentence on standard error and status 2."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe or an old console may be set to an encoding without Chinese.
        if hasattr(stream, "reconfigure"):
            # A file name that is no UTF-8 is shown by its bytes.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = command.main(prog_name="unrdiff", standalone_mode=False)
        sys.stdout.flush()
    except UnrdiffError as error:
        _fail(error.sentence)
    except click.ClickException as error:
        _fail(complaint(error))
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except (BrokenPipeError, ReaderGoneError):
        _forget(sys.stdout)
        sys.exit(0)
    except OSError as error:
        # Files are written elsewhere, with a sentence of their own.
        _forget(sys.stdout)
        _fail(
            Sentence(
                "standard output cannot be written ({reason}); make room, or write to a file "
                "with -o",
                {"reason": system_reason(error)},
            )
        )
    sys.exit(status or 0)


def _fail(sentence: Sentence) -> NoReturn:
    # It names files, and a terminal would obey what a name may hold.
    told = without_controls(said(sentence, run_language()))[0]
    click.echo(f"unrdiff: {told}", err=True)
    sys.exit(2)


def _forget(stream: TextIO) -> None:
    """Leave unsaid what a stream still holds: closing it would only fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
