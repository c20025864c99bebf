"""The wording of one paragraph: its runs joined, with tracked changes and the marks of notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from unrdiff.language.symbol_fonts import shown, symbol
from unrdiff.reading.sources.docx.names import (
    ALTERNATE,
    MATH_TEXT,
    SPACE,
    alternative,
    value,
    w,
)
from unrdiff.reading.sources.docx.styles import Styles
from unrdiff.reading.sources.docx.tracked import (
    DELETIONS,
    INSERTIONS,
    Takes,
    Tracks,
    properties_for,
)

_NOT_WORDING = frozenset(
    map(w, ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "instrText", "delInstrText"))
)
_NO_BREAK = frozenset(("page", "column"))
_DRAWINGS = frozenset(map(w, ("drawing", "pict", "object")))
_TEXT_BOX = w("txbxContent")
_BLANKS = " \t\r\n"

TYPED_MARK = frozenset(map(w, ("t", "delText", "sym")))
"""What holds the mark of a note that is not counted, in the run of its reference."""


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A footnote's or endnote's mark; ``custom`` is one that was typed instead of counted."""

    kind: str
    identifier: str
    custom: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of wording, or a note's mark without any, with the changes that enclose it.

    ``raised``: it is set as superscript. ``element`` is the one that holds it, in its run.
    """

    text: str
    tracks: Tracks
    note: NoteReference | None = None
    raised: bool = False
    element: etree._Element | None = field(default=None, compare=False, repr=False)


def refers_again(raised: str, before: str) -> bool:
    """Whether raised type may be the mark of a note that has another: no power, as in m2."""
    mark = re.fullmatch(r"\s*(?:\d{1,3}|[*†‡]{1,3})\s*", raised)
    return bool(mark) and not re.search(r"[A-Za-z0-9]\s*$", before)


@dataclass(slots=True)
class Fields:
    """Which fields are open where the walk stands: their codes are no wording, their results are.

    A field may go on through paragraphs, so this outlives them.
    """

    open: list[bool] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        """Whether a field's code stands here."""
        return any(self.open)

    def meet(self, kind: str | None) -> None:
        """Take note of a field's beginning, the end of its code, or its end."""
        if kind == "begin":
            self.open.append(True)
        elif self.open and kind == "separate":
            self.open[-1] = False
        elif self.open and kind == "end":
            self.open.pop()


class Runs:
    """Reads paragraphs of one part, one after the other, for a side that takes some changes."""

    def __init__(self, styles: Styles, takes: Takes) -> None:
        self._styles = styles
        self._takes = takes
        self._fields = Fields()
        self.boxes: list[etree._Element] = []
        self.comments_open: dict[str, list[str]] = {}
        self.commented: dict[str, str] = {}

    def pieces(
        self, paragraph: etree._Element, tracks: Tracks, properties: etree._Element | None
    ) -> list[Piece]:
        """The pieces of a paragraph that are shown, whether they stand on this side or not."""
        self._properties = properties
        return list(self._within(paragraph, tracks))

    def _within(self, parent: etree._Element, tracks: Tracks) -> Iterator[Piece]:
        for child in parent:
            if child.tag == w("r"):
                yield from self._run(child, tracks)
            else:
                yield from self._beside(child, tracks)

    def _beside(self, child: etree._Element, tracks: Tracks) -> Iterator[Piece]:
        """What stands beside runs: ranges of comments, formulas, and whatever encloses runs."""
        tag = child.tag
        if tag in _NOT_WORDING or not isinstance(tag, str):
            return
        if tag == w("commentRangeStart"):
            self.comments_open[child.get(w("id"), "")] = []
        elif tag == w("commentRangeEnd"):
            identifier = child.get(w("id"), "")
            self.commented[identifier] = "".join(self.comments_open.pop(identifier, []))
        elif tag == MATH_TEXT:
            yield from self._told(child.text or "", tracks, child)
        elif tag in INSERTIONS or tag in DELETIONS:
            yield from self._within(child, tracks.within(child))
        elif tag == ALTERNATE:
            yield from self._within(alternative(child), tracks)
        elif tag == w("ruby"):
            for base in child.iterfind(w("rubyBase")):
                yield from self._within(base, tracks)
        elif tag in _DRAWINGS:
            self._box(child)
        else:
            yield from self._within(child, tracks)

    def _run(self, run: etree._Element, tracks: Tracks) -> Iterator[Piece]:
        properties = properties_for(run.find(w("rPr")), "rPrChange", self._takes)
        if self._styles.run_has("vanish", properties, self._properties):
            for mark in run.iterfind(w("fldChar")):
                self._fields.meet(value(mark, "fldCharType"))
            return
        raised = self._styles.raised(properties)
        fonts = None if properties is None else properties.find(w("rFonts"))
        font = None if fonts is None else fonts.get(w("ascii"))
        custom = _custom_mark(run)
        for child in run:
            if custom is not None and child.tag in TYPED_MARK:
                continue
            yield from self._in_run(child, tracks, raised, font, custom)

    def _in_run(
        self,
        child: etree._Element,
        tracks: Tracks,
        raised: bool,
        font: str | None,
        custom: str | None,
    ) -> Iterator[Piece]:
        tag = child.tag
        if tag == w("fldChar"):
            self._fields.meet(value(child, "fldCharType"))
        elif tag in (w("footnoteReference"), w("endnoteReference")):
            if not self._fields.in_code:
                kind = "footnote" if tag == w("footnoteReference") else "endnote"
                note = NoteReference(kind, child.get(w("id"), ""), custom)
                yield Piece("", tracks, note, element=child)
        elif tag in _DRAWINGS:
            self._box(child)
        elif tag == ALTERNATE:
            for inner in alternative(child):
                yield from self._in_run(inner, tracks, raised, font, custom)
        elif tag == w("ruby"):
            yield from self._beside(child, tracks)
        elif text := _text(child, font):
            yield from self._told(text, tracks, child, raised)

    def _told(
        self, text: str, tracks: Tracks, element: etree._Element, raised: bool = False
    ) -> Iterator[Piece]:
        if self._fields.in_code:
            return
        if tracks.stands(self._takes):
            for quoted in self.comments_open.values():
                quoted.append(text)
        yield Piece(text, tracks, raised=raised, element=element)

    def _box(self, drawing: etree._Element) -> None:
        """Remember the text boxes of a drawing, each once: of alternatives one is taken."""
        for inner in drawing:
            if inner.tag == _TEXT_BOX:
                self.boxes.append(inner)
            elif isinstance(inner.tag, str):
                self._box(alternative(inner) if inner.tag == ALTERNATE else inner)


def _custom_mark(run: etree._Element) -> str | None:
    """The mark that was typed for a note: it stands in the same run."""
    for tag in (w("footnoteReference"), w("endnoteReference")):
        reference = run.find(tag)
        if reference is None:
            continue
        told = value(reference, "customMarkFollows")
        if told is None or told in ("0", "false", "off"):
            continue
        return "".join(_text(child, None) for child in run).strip() or None
    return None


def _text(element: etree._Element, font: str | None) -> str:
    """What one element of a run prints."""
    tag = element.tag
    if tag in (w("t"), w("delText")):
        text = element.text or ""
        kept = element.get(SPACE) == "preserve"
        return shown(text if kept else text.strip(_BLANKS), font)
    if tag in (w("tab"), w("ptab")):
        return "\t"
    if tag == w("noBreakHyphen"):
        return "-"
    if tag in (w("br"), w("cr")):
        return "" if value(element, "type") in _NO_BREAK else "\n"
    if tag == w("sym"):
        try:
            code = int(value(element, "char") or "", 16)
        except ValueError:
            return ""
        return symbol(code, value(element, "font"))
    return ""
