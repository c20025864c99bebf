"""The kinds of file that are read. To add one: a module or package here, and a line in the table.

A reader is a module with ``read(data, name)``, which makes a
:class:`~unrdiff.reading.manuscript.Manuscript` of a file's bytes and raises ``UnrdiffError``, with
``name`` at the head of its sentence, for what it cannot read. One whose files hold tracked changes
takes ``author`` too, the name of the one whose changes alone are accepted. It is named in the
table, not imported: each file loads its own reader and no other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from unrdiff.model import UnrdiffError
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.plain import plain


@dataclass(frozen=True, slots=True)
class SourceReader:
    """One kind of file.

    ``home`` is the module that reads it. ``sign`` is how its content begins, ``None`` where
    content tells nothing; ``endings`` are those of its files' names. ``tracks``: of its tracked
    changes those of one author may be chosen.
    """

    kind: str
    home: str
    endings: tuple[str, ...]
    sign: re.Pattern[bytes] | None = None
    tracks: bool = False

    def read(self, data: bytes, name: str, author: str | None = None) -> Manuscript:
        """The manuscript of a file of this kind. Raises ``UnrdiffError``."""
        reader = import_module(f"{__name__}.{self.home}")
        made: Manuscript = reader.read(data, name, author) if author else reader.read(data, name)
        return made


# A committee's report with four long drafts has some 80,000 characters.
_MOST_CHARACTERS = 1_500_000

WORD, OLD_WORD = "Word file", "old Word file"
# How the content of each kind begins.
_WORD = re.compile(rb"PK\x03\x04(?!.{26}mimetype)", re.DOTALL)
_PDF = re.compile(rb"(?:\xef\xbb\xbf)?\s*%PDF-")
_AKN = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:(?!<html).){0,4000}?<?(?:\w+:)?akomaNtoso\b", re.I | re.DOTALL
)
_ODT = re.compile(
    rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument|"
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<office:document\b",
    re.DOTALL,
)
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,5}"
    rb"<(?:!doctype\s+html|html)\b",
    re.I | re.DOTALL,
)
_MAIL = re.compile(
    rb"(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n){0,50}){0,50}?"
    rb"(?:MIME-Version|Received|Message-ID|Return-Path):",
    re.IGNORECASE,
)
_OLD = re.compile(rb"\xd0\xcf\x11\xe0|\{\\rtf")

# What no other reader knows is read as text, which refuses what is none.
_TEXT = SourceReader("flat text", "text", (".txt", ".md"))
# Of files with one content, what tells most stands first.
SOURCES: tuple[SourceReader, ...] = (
    SourceReader(WORD, "docx", (".docx", ".docm", ".dotx", ".dotm"), _WORD, tracks=True),
    SourceReader("Akoma Ntoso", "akn", (".xml", ".akn"), _AKN),
    SourceReader("OpenDocument text", "odt", (".odt", ".ott", ".fodt"), _ODT),
    SourceReader("web page", "html", (".html", ".htm", ".xhtml", ".xht"), _PAGE),
    SourceReader("mail", "mail", (".eml", ".mht", ".mhtml"), _MAIL),
    _TEXT,
    SourceReader("PDF", "pdf", (".pdf",), _PDF),
    SourceReader(OLD_WORD, "office", (".doc", ".dot", ".rtf", ".wps"), _OLD, tracks=True),
)
ENDINGS = tuple(ending for reader in SOURCES for ending in reader.endings)


def source_reader(data: bytes, name: str) -> SourceReader:
    """The reader for a file: by its content, else by its name's ending, else as text."""
    ending = PurePath(name).suffix.lower()
    by_content = (reader for reader in SOURCES if reader.sign and reader.sign.match(data))
    by_ending = (reader for reader in SOURCES if ending in reader.endings)
    return next(by_content, None) or next(by_ending, _TEXT)


def word_file(data: bytes, name: str) -> bytes | None:
    """The Word file that a file of either Word kind is read from; ``None`` for any other."""
    reader = source_reader(data, name)
    if reader.kind == OLD_WORD:
        made: bytes = import_module(f"{__name__}.{reader.home}").as_word_file(data, name)
        return made
    return data if reader.kind == WORD else None


def manuscript_of(data: bytes, name: str, author: str | None = None) -> Manuscript:
    """Read a file of whatever kind, with all tracked changes accepted or those of one author.

    Raises ``UnrdiffError`` for what cannot be read, and for an author's changes in a kind of file
    of which they cannot be chosen.
    """
    reader = source_reader(data, name)
    found = reader.read(data, name, author if reader.tracks else None)
    if author and found.original is not None and not reader.tracks:
        raise UnrdiffError(
            "{name}: changes can be chosen by author in Word files alone; leave out --author",
            name=name,
        )
    if sum(len(paragraph.text) for paragraph in found.paragraphs) > _MOST_CHARACTERS:
        raise UnrdiffError(
            "{name}: more than {most:,} characters are more than any UN text "
            "has; give the text of a resolution or of a draft",
            name=name,
            most=_MOST_CHARACTERS,
        )
    return plain(found)
