"""The parts of an OpenDocument file: its text and the styles of its pages."""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from unrdiff.model import UnrdiffError
from unrdiff.reading.sources.flow import within_limits
from unrdiff.reading.sources.xml import parse_xml

_NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
}
# The text of a report with hundreds of pages has some 5 MB.
_LARGEST = 12_000_000
# What damaged, locked and foreign archives raise.
_FAULTS = (zipfile.BadZipFile, KeyError, EOFError, OSError, ValueError, RuntimeError, zlib.error)
_PREFIXES = {namespace: prefix for prefix, namespace in _NAMESPACES.items()}


def tag(element: etree._Element) -> str:
    """An element's name with the usual prefix: ``text:p``; empty for comments."""
    if not isinstance(element.tag, str):
        return ""
    namespace, _, name = element.tag.rpartition("}")
    return f"{_PREFIXES.get(namespace[1:], '?')}:{name}"


def get(element: etree._Element, attribute: str) -> str | None:
    """An attribute by its name with the usual prefix."""
    prefix, _, name = attribute.partition(":")
    return element.get(f"{{{_NAMESPACES[prefix]}}}{name}")


def find_all(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """All elements below one that have this name."""
    prefix, _, local = name.partition(":")
    return element.iter(f"{{{_NAMESPACES[prefix]}}}{local}")


@dataclass(frozen=True, slots=True)
class OpenText:
    """A file's text and the roots in which its styles stand."""

    body: etree._Element
    roots: tuple[etree._Element, ...]

    def authors(self) -> tuple[tuple[str, int], ...]:
        """Who made its tracked changes, with how many each."""
        return tuple(
            Counter(
                next((creator.text or "" for creator in find_all(region, "dc:creator")), "")
                for region in find_all(self.body, "text:changed-region")
            ).items()
        )

    def running_heads(self) -> list[str]:
        """What stands at the head and the foot of every page."""
        found = []
        for root in self.roots:
            for kind in ("header", "header-first", "footer", "footer-first"):
                for part in find_all(root, f"style:{kind}"):
                    for paragraph in find_all(part, "text:p"):
                        found.append(" ".join("".join(map(str, paragraph.itertext())).split()))
        return [line for line in found if line]


def opened(data: bytes, name: str) -> OpenText:
    """The parts of a file. Raises ``UnrdiffError`` for one that holds no text."""
    parts = _unzipped(data, name) if data.startswith(b"PK") else [data]
    roots = tuple(parse_xml(within_limits(part, name), name) for part in parts)
    body = next(find_all(roots[0], "office:text"), None)
    if body is None:
        raise UnrdiffError(
            "{name}: this is no text (a table, or a file of another program); save the "
            "resolution's text as .odt or .txt and try again",
            name=name,
        )
    return OpenText(body, roots)


def _unzipped(data: bytes, name: str) -> list[bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            held = set(archive.namelist())
            return [
                _part(archive, part, name)
                for part in ("content.xml", "styles.xml")
                if part in held or part == "content.xml"
            ]
    except _FAULTS as error:
        raise UnrdiffError(
            "{name}: the file is damaged, locked with a password or no OpenDocument text; "
            "open it in the program that made it and save it again",
            name=name,
        ) from error


def _part(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    """A part's bytes, no more of them than any text has."""
    with archive.open(part) as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise UnrdiffError(
            "{name}: {part} in it is larger than in any UN text; it is not read",
            name=name,
            part=part,
        )
    return data
