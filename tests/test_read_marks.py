"""Which numbers in the wording are footnotes' marks.

A mark is written here as ⟦1⟧ where it was found.
"""

from __future__ import annotations

import pytest

from unrdiff.model import Document
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading import read_text

NOTES = "\n1 联合国，《条约汇编》，第 1 卷。\n2 见 A/79/2。\n3 同上，附件。\n"
UNMARKED = Notice(NoticeCode.FOOTNOTES_WITHOUT_MARK, numbers=("1",))


def read(body: str) -> Document:
    (document,) = read_text(f"79/100. 清洁烹饪\n\n大会，\n\n{body}\n")
    return document


def marked(document: Document) -> list[str]:
    """The paragraphs with their marks."""
    texts = []
    for paragraph in document.paragraphs:
        text = paragraph.text
        for mark in reversed(paragraph.marks):
            text = f"{text[: mark.offset]}⟦{mark.number}⟧{text[mark.offset :]}"
        texts.append(text)
    return texts


# --- bare numbers ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("回顾《公约》1 和规则，", "回顾《公约》⟦1⟧和规则，"),
        ("回顾“十年”1 和规则，", "回顾“十年”⟦1⟧和规则，"),
        ("回顾会议(内罗毕)1 和规则，", "回顾会议(内罗毕)⟦1⟧和规则，"),
        ("回顾《公约》，1", "回顾《公约》，⟦1⟧"),
        ("回顾《公约》、1 规则，", "回顾《公约》、⟦1⟧规则，"),
        ("回顾《公约》1 和 5 000 户的规则，", "回顾《公约》⟦1⟧和 5 000 户的规则，"),
        ("回顾公约1 和规则，", "回顾公约⟦1⟧和规则，"),
        ("回顾公约 1 和规则，", "回顾公约⟦1⟧和规则，"),
        ("回顾公约\n1 和规则，", "回顾公约⟦1⟧和规则，"),
        ("回顾《公约》\n1 和规则，", "回顾《公约》⟦1⟧和规则，"),
        ("回顾《公约》\n1 和规则以及章程1 所述", "回顾《公约》⟦1⟧和规则以及章程⟦1⟧所述"),
        ("回顾《公约》\n1\n和规则，", "回顾《公约》⟦1⟧和规则，"),
        ("在 1 方面回顾《公约》1 和规则，", "在 1 方面回顾《公约》⟦1⟧和规则，"),
        ("在方案1 方面回顾《公约》，1", "在方案⟦1⟧方面回顾《公约》，⟦1⟧"),
        ("回顾《公约》1 和 1 方面，", "回顾《公约》⟦1⟧和 1 方面，"),
        ("回顾《公约》1 和《公约》，1", "回顾《公约》⟦1⟧和《公约》，⟦1⟧"),
        ("援助 1 000 户并回顾《公约》，1", "援助 1 000 户并回顾《公约》，⟦1⟧"),
        ("援助 2 1 户并回顾《公约》，1", "援助 2 1 户并回顾《公约》，⟦1⟧"),
        ("回顾第 1 号、目标 1 和(1)项、《公约》，1", "回顾第 1 号、目标 1 和(1)项、《公约》，⟦1⟧"),
        ("回顾 1.5 度、1/2、1-3、1%、A1、T-1 和《公约》，1", None),
        ("回顾 1 年、1 日、1 号、1 条、1 万、1 名、1 至 3 条和《公约》，1", None),
        ("回顾第\n1 方面和《公约》，1", "回顾第 1 方面和《公约》，⟦1⟧"),
        ("回顾 1\n年期方案和《公约》，1", "回顾 1 年期方案和《公约》，⟦1⟧"),
        ("回顾准则(1 和 2)及《公约》，1", "回顾准则(1 和 2)及《公约》，⟦1⟧"),
    ],
    ids=lambda v: v.replace("\n", "|") if v else "",
)
def test_a_bare_number_is_a_mark_only_where_nothing_counts_by_it(
    printed: str, expected: str | None
) -> None:
    document = read(f"{printed}\n\n1. 决定继续审议。\n\n1 联合国，《条约汇编》，第 1 卷。")
    if expected is None:
        expected = f"{printed[:-1]}⟦1⟧"
    assert marked(document) == [expected, "决定继续审议。"]
    assert document.footnotes == {"1": "联合国，《条约汇编》，第 1 卷。"}
    assert (document.notices, document.unplaced) == ((), ())


@pytest.mark.parametrize(
    "counted",
    [
        "援助 1 000 户，",
        "援助 2 1 户，",
        "回顾第 1 号决议，",
        "注意到 1 个国家，",
        "回顾目标 1 和附件 1，",
        "回顾准则(1 和 2)，",
        "回顾第\n1 方面，",
        "注意到 1\n年期方案，",
        "注意到 1.5 度，",
        "注意到甲、1、2 和 3 各项，",
        "注意到 3 和 1，",
    ],
    ids=lambda v: v.replace("\n", "|"),
)
def test_a_counted_number_is_no_mark_even_where_its_footnote_has_none(counted: str) -> None:
    document = read(f"{counted}\n\n1. 决定继续审议。\n\n1 联合国，《条约汇编》，第 1 卷。")
    assert [p.marks for p in document.paragraphs] == [(), ()]
    assert document.notices == (UNMARKED,)


def test_numbers_in_brackets_that_have_no_footnote_do_not_tell_the_style() -> None:
    document = read(
        "回顾准则甲(5)、准则乙(6)、《公约》1 和《规则》，2\n\n1. 决定继续审议。\n\n"
        "注\n1. 见 A/79/1。\n2. 见 A/79/2。"
    )
    assert marked(document)[0] == "回顾准则甲(5)、准则乙(6)、《公约》⟦1⟧和《规则》，⟦2⟧"


def test_marks_come_in_the_order_of_their_footnotes() -> None:
    document = read(
        "回顾方案2 和方案3 以及《公约》，1\n\n又回顾《规则》2 和《准则》，3\n\n"
        f"1. 决定继续审议。\n{NOTES}"
    )
    assert marked(document)[:2] == [
        "回顾方案 2 和方案 3 以及《公约》，⟦1⟧",
        "又回顾《规则》⟦2⟧和《准则》，⟦3⟧",
    ]


def test_a_mark_stands_above_its_footnote_on_the_same_page() -> None:
    page = "{}\n\n__________________\n{}\n\nA/RES/79/100\n\n"
    first = page.format("回顾《公约》1 和方案2 的影响，", "1 联合国，《条约汇编》，第 1 卷。")
    second = page.format("1. 欢迎《规则》；2", "2 见 A/79/2。")
    document = read(f"{first}{second}2. 请各国落实《公约》1 和《规则》。2")
    assert marked(document) == [
        "回顾《公约》⟦1⟧和方案 2 的影响，",
        "欢迎《规则》；⟦2⟧",
        "请各国落实《公约》⟦1⟧和《规则》。⟦2⟧",
    ]
    early = read(f"{first}{second.replace('；2', '；')}2. 决定继续审议。")
    assert marked(early)[:2] == ["回顾《公约》⟦1⟧和方案⟦2⟧的影响，", "欢迎《规则》；"]
    late = read(f"{first.replace('》1', '》')}{second}2. 请各国落实《公约》，1 并审议此事。")
    assert marked(late)[2] == "请各国落实《公约》，1 并审议此事。"
    assert late.notices == (UNMARKED,)


def test_lone_numbers_are_marks_or_pages_as_the_other_marks_are() -> None:
    inline = read(
        f"回顾《公约》，1\n\n又回顾《规则》，2\n\n还回顾《准则》，3\n\n"
        f"1\n\n1. 请各国\n\n2\n\n合作。\n{NOTES}"
    )
    assert marked(inline) == [
        *("回顾《公约》，⟦1⟧", "又回顾《规则》，⟦2⟧", "还回顾《准则》，⟦3⟧"),
        "请各国合作。",
    ]
    assert inline.unplaced == ()
    alone = read(
        f"回顾《公约》\n1\n，\n\n又回顾《规则》\n2\n，\n\n还回顾《准则》\n3\n，\n\n"
        f"1. 落实《公约》\n1\n。\n{NOTES}"
    )
    assert marked(alone) == [
        *("回顾《公约》⟦1⟧，", "又回顾《规则》⟦2⟧，", "还回顾《准则》⟦3⟧，"),
        "落实《公约》⟦1⟧。",
    ]


def test_marks_all_set_apart_may_be_repeated_set_apart() -> None:
    document = read(
        f"回顾公约 1 和章程 2 以及宣言 3 各款，\n\n1. 请各国落实公约 1 及章程 2 各款。\n{NOTES}"
    )
    assert marked(document) == [
        "回顾公约⟦1⟧和章程⟦2⟧以及宣言⟦3⟧各款，",
        "请各国落实公约⟦1⟧及章程⟦2⟧各款。",
    ]


def test_where_blanks_set_numbers_apart_an_attached_number_is_a_mark() -> None:
    years = "回顾 2001 年、2002 年、2003 年、2004 年和 2005 年各项决议，"
    body = "{}\n\n1. 在审查1 年度报告时考虑《规则》。2\n" + NOTES.partition("3")[0]
    assert marked(read(body.format(years)))[1] == "在审查⟦1⟧年度报告时考虑《规则》。⟦2⟧"
    tight = read(body.format(years.replace(" ", "")))
    assert marked(tight)[1] == "在审查 1 年度报告时考虑《规则》。⟦2⟧"
    assert tight.notices == (UNMARKED,)


def test_a_mark_behind_a_blank_leaves_the_comma_the_end_of_its_paragraph() -> None:
    document = read(
        "回顾《公约》， 1\n\n各国已就此达成协议，\n\n1. 决定继续审议。\n\n1 见 A/79/1。"
    )
    assert marked(document)[:2] == ["回顾《公约》，⟦1⟧", "各国已就此达成协议，"]


# --- marks that show themselves ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("¹", "¹ {}"),
        ("1/", "1/ {}"),
        ("1 /", "1/ {}"),
        ("[1]", "[1] {}"),
        ("［1］", "［1］ {}"),
        ("(1)", "(1) {}"),
        ("（1）", "（1） {}"),
        ("①", "① {}"),
        ("1", "1 {}"),
        ("¹", "注\n1. {}"),
        ("[1]", "注\n1. {}"),
        ("(1)", "注\n1. {}"),
        ("①", "注\n1. {}"),
        ("1", "注\n1. {}"),
        ("1/", "注\n1. {}"),
    ],
)
def test_marks_and_footnotes_of_every_style(mark: str, note: str) -> None:
    text = "联合国，《条约汇编》，第 9 卷，第 99 号。"
    document = read(
        f"回顾《公约》{mark} 和《公约》，{mark}\n\n1. 决定继续审议。\n\n{note.format(text)}"
    )
    assert marked(document) == ["回顾《公约》⟦1⟧和《公约》，⟦1⟧", "决定继续审议。"]
    assert document.footnotes == {"1": text}
    assert document.notices == ()


@pytest.mark.parametrize(
    ("wording", "kept"),
    [
        ("回顾《规则》(7)和《公约》，(1)", "回顾《规则》(7)和《公约》，⟦1⟧"),
        ("回顾第 2(1)条、第(1)款和《公约》，(1)", "回顾第 2(1)条、第(1)款和《公约》，⟦1⟧"),
        ("回顾准则(1)至(3)和《公约》，(1)", "回顾准则(1)至(3)和《公约》，⟦1⟧"),
        ("回顾准则(1)项和《公约》，(1)", "回顾准则(1)项和《公约》，⟦1⟧"),
        ("回顾《规则》[7]和《公约》，(1)", "回顾《规则》[7]和《公约》，⟦1⟧"),
        ("回顾《规则》²和《公约》，(1)", "回顾《规则》⟦2⟧和《公约》，⟦1⟧"),
        ("回顾每 km² 人数和《公约》，(1)", "回顾每 km² 人数和《公约》，⟦1⟧"),
    ],
)
def test_brackets_are_marks_only_of_footnotes_that_there_are(wording: str, kept: str) -> None:
    document = read(f"{wording}\n\n1. 决定继续审议。\n\n(1) 见 A/79/2。")
    assert marked(document)[0] == kept


def test_square_brackets_are_marks_even_where_the_footnotes_are_cut_off() -> None:
    assert marked(read("回顾《公约》，[3]\n\n1. 决定继续审议。"))[0] == "回顾《公约》，⟦3⟧"
