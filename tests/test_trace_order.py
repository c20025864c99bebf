"""Which versions are traced, in which order, and in which order their strands are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from texts import document

from unrdiff import trace
from unrdiff.lineage.trace import NothingToTraceError
from unrdiff.model import Document, Trace
from unrdiff.notice import Notice, NoticeCode

ROADS = "敦促会员国修建农村公路，改善山区居民前往市场和学校的条件；"
SEEDS = "请粮食及农业组织协助小农户保存本地种子；"
PORTS = "鼓励港口所在国简化海关手续，缩短过境货物的停留时间；"
REPORT = "请秘书长向大会提交报告。"


def version(
    name: str,
    session: int | None,
    texts: Sequence[str],
    date: str | None = None,
    title: str | None = "农村发展",
    symbol: str | None = None,
) -> Document:
    labelled = [(f"OP{n}", text) for n, text in enumerate(texts, 1)]
    return replace(
        document(labelled, title), source=name, session=session, date=date, symbol=symbol
    )


def ordered(*versions: str) -> Notice:
    return Notice(NoticeCode.ORDERED_BY_DATE, versions=versions)


def names(found: Trace) -> list[str]:
    return [one.source for one in found.documents]


A = version("a.txt", 70, (ROADS, SEEDS, REPORT))
B = version("b.txt", 71, (ROADS, REPORT))
C = version("c.txt", 72, (SEEDS, ROADS, REPORT))


# --- order -------------------------------------------------------------------------------------


@pytest.mark.parametrize("given", [(A, C, B), (B, A, C), (C, B, A)])
def test_sessions_make_the_order_and_it_is_said(given: tuple[Document, ...]) -> None:
    found = trace(given)
    assert names(found) == ["a.txt", "b.txt", "c.txt"]
    assert found.notices == (ordered("a.txt", "b.txt", "c.txt"),)


def test_versions_given_in_order_need_no_word() -> None:
    assert trace((A, B, C)).notices == ()
    assert names(trace((A, B, C))) == ["a.txt", "b.txt", "c.txt"]


def test_within_a_session_the_date_decides() -> None:
    late = version("late.txt", 70, (ROADS,), "2015-12-22")
    early = version("early.txt", 70, (ROADS, SEEDS), "2015-11-03")
    assert names(trace((late, early))) == ["early.txt", "late.txt"]


@pytest.mark.parametrize("texts", [(SEEDS, REPORT), (ROADS, PORTS)])
def test_versions_that_do_not_say_when_they_are_from_are_taken_as_given(
    texts: tuple[str, ...],
) -> None:
    first, then = version("first.txt", None, texts), version("then.txt", None, (ROADS, REPORT))
    for given in ((first, then), (then, first)):
        found = trace(given)
        assert found.documents == given
        assert found.notices == ()


def test_a_version_that_does_not_say_when_it_is_from_keeps_its_place() -> None:
    undated = version("undated.txt", None, (ROADS, PORTS, REPORT))
    assert names(trace((A, undated))) == ["a.txt", "undated.txt"]
    assert names(trace((C, undated, A))) == ["a.txt", "undated.txt", "c.txt"]
    dated = [version(f"{d}.txt", None, (ROADS, d), f"2015-11-0{d}") for d in "32"]
    assert names(trace((*dated, undated))) == ["2.txt", "3.txt", "undated.txt"]


def test_symbols_name_the_versions_that_have_one() -> None:
    found = trace((replace(B, symbol="A/RES/71/4"), A))
    assert found.notices == (ordered("a.txt", "A/RES/71/4"),)


def test_taken_as_given_nothing_is_put_in_order_or_set_aside() -> None:
    other = replace(A, title="海洋法", source="other.txt")
    found = trace((C, A, A, other), in_order=True)
    assert names(found) == ["c.txt", "a.txt", "a.txt", "other.txt"]
    assert found.notices == ()


def test_a_draft_and_the_draft_as_revised_follow_each_other() -> None:
    draft = version("draft.txt", 80, (ROADS, REPORT))
    found = trace((draft, replace(draft, source="revised.txt")), in_order=True)
    assert [k.paragraphs for k in found.lineages] == [("OP1", "OP1"), ("OP2", "OP2")]


# --- what is set aside -------------------------------------------------------------------------


def test_a_text_given_twice_counts_once_whatever_its_layout() -> None:
    spaced = replace(
        A,
        source="again.txt",
        paragraphs=tuple(replace(p, text=p.text.replace("；", "; ")) for p in A.paragraphs),
    )
    found = trace((A, spaced, B))
    assert names(found) == ["a.txt", "b.txt"]
    assert found.notices == (Notice(NoticeCode.SAME_TEXT, source="again.txt", twin="a.txt"),)


def test_the_same_text_of_another_session_is_another_version() -> None:
    found = trace((A, replace(A, source="later.txt", session=71)))
    assert names(found) == ["a.txt", "later.txt"]
    assert found.notices == ()


def test_a_text_with_one_paragraph_less_is_another_version() -> None:
    shorter = replace(A, source="shorter.txt", paragraphs=A.paragraphs[:2])
    assert len(trace((A, shorter)).documents) == 2


@pytest.mark.parametrize("at", [0, 1, 2])
def test_the_odd_title_out_is_another_resolution(at: int) -> None:
    given = [A, B]
    given.insert(at, replace(C, title="和平利用外层空间"))
    found = trace(given)
    assert names(found) == ["a.txt", "b.txt"]
    other = Notice(NoticeCode.OTHER_RESOLUTION, source="c.txt", title="和平利用外层空间")
    assert found.notices == (other,)


def test_a_title_may_be_reworded() -> None:
    given = (A, replace(B, title="农村发展与粮食安全"), replace(C, title="农村发展和粮食安全"))
    assert names(trace(given)) == ["a.txt", "b.txt", "c.txt"]


def test_a_text_without_title_is_taken() -> None:
    assert names(trace((A, replace(B, title=None), C))) == ["a.txt", "b.txt", "c.txt"]


def test_nothing_left_is_refused_with_the_reasons() -> None:
    twin = replace(A, source="twin.txt")
    with pytest.raises(NothingToTraceError, match="nothing to trace") as refusal:
        trace((A, twin))
    told = Notice(NoticeCode.SAME_TEXT, source="twin.txt", twin="a.txt")
    assert refusal.value.notices == (told,)


def test_two_versions_are_enough() -> None:
    found = trace((A, B))
    assert len(found.comparisons) == 1
    assert (found.comparisons[0].old, found.comparisons[0].new) == (A, B)


# --- strands -----------------------------------------------------------------------------------


def test_the_newest_text_s_order_then_what_ended_latest_first() -> None:
    found = trace(
        (
            version("1.txt", 70, (SEEDS, PORTS, ROADS, REPORT)),
            version("2.txt", 71, (PORTS, ROADS, REPORT)),
            version("3.txt", 72, (REPORT, ROADS)),
        )
    )
    assert [k.paragraphs for k in found.lineages] == [
        ("OP4", "OP3", "OP1"),
        ("OP3", "OP2", "OP2"),
        ("OP2", "OP1", None),
        ("OP1", None, None),
    ]
    assert [(k.born, k.last) for k in found.lineages] == [(0, 2), (0, 2), (0, 1), (0, 0)]


def test_what_ended_in_one_version_keeps_its_order_there() -> None:
    found = trace((version("1.txt", 70, (SEEDS, PORTS, ROADS)), version("2.txt", 71, (ROADS,))))
    assert [k.paragraphs for k in found.lineages] == [
        ("OP3", "OP1"),
        ("OP1", None),
        ("OP2", None),
    ]


def test_neighbours_are_compared_in_their_order() -> None:
    found = trace((C, B, A))
    assert [(c.old.source, c.new.source) for c in found.comparisons] == [
        ("a.txt", "b.txt"),
        ("b.txt", "c.txt"),
    ]


LAMPS = "并为学校和医院提供太阳能照明设备"
LOANS = "鼓励开发银行降低小额贷款的利率"


def test_a_clause_that_passed_over_stands_with_giver_and_taker_by_its_version() -> None:
    before = (f"请会员国修建农村公路，{LAMPS}；", f"{LOANS}；")
    after = ("请会员国修建农村公路；", f"{LOANS}，{LAMPS}；")
    found = trace(
        (
            version("1.txt", 70, (*before, PORTS)),
            version("2.txt", 71, (*before, PORTS, REPORT)),
            version("3.txt", 72, (*after, PORTS, REPORT)),
        )
    )
    told = {
        k.paragraphs: [(j.version, j.old, j.new, j.shared) for j in k.joins] for k in found.lineages
    }
    joined = [(2, "OP1", "OP2", (LAMPS,))]
    assert told == {
        ("OP1",) * 3: joined,
        ("OP2",) * 3: joined,
        ("OP3",) * 3: [],
        (None, "OP4", "OP4"): [],
    }
