"""The parts of a Word file that hold wording, or say how it is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from unrdiff.model import UnrdiffError
from unrdiff.reading.sources.docx.names import w
from unrdiff.reading.sources.docx.package import Package

# Notes of these types are no notes, but the rules above them.
_RULES = frozenset(("separator", "continuationSeparator", "continuationNotice"))


@dataclass(frozen=True, slots=True)
class WordFile:
    """What was found in a file; ``None`` for a part that it does not have.

    ``notes`` are footnotes and endnotes by kind and identifier; ``pages`` the roots of its headers
    and footers.
    """

    body: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    settings: etree._Element | None
    comments: etree._Element | None
    notes: Mapping[tuple[str, str], etree._Element]
    pages: tuple[etree._Element, ...]


def word_file(data: bytes, name: str) -> WordFile:
    """Open a file. Raises ``UnrdiffError`` where it is damaged or holds no document."""
    package = Package(data, name)
    main = package.main_part()
    body = package.xml(main).find(w("body"))
    if body is None:
        raise UnrdiffError(
            "{name}: this is no Word document; give a .docx file, or the text", name=name
        )
    related = [r for r in package.relationships(main) if package.has(r.target)]
    roots = {
        r.kind: package.xml(r.target)
        for r in related
        if r.kind in ("styles", "numbering", "settings", "comments", "footnotes", "endnotes")
    }
    return WordFile(
        body,
        roots.get("styles"),
        roots.get("numbering"),
        roots.get("settings"),
        roots.get("comments"),
        dict(_notes(roots)),
        tuple(package.xml(r.target) for r in related if r.kind in ("header", "footer")),
    )


def _notes(
    roots: Mapping[str, etree._Element],
) -> Iterator[tuple[tuple[str, str], etree._Element]]:
    for kind in ("footnote", "endnote"):
        root = roots.get(f"{kind}s")
        for note in root.iterfind(w(kind)) if root is not None else ():
            if note.get(w("type")) not in _RULES:
                yield (kind, note.get(w("id"), "")), note
