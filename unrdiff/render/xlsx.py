"""The table of old and new provisions as an Excel file: to be filtered, annotated and printed.

No cell is a formula, whatever its text begins with: all are written as strings, and marked as such
for when somebody edits them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from math import ceil

from rich.cells import cell_len

from unrdiff.model import Op
from unrdiff.render.findings import Findings, View
from unrdiff.render.labels import Language, word
from unrdiff.render.office import RELATIONSHIPS, Element, Part, Vocabulary, package, storable
from unrdiff.render.office import is_ours as is_ours
from unrdiff.render.phrases import LIST_MARK
from unrdiff.render.provisions import Provision, Table, TableRow, Words, provisions

_X = Vocabulary(None, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", False)
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

# In columns of the font, of which Chinese takes two a character; an A4 page across has 154 or so.
_COLUMNS = (14, 14, 14, 22, 45, 45)
_NAMES = "ABCDEF"
_REMARKS = (150,)
# In inches.
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6, "header": 0.3, "footer": 0.3}
_A4 = 9
_FOOTER = "&C&P / &N"
# The formats of cells, by their place among the styles.
_TEXT, _HEAD = 1, 2
_FONT, _SIZE = "SimSun", 10
# In points: a line of that size, what a row has around its lines, the highest that Excel has.
_LINE, _AROUND, _HIGHEST = 13.5, 4, 409
_DELETED, _INSERTED = "FFB00020", "FF006B2D"
_SIDES = ("left", "right", "top", "bottom")
_APPLIED = {"quotePrefix": 1, "applyBorder": 1, "applyAlignment": 1, "applyFont": 1, "applyFill": 1}
# What Excel holds in a cell, in units of UTF-16, and what it reads as a character's number.
_MOST = 32_767
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def render(findings: Findings, view: View) -> bytes:
    """The whole file: a sheet for the table, one for what is to be read with it."""
    assert findings.comparison is not None
    table, language = provisions(findings.comparison, view), view.language
    title, remarks = word("provisions", language), word("explanation", language)
    sheets = (_table(table, language), _remarks(table, language))
    others = [
        Part(f"xl/worksheets/sheet{at}.xml", *_kind("worksheet"), sheet)
        for at, sheet in enumerate(sheets, 1)
    ]
    styles = Part("xl/styles.xml", *_kind("styles"), _styles())
    workbook = _workbook((title, remarks), len(table.rows) + 1)
    main = Part(
        *("xl/workbook.xml", f"{_KIND}.sheet.main+xml", f"{RELATIONSHIPS}/officeDocument"), workbook
    )
    return package(f"{title} {table.old} → {table.new}", main, (*others, styles))


def _kind(name: str) -> tuple[str, str]:
    return f"{_KIND}.{name}+xml", f"{RELATIONSHIPS}/{name}"


def _workbook(names: Sequence[str], rows: int) -> Element:
    """The names that Excel gives to what is filtered and to what is printed on every page."""
    sheets = []
    for number, name in enumerate(names, 1):
        sheet = _X("sheet", name=name, sheetId=number)
        sheet.set(f"{{{RELATIONSHIPS}}}id", f"rId{number}")
        sheets.append(sheet)
    table = f"'{names[0]}'!"
    filtered = _X("definedName", name="_xlnm._FilterDatabase", localSheetId=0, hidden=1)
    filtered.text = f"{table}$A$1:${_NAMES[-1]}${rows}"
    repeated = _X("definedName", name="_xlnm.Print_Titles", localSheetId=0)
    repeated.text = f"{table}$1:$1"
    return _X(
        "workbook",
        _X("bookViews", _X("workbookView")),
        _X("sheets", *sheets),
        _X("definedNames", filtered, repeated),
    )


# --- the sheets -------------------------------------------------------------------------------


def _table(table: Table, language: Language) -> Element:
    old, new = word("original text", language), word("amended text", language)
    number = word("number of paragraph", language)
    heads = (
        f"{old} {number}",
        f"{new} {number}",
        word("kind", language),
        word("reasons", language),
        f"{old} {table.old}",
        f"{new} {table.new}",
    )
    place = partial(_line, widths=_COLUMNS, language=language)
    lines = [place(1, [[Words(head)] for head in heads], style=_HEAD)]
    lines += [place(at, list(_cells(row))) for at, row in enumerate(table.rows, 2)]
    frozen = _X("pane", ySplit=1, topLeftCell="A2", activePane="bottomLeft", state="frozen")
    return _X(
        "worksheet",
        _X("sheetPr", _X("pageSetUpPr", fitToPage=1)),
        _X("sheetViews", _X("sheetView", frozen, tabSelected=1, workbookViewId=0)),
        _columns(_COLUMNS),
        _X("sheetData", *lines),
        _X("autoFilter", ref=f"A1:{_NAMES[-1]}{len(lines)}"),
        *_printed(),
    )


def _remarks(table: Table, language: Language) -> Element:
    """What stands before the table in other formats, and the text that has no place in it."""
    told = [*table.documents, *table.remarks, word("marks of the table", language)]
    if table.unplaced:
        told += [word("unplaced", language), *table.unplaced]
    lines = (_line(at, [[Words(text)]], _REMARKS, language) for at, text in enumerate(told, 1))
    return _X(
        "worksheet",
        _X("sheetPr", _X("pageSetUpPr", fitToPage=1)),
        _columns(_REMARKS),
        _X("sheetData", *lines),
        *_printed(),
    )


def _columns(widths: Sequence[int]) -> Element:
    return _X(
        "cols",
        *(_X("col", min=at, max=at, width=w, customWidth=1) for at, w in enumerate(widths, 1)),
    )


def _printed() -> tuple[Element, ...]:
    """On A4 across, as wide as the page, however many pages long."""
    footer = _X("oddFooter")
    footer.text = _FOOTER
    return (
        _X("pageMargins", **_MARGINS),
        _X("pageSetup", paperSize=_A4, orientation="landscape", fitToWidth=1, fitToHeight=0),
        _X("headerFooter", footer),
    )


# --- rows and cells ---------------------------------------------------------------------------


def _cells(row: TableRow) -> Iterator[list[Words]]:
    yield [Words(row.old.name if row.old else "")]
    yield [Words(row.new.name if row.new else "")]
    yield [Words(LIST_MARK.join(row.status))]
    yield [Words("\n".join((*row.reasons, *row.elsewhere)))]
    yield _text(row.old)
    yield _text(row.new)


def _text(provision: Provision | None) -> list[Words]:
    if provision is None:
        return []
    number = [Words(f"{provision.number} ")] if provision.number else []
    return [*number, *provision.words]


def _line(
    number: int,
    cells: Sequence[Sequence[Words]],
    widths: Sequence[int],
    language: Language,
    style: int = _TEXT,
) -> Element:
    """One row, as high as its highest cell: not every program fits rows to their text."""
    height = max(map(_height, cells, widths))
    places = (f"{column}{number}" for column in _NAMES)
    made = [
        _cell(place, words, language, style) for place, words in zip(places, cells, strict=False)
    ]
    return _X("row", *made, r=number, ht=min(_AROUND + _LINE * height, _HIGHEST))


def _height(words: Sequence[Words], width: int) -> int:
    """How many lines a cell has; none is filled to its last column."""
    text = "".join(one.text for one in words)
    return sum(max(1, ceil(cell_len(line) / (width - 2))) for line in text.split("\n"))


def _cell(place: str, words: Sequence[Words], language: Language, style: int) -> Element:
    held = [one for one in _held(words, language) if one.text]
    if not held:
        return _X("c", r=place, s=style)
    plain = all(one.op is Op.EQUAL and not one.raised for one in held)
    joined = "".join(one.text for one in held)
    inside = [_string(joined)] if plain else [_rich(one) for one in held]
    return _X("c", _X("is", *inside), r=place, s=style, t="inlineStr")


def _held(words: Sequence[Words], language: Language) -> Iterator[Words]:
    """As much as a cell holds; that something is left out is said at its end."""
    if sum(_length(one.text) for one in words) <= _MOST:
        yield from words
        return
    note = word("left out of the cell", language)
    room = _MOST - _length(note)
    for one in words:
        text = _first(one.text, room)
        yield Words(text, one.op, one.raised)
        room -= _length(text)
        if text != one.text:
            break
    yield Words(note)


def _length(text: str) -> int:
    """The length that Excel counts: a rare character counts twice, a number for one as written."""
    return len(_coded(text).encode("utf-16-le")) // 2


def _first(text: str, room: int) -> str:
    """The longest beginning of a text that has room."""
    while _length(text) > room:
        text = text[: -max(1, (_length(text) - room) // 2)]
    return text


def _coded(text: str) -> str:
    """Text in which nothing is read as the number of a character."""
    return _CODE.sub("_x005F_", storable(text))


def _string(text: str) -> Element:
    return _X("t", _coded(text))


def _rich(words: Words) -> Element:
    """Words with a look of their own: struck and red, underlined and green, or raised."""
    marks = {
        Op.DELETE: [_X("strike")],
        Op.INSERT: [_X("u")],
        Op.EQUAL: [_X("vertAlign", val="superscript")] if words.raised else [],
    }
    colours = {Op.DELETE: [_X("color", rgb=_DELETED)], Op.INSERT: [_X("color", rgb=_INSERTED)]}
    look = (
        *marks[words.op],
        _X("sz", val=_SIZE),
        *colours.get(words.op, []),
        _X("rFont", val=_FONT),
    )
    return _X("r", _X("rPr", *look), _string(words.text))


# --- styles -----------------------------------------------------------------------------------


def _styles() -> Element:
    """The formats of cells: none, a text's, the head's."""
    sides = (_X(side, _X("color", rgb="FF808080"), style="thin") for side in _SIDES)
    grey = _X("patternFill", _X("fgColor", rgb="FFE7E6E6"), patternType="solid")
    # The first two fills are Excel's own.
    fills = (_X("patternFill", patternType="none"), _X("patternFill", patternType="gray125"), grey)
    wrapped: dict[str, str | float] = {"vertical": "top", "wrapText": 1}
    return _X(
        "styleSheet",
        _listed("fonts", _font(), _font(_X("b"))),
        _listed("fills", *(_X("fill", fill) for fill in fills)),
        _listed("borders", _X("border", *map(_X, _SIDES)), _X("border", *sides)),
        _listed("cellStyleXfs", _format()),
        _listed(
            "cellXfs",
            _format(xfId=0),
            _format(_X("alignment", **wrapped), xfId=0, borderId=1, **_APPLIED),
            _format(_X("alignment", **wrapped), xfId=0, borderId=1, fontId=1, fillId=2, **_APPLIED),
        ),
        _listed("cellStyles", _X("cellStyle", name="Normal", xfId=0, builtinId=0)),
    )


def _listed(name: str, *inside: Element) -> Element:
    return _X(name, *inside, count=len(inside))


def _font(*look: Element) -> Element:
    return _X("font", *look, _X("sz", val=_SIZE), _X("name", val=_FONT))


def _format(*inside: Element, **places: int) -> Element:
    return _X("xf", *inside, **{"numFmtId": 0, "fontId": 0, "fillId": 0, "borderId": 0, **places})
