"""What is drawn on a PDF's pages, printed as JSON: a program of its own, run on a file's bytes.

PDFium is C++ and files come from anyone: a file of a few kilobytes may unpack to gigabytes, draw
without end, or end the process. So it runs in one whose memory and time are limited, and which
nobody minds losing. The program imports nothing of this package.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable, Iterator
from ctypes import byref, c_double, c_float, c_uint, c_void_p, cast, create_string_buffer
from functools import partial
from typing import Any

import pypdfium2.raw as pdfium

try:
    import resource
except ImportError:  # Windows has no such limits; the parent's patience is one.
    resource = None  # type: ignore[assignment]

# A resolution takes 60 MB and a second: no page of text takes four, no file of them twenty.
_MEMORY, _SECONDS, _SECONDS_A_PAGE = 400 << 20, 20, 4
# Committees' reports with draft resolutions have 100 pages of 1,500 characters, seldom more.
_MOST_PAGES, _MOST_CHARACTERS = 250, 250_000
_MOST_SHAPES, _DEEPEST = 20_000, 6
# What is no thicker than this, in points, is a rule; what is thicker a picture or a box.
_THICKEST_RULE, _SHORTEST_RULE = 2.5, 20.0
# How PDF writes text that is not to be seen: with no ink, or as a shape that clips.
_INVISIBLE = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
_OUTLINED = {pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE}
# Ink as white as the page, and type that nobody can read, are not to be seen either.
_WHITE, _SMALLEST = 250, 1.0
_BOLD_NAMES = (b"bold", b"simhei", b"stheiti")
_BOLD_WEIGHT, _FORCED_BOLD = 600, 1 << 18
# PDFium's own sign for a hyphen at a line's end.
_HYPHENS = {0x02, 0xFFFE}


# A page's shapes or those of a form: how one is got, how many there are, the matrices around it.
_Shapes = tuple[Callable[[int], Any], int, tuple[Any, ...]]


class RefusedError(Exception):
    """The file is not read; the message is one of the parent's codes."""


def pages(data: bytes) -> Iterator[dict[str, Any]]:
    """The pages of a file. Raises ``RefusedError``."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in (
            pdfium.FPDF_ERR_PASSWORD,
            pdfium.FPDF_ERR_SECURITY,
        )
        raise RefusedError("locked" if locked else "broken")
    count = pdfium.FPDF_GetPageCount(document)
    if count > _MOST_PAGES:
        raise RefusedError("long")
    left = _MOST_CHARACTERS
    for number in range(count):
        _limit_time()
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            raise RefusedError("broken")
        found = _page(page, left)
        left -= len(found["glyphs"]) + found["unseen"]
        yield found
        pdfium.FPDF_ClosePage(page)


def _page(page: Any, most: int) -> dict[str, Any]:
    text = pdfium.FPDFText_LoadPage(page)
    count = pdfium.FPDFText_CountChars(text) if text else 0
    if count > most:
        raise RefusedError("long")
    left, bottom, right, top = (c_float() for _ in range(4))
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    box = (0.0, 0.0, width, height)
    for read in (pdfium.FPDFPage_GetCropBox, pdfium.FPDFPage_GetMediaBox):
        if read(page, byref(left), byref(bottom), byref(right), byref(top)):
            box = (left.value, bottom.value, right.value, top.value)
            break
    glyphs, unseen = _glyphs(text, count, box)
    rules: list[list[float]] = []
    pictures = _shapes(page, rules)
    pdfium.FPDFText_ClosePage(text)
    return {"glyphs": glyphs, "unseen": unseen, "rules": rules, "pictures": pictures, "box": box}


def _glyphs(
    text: Any, count: int, page_box: tuple[float, float, float, float]
) -> tuple[list[list[Any]], int]:
    """The characters that are seen, each with its place and ink, and how many are not."""
    found: list[list[Any]] = []
    bold_fonts: dict[int | None, bool] = {}
    inks: dict[int | None, tuple[float, int, bool] | None] = {}
    x, y, box = c_double(), c_double(), pdfium.FS_RECTF()
    inked = c_double(), c_double(), c_double(), c_double()
    to_x, to_y, to_box = byref(x), byref(y), byref(box)
    to_inked = [byref(side) for side in inked]
    left, bottom, right, top = page_box
    unseen = 0
    for index in range(count):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        # All that one stroke of the file draws has one ink.
        drawn = pdfium.FPDFText_GetTextObject(text, index)
        stroke = cast(drawn, c_void_p).value
        if stroke not in inks:
            inks[stroke] = _ink(text, index, drawn, bold_fonts)
        ink = inks[stroke]
        pdfium.FPDFText_GetCharOrigin(text, index, to_x, to_y)
        if ink is None or not (left <= x.value <= right and bottom <= y.value <= top):
            unseen += 1
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, to_box)
        pdfium.FPDFText_GetCharBox(text, index, *to_inked)
        known = pdfium.FPDFText_HasUnicodeMapError(text, index) != 1
        character = _character(pdfium.FPDFText_GetUnicode(text, index)) if known else ""
        around = (x.value, y.value, box.left, box.bottom, box.right, box.top)
        middle = (inked[0].value + inked[1].value) / 2, (inked[2].value + inked[3].value) / 2
        place = along(ink[1], *around, *middle)
        found.append([character, *(round(v, 2) for v in place), *ink])
    return found, unseen


def along(
    angle: int,
    x: float,
    y: float,
    left: float,
    bottom: float,
    right: float,
    top: float,
    middle_x: float,
    middle_y: float,
) -> tuple[float, float, float, float, float]:
    """A character's place in a frame turned by its angle.

    Where it begins, its baseline, its left and right edge, and the middle of its ink.
    """
    if not angle:
        return x, y, left, right, middle_x
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    edges = [u * cos + v * sin for u in (left, right) for v in (bottom, top)]
    middle = middle_x * cos + middle_y * sin
    return x * cos + y * sin, y * cos - x * sin, min(edges), max(edges), middle


def _character(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    return chr(code) if code and not 0xD800 <= code < 0xE000 and code < 0x110000 else ""


def _ink(
    text: Any, index: int, drawn: Any, bold_fonts: dict[int | None, bool]
) -> tuple[float, int, bool] | None:
    """A character's size, its direction in degrees, and whether it is bold; ``None`` if unseen."""
    mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    red, green, blue, opaque = c_uint(), c_uint(), c_uint(), c_uint()
    coloured = pdfium.FPDFText_GetFillColor(
        text, index, byref(red), byref(green), byref(blue), byref(opaque)
    )
    white = coloured and min(red.value, green.value, blue.value) >= _WHITE
    if mode in _INVISIBLE or size < _SMALLEST or white or (coloured and not opaque.value):
        return None
    font = pdfium.FPDFTextObj_GetFont(drawn)
    address = cast(font, c_void_p).value
    if address not in bold_fonts:
        bold_fonts[address] = bool(font) and _is_bold(font)
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    return round(size, 2), angle, bold_fonts[address] or mode in _OUTLINED


def _is_bold(font: Any) -> bool:
    name = create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
    told = any(word in name.value.lower() for word in _BOLD_NAMES)
    forced = pdfium.FPDFFont_GetFlags(font) & _FORCED_BOLD
    return bool(told or forced or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT)


def _shapes(page: Any, rules: list[list[float]]) -> int:
    """Gather the rules drawn on a page, and count its pictures."""
    pictures = 0
    whole = partial(pdfium.FPDFPage_GetObject, page)
    todo: list[_Shapes] = [(whole, pdfium.FPDFPage_CountObjects(page), ())]
    seen = 0
    while todo:
        item, count, around = todo.pop()
        for index in range(count):
            seen += 1
            if seen > _MOST_SHAPES:
                return pictures
            shape = item(index)
            kind = pdfium.FPDFPageObj_GetType(shape)
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                pictures += 1
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                rules.extend(_rule(shape, around))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and len(around) < _DEEPEST:
                matrix = pdfium.FS_MATRIX()
                pdfium.FPDFPageObj_GetMatrix(shape, byref(matrix))
                inner = partial(pdfium.FPDFFormObj_GetObject, shape)
                inside = pdfium.FPDFFormObj_CountObjects(shape)
                todo.append((inner, inside, (matrix, *around)))
    return pictures


def _rule(shape: Any, around: tuple[Any, ...]) -> Iterator[list[float]]:
    left, bottom, right, top = (c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(
        shape, byref(left), byref(bottom), byref(right), byref(top)
    ):
        return
    ends = [(left.value, bottom.value), (right.value, top.value)]
    for m in around:
        ends = [(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f) for x, y in ends]
    (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(*ends, strict=True))
    if min(x1 - x0, y1 - y0) <= _THICKEST_RULE and max(x1 - x0, y1 - y0) >= _SHORTEST_RULE:
        yield [round(v, 2) for v in (x0, y0, x1, y1)]


def _limit_memory() -> None:
    """Keep this process small, where the system can."""
    if resource:
        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))


def _limit_time() -> None:
    """Give this process time for one page more."""
    if resource:
        until = min(int(time.process_time()) + _SECONDS_A_PAGE, _SECONDS)
        resource.setrlimit(resource.RLIMIT_CPU, (until, _SECONDS))


def main() -> None:
    """Read a file from standard input and print its pages."""
    _limit_memory()
    _limit_time()
    try:
        told: dict[str, Any] = {"pages": list(pages(sys.stdin.buffer.read()))}
    except RefusedError as refused:
        told = {"refused": str(refused)}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
