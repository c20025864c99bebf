"""What pages of a PDF tell: marks, blanks, furniture, footnotes, paragraphs, one by one."""

from __future__ import annotations

import pytest
from makers.pdf import Canvas, Layout, Press, broken, cover, file_of, items

from unrdiff.model import Document
from unrdiff.reading import read_bytes
from unrdiff.reading.sources import manuscript_of

HEAD = ("77/310. 防治荒漠化", "大会，")
LONG = "重申其关于加强联合国预防犯罪和刑事司法方案特别是其技术合作能力的各项决议和决定的全部规定"


def read(*canvases: Canvas) -> Document:
    (document,) = read_bytes(file_of(canvases), "a.pdf")
    return document


def page(*texts: str, top: float = 700, pitch: float = 30, size: float = 12) -> Canvas:
    canvas = Canvas()
    for index, text in enumerate(texts):
        canvas.text(100, top - pitch * index, text, size)
    return canvas


def pressed(
    *texts: str, layout: Layout | None = None, notes: dict[str, str] | None = None
) -> Document:
    """Paragraphs set on pages; a raised number stands for a mark."""
    press = Press(layout or Layout(), "A/RES/77/310", "防治荒漠化", notes or {})
    press.paragraph(HEAD[0], font="F2")
    for text in (HEAD[1], *texts):
        press.paragraph(*with_marks(text), indent=0 if text[:1].isdigit() else 2)
    (document,) = read_bytes(press.finished(), "a.pdf")
    return document


def with_marks(text: str) -> tuple[str, list[tuple[str, int]]]:
    plain, marks = "", []
    for character in text:
        if character in "¹²³⁴":
            marks.append((str("⁰¹²³⁴".index(character)), len(plain)))
        else:
            plain += character
    return plain, marks


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


# --- characters and blanks ------------------------------------------------------------------------


def test_radicals_and_compatibility_characters_are_the_characters_they_look_like() -> None:
    assert (
        texts(read(page(*HEAD, "回顾⼈民和⾦融，", "1. 决定继续审议。")))[0] == "回顾人民和金融，"
    )


def test_spaced_letters_of_a_heading_are_words() -> None:
    canvas = page("决  议", *HEAD[:1], "大 会，", "回 顾 其 各 项 决 议，", "1. 决定继续审议。")
    assert texts(read(canvas))[0] == "回顾其各项决议，"


def test_a_gap_between_letters_is_a_blank_though_none_is_drawn() -> None:
    canvas = page(*HEAD, "回顾")
    for x, word in ((130, "Doha"), (160, "Declaration")):
        canvas.text(x, 640, word, 12)
    canvas.text(230, 640, "和 2030 年议程，", 12)
    canvas.text(100, 610, "1. 决定继续审议。", 12)
    assert texts(read(canvas))[0] == "回顾 Doha Declaration 和 2030 年议程，"


def test_letters_drawn_in_another_order_are_read_from_left_to_right() -> None:
    canvas = page(*HEAD, "", "1. 决定继续审议。")
    for x, word in ((172, "决议，"), (100, "回顾其"), (136, "各项的")):
        canvas.text(x, 640, word, 12)
    assert texts(read(canvas))[0] == "回顾其各项的决议，"


def test_a_symbol_broken_behind_a_sign_has_no_blank() -> None:
    canvas = page(*HEAD, "注意到 A/CONF.", top=700)
    canvas.text(100, 628, "234/16 号文件，", 12)
    canvas.text(100, 590, "1. 决定继续审议。", 12)
    assert "A/CONF.234/16" in "".join(texts(read(canvas)))


# --- what is not to be seen -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "hidden",
    [
        "1 g BT /F1 12 Tf 100 500 Td <{}> Tj ET 0 g",
        "BT 3 Tr /F1 12 Tf 100 500 Td <{}> Tj ET BT 0 Tr ET",
        "BT /F1 0.5 Tf 100 500 Td <{}> Tj ET",
        "BT /F1 12 Tf 100 -500 Td <{}> Tj ET",
    ],
    ids=["white", "without ink", "too small to see", "off the page"],
)
def test_what_is_not_to_be_seen_is_left_out(hidden: str) -> None:
    canvas = page(*HEAD, "回顾其各项决议，", "1. 决定继续审议。")
    canvas.raw(hidden.format("2. 秘密。".encode("utf-16-be").hex()))
    assert texts(read(canvas)) == ["回顾其各项决议，", "决定继续审议。"]


def test_what_is_written_across_a_page_is_furniture() -> None:
    canvas = page(*HEAD, "回顾其各项决议，", "1. 决定继续审议。")
    canvas.raw(f"BT /F1 60 Tf .7 .7 -.7 .7 150 300 Tm <{'草案'.encode('utf-16-be').hex()}> Tj ET")
    data = file_of([canvas])
    assert manuscript_of(data, "a.pdf").furniture == ("草案",)
    assert texts(read(canvas)) == ["回顾其各项决议，", "决定继续审议。"]


@pytest.mark.parametrize(
    ("turned", "size"),
    [
        ("0 1 -1 0 842 0 cm", (842, 595)),
        ("0 -1 1 0 0 595 cm", (842, 595)),
        ("-1 0 0 -1 595 842 cm", (595, 842)),
    ],
    ids=["left", "right", "upside down"],
)
def test_a_turned_page_reads_as_it_is_read(turned: str, size: tuple[float, float]) -> None:
    canvas = page(*HEAD, "回顾其各项决议，", "1. 决定继续审议。", top=500)
    canvas.ops.insert(0, turned)
    (found,) = read_bytes(file_of([canvas], size), "a.pdf")
    assert texts(found) == ["回顾其各项决议，", "决定继续审议。"]


# --- marks and footnotes --------------------------------------------------------------------------


def test_a_raised_number_is_a_mark_and_its_footnote_stands_below() -> None:
    found = pressed(
        "回顾《公约》¹ 和《议定书》，²", "1. 决定继续审议。", notes={"1": "见附件。", "2": "同上。"}
    )
    assert [(m.number, m.offset) for m in found["PP1"].marks] == [("1", 6), ("2", 13)]
    assert found["PP1"].text == "回顾《公约》和《议定书》，"
    assert found.footnotes == {"1": "见附件。", "2": "同上。"}


def test_a_raised_number_behind_a_letter_that_no_footnote_has_is_an_exponent() -> None:
    found = pressed("注意到 100 km² 的面积，¹", "1. 决定继续审议。", notes={"1": "见附件。"})
    assert found["PP1"].text == "注意到 100 km2 的面积，"
    assert [m.number for m in found["PP1"].marks] == ["1"]


def test_a_footnote_goes_on_over_the_next_page() -> None:
    note = "见" + "《大会正式记录》，" * 60 + "第二章。"
    filler = [f"{n}. {LONG}；" for n in range(1, 34)]
    last = f"34. {LONG}；¹"
    found = pressed("回顾其各项决议，", *filler, last, "35. 决定继续审议。", notes={"1": note})
    assert found.footnotes == {"1": note}
    assert [p.text for p in found.paragraphs[1:-1]] == [f"{LONG}；"] * 34


def test_footnotes_at_the_end_of_a_web_page_are_footnotes() -> None:
    canvas = page(*HEAD, "回顾其各项决议，", "1. 决定继续审议。", "1. 见附件。↩", "2. 同上。↩")
    canvas.text(196, 645, "1", 7)
    canvas.text(196, 615, "2", 7)
    found = read(canvas)
    assert found.footnotes == {"1": "见附件。", "2": "同上。"}
    assert [m.number for p in found.paragraphs for m in p.marks] == ["1", "2"]


def test_marks_in_brackets_are_found_by_their_footnotes() -> None:
    canvas = page(
        *HEAD,
        "回顾《公约》[1] 和《议定书》，[2]",
        "1. 决定继续审议。",
        "[1] 见附件。",
        "[2] 同上。",
    )
    found = read(canvas)
    assert found["PP1"].text == "回顾《公约》和《议定书》，"
    assert [m.number for m in found["PP1"].marks] == ["1", "2"]


def test_a_mark_alone_on_its_line_belongs_to_the_line_above() -> None:
    canvas = page(*HEAD, "回顾其各项决议，")
    canvas.text(100, 626, "1", 7)
    canvas.text(100, 580, "1. 决定继续审议。", 12)
    canvas.text(100, 100, "1 见附件。", 9)
    found = read(canvas)
    assert [m.number for m in found["PP1"].marks] == ["1"]
    assert found.footnotes == {"1": "见附件。"}


# --- furniture ------------------------------------------------------------------------------------


def test_heads_feet_and_masthead_are_furniture() -> None:
    press = Press(Layout(), "A/RES/77/310", "防治荒漠化", {})
    cover(press, "A/RES/77/310", ["第七十七届会议", "议程项目 18"])
    press.paragraph("77/310. 防治荒漠化", font="F2", size=12)
    press.paragraph("大会，", indent=2)
    press.paragraph("回顾其各项决议，", indent=2)
    for number in range(1, 60):
        press.paragraph(f"{number}. {LONG}；")
    press.paragraph("60. 决定继续审议。")
    data = press.finished()
    manuscript = manuscript_of(data, "a.pdf")
    (found,) = read_bytes(data, "a.pdf")
    assert [p.text for p in found.paragraphs[1:-1]] == [f"{LONG}；"] * 59
    assert (found.symbol, found.session, found.unplaced) == ("A/RES/77/310", 77, ())
    assert {"25-20936", "2/4", "*2520936*", "Distr.: General"} <= set(manuscript.furniture)
    assert [p.text for p in manuscript.paragraphs[:2]] == ["大会", "第七十七届会议"]


def test_a_browsers_head_on_a_single_page_is_furniture() -> None:
    canvas = page(*HEAD, "回顾其各项决议，", "1. 决定继续审议。", top=740)
    canvas.text(24, 820, "11/28/26, 11:32 AM", 8)
    canvas.text(250, 820, "防治荒漠化", 8)
    canvas.text(24, 17, "https://undocs.org/zh/A/RES/77/310", 8)
    canvas.text(560, 17, "1/1", 8)
    found = manuscript_of(file_of([canvas]), "a.pdf")
    assert [p.text for p in found.paragraphs] == [*HEAD, "回顾其各项决议，", "1. 决定继续审议。"]


def test_the_same_footnote_at_the_same_height_is_no_furniture() -> None:
    first = page(*HEAD, f"{LONG}，", f"1. {LONG}；", size=10)
    second = page(f"2. {LONG}；", "3. 决定继续审议。", size=10)
    for canvas, number in ((first, "1"), (second, "2")):
        canvas.text(310, 703, number, 6)
        canvas.rule(100, 112, 100)
        canvas.text(100, 103, number, 5)
        canvas.text(104, 100, "同上。", 8)
    assert read(first, second).footnotes == {"1": "同上。", "2": "同上。"}


# --- paragraphs -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "layout",
    [
        Layout(between=8, indent=0),
        Layout(between=0, indent=2),
        Layout(between=0, indent=2, justified=False),
        Layout(between=0, indent=2, page=(420, 595), left=60, right=60),
    ],
    ids=["by distance", "by indentation", "ragged", "a narrow page"],
)
def test_paragraphs_are_told_by_how_the_file_is_set(layout: Layout) -> None:
    preamble = [f"回顾第{n}项，{LONG * (1 + i % 3)}，" for i, n in enumerate("一二三四五六七八九")]
    operative = [f"{n}. 请秘书长{LONG * (n % 4)}；" for n in range(1, 20)]
    found = pressed(*preamble, *operative, "20. 决定继续审议。", layout=layout)
    assert texts(found) == [*preamble, *(t.split(". ")[1] for t in operative), "决定继续审议。"]


def test_a_full_line_does_not_end_its_paragraph_and_a_short_one_does() -> None:
    lines = list(broken(items(LONG * 2 + "，"), 30, 0))
    canvas = page(*HEAD, *("".join(i.text for i in line) for line in lines), pitch=18)
    bottom = 700 - 18 * (2 + len(lines))
    canvas.text(100, bottom, "又回顾其各项决议，", 12)
    canvas.text(100, bottom - 18, "1. 决定继续审议。", 12)
    assert texts(read(canvas)) == [LONG * 2 + "，", "又回顾其各项决议，", "决定继续审议。"]


def test_a_title_of_several_lines_is_one() -> None:
    press = Press(Layout(), "A/RES/77/310", "", {})
    title = (
        "在气候变化背景下防治荒漠化，执行联合国关于在发生严重干旱和荒漠化的国家的公约，特别是在非洲"
    )
    press.paragraph(f"77/310. {title}", font="F2", size=14, ragged=80)
    for text in ("大会，", "回顾其各项决议，"):
        press.paragraph(text, indent=2)
    press.paragraph("1. 决定继续审议。")
    (found,) = read_bytes(press.finished(), "a.pdf")
    assert found.title == title


def test_the_day_and_the_meeting_are_no_part_of_the_last_paragraph() -> None:
    canvas = page(*HEAD, "回顾其各项决议，", "1. 决定继续审议。")
    for y, text in ((560, "第 67 次全体会议"), (542, "2022 年 12 月 14 日")):
        canvas.text(400, y, text, 12)
    found = read(canvas)
    assert found["OP1"].text == "决定继续审议。"
    assert found.unplaced == ()


# --- flat text ------------------------------------------------------------------------------------


def test_flat_text_that_was_printed_is_read_as_flat_text() -> None:
    canvas = page(
        *HEAD, "回顾《公约》¹ 和其他国际", "¹ 见附件。", "文书的全部规定，", "1. 决定继续审议。"
    )
    found = read(canvas)
    assert texts(found) == ["回顾《公约》和其他国际文书的全部规定，", "决定继续审议。"]
    assert found.footnotes == {"1": "见附件。"}


# --- the other script -----------------------------------------------------------------------------


def test_traditional_characters_stay_as_they_are_printed() -> None:
    preamble = "回顧其關於發展權利和實現這些權利的國際會議的各項決議，"
    found = read(page("77/310. 防治荒漠化", "大會，", preamble, "1. 決定繼續審議這個問題。"))
    assert texts(found) == [preamble, "決定繼續審議這個問題。"]


def test_text_under_a_rule_that_is_no_smaller_is_no_footnote() -> None:
    canvas = page(*HEAD, "回顾其各项决议，", "1. 请秘书长提出报告；", "2. 决定继续审议。")
    canvas.rule(100, 630, 150)
    assert texts(read(canvas)) == ["回顾其各项决议，", "请秘书长提出报告；", "决定继续审议。"]


def test_an_annex_in_small_type_is_no_footnote() -> None:
    first = page(*HEAD, f"{LONG}，", "1. 决定通过本决议附件。", size=10)
    for index, text in enumerate(("附件", "行动计划", "1. 各国应当合作。", "2. 各国应当报告。")):
        first.text(100, 560 - 14 * index, text, 8.5)
    second = page("3. 各国应当协调。", "4. 各国应当审查。", size=8.5, pitch=14)
    assert texts(read(first, second))[2:] == [
        "行动计划",
        "各国应当合作。",
        "各国应当报告。",
        "各国应当协调。",
        "各国应当审查。",
    ]
