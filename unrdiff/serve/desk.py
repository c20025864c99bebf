"""Reads the files that are handed in and compares them, two at a time at most."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from threading import Semaphore

from unrdiff.language.characters import with_plain_characters, without_controls
from unrdiff.language.tokens import tokens
from unrdiff.model import UnrdiffError
from unrdiff.pair import both_files, both_sides
from unrdiff.reading import Texts, texts_of
from unrdiff.reading.named import Side, Source
from unrdiff.render.file_names import pair_name
from unrdiff.render.findings import Findings, Subject, View
from unrdiff.render.formats import Format, format_named
from unrdiff.serve.shelf import Held, Shelf

# What may be had of a comparison, beside its page.
DOWNLOADS: tuple[Format, ...] = tuple(
    format_named(name, Subject.COMPARISON) for name in ("docx", "xlsx", "json", "txt")
)
PAGE = format_named("html", Subject.COMPARISON)
_AT_ONCE = 2
# In characters, of a name before its ending and of the ending.
_LONGEST_STEM, _LONGEST_ENDING = 100, 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text of a file: the draft of this number, or the text before the file's tracked changes."""

    held: Held
    part: int | None = None
    side: Side | None = None

    @property
    def source(self) -> Source:
        """The file, as one that was named with ``#`` or ``@``."""
        return replace(self.held.source, part=self.part, side=self.side)

    def texts(self) -> Texts:
        """What is read in it. Raises ``UnrdiffError`` where there is no such text."""
        return self.held.texts if self.source == self.held.source else texts_of(self.source)


@dataclass(frozen=True, slots=True)
class Desk:
    """The work; ``view`` says how results are to look at the moment they are made."""

    view: Callable[[], View]
    shelf: Shelf = field(default_factory=Shelf)
    _turns: Semaphore = field(default_factory=lambda: Semaphore(_AT_ONCE), repr=False)

    def __post_init__(self) -> None:
        """Load the dictionary: two that are the first at once would do it both."""
        tokens("unrdiff")

    def take(self, name: str, data: bytes) -> Held:
        """Read a file that bears this name. Raises ``UnrdiffError``."""
        source = Source(label_of(name), data)
        with self._turns:
            return self.shelf.put(source, texts_of(source))

    def made(self, texts: Sequence[Wanted], form: Format) -> tuple[bytes, str]:
        """What two texts come to in a format, or the two sides of one, and what to call it.

        Raises ``UnrdiffError``, also for one file without tracked changes.
        """
        with self._turns:
            findings = _found(texts)
            content = form.render(findings, self.view(), findings.subject)
        old, new = (document.source for document in findings.documents)
        return content, f"{pair_name(old, new)}{form.ending}"


def _found(wanted: Sequence[Wanted]) -> Findings:
    source, texts = wanted[0].source, [one.texts() for one in wanted]
    if len(wanted) > 1:
        return both_files(source, texts)
    if texts[0].original is None:
        raise UnrdiffError(
            "{name}: the file holds no tracked changes, so there is one text only; hand in another "
            "one",
            name=source.name,
        )
    return both_sides(texts[0], source.name)


def label_of(name: str) -> str:
    """What a file is called, as a label: no path, nothing that is not seen, and not too long."""
    seen = with_plain_characters(without_controls(name)[0])
    last = PurePosixPath(" ".join(seen.split()).replace("\\", "/")).name
    path = PurePosixPath(last)
    return f"{path.stem[:_LONGEST_STEM]}{path.suffix[:_LONGEST_ENDING]}" or "file"
