"""A change narrowed to what really changed, its parts told apart."""

from __future__ import annotations

import pytest

from unrdiff.diff.borders import split_change
from unrdiff.language.tokens import tokens


def parts(old: str, new: str, before: str) -> str:
    """The parts as a line: equal ones as they are, [gone>come] where they differ."""
    found = list(split_change(tokens(old), tokens(new), before))
    assert "".join(one for one, _ in found) == old
    assert "".join(other for _, other in found) == new
    return "".join(one if one == other else f"[{one}>{other}]" for one, other in found)


@pytest.mark.parametrize(
    ("old", "new", "before", "expected"),
    [
        pytest.param("水源", "土地", "保护", "[水源>土地]", id="nothing in common"),
        pytest.param("新的水源", "新的土地", "保护", "新的[水源>土地]", id="the same beginning"),
        pytest.param("水源和森林", "土地和森林", "保护", "[水源>土地]和森林", id="the same end"),
        pytest.param("其", "其通过的", "欢迎", "其[>通过的]", id="one side is the beginning"),
        pytest.param("和", "森林和", "保护水源", "[>森林]和", id="one side is the end"),
        pytest.param(" 水", " 土", "保护", "[ 水> 土]", id="a blank on both sides stays"),
        pytest.param("水源；", "土地。", "保护", "[水源>土地][；>。]", id="another final sign"),
        pytest.param("水源；", "土地；", "保护", "[水源>土地]；", id="the same final sign"),
        pytest.param("；", "。", "保护", "[；>。]", id="the final sign alone"),
        pytest.param("各国不", "学校", "保护", "[各国>学校][不>]", id="a no gone"),
        pytest.param("学校", "各国不", "保护", "[学校>各国][>不]", id="a no put in"),
        pytest.param("各国不", "学校避免", "保护", "[各国不>学校避免]", id="both deny"),
        pytest.param("不水源", "学校", "保护", "[不水源>学校]", id="a no of the word behind it"),
        pytest.param(
            "必须让儿童", "应当让妇女", "各国", "[必须>应当]让[儿童>妇女]", id="how binding it is"
        ),
        pytest.param(
            "应享有权利", "可获得许可", "各国", "[应享有权利>可获得许可]", id="of another act"
        ),
        pytest.param("水源；", "。", "保护", "[水源>][；>。]", id="the final sign and words gone"),
        pytest.param(
            "水源、", "土地；", "保护", "[水源、>土地；]", id="a comma of a list is no end"
        ),
        pytest.param(
            "提供资金",
            "酌情派遣专家",
            "请秘书处",
            "[>酌情][提供资金>派遣专家]",
            id="a limit put in",
        ),
        pytest.param(
            "酌情提供资金", "派遣专家", "请秘书处", "[酌情>][提供资金>派遣专家]", id="a limit gone"
        ),
        pytest.param(
            "提供资金",
            "派遣专家应请求",
            "请秘书处",
            "[提供资金>派遣专家][>应请求]",
            id="at the end",
        ),
        pytest.param(
            "提供资金应请求",
            "派遣专家",
            "请秘书处",
            "[提供资金>派遣专家][应请求>]",
            id="gone at the end",
        ),
        pytest.param(
            "提供资金",
            "在现有资源范围内派遣专家",
            "请秘书处",
            "[>在现有资源范围内][提供资金>派遣专家]",
            id="a limit of several words",
        ),
        pytest.param(
            "应会员国要求提供资金",
            "应请求派遣专家",
            "请秘书处",
            "[应会员国要求提供资金>应请求派遣专家]",
            id="limited on both sides",
        ),
        pytest.param(
            "酌情提供资金",
            "尽可能派遣专家",
            "请秘书处",
            "[酌情提供资金>尽可能派遣专家]",
            id="another limit on each side",
        ),
        pytest.param("酌情", "立即", "请秘书处", "[酌情>][>立即]", id="a limit for no limit"),
        pytest.param("", "酌情派遣", "请秘书处", "[>酌情派遣]", id="a limit and more put in"),
        pytest.param(
            "效力，并设立国家中央登记处",
            "成效",
            "提高公约",
            "[效力>成效][，并设立国家中央登记处>]",
            id="a clause behind goes",
        ),
        pytest.param(
            "效力",
            "成效，并设立国家中央登记处",
            "提高公约",
            "[效力>成效][>，并设立国家中央登记处]",
            id="a clause behind comes",
        ),
        pytest.param(
            "通过法律，设立登记处，提高效力",
            "提高成效",
            "鼓励各国",
            "[通过法律，设立登记处，>]提高[效力>成效]",
            id="clauses before go",
        ),
        pytest.param(
            "效力，并设立登记中心",
            "成效",
            "提高公约",
            "[效力>成效][，并设立登记中心>]",
            id="8 characters",
        ),
        pytest.param(
            "效力，并设立登记处",
            "成效",
            "提高公约",
            "[效力，并设立登记处>成效]",
            id="7 are no clause",
        ),
        pytest.param(
            "效力，并设立国家中央登记处",
            "森林",
            "提高公约",
            "[效力，并设立国家中央登记处>森林]",
            id="it answers to neither end",
        ),
        pytest.param(
            "效力，并设立国家中央登记处",
            "水，土",
            "提高公约",
            "[效力，并设立国家中央登记处>水，土]",
            id="clauses on both sides",
        ),
        pytest.param(
            "请秘书长", "敦促各国", "", "[请>敦促][秘书长>各国]", id="a verb and its object"
        ),
        pytest.param(
            "请秘书长", "敦促各国", "欢迎各国", "[请秘书长>敦促各国]", id="no clause begins"
        ),
        pytest.param("请", "敦促", "", "[请>敦促]", id="a verb alone"),
        pytest.param(
            "欢迎",
            "重申其第 70/1 号决议，回顾",
            "",
            "[>重申其第 70/1 号决议，][欢迎>回顾]",
            id="a clause put before what the verb governs",
        ),
        pytest.param(
            "欢迎",
            "重申其第 70/1 号决议，强调水的作用，回顾",
            "",
            "[>重申其第 70/1 号决议，强调水的作用，][欢迎>回顾]",
            id="two clauses put before what the verb governs",
        ),
        pytest.param(
            "重申其第 70/1 号决议，回顾",
            "欢迎",
            "",
            "[重申其第 70/1 号决议，>][回顾>欢迎]",
            id="a clause taken from before it",
        ),
        pytest.param(
            "欢迎",
            "重申其第 70/1 号决议，各国",
            "",
            "[欢迎>重申][>其第 70/1 号决议，各国]",
            id="no verb stands behind the clause",
        ),
        pytest.param(
            "各国",
            "重申其第 70/1 号决议，回顾",
            "",
            "[各国>重申其第 70/1 号决议，回顾]",
            id="no verb stood there before",
        ),
        pytest.param(" 5", " ", "第", " [5>]", id="a blank that both sides begin with"),
        pytest.param(
            " ", " 5", "第", " [>5]", id="a blank that both sides begin with, the other way"
        ),
        pytest.param(
            "、友爱和", "和对", "相互了解、宽容", "[、友爱>]和[>对]", id="an item gone before 和"
        ),
        pytest.param(
            "在制订和",
            "和民间社会在制定、",
            "国家人权机构",
            "[在制订和>和民间社会在制定、]",
            id="和 joins other things than it joined",
        ),
        pytest.param(
            "和民间社会在制定、",
            "在制订和",
            "国家人权机构",
            "[和民间社会在制定、>在制订和]",
            id="和 joins other things, the other way",
        ),
        pytest.param(
            "在必要时", "酌情", "请各国", "[在必要时>][>酌情]", id="a limit for no limit put in"
        ),
    ],
)
def test_parts_of_a_change(old: str, new: str, before: str, expected: str) -> None:
    assert parts(old, new, before) == expected
