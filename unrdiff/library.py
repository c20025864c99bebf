"""A folder of the user's own in which a symbol stands for a file: A/RES/78/229.

What each file holds is found by reading it, and kept in an index beside the files; a file that
changed is read again. Nothing is fetched from anywhere.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from unrdiff.inplace import put_in_place
from unrdiff.language.furniture import SYMBOL
from unrdiff.model import UnrdiffError
from unrdiff.reading import read_bytes
from unrdiff.reading.sources import ENDINGS

INDEX = ".unrdiff-index.json"
_SCHEMA = "unrdiff-library/1"
# More files than this are no collection of resolutions, but somebody's whole disk.
_MOST_FILES = 20_000
_ASKED = re.compile(rf"(?P<symbol>{SYMBOL})(?P<rest>(?:[#@].*)?)", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as the index has it: when it was changed last, its size, the symbols found in it."""

    changed: int
    size: int
    symbols: tuple[str, ...]


def file_named(argument: str, folder: Path | None) -> str:
    """The file that a symbol stands for, with its ``#`` and ``@``; any other name as it is.

    See :meth:`Library.file_named`.
    """
    return Library(folder).file_named(argument)


@dataclass(frozen=True)
class Library:
    """The user's folder, looked through once however many symbols are asked for."""

    folder: Path | None

    def file_named(self, argument: str) -> str:
        """The file that a symbol stands for, with its ``#`` and ``@``; any other name as it is.

        Of several files with one symbol the one of the kind that tells most is taken: Word before
        text. Raises ``UnrdiffError`` for a symbol where no folder is named, or none of its files
        has it.
        """
        match = _ASKED.fullmatch(argument)
        if match is None or any(Path(name).exists() for name in (argument, match["symbol"])):
            return argument
        symbol = _plain(match["symbol"])
        if symbol.lower().endswith(ENDINGS) or not re.search(r"\d", symbol):
            return argument
        if self.folder is None:
            raise UnrdiffError(
                "{argument}: no such file; for a symbol to stand for a file, name the folder "
                "of your files with --library or UNRDIFF_LIBRARY",
                argument=argument,
            )
        if not self.folder.is_dir():
            raise UnrdiffError(
                "{folder}: this is no folder; name the one that holds your files",
                folder=self.folder,
            )
        found = self._by_symbol.get(symbol)
        if not found:
            raise UnrdiffError(
                "{argument}: none of the {count} files in {folder} has this symbol; official "
                "documents are to be had at https://documents.un.org",
                argument=argument,
                count=len(self._entries),
                folder=self.folder,
            )
        return f"{self.folder / min(found, key=_by_kind)}{match['rest']}"

    @cached_property
    def _entries(self) -> Mapping[str, Entry]:
        return _refreshed(self.folder) if self.folder else {}

    @cached_property
    def _by_symbol(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, entry in self._entries.items():
            for symbol in map(_plain, entry.symbols):
                found.setdefault(symbol, []).append(name)
        return found


def _plain(symbol: str) -> str:
    return re.sub(r"\s", "", symbol).upper()


def _by_kind(name: str) -> tuple[int, str]:
    return ENDINGS.index(Path(name).suffix.lower()), name


def _refreshed(folder: Path) -> Mapping[str, Entry]:
    """What the files of a folder hold, from the index where they did not change."""
    known = _kept(folder)
    entries = {name: _entry(folder, name, known.get(name)) for name in files_in(folder)}
    if entries != known:
        _keep(folder, entries)
    return entries


def files_in(folder: Path) -> list[str]:
    """The files in a folder and below that unrdiff may read, named from the folder on."""
    found: list[str] = []
    for home, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        readable = (n for n in sorted(names) if Path(n).suffix.lower() in ENDINGS)
        # A link that leads nowhere, or round in a circle, and a pipe are no files.
        files = (Path(home) / n for n in readable if n[0] not in ".~")
        found += (str(file.relative_to(folder)) for file in files if os.path.isfile(file))
        if len(found) > _MOST_FILES:
            raise UnrdiffError(
                "{folder}: it holds more than {most} files; name a folder that holds the "
                "resolutions alone",
                folder=folder,
                most=_MOST_FILES,
            )
    return found


def _entry(folder: Path, name: str, known: Entry | None) -> Entry:
    status = (folder / name).stat()
    if known and (known.changed, known.size) == (status.st_mtime_ns, status.st_size):
        return known
    return Entry(status.st_mtime_ns, status.st_size, tuple(dict.fromkeys(_symbols(folder / name))))


def _symbols(path: Path) -> Iterator[str]:
    """The symbols of a file's resolutions; a file that cannot be read has none."""
    try:
        documents = read_bytes(path.read_bytes(), path.name)
    except (UnrdiffError, OSError):
        return
    yield from (document.symbol for document in documents if document.symbol)


def _kept(folder: Path) -> dict[str, Entry]:
    """The index; one that is damaged or of another making counts as none."""
    try:
        told = json.loads((folder / INDEX).read_text("utf-8"))
        if told["schema"] != _SCHEMA:
            return {}
        return {
            name: Entry(int(one["changed"]), int(one["size"]), tuple(map(str, one["symbols"])))
            for name, one in told["files"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _keep(folder: Path, entries: Mapping[str, Entry]) -> None:
    """Write the index; in a folder that cannot be written the files are read anew each time."""
    files = {
        name: {"changed": one.changed, "size": one.size, "symbols": list(one.symbols)}
        for name, one in entries.items()
    }
    told = {"schema": _SCHEMA, "files": files}
    try:
        put_in_place(folder / INDEX, (json.dumps(told, ensure_ascii=False) + "\n").encode())
    except OSError:
        return
