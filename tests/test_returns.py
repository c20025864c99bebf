"""What counts as a paragraph that came back, and where first and last contradict the chain."""

from __future__ import annotations

from dataclasses import replace

import pytest
from texts import document

from unrdiff import trace
from unrdiff.lineage.returns import contradictions
from unrdiff.model import Document, Lineage, Trace
from unrdiff.notice import Notice, NoticeCode

SEEDS = "请粮食及农业组织协助小农户保存本地种子，并就种子库的管理编写技术准则；"
ROADS = "敦促会员国修建农村公路，改善内陆国家和山区居民前往市场、学校和医院的条件；"
PORTS = "鼓励港口所在国简化海关手续，缩短过境货物的停留时间，并公布收费标准；"
BEES = "促请会员国禁用损害授粉昆虫的农药，并资助养蜂合作社；"


def version(session: int, *texts: str) -> Document:
    labelled = [(f"OP{n}", text) for n, text in enumerate(texts, 1)]
    return replace(document(labelled), source=f"{session}.txt", session=session)


def traced(*versions: tuple[str, ...]) -> Trace:
    return trace([version(70 + n, *texts) for n, texts in enumerate(versions)])


def ways(found: Trace) -> dict[tuple[str | None, ...], bool]:
    """Each strand, and whether it returned."""
    return {k.paragraphs: k.returned for k in found.lineages}


def test_the_same_wording_comes_back() -> None:
    assert ways(traced((SEEDS, ROADS), (ROADS,), (ROADS, SEEDS))) == {
        ("OP2", "OP1", "OP1"): False,
        ("OP1", None, "OP2"): True,
    }


def test_what_comes_back_reworded_comes_back() -> None:
    again = SEEDS.replace("请", "再次请").replace("编写技术准则", "提供咨询意见")
    assert ways(traced((SEEDS, ROADS), (ROADS,), (ROADS, again)))["OP1", None, "OP2"] is True


def test_another_provision_on_the_subject_does_not_come_back() -> None:
    other = "请粮食及农业组织就小农户的贷款和作物保险收集数据；"
    assert ways(traced((SEEDS, ROADS), (ROADS,), (ROADS, other))) == {
        ("OP2", "OP1", "OP1"): False,
        (None, None, "OP2"): False,
        ("OP1", None, None): False,
    }


def test_more_than_one_version_may_lack_it() -> None:
    found = ways(traced((SEEDS, ROADS), (ROADS,), (ROADS,), (ROADS,), (SEEDS, ROADS)))
    assert found == {
        ("OP1", None, None, None, "OP1"): True,
        ("OP2", "OP1", "OP1", "OP1", "OP2"): False,
    }


def test_what_came_back_and_went_on_is_one_strand() -> None:
    found = ways(traced((ROADS, SEEDS), (ROADS,), (ROADS, SEEDS), (SEEDS, ROADS)))
    assert found["OP2", None, "OP2", "OP1"] is True
    assert len(found) == 2


def test_what_went_and_came_back_twice_is_one_strand() -> None:
    found = ways(traced((ROADS, SEEDS), (ROADS,), (ROADS, SEEDS), (ROADS,), (ROADS, SEEDS)))
    assert found == {
        ("OP1",) * 5: False,
        ("OP2", None, "OP2", None, "OP2"): True,
    }


def test_several_come_back_at_once_each_to_its_own() -> None:
    found = ways(traced((SEEDS, ROADS, PORTS, BEES), (BEES,), (BEES, PORTS, SEEDS, ROADS)))
    assert found == {
        ("OP4", "OP1", "OP1"): False,
        ("OP3", None, "OP2"): True,
        ("OP1", None, "OP3"): True,
        ("OP2", None, "OP4"): True,
    }


def test_the_shortest_gap_is_bridged_first() -> None:
    """Two texts on bees were dropped, one year after the other; the later one was taken up."""
    later = BEES.replace("并资助养蜂合作社", "并登记野蜂的栖息地")
    found = ways(traced((ROADS, BEES, later), (ROADS, later), (ROADS,), (ROADS, BEES)))
    assert found["OP3", "OP2", None, "OP2"] is True
    assert found["OP2", None, None, None] is False


def test_a_strand_that_lives_on_is_no_return() -> None:
    """Reworded, the seeds stand in every version; the last has their old wording beside it."""
    reworded = SEEDS.replace("协助小农户保存", "帮助农民种植").replace("编写技术准则", "提供咨询")
    found = ways(traced((ROADS, SEEDS), (ROADS, reworded), (ROADS, reworded, SEEDS)))
    assert found == {
        ("OP1", "OP1", "OP1"): False,
        ("OP2", "OP2", "OP2"): False,
        (None, None, "OP3"): False,
    }


def test_what_is_not_alike_is_not_compared_at_all() -> None:
    assert not any(ways(traced((SEEDS, ROADS), (ROADS,), (ROADS, PORTS))).values())


# --- contradictions ----------------------------------------------------------------------------

SAME = [version(n, ROADS, SEEDS) for n in (70, 71, 72)]


def said(
    *ways: tuple[str | None, str | None, str | None], texts: list[Document] = SAME
) -> list[Notice]:
    return list(contradictions([Lineage(way) for way in ways], texts))


def test_a_pair_that_the_chain_does_not_lead_to_is_told_with_both() -> None:
    crossed = said(("OP1", "OP1", "OP2"), ("OP2", "OP2", "OP1"))
    assert crossed == [
        Notice(NoticeCode.CHAIN_DIFFERS, old="OP1", new="OP1", traced="OP2"),
        Notice(NoticeCode.CHAIN_DIFFERS, old="OP2", new="OP2", traced="OP1"),
    ]


def test_a_chain_that_ended_is_told_as_that() -> None:
    broken = said(("OP1", "OP1", "OP1"), ("OP2", None, None), (None, None, "OP2"))
    assert broken == [Notice(NoticeCode.CHAIN_ENDS, old="OP2", new="OP2")]


FAR = "鼓励港口所在国简化海关手续，请银行家公布贷款利率；"
NEXT = "欢迎银行家公布贷款利率，注意到各地分行提供咨询；"


def test_what_only_the_versions_between_make_known_is_told_once() -> None:
    texts = [version(70, ROADS, PORTS), version(71, ROADS, FAR), version(72, ROADS, NEXT)]
    ways = ("OP1", "OP1", "OP1"), ("OP2", "OP2", "OP2")
    expected = [Notice(NoticeCode.CHAIN_BRIDGES, old=("OP2",), new=("OP2",))]
    assert said(*ways, texts=texts) == expected


def test_two_versions_cannot_contradict_themselves() -> None:
    ways = [Lineage(("OP1", "OP2")), Lineage(("OP2", "OP1"))]
    assert list(contradictions(ways, SAME[:2])) == []


def test_a_chain_that_first_and_last_confirm_is_not_told() -> None:
    assert said(("OP1", "OP1", "OP1"), ("OP2", "OP2", "OP2")) == []


def test_no_twin_contradicts_a_chain_that_fits_about_as_well() -> None:
    """Two provisions set from one formula are about as like the successor of either."""
    wells = "请会员国在干旱地区打井，并每年检测井水的水质；"
    deep = "请会员国在干旱地区打深井，并每年检测井水水质；"
    lakes = "请会员国在干旱地区打井，并每年检测湖水的水质；"
    texts = [version(70, wells), version(71, deep), version(72, deep, lakes)]
    assert said(("OP1", "OP1", "OP1"), (None, None, "OP2"), texts=texts) == []


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("鼓励港口所在国简化手续，培训海关人员；", False),
        ("促请港口所在国免收仓储费用，并公布收费标准；", False),
        ("鼓励港口所在国免收仓储费用，缩短过境货物的停留时间；", True),
    ],
)
def test_half_the_wording_contradicts_a_chain_that_ended_and_less_does_not(
    last: str, told: bool
) -> None:
    texts = [version(70, PORTS), version(71, ROADS), version(72, last)]
    ways = ("OP1", None, None), (None, "OP1", None), (None, None, "OP1")
    expected = [Notice(NoticeCode.CHAIN_ENDS, old="OP1", new="OP1")]
    assert said(*ways, texts=texts) == (expected if told else [])


def test_a_mere_likeness_of_subject_is_no_contradiction() -> None:
    other = "请粮食及农业组织就小农户的贷款和作物保险收集数据；"
    texts = [version(70, SEEDS), version(71, ROADS), version(72, other)]
    assert said(("OP1", None, None), (None, "OP1", None), (None, None, "OP1"), texts=texts) == []


@pytest.mark.parametrize(
    "last", [(PORTS, SEEDS), (SEEDS, PORTS)], ids=["below what is new", "above what is new"]
)
def test_a_paragraph_that_stands_alone_in_one_of_them_is_not_asked_for(
    last: tuple[str, str],
) -> None:
    texts = [version(70, ROADS, SEEDS), version(71, ROADS, SEEDS), version(72, *last)]
    at = f"OP{last.index(SEEDS) + 1}"
    new = f"OP{last.index(PORTS) + 1}"
    assert said(("OP1", "OP1", None), ("OP2", "OP2", at), (None, None, new), texts=texts) == []
