"""The table of old and new provisions as a Word file."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from every_case import names, pair
from lxml import etree
from makers.programs import libreoffice
from small import OLD, comparison, document

from unrdiff import compare
from unrdiff.model import Comparison
from unrdiff.render.findings import Findings, View
from unrdiff.render.labels import Language
from unrdiff.render.provisions import Provision, provisions
from unrdiff.render.provisions_docx import is_ours, render

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WRITTEN = {f"{W}br": "\n"}
HOSTILE = '=1+1 <w:p/>\n&amp; "\x01\x0b\ud800\ufffe" ]]> {{x}} \U0001f600'
SHOWN = '=1+1 <w:p/>\n&amp; "\ufffd\ufffd\ufffd\ufffd" ]]> {{x}} \U0001f600'


def made(found: Comparison, language: Language = "zh") -> bytes:
    findings = Findings((found.old, found.new), comparison=found)
    return render(findings, View(language=language))


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def runs(cell: etree._Element) -> list[tuple[str, str]]:
    """The words of a cell, each with its style; a paragraph begins with ¶."""
    found = []
    for paragraph in cell.iter(f"{W}p"):
        found.append(("¶", ""))
        for run in paragraph.iter(f"{W}r"):
            style = run.find(f"{W}rPr/{W}rStyle")
            text = "".join(_WRITTEN.get(str(e.tag), "") or e.text or "" for e in run)
            found.append((text, "" if style is None else str(style.get(f"{W}val"))))
    return found


def named(name: str, *words: tuple[str, str]) -> list[tuple[str, str]]:
    """A cell of a provision."""
    return [("¶", ""), (name, ""), ("¶", ""), *words]


def table(data: bytes) -> list[list[list[tuple[str, str]]]]:
    lines = part(data, "word/document.xml").iter(f"{W}tr")
    return [[runs(cell) for cell in line.iter(f"{W}tc")] for line in lines]


def test_a_small_table_run_by_run() -> None:
    old = document({"OP1": "请会员国采取措施；", "OP2": "欢迎召开会议。"}, 79)
    new = document({"OP1": "敦促会员国采取措施；"}, 80)
    assert table(made(compare(old, new))) == [
        [
            [("¶", ""), ("原文 79.txt", "Strong")],
            [("¶", ""), ("新案文 80.txt", "Strong")],
            [("¶", ""), ("说明", "Strong")],
        ],
        [
            named("执行部分第1段", ("1. ", ""), ("请", "Deleted"), ("会员国采取措施；", "")),
            named("执行部分第1段", ("1. ", ""), ("敦促", "Inserted"), ("会员国采取措施；", "")),
            [("¶", ""), ("力度↑ 1", "Strong"), ("¶", ""), ("动词：请 → 敦促，更强", "")],
        ],
        [
            named("执行部分第2段", ("2. ", ""), ("欢迎召开会议。", "Deleted")),
            [("¶", ""), ("—", "")],
            [("¶", ""), ("删去", "Strong")],
        ],
    ]


def expected(provision: Provision | None) -> str:
    if provision is None:
        return "¶—"
    number = f"{provision.number} " if provision.number else ""
    return f"¶{provision.name}¶{number}" + "".join(words.text for words in provision.words)


@pytest.mark.parametrize("name", names())
def test_every_cell_holds_its_provision_to_the_letter(name: str) -> None:
    found = compare(*pair(name))
    told = table(made(found))[1:]
    for cells, row in zip(told, provisions(found, View()).rows, strict=True):
        for cell, provision in zip(cells, (row.old, row.new), strict=False):
            assert "".join(text for text, _ in cell) == expected(provision)


def test_the_head_is_repeated_rows_may_break_and_the_page_lies_across() -> None:
    body = part(made(comparison()), "word/document.xml")
    first, *others = body.iter(f"{W}tr")
    assert first.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(line.find(f"{W}trPr") is None for line in others)
    (size,) = body.iter(f"{W}pgSz")
    assert [size.get(f"{W}{name}") for name in ("w", "h", "orient")] == [
        *("16838", "11906", "landscape")
    ]


def test_marks_are_told_by_lines_as_well_as_by_colour() -> None:
    styles = part(made(comparison()), "word/styles.xml")
    looks = {
        str(style.get(f"{W}styleId")): {str(e.tag).removeprefix(W) for e in style.iter()}
        for style in styles.iter(f"{W}style")
    }
    assert {"strike", "color"} <= looks["Deleted"]
    assert {"u", "color"} <= looks["Inserted"]
    (fonts,) = styles.iter(f"{W}rFonts")
    assert fonts.get(f"{W}eastAsia") == "SimSun"


def test_marks_of_footnotes_are_raised_headings_bold() -> None:
    cells = [cell for line in table(made(comparison())) for cell in line]
    assert any(("3", "Raised") in cell for cell in cells)
    assert any(("防灾", "Strong") in cell for cell in cells)


def test_remarks_stand_before_the_table_text_without_place_behind_it() -> None:
    body = list(part(made(comparison(), "en"), "word/document.xml")[0])
    tags = [str(element.tag).removeprefix(W) for element in body]
    at = tags.index("tbl")
    before = ["".join(map(str, e.itertext())) for e in body[:at]]
    behind = ["".join(map(str, e.itertext())) for e in body[at + 1 :]]
    assert before[0] == "old and new provisions"
    assert any("A/RES/77/172" in line for line in before)
    assert "a-c2-80-l21.txt: 山区国家之友小组分发" in behind


def test_hostile_text_is_text() -> None:
    found = compare(document({"OP1": HOSTILE}), document({"OP1": HOSTILE + "。"}))
    cell = table(made(found))[1][0]
    assert "".join(text for text, _ in cell) == f"¶执行部分第1段¶1. {SHOWN}"


def test_the_same_bytes_each_time_known_again_until_somebody_saves_it() -> None:
    data = made(comparison())
    assert data == made(comparison())
    assert is_ours(data)
    assert not is_ours(b"PK\x03\x04 no archive")
    assert not is_ours(b"")
    edited = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(edited, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(b"lastModifiedBy>unrdiff", b"lastModifiedBy>A"))
    assert not is_ours(edited.getvalue())


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    text = libreoffice(made(comparison()), "docx", "odt", tmp_path)
    with zipfile.ZipFile(BytesIO(text)) as archive:
        assert OLD["PP2"].text[:10] in archive.read("content.xml").decode()
