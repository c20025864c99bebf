"""The way out of every run: a status, and one sentence on standard error where something is wrong.

Exit status: 0 done; 1 the texts differ, only with ``--exit-code``; 2 bad input or usage; 3 some
oral revisions, or some of many pairs, could not be dealt with; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import click

from unrdiff.app.command import ReaderGoneError, run_language
from unrdiff.app.compare import command
from unrdiff.app.complaints import complaint
from unrdiff.app.saying import leave_unsaid, say
from unrdiff.model import UnrdiffError
from unrdiff.render.sentences import said
from unrdiff.sentence import Sentence, system_reason

_NOWHERE = {"nowhere": os.devnull}


def main() -> NoReturn:
    """Run the command; every error of ours is one sentence on standard error and status 2."""
    if sys.stderr is None:
        # It was closed before the program began; the exit status still tells.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stdout is None:
        _fail(Sentence("standard output is closed; let it go to a file, or to {nowhere}", _NOWHERE))
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
    except ReaderGoneError as gone:
        leave_unsaid(sys.stdout)
        sys.exit(gone.status)
    except BrokenPipeError:
        leave_unsaid(sys.stdout)
        sys.exit(0)
    except OSError as error:
        # Files are written elsewhere, with a sentence of their own.
        leave_unsaid(sys.stdout)
        _fail(
            Sentence(
                "standard output cannot be written ({reason}); make room, or write to a file "
                "with -o",
                {"reason": system_reason(error)},
            )
        )
    sys.exit(status or 0)


def _fail(sentence: Sentence) -> NoReturn:
    say(said(sentence, run_language()))
    sys.exit(2)
