"""The anchors of a link: what both paragraphs name, in words."""

from __future__ import annotations

import pytest
from texts import document

from unrdiff.align import align


def anchors(old: str, new: str) -> list[str]:
    (link,) = align(document([("OP1", old)]), document([("OP1", new)])).links
    return list(link.anchors)


WETLANDS = "候鸟栖息地日益破碎；"


def test_anchors_come_in_the_order_in_which_a_reader_names_them() -> None:
    old = "关切候鸟栖息地日益破碎(见 A/70/5)，回顾第 70/1 号决议和《湿地公约》；"
    new = "关切《湿地公约》和第 70/1 号决议未阻止候鸟栖息地日益破碎(A/70/5)；"
    assert anchors(old, new) == [
        "关切",
        "《湿地公约》",
        "第 70/1 号",
        "A/70/5",
        "候鸟栖息地日益破碎",
    ]


def test_at_most_two_of_a_kind_and_six_in_all_are_named_in_the_old_order() -> None:
    old = (
        "回顾《湿地公约》、《鸟类公约》和《河流公约》，第 70/1 号、第 71/2 号和第 72/3 号决议，"
        "A/70/5、A/71/6 和 A/72/7 号文件，关切" + WETLANDS
    )
    new = (
        "回顾《河流公约》、《鸟类公约》和《湿地公约》，第 72/3 号、第 71/2 号和第 70/1 号决议，"
        "A/72/7、A/71/6 和 A/70/5 号文件，关切" + WETLANDS
    )
    assert anchors(old, new) == [
        "回顾",
        "《湿地公约》",
        "《鸟类公约》",
        "第 70/1 号",
        "第 71/2 号",
        "A/70/5",
    ]
    without_verb = [text.removeprefix("回顾") for text in (old, new)]
    assert anchors(*without_verb)[-1] == "A/71/6"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("关切", "关切", ["关切"]),
        ("又关切", "关切", ["关切"]),
        ("关切", "严重关切", []),
        ("鉴于", "由于", []),
        ("由于", "由于", []),
    ],
    ids=["the same verb", "an adverb before it", "another force", "no verb", "none in both"],
)
def test_how_both_open_is_named(old: str, new: str, expected: list[str]) -> None:
    found = anchors(f"{old}湿地萎缩，{WETLANDS}", f"{new}冰川消融，{WETLANDS}")
    assert found == [*expected, "候鸟栖息地日益破碎"]


def test_only_what_both_name_is_an_anchor() -> None:
    old = "回顾《湿地公约》、第 70/1 号决议和 A/70/5 号文件，关切" + WETLANDS
    new = "关切《鸟类公约》、第 71/2 号决议和 A/71/6 号文件所述" + WETLANDS
    assert anchors(old, new) == ["候鸟栖息地日益破碎"]


def test_a_name_set_otherwise_is_the_same_name_and_named_once() -> None:
    old = "回顾《世界遗产公约(1972)》和《世界遗产公约(1972)》以及第 70/1 号和第 70/1 号决议"
    new = "回顾《世界遗产公约（1972）》和第 70/1 号决议"
    assert anchors(old, new)[:3] == ["回顾", "《世界遗产公约(1972)》", "第 70/1 号"]
    assert len(set(anchors(old, new))) == len(anchors(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("沿海国种植红树林砗磲群。", "岛国保护红树林砗磲类。", ["红树林砗磲"]),
        ("沿海国种植砗磲贝壳群。", "岛国保护砗磲贝壳类。", ["砗磲贝壳"]),
        ("沿海国种植红树林，收割海草。", "岛国收割海草，保护红树林。", ["收割海草"]),
        (
            "沿海国种植砗磲贝壳，监测珊瑚礁白化，绘制海草床分布详图。",
            "岛国绘制海草床分布详图，监测珊瑚礁白化，保护砗磲贝壳。",
            ["绘制海草床分布详图", "监测珊瑚礁白化"],
        ),
        (
            "沿海国监测海草床的分布和珊瑚礁白化的程度以及砗磲贝壳的数量变化。",
            "岛国公布珊瑚礁白化的程度和砗磲贝壳的数量变化。",
            ["砗磲贝壳的数量变化", "珊瑚礁白化的程度"],
        ),
        (
            "砗磲贝壳数量变化不明，国家监测珊瑚白化程度不足。",
            "砗磲贝壳数量变化很大，岛民监测珊瑚白化程度很难。",
            ["砗磲贝壳数量变化", "监测珊瑚白化程度"],
        ),
        (
            "一二三四五六七八九十" * 2 + "甲乙丙丁，养护砗磲贝壳。",
            "一二三四五六七八九十" * 2 + "甲乙丙丁，养护砗磲贝壳。",
            ["一二三四五六七八九十一二三四五六七八九十甲乙丙丁", "养护砗磲贝壳"],
        ),
    ],
    ids=[
        "a stretch",
        "four signs",
        "three are too few",
        "heaviest",
        "in one clause",
        "heaviest by a little",
        "the longest",
    ],
)
def test_the_rarest_wording_in_common_is_named(old: str, new: str, expected: list[str]) -> None:
    assert anchors(old, new) == expected


def test_wording_too_long_for_a_label_is_not_named() -> None:
    long = "监测珊瑚礁白化和海草床退化以及红树林面积减少的程度"
    assert anchors(f"沿海国{long}，养护砗磲贝壳。", f"岛民{long}，养护砗磲贝壳。") == [
        "养护砗磲贝壳"
    ]
