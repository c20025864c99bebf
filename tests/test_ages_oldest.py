"""Words are as old as the oldest version they are known from, whichever way they came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from texts import document

from unrdiff import trace
from unrdiff.lineage.ages import ages, walked
from unrdiff.model import (
    Comparison,
    Document,
    Edit,
    EditKind,
    Lineage,
    Link,
    Op,
    OtherEnd,
    Role,
    Span,
    Summary,
    Trace,
)

MOVED = OtherEnd(None, None)
NONE = Summary(0, 0, 0, 0, 0, 0, 0, 0)
ROADS = "请会员国修建农村公路，并为学校和医院提供太阳能照明设备；"
LOANS = "鼓励开发银行降低小额贷款的利率；"
Told = list[tuple[str, int]]


def version(number: int, texts: Mapping[str, str]) -> Document:
    return replace(document(texts.items()), source=f"{number}.txt", session=70 + number)


def aged(*texts: Mapping[str, str]) -> dict[tuple[str | None, ...], Told]:
    """Each lineage's newest wording, as spans with their ages."""
    found = trace([version(number, one) for number, one in enumerate(texts)])
    return {
        lineage.paragraphs: [(span.text, span.version) for span in spans]
        for lineage, spans in zip(found.lineages, ages(found), strict=True)
    }


def test_four_versions_leave_each_word_its_own_age() -> None:
    told = aged(
        {"OP1": "请会员国修建农村公路；"},
        {"OP1": "请会员国修建农村公路和桥梁；"},
        {"OP1": "敦促会员国修建农村公路和桥梁；"},
        {"OP1": "敦促会员国修建农村公路、码头和桥梁；"},
    )
    assert told == {
        ("OP1",) * 4: [
            ("敦促", 2),
            ("会员国修建农村公路、", 0),
            ("码头", 3),
            ("和桥梁；", 1),
        ]
    }


def test_a_paragraph_that_was_gone_twice_keeps_its_first_age() -> None:
    seeds = "请粮食及农业组织协助小农户保存本地种子，并就种子库的管理编写技术准则；"
    told = aged(
        {"OP1": seeds, "OP2": LOANS},
        {"OP1": LOANS},
        {"OP1": LOANS},
        {"OP1": seeds.replace("编写", "修订"), "OP2": LOANS},
    )
    assert told["OP1", None, None, "OP1"] == [
        ("请粮食及农业组织协助小农户保存本地种子，并就种子库的管理", 0),
        ("修订", 3),
        ("技术准则；", 0),
    ]


def test_a_clause_brings_its_age_along_and_keeps_it_from_then_on() -> None:
    longer = LOANS.replace("；", "，并为学校和医院提供太阳能照明设备；")
    told = aged(
        {"OP1": ROADS, "OP2": LOANS},
        {"OP1": ROADS.replace("公路", "公路和桥梁"), "OP2": LOANS},
        {"OP1": "请会员国修建农村公路和桥梁；", "OP2": longer},
        {"OP1": "请会员国修建农村公路和桥梁；", "OP2": longer.replace("鼓励", "敦促")},
    )
    assert told == {
        ("OP1",) * 4: [("请会员国修建农村公路", 0), ("和桥梁；", 1)],
        ("OP2",) * 4: [("敦促", 3), (longer[2:], 0)],
    }


def test_words_that_changed_their_place_are_no_younger() -> None:
    told = aged(
        {"OP1": "请会员国公布雪崩观测、融雪径流和冻土数据；"},
        {"OP1": "请会员国公布雪崩观测、融雪径流和冻土数据；", "OP2": LOANS},
        {"OP1": "敦促会员国公布融雪径流、雪崩观测和冻土数据；", "OP2": LOANS},
    )
    assert told["OP1", "OP1", "OP1"] == [
        ("敦促", 2),
        ("会员国公布融雪径流、雪崩观测和冻土数据；", 0),
    ]


def test_a_split_is_as_old_as_what_it_was_split_from() -> None:
    told = aged(
        {"OP1": ROADS.replace("公路", "公路，改善前往市场的条件"), "OP2": LOANS},
        {
            "OP1": "请会员国修建农村公路，改善前往市场的条件；",
            "OP2": "又请会员国为学校和医院提供太阳能照明设备；",
            "OP3": LOANS,
        },
    )
    assert told[None, "OP2"][-1] == ("为学校和医院提供太阳能照明设备；", 0)


# --- clauses that two paragraphs had -----------------------------------------------------------

CLAUSE = "为学校和医院提供照明设备"


def shared(old: Mapping[str, str], new: Mapping[str, str], *clause: str) -> list[Told]:
    """Three versions: the last took ``clause`` from OP1 into OP2; all else follows its label."""
    first, middle, last = version(0, {"OP1": old["OP1"]}), version(1, old), version(2, new)
    born = [
        Lineage(("OP1", "OP1", "OP1")),
        Lineage((None, "OP2" if "OP2" in old else None, "OP2")),
    ]
    part = Link("OP1", "OP2", Role.PARTIAL, shared=clause)
    pairs = (
        Comparison(first, middle, (), (), (), (), NONE),
        Comparison(middle, last, (part,), (), (), (), NONE),
    )
    told = ages(Trace((first, middle, last), pairs, tuple(born)))
    return [[(span.text, span.version) for span in spans] for spans in told]


def test_of_two_sources_the_older_one_gives_the_age() -> None:
    old = {"OP1": f"请各国{CLAUSE}；", "OP2": f"又请各国{CLAUSE}；"}
    new = {"OP1": "请各国；", "OP2": f"又请各国{CLAUSE}；"}
    assert shared(old, new, CLAUSE)[1] == [("又请各国", 1), (f"{CLAUSE}；", 0)]


def test_a_younger_source_makes_no_word_younger() -> None:
    """OP1 had the clause from version 0 and gives it to OP2, which is new: never the reverse."""
    new = {"OP1": f"请各国{CLAUSE}；", "OP2": f"又请各国{CLAUSE}；"}
    assert shared({"OP1": f"请各国{CLAUSE}；"}, new, CLAUSE) == [
        [(f"请各国{CLAUSE}；", 0)],
        [("又请各国", 2), (f"{CLAUSE}；", 0)],
    ]


def test_words_added_to_a_clause_on_its_way_are_new() -> None:
    wider = "为学校、车站和医院提供照明设备"
    told = shared(
        {"OP1": f"请各国{CLAUSE}；"}, {"OP1": "请各国；", "OP2": f"又{wider}；"}, CLAUSE, wider
    )
    assert told[1] == [("又", 2), ("为学校、", 0), ("车站", 2), ("和医院提供照明设备；", 0)]


@pytest.mark.parametrize("clause", ["为港口提供照明设备", ""])
def test_a_clause_that_does_not_stand_so_gives_no_age(clause: str) -> None:
    given = (clause,) if clause else ()
    told = shared({"OP1": f"请各国{CLAUSE}；"}, {"OP1": "请各国；", "OP2": f"又{CLAUSE}；"}, *given)
    assert told[1] == [(f"又{CLAUSE}；", 2)]


def test_a_clause_that_is_not_found_hides_no_other() -> None:
    documents = (
        version(0, {"OP1": CLAUSE}),
        version(1, {"OP1": CLAUSE, "OP2": f"又{CLAUSE}；"}),
    )
    links = (
        Link("OP1", "OP2", Role.PARTIAL, shared=("为港口",)),
        Link("OP1", "OP2", Role.PARTIAL),
        Link("OP1", "OP2", Role.PARTIAL, shared=(CLAUSE,)),
    )
    pair = Comparison(*documents, links, (), (), (), NONE)
    ways = (Lineage(("OP1", "OP1")), Lineage((None, "OP2")))
    told = ages(Trace(documents, (pair,), ways))[1]
    assert [(span.text, span.version) for span in told] == [("又", 1), (f"{CLAUSE}；", 0)]


# --- edits -------------------------------------------------------------------------------------

SUBSTANTIVE, TYPOGRAPHIC = EditKind.SUBSTANTIVE, EditKind.TYPOGRAPHIC


def equal(text: str) -> Edit:
    return Edit(Op.EQUAL, text, text)


@pytest.mark.parametrize(
    ("old", "edits", "new"),
    [
        ([0, 1], (equal("甲乙"),), [0, 1]),
        ([0, 1, 2], (equal("甲"), Edit(Op.DELETE, "乙", "", SUBSTANTIVE), equal("丙")), [0, 2]),
        ([0, 1], (equal("甲"), Edit(Op.REPLACE, "乙", "丙丁", SUBSTANTIVE)), [0, 5, 5]),
        ([0, 1], (Edit(Op.REPLACE, "二〇", "20", TYPOGRAPHIC),), [1, 1]),
        ([1, 0], (equal("甲"), Edit(Op.REPLACE, "2", "二", TYPOGRAPHIC)), [1, 0]),
        ([3], (equal("甲"), Edit(Op.INSERT, "", "，", TYPOGRAPHIC)), [3, 3]),
        ([3], (Edit(Op.INSERT, "", "“", TYPOGRAPHIC), equal("甲")), [5, 3]),
        ([0, 1], (Edit(Op.DELETE, "“", "", TYPOGRAPHIC), equal("甲")), [1]),
    ],
    ids=[
        "kept",
        "taken out",
        "replaced",
        "another spelling is as young as what it stands for",
        "of its own words alone",
        "a comma put in goes with the word before",
        "at the head it is new",
        "a sign taken out",
    ],
)
def test_an_edit_gives_its_words_their_age(
    old: list[int], edits: tuple[Edit, ...], new: list[int]
) -> None:
    assert walked(old, edits, 5) == new


def test_of_two_clauses_that_moved_the_one_with_most_of_the_words_is_meant() -> None:
    edits = (
        Edit(Op.DELETE, "贩运人口", "", SUBSTANTIVE, moved=MOVED),
        equal("和"),
        Edit(Op.DELETE, "偷运移民", "", SUBSTANTIVE, moved=MOVED),
        Edit(Op.INSERT, "", "、偷运移民", SUBSTANTIVE, moved=MOVED),
        Edit(Op.INSERT, "", "、贩运人口", SUBSTANTIVE, moved=MOVED),
    )
    old = [0] * 4 + [1] + [2] * 4
    assert walked(old, edits, 3) == [1, 3, 2, 2, 2, 2, 3, 0, 0, 0, 0]


def test_where_moving_is_not_followed_moved_words_are_new() -> None:
    edits = (
        Edit(Op.DELETE, "甲乙", "", SUBSTANTIVE, moved=MOVED),
        equal("丙"),
        Edit(Op.INSERT, "", "甲乙", SUBSTANTIVE, moved=MOVED),
    )
    assert walked([0, 0, 1], edits, 3) == [1, 0, 0]
    assert walked([0, 0, 1], edits, 3, follow=False) == [1, 3, 3]


def test_words_that_came_from_elsewhere_are_new_until_their_clause_is_known() -> None:
    came = (equal("丙"), Edit(Op.INSERT, "", "甲乙", SUBSTANTIVE, moved=MOVED))
    assert walked([1], came, 3) == [1, 3, 3]


# --- signs -------------------------------------------------------------------------------------


def two_versions(old: str, new: str, *edits: Edit) -> Told:
    documents = version(0, {"OP1": old}), version(1, {"OP1": new})
    link = Link("OP1", "OP1", Role.PRIMARY, edits=edits)
    pair = Comparison(*documents, (link,), (), (), (), NONE)
    (spans,) = ages(Trace(documents, (pair,), (Lineage(("OP1", "OP1")),)))
    assert all(isinstance(span, Span) for span in spans)
    return [(span.text, span.version) for span in spans]


def put_in(words: str) -> Edit:
    return Edit(Op.INSERT, "", words, SUBSTANTIVE)


@pytest.mark.parametrize("opening", "《“‘（([〔")
def test_an_opening_bracket_is_as_old_as_the_word_behind_it(opening: str) -> None:
    new = f"见{opening}附件"
    alone = equal("见"), put_in(opening), equal("附件")
    assert two_versions("见附件", new, *alone) == [(new, 0)]
    with_word = equal("见"), put_in(f"{opening}附件")
    assert two_versions("见", new, *with_word) == [("见", 0), (f"{opening}附件", 1)]


@pytest.mark.parametrize("sign", "，；。》”）)、：")
def test_any_other_sign_is_as_old_as_the_word_before_it(sign: str) -> None:
    alone = equal("见"), put_in(sign), equal("附件")
    assert two_versions("见附件", f"见{sign}附件", *alone) == [(f"见{sign}附件", 0)]
    with_word = put_in(f"见{sign}"), equal("附件")
    assert two_versions("附件", f"见{sign}附件", *with_word) == [(f"见{sign}", 1), ("附件", 0)]


def test_signs_at_both_ends_go_with_the_only_word_there_is() -> None:
    edits = put_in("——“"), equal("附件"), put_in("”“")
    assert two_versions("附件", "——“附件”“", *edits) == [("——“附件”“", 0)]


def test_a_text_of_signs_alone_keeps_its_ages() -> None:
    assert two_versions("……", "……；", equal("……"), put_in("；")) == [("……", 0), ("；", 1)]
