"""The folder that the outputs of many pairs go to, with the journal of what is done in it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from unrdiff.app.files import write
from unrdiff.batch.account import Line, State
from unrdiff.batch.executors import Lost
from unrdiff.batch.index import INDEX, index
from unrdiff.batch.journal import JOURNAL, Done, read, voided, written
from unrdiff.batch.pairs import Pair
from unrdiff.batch.summary import SUMMARY, summary
from unrdiff.batch.work import Outcome, Work
from unrdiff.model import UnrdiffError
from unrdiff.render.labels import Language
from unrdiff.render.sentences import said
from unrdiff.sentence import Sentence, system_reason


@dataclass(frozen=True, slots=True)
class Folder:
    """Where outputs go; ``known`` is what earlier runs did, by the names of the pairs."""

    path: Path
    force: bool = False
    known: Mapping[str, Done] = field(default_factory=dict)

    def done(self, name: str, digest: str) -> Done | None:
        """What was done under this digest, if its files are still there."""
        done = self.known.get(name)
        if done is None or done.digest != digest:
            return None
        return done if self._sizes(done.files) == done.sizes else None

    def _sizes(self, files: Iterable[str]) -> tuple[int, ...]:
        """How long files are, in bytes; what is no file is -1."""
        paths = [self.path / file for file in files]
        return tuple(path.stat().st_size if path.is_file() else -1 for path in paths)

    def keep(self, pair: Pair, work: Work, outcome: Outcome | Sentence | Lost) -> Line:
        """Write what came of a pair, and then that it is done.

        Raises ``UnrdiffError`` where the journal cannot be written.
        """
        language = work.view.language
        if isinstance(outcome, Lost):
            return failed(pair, outcome.reason, language)
        if isinstance(outcome, Sentence):
            return failed(pair, outcome, language)
        files = tuple(f"{pair.name}{content.ending}" for content in outcome.contents)
        if pair.name in self.known:
            # What was done is no longer so once the first of its files is another.
            _append(self.path / JOURNAL, voided(pair.name))
        try:
            for file, content in zip(files, outcome.contents, strict=True):
                write(self.path / file, content.data, self.force)
        except UnrdiffError as error:
            return failed(pair, error.sentence, language)
        sizes = tuple(len(content.data) for content in outcome.contents)
        done = Done(pair.name, work.digest, files, sizes, outcome.tally)
        _append(self.path / JOURNAL, written(done))
        return line_of(pair, done)

    def close(self, lines: Sequence[Line], language: Language) -> None:
        """Write the summary and the page of all pairs. Raises ``UnrdiffError``."""
        write(self.path / SUMMARY, summary(lines), force=True)
        write(self.path / INDEX, index(lines, language), force=True)


def opened(
    path: Path, inputs: Iterable[str], folders: Iterable[str] = (), force: bool = False
) -> Folder:
    """A folder to write in, made where there is none.

    Raises ``UnrdiffError`` where that cannot be, where files that are read stand in it, which could
    be written over, where it lies in one of the ``folders`` that are read, whose texts its own
    would be taken for, and where a summary stands in it that no run of ours wrote.
    """
    journal = path / JOURNAL
    home = os.path.realpath(path)
    if any(os.path.dirname(os.path.realpath(name)) == home for name in inputs):
        raise UnrdiffError(
            "{path}: files that are read stand in it; name a folder of its own", path=path
        )
    for name in folders:
        if Path(home).is_relative_to(os.path.realpath(name)):
            raise UnrdiffError(
                "{path}: lies in {folder}, whose texts are read; name a folder beside it",
                path=path,
                folder=name,
            )
    try:
        path.mkdir(parents=True, exist_ok=True)
        text = journal.read_text("utf-8", "replace") if journal.exists() else ""
        foreign = [] if journal.exists() else [n for n in (SUMMARY, INDEX) if (path / n).exists()]
    except OSError as error:
        raise _refused(path, error) from error
    if foreign and not force:
        raise UnrdiffError(
            "{path}: exists and was not written by unrdiff batch; use --force or another folder",
            path=path / foreign[0],
        )
    _append(journal, "")
    return Folder(path, force, read(text))


def failed(pair: Pair, why: Sentence, language: Language) -> Line:
    """The line of a pair that could not be compared."""
    return Line(pair.name, pair.old, pair.new, State.FAILED, said=said(why, language))


def line_of(pair: Pair, done: Done) -> Line:
    """The line of a pair that is done, now or before."""
    return Line(pair.name, pair.old, pair.new, State.DONE, done.tally, done.files)


def _append(journal: Path, text: str) -> None:
    try:
        with journal.open("a", encoding="utf-8", errors="surrogateescape") as stream:
            stream.write(text)
    except OSError as error:
        raise _refused(journal.parent, error) from error


def _refused(path: Path, error: OSError) -> UnrdiffError:
    return UnrdiffError(
        "{path}: cannot be written ({reason}); choose another place with -o",
        path=path,
        reason=system_reason(error),
    )
