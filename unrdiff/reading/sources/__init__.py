"""The kinds of file that are read. To add one: a module or package here, and a line in the table.

A reader is a module with ``read(data, name)``, which makes a
:class:`~unrdiff.reading.manuscript.Manuscript` of a file's bytes and raises ``UnrdiffError``, with
``name`` at the head of its sentence, for what it cannot read. It is named in the table, not
imported: each file loads its own reader and no other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from unrdiff.reading.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class SourceReader:
    """One kind of file.

    ``home`` is the module that reads it. ``sign`` is how its content begins, ``None`` where
    content tells nothing; ``endings`` are those of its files' names.
    """

    kind: str
    home: str
    endings: tuple[str, ...]
    sign: re.Pattern[bytes] | None = None

    def read(self, data: bytes, name: str) -> Manuscript:
        """The manuscript of a file of this kind. Raises ``UnrdiffError``."""
        made: Manuscript = import_module(f"{__name__}.{self.home}").read(data, name)
        return made


# What no other reader knows is read as text, which refuses what is none.
_TEXT = SourceReader("flat text", "text", (".txt", ".md"))
_PDF = SourceReader("PDF", "pdf", (".pdf",), re.compile(rb"(?:\xef\xbb\xbf)?\s*%PDF-"))
SOURCES: tuple[SourceReader, ...] = (_PDF, _TEXT)


def source_reader(data: bytes, name: str) -> SourceReader:
    """The reader for a file: by its content, else by its name's ending, else as text."""
    ending = PurePath(name).suffix.lower()
    by_content = (reader for reader in SOURCES if reader.sign and reader.sign.match(data))
    by_ending = (reader for reader in SOURCES if ending in reader.endings)
    return next(by_content, None) or next(by_ending, _TEXT)


def manuscript_of(data: bytes, name: str) -> Manuscript:
    """Read a file of whatever kind. Raises ``UnrdiffError`` for what cannot be read."""
    return source_reader(data, name).read(data, name)
