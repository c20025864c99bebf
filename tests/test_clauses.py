"""Clauses that went to another paragraph, and the wording that is no sign of it."""

from __future__ import annotations

import pytest
from texts import document

from unrdiff.align import align
from unrdiff.language.folding import folded
from unrdiff.model import Link, Role

Texts = dict[str, str]

# Two long paragraphs that have nothing to do with each other, and a clause that fits in both.
WRECKS = (
    "关切商业打捞公司用挖泥船破坏十七世纪沉船的船体，把青花瓷器和金币拍卖给私人收藏家，"
    "而博物馆无力回购，潜水俱乐部又把锚链和铜炮当作纪念品带走"
)
SCHOOLS = (
    "欢迎岛屿国家的小学开设航海史课程，由退休船长讲授绳结、星象和潮汐表的用法，"
    "又请图书馆捐出过时的海图供孩子们临摹，让校际帆船比赛的优胜者到灯塔实习一周"
)
CLAUSE = "禁止在领海内未经许可使用金属探测器"


def clauses(old: Texts, new: Texts) -> list[tuple[str, str, tuple[str, ...]]]:
    """Where clauses went from and to, and what they say."""
    links = align(document(old.items()), document(new.items())).links
    return [(k.old, k.new, k.shared) for k in links if k.role is Role.PARTIAL]


def with_clause(clause: str = "", *, wrecks: str = WRECKS, schools: str = SCHOOLS) -> Texts:
    """A clause stands behind the first paragraph; :func:`moved_to` has it behind the second."""
    return {"PP1": "，".join([wrecks, *filter(None, [clause])]) + "，", "OP1": schools + "；"}


def moved_to(clause: str, *, wrecks: str = WRECKS, schools: str = SCHOOLS) -> Texts:
    return {"PP1": wrecks + "，", "OP1": f"{schools}，{clause}；"}


def test_a_clause_goes_from_one_paragraph_to_another() -> None:
    assert clauses(with_clause(CLAUSE), moved_to(CLAUSE)) == [("PP1", "OP1", (CLAUSE,))]


@pytest.mark.parametrize(
    ("old_left", "new_left", "linked"),
    [(["PP1"], ["PP1", "OP1"], True), (["PP1", "OP1"], ["OP1"], True), (["PP1"], ["OP1"], False)],
    ids=["the giver stays", "the taker was there", "neither"],
)
def test_a_clause_links_no_two_paragraphs_neither_of_which_lives_on(
    old_left: list[str], new_left: list[str], linked: bool
) -> None:
    old, new = with_clause(CLAUSE), moved_to(CLAUSE)
    old, new = {k: old[k] for k in old_left}, {k: new[k] for k in new_left}
    assert clauses(old, new) == [("PP1", "OP1", (CLAUSE,))] * linked
    if not linked:
        found = align(document(old.items()), document(new.items()))
        assert (found.links, found.dropped, found.added) == ((), ("PP1",), ("OP1",))


def test_a_clause_that_the_successor_kept_went_nowhere() -> None:
    kept = {"PP1": with_clause(CLAUSE)["PP1"], "OP1": moved_to(CLAUSE)["OP1"]}
    assert clauses(with_clause(CLAUSE), kept) == []


def test_a_clause_that_the_other_paragraph_had_before_came_from_nowhere() -> None:
    had = {"PP1": with_clause(CLAUSE)["PP1"], "OP1": moved_to(CLAUSE)["OP1"]}
    assert clauses(had, moved_to(CLAUSE)) == []


@pytest.mark.parametrize("side", ["old", "new"])
def test_a_clause_that_stands_in_several_paragraphs_links_none(side: str) -> None:
    old, new = with_clause(CLAUSE), moved_to(CLAUSE)
    strike = "铭记码头工人因起重机事故举行的罢工和随后的仲裁"
    old["OP2"] = strike + (f"，{CLAUSE}。" if side == "old" else "。")
    new["OP2"] = strike + (f"，{CLAUSE}。" if side == "new" else "。")
    assert clauses(old, new) == []


@pytest.mark.parametrize(
    ("clause", "linked"),
    [("禁止在领海内未经许", True), ("禁止在领海内未经", False), ("禁止私自打捞", False)],
    ids=["nine characters", "eight characters", "a few words"],
)
def test_wording_that_is_shorter_than_a_clause_may_recur(clause: str, linked: bool) -> None:
    assert bool(clauses(with_clause(clause), moved_to(clause))) is linked


@pytest.mark.parametrize(
    ("stretch", "linked"),
    [("搬运古代铁锚和罗盘针", True), ("搬运古代铁锚和罗盘", False)],
    ids=["ten characters", "nine characters"],
)
def test_inside_a_clause_ten_characters_are_needed(stretch: str, linked: bool) -> None:
    old, new = f"防止商人{stretch}出口", f"限制渔民{stretch}入境"
    assert clauses(with_clause(old), moved_to(new)) == [("PP1", "OP1", (old, new))] * linked


def test_at_the_beginning_of_a_clause_nine_characters_are_enough() -> None:
    old, new = "禁止搬运古代铁锚和链条", "禁止搬运古代铁锚和餐具"
    assert clauses(with_clause(old), moved_to(new)) == [("PP1", "OP1", (old, new))]


@pytest.mark.parametrize(
    ("old", "new", "linked"),
    [
        ("没收码头附近未经登记的声呐", "没收码头附近的未经登记的声呐", True),
        ("没收码头附近未登记的声呐", "没收码头附近的未登记的声呐", False),
        ("没收码头附近未经登记的声呐", "没收港口附近一切未经登记的声呐", False),
    ],
    ids=["a particle more", "a particle more in a short one", "half of it other words"],
)
def test_a_clause_is_still_the_same_with_a_word_more(old: str, new: str, linked: bool) -> None:
    """No stretch of nine characters is common to them."""
    expected = [("PP1", "OP1", (old, new))] * linked
    assert clauses(with_clause(old), moved_to(new)) == expected


def test_a_longer_clause_is_the_same_with_a_word_less() -> None:
    old, new = "没收港口码头附近的未经登记的声呐设备", "没收港口码头附近未经登记的声呐设备"
    assert clauses(with_clause(old), moved_to(new)) == [("PP1", "OP1", (old, new))]
    assert clauses(with_clause(new), moved_to(old)) == [("PP1", "OP1", (new, old))]


def test_a_clause_whose_halves_went_to_two_paragraphs_is_no_clause() -> None:
    strike = "铭记码头工人因起重机事故举行的罢工和随后的仲裁"
    old = {**with_clause("没收码头附近未经登记的声呐"), "OP2": strike + "。"}
    new = {**moved_to("没收码头附近的走私品"), "OP2": f"{strike}，拍卖未经登记的声呐。"}
    assert clauses(old, new) == []


def test_words_inside_a_clause_are_shown_with_their_clause() -> None:
    old = "呼吁港务局在巡查码头时没收未经登记的金属探测器"
    new = "授权海岸警卫队没收未经登记的金属探测器和水下无人机"
    assert clauses(with_clause(old), moved_to(new)) == [("PP1", "OP1", (old, new))]


def test_the_longest_of_several_stretches_is_shown() -> None:
    first, second = "没收未经登记的水下无人机", "立即封存打捞上来的全部瓷器和钱币"
    found = clauses(with_clause(f"{first}，{second}"), moved_to(f"{second}，{first}"))
    assert found == [("PP1", "OP1", (second,))]
    found = clauses(with_clause(f"{second}，{first}"), moved_to(f"{first}，{second}"))
    assert found == [("PP1", "OP1", (second,))]


def test_names_in_a_clause_are_spelled_out() -> None:
    clause = "执行《保护水下文化遗产公约》附件所列的各项规章"
    assert clauses(with_clause(clause), moved_to(clause)) == [("PP1", "OP1", (clause,))]


def test_a_name_with_a_colon_does_not_cut_its_clause() -> None:
    clause = "落实《海底之声：沉船普查行动计划》所列的打捞船登记办法"
    ((old, new, shared),) = clauses(with_clause(clause), moved_to(clause))
    assert (old, new) == ("PP1", "OP1")
    assert [folded(wording) for wording in shared] == [folded(clause)]


def test_sharing_a_name_alone_is_no_clause() -> None:
    name = "联合国教育、科学及文化组织"
    old, new = f"感谢{name}出资", f"并请{name}协助"
    assert clauses(with_clause(old), moved_to(new)) == []


def test_an_echo_in_a_long_paragraph_is_no_clause() -> None:
    echo = "禁止在领海内未经许可"
    more = (
        "并请海事法庭公布仲裁裁决的摘要，使保险公司得以核实货主的索赔，由领港员协会出版避碰手册，"
        "为引航艇更换柴油机，增设夜间浮标，翻修防波堤和船坞，训练潜水医生救治减压病患者，"
        "统计搁浅事故，绘制暗礁分布图"
    )
    assert clauses(with_clause(echo), moved_to(echo)) == [("PP1", "OP1", (echo,))]
    longer = f"{SCHOOLS}，{more}"
    assert clauses(with_clause(echo, schools=longer), moved_to(echo, schools=longer)) == []


# --- what a neighbour explains -------------------------------------------------------------------

NETS = "鼓励渔港安装回收废弃渔网的集装箱"
MOST_OF_IT = "鼓励渔港安装回收废弃渔具的设备"
LITTLE_OF_IT = "鼓励渔港安装监控"


@pytest.mark.parametrize(
    ("left", "linked"), [(MOST_OF_IT, False), (LITTLE_OF_IT, True)], ids=["most", "little"]
)
def test_a_clause_of_which_the_successor_has_most_went_nowhere(left: str, linked: bool) -> None:
    new = {"PP1": f"{WRECKS}，{left}，", "OP1": f"{SCHOOLS}，{NETS}；"}
    assert bool(clauses(with_clause(NETS), new)) is linked


@pytest.mark.parametrize(
    ("had", "linked"), [(MOST_OF_IT, False), (LITTLE_OF_IT, True)], ids=["most", "little"]
)
def test_a_clause_of_which_the_predecessor_had_most_came_from_nowhere(
    had: str, linked: bool
) -> None:
    old = {"PP1": f"{WRECKS}，{NETS}，", "OP1": f"{SCHOOLS}，{had}；"}
    assert bool(clauses(old, moved_to(NETS))) is linked


@pytest.mark.parametrize(
    ("old", "new", "linked"),
    [
        (f"{NETS}，{WRECKS}，", f"{NETS}，{SCHOOLS}；", True),
        (f"{WRECKS}，{NETS}，", f"{NETS}，{SCHOOLS}；", False),
        (f"{NETS}，{WRECKS}，", f"{SCHOOLS}，{NETS}；", False),
        (f"{NETS}，{WRECKS}，", f"{NETS}并招聘潜水员和焊工，{SCHOOLS}；", False),
        (f"{NETS}，{WRECKS}，", f"鼓励渔港招聘潜水员和焊工，{SCHOOLS}，{NETS}；", False),
    ],
    ids=[
        "opens both",
        "opens the new one",
        "opens the old one",
        "is part of what opens the new one",
        "the new one opens with the same verb",
    ],
)
def test_what_opens_both_paragraphs_is_the_provision_itself(
    old: str, new: str, linked: bool
) -> None:
    """The successor has most of the clause, which explains it anywhere else."""
    found = clauses(
        {"PP1": old, "OP1": SCHOOLS + "；"}, {"PP1": f"{WRECKS}，{MOST_OF_IT}，", "OP1": new}
    )
    assert found == [("PP1", "OP1", (NETS,))] * linked


def test_a_long_clause_of_which_the_successor_kept_the_greater_part_went_nowhere() -> None:
    kept, more = "建议港口城市在老仓库内开设造船博物馆和水手宿舍", "并复原十八世纪的帆缆作坊"
    new = {"PP1": f"{WRECKS}，{kept}，", "OP1": f"{SCHOOLS}，{kept}{more}；"}
    assert clauses(with_clause(kept + more), new) == []


def test_a_word_or_two_that_the_successor_kept_explain_nothing() -> None:
    given, taken = "没收码头附近未经登记的声呐", "没收码头附近的未经登记的声呐"
    new = {"PP1": f"{WRECKS}，没收码头上的仪器，", "OP1": f"{SCHOOLS}，{taken}；"}
    assert clauses(with_clause(given), new) == [("PP1", "OP1", (given, taken))]


# --- citations -----------------------------------------------------------------------------------

ROLL = "回顾其第 61/10 号、第 62/20 号和第 63/30 号决议，"
PAIR = ("第 62/20 号、第 63/30 号",)


def cited(numbers: str) -> str:
    return f"{SCHOOLS}，并执行第 {' 号和第 '.join(numbers.split())} 号决议；"


@pytest.mark.parametrize(
    ("numbers", "left", "linked"),
    [
        ("62/20 63/30", "回顾其第 61/10 号决议，", True),
        ("63/30 62/20", "回顾其第 61/10 号决议，", False),
        ("62/20 60/1 63/30", "回顾其第 61/10 号决议，", False),
        ("62/20", "回顾其第 61/10 号决议，", False),
        ("62/20 63/30", "回顾其第 61/10 号和第 62/20 号决议，", False),
        ("62/20 63/30", ROLL, False),
    ],
    ids=[
        "side by side",
        "in another order",
        "with another between them",
        "one alone",
        "the roll keeps one",
        "the roll keeps both",
    ],
)
def test_two_resolutions_that_go_together_are_a_clause(
    numbers: str, left: str, linked: bool
) -> None:
    old, new = {"PP1": ROLL, "OP1": SCHOOLS + "；"}, {"PP1": left, "OP1": cited(numbers)}
    assert clauses(old, new) == [("PP1", "OP1", PAIR)] * linked


def test_two_resolutions_that_were_cited_there_before_are_no_clause() -> None:
    old = {"PP1": ROLL, "OP1": cited("62/20")}
    assert clauses(old, {"PP1": "回顾其第 61/10 号决议，", "OP1": cited("62/20 63/30")}) == []


@pytest.mark.parametrize(
    ("elsewhere", "linked"),
    [("第 62/20 号", True), ("第 63/30 号", True), ("第 62/20 号、第 63/30 号", False)],
    ids=["the first", "the second", "both"],
)
def test_one_of_the_two_resolutions_stands_nowhere_else(elsewhere: str, linked: bool) -> None:
    other = f"请各国港务局公布执行{elsewhere}决议所需的经费和人手；"
    roll = ROLL.replace("决议，", "决议和灯塔守则，")
    asked = cited("62/20 63/30").replace("决议；", "决议和灯塔守则；")
    old = {"PP1": roll, "OP1": SCHOOLS + "；", "OP2": other}
    new = {"PP1": "回顾其第 61/10 号决议，", "OP1": asked, "OP2": other}
    assert (("PP1", "OP1", PAIR) in clauses(old, new)) is linked


# --- how a link is told --------------------------------------------------------------------------


def told(old: Texts, new: Texts) -> Link:
    links = align(document(old.items()), document(new.items())).links
    (found,) = (k for k in links if k.role is Role.PARTIAL)
    return found


def test_a_partial_link_is_neither_moved_nor_renumbered_and_says_how_much_is_shared() -> None:
    link = told(with_clause(CLAUSE), moved_to(CLAUSE))
    assert (link.moved, link.renumbered, link.edits) == (False, False, ())
    assert link.anchors == (CLAUSE,)
    assert 0.1 < link.similarity < 0.3
