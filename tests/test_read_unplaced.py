"""No wording is lost: what has no place is kept apart, and what was doubtful is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from texts import SAMPLES

from unrdiff.model import Document, DocumentKind
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading import read_text
from unrdiff.reading.sources.text.decoding import decode
from unrdiff.reading.sources.text.markup import unwrap

CASES = sorted((Path(__file__).parent / "cases" / "read").iterdir())
TEXTS = {c.name: c / "input.txt" for c in CASES} | {p.name: p for p in SAMPLES.glob("a-*.txt")}

# --- conservation ------------------------------------------------------------------------------

HAN = re.compile("[一-龥〇㐀-䶿]")
DAY = (
    r"(?:\d{4}|[〇○一二三四五六七八九]{4})年[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日"
)
MEETING = r"第[\d〇○一二三四五六七八九]+次(?:全体|全體)?[会會][议議]"
# The only lines below an organ's name that are no wording; blanks and the title's repetitions
# in running heads aside.
NO_WORDING = re.compile(
    rf"(?:{DAY})?[，,]?(?:{MEETING})?[。.]?|"  # the day and the meeting of adoption
    r"联合国[A-Z]+(?:/\S+)+|第\d+页(?:[，,]?共\d+页)?|"  # pages
    r"[脚尾]?注释?[:：]?|"  # the heading over footnotes
    r"附[件录](?:[一二三四五六七八九十]+|[IVX]+|\d+)?|"  # annexes are labelled AX1, AX2
    r"[大會会]+[，,]?|[一-龥]+理事[会會][，,]?"  # the organ of a second resolution
)
BEHIND_THE_TEXT = re.compile(rf"(?<=[。.])\s*{DAY}[，,]?{MEETING}[。.]?")
HEADING = re.compile(r"\d+/\d+[.．]|[A-Z]+(?:/[A-Za-z0-9.]+)+")


def wording(text: str, titles: set[str]) -> str:
    """The Chinese characters of all lines that are wording."""
    lines = (re.sub(r"\s", "", line) for line in text.split("\n"))
    return "".join(
        "".join(HAN.findall(BEHIND_THE_TEXT.sub("", line)))
        for line in lines
        if not NO_WORDING.fullmatch(line)
        and not any(t.startswith(HEADING.sub("", line)) for t in titles)
    )


def read_words(document: Document) -> str:
    """All that a reader of the document is shown."""
    paragraphs = (f"{p.number or ''}{p.text}" for p in document.paragraphs)
    return "".join(
        [*paragraphs, *document.footnotes.values(), *document.closing, *document.unplaced]
    )


def bodies(whole: str, documents: tuple[Document, ...]) -> Iterator[str]:
    """Each resolution's stretch of the text; in a report only to its last paragraph."""
    at = 0
    for document in documents:
        opening, end = ("".join(HAN.findall(document.paragraphs[i].text)) for i in (0, -1))
        start = whole.index(opening[:12], at)
        at = whole.index(end[-12:], start) + len(end[-12:])
        yield whole[start : at if document.kind is DocumentKind.DRAFT_IN_REPORT else None]


@pytest.mark.parametrize("name", TEXTS)
def test_no_character_is_lost(name: str) -> None:
    text = unwrap(decode(TEXTS[name].read_bytes(), name))
    documents = read_text(text)
    whole = wording(text, {re.sub(r"\s", "", d.title) for d in documents if d.title})
    shown = Counter("".join(map(read_words, documents)))
    for body in bodies(whole, documents):
        assert not Counter(body) - shown


# --- what has no place -------------------------------------------------------------------------

WETLANDS = """79/58. 湿地

大会，

回顾《拉姆萨尔公约》，

1. 请缔约方保护湿地；

2. 决定继续审议此事。
"""


def test_wording_behind_the_resolution_is_kept_line_by_line() -> None:
    (document,) = read_text(
        f"{WETLANDS}\n2024 年 12 月 4 日\n第 46 次全体会议\n\n"
        "表决情况：\n赞成：中国、肯尼亚；\n反对：无。\n发言载于附件\n"
    )
    assert [p.label for p in document.paragraphs] == ["PP1", "OP1", "OP2"]
    assert document["OP2"].text == "决定继续审议此事。"
    assert document.unplaced == ("表决情况：", "赞成：中国、肯尼亚；", "反对：无。", "发言载于附件")
    assert document.date == "2024-12-04"


def test_wording_between_the_closing_lines_and_an_annex_is_kept_too() -> None:
    (document,) = read_text(
        f"{WETLANDS}\n2024 年 12 月 4 日\n第 46 次全体会议\n\n本决议未经表决。\n\n"
        "附件\n\n湿地名录\n\n1. 鄱阳湖。\n"
    )
    assert [(p.label, p.text) for p in document.paragraphs[3:]] == [
        ("AX1", "湿地名录"),
        ("AX1.1", "鄱阳湖。"),
    ]
    assert document.unplaced == ("本决议未经表决。",)
    assert document.date == "2024-12-04"


def test_closing_lines_behind_an_annex_date_the_resolution() -> None:
    (document,) = read_text(
        f"{WETLANDS}\n附件\n\n湿地名录\n\n1. 鄱阳湖。\n\n"
        "2024 年 12 月 4 日\n第 46 次全体会议\n\n秘书处印发。\n"
    )
    assert document.paragraphs[-1].text == "鄱阳湖。"
    assert document.unplaced == ("秘书处印发。",)
    assert document.date == "2024-12-04"


def test_what_a_report_says_behind_its_draft_is_the_reports() -> None:
    (document,) = read_text(
        "第二委员会建议大会通过以下决议草案：\n\n"
        f"{WETLANDS.replace('79/58. ', '')}\n报告到此结束，其余载于附录。\n"
    )
    assert document.kind is DocumentKind.DRAFT_IN_REPORT
    assert document["OP2"].text == "决定继续审议此事。"
    assert document.unplaced == ()


@pytest.mark.parametrize(
    ("numbers", "unplaced"),
    [
        (("7",), ("7",)),
        (("7", "8"), ()),
        (("7", "8", "9"), ()),
        (("7", "9"), ("7", "9")),
        (("7", "7"), ("7", "7")),
        (("7", "8", "12"), ("7", "8", "12")),
        (("9", "8"), ("9", "8")),
    ],
    ids=[" ".join(n) for n in ("7", "78", "789", "79", "77", "78c", "98")],
)
def test_lone_numbers_that_rise_are_pages_all_others_are_kept(
    numbers: tuple[str, ...], unplaced: tuple[str, ...]
) -> None:
    text = WETLANDS
    for number, before in zip(numbers, ("回顾", "1. 请", "2. 决"), strict=False):
        text = text.replace(before, f"{number}\n\n{before}")
    (document,) = read_text(text)
    assert [p.text for p in document.paragraphs] == [
        p.text for p in read_text(WETLANDS)[0].paragraphs
    ]
    assert document.unplaced == unplaced


# --- what is told ------------------------------------------------------------------------------


def missing(*numbers: str) -> Notice:
    return Notice(NoticeCode.MISSING_NUMBERS, numbers=numbers)


def notices(text: str) -> tuple[Notice, ...]:
    (document,) = read_text(text)
    return document.notices


def test_a_text_without_doubt_has_no_notice() -> None:
    assert notices(WETLANDS) == ()
    assert notices(WETLANDS.replace("》，", "》，¹") + "\n¹ 见 A/79/1。\n") == ()


@pytest.mark.parametrize(
    ("numbers", "labels", "notice"),
    [
        ("12", ["OP1", "OP2"], ()),
        ("13", ["OP1", "OP3"], (missing("2"),)),
        ("14", ["OP1", "OP4"], (missing("2", "3"),)),
        ("15", ["OP1"], ()),
        ("19", ["OP1"], ()),
        ("11", ["OP1"], ()),
    ],
)
def test_up_to_two_missing_numbers_are_told_and_a_number_far_off_is_wording(
    numbers: str, labels: list[str], notice: tuple[Notice, ...]
) -> None:
    text = WETLANDS.replace("2. 决定", f"{numbers[1]}. 决定")
    (document,) = read_text(text)
    assert [p.label for p in document.paragraphs] == ["PP1", *labels]
    assert document.notices == notice
    if len(labels) == 1:
        assert document["OP1"].text == f"请缔约方保护湿地；{numbers[1]}. 决定继续审议此事。"


def test_footnotes_whose_marks_are_missing_are_told() -> None:
    notes = "\n{0}1{1} 见 A/79/1。\n{0}2{1} 见 A/79/2。\n{0}3{1} 见 A/79/3。\n"
    marked = WETLANDS.replace("》，", "》，{0}2{1}")
    unmarked = Notice(NoticeCode.FOOTNOTES_WITHOUT_MARK, numbers=("1", "3"))
    for style in (("[", "]"), ("(", ")"), ("", "")):
        assert notices((marked + notes).format(*style)) == (unmarked,)


def test_a_preamble_cut_by_wording_alone_is_told() -> None:
    told = (Notice(NoticeCode.PREAMBLE_RUN_TOGETHER),)
    by_wording = "》，铭记水鸟的迁徙，欢迎各国的努力，"
    by_blanks = "》，其中规定， 铭记水鸟的迁徙， 欢迎各国的努力，"
    assert notices(WETLANDS.replace("》，", by_wording)) == told
    assert notices(WETLANDS.replace("》，", by_blanks)) == ()
    assert notices(WETLANDS.replace("》，", "》，其中规定保护水鸟，")) == ()
    both = WETLANDS.replace("》，", by_wording).replace("2. 决定", "4. 决定")
    assert notices(both) == (missing("2", "3"), *told)
