"""The command line: arguments in, one call of the API, one renderer out.

Exit status: 0 done; 1 the texts differ, only with ``--exit-code``; 2 bad input or usage; 3 some
oral revisions could not be applied.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TextIO

import click

from unrdiff import __version__
from unrdiff.app.arguments import asked_paragraph, form, kinds, moment
from unrdiff.app.command import Command, ReaderGoneError, library_option, ui_option
from unrdiff.app.fitting import refuse_what_has_no_effect
from unrdiff.app.output import Request, produce
from unrdiff.app.task import oral_task, sheets_of, task_of
from unrdiff.language.characters import without_controls
from unrdiff.library import file_named
from unrdiff.model import UnrdiffError
from unrdiff.render.findings import Findings, View
from unrdiff.render.labels import Language
from unrdiff.render.phrases import PARAGRAPH_EXAMPLES
from unrdiff.render.selection import FATES, KINDS, PARTS
from unrdiff.render.tracked import OnTracked, Tracked

_EPILOG = """\b
Examples:
  unrdiff a-res-80-229.txt                      how one resolution was read
  unrdiff a-c3-74-draft.txt a-res-80-229.txt    what changed, in the terminal
  unrdiff OLD NEW --html --open                 the same as a page, in the browser
  unrdiff OLD NEW --pdf                         that page printed, through an installed browser
  unrdiff OLD NEW --only substantive,strength   only what may be policy
  unrdiff a-71-485.txt#4 a-c3-74-draft.txt      draft resolution IV of a report
  unrdiff OLD NEW -o draft.docx                 OLD in Word, every change in Track Changes
  unrdiff OLD NEW --table -o table.docx         old and new provisions side by side (.md, .xlsx)
  unrdiff OLD NEW -o result.json                the format follows the ending
  unrdiff V1 V2 V3 V4                           every paragraph through all versions
  unrdiff V1 V2 V3 V4 --paragraph OP23          one paragraph's story
  unrdiff DRAFT --oral sheet.txt                what oral revisions do to a draft
  unrdiff OLD DRAFT --oral -                    the same after last year's text; from a pipe
  unrdiff DRAFT --oral sheet.txt -o revised.txt the clean revised text
  unrdiff DRAFT NEW --oral-out                  the differences, to be read out
  unrdiff batch PAIRS.csv -o DIR                many pairs: unrdiff batch --help
  unrdiff serve                                 a page on this machine, for two files dropped on it
"""


@click.command(
    cls=Command, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--html", "html", is_flag=True, help="Write a page, named after NEW, here.")
@click.option("--pdf", is_flag=True, help="Print that page to PDF, named after NEW, here.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON (schema unrdiff/1).")
@click.option("--md", "markdown", is_flag=True, help="Print Markdown.")
@click.option("--docx", is_flag=True, help="Write OLD as Word with every change tracked, here.")
@click.option(
    "--xlsx", is_flag=True, help="Write a table of old and new provisions, for Excel, here."
)
@click.option(
    "--table", is_flag=True, help="With --md or --docx: a table of old and new provisions."
)
@click.option(
    "-o", "--output", metavar="FILE", help="Write FILE; its ending is the format; - prints."
)
@click.option("--force", is_flag=True, help="Overwrite a file that unrdiff did not write.")
@click.option("--open", "open_page", is_flag=True, help="Open what was written.")
@ui_option
@click.option(
    "--only",
    "only_these",
    metavar="KINDS",
    default="",
    help=f"Show only these, joined by commas: {', '.join((*FATES, *KINDS))}.",
)
@click.option("--part", type=click.Choice(list(PARTS)), help="Show one part of the text.")
@click.option(
    "--paragraph",
    metavar="LABEL",
    help=f"Tell the story of one paragraph: {PARAGRAPH_EXAMPLES}.",
)
@click.option(
    "--author",
    metavar="NAME",
    help="Of tracked changes read take this author's alone; with Word written, its author.",
)
@click.option("--date", metavar="TIME", help="With Word written: when (2026-10-01T09:00:00Z).")
@click.option(
    "--comments", is_flag=True, help="With Word written: kinds and reasons in the margin."
)
@click.option("--word-moves", is_flag=True, help="With Word written: moves as Word's own moves.")
@click.option("--auto-numbers", is_flag=True, help="With Word made new: Word counts the numbers.")
@click.option(
    "--on-tracked",
    type=click.Choice([choice.value for choice in OnTracked]),
    help="With Word written: what to do with tracked changes that OLD holds already.",
)
@library_option
@click.option(
    "--oral",
    metavar="SHEET",
    multiple=True,
    help="Work oral revisions into DRAFT; - reads them. Several, one per delegation.",
)
@click.option("--strict", is_flag=True, help="With --oral: apply all revisions or none.")
@click.option("--oral-out", is_flag=True, help="Print the differences as oral revisions.")
@click.option("-v", "--verbose", is_flag=True, help="Show what was left out as page furniture.")
@click.option("--width", type=click.IntRange(40, 400), help="Columns, for the terminal and .txt.")
@click.option("--no-color", is_flag=True, help="Mark words by [-…-]{+…+} instead of colour.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if the wording differs.")
@click.version_option(__version__, prog_name="unrdiff")
def command(
    files: tuple[str, ...],
    html: bool,
    pdf: bool,
    as_json: bool,
    markdown: bool,
    docx: bool,
    xlsx: bool,
    table: bool,
    output: str | None,
    force: bool,
    open_page: bool,
    ui: Language,
    only_these: str,
    part: str | None,
    paragraph: str | None,
    author: str | None,
    date: str | None,
    comments: bool,
    word_moves: bool,
    auto_numbers: bool,
    on_tracked: str | None,
    library: str | None,
    oral: tuple[str, ...],
    strict: bool,
    oral_out: bool,
    verbose: bool,
    width: int | None,
    no_color: bool,
    exit_code: bool,
) -> None:
    """What became of last year's text: compare versions of a UN resolution.

    One FILE is read (one with tracked changes: its two texts compared), two (OLD NEW) are compared,
    three or more are traced. FILE#4 (or #四) is draft resolution IV of a report, FILE@original the
    text before its tracked changes.
    """
    files = tuple(file_named(name, Path(library) if library else None) for name in files)
    if [*files, *oral].count("-") > 1:
        raise UnrdiffError("- is standard input, which can be read once; name the other as a file")
    request = Request(
        form=form(
            {
                "html": html,
                "pdf": pdf,
                "json": as_json,
                "md": markdown,
                "docx": docx,
                "xlsx": xlsx,
                "oral-out": oral_out,
            },
            output,
        ),
        output=output,
        inputs=(*files, *oral),
        force=force,
        open_page=open_page,
        table=table,
        view=View(
            language=ui,
            only=kinds(only_these),
            part=part,
            paragraph=asked_paragraph(paragraph) if paragraph is not None else None,
            verbose=verbose,
            width=width,
            colour=not no_color,
            tracked=Tracked(
                author or "unrdiff",
                moment(date),
                comments,
                word_moves,
                auto_numbers,
                OnTracked(on_tracked) if on_tracked else None,
            ),
        ),
    )
    if request.form == "docx" and not table:
        author = None
    elif date or comments or word_moves or auto_numbers or on_tracked:
        raise UnrdiffError(
            "--date, --comments, --word-moves, --auto-numbers and --on-tracked say how changes are "
            "tracked in a Word file; add --docx or -o FILE.docx, without --table"
        )
    refuse_what_has_no_effect(request, len(files))
    task = _task(files, request, author, oral, strict)
    produce(task, request)
    if task.revision and not task.revision.complete:
        sys.exit(3)
    if exit_code and task.differs:
        sys.exit(1)


def _task(
    files: tuple[str, ...], request: Request, author: str | None, oral: Sequence[str], strict: bool
) -> Findings:
    view = request.view
    if not oral:
        if strict:
            raise UnrdiffError("--strict says how a sheet is applied; name the sheet with --oral")
        return task_of(files, view.paragraph is not None, view.language, author)
    if view.paragraph or view.only or view.part or author or request.form in ("oral-out", "csv"):
        raise UnrdiffError(
            "--oral shows the whole sheet and its effect; leave out --paragraph, --only, --part, "
            "--author, --oral-out and .csv"
        )
    return oral_task(files, sheets_of(oral), strict)


def main() -> NoReturn:
    """Run the command; every error of ours is one sentence on standard error and status 2."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe or an old console may be set to an encoding without Chinese.
        if hasattr(stream, "reconfigure"):
            # A file name that is no UTF-8 is shown by its bytes.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        _run()
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except UnrdiffError as error:
        # It names files, and a terminal would obey what a name may hold.
        click.echo(f"unrdiff: {without_controls(str(error))[0]}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except (BrokenPipeError, ReaderGoneError):
        _forget(sys.stdout)
        sys.exit(0)
    except OSError as error:
        # Files are written elsewhere, with a sentence of their own.
        click.echo(
            f"unrdiff: standard output cannot be written ({error.strerror}); make room, or write "
            "to a file with -o",
            err=True,
        )
        _forget(sys.stdout)
        sys.exit(2)
    sys.exit(0)


def _run() -> None:
    """Run the command, or the one that the first word names; ``./batch`` is a file."""
    if sys.argv[1:2] == ["batch"]:
        # Few need what it is made of.
        from unrdiff.app.batch import batch

        batch(sys.argv[2:], "unrdiff batch", standalone_mode=False)
    elif sys.argv[1:2] == ["serve"]:
        from unrdiff.app.serve import serve

        serve(sys.argv[2:], "unrdiff serve", standalone_mode=False)
    else:
        command(standalone_mode=False)


def _forget(stream: TextIO) -> None:
    """Leave unsaid what a stream still holds: closing it would only fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
