"""The table of old and new provisions as a Word file: A4 across, its head on every page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from unrdiff.model import Op
from unrdiff.render.findings import Findings, View
from unrdiff.render.labels import Language, word
from unrdiff.render.office import RELATIONSHIPS, Element, Part, Vocabulary, package
from unrdiff.render.office import is_ours as is_ours
from unrdiff.render.phrases import LIST_MARK
from unrdiff.render.provisions import Provision, Table, TableRow, Words, provisions

_W = Vocabulary("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main", True)
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# In twentieths of a point: an A4 page across, its margins, the columns between these.
_PAGE = {"w": 16838, "h": 11906}
_MARGIN = 1020
_COLUMNS = (5800, 5800, 3198)
# Marks are told by their line where there is no colour.
_STYLES = {Op.DELETE: "Deleted", Op.INSERT: "Inserted"}
_DELETED, _INSERTED, _SOFT = "B00020", "006B2D", "595959"
_FONT, _CHINESE_FONT = "Times New Roman", "SimSun"


def render(findings: Findings, view: View) -> bytes:
    """The whole file."""
    assert findings.comparison is not None
    table = provisions(findings.comparison, view)
    main = f"{RELATIONSHIPS}/officeDocument"
    return package(
        f"{word('provisions', view.language)} {table.old} → {table.new}",
        Part("word/document.xml", f"{_KIND}.document.main+xml", main, _document(table, view)),
        (
            Part("word/styles.xml", f"{_KIND}.styles+xml", f"{RELATIONSHIPS}/styles", _styles()),
            Part("word/footer1.xml", f"{_KIND}.footer+xml", f"{RELATIONSHIPS}/footer", _footer()),
        ),
    )


# --- the body ---------------------------------------------------------------------------------


def _document(table: Table, view: View) -> Element:
    language = view.language
    return _W(
        "document",
        _W(
            "body",
            _paragraph([_run(word("provisions", language))], "Title"),
            *(_said(told) for told in (*table.documents, *table.remarks)),
            _said(word("marks of the table", language)),
            _table(table, language),
            *_unplaced(table.unplaced, language),
            _paragraph([]),
            _section(),
        ),
    )


def _said(text: str) -> Element:
    return _paragraph(_runs(text), "Remark")


def _unplaced(texts: tuple[str, ...], language: Language) -> Iterator[Element]:
    if texts:
        yield _paragraph([_run(word("unplaced", language), "Strong")])
        yield from (_said(text) for text in texts)


def _section() -> Element:
    margins = dict.fromkeys(("top", "right", "bottom", "left"), _MARGIN)
    footer = _W("footerReference", type="default")
    footer.set(f"{{{RELATIONSHIPS}}}id", "rId2")
    return _W(
        "sectPr",
        footer,
        _W("pgSz", **_PAGE, orient="landscape"),
        _W("pgMar", **margins, header=567, footer=567, gutter=0),
    )


# --- the table --------------------------------------------------------------------------------


def _table(table: Table, language: Language) -> Element:
    heads = (
        f"{word('original text', language)} {table.old}",
        f"{word('amended text', language)} {table.new}",
        word("explanation", language),
    )
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (_W(edge, val="single", sz=4, space=0, color="808080") for edge in edges)
    return _W(
        "tbl",
        _W(
            "tblPr",
            _W("tblW", w=sum(_COLUMNS), type="dxa"),
            _W("tblBorders", *lines),
            _W("tblLayout", type="fixed"),
        ),
        _W("tblGrid", *(_W("gridCol", w=width) for width in _COLUMNS)),
        _line([[_paragraph(_runs(head, "Strong"))] for head in heads], _W("tblHeader")),
        *(_row(row) for row in table.rows),
    )


def _row(row: TableRow) -> Element:
    status = _paragraph([_run(LIST_MARK.join(row.status), "Strong")], "Note")
    notes = [_paragraph(_runs(told), "Note") for told in (*row.reasons, *row.elsewhere)]
    return _line(
        [_cell(row.old, row.heading), _cell(row.new, row.heading), [status, *notes]],
    )


def _line(cells: Iterable[list[Element]], *properties: Element) -> Element:
    held = [_W("trPr", *properties)] if properties else []
    return _W(
        "tr",
        *held,
        *(
            _W("tc", _W("tcPr", _W("tcW", w=width, type="dxa")), *inside)
            for width, inside in zip(_COLUMNS, cells, strict=True)
        ),
    )


def _cell(provision: Provision | None, heading: bool) -> list[Element]:
    """A provision: its name, and below that its number and its words."""
    if provision is None:
        return [_paragraph([_run("—")])]
    number = [_run(f"{provision.number} ")] if provision.number else []
    words = [run for words in provision.words for run in _marked(words, heading)]
    return [
        _paragraph([_run(provision.name)], "Name"),
        _paragraph([*number, *words]),
    ]


def _marked(words: Words, heading: bool) -> Iterator[Element]:
    if words.raised:
        yield _run(words.text, "Raised")
        return
    yield from _runs(words.text, _STYLES.get(words.op, "Strong" if heading else ""))


# --- what everything is made of ---------------------------------------------------------------


def _paragraph(runs: Iterable[Element], style: str = "") -> Element:
    held = [_W("pPr", _W("pStyle", val=style))] if style else []
    return _W("p", *held, *runs)


def _runs(text: str, style: str = "") -> Iterator[Element]:
    """Text of any number of lines."""
    for number, line in enumerate(text.split("\n")):
        if number:
            yield _W("r", _W("br"))
        yield _run(line, style)


def _run(text: str, style: str = "") -> Element:
    held = [_W("rPr", _W("rStyle", val=style))] if style else []
    return _W("r", *held, _W("t", text))


def _styles() -> Element:
    fonts = _W("rFonts", ascii=_FONT, hAnsi=_FONT, cs=_FONT, eastAsia=_CHINESE_FONT)
    language = _W("lang", val="en-GB", eastAsia="zh-CN")
    close = _W("spacing", before=0, after=40)
    plain = _W("rPrDefault", _W("rPr", fonts, _W("sz", val=21), language))
    return _W(
        "styles",
        _W("docDefaults", plain, _W("pPrDefault", _W("pPr", close))),
        _style("paragraph", "Normal", default=True),
        _style("paragraph", "Title", _W("b"), _size(32), layout=(_W("jc", val="center"),)),
        _style("paragraph", "Remark", _size(18)),
        _style("paragraph", "Note", _size(18)),
        _style("paragraph", "Name", _colour(_SOFT), _size(16)),
        _style("character", "Strong", _W("b")),
        _style("character", "Raised", _W("vertAlign", val="superscript")),
        _style("character", "Deleted", _W("strike"), _colour(_DELETED)),
        _style("character", "Inserted", _colour(_INSERTED), _W("u", val="single")),
    )


def _style(
    kind: str,
    name: str,
    *look: Element,
    layout: tuple[Element, ...] = (),
    default: bool = False,
) -> Element:
    """A style by which the user can change how all such words look."""
    held = [_W("pPr", *layout)] if layout else []
    held += [_W("rPr", *look)] if look else []
    style = _W("style", _W("name", val=name), *held, type=kind, styleId=name)
    if default:
        style.set(_W.name("default"), "1")
    return style


def _size(half_points: int) -> Element:
    return _W("sz", val=half_points)


def _colour(value: str) -> Element:
    return _W("color", val=value)


def _footer() -> Element:
    """The page's number, of so many pages."""
    return _W(
        "ftr",
        _W(
            "p",
            _W("pPr", _W("jc", val="center")),
            _W("fldSimple", _run("1"), instr="PAGE"),
            _run(" / "),
            _W("fldSimple", _run("1"), instr="NUMPAGES"),
        ),
    )
