"""The file as a package of parts: a zip archive whose relationships say which part is what.

ECMA-376 part 2. Nothing outside the file is ever followed, and no more than the parts that hold
wording is unpacked.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from unrdiff.model import UnrdiffError
from unrdiff.reading.sources.xml import LARGEST_PART, parse_xml
from unrdiff.sentence import Sentence

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MOST_PARTS = 5_000
# Strict files (ISO/IEC 29500) name the same things otherwise.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(wordprocessingml|officeDocument)/")
_TRANSITIONAL = {
    b"wordprocessingml": b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    b"officeDocument": b"http://schemas.openxmlformats.org/officeDocument/2006/",
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: the last word of the type (``footnotes``), and the part's name."""

    identifier: str
    kind: str
    target: str


class Package:
    """The parts of one file, each unpacked when it is asked for.

    Raises ``UnrdiffError`` for what is no such package or cannot be read whole.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged(error) from error
        if len(self._archive.namelist()) > _MOST_PARTS:
            raise UnrdiffError(
                "{name}: it has more than {most} parts, more than any text; save the text alone",
                name=name,
                most=_MOST_PARTS,
            )
        self._names = {entry.lower(): entry for entry in self._archive.namelist()}

    def main_part(self) -> str:
        """The name of the part that holds the document."""
        for relationship in self.relationships(""):
            if relationship.kind == "officeDocument":
                return relationship.target
        raise UnrdiffError(
            "{name}: this ZIP file holds no Word document; give a .docx file, or the text",
            name=self.name,
        )

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """What a part refers to within the file; ``""`` is the package itself."""
        folder, base = posixpath.split(part)
        home = posixpath.join(folder, "_rels", f"{base}.rels")
        if not self.has(home):
            return ()
        return tuple(
            Relationship(
                one.get("Id", ""),
                one.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))[1:],
            )
            for one in self.xml(home).iter(_RELATIONSHIP)
            if one.get("TargetMode") != "External"
        )

    def has(self, part: str) -> bool:
        """Whether there is a part of this name; case does not count."""
        return part.lower() in self._names

    def bytes_of(self, part: str) -> bytes:
        """A part as it is stored."""
        try:
            entry = self._archive.getinfo(self._names[part.lower()])
            with self._archive.open(entry) as stream:
                # Its announced size may be a lie: no more than one byte too many is unpacked.
                data = stream.read(LARGEST_PART + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise self._damaged(
                Sentence("part {part}: {error}", {"part": part, "error": error})
            ) from error
        except (RuntimeError, NotImplementedError) as error:
            raise UnrdiffError(
                "{name}: part {part} cannot be unpacked ({error}); save the file again without "
                "a password",
                name=self.name,
                part=part,
                error=error,
            ) from error
        return data

    def xml(self, part: str) -> etree._Element:
        """A part's XML, in the names of transitional files."""
        return parse_xml(transitional(self.bytes_of(part)), f"{self.name}/{part}")

    def _damaged(self, why: object) -> UnrdiffError:
        return UnrdiffError(
            "{name}: the file is damaged ({why}); open it in Word or LibreOffice and save it again",
            name=self.name,
            why=why,
        )


def transitional(data: bytes) -> bytes:
    """A part's XML in the names of transitional files."""
    return _STRICT.sub(lambda match: _TRANSITIONAL[match[1]], data)
