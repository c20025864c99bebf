"""The table of old and new provisions as an Excel file."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from every_case import names, pair
from lxml import etree
from small import comparison, document

from unrdiff import compare
from unrdiff.model import Comparison
from unrdiff.render.findings import Findings, View
from unrdiff.render.labels import Language
from unrdiff.render.provisions import Provision, provisions
from unrdiff.render.xlsx import is_ours, render

X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MOST = 32_767


def made(found: Comparison, language: Language = "zh") -> bytes:
    findings = Findings((found.old, found.new), comparison=found)
    return render(findings, View(language=language))


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"xl/{name}.xml"))


def read(text: str) -> str:
    """A string as Excel reads it."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda code: chr(int(code[1], 16)), text)


def runs(cell: etree._Element) -> list[tuple[str, str]]:
    """The words of a cell, each with how it is marked."""
    plain = [(read(t.text or ""), "") for t in cell.iterfind(f"{X}is/{X}t")]
    rich = []
    for run in cell.iterfind(f"{X}is/{X}r"):
        looks = {str(look.tag).removeprefix(X) for look in run.iterfind(f"{X}rPr/*")}
        marks = " ".join(sorted(looks - {"sz", "rFont", "color"}))
        rich.append((read(run.findtext(f"{X}t") or ""), marks))
    return plain + rich


def sheet(data: bytes, number: int = 1) -> list[list[list[tuple[str, str]]]]:
    lines = part(data, f"worksheets/sheet{number}").iter(f"{X}row")
    return [[runs(cell) for cell in line] for line in lines]


def text(cell: list[tuple[str, str]]) -> str:
    return "".join(words for words, _ in cell)


def test_a_small_table_cell_by_cell() -> None:
    old = document({"OP1": "请会员国采取措施；", "OP2": "欢迎召开会议。"}, 79)
    new = document({"OP1": "敦促会员国采取措施；"}, 80)
    assert sheet(made(compare(old, new))) == [
        [
            [("原文 段次", "")],
            [("新案文 段次", "")],
            [("性质", "")],
            [("定性依据", "")],
            [("原文 79.txt", "")],
            [("新案文 80.txt", "")],
        ],
        [
            [("执行部分第1段", "")],
            [("执行部分第1段", "")],
            [("力度↑ 1", "")],
            [("动词：请 → 敦促，更强", "")],
            [("1. ", ""), ("请", "strike"), ("会员国采取措施；", "")],
            [("1. ", ""), ("敦促", "u"), ("会员国采取措施；", "")],
        ],
        [
            [("执行部分第2段", "")],
            [],
            [("删去", "")],
            [],
            [("2. ", ""), ("欢迎召开会议。", "strike")],
            [],
        ],
    ]


def expected(provision: Provision | None) -> str:
    if provision is None:
        return ""
    number = f"{provision.number} " if provision.number else ""
    return number + "".join(words.text for words in provision.words)


@pytest.mark.parametrize("name", names())
def test_every_cell_holds_its_provision_to_the_letter(name: str) -> None:
    found = compare(*pair(name))
    told = sheet(made(found))[1:]
    for cells, row in zip(told, provisions(found, View()).rows, strict=True):
        assert [text(cell) for cell in cells[4:]] == [expected(row.old), expected(row.new)]


def test_in_english_with_the_reasons() -> None:
    (head, *lines) = sheet(made(comparison(), "en"))
    assert [text(cell) for cell in head] == [
        "original text paragraph",
        "amended text paragraph",
        "status",
        "why each is of its kind",
        "original text A/RES/77/172",
        "amended text A/C.2/80/L.21",
    ]
    assert any("verb: 请 → 敦促, stronger" in text(line[3]) for line in lines)


def test_the_head_stays_is_printed_on_every_page_and_filters() -> None:
    data = made(comparison())
    table, book = part(data, "worksheets/sheet1"), part(data, "workbook")
    rows = len(provisions(comparison(), View()).rows) + 1
    (pane,), (filtered,) = table.iter(f"{X}pane"), table.iter(f"{X}autoFilter")
    (setup,), (footer,) = table.iter(f"{X}pageSetup"), table.iter(f"{X}oddFooter")
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    assert filtered.get("ref") == f"A1:F{rows}"
    assert (setup.get("paperSize"), setup.get("orientation")) == ("9", "landscape")
    assert footer.text == "&C&P / &N"
    assert {str(n.get("name")): n.text for n in book.iter(f"{X}definedName")} == {
        "_xlnm._FilterDatabase": f"'新旧条文对照表'!$A$1:$F${rows}",
        "_xlnm.Print_Titles": "'新旧条文对照表'!$1:$1",
    }


def test_what_is_to_be_read_with_the_table_is_on_a_sheet_of_its_own() -> None:
    said = [text(line[0]) for line in sheet(made(comparison()), 2)]
    assert said[0].startswith("A/RES/77/172 · 2022-12-14")
    assert said[-1] == "a-c2-80-l21.txt：山区国家之友小组分发"


@pytest.mark.parametrize("begins", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "<r>"])
def test_no_cell_is_a_formula(begins: str) -> None:
    found = compare(document({"H1": begins}), document({"H1": f"{begins} </r>"}))
    data = made(found)
    table = part(data, "worksheets/sheet1")
    assert not list(table.iter(f"{X}f"))
    assert {cell.get("t") for cell in table.iter(f"{X}c") if len(cell)} == {"inlineStr"}
    assert text(sheet(data)[1][4]) == begins
    marked = {cell.get("s") for cell in table.iter(f"{X}c")}
    formats = list(part(data, "styles").iterfind(f"{X}cellXfs/{X}xf"))
    assert all(formats[int(at or 0)].get("quotePrefix") == "1" for at in marked)


def test_characters_that_xml_has_not_are_shown_and_codes_stay_text() -> None:
    hostile = "请 \x01\x0b\ud800\ufffe 各国_x0041_和 _x005F_ \U0001f600"
    found = compare(document({"H1": hostile}), document({"H1": hostile}))
    shown = re.sub("[\x01\x0b\ud800\ufffe]", "\ufffd", hostile)
    assert text(sheet(made(found))[1][4]) == shown


@pytest.mark.parametrize("character", ["请", "\U00020000", "_x0041_"])
def test_what_a_cell_cannot_hold_is_cut_and_said(character: str) -> None:
    whole = character * (MOST + 1)
    found = compare(document({"H1": whole}), document({"H1": whole}))
    (words,) = sheet(made(found))[1][4]
    note = "……（单元格容纳不下，以下从略）"
    kept = words[0].removesuffix(note)
    assert words[0].endswith(note)
    assert whole.startswith(kept)
    length = len(words[0].encode("utf-16-le")) // 2
    assert length <= MOST
    assert length > MOST - 20 or character == "_x0041_"


def test_what_just_fits_is_whole() -> None:
    whole = "请" * MOST
    found = compare(document({"H1": whole}), document({"H1": whole}))
    assert sheet(made(found))[1][4] == [(whole, "")]


def test_rows_are_as_high_as_their_text_but_no_higher_than_excel_has() -> None:
    short, long = "请各国合作。", "请各国合作。" * 2000
    found = compare(document({"OP1": short}), document({"OP1": long}))
    (_, line) = part(made(found), "worksheets/sheet1").iter(f"{X}row")
    assert line.get("ht") == "409"
    same = compare(document({"H1": short}), document({"H1": short}))
    (_, line) = part(made(same), "worksheets/sheet1").iter(f"{X}row")
    assert line.get("ht") == "17.5"


def test_the_same_bytes_each_time_and_known_again() -> None:
    data = made(comparison())
    assert data == made(comparison())
    assert is_ours(data)
    assert not is_ours(data[:100])
