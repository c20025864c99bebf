"""Agreed language: what share of a text's wording stood in the older ones."""

from __future__ import annotations

import pytest
from texts import document, sample

from unrdiff import compare
from unrdiff.diff.agreed import OldWording, agreed, models

WHOM = ("渔民", "船长", "港口")
OLD = "敦促沿海国家采取措施减少海洋塑料垃圾；"


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param(OLD, 1.0, id="the same text"),
        pytest.param("欢迎各国捐款；", 0.0, id="nothing of it"),
        pytest.param("", 1.0, id="no text: nothing in it is new"),
        pytest.param("　 ", 1.0, id="blanks alone"),
        pytest.param("敦促沿海国家采取甲乙丙丁戊己庚辛", 0.5, id="eight characters of sixteen"),
        pytest.param(
            "敦促沿海国家采甲乙丙丁戊己庚", 0.0, id="seven in a row stand there by chance"
        ),
        pytest.param("甲乙丙丁戊己庚辛敦促沿海国家采取", 0.5, id="the same at the end"),
        pytest.param(
            "敦促沿海国家采取措施甲乙丙丁戊己庚辛壬癸", 0.5, id="overlapping stretches count once"
        ),
        pytest.param(
            "敦促沿海国家采取减少海洋塑料垃圾；", 1.0, id="two stretches beside each other"
        ),
        pytest.param(
            "敦促沿海国家采取甲乙丙丁减少海洋塑料垃圾",
            16 / 20,
            id="two stretches with new words between",
        ),
        pytest.param("敦促沿海国家 采取措施减少海洋塑料垃圾;", 1.0, id="width and blanks aside"),
    ],
)
def test_share_of_a_text(text: str, share: float) -> None:
    assert OldWording([OLD]).share(text) == pytest.approx(share)


def test_a_text_shorter_than_a_stretch_is_found_as_a_whole() -> None:
    assert OldWording(["通过决议"]).share("通过决议") == 1.0
    assert OldWording(["通过决议"]).share("通过决定") == 0.0


def test_any_of_several_older_texts_will_do() -> None:
    wording = OldWording([OLD, "鼓励渔民回收废弃渔网；"])
    assert wording.share("鼓励渔民回收废弃渔网；") == wording.share(OLD) == 1.0
    assert OldWording([]).share(OLD) == 0.0


def test_a_stretch_does_not_run_from_one_older_text_into_the_next() -> None:
    assert OldWording(["保护珊瑚礁", "和红树林；"]).share("保护珊瑚礁和红树林；") == 0.0


def test_by_paragraph_and_in_all() -> None:
    first = document([("OP1", "敦促沿海国家采取措施；"), ("OP2", "欢迎秘书长的说明；")])
    second = document([("OP1", "鼓励渔民回收废弃渔网；")])
    newest = document(
        [
            ("PP1", "鼓励渔民回收废弃渔网；"),
            ("OP1", "欢迎秘书长的说明；"),
            ("OP2", "请各基金为清理海滩提供资金。"),
        ]
    )
    found = agreed([first, second], newest)
    assert found.paragraphs == {"PP1": 1.0, "OP1": 1.0, "OP2": 0.0}
    # 20 of 34 characters.
    assert found.text == 0.588


def test_shares_are_told_to_a_thousandth() -> None:
    old, new = document([("OP1", OLD)]), document([("OP1", "敦促沿海国家采取行动。")])
    assert agreed([old], new).paragraphs == {"OP1": 0.727}


DEBATE = "邀请大会主席在第七十四届会议期间举行一次高级别辩论，主题为“{}”，并递交讨论情况摘要；"
OTHER = "请秘书长就深海采矿的影响提出报告；"


def modelled(*new: str) -> dict[str, str]:
    old = document([("OP1", OTHER), ("OP2", DEBATE.format("海洋酸化"))])
    found = document([(f"OP{number}", text) for number, text in enumerate(new, 1)])
    return dict(models(old, found.paragraphs))


def test_a_paragraph_in_the_words_of_an_old_one_is_written_after_it() -> None:
    assert modelled(DEBATE.format("海洋噪音污染"), "促请各国清理海滩；") == {"OP1": "OP2"}


def test_less_than_half_of_the_words_is_no_model() -> None:
    assert (
        modelled("请秘书长就深海采矿的影响以及其他各项事项，尤其是红树林的状况，通报各会员国；")
        == {}
    )


def test_what_many_paragraphs_have_names_none_of_them() -> None:
    old = document([(f"OP{number}", OTHER) for number in range(1, 10)])
    assert dict(models(old, document([("OP1", OTHER)]).paragraphs)) == {}


def test_of_several_as_like_it_the_first_is_the_model() -> None:
    same = [(f"OP{n}", f"请{whom}采取措施减少海洋塑料垃圾；") for n, whom in enumerate(WHOM, 1)]
    added = document([("OP1", "请各岛采取措施减少海洋塑料垃圾；")])
    assert dict(models(document(same), added.paragraphs)) == {"OP1": "OP1"}
    assert dict(models(document([*same][::-1]), added.paragraphs)) == {"OP1": "OP3"}


def test_a_comparison_names_models_of_added_paragraphs_alone() -> None:
    found = compare(sample("a-c3-74-draft.txt"), sample("a-res-80-229.txt"))
    assert found.models == {"OP23": "OP19"}
    assert set(found.models) <= set(found.added)
