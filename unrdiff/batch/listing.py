"""Pairs from a list: a table of comma-separated values with the columns old, new and maybe name."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import StringIO
from pathlib import Path, PureWindowsPath

from unrdiff.batch.pairs import Pair, distinct
from unrdiff.library import Library
from unrdiff.model import UnrdiffError
from unrdiff.reading import load_text
from unrdiff.reading.named import split_part, split_side
from unrdiff.render.file_names import pair_name, safe_name
from unrdiff.render.labels import word
from unrdiff.sentence import Sentence, system_reason

# What programs of different countries and kinds save between cells.
_SEPARATORS = ",;\t"
_COLUMNS = ("old", "new", "name")


def listed(path: str, library: Library) -> tuple[Pair, ...]:
    """The pairs of a list; its files are named from its own folder on.

    A row that names no pair is a pair with a fault. Raises ``UnrdiffError`` for a list that cannot
    be read, has no such columns or no rows.
    """
    folder = Path(path).parent
    found = tuple(_pairs(path, folder, library))
    if not found:
        raise UnrdiffError(
            "{path}: no pairs are listed; give one a line, below the line old,new", path=path
        )
    return distinct(found)


def _pairs(path: str, folder: Path, library: Library) -> Iterator[Pair]:
    rows = _rows(path)
    line, head = next(rows, (1, []))
    at = _columns(path, line, head)
    if not {"old", "new"} <= set(at):
        raise UnrdiffError(
            "{path}, line {line}: the columns old and new are not named; let the list "
            "begin with the line old,new or old,new,name",
            path=path,
            line=line,
        )
    for line, cells in rows:
        told = {column: cells[i].strip() for column, i in at.items() if i < len(cells)}
        old, new = told.get("old", ""), told.get("new", "")
        pair = Pair(safe_name(told.get("name", "")) or pair_name(old, new), old, new)
        try:
            _check(pair, cells, len(head))
            files = [_file(text, folder, library) for text in (old, new)]
        except UnrdiffError as error:
            yield replace(pair, fault=_in_line(line, error.sentence))
        except OSError as error:
            reason = {"reason": system_reason(error)}
            fault = Sentence("this names no file ({reason}); name one", reason)
            yield replace(pair, fault=_in_line(line, fault))
        else:
            yield replace(pair, old_file=files[0], new_file=files[1])


def _in_line(line: int, fault: Sentence) -> Sentence:
    return Sentence("line {line}: {fault}", {"line": line, "fault": fault})


def _rows(path: str) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows that hold anything, with the line each begins in."""
    text = load_text(path)
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnrdiffError(
            "{path}, line {line}: this is no row of a table ({error}); check its quotation marks",
            path=path,
            line=line,
            error=error,
        ) from error


def _columns(path: str, line: int, head: Sequence[str]) -> Mapping[str, int]:
    """Where the columns stand that are asked for, under their English or their Chinese names.

    Raises ``UnrdiffError`` where one is named twice.
    """
    names = {word(c, language): c for c in _COLUMNS for language in ("zh", "en")}
    named = [(names.get(cell.strip().lower()), i) for i, cell in enumerate(head)]
    found: dict[str, int] = {}
    for column, i in named:
        if column in found:
            raise UnrdiffError(
                "{path}, line {line}: the column {column} is named twice; name it once",
                path=path,
                line=line,
                column=column,
            )
        if column is not None:
            found[column] = i
    return found


def _check(pair: Pair, cells: Sequence[str], columns: int) -> None:
    """Raise ``UnrdiffError`` for a row that names no two files."""
    missing = [column for column in ("old", "new") if not getattr(pair, column)]
    if missing:
        raise UnrdiffError(
            "nothing is named under {columns}; name a file or a symbol",
            columns=" and ".join(missing),
        )
    if any(cell.strip() for cell in cells[columns:]):
        raise UnrdiffError(
            "the row has {count} cells and the head {columns}; put a cell that holds a "
            "separator in quotation marks",
            count=len(cells),
            columns=columns,
        )
    if "-" in (pair.old, pair.new):
        raise UnrdiffError("standard input is no file of a list; name a file")


def _file(text: str, folder: Path, library: Library) -> str:
    """The file that a cell names: from the list's folder on, or by a symbol of the library's."""
    for written in dict.fromkeys((text, PureWindowsPath(text).as_posix())):
        path = str(folder / written)
        side_free, _ = split_side(path)
        file = Path(split_part(side_free)[0])
        if file.exists():
            if not (file.is_file() or file.is_dir()):
                raise UnrdiffError(
                    "{path}: a pipe or a device is no file of a list; name a file", path=file
                )
            return path
    found = library.file_named(text)
    return found if found != text else str(folder / text)
