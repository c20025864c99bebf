"""Which pairs ``unrdiff batch`` is to compare: those of a list, or of two folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from unrdiff.app.progress import progress
from unrdiff.batch.account import Line, State
from unrdiff.batch.executors import Executor, Lost
from unrdiff.batch.listing import listed
from unrdiff.batch.matching import Heading, Headings, headings, matched
from unrdiff.batch.pairs import Pair
from unrdiff.library import Library, files_in
from unrdiff.model import UnrdiffError
from unrdiff.reading.named import Source, load
from unrdiff.render.labels import Language
from unrdiff.render.phrases import no_counterpart
from unrdiff.render.sentences import said
from unrdiff.sentence import Sentence


def pairs_of(
    inputs: Sequence[str], library: Library, executor: Executor, language: Language
) -> tuple[tuple[Pair, ...], list[Line]]:
    """The pairs to compare, and lines for what is in no pair."""
    folders = [name for name in inputs if Path(name).is_dir()]
    if len(inputs) == 1 and not folders:
        return listed(inputs[0], library), []
    for name in inputs:
        if not Path(name).exists():
            raise UnrdiffError("{path}: no such file; check the name and the folder", path=name)
    if len(inputs) != 2 or len(folders) != 2:
        raise UnrdiffError("name one list of pairs, or two folders: the old texts and the new")
    old, new = (_headings(folder, executor) for folder in folders)
    matching = matched(*([h for one in side for h in one.found] for side in (old, new)))
    if not matching.pairs:
        raise UnrdiffError(
            "{old} and {new}: no text of the one is clearly the counterpart of one in the "
            "other, by its symbol or its title; name the pairs in a list",
            old=folders[0],
            new=folders[1],
        )
    why = no_counterpart(language)
    told = [_alone(h, why, old=True) for h in matching.old_alone]
    told += [_alone(h, why, old=False) for h in matching.new_alone]
    told += [
        _alone(Heading(one.file), said(one.failure, language), old=side is old)
        for side in (old, new)
        for one in side
        if one.failure
    ]
    return matching.pairs, told


def _headings(folder: str, executor: Executor) -> list[Headings]:
    """What the files of a folder hold, in the order of their names."""
    found: list[Headings] = []

    def sources() -> Iterator[Source]:
        for path in paths:
            try:
                yield load(path)
            except UnrdiffError as error:
                found.append(Headings(path, failure=error.sentence))

    paths = [str(Path(folder) / name) for name in files_in(Path(folder))]
    with (
        progress(folder, len(paths)) as advance,
        closing(executor.map(headings, sources())) as results,
    ):
        for source, told in results:
            if isinstance(told, Lost):
                told = Headings(source.path, failure=_of_file(source.path, told.reason))
            found.append(told)
            advance()
    return sorted(found, key=lambda one: one.file)


def _of_file(path: str, fault: Sentence) -> Sentence:
    return Sentence("{path}: {fault}", {"path": path, "fault": fault})


def _alone(heading: Heading, why: str, old: bool) -> Line:
    sides = (heading.file, "") if old else ("", heading.file)
    return Line("", *sides, State.ALONE, said=why)
