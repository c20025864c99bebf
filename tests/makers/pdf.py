"""Makes PDFs of resolutions by writing them character for character, with no library between.

The fonts are those that every reader of PDFs knows without having them: a file is small, and needs
none on the machine. :class:`Layout` says how it is set; :func:`printed` sets a document as the UN's
printers do, with cover, running heads, footnotes under their rule, job and page numbers.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from unrdiff.model import Document, Paragraph, ParagraphKind

NO_LINE_BEGINS_WITH = set("，。；：、！？》”’）】,.;:!?)]%")
NO_LINE_ENDS_WITH = set("《“‘（【([")


# --- the file -------------------------------------------------------------------------------------


@dataclass
class Canvas:
    """The content of one page, in points from its lower left corner."""

    ops: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float, font: str = "F1") -> None:
        """Write a run of text whose characters the viewer sets by their own widths."""
        self.ops.append(f"BT /{font} {size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{_hex(text)}> Tj ET")

    def rule(self, x: float, y: float, width: float) -> None:
        self.ops.append(f"0.5 w {x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")

    def raw(self, operators: str) -> None:
        self.ops.append(operators)


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex()


FONTS = {"F1": "STSong-Light", "F2": "STHeiti-Bold"}


def file_of(
    pages: Iterable[Canvas],
    size: tuple[float, float] = (595.28, 841.89),
    page_entries: str = "",
    password: str | None = None,
) -> bytes:
    """A PDF of these pages; the entries go into every page. A password locks it, if only ``""``."""
    canvases = list(pages)
    objects: list[bytes] = [b"", b""]
    fonts = ""
    for name, base in FONTS.items():
        objects.append(
            f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{base} /DW 1000 /W [1 95 500]"
            f" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>"
            f" /FontDescriptor << /Type /FontDescriptor /FontName /{base} /Flags 4"
            f" /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120"
            f" /CapHeight 700 /StemV 80 >> >>".encode()
        )
        descendant = len(objects)
        objects.append(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /UniGB-UTF16-H"
            f" /DescendantFonts [{descendant} 0 R] >>".encode()
        )
        fonts += f"/{name} {len(objects)} 0 R "
    kids = []
    for canvas in canvases:
        content = zlib.compress("\n".join(canvas.ops).encode("latin-1"))
        head = f"<< /Length {len(content)} /Filter /FlateDecode >>\nstream\n".encode()
        objects.append(head + content + b"\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]:g} {size[1]:g}] {page_entries}"
            f" /Resources << /Font << {fonts}>> >> /Contents {len(objects)} 0 R >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return written(objects, password)


def written(objects: Sequence[bytes], password: str | None = None) -> bytes:
    """A file of these objects, the first of which is its catalogue."""
    lock = None if password is None else _Lock(password)
    out = bytearray(b"%PDF-1.5\n")
    starts = []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        locked = lock.locked(body, number) if lock else body
        out += f"{number} 0 obj\n".encode() + locked + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{start:010} 00000 n \n".encode() for start in starts)
    entries = lock.entries if lock else ""
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {entries} >>\n".encode()
    out += f"startxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


class _Lock:
    """The oldest encryption of PDF: RC4 with forty bits."""

    PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")

    def __init__(self, password: str) -> None:
        padded = (password.encode() + self.PAD)[:32]
        owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
        rights = (-4).to_bytes(4, "little", signed=True)
        self.key = hashlib.md5(padded + owner + rights + b"an id of sixteen").digest()[:5]
        user = _rc4(self.key, self.PAD)
        identity = b"an id of sixteen".hex()
        self.entries = (
            f"/ID [<{identity}> <{identity}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
            f" /O <{owner.hex()}> /U <{user.hex()}> >>"
        )

    def locked(self, body: bytes, number: int) -> bytes:
        key = hashlib.md5(self.key + number.to_bytes(3, "little") + bytes(2)).digest()[:10]
        body = re.sub(rb"\((Adobe|GB1)\)", lambda m: b"<%s>" % _rc4(key, m[1]).hex().encode(), body)
        head, stream, rest = body.partition(b"stream\n")
        content, end, _ = rest.rpartition(b"\nendstream")
        return head + stream + _rc4(key, content) + end if stream else body


def _rc4(key: bytes, data: bytes) -> bytes:
    box, j = list(range(256)), 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


# --- setting --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Layout:
    """How a document is set; sizes and distances in points, indents in ems."""

    page: tuple[float, float] = (595.28, 841.89)
    left: float = 120.0
    right: float = 90.0
    top: float = 90.0
    bottom: float = 90.0
    size: float = 10.5
    pitch: float = 16.0
    between: float = 6.0
    indent: float = 2.0
    note_size: float = 8.5
    note_pitch: float = 11.5
    mark_size: float = 0.62
    mark_rise: float = 0.35
    justified: bool = True
    blanks_drawn: bool = True
    typed_rule: bool = False
    rule: bool = True
    head: bool = True
    foot: bool = True
    raised_numbers: bool = True
    twice: bool = False

    @property
    def width(self) -> float:
        return self.page[0] - self.left - self.right


@dataclass(frozen=True)
class Item:
    """A character or a mark, with its width in ems of the text."""

    text: str
    width: float
    mark: bool = False


def items(text: str, marks: Sequence[tuple[str, int]] = ()) -> list[Item]:
    """A text's characters, with its marks between them."""
    found: list[Item] = []
    pending = list(marks)
    for index, character in enumerate([*text, ""]):
        while pending and pending[0][1] == index:
            number = pending.pop(0)[0]
            found.append(Item(number, 0.31 * len(number), mark=True))
        if character:
            found.append(Item(character, 0.5 if character.isascii() else 1.0))
    return found


def broken(run: Sequence[Item], width: float, indent: float) -> Iterator[list[Item]]:
    """Lines no wider than so many ems, the first less its indent."""
    line: list[Item] = []
    used = indent
    for unit in _units(run):
        wide = sum(item.width for item in unit)
        if line and used + wide > width:
            yield _without_blanks(line)
            line, used = [], 0.0
            unit = unit if unit[0].text != " " else unit[1:]
            wide = sum(item.width for item in unit)
        line += unit
        used += wide
    if line:
        yield _without_blanks(line)


def _without_blanks(line: list[Item]) -> list[Item]:
    while line and line[-1].text == " ":
        line = line[:-1]
    return line


def _units(run: Sequence[Item]) -> Iterator[list[Item]]:
    """What no line may part: runs of letters, signs with the word before or behind them."""
    unit: list[Item] = []
    for item in run:
        if unit and not _together(unit[-1], item):
            yield unit
            unit = []
        unit.append(item)
    if unit:
        yield unit


def _together(before: Item, after: Item) -> bool:
    if after.mark or after.text in NO_LINE_BEGINS_WITH or before.text in NO_LINE_ENDS_WITH:
        return True
    letters = (before.text + after.text).isascii() and before.text != " " and after.text != " "
    return letters and not before.mark


@dataclass
class _Set:
    """A set line: its items, indent in points, size and face, and what it is."""

    run: list[Item]
    indent: float
    size: float
    full: bool
    gap: float = 0.0
    font: str = "F1"
    notes: tuple[str, ...] = ()


class Press:
    """Sets paragraphs on pages, with their footnotes at the foot."""

    def __init__(self, layout: Layout, symbol: str, title: str, footnotes: dict[str, str]) -> None:
        self.layout = layout
        self.symbol, self.title = symbol, title
        self.footnotes = footnotes
        self.canvases: list[Canvas] = []
        self.noted: set[str] = set()
        self.held: list[_Set] = []
        self._page()

    # --- pages ---

    def _page(self) -> None:
        self.canvas = Canvas()
        self.canvases.append(self.canvas)
        self.y = self.layout.page[1] - self.layout.top
        self.notes: list[_Set] = self.held
        self.held = []

    def _room(self, line: _Set, notes: Sequence[_Set]) -> bool:
        height = len(self.notes) + len(notes)
        foot = self.layout.bottom + height * self.layout.note_pitch + (14 if height else 0)
        return self.y - line.gap - self.layout.pitch >= foot

    def place(self, lines: Sequence[_Set]) -> None:
        for line in lines:
            notes = [k for number in line.notes for k in self._note(number)]
            if not self._room(line, notes):
                # What has no room of a footnote goes on over the next page.
                if self._room(line, notes[:1]) and len(notes) > 1:
                    self.held = notes[1:]
                    notes = notes[:1]
                else:
                    self._finish()
                    self._page()
                    line.gap = 0.0
            self.notes += notes
            self.y -= line.gap + self.layout.pitch
            self._draw(line, self.layout.left, self.y, self.layout.width)
            if self.held:
                self._finish()
                self._page()

    def _note(self, number: str) -> list[_Set]:
        if number in self.noted or number not in self.footnotes:
            return []
        self.noted.add(number)
        size = self.layout.note_size
        raised = self.layout.raised_numbers
        run = items(self.footnotes[number], [(number, 0)] if raised else [])
        if not raised:
            run = items(f"{number} ") + run
        lines = list(broken(run, self.layout.width / size, 0))
        return [_Set(k, 0, size, k is not lines[-1]) for k in lines]

    def _finish(self) -> None:
        layout, number = self.layout, len(self.canvases)
        y = layout.bottom + len(self.notes) * layout.note_pitch
        if self.notes and layout.rule:
            if layout.typed_rule:
                self.canvas.text(layout.left, y + 3, "_" * 18, layout.size)
            else:
                self.canvas.rule(layout.left, y + 3, 100)
        for line in self.notes:
            y -= layout.note_pitch
            self._draw(line, layout.left, y, layout.width)
        if layout.head and number > 1:
            top = layout.page[1] - 50
            cells = [(70.0, self.symbol), (200.0, self.title)]
            if number % 2:
                cells = [(70.0, self.title), (layout.page[0] - 150, self.symbol)]
            for x, text in cells:
                self.canvas.text(x, top, text, 8.5)
            self.canvas.rule(70, top - 6, layout.page[0] - 140)
        if layout.foot and number > 1:
            cells = [(70.0, f"{number}/{{pages}}"), (layout.page[0] - 130, "25-20936")]
            for x, text in (
                cells if number % 2 == 0 else [(70.0, cells[1][1]), (470.0, cells[0][1])]
            ):
                self.canvas.text(x, 40, text, 9)

    def _draw(self, line: _Set, left: float, y: float, width: float) -> None:
        x = left + line.indent
        used = sum(item.width for item in line.run) * line.size
        gaps = max(len(line.run) - 1, 1)
        extra = (width - line.indent - used) / gaps if line.full and self.layout.justified else 0.0
        for item in line.run:
            size = line.size * (self.layout.mark_size if item.mark else 1)
            rise = line.size * self.layout.mark_rise if item.mark else 0
            if item.text != " " or self.layout.blanks_drawn:
                self.canvas.text(x, y + rise, item.text, size, line.font)
                if self.layout.twice:
                    self.canvas.text(x + 0.2, y + rise, item.text, size, line.font)
            x += item.width * line.size + extra

    def finished(self) -> bytes:
        while self.held or self.notes:
            self._finish()
            if not self.held:
                break
            self._page()
        else:
            self._finish()
        count = str(len(self.canvases))
        for canvas in self.canvases:
            canvas.ops = [op.replace(_hex("{pages}"), _hex(count)) for op in canvas.ops]
        return file_of(self.canvases, self.layout.page)

    # --- paragraphs ---

    def paragraph(
        self,
        text: str,
        marks: Sequence[tuple[str, int]] = (),
        indent: float = 0.0,
        hang: float = 0.0,
        size: float | None = None,
        font: str = "F1",
        ragged: float = 0.0,
        gap: float | None = None,
    ) -> None:
        size = size or self.layout.size
        width = (self.layout.width - ragged) / size - hang
        lines = [
            _Set(
                run,
                (hang + (indent if index == 0 else 0.0)) * size,
                size,
                True,
                (self.layout.between if gap is None else gap) if index == 0 else 0.0,
                font,
                tuple(item.text for item in run if item.mark),
            )
            for index, run in enumerate(broken(items(text, marks), width, indent))
        ]
        lines[-1].full = False
        for line in lines:
            line.full = line.full and not ragged
        self.place(lines)


# --- documents ------------------------------------------------------------------------------------


def cover(press: Press, symbol: str, front: Sequence[str]) -> None:
    """The masthead in two columns, job number and barcode at the foot, and the lines below."""
    layout = press.layout
    top = layout.page[1] - 60
    canvas = press.canvas
    right = layout.page[0] - 200
    canvas.text(70, top, "联合国", 14, "F2")
    canvas.text(right, top, symbol, 14)
    canvas.text(150, top - 40, "大", 18, "F2")
    canvas.text(186, top - 40, "会", 18, "F2")
    canvas.text(right, top - 40, "Distr.: General", 9)
    canvas.text(right, top - 52, "22 December 2025", 9)
    canvas.rule(70, top - 70, layout.page[0] - 140)
    canvas.text(70, 62, "25-20936 (C)    221225    311225", 9)
    canvas.text(70, 40, "*2520936*", 22)
    canvas.text(layout.page[0] - 150, 40, "请回收", 9)
    press.y = top - 80
    for index, text in enumerate(front):
        canvas.text(70, press.y - 14 * (index + 1), text, 10.5, "F2" if index > 1 else "F1")
    press.y -= 14 * len(front) + 10


def printed(
    document: Document,
    layout: Layout | None = None,
    symbol: str = "A/RES/80/229",
    heading: str = "80/229. ",
    front: Sequence[str] = ("第八十届会议", "议程项目 107", "预防犯罪和刑事司法"),
) -> bytes:
    """A document as the UN prints it."""
    layout = layout or Layout()
    title = document.title or ""
    press = Press(layout, symbol, title, dict(document.footnotes))
    cover(press, symbol, front)
    press.paragraph("2025 年 12 月 18 日大会决议", indent=2)
    press.paragraph("[根据第三委员会的报告(A/80/545, 第 5 段)通过]", indent=2)
    press.paragraph(f"{heading}{title}", size=12, font="F2", ragged=60, gap=14)
    press.paragraph("大会，", indent=layout.indent, gap=14)
    for paragraph in document.paragraphs:
        _set_paragraph(press, paragraph)
    return press.finished()


def report(drafts: Sequence[Document]) -> bytes:
    """A committee's report with draft resolutions, each of which counts its footnotes anew."""
    layout = Layout()
    press = Press(layout, "A/71/485", "预防犯罪和刑事司法", {})
    cover(press, "A/71/485", ("第七十一届会议", "议程项目 106"))
    press.paragraph("第三委员会的报告", size=12, font="F2", gap=14)
    press.paragraph("1. 大会决定将题为“预防犯罪和刑事司法”的项目列入第七十一届会议议程。")
    press.paragraph("2. 第三委员会建议大会通过下列决议草案：")
    for numeral, draft in zip("一二三四", drafts, strict=False):
        press.footnotes, press.noted = dict(draft.footnotes), set()
        press.paragraph(f"决议草案{numeral}", size=12, font="F2", gap=20)
        press.paragraph(draft.title or "", size=12, font="F2", ragged=60)
        press.paragraph("大会，", indent=layout.indent, gap=14)
        for paragraph in draft.paragraphs:
            _set_paragraph(press, paragraph)
    return press.finished()


def _set_paragraph(press: Press, paragraph: Paragraph) -> None:
    number = paragraph.number or ""
    if number:
        number += " " if number.endswith((")", "）")) else ". "
    marks = [(mark.number, mark.offset + len(number)) for mark in paragraph.marks]
    text = number + paragraph.text
    if paragraph.label.startswith("AX") and "." not in paragraph.label:
        press.paragraph("附件", font="F2", gap=20)
    if paragraph.kind is ParagraphKind.HEADING or paragraph.label.startswith("AX"):
        heads = paragraph.kind is ParagraphKind.HEADING or "." not in paragraph.label
        press.paragraph(text, marks, font="F2" if heads else "F1", indent=0 if heads else 2)
    elif paragraph.kind is ParagraphKind.SUBPARAGRAPH:
        press.paragraph(text, marks, indent=press.layout.indent)
    elif paragraph.kind is ParagraphKind.OPERATIVE:
        press.paragraph(text, marks)
    else:
        press.paragraph(text, marks, indent=press.layout.indent)
