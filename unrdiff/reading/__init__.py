"""Reads resolutions: a path, bytes or text in, :class:`Document` out.

The way of a file: :mod:`named` (what the user named, as bytes), :mod:`sources` (one reader for each
kind of file), then whatever the kind :mod:`manuscript` (its paragraphs as they stand), and
:mod:`resolution` (what each of them is).
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from unrdiff.language.headings import organ_lines
from unrdiff.model import Document, UnrdiffError
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading.cleaning import Cleaning
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.named import STANDARD_INPUT, Side, Source, load, load_bytes
from unrdiff.reading.printed import as_printed
from unrdiff.reading.resolution import Resolution, resolutions
from unrdiff.reading.sources import manuscript_of
from unrdiff.reading.sources.text import manuscript_of_text
from unrdiff.reading.sources.text.decoding import decode

__all__ = [
    "Texts",
    "load_text",
    "read_bytes",
    "read_file",
    "read_manuscript",
    "read_source",
    "read_text",
    "texts_of",
]
# Who made a change that bears no name.
UNNAMED = "?"


@dataclass(frozen=True, slots=True)
class Texts:
    """The resolutions of a file: of the text that is meant, and of the one before tracked changes.

    ``original`` is ``None`` where a file holds none, and where one of its sides was named.
    """

    meant: tuple[Document, ...]
    original: tuple[Document, ...] | None = None


def read_file(argument: str, author: str | None = None) -> tuple[Document, ...]:
    """All resolutions of the file that ``argument`` names, or the one after its ``#``.

    Of a file with tracked changes the text with all of them accepted, with ``@original`` the one
    before them, with ``author`` the one with that author's alone.
    Raises ``UnrdiffError`` when there is no such file, it cannot be read, or holds no resolution.
    """
    return read_source(load(argument), author)


def read_source(source: Source, author: str | None = None) -> tuple[Document, ...]:
    """All resolutions of a file, or its part, on the side that is meant."""
    return texts_of(source, author).meant


def texts_of(source: Source, author: str | None = None) -> Texts:
    """The resolutions of a file, on both sides of its tracked changes.

    The null device is a text without any paragraph: git names it for what stands on one side alone.
    """
    if source.path == os.devnull:
        return Texts((Document(source=os.devnull, paragraphs=()),))
    manuscript = manuscript_of(source.data, source.path, author)
    if source.side is Side.ORIGINAL:
        _tracked(manuscript, source)
        return Texts(_side(manuscript, source, Side.ORIGINAL))
    if source.side is Side.ACCEPTED or manuscript.original is None:
        return Texts(_side(manuscript, source, source.side))
    notice = _accepted(manuscript, source, author)
    return Texts(
        tuple(replace(d, notices=(notice, *d.notices)) for d in _side(manuscript, source, None)),
        _side(manuscript, source, Side.ORIGINAL),
    )


def _side(manuscript: Manuscript, source: Source, side: Side | None) -> tuple[Document, ...]:
    meant = manuscript.original if side is Side.ORIGINAL else manuscript
    found = read_manuscript(meant or manuscript, source.name, source.part)
    if side is None:
        return found
    return tuple(replace(d, source=f"{d.source}@{side}") for d in found)


def _tracked(manuscript: Manuscript, source: Source) -> None:
    if manuscript.original is None:
        raise UnrdiffError(
            "{path}: the file holds no tracked changes, so it has one text only; leave out @{side}",
            path=source.path,
            side=source.side,
        )


def _accepted(manuscript: Manuscript, source: Source, author: str | None) -> Notice:
    if author is not None:
        return Notice(NoticeCode.CHANGES_OF_ONE, author=author)
    return Notice(
        NoticeCode.CHANGES_ACCEPTED,
        count=sum(count for _, count in manuscript.authors),
        authors=tuple(name or UNNAMED for name, _ in manuscript.authors),
        source=source.name,
    )


def read_bytes(data: bytes, name: str = "bytes") -> tuple[Document, ...]:
    """All resolutions of a file's content; ``name`` stands for it in messages."""
    return read_manuscript(manuscript_of(data, name), name)


def read_text(text: str, name: str = "text") -> tuple[Document, ...]:
    """All resolutions of a text; ``name`` stands for it in messages."""
    return read_manuscript(manuscript_of_text(text, name), name)


def read_manuscript(
    manuscript: Manuscript, name: str, part: int | None = None
) -> tuple[Document, ...]:
    """All resolutions of a manuscript, or the draft of this number.

    Raises ``UnrdiffError`` where it holds no resolution, or no such draft.
    """
    found = resolutions(manuscript)
    if not found:
        raise UnrdiffError(
            "{name}: no resolution found (no line {organ} followed by its first paragraph); "
            "give the text of a resolution or of a draft",
            name=name,
            organ=organ_lines(),
        )
    numbers = [resolution.number or index for index, resolution in enumerate(found, 1)]
    if part is None:
        one = len(found) == 1
        return tuple(
            _read(resolution, manuscript, name if one else f"{name}#{number}")
            for number, resolution in zip(numbers, found, strict=True)
        )
    if part not in numbers:
        raise UnrdiffError(
            "{name}: there is no draft {part}; it holds {listed}",
            name=name,
            part=part,
            listed=", ".join(f"#{n}" for n in numbers),
        )
    chosen: Resolution = found[numbers.index(part)]
    return (_read(chosen, manuscript, f"{name}#{part}"),)


def _read(resolution: Resolution, manuscript: Manuscript, source: str) -> Document:
    """A resolution in the characters it was printed in, with what is to be known of its file."""
    document = resolution.document(source, manuscript.furniture)
    if manuscript.printed is not None:
        document = as_printed(document, manuscript.printed)
    return replace(
        document,
        furniture=tuple(dict.fromkeys(manuscript.furniture)),
        tracked=manuscript.authors,
        comments=manuscript.comments,
        notices=(*manuscript.notices, *document.notices),
    )


def load_text(argument: str) -> str:
    """The text of a file that is no resolution, in plain characters; ``-`` is standard input.

    Raises ``UnrdiffError`` when it cannot be read or is no text.
    """
    text = decode(load_bytes(argument), STANDARD_INPUT if argument == "-" else argument)
    return Cleaning().text(text)
