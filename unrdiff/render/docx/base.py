"""The Word file that is marked: its parts stay as they are but for the paragraphs that change."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast
from xml.parsers import expat

from lxml import etree

from unrdiff.reading.sources.docx.body import paragraphs
from unrdiff.reading.sources.docx.names import w
from unrdiff.reading.sources.docx.package import Package, transitional
from unrdiff.reading.sources.docx.tracked import DELETIONS
from unrdiff.reading.sources.xml import parse_xml

_REFERENCE = re.compile(rb'(<w:footnoteReference [^>]*?w:id=")(\d+)(")')
_NOTE = re.compile(rb'(<w:footnote [^>]*?w:id=")([1-9]\d*)(")')
_FIRST_TAG = re.compile(rb"<[^>]*>")
_TAG = re.compile(rb"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_NAME = re.compile(rb"<([^\s/>]+)")
_UNITS = ("p", "tr", "tbl")
# By their namespaces in transitional and strict files: drawings have paragraphs of their own.
_UNIT_NAMES = frozenset(
    f"{namespace} {unit}"
    for namespace in (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    for unit in _UNITS
)
_DECLARED = re.compile(rb'\sxmlns(?::([\w.-]+))?="([^"]*)"')


class Part:
    """One part of the file: its tree, and the bytes that it was read from.

    Its units (paragraphs, rows, tables) can be changed in place and have new ones put beside them.
    """

    def __init__(self, name: str, data: bytes, file: str) -> None:
        self.name = name
        self._bytes = _in_utf8(data)
        self.root = parse_xml(transitional(self._bytes), f"{file}: part {name}")
        self._order = {unit: i for i, unit in enumerate(self.root.iter(*map(w, _UNITS)))}
        self._changed: set[etree._Element] = set()
        self._before: dict[etree._Element, list[etree._Element]] = {}
        self._behind: dict[etree._Element, list[etree._Element]] = {}
        self.appended: list[etree._Element] = []
        self._whole_before: dict[str, list[etree._Element]] = {}

    def changed(self, unit: etree._Element) -> None:
        """A unit of the part was changed in place; of what is inside it nothing need be told."""
        self._changed.add(unit)

    def add_behind(self, unit: etree._Element, new: etree._Element) -> None:
        """Put a new unit behind one of the part's, and behind those put there before."""
        self._behind.setdefault(unit, []).append(new)

    def add_before(self, unit: etree._Element, new: etree._Element) -> None:
        """Put a new unit before one of the part's, behind those put there before."""
        self._before.setdefault(unit, []).append(new)

    def content(self) -> bytes:
        """The part's bytes: those it was read from, with new ones where units changed."""
        edits = sorted(self._edits()) if self._is_touched() else []
        pieces: list[bytes] = []
        at = 0
        for start, _, stop, new in edits:
            if start >= at:  # Else it is inside a unit that is written as a whole.
                pieces += [self._bytes[at:start], new]
                at = stop
        return b"".join([*pieces, self._bytes[at:]])

    def _is_touched(self) -> bool:
        beside = self._before or self._behind or self._whole_before or self.appended
        return bool(self._changed or beside)

    def _edits(self) -> Iterator[tuple[int, int, int, bytes]]:
        """Where bytes are replaced, and by which; what comes first in one place, and its end."""
        places, end = _places(self._bytes)
        for unit, new in self._behind.items():
            _, stop = places[self._order[unit]]
            yield stop, 0, stop, self._all_written(new)
        for unit, new in self._before.items():
            start, _ = places[self._order[unit]]
            yield start, 1, start, self._all_written(new)
        for identifier, new in self._whole_before.items():
            start = _note_start(self._bytes, identifier)
            yield start, 1, start, self._all_written(new)
        for unit in self._changed:
            start, stop = places[self._order[unit]]
            yield start, 2, stop, self._written(unit)
        if self.appended:
            yield self._at_the_end(end)

    def _at_the_end(self, end: int) -> tuple[int, int, int, bytes]:
        new = self._all_written(self.appended)
        if self._bytes.startswith(b"</", end):
            return end, 3, end, new
        # The root is empty: its only tag becomes two.
        name = _NAME.match(self._bytes, self._bytes.rindex(b"<", 0, end))
        assert name is not None, "the parser found a tag there"
        return end - len(b"/>"), 3, end, b">%s</%s>" % (new, name[1])

    def notes_before(self, note: etree._Element, new: Sequence[etree._Element]) -> None:
        """Put new notes before one of the part's."""
        self._whole_before.setdefault(note.get(w("id"), ""), []).extend(new)

    def in_order(self) -> Iterator[etree._Element]:
        """All paragraphs as they will stand, new ones among them."""
        for event, unit in etree.iterwalk(self.root, ("start", "end"), [*map(w, _UNITS)]):
            beside = self._before if event == "start" else self._behind
            yield from (p for new in beside.get(unit, ()) for p in new.iter(w("p")))
            if event == "start" and unit.tag == w("p"):
                yield unit

    def element(self, tag: str) -> etree._Element:
        """A new element, in the names that the part declares."""
        return etree.Element(w(tag), nsmap=cast(dict[str, str], self.root.nsmap))

    def _all_written(self, elements: Iterable[etree._Element]) -> bytes:
        return b"".join(map(self._written, elements))

    def _written(self, element: etree._Element) -> bytes:
        """An element as the part has it: what the root declares is not declared again."""
        data = etree.tostring(element, encoding="utf-8", with_tail=False)
        known = {(p or "").encode(): uri.encode() for p, uri in self.root.nsmap.items()}

        def kept(match: re.Match[bytes]) -> bytes:
            return b"" if known.get(match[1] or b"") == match[2] else match[0]

        return _FIRST_TAG.sub(lambda tag: _DECLARED.sub(kept, tag[0]), data, count=1)


def _note_start(data: bytes, identifier: str) -> int:
    """Where the bytes of a note begin."""
    own = re.search(
        rb'<[\w.-]*:?footnote\s[^>]*?\b[\w.-]*:?id="%s"' % re.escape(identifier.encode()), data
    )
    assert own is not None, "the note was found in this part"
    return own.start()


def _places(data: bytes) -> tuple[list[tuple[int, int]], int]:
    """Where the bytes of each unit begin and end; and where the root's end tag begins."""
    parser = expat.ParserCreate(namespace_separator=" ")
    found: list[list[int]] = []
    open_at: list[int] = []
    end = 0

    def begin(name: str, _: Mapping[str, str]) -> None:
        if name in _UNIT_NAMES:
            open_at.append(len(found))
            found.append([parser.CurrentByteIndex, 0])

    def finish(name: str) -> None:
        nonlocal end
        end = parser.CurrentByteIndex
        if name in _UNIT_NAMES:
            at = found[open_at.pop()]
            only = _TAG.match(data, at[0])
            assert only is not None, "the parser found a tag there"
            empty = only[0].endswith(b"/>")
            at[1] = only.end() if empty else data.index(b">", end) + 1

    _handlers(parser, begin, finish)
    parser.Parse(data, True)
    return [(start, stop) for start, stop in found], end


def _handlers(parser: Any, begin: Any, finish: Any) -> None:
    parser.StartElementHandler = begin
    parser.EndElementHandler = finish


def _in_utf8(data: bytes) -> bytes:
    """XML in UTF-8, which a part in UTF-16 is turned into."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    return re.sub(
        r"(<\?xml[^>]*encoding=.)UTF-16", r"\1UTF-8", data.decode("utf-16"), flags=re.I
    ).encode()


class Base:
    """A Word file to be marked; its parts by name."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data, self.name = data, name
        self.package = Package(data, name)
        self.main = self.package.main_part()
        self._parts: dict[str, Part] = {}
        self._made: dict[str, bytes] = {}
        self.document = self.part(self.main)
        self.related = {r.kind: r.target for r in self.package.relationships(self.main)}
        body = self.document.root.find(w("body"))
        assert body is not None, "the reader has read this file"
        self.paragraphs = [place.element for place in paragraphs(body)]

    def joined(self, index: int) -> Iterator[etree._Element]:
        """A paragraph by its index, and those that go on in it: others deleted marks between."""
        for paragraph in self.paragraphs[index:]:
            yield paragraph
            properties = paragraph.find(f"{w('pPr')}/{w('rPr')}")
            if properties is None or not any(child.tag in DELETIONS for child in properties):
                return

    def part(self, name: str) -> Part:
        """A part, opened once."""
        if name not in self._parts:
            self._parts[name] = Part(name, self.package.bytes_of(name), self.name)
        return self._parts[name]

    def first_free(self) -> int:
        """An identifier above all of the file's changes and bookmarks."""
        told = (element.get(w("id")) or "" for element in self.document.root.iter())
        return max((int(i) for i in told if i.lstrip("-").isdecimal()), default=0) + 1

    def replace(self, name: str, content: bytes) -> None:
        """Give a list of the package this content."""
        self._made[name] = content

    def add_part(self, name: str, content: bytes) -> None:
        """Add a part that the file has not."""
        self._parts[name] = Part(name, content, self.name)

    def bytes_of(self, name: str) -> bytes:
        """A part's content as it is now."""
        if name in self._made:
            return self._made[name]
        return self.package.bytes_of(name)

    def content(self, sign: bytes = b"", count_notes: bool = False) -> bytes:
        """The whole file: every other part as it was, in its order; ``sign`` is its comment.

        ``count_notes``: notes are known by the order of their marks, as some programs expect; only
        a file made new is free to have it so.
        """
        changed = {name: part.content() for name, part in self._parts.items()} | self._made
        if count_notes and "footnotes" in self.related:
            changed |= _counted(changed, self.main, self.related["footnotes"])
        made = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(self._data)) as old,
            zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for info in old.infolist():
                content = changed.pop(info.filename, None)
                new.writestr(_same(info), old.read(info) if content is None else content)
            for name, content in sorted(changed.items()):
                new.writestr(_same(zipfile.ZipInfo(name)), content)
            new.comment = sign
        return made.getvalue()


def _counted(parts: Mapping[str, bytes], main: str, notes: str) -> dict[str, bytes]:
    """Text and notes with the notes' identifiers counted as their marks come."""
    if main not in parts or notes not in parts:
        return {}
    marked = (old for _, old, _ in _REFERENCE.findall(parts[main]))
    # Notes without a mark come last.
    order = dict.fromkeys((*marked, *(old for _, old, _ in _NOTE.findall(parts[notes]))))
    new = {old: str(number).encode() for number, old in enumerate(order, 1)}

    def renamed(match: re.Match[bytes]) -> bytes:
        return match[1] + new.get(match[2], match[2]) + match[3]

    return {
        main: _REFERENCE.sub(renamed, parts[main]),
        notes: _NOTE.sub(renamed, parts[notes]),
    }


def _same(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """An entry with the old one's name and date."""
    made = zipfile.ZipInfo(info.filename, info.date_time)
    made.compress_type = zipfile.ZIP_DEFLATED
    made.external_attr = info.external_attr
    return made
