"""What a reader is told of two texts before believing their comparison."""

from __future__ import annotations

from dataclasses import replace

import pytest
from texts import document

from unrdiff import compare
from unrdiff.model import Document, DocumentKind
from unrdiff.notice import Notice, NoticeCode

CLOSE = "决定在第八十一届会议上继续审议本项目。"
MILK = "鼓励医院建立母乳库，为早产婴儿提供捐献的母乳；"


def titled(title: str | None, session: int | None = None) -> Document:
    return replace(document([("OP1", CLOSE)], title), session=session)


def of_session(session: int | None) -> Document:
    return titled(None, session)


def notices(old: Document, new: Document) -> list[Notice]:
    return list(compare(old, new).notices)


def differ(old: str, new: str) -> Notice:
    return Notice(NoticeCode.TITLES_DIFFER, old=old, new=new)


def test_two_versions_in_order_need_no_notice() -> None:
    pair = titled("海洋和海洋法", 78), titled("海洋法", 79)
    assert notices(*pair) == []


def test_titles_of_two_subjects_are_told() -> None:
    sea, forest = titled("海洋和海洋法"), titled("可持续森林管理")
    assert notices(sea, forest) == [differ("海洋和海洋法", "可持续森林管理")]
    assert notices(forest, sea) == [differ("可持续森林管理", "海洋和海洋法")]


def test_a_title_with_a_term_replaced_throughout_is_of_one_subject() -> None:
    old, new = (
        document(
            [(f"OP{n}", f"请各国{verb}{term}的教育；") for n, verb in enumerate(verbs, 1)], title
        )
        for verbs in [("资助", "重视", "保护", "改进")]
        for term, title in (("残疾人", "残疾人"), ("残障人士", "残障人士"))
    )
    assert notices(old, new) == []
    assert notices(replace(old, title="可持续森林管理"), new) != []


def test_titles_with_two_fifths_in_common_are_of_one_subject() -> None:
    assert notices(titled("核裁军"), titled("裁军谈判")) == []


@pytest.mark.parametrize("title", [None, ""], ids=["none", "empty"])
def test_a_title_that_is_not_known_differs_from_none(title: str | None) -> None:
    known, unknown = titled("海洋和海洋法"), titled(title)
    assert notices(known, unknown) == notices(unknown, known) == []


def test_a_later_session_given_as_the_old_text_is_told() -> None:
    assert notices(of_session(80), of_session(79)) == [
        Notice(NoticeCode.SESSIONS_REVERSED, old=80, new=79)
    ]


@pytest.mark.parametrize(
    "sessions", [(79, 80), (80, 80), (80, None), (None, 79), (None, None)], ids=str
)
def test_other_sessions_are_not_told(sessions: tuple[int | None, int | None]) -> None:
    old, new = sessions
    assert notices(of_session(old), of_session(new)) == []


def test_versions_skipped_are_told() -> None:
    old = replace(of_session(75), kind=DocumentKind.ADOPTED, symbol="A/RES/75/90")
    new = document(
        [
            ("PP1", "回顾其第 75/90 号、第 77/101 号、第 78/64 号和第 79/88 号决议，"),
            ("OP1", "表示注意到秘书长依照第 79/88 号决议提交的报告；"),
            ("OP2", MILK),
        ]
    )
    skipped = ("77/101", "78/64", "79/88")
    assert notices(old, replace(new, session=81)) == [
        Notice(NoticeCode.VERSIONS_SKIPPED, latest="79/88", session=75, between=skipped)
    ]


def test_every_reason_for_doubt_is_told() -> None:
    old = titled("海洋和海洋法", 80)
    new = titled("可持续森林管理", 79)
    assert [notice.code for notice in notices(old, new)] == ["titles differ", "sessions reversed"]
