"""A Word file with all tracked changes in it accepted, as Word itself accepts them."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from unrdiff.reading.sources.docx.names import w
from unrdiff.reading.sources.docx.package import Package

_UNWRAPPED = tuple(map(w, ("ins", "moveTo")))
_REMOVED = tuple(
    map(
        w,
        (
            *("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange"),
            *("tcPrChange", "trPrChange", "tblGridChange", "numberingChange", "cellIns"),
            *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        ),
    )
)
_NOTES = frozenset(("footnotes", "endnotes"))
_MARKS = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))


def accepted(data: bytes, name: str) -> bytes:
    """The file with all changes accepted in its text and its notes."""
    package = Package(data, name)
    main = package.main_part()
    parts = [main, *(r.target for r in package.relationships(main) if r.kind in _NOTES)]
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            content = old.read(info)
            if info.filename in parts:
                root = package.xml(info.filename)
                _accept(root)
                content = etree.tostring(
                    root, encoding="UTF-8", xml_declaration=True, standalone=True
                )
            new.writestr(info, content)
    return made.getvalue()


def _accept(root: etree._Element) -> None:
    for row in list(root.iter(w("tr"))):
        if row.find(f"{w('trPr')}/{w('del')}") is not None:
            _remove(row)
    for cell in list(root.iter(w("tc"))):
        if cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None:
            _remove(cell)
    for paragraph in list(root.iter(w("p"))):
        _accept_mark(paragraph)
    for element in list(root.iter(*_UNWRAPPED)):
        _unwrap(element)
    for element in list(root.iter(*_REMOVED)):
        _remove(element)


def _accept_mark(paragraph: etree._Element) -> None:
    """A paragraph whose mark is deleted goes on into the next one, or goes with what it holds."""
    properties = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    marks = [] if properties is None else [c for c in properties if c.tag in _MARKS]
    gone = any(mark.tag in (w("del"), w("moveFrom")) for mark in marks)
    for mark in marks:
        _remove(mark)
    following = paragraph.getnext()
    if not gone or following is None or following.tag != w("p"):
        return
    held = [child for child in paragraph if child.tag != w("pPr")]
    if any(child.tag not in _REMOVED for child in held):
        # Its own properties stay, as where somebody deletes a paragraph's mark at its end.
        paragraph.extend(child for child in list(following) if child.tag != w("pPr"))
        _remove(following)
    else:
        _remove(paragraph)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    for child in list(element):
        element.addprevious(child)
    parent.remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
