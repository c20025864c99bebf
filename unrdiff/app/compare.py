"""``unrdiff FILE...``: one text read, two compared, more traced, oral revisions worked in."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from unrdiff.app.arguments import asked_paragraph, form, kinds, moment
from unrdiff.app.command import (
    Command,
    ReaderGoneError,
    files_or_commands,
)
from unrdiff.app.compare_options import compare_options
from unrdiff.app.fitting import refuse_what_has_no_effect, refuse_what_is_not_there
from unrdiff.app.output import Request, produce
from unrdiff.app.progress import Waiting
from unrdiff.app.task import At, oral_task, sheets_of, task_of
from unrdiff.library import file_named
from unrdiff.model import UnrdiffError
from unrdiff.render.findings import Findings, View
from unrdiff.render.labels import Language
from unrdiff.render.sentences import said
from unrdiff.render.tracked import OnTracked, Tracked

_EXAMPLES = (
    ("unrdiff OLD NEW", "what changed, in the terminal"),
    ("unrdiff OLD NEW --html --open", "the same as a page, in the browser"),
    ("unrdiff OLD NEW --summary", "what weighs most alone"),
    ("unrdiff OLD NEW --stat", "a line for each paragraph that changed"),
    ("unrdiff OLD NEW --only policy", "only what may be policy"),
    ("unrdiff OLD NEW -o draft.docx", "OLD in Word, every change in Track Changes"),
    ("unrdiff OLD NEW --xlsx", "old and new provisions side by side, for Excel"),
    ("unrdiff a-71-485.txt#4 NEW", "draft resolution IV of a report"),
    ("unrdiff V1 V2 V3 V4", "every paragraph through all versions"),
    ("unrdiff V1 V2 V3 V4 --paragraph OP23", "one paragraph's story"),
    ("unrdiff DRAFT --oral SHEET", "what oral revisions do to a draft"),
    ("unrdiff OLD DRAFT --oral -", "the same after last year's text; from a pipe"),
    ("unrdiff DRAFT --oral SHEET -o revised.txt", "the clean revised text"),
    ("unrdiff DRAFT NEW --oral-out", "the differences, to be read out"),
    ("unrdiff batch PAIRS.csv -o DIR", "many pairs: unrdiff batch --help"),
    ("unrdiff serve", "a page in the browser, for two files dropped on it"),
)
_OTHERS = {"batch": "unrdiff.app.batch", "serve": "unrdiff.app.serve"}


@click.command(cls=Command, examples=_EXAMPLES, others=_OTHERS)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    shell_complete=files_or_commands,
)
@compare_options
def command(
    files: tuple[str, ...],
    html: bool,
    pdf: bool,
    docx: bool,
    xlsx: bool,
    as_json: bool,
    markdown: bool,
    table: bool,
    output: str | None,
    force: bool,
    open_page: bool,
    only_these: str,
    part: str | None,
    paragraph: str | None,
    summary: bool,
    stat: bool,
    verbose: bool,
    side_by_side: bool | None,
    width: int | None,
    no_color: bool,
    pager: bool,
    ui: Language,
    author: str | None,
    date: str | None,
    comments: bool,
    word_moves: bool,
    auto_numbers: bool,
    on_tracked: str | None,
    oral: tuple[str, ...],
    strict: bool,
    oral_out: bool,
    library: str | None,
    exit_code: bool,
) -> None:
    """What became of last year's text: compare versions of a UN resolution.

    One FILE is read (one with tracked changes: its two texts compared), two (OLD NEW) are compared,
    three or more are traced. FILE#4 is draft resolution IV of a report, FILE@original the text
    before its tracked changes.
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
        pager=pager,
        view=View(
            language=ui,
            only=kinds(only_these),
            part=part,
            paragraph=asked_paragraph(paragraph) if paragraph is not None else None,
            summary=summary,
            stat=stat,
            verbose=verbose,
            side_by_side=side_by_side,
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
    with Waiting(lambda what: said(what, ui)) as waiting:
        task = _task(files, request, author, oral, strict, waiting.at)
    refuse_what_is_not_there(request, task.subject)
    status = 1 if exit_code and task.differs else 0
    if task.revision and not task.revision.complete:
        status = 3
    try:
        produce(task, request)
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise ReaderGoneError(status) from error
    if status:
        sys.exit(status)


def _task(
    files: tuple[str, ...],
    request: Request,
    author: str | None,
    oral: Sequence[str],
    strict: bool,
    at: At,
) -> Findings:
    view = request.view
    if not oral:
        if strict:
            raise UnrdiffError("--strict says how a sheet is applied; name the sheet with --oral")
        return task_of(files, view.paragraph is not None, view.language, author, at)
    if view.paragraph or view.only or view.part or author or request.form in ("oral-out", "csv"):
        raise UnrdiffError(
            "--oral shows the whole sheet and its effect; leave out --paragraph, --only, --part, "
            "--author, --oral-out and .csv"
        )
    return oral_task(files, sheets_of(oral), strict, at)
