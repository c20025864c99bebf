"""What stands around a resolution: symbol, session, date, title and kind, from every front."""

from __future__ import annotations

import calendar

import pytest

from unrdiff.model import Document, DocumentKind
from unrdiff.reading import read_text
from unrdiff.reading.resolution.front import Particulars

ADOPTED, DRAFT, IN_REPORT = (
    DocumentKind.ADOPTED,
    DocumentKind.DRAFT,
    DocumentKind.DRAFT_IN_REPORT,
)
BODY = """
回顾其各项决议，包括关于执行历次世界首脑会议和各大会议所定各项目标的决议，以及各委员会的建议，

1. 欢迎秘书长的报告；

2. 决定继续审议此事。
"""
COVER = "联 合 国 {symbol}\n\n大 会 Distr.: {distribution}\n{day}\nChinese\nOriginal: English\n\n"


def read(front: str, organ: str = "大会，", closing: str = "") -> Document:
    (document,) = read_text(f"{front}\n\n{organ}\n{BODY}\n{closing}")
    assert [p.label for p in document.paragraphs] == ["PP1", "OP1", "OP2"]
    return document


def front_of(document: Document) -> Particulars:
    return Particulars(
        document.symbol, document.session, document.date, document.title, document.kind
    )


# --- whole fronts ------------------------------------------------------------------------------


def test_a_resolution_of_the_general_assembly() -> None:
    found = read(
        COVER.format(symbol="A/RES/77/165", distribution="General", day="21 December 2022")
        + "第七十七届会议\n议程项目 16\n\n2022 年 12 月 14 日大会决议\n\n"
        "[根据第二委员会的报告(A/77/443/Add.5，第 9 段)通过]\n\n"
        "77/165. 为今世后代保护全球气候",
        closing="2022 年 12 月 14 日\n第 53 次全体会议\n",
    )
    assert front_of(found) == Particulars(
        "A/RES/77/165", 77, "2022-12-14", "为今世后代保护全球气候", ADOPTED
    )
    assert found.unplaced == ()


def test_a_resolution_known_by_its_number_and_closing_lines_alone() -> None:
    found = read("77/165. 保护气候", closing="2022 年 12 月 4 日\n第 53 次全体会议\n")
    assert front_of(found) == Particulars("A/RES/77/165", 77, "2022-12-04", "保护气候", ADOPTED)


def test_a_draft_of_a_committee() -> None:
    found = read(
        COVER.format(symbol="A/C.2/78/L.27", distribution="Limited", day="2 November 2023")
        + "第七十八届会议\n第二委员会\n议程项目 18\n\n古巴、芬兰：决议草案\n\n国际植物健康日"
    )
    assert front_of(found) == Particulars(
        "A/C.2/78/L.27", 78, "2023-11-02", "国际植物健康日", DRAFT
    )


def test_a_draft_in_a_report() -> None:
    report = (
        COVER.format(symbol="A/78/461", distribution="General", day="9 December 2023")
        + "第七十八届会议\n议程项目 18\n\n可持续发展\n\n第二委员会的报告\n\n"
        "一． 提案的审议情况\n\n"
        "1. 委员会通过了决议草案 A/C.2/78/L.27。\n\nA/78/461\n\n2/9 23-24411\n\n"
        "二． 第二委员会的建议\n\n2. 第二委员会建议大会通过以下决议草案："
    )
    found = read(f"{report}\n\n决议草案一\n国际植物健康日")
    assert front_of(found) == Particulars("A/78/461", 78, "2023-12-09", "国际植物健康日", IN_REPORT)
    # A report with one draft does not number it.
    assert front_of(read(f"{report}\n\n国际植物健康日")) == front_of(found)


def test_a_resolution_of_the_security_council() -> None:
    council = "安全理事会，"
    heading = "第 2601(2021)号决议\n\n2021 年 10 月 29 日安全理事会第 8889 次会议通过"
    cover = "联 合 国 S/RES/2601(2021)\n\n安全理事会 Distr.: General\n29 October 2021\n\n"
    expected = Particulars("S/RES/2601 (2021)", None, "2021-10-29", None, ADOPTED)
    assert front_of(read(cover + heading, council)) == expected
    assert front_of(read(heading, council)) == expected


def test_a_resolution_of_the_economic_and_social_council() -> None:
    found = read(
        "联 合 国 E/RES/2021/10\n\n经济及社会理事会 Distr.: General\n15 July 2021\n\n"
        "2021 年届会\n议程项目 18(a)\n\n2021 年 6 月 8 日经济及社会理事会决议\n\n"
        "[根据统计委员会的建议(E/2021/24)通过]\n\n2021/10. 人口统计",
        "经济及社会理事会，",
    )
    assert front_of(found) == Particulars("E/RES/2021/10", None, "2021-06-08", "人口统计", ADOPTED)
    bare = read("2021/10. 人口统计", "经济及社会理事会，")
    assert front_of(bare) == Particulars("E/RES/2021/10", None, None, "人口统计", ADOPTED)


def test_a_resolution_of_the_human_rights_council() -> None:
    found = read(
        "联 合 国 A/HRC/RES/48/13\n\n大 会 Distr.: General\n18 October 2021\n\n"
        "人权理事会\n第四十八届会议\n议程项目 3\n\n2021 年 10 月 8 日人权理事会通过的决议\n\n"
        "48/13. 享有清洁、健康和可持续环境的人权",
        "人权理事会，",
    )
    title = "享有清洁、健康和可持续环境的人权"
    assert front_of(found) == Particulars("A/HRC/RES/48/13", 48, "2021-10-08", title, ADOPTED)
    bare = read(f"48/13. {title}", "人权理事会，")
    assert front_of(bare) == Particulars("A/HRC/RES/48/13", 48, None, title, ADOPTED)


@pytest.mark.parametrize(
    ("number", "session", "printed"),
    [
        ("S-32/1", 32, "第三十二届特别会议"),
        ("ES-11/1", 11, "第十一届紧急特别会议"),
        ("80/1", 80, "第八十届会议"),
        ("101/1", 101, "第一百零一届会议"),
        ("79/1", 79, "第79届会议"),
        ("49/1", 49, "第四十九届常会议"),
    ],
)
def test_sessions_of_every_sort(number: str, session: int, printed: str) -> None:
    found = read(f"{printed}\n议程项目 8\n\n{number}. 反腐败")
    assert (found.symbol, found.session, found.title) == (f"A/RES/{number}", session, "反腐败")


def test_a_text_that_says_nothing_of_itself() -> None:
    (found,) = read_text(f"大会，\n{BODY}")
    assert front_of(found) == Particulars(None, None, None, None, None)


# --- symbol ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("front", "symbol", "kind"),
    [
        ("大会 A/C.3/79/L.14/Rev.1\n日本：决议草案\n\n老龄问题", "A/C.3/79/L.14/Rev.1", DRAFT),
        ("A/79/L.5 限制分发\n日本：决议草案\n\n老龄问题", "A/79/L.5", DRAFT),
        ("日本：决议草案(见 A/79/L.5)：\n日本：决议草案\n\n老龄问题", "A/79/L.5", DRAFT),
        ("日本提出(A/79/L.5)\n日本：决议草案\n\n老龄问题", None, DRAFT),
        ("A/79/100\nA/C.3/79/L.14\nA/79/100\n\n日本：决议草案\n\n老龄问题", "A/C.3/79/L.14", DRAFT),
        ("A/C.3/79/L.14\n\n老龄问题", "A/C.3/79/L.14", DRAFT),
        ("A/79/7\nA/79/100\nA/79/100\n\n老龄问题", "A/79/100", None),
        ("https://undocs.org/A/RES/79/5\n\n日本：决议草案\n\n老龄问题", None, DRAFT),
        ("https://undocs.org/A/C.3/79/L.14\n\n老龄问题", None, None),
        ("A/C.3/79/L.14\nA/RES/79/147\n\n老龄问题", "A/RES/79/147", ADOPTED),
        ("E/CN.5/2024/L.3\n\n老龄问题", "E/CN.5/2024/L.3", DRAFT),
    ],
    ids=[
        "revised draft named in a line",
        "plenary draft named in a line",
        "behind a word in brackets",
        "in brackets it is another text's",
        "a draft's own symbol before the more frequent one",
        "running head alone",
        "the more frequent one",
        "a web address is no symbol",
        "nor makes it a draft",
        "resolution and its draft",
        "functional commission",
    ],
)
def test_the_symbol(front: str, symbol: str | None, kind: DocumentKind | None) -> None:
    found = read(front)
    assert (found.symbol, found.kind, found.title) == (symbol, kind, "老龄问题")


def test_an_organ_without_a_series_gives_its_resolutions_no_symbol() -> None:
    assert read("48/3. 统计", "统计委员会，").symbol is None
    assert read("日本：决议草案\n\n统计", "统计委员会，").symbol is None


# --- session, date -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("symbol", "session"),
    [
        ("A/79/L.5", 79),
        ("A/C.3/74/L.5", 74),
        ("A/HRC/51/L.9", 51),
        ("A/HRC/RES/51/9", 51),
        ("E/CN.15/2019/L.4", None),
        ("E/2024/L.11", None),
    ],
)
def test_the_session_is_in_the_symbol_where_no_line_says_it(
    symbol: str, session: int | None
) -> None:
    assert read(f"{symbol}\n\n老龄问题").session == session


def test_of_an_adopted_resolution_the_symbol_has_the_session_whatever_the_cover_says() -> None:
    """As in a file in which last year's cover was left standing."""
    cover = COVER.format(symbol="A/RES/80/229", distribution="General", day="18 December 2025")
    assert read(f"{cover}第七十四届会议\n\n80/229. 加强预防犯罪").session == 80
    # A draft's symbol may be that of another year's report.
    assert read("A/C.3/79/L.7\n第八十届会议\n决议草案\n\n加强预防犯罪").session == 80


def test_a_session_named_in_wording_is_not_the_texts_own() -> None:
    assert read("提交第八十届会议的报告\n第七十九届会议\n\n79/5. 老龄问题").session == 79


@pytest.mark.parametrize("month", range(1, 13))
def test_the_date_on_a_drafts_cover(month: int) -> None:
    name = calendar.month_name[month]
    cover = "Distr.: Limited\n{}\n\n日本：决议草案\n\n老龄问题"
    assert read(cover.format(f"9 {name} 2024")).date == f"2024-{month:02}-09"
    assert read(cover.format(f"29 {name} 2023")).date == f"2023-{month:02}-29"
    assert read(cover.format("9 Brumaire 2024")).date is None


def test_the_day_of_adoption_goes_before_the_day_of_printing() -> None:
    printed = "Distr.: General\n3 January 2025\n\n"
    closing = "2024 年 12 月 19 日\n第 54 次全体会议\n"
    heading = "2024 年 12 月 17 日大会决议\n\n"
    number = "79/147. 老龄问题"
    assert read(printed + heading + number, closing=closing).date == "2024-12-17"
    assert read(printed + number, closing=closing).date == "2024-12-19"
    assert read(printed + number).date == "2025-01-03"
    other = "2024 年 11 月 2 日第三委员会第 40 次会议的讨论情况\n\n"
    assert read(printed + other + number, closing=closing).date == "2024-12-19"


def test_a_date_in_full_width_digits_is_an_iso_date_all_the_same() -> None:
    assert read("２０２４年１２月１７日大会决议\n\n老龄问题").date == "2024-12-17"


def test_closing_lines_date_no_draft() -> None:
    closing = "2024 年 12 月 19 日\n第 54 次全体会议\n"
    found = read("A/79/L.5\n14 November 2024\n\n老龄问题", closing=closing)
    assert (found.kind, found.date) == (DRAFT, "2024-11-14")


# --- kind --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("front", "kind"),
    [
        ("第三委员会建议大会通过下列决议草案：\n\n老龄问题", IN_REPORT),
        ("委员会建议经济及社会理事会核准大会通过：\n\n老龄问题", IN_REPORT),
        ("2024 年 12 月 17 日大会决议\n\n老龄问题", ADOPTED),
        ("[未经表决通过]\n\n老龄问题", ADOPTED),
        ("（2024 年 12 月 17 日通过）\n\n老龄问题", ADOPTED),
        ("日本：订正决议草案\n\n老龄问题", DRAFT),
        ("日本：决议草案\n\n79/147. 老龄问题", ADOPTED),
        ("决议草案三\n老龄问题", IN_REPORT),
        ("关于决议草案的说明\n\n老龄问题", None),
    ],
)
def test_the_kind_of_document(front: str, kind: DocumentKind | None) -> None:
    found = read(front)
    assert (found.kind, found.title) == (kind, "老龄问题")


def test_closing_lines_alone_make_a_text_an_adopted_one() -> None:
    assert read("老龄问题", closing="第 54 次全体会议\n").kind is ADOPTED


# --- title -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("79/147. 老龄问题世界大会\n的后续行动", "老龄问题世界大会的后续行动"),
        ("79/147. 老龄问题*", "老龄问题"),
        ("79/147. 老龄问题＊", "老龄问题"),
        ("79/147 老龄问题", "老龄问题"),
        ("79/147： 老龄问题", "老龄问题"),
        ("第 79/147 号决议 老龄问题", "老龄问题"),
        ("大会第 79/147 号决议\n老龄问题", "老龄问题"),
        ("79/147.\n老龄问题", "老龄问题"),
        ("79/147. 老龄问题\n\n2024 年 12 月 17 日大会通过的决议", "老龄问题"),
        ("79/147. 老龄问题\n\n[根据第三委员会的报告(A/79/456)通过]", "老龄问题"),
        ("79/147. 2021-2030 年健康老龄化行动十年", "2021-2030 年健康老龄化行动十年"),
        ("79/147. 到 2030 年消除\n2 型糖尿病", "到 2030 年消除 2 型糖尿病"),
        ("79/147 A. 老龄问题", "老龄问题"),
        ("79/147. 老龄问题\n\nA", "老龄问题"),
        ("(A/79/456)通过] 79/147. 老龄问题", "老龄问题"),
    ],
)
def test_the_title_of_a_resolution(lines: str, title: str) -> None:
    assert read(lines).title == title


def test_a_number_inside_the_line_above_the_organ_is_the_resolutions() -> None:
    found = read("[根据第三委员会的报告(A/79/456)通过] 79/147. 老龄问题")
    assert (found.symbol, found.title) == ("A/RES/79/147", "老龄问题")


def test_the_part_of_a_resolution_is_in_its_symbol() -> None:
    assert read("79/147 B. 老龄问题").symbol == "A/RES/79/147B"


@pytest.mark.parametrize(
    "heading",
    [
        "决议草案二\n防治结核病",
        "决议草案二 防治结核病",
        "决议草案二： 防治结核病",
        "决议草案 II\n防治结核病",
        "决议草案 2. 防治结核病",
        "决 议 草 案 二\n防治\n结核病",
    ],
)
def test_the_heading_of_a_draft_in_a_report(heading: str) -> None:
    found = read(f"委员会的报告\n\n{heading}")
    assert (found.title, found.kind) == ("防治结核病", IN_REPORT)
