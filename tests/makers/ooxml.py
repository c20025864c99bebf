"""What Word demands of a .docx package, as far as tracked changes, notes and comments touch it.

Word refuses, or offers to repair, a file that breaks these rules; no other program says so. They
are those of ECMA-376 (transitional) and of what Word is known to add to it.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from lxml import etree

from makers.ooxml_order import AROUND_RUNS, CHANGES, RANKS

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TYPES = "[Content_Types].xml"
_RANGES = ("bookmark", "commentRange", "moveFromRange", "moveToRange")
_ALONE = frozenset(("rPr", "trPr", "numPr"))
_STORIES = ("body", "hdr", "ftr", "footnote", "endnote", "comment", "tc", "txbxContent")
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")


def faults(data: bytes) -> list[str]:
    """All that is wrong with a file, a sentence a fault; none for one that Word opens."""
    package = _Package(data)
    return [fault for check in _CHECKS for fault in check(package)]


class _Package:
    """A package's parts, and the trees of those that are XML."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.parts = {name: archive.read(name) for name in self.names}
        self.roots: dict[str, etree._Element] = {}
        self.malformed: dict[str, str] = {}
        for name, content in self.parts.items():
            if name.endswith((".xml", ".rels")):
                try:
                    self.roots[name] = etree.fromstring(content)
                except etree.XMLSyntaxError as error:
                    self.malformed[name] = str(error)

    def each(self, *names: str) -> Iterator[etree._Element]:
        """The elements of these names in all parts."""
        for root in self.roots.values():
            yield from root.iter(*(_W + name for name in names))

    def part(self, kind: str) -> etree._Element | None:
        """The part of a kind: footnotes, comments, settings."""
        return next((r for n, r in self.roots.items() if n.endswith(f"/{kind}.xml")), None)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _id(element: etree._Element) -> str:
    return element.get(_W + "id", "")


def _told_twice(what: str, names: Sequence[str]) -> Iterator[str]:
    return (f"{what} {name} is there {n} times" for name, n in Counter(names).items() if n > 1)


# --- the package -------------------------------------------------------------------------------


def _well_formed(package: _Package) -> Iterator[str]:
    yield from _told_twice("part", package.names)
    for name, error in package.malformed.items():
        yield f"{name} is not well formed: {error}"


def _content_types(package: _Package) -> Iterator[str]:
    types = package.roots.get(_TYPES)
    if types is None:
        yield f"no {_TYPES}"
        return
    endings = {e.get("Extension", "").lower() for e in types if _name(e) == "Default"}
    named = {e.get("PartName", "").lstrip("/") for e in types if _name(e) == "Override"}
    for name in package.names:
        ending = name.rpartition(".")[2].lower()
        if name != _TYPES and not name.endswith("/") and name not in named | {_TYPES}:
            if ending not in endings:
                yield f"{name} has no content type"
            elif ending == "xml":
                yield f"{name} has only the content type of all .xml"
    yield from (
        f"a content type for {name}, which is not there" for name in named - {*package.names}
    )


def _relationships(package: _Package) -> Iterator[str]:
    for name, root in package.roots.items():
        if name.endswith(".rels") or name == _TYPES:
            continue
        folder, file = posixpath.split(name)
        table = package.roots.get(f"{folder}/_rels/{file}.rels")
        known = {e.get("Id") for e in table} if table is not None else set()
        for element in root.iter():
            for key, value in element.attrib.items():
                if str(key).startswith(_R) and str(value) not in known:
                    yield f"{name}: no relationship {value!s} ({_name(element)})"
    for name, root in package.roots.items():
        if name.endswith(".rels"):
            home = posixpath.dirname(posixpath.dirname(name))
            yield from _told_twice(f"{name}: relationship", [e.get("Id", "") for e in root])
            for element in root:
                target = element.get("Target", "")
                path = posixpath.normpath(posixpath.join("/", home, target)).lstrip("/")
                if element.get("TargetMode") != "External" and path not in package.parts:
                    yield f"{name}: {target} is not there"


def _prefixes(package: _Package) -> Iterator[str]:
    for name, root in package.roots.items():
        for element in root.iter(etree.Element):
            said = element.get(_MC + "Ignorable", "") + " " + element.get("Requires", "")
            for prefix in said.split():
                if prefix not in element.nsmap:
                    yield f"{name}: prefix {prefix} is not declared"


# --- elements ----------------------------------------------------------------------------------


def _order(package: _Package) -> Iterator[str]:
    for element in package.each(*RANKS):
        ranks, last, before = RANKS[_name(element)], -1, ""
        for child in element:
            if not str(child.tag).startswith(_W):
                continue
            name = _name(child)
            if name not in ranks:
                yield f"w:{name} in w:{_name(element)}"
                continue
            if ranks[name] < last:
                yield f"w:{name} behind w:{before} in w:{_name(element)}"
            last, before = ranks[name], name
    for child in package.each("pPr", "rPr"):
        parent = child.getparent()
        if parent is not None and _name(parent) in ("p", "r") and parent[0] is not child:
            yield f"w:{_name(child)} is not the first in w:{_name(parent)}"


def _texts(package: _Package) -> Iterator[str]:
    for element in package.each("t", "delText", "instrText", "delInstrText"):
        name, text = _name(element), element.text or ""
        deleted = next(element.iterancestors(_W + "del"), None) is not None
        if deleted != name.startswith("del"):
            yield f"w:{name} {'inside' if deleted else 'outside'} w:del: {text!r}"
        if (
            "nstr" not in name
            and text != text.strip(" \t\n\r")
            and element.get(_SPACE) != "preserve"
        ):
            yield f"w:{name} loses its blanks: {text!r}"


def _paragraphs(package: _Package) -> Iterator[str]:
    for story in package.each(*_STORIES):
        parent = story.getparent()
        if parent is not None and _name(parent) in ("footnotePr", "endnotePr"):
            continue
        if next(story.iter(_W + "p"), None) is None:
            yield f"w:{_name(story)} holds no paragraph"
        elif _name(story) == "tc" and story[-1].tag != _W + "p":
            yield "w:tc does not end with a paragraph"


# --- changes -----------------------------------------------------------------------------------


def _changes(package: _Package) -> Iterator[str]:
    changes = list(package.each(*CHANGES))
    yield from _told_twice("change", [_id(change) for change in changes])
    for change in changes:
        date = change.get(_W + "date")
        if not _id(change) or change.get(_W + "author") is None:
            yield f"w:{_name(change)} has no w:id or w:author"
        if date is not None and not _is_date(date):
            yield f"w:{_name(change)}: {date} is no date"
    for change in package.each("ins", "del", "moveFrom", "moveTo"):
        yield from _place(change)


def _is_date(date: str) -> bool:
    try:
        return bool(_DATE.fullmatch(date) and datetime.fromisoformat(date))
    except ValueError:
        return False


def _place(change: etree._Element) -> Iterator[str]:
    """What is wrong with where a change stands: around runs, or empty among properties."""
    name, parent = _name(change), change.getparent()
    home = "" if parent is None else _name(parent)
    if home in _ALONE:
        if len(change):
            yield f"w:{name} in w:{home} is not empty"
        outer = None if parent is None else parent.getparent()
        if home == "rPr" and (outer is None or _name(outer) not in ("pPr", "rPrChange")):
            yield f"w:{name} in the properties of a run"
    elif home not in AROUND_RUNS:
        yield f"w:{name} in w:{home}"
    elif any(_name(child) in ("p", "tbl", "pPr") for child in change):
        yield f"w:{name} around a paragraph"


def _ranges(package: _Package) -> Iterator[str]:
    for kind in _RANGES:
        what = kind.removesuffix("Range")
        starts = [_id(element) for element in package.each(f"{kind}Start")]
        ends = [_id(element) for element in package.each(f"{kind}End")]
        yield from _told_twice(f"start of {what}", starts)
        yield from _told_twice(f"end of {what}", ends)
        yield from (f"{what} {i} has only one end" for i in sorted({*starts} ^ {*ends}))
        begun: set[str] = set()
        for element in package.each(f"{kind}Start", f"{kind}End"):
            if _name(element).endswith("Start"):
                begun.add(_id(element))
            elif _id(element) not in begun:
                yield f"{what} {_id(element)} ends before it starts"
    for start in package.each("moveFromRangeStart", "moveToRangeStart"):
        if missing := [a for a in ("name", "author", "date") if start.get(_W + a) is None]:
            yield f"w:{_name(start)} has no {', '.join(missing)}"
    there, here = (
        [element.get(_W + "name", "") for element in package.each(f"move{way}RangeStart")]
        for way in ("From", "To")
    )
    yield from _told_twice("move from", there)
    yield from _told_twice("move to", here)
    yield from (f"move {name} has one side only" for name in sorted({*there} ^ {*here}))


# --- notes and comments ------------------------------------------------------------------------


def _notes(package: _Package) -> Iterator[str]:
    for kind in ("footnote", "endnote"):
        part = package.part(f"{kind}s")
        notes = [] if part is None else list(part.iter(_W + kind))
        yield from _told_twice(kind, [_id(note) for note in notes])
        known = {_id(note) for note in notes if note.get(_W + "type", "normal") == "normal"}
        named = {_id(element) for element in package.each(f"{kind}Reference")}
        yield from (f"no {kind} {i}" for i in sorted(named - known))
        yield from (f"{kind} {i} has no mark" for i in sorted(known - named))
        if not notes:
            continue
        settings = package.part("settings")
        told = None if settings is None else settings.find(f"{_W}{kind}Pr")
        listed = set() if told is None else {_id(e) for e in told.iterfind(_W + kind)}
        for wanted in ("separator", "continuationSeparator"):
            found = {_id(note) for note in notes if note.get(_W + "type") == wanted}
            if not found:
                yield f"no {wanted} of {kind}s"
            elif not found <= listed:
                yield f"the settings do not name the {wanted} of {kind}s"
        yield from (f"the settings name a {kind} {i}" for i in listed - {_id(n) for n in notes})


def _comments(package: _Package) -> Iterator[str]:
    known = [_id(element) for element in package.each("comment")]
    yield from _told_twice("comment", known)
    named = [_id(element) for element in package.each("commentReference")]
    yield from _told_twice("mark of comment", named)
    yield from (f"comment {i} has no mark" for i in sorted({*known} - {*named}))
    starts = {_id(element) for element in package.each("commentRangeStart")}
    yield from (f"no comment {i}" for i in sorted(({*named} | starts) - {*known}))


_CHECKS: tuple[Callable[[_Package], Iterator[str]], ...] = (
    *(_well_formed, _content_types, _relationships, _prefixes),
    *(_order, _texts, _paragraphs),
    *(_changes, _ranges, _notes, _comments),
)
