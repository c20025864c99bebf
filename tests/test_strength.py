"""Which way a change of force leads, from the words changed and the text around them."""

from __future__ import annotations

import itertools

import pytest
from changes import change

from unrdiff.kinds.rules import judged
from unrdiff.language.clauses import at_clause_head
from unrdiff.language.lexicon import table
from unrdiff.model import Direction

UP, DOWN, ASIDE = Direction.STRONGER, Direction.WEAKER, Direction.UNRANKED
CLASSES = table("verbs")["class"]
SCALES = [group for group in CLASSES if group["order"]]
BINDING = table("qualifiers")["binding"]


def direction_of(old: str, new: str, before: str, after: str) -> Direction | None:
    """The direction of a change, if it is one of force."""
    return judged(change(old, new, before, after)).direction


@pytest.mark.parametrize("group", SCALES, ids=lambda group: group["english"])
def test_a_verb_further_up_its_scale_is_stronger(group: dict[str, list[list[str]]]) -> None:
    levels = group["verbs"]
    for weak, strong in itertools.pairwise(levels):
        assert direction_of(weak[0], strong[-1], "", "各方的行动；") is UP
        assert direction_of(strong[-1], weak[0], "", "各方的行动；") is DOWN
    assert direction_of(levels[-1][0], levels[0][0], "", "各方的行动；") is DOWN


@pytest.mark.parametrize("group", CLASSES, ids=lambda group: group["english"])
def test_verbs_of_equal_force_or_without_an_order_lead_aside(
    group: dict[str, list[list[str]]],
) -> None:
    for level in group["verbs"]:
        for one, other in itertools.pairwise(level):
            assert direction_of(one, other, "", "各方的行动；") is ASIDE
    if not group["order"]:
        assert direction_of(group["verbs"][0][0], "敦促", "", "各方的行动；") is ASIDE


@pytest.mark.parametrize("at", range(len(BINDING) - 1))
def test_a_more_binding_word_is_stronger(at: int) -> None:
    weak, strong = BINDING[at][0], BINDING[at + 1][-1]
    assert direction_of(weak, strong, "各国", "保护湿地；") is UP
    assert direction_of(strong, weak, "各国", "保护湿地；") is DOWN


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "direction"),
    [
        pytest.param("请", "敦促", "", "各国停火；", UP, id="at the head of a paragraph"),
        pytest.param("请", "敦促", "欢迎停火，并", "各国撤军；", UP, id="at the head of a clause"),
        pytest.param("请", "敦促", "欢迎秘书长", "各国撤军；", None, id="inside a clause"),
        pytest.param("请各国", "敦促", "", "撤军；", None, id="an object goes with the old verb"),
        pytest.param("请", "敦促各国", "", "撤军；", None, id="an object comes with the new verb"),
        pytest.param("听取", "请", "", "各国的意见；", None, id="the old verb is on no scale"),
        pytest.param("请", "听取", "", "各国的意见；", None, id="the new verb is on no scale"),
        pytest.param("", "请", "", "各国撤军；", None, id="a verb put in"),
        pytest.param("又请", "请", "", "各国撤军；", None, id="an adverb of order"),
        pytest.param("请，", "敦促", "", "各国撤军；", UP, id="a comma beside the verb"),
        pytest.param("，请", "请，", "", "各国撤军；", None, id="a comma that changed its place"),
        pytest.param("关切", "严重关切", "对干旱", "；", UP, id="behind its object"),
        pytest.param("关切", "严重关切", "并对干旱", "，", UP, id="behind its object in a clause"),
        pytest.param("关切", "严重关切", "对干旱", "的各国；", None, id="before another object"),
        pytest.param("应", "必须", "各国不", "捕鲸；", None, id="behind a negation"),
        pytest.param("应", "必须", "各国", "捕鲸；", UP, id="without a negation"),
        pytest.param("需要", "应", "各国的", "；", None, id="a noun at the end"),
        pytest.param("需要", "应", "各国的", "增加；", None, id="a noun behind 的"),
        pytest.param("需要", "应", "各国", "，", None, id="a noun before a comma"),
        pytest.param("", "应", "各国", "停火；", UP, id="a binding word put in"),
        pytest.param("应", "", "各国", "停火；", DOWN, id="a binding word taken out"),
        pytest.param("", "可", "各国", "停火；", ASIDE, id="a permission put in"),
        pytest.param("不妨", "", "各国", "停火；", ASIDE, id="a permission taken out"),
        pytest.param("", "可", "各国", "再生能源；", None, id="part of an adjective"),
        pytest.param("应", "可", "各国", "持续；", None, id="an adjective made of an order"),
        pytest.param("应", "宜", "各国", "停火；", ASIDE, id="two words of equal force"),
        pytest.param("", "考虑", "请各国", "停火；", DOWN, id="an attempt put in"),
        pytest.param("考虑", "", "请各国", "停火；", UP, id="an attempt taken out"),
        pytest.param("设法", "争取", "请各国", "停火；", None, id="an attempt for another"),
        pytest.param("", "强烈", "", "敦促各国停火；", UP, id="an intensifier put in"),
        pytest.param("强烈", "", "", "敦促各国停火；", DOWN, id="an intensifier taken out"),
        pytest.param("强烈", "坚决", "", "谴责袭击，", ASIDE, id="an intensifier for another"),
        pytest.param("", "强烈", "", "的地震；", None, id="an intensifier before no verb"),
        pytest.param(
            "", "强烈", "欢迎秘书长", "谴责袭击；", None, id="an intensifier inside a clause"
        ),
        pytest.param("", "再次", "", "敦促各国停火；", ASIDE, id="said again"),
        pytest.param("再次", "一再", "", "敦促各国停火；", ASIDE, id="said again in other words"),
        pytest.param("", "立即", "", "敦促各国停火；", None, id="another adverb"),
        pytest.param("", "酌情", "请各国", "停火；", DOWN, id="a limit put in"),
        pytest.param("酌情", "", "请各国", "停火；", UP, id="a limit taken out"),
        pytest.param("义务", "资源", "在现有报告", "范围内", None, id="no formula around it"),
        pytest.param("报告义务", "资源", "在现有", "范围内", ASIDE, id="a limit for another"),
        pytest.param("请", " 请", "", "各国停火；", None, id="a blank"),
    ],
)
def test_direction_of_a_change(
    old: str, new: str, before: str, after: str, direction: Direction | None
) -> None:
    assert direction_of(old, new, before, after) is direction


@pytest.mark.parametrize(
    ("before", "head"),
    [
        ("", True),
        ("欢迎停火，", True),
        ("欢迎停火；", True),
        ("欢迎停火，并", True),
        ("欢迎停火，并且", True),
        ("欢迎停火，同时", True),
        ("欢迎停火，在这方面", True),
        ("欢迎停火，在这种情况下", True),
        ("欢迎停火，为此", True),
        ("请大会主席", True),
        ("欢迎停火", False),
        ("又欢迎", False),
        ("欢迎停火，其", True),
    ],
)
def test_where_a_clause_begins(before: str, head: bool) -> None:
    assert at_clause_head(before) is head
