"""``unrdiff batch``: many pairs, from a list or from two folders, into a folder.

Exit status: 0 all pairs are compared; 2 bad input or usage, or the run could not go on; 3 some
pairs could not be compared, and all others are; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import click

from unrdiff.app.arguments import moment
from unrdiff.app.batch_folder import Folder, failed, line_of, opened
from unrdiff.app.batch_inputs import pairs_of
from unrdiff.app.command import Command, ReaderGoneError, help_option, library_option, ui_option
from unrdiff.app.options import OTHER, WRITE, file_names, folder_names, listed, option
from unrdiff.app.progress import progress
from unrdiff.app.saying import one_line, say
from unrdiff.batch.account import Line, State, counts
from unrdiff.batch.executors import Executor
from unrdiff.batch.index import INDEX
from unrdiff.batch.pairs import Pair
from unrdiff.batch.summary import SUMMARY
from unrdiff.batch.work import Work, run
from unrdiff.library import Library
from unrdiff.model import UnrdiffError
from unrdiff.reading.named import load
from unrdiff.render.findings import Subject, View
from unrdiff.render.formats import names_of
from unrdiff.render.labels import Language
from unrdiff.render.phrases import state_counts
from unrdiff.render.sentences import said
from unrdiff.render.tracked import Tracked
from unrdiff.sentence import Sentence

# So many sentences on what went wrong are read; the summary has all of them.
_SAID_AT_ONCE = 10
_FORMS, _USUAL = names_of(Subject.COMPARISON), "html,json"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted of every pair; ``again``: also of those that are done."""

    forms: tuple[str, ...]
    view: View
    again: bool


@click.command(cls=Command)
@click.argument(
    "inputs",
    nargs=-1,
    required=True,
    metavar="PAIRS.csv | OLD_DIR NEW_DIR",
    shell_complete=file_names,
)
@option(
    "-o",
    "--output",
    group=WRITE,
    shell_complete=folder_names,
    required=True,
    metavar="DIR",
    said="The folder to write in.",
)
@option(
    "--to",
    "forms",
    group=WRITE,
    default=_USUAL,
    metavar="FORMATS",
    shell_complete=listed(_FORMS),
    said=Sentence(
        "What to write for each pair, joined by commas: {known}; if not named, {usual}.",
        {"known": ", ".join(_FORMS), "usual": _USUAL},
    ),
)
@option("--force", group=WRITE, is_flag=True, said="Overwrite files that unrdiff did not write.")
@option("--again", group=WRITE, is_flag=True, said="Compare also what is done and has not changed.")
@option(
    "-j",
    "--jobs",
    group=OTHER,
    type=click.IntRange(1),
    metavar="NUMBER",
    said="How many processes; all cores if not.",
)
@option(
    "--dask",
    group=OTHER,
    metavar="ADDRESS",
    said="Work on the Dask cluster of this scheduler.",
)
@library_option
@ui_option
@help_option
def batch(
    inputs: tuple[str, ...],
    output: str,
    forms: str,
    ui: Language,
    library: str | None,
    jobs: int | None,
    dask: str | None,
    again: bool,
    force: bool,
) -> None:
    """Compare many pairs of texts, and sum up what became of each.

    PAIRS.csv has the columns old and new, and maybe name; its files are named from its own folder
    on. Of two folders the texts of one symbol or title are compared. A second run does what is not
    done, or has changed.
    """
    executor = _executor(jobs, dask)
    tracked = Tracked(date=moment(None))
    asked = Asked(_forms(forms), View(language=ui, tracked=tracked), again)
    home = Path(output)
    try:
        pairs, told = pairs_of(inputs, Library(Path(library) if library else None), executor, ui)
        read = [file for pair in pairs for file in (pair.old_file, pair.new_file) if file]
        lists = [name for name in inputs if Path(name).is_file()]
        folders = [name for name in inputs if Path(name).is_dir()]
        folder = opened(home, [*read, *lists], folders, force)
        lines = _compared(pairs, folder, executor, asked, told)
    except KeyboardInterrupt:
        _say(
            Sentence(
                "stopped; what is done stays in {folder}, and the same command goes on from there",
                {"folder": home},
            ),
            ui,
        )
        sys.exit(130)
    status = 3 if any(line.state is State.FAILED for line in lines) else 0
    try:
        _tell(lines, ui)
        click.echo(one_line(str(folder.path / INDEX)))
    except BrokenPipeError as error:
        raise ReaderGoneError(status) from error
    if status:
        sys.exit(status)


def _executor(jobs: int | None, dask: str | None) -> Executor:
    if dask is not None:
        if jobs is not None:
            raise UnrdiffError("--jobs counts processes of this machine; leave it out with --dask")
        from unrdiff.batch.cluster import Cluster

        return Cluster(dask)
    from unrdiff.batch.processes import Processes, cores

    return Processes(jobs or cores())


def _forms(listed_forms: str) -> tuple[str, ...]:
    forms = tuple(dict.fromkeys(f.strip() for f in listed_forms.split(",") if f.strip()))
    for form in forms or ("",):
        if form not in _FORMS:
            raise UnrdiffError(
                "--to {form}: no format of comparisons; use {known}",
                form=form,
                known=", ".join(_FORMS),
            )
    return forms


# --- the work -----------------------------------------------------------------------------------


def _compared(
    pairs: Sequence[Pair], folder: Folder, executor: Executor, asked: Asked, told: Sequence[Line]
) -> list[Line]:
    """Compare what is not done; the summary is written however it ends."""
    settled: dict[str, Line] = {}
    by_name = {pair.name: pair for pair in pairs}

    def works() -> Iterator[Work]:
        for pair in pairs:
            found = _prepared(pair, folder, asked)
            if isinstance(found, Work):
                yield found
            else:
                settled[pair.name] = found
                advance()

    def lines() -> list[Line]:
        return [settled.get(pair.name, _pending(pair)) for pair in pairs] + list(told)

    try:
        with (
            progress(str(folder.path), len(pairs)) as advance,
            closing(executor.map(run, works())) as results,
        ):
            for work, outcome in results:
                settled[work.name] = folder.keep(by_name[work.name], work, outcome)
                advance()
    finally:
        folder.close(lines(), asked.view.language)
    return lines()


def _prepared(pair: Pair, folder: Folder, asked: Asked) -> Work | Line:
    """The work that a pair asks for; its line where there is none to do."""
    if pair.fault:
        return failed(pair, pair.fault, asked.view.language)
    try:
        old, new = load(pair.old_file), load(pair.new_file)
    except UnrdiffError as error:
        return failed(pair, error.sentence, asked.view.language)
    work = Work(pair.name, old, new, asked.forms, asked.view)
    done = None if asked.again else folder.done(pair.name, work.digest)
    return line_of(pair, done) if done else work


def _pending(pair: Pair) -> Line:
    return Line(pair.name, pair.old, pair.new, State.PENDING)


# --- what is shown ------------------------------------------------------------------------------


def _tell(lines: Sequence[Line], language: Language) -> None:
    wrong = [line for line in lines if line.said]
    for line in wrong[:_SAID_AT_ONCE]:
        name = line.name or line.old or line.new
        _say(Sentence("{path}: {fault}", {"path": name, "fault": line.said}), language)
    if len(wrong) > _SAID_AT_ONCE:
        more = {"count": len(wrong) - _SAID_AT_ONCE, "file": SUMMARY}
        _say(Sentence("{count} more are in {file}", more), language)
    click.echo(state_counts(counts(lines), language))


def _say(sentence: Sentence, language: Language) -> None:
    say(said(sentence, language))
