"""What is put into a base looks as what stands there: letters, numbers, blanks, places of lines."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from makers.word import Word, paragraph, run
from test_redline import part
from test_redline_bases import ABOVE, marked, plain, read

from unrdiff import compare
from unrdiff.model import Document
from unrdiff.reading import read_text
from unrdiff.render.docx import write_docx

BOLD, RED = "<w:b/>", '<w:color w:val="FF0000"/>'


def with_text(document: Document, label: str, text: str) -> Document:
    changed = (replace(p, text=text) if p.label == label else p for p in document.paragraphs)
    return replace(document, paragraphs=tuple(changed))


def inserted(content: bytes) -> list[str]:
    """The runs that were put in, as they stand."""
    return re.findall("<w:ins [^>]*>(.*?)</w:ins>", part(content, "document"))


def new_text(*paragraphs: str) -> Document:
    whole = "\n\n".join(("大会，", "回顾其以往各项决议，", "铭记各国的努力，", *paragraphs))
    return read_text(whole, "new.txt")[0]


def lines(text: str) -> str:
    return re.sub("<[^>]+>", "", text)


# --- letters -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("new", "set_so", "other"),
    [
        # In place of plain words, of red ones, and of bold ones.
        ("请秘书长改善农村基础设施，列入临时议程，并开展工作。", "", (RED, BOLD)),
        ("请秘书长加强农村基础设施，列入正式议程，并开展工作。", RED, (BOLD,)),
        # Put in among plain words, among red ones, and at the border of both.
        ("请秘书长加强和改善农村基础设施，列入临时议程，并开展工作。", "", (RED, BOLD)),
        ("请秘书长加强农村基础设施，列入临时议程，并开展有关工作。", RED, (BOLD,)),
    ],
)
def test_new_words_are_set_as_those_they_stand_for_or_between(
    new: str, set_so: str, other: tuple[str, ...]
) -> None:
    pieces = (
        ("1. ", ""),
        ("请", BOLD),
        ("秘书长加强农村基础设施，", ""),
        ("列入临时议程，并开展工作。", RED),
    )
    body = plain(*ABOVE)
    body.append(paragraph("".join(run(text, look) for text, look in pieces)))
    base = Word(body=body).data()
    (made,) = inserted(marked(base, with_text(read(base), "OP1", new)))
    assert set_so in made
    assert not any(look in made for look in other)


# --- numbers and blanks --------------------------------------------------------------------------


@pytest.mark.parametrize("between", [". ", ".\u3000", ". \u3000"])
def test_a_number_is_typed_as_the_file_types_its_numbers(between: str) -> None:
    body = plain(*ABOVE, f"1{between}请各国合作；", f"2{between}决定继续审查。")
    base = Word(body=body).data()
    old = read(base)
    new = new_text("1. 请各国合作；", "2. 鼓励捐助；", "3. 决定继续审查。")
    content = marked(base, replace(new, title=old.title, symbol=old.symbol))
    assert f"2{between}鼓励捐助；" in lines(part(content, "document"))


def test_a_new_heading_has_its_number_as_the_others() -> None:
    body = plain(*ABOVE, "一.  总则", "1. 请各国合作；", "2. 决定继续审查。")
    base = Word(body=body).data()
    old = read(base)
    new = new_text("一、总则", "1. 请各国合作；", "二、执行手段", "2. 决定继续审查。")
    content = marked(base, replace(new, title=old.title, symbol=old.symbol))
    assert "二.  执行手段" in lines(part(content, "document"))


@pytest.mark.parametrize("closed_up", [True, False])
def test_figures_stand_beside_chinese_as_the_file_has_them(closed_up: bool) -> None:
    first = "1. 请会员国执行2015年9月25日第70/1号决议；"
    first = first if closed_up else "1. 请会员国执行 2015 年 9 月 25 日第 70/1 号决议；"
    base = Word(body=plain(*ABOVE, first, "2. 决定继续审查。")).data()
    text = "请会员国执行 2015 年 9 月 25 日第 70/1 号决议和 2020 年 12 月 21 日第 75/232 号决议；"
    content = marked(base, with_text(read(base), "OP1", text))
    tight = "2020年12月21日第75/232号" in lines(part(content, "document"))
    assert tight is closed_up


# --- fields and lines ----------------------------------------------------------------------------


def test_a_simple_field_goes_with_its_words() -> None:
    """A tracked change cannot hold the one element that it is; so it becomes a row of runs."""
    field = f'<w:fldSimple w:instr=" REF _Ref1 ">{run("2")}</w:fldSimple>'
    body = plain(*ABOVE, "1. 请各国合作；", "2. 促请各国缴款；")
    body.append(paragraph(f"{run('3. 决定审查见上文第')}{field}{run('段的进展。')}"))
    base = Word(body=body).data()
    old = read(base)
    edited = with_text(old, "OP3", old["OP3"].text.replace("见上文第 2 段的", ""))
    for new in (edited, replace(old, paragraphs=old.paragraphs[:-1])):
        content = part(marked(base, new), "document")
        gone = "".join(re.findall("<w:del [^>]*>(?:(?!</w:del>).)*</w:del>", content))
        assert "fldSimple" not in content
        assert gone.count("fldChar ") == content.count("fldChar ") == 3
        assert " REF _Ref1 </w:delInstrText>" in gone
    kept = part(marked(base, with_text(old, "OP1", "请各国切实合作；")), "document")
    assert field in kept


def test_closing_lines_stand_where_the_texts_have_them() -> None:
    text = (
        "77/256. 联合国共同制度\n\n大会，\n\n重申其承诺，\n\n1. 核可附件所载的职权范围；\n\n"
        "2. 请秘书长提交报告。\n\n2022 年 12 月 30 日\n第 56 次全体会议\n\n附件\n\n职权范围\n\n"
        "1. 审查应当在 24 个月内完成。\n"
    )
    old = read_text(text, "old.txt")[0]
    new = read_text(text.replace("24 个月", "18 个月").replace("2022", "2024"), "new.txt")[0]
    told = lines(part(write_docx(compare(old, new)), "document"))
    assert told.index("提交报告") < told.index("2024 年 12 月 30 日") < told.index("附件职权")


def test_a_closing_line_behind_a_semicolon_stays_as_it_is() -> None:
    body = plain(*ABOVE, "1. 请各国合作；", "2. 敦促各国执行公约；", "3. 决定继续审查。")
    body += plain("2024年12月19日\u3000第54次全体会议")
    base = Word(body=body).data()
    old = read(base)
    assert old.closing
    content = marked(base, replace(old, paragraphs=old.paragraphs[:-1]))
    assert "2024年12月19日\u3000第54次全体会议" in lines(part(content, "document"))
    assert not inserted(content)
