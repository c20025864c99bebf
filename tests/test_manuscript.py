"""From a manuscript to documents: the same resolution, whatever the source sets apart of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from every_case import as_params, pair

from unrdiff.language.canonical import canonical
from unrdiff.model import Document, FootnoteMark, Origin, Paragraph, ParagraphKind, UnrdiffError
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading import read_manuscript
from unrdiff.reading.manuscript import Footnote, Hint, Manuscript, RawParagraph
from unrdiff.reading.sources import SOURCES, SourceReader, manuscript_of, source_reader

TITLE = "77/310. 防治荒漠化"


def raw(*texts: str) -> list[RawParagraph]:
    """Paragraphs as they stand in a file's body."""
    return [RawParagraph(text, Origin(index=i)) for i, text in enumerate(texts)]


def read(*paragraphs: RawParagraph) -> Document:
    (document,) = read_manuscript(Manuscript(tuple(paragraphs)), "a.docx")
    return document


def labels(document: Document) -> list[str]:
    return [p.label for p in document.paragraphs]


# --- what the source says of a paragraph ---------------------------------------------------------


def test_typed_numbers_and_numbers_set_apart_are_read_alike() -> None:
    head = raw(TITLE, "大会，", "回顾其第 76/206 号决议，")
    typed = raw("1. 请秘书长：", "(a) 提出报告；", "(b) 召开会议；", "2. 决定继续审议。")
    apart = [
        RawParagraph(text, Origin(index=9), number)
        for number, text in (
            ("1", "请秘书长："),
            ("(a)", "提出报告；"),
            ("(b)", "召开会议；"),
            ("2", "决定继续审议。"),
        )
    ]
    assert read(*head, *typed).paragraphs == read(*head, *apart).paragraphs
    assert labels(read(*head, *apart)) == ["PP1", "OP1", "OP1(a)", "OP1(b)", "OP2"]


def test_numerals_count_operative_paragraphs_where_no_digits_do() -> None:
    head = raw("2998 (XXVII). 防治荒漠化", "大会，", "回顾其各项决议，")
    found = read(*head, *raw("一、请秘书长提出报告；", "二、决定继续审议。"))
    assert [(p.label, p.number) for p in found.paragraphs[1:]] == [("OP1", "一"), ("OP2", "二")]


def test_a_number_that_counts_nothing_stays_wording() -> None:
    head = raw(TITLE, "大会，", "回顾其第 76/206 号决议，", "1. 请秘书长报告下列两点：")
    (listed, last) = (
        RawParagraph("费用；", Origin(index=4), "7"),
        RawParagraph("决定继续审议。", Origin(index=5), "2"),
    )
    found = read(*head, listed, last)
    assert labels(found) == ["PP1", "OP1", "OP2"]
    assert found["OP1"].text.endswith("下列两点：7. 费用；")


def test_a_heading_may_be_told_by_its_style_alone() -> None:
    head = raw(TITLE, "大会，", "回顾其第 76/206 号决议，", "1. 请秘书长提出报告；")
    heading = RawParagraph("后续行动。", Origin(index=4), hints=frozenset({Hint.HEADING}))
    assert labels(read(*head, heading, *raw("2. 决定继续审议。"))) == ["PP1", "OP1", "H1", "OP2"]


def test_marks_keep_their_place_when_a_number_is_taken_off() -> None:
    text = "1. 欢迎《公约》的缔结；"
    at = text.index("》") + 1
    marked = RawParagraph(text, Origin(), marks=(FootnoteMark("1", at),))
    found = read(*raw(TITLE, "大会，", "回顾其第 76/206 号决议，"), marked)
    paragraph = found["OP1"]
    assert paragraph.text[: paragraph.marks[0].offset] == "欢迎《公约》"


def test_a_mark_at_the_head_of_a_paragraph_that_runs_on_stands_behind_the_one_above() -> None:
    above, below = (
        RawParagraph("1. 欢迎《公约》", Origin()),
        RawParagraph("的缔结。", Origin(), marks=(FootnoteMark("1", 0),)),
    )
    found = read(*raw(TITLE, "大会，", "回顾其第 76/206 号决议，"), above, below)
    assert found["OP1"].text == "欢迎《公约》的缔结。"
    assert found["OP1"].marks == (FootnoteMark("1", len("欢迎《公约》")),)


def test_text_without_a_place_and_doubts_are_passed_on() -> None:
    doubt = Notice(NoticeCode.PREAMBLE_RUN_TOGETHER)
    head = raw(TITLE, "大会，")
    first = RawParagraph("回顾其第 76/206 号决议，", Origin(), notices=(doubt,))
    loose = RawParagraph("17", Origin(), hints=frozenset({Hint.LOOSE}))
    note = RawParagraph("1. 决定继续审议。", Origin(), footnotes=(Footnote("3", "见附件。"),))
    found = read(*head, first, loose, note)
    assert found.unplaced == ("17",)
    assert found.footnotes == {"3": "见附件。"}
    missing = Notice(NoticeCode.FOOTNOTES_WITHOUT_MARK, numbers=("3",))
    assert found.notices == (missing, doubt)


def test_a_paragraph_knows_the_paragraphs_of_its_source() -> None:
    found = read(*raw(TITLE, "大会，", "回顾其第 76/206 号决议，", "1. 请秘书长", "提出报告。"))
    assert [o.index for o in found["OP1"].origins] == [3, 4]


def test_lines_and_pages_of_a_text_are_known() -> None:
    (found,) = read_manuscript(
        manuscript_of(f"{TITLE}\n\n大会，\n\n回顾，\n\f1. 请；\n\n2. 决定。\n".encode(), "a.txt"),
        "a",
    )
    assert [(p.label, *[(o.line, o.page) for o in p.origins]) for p in found.paragraphs] == [
        ("PP1", (5, 1)),
        ("OP1", (6, 2)),
        ("OP2", (8, 2)),
    ]


# --- any text as whole paragraphs ---------------------------------------------------------------


def whole_paragraphs(document: Document, set_apart: bool) -> Iterator[RawParagraph]:
    """A document as a word processor would hold it, numbers typed or set apart."""
    for index, paragraph in enumerate(document.paragraphs):
        number, text = paragraph.number, paragraph.text
        if number and not set_apart:
            number, text = None, f"{_typed(paragraph)}{text}"
        shift = len(text) - len(paragraph.text)
        marks = tuple(FootnoteMark(m.number, m.offset + shift) for m in paragraph.marks)
        heading = paragraph.kind is ParagraphKind.HEADING
        hints = frozenset({Hint.HEADING}) if heading else frozenset()
        yield RawParagraph(text, Origin(index=index), number, marks=marks, hints=hints)


def _typed(paragraph: Paragraph) -> str:
    number = paragraph.number or ""
    if number.endswith((")", "）")) or (len(number) == 1 and "㈠" <= number <= "㈩"):
        return f"{number} "
    return f"{number}、" if number in "一二三四五六七八九十" else f"{number}. "


_NO_TITLE = "an annex with no title but 附件一 is called 附件"
NOT_READ_WHOLE = {"align/a-paragraph-goes-up-from-the-end-of-an-annex": _NO_TITLE}


def as_manuscript(document: Document, set_apart: bool) -> Manuscript:
    paragraphs = [*raw("77/310. 标题", "大会，")]
    for paragraph, made in zip(
        document.paragraphs, whole_paragraphs(document, set_apart), strict=True
    ):
        if re.fullmatch(r"AX\d+", paragraph.label):
            paragraphs += raw("附件")
            if paragraph.text == "附件":
                continue
        paragraphs.append(made)
    return Manuscript(tuple(paragraphs))


@pytest.mark.parametrize("set_apart", [False, True], ids=["typed", "set apart"])
@pytest.mark.parametrize("name", as_params(NOT_READ_WHOLE))
def test_every_text_is_read_alike_from_whole_paragraphs(name: str, set_apart: bool) -> None:
    for text in pair(name):
        (again,) = read_manuscript(as_manuscript(text, set_apart), "whole")
        assert [(p.label, p.number, p.text, p.marks) for p in again.paragraphs] == [
            (p.label, p.number, canonical(p.text), p.marks) for p in text.paragraphs
        ]


# --- kinds of file ------------------------------------------------------------------------------


def test_the_kind_of_a_file_is_told_by_its_content_then_by_its_ending(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    word = SourceReader("Word", "word", (".docx",), re.compile(rb"PK\x03\x04.*word/", re.DOTALL))
    mail = SourceReader("mail", "mail", (".eml",))
    monkeypatch.setattr("unrdiff.reading.sources.SOURCES", (word, mail, *SOURCES))
    assert source_reader(b"PK\x03\x04...word/document.xml", "a.txt") is word
    assert source_reader("大会，".encode(), "a.DOCX") is word
    assert source_reader(b"Subject: draft", "a.eml") is mail
    assert source_reader("大会，".encode(), "a").kind == "flat text"


def test_a_manuscript_without_a_resolution_is_refused() -> None:
    with pytest.raises(UnrdiffError, match=r"^a\.docx: no resolution found"):
        read(*raw(TITLE, "回顾其第 76/206 号决议，"))
