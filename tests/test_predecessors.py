"""Which version a resolution follows, and which ones lie between it and the one compared."""

from __future__ import annotations

from dataclasses import replace

import pytest
from texts import document

from unrdiff.comparison.predecessors import named_predecessor, skipped_versions
from unrdiff.model import Document, DocumentKind

NOTED = "表示注意到秘书长依照第 78/229 号决议提交的报告；"
ROLL = (
    "回顾其关于海底电缆的 2020 年 12 月 16 日第 75/12 号、2021 年 12 月 9 日第 76/131 号、"
    "2022 年 12 月 15 日第 77/204 号和 2023 年 12 月 19 日第 78/229 号决议，"
)


@pytest.mark.parametrize(
    "text",
    [
        "表示注意到秘书长依照第 78/229 号决议提交的报告；",
        "赞赏地注意到秘书长根据大会第 78/229 号决议编写的报告；",
        "欢迎秘书长按照大会第78/229号决议提出的综合报告；",
        "注意到秘书长关于海底电缆的遵照第 78/229 号决议编写的报告所载结论；",
        "又表示注意到秘书长根据第 78/229 号决议的报告(A/79/214)；",
    ],
    ids=["提交", "of the Assembly", "without blanks", "with its subject", "with its symbol"],
)
def test_the_report_on_the_last_version_names_it(text: str) -> None:
    assert named_predecessor(document([("PP1", "重申《宪章》，"), ("OP1", text)])) == "78/229"


@pytest.mark.parametrize(
    "text",
    [
        "表示注意到秘书长的报告；",
        "重申第 78/229 号决议；",
        "请秘书长依照第 78/229 号决议采取后续行动；",
        "表示注意到特别报告员依照第 78/229 号决议提交的报告；",
        "表示注意到秘书长依照理事会第 2023/15 号决议提交的报告；",
        "感谢秘书长，回顾根据第 78/229 号决议设立的工作组的报告；",
        "欢迎秘书长依照第 78/229 号决议任命的特使，并赞扬其首份报告；",
        "表示注意到秘书长提及第 78/229 号决议的报告；",
        "注意到秘书长为加强各国海底电缆的抗灾能力与维修能力而依照第 78/229 号决议提交的报告；",
    ],
    ids=[
        "a report of no resolution",
        "a resolution without a report",
        "nothing that is called a report",
        "the report of somebody else",
        "a resolution of the Council",
        "in another clause than the Secretary-General",
        "the report in another clause",
        "a report that only mentions it",
        "too far from the Secretary-General",
    ],
)
def test_other_words_name_no_predecessor(text: str) -> None:
    assert named_predecessor(document([("OP1", text)])) is None


def test_the_report_is_taken_note_of_in_the_first_three_operative_paragraphs() -> None:
    others = [(f"OP{i}", f"促请会员国执行第 {i} 项建议；") for i in range(1, 4)]
    third = document([*others[:2], ("OP3", NOTED)])
    fourth = document([*others, ("OP4", NOTED)])
    assert named_predecessor(third) == "78/229"
    assert named_predecessor(fourth) is None


def test_the_first_of_two_reports_counts() -> None:
    other = NOTED.replace("78/229", "76/131")
    assert named_predecessor(document([("OP1", NOTED), ("OP2", other)])) == "78/229"


def test_the_preamble_names_no_predecessor() -> None:
    text = document([("PP1", NOTED.replace("；", "，")), ("OP1", "决定继续审议此事。")])
    assert named_predecessor(text) is None


# --- versions between the two -------------------------------------------------------------------


def version(session: int | None, symbol: str = "A/RES/0/0") -> Document:
    text = document([("PP1", "回顾海洋的重要性，"), ("OP1", "决定继续审议此事。")])
    return replace(text, session=session, symbol=symbol, kind=DocumentKind.ADOPTED)


def newest(roll: str = ROLL, *more: str) -> Document:
    preamble = [(f"PP{i}", text) for i, text in enumerate((roll, *more), 1)]
    return replace(document([*preamble, ("OP1", NOTED)]), session=79)


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        (74, ("75/12", "76/131", "77/204", "78/229")),
        (75, ("76/131", "77/204", "78/229")),
        (76, ("77/204", "78/229")),
        (77, ("78/229",)),
        (78, ()),
        (79, ()),
        (80, ()),
        (None, ()),
    ],
    ids=lambda value: str(value) if not isinstance(value, tuple) else "",
)
def test_versions_after_the_old_one_were_skipped(
    session: int | None, expected: tuple[str, ...]
) -> None:
    assert skipped_versions(version(session), newest()) == expected


def test_the_very_predecessor_skips_nothing_whatever_session_was_read() -> None:
    assert skipped_versions(version(77, "A/RES/78/229"), newest()) == ()


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("A/RES/77/229", DocumentKind.ADOPTED),
        ("A/RES/78/22", DocumentKind.ADOPTED),
        ("A/RES/178/229", DocumentKind.ADOPTED),
        ("A/78/229", DocumentKind.DRAFT_IN_REPORT),
        (None, DocumentKind.ADOPTED),
        ("A/RES/78/229", None),
    ],
    ids=[
        "of another session",
        "another number",
        "a number that ends alike",
        "a report of that number",
        "no symbol",
        "of no kind that is known",
    ],
)
def test_what_is_not_the_predecessor_skips_it(symbol: str | None, kind: DocumentKind) -> None:
    old = replace(version(77), symbol=symbol, kind=kind)
    assert skipped_versions(old, newest()) == ("78/229",)


def test_a_draft_of_the_session_of_the_predecessor_skips_nothing() -> None:
    draft = replace(version(78, "A/C.2/78/L.34"), kind=DocumentKind.DRAFT)
    assert skipped_versions(draft, newest()) == ()


def test_a_draft_of_an_earlier_session_skips_what_was_adopted_since() -> None:
    draft = replace(version(76, "A/C.2/76/L.34"), kind=DocumentKind.DRAFT)
    assert skipped_versions(draft, newest()) == ("77/204", "78/229")


@pytest.mark.parametrize(
    ("roll", "expected"),
    [
        ("重申《联合国海洋法公约》，", ("78/229",)),
        ("回顾其第 77/204 号决议，", ("77/204", "78/229")),
        ("回顾其第 77/204 号、第 78/229 号决议，特别是第 77/204 号决议，", ("77/204", "78/229")),
        ("回顾其第 77/204 号、第 78/229 号和第 79/5 号决议，", ("77/204", "78/229")),
        (
            "回顾其第 77/204 号决议和安全理事会第 2250(2015) 号决议，",
            ("77/204", "78/229"),
        ),
        ("回顾理事会第 2022/15 号决议和大会第 S-30/1 号决议，", ("78/229",)),
    ],
    ids=[
        "no roll",
        "the roll does not have the latest",
        "one named twice",
        "one later than the predecessor",
        "one of the Security Council",
        "one of the Council and one of a special session",
    ],
)
def test_the_roll_says_which_versions_there_were(roll: str, expected: tuple[str, ...]) -> None:
    assert skipped_versions(version(76), newest(roll)) == expected


def test_only_the_first_paragraph_of_the_preamble_is_the_roll() -> None:
    other = "回顾其关于小岛屿发展中国家的第 77/245 号决议，"
    found = skipped_versions(version(76), newest("重申《联合国海洋法公约》，", other))
    assert found == ("78/229",)


def test_a_text_that_names_no_predecessor_skips_nothing() -> None:
    silent = replace(document([("PP1", ROLL), ("OP1", "促请会员国合作；")]), session=79)
    assert skipped_versions(version(74), silent) == ()


def test_a_text_without_a_preamble_names_the_predecessor_alone() -> None:
    assert skipped_versions(version(74), document([("OP1", NOTED)])) == ("78/229",)


@pytest.mark.parametrize(
    ("roll", "skipped"),
    [
        ("第 77/204 号和第 78/229 号", ("77/204", "78/229")),
        ("第 78/229 号决议，包括其中提及的第 77/204 号", ("77/204", "78/229")),
        ("第 78/229 号决议以及第 78/3 号", ("78/229",)),
        ("第 77/204 号", ("77/204", "78/229")),
    ],
    ids=[
        "in order",
        "the latest named first",
        "another of its session",
        "the latest not in the roll",
    ],
)
def test_the_version_that_the_report_names_is_the_last_of_those_skipped(
    roll: str, skipped: tuple[str, ...]
) -> None:
    new = document(
        [
            ("PP1", f"回顾其 2022 年 12 月 15 日{roll}决议，"),
            ("OP1", "表示注意到秘书长依照第 78/229 号决议编写的报告；"),
        ]
    )
    old = replace(document([("OP1", "请秘书长提出报告；")]), session=76)
    assert skipped_versions(old, replace(new, session=80)) == skipped
