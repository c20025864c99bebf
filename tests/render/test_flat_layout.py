"""A document as flat text and as plain Markdown, to the letter, and the lines of its head."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small import NEW, document

from unrdiff.model import Document, DocumentKind, FootnoteMark, Paragraph, ParagraphKind
from unrdiff.render.flat_text import flat_markdown, flat_text

PP, OP, H = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.HEADING
SUB, ANNEX = ParagraphKind.SUBPARAGRAPH, ParagraphKind.ANNEX

TEXT = (Path(__file__).parent / "golden" / "flat.txt").read_text("utf-8")


def test_a_draft_to_the_letter() -> None:
    assert flat_text(NEW) == TEXT


def test_a_draft_in_markdown_differs_in_its_heading_marks_and_numbers() -> None:
    expected = TEXT.replace("\n可持续山区发展\n", "\n# 可持续山区发展\n")
    expected = expected.replace("\n一、防灾\n", "\n## 一、防灾\n")
    for number in range(1, 8):
        expected = expected.replace(f"\n{number}. ", f"\n{number}\\. ")
    assert flat_markdown(NEW) == expected


# --- the head ----------------------------------------------------------------------------------

BODY = document({"PP1": "回顾《宪章》，", "OP1": "请各国合作。"})


def head(given: Document) -> list[str]:
    return flat_text(given).partition("以下案文由 unrdiff 写出。")[0].split()


@pytest.mark.parametrize(
    ("kind", "symbol", "day", "lines"),
    [
        (
            DocumentKind.ADOPTED,
            "A/RES/80/1",
            "2025-12-18",
            ["A/RES/80/1", "第80届会议", "2025年12月18日大会决议"],
        ),
        (DocumentKind.ADOPTED, "A/RES/80/1", None, ["A/RES/80/1", "第80届会议", "大会决议"]),
        (DocumentKind.ADOPTED, "A/RES/80/1", "2025", ["A/RES/80/1", "第80届会议", "大会决议"]),
        (
            DocumentKind.ADOPTED,
            "E/RES/2025/4",
            None,
            ["E/RES/2025/4", "第80届会议", "经济及社会理事会决议"],
        ),
        (
            DocumentKind.ADOPTED,
            "A/HRC/RES/58/1",
            None,
            ["A/HRC/RES/58/1", "第80届会议", "人权理事会决议"],
        ),
        (DocumentKind.ADOPTED, "S/RES/2700", None, ["S/RES/2700", "第80届会议", "安全理事会决议"]),
        (
            DocumentKind.DRAFT,
            "A/C.2/80/L.21",
            "2025-11-12",
            ["A/C.2/80/L.21", "12", "November", "2025", "第80届会议", "决议草案"],
        ),
        (DocumentKind.DRAFT, None, "soon", ["第80届会议", "决议草案"]),
        (
            DocumentKind.DRAFT_IN_REPORT,
            "A/80/485",
            None,
            ["A/80/485", "第80届会议", "建议大会通过下列决议草案："],
        ),
        (None, None, None, ["第80届会议"]),
    ],
)
def test_the_head_says_what_the_document_says_of_itself(
    kind: DocumentKind | None, symbol: str | None, day: str | None, lines: list[str]
) -> None:
    assert head(replace(BODY, kind=kind, symbol=symbol, date=day)) == lines


def test_a_document_that_says_nothing_of_itself_has_no_head() -> None:
    assert head(replace(BODY, session=None)) == []


def test_the_organ_speaks_in_the_text_itself() -> None:
    assert "\n\n大会，\n\n" in flat_text(BODY)
    assert "\n\n人权理事会，\n\n" in flat_text(replace(BODY, symbol="A/HRC/58/L.1"))


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("可持续山区发展", "可持续山区发展"),
        ("国际合作宣言草案", "＊国际合作宣言草案＊"),
        ("[暂定标题]", "＊[暂定标题]＊"),
        ("山区发展（已通过)", "＊山区发展（已通过)＊"),
        ("决议草案一", "＊决议草案一＊"),
        ("关于山区。", "＊关于山区。＊"),
    ],
)
def test_a_title_that_looks_like_another_line_stands_between_stars(
    title: str, written: str
) -> None:
    assert f"\n\n{written}\n\n大会，" in flat_text(replace(BODY, title=title))


# --- marks and signs ---------------------------------------------------------------------------


def marked(text: str, **marks: int) -> str:
    found = tuple(FootnoteMark(n[1:], at) for n, at in marks.items())
    notes = {mark.number: "见报告。" for mark in found}
    paragraph = Paragraph("OP1", OP, text, "1", found)
    written = flat_text(replace(BODY, paragraphs=(BODY["PP1"], paragraph), footnotes=notes))
    return written.partition("\n\n1. ")[2].partition("\n")[0]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({"n1": 2}, "请各¹国建 WHO 馆。"),
        ({"n12": 2}, "请各¹²国建 WHO 馆。"),
        ({"n1": 2, "n2": 2}, "请各¹ ²国建 WHO 馆。"),
        ({"n2": 4, "n1": 1}, "请¹各国建² WHO 馆。"),
        ({"n1": 8}, "请各国建 WHO ¹ 馆。"),
        ({"n1": 11}, "请各国建 WHO 馆。¹"),
    ],
)
def test_marks_stand_in_place_and_apart_from_letters(marks: dict[str, int], expected: str) -> None:
    assert marked("请各国建 WHO 馆。", **marks) == expected


@pytest.mark.parametrize(
    ("text", "plain", "markdown"),
    [
        ("研究&开发", "研究&开发", "研究&开发"),
        ("研究&amp;开发", "研究&amp;amp;开发", "研究&amp;amp;开发"),
        ("甲*乙`丙~丁\\戊", "甲*乙`丙~丁\\戊", "甲\\*乙\\`丙\\~丁\\\\戊"),
        ("a<b>c", "a<b>c", "a\\<b>c"),
        ("5 < 6", "5 < 6", "5 < 6"),
    ],
)
def test_signs_are_written_so_that_they_are_read_as_they_stand(
    text: str, plain: str, markdown: str
) -> None:
    given = replace(BODY, paragraphs=(BODY["PP1"], Paragraph("OP1", OP, text, "1")))
    assert flat_text(given).endswith(f"\n\n1. {plain}\n")
    assert flat_markdown(given).endswith(f"\n\n1\\. {markdown}\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# 重申", "\\# 重申"),
        ("> 重申", "\\> 重申"),
        ("- 重申", "\\- 重申"),
        ("+ 重申", "\\+ 重申"),
        ("= 重申", "\\= 重申"),
        ("1. 重申", "1\\. 重申"),
        ("12) 重申", "12\\) 重申"),
        ("2030 年", "2030 年"),
    ],
)
def test_a_line_begins_with_no_sign_of_markdown(text: str, written: str) -> None:
    given = replace(BODY, paragraphs=(Paragraph("PP1", PP, text), BODY["PP1"], BODY["OP1"]))
    assert f"\n\n{written}\n\n" in flat_markdown(given)
    assert f"\n\n{text}\n\n" in flat_text(given)


# --- numbers, headings, annexes ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "line"), [("二", "二、水井"), ("A", "A. 水井"), ("2", "2. 水井"), (None, "水井")]
)
def test_a_heading_has_its_number_as_headings_have(number: str | None, line: str) -> None:
    heading = Paragraph("H1", H, "水井", number)
    given = replace(BODY, paragraphs=(BODY["PP1"], heading, BODY["OP1"]))
    assert f"\n\n{line}\n\n1. " in flat_text(given)
    assert f"\n\n## {line}\n\n1\\. " in flat_markdown(given)


def test_an_operative_number_in_chinese_keeps_its_comma() -> None:
    given = replace(BODY, paragraphs=(BODY["PP1"], Paragraph("OP1", OP, "请各国合作。", "一")))
    assert flat_text(given).endswith("\n\n一、请各国合作。\n")


def annexes(count: int) -> list[str]:
    held = [Paragraph(f"AX{n}", ANNEX, f"计划{n}") for n in range(1, count + 1)]
    given = replace(BODY, paragraphs=(*BODY.paragraphs, *held), unplaced=("无处可放",))
    return flat_text(given).partition("1. 请各国合作。\n\n")[2].split()


def test_several_annexes_are_numbered_and_one_is_not() -> None:
    assert annexes(1) == ["无处可放", "附件", "计划1"]
    assert annexes(2) == ["无处可放", "附件一", "计划1", "附件二", "计划2"]
    assert annexes(11)[-4:] == ["附件十", "计划10", "附件11", "计划11"]


def test_an_annex_without_a_title_of_its_own_is_not_headed_twice() -> None:
    given = replace(BODY, paragraphs=(*BODY.paragraphs, Paragraph("AX1", ANNEX, "附件")))
    assert flat_text(given).endswith("\n\n附件\n")
    assert flat_text(given).count("附件") == 1


def test_a_sole_preambular_paragraph_with_clauses_is_broken_once() -> None:
    text = "回顾其 2006 年 9 月 8 日通过的战略，重申各国所作的承诺，"
    given = replace(BODY, paragraphs=(Paragraph("PP1", PP, text), BODY["OP1"]))
    (line,) = [part for part in flat_text(given).split("\n\n") if part.startswith("回顾")]
    assert line.replace("\n", "") == text
    assert line.count("\n") == 1
    short = replace(BODY, paragraphs=(Paragraph("PP1", PP, "回顾《宪章》。"), BODY["OP1"]))
    assert "\n\n回顾《宪章》。\n\n" in flat_text(short)
    two = replace(BODY, paragraphs=(Paragraph("PP1", PP, text), BODY["PP1"], BODY["OP1"]))
    assert f"\n\n{text}\n\n" in flat_text(two)


def test_a_footnote_that_might_be_wording_has_a_rule_over_it() -> None:
    notes = {
        "1": "见 A/74/1。",
        "2": "A/74/2。",
        "3": "请注意本文。",
        "5": "A/74/5。",
        "*": "重新印发。",
    }
    written = flat_text(replace(BODY, footnotes=notes)).partition("1. 请各国合作。\n\n")[2]
    rule = "_" * 18
    assert written.split("\n\n") == [
        rule,
        "¹ 见 A/74/1。",
        "² A/74/2。",
        rule,
        "³ 请注意本文。",
        rule,
        "⁵ A/74/5。",
        rule,
        "* 重新印发。\n",
    ]
