"""What a replacement made throughout leaves on the links, and what is told of it."""

from __future__ import annotations

import pytest

from unrdiff.diff import diff
from unrdiff.kinds.terminology import with_terminology
from unrdiff.language.contrasts import contrasting
from unrdiff.model import Direction, EditKind, Link, Op, Role, Substitution


def links(*pairs: tuple[str, str]) -> list[Link]:
    return [
        Link(f"OP{at}", f"OP{at + 10}", Role.PRIMARY, edits=diff(old, new))
        for at, (old, new) in enumerate(pairs, 1)
    ]


def test_a_substitution_names_the_new_paragraphs_once_each() -> None:
    marked, made = with_terminology(
        links(
            ("保护野牛，放养野牛；", "保护角马，放养角马；"),
            ("清点野牛；", "清点角马；"),
            ("野牛的分布；", "角马的分布；"),
            ("野牛皮；", "野牛皮；"),
        )
    )
    assert made == (Substitution("野牛", "角马", 4, 1, ("OP11", "OP12", "OP13"), sure=False),)
    assert [link.old for link in marked] == ["OP1", "OP2", "OP3", "OP4"]


def test_what_stood_beside_the_term_keeps_its_kind() -> None:
    marked, _ = with_terminology(
        links(
            ("支持审查机制；", "支持审议机制；"),
            ("欢迎审查机制；", "欢迎审议机制；"),
            (
                "加强审查机制的作用和今后五年的工作计划安排；",
                "加强审议机制及其十二名专家的独立性；",
            ),
        )
    )
    changes = [e for e in marked[2].edits if e.op is not Op.EQUAL]
    assert [(e.old, e.new, e.kind) for e in changes] == [
        ("审查机制", "审议机制", EditKind.TERMINOLOGY),
        (
            "的作用和今后五年的工作计划安排",
            "及其十二名专家的独立性",
            EditKind.SUBSTANTIVE,
        ),
    ]


def test_words_taken_out_beside_the_term_are_a_deletion() -> None:
    marked, _ = with_terminology(
        links(
            ("支持审查机制；", "支持审议机制；"),
            ("欢迎审查机制；", "欢迎审议机制；"),
            ("加强审查机制的作用和今后五年的工作计划安排；", "加强审议机制；"),
        )
    )
    changes = [e for e in marked[2].edits if e.op is not Op.EQUAL]
    assert [(e.op, e.old, e.new) for e in changes] == [
        (Op.REPLACE, "审查机制", "审议机制"),
        (Op.DELETE, "的作用和今后五年的工作计划安排", ""),
    ]


def test_a_limit_in_other_words_throughout_has_no_direction_any_more() -> None:
    pairs = (
        ("请基金应要求派员；", "请基金应请求派员；"),
        ("请各国应要求捐款；", "请各国应请求捐款；"),
    )
    before = [e for link in links(*pairs) for e in link.edits if e.op is not Op.EQUAL]
    assert {e.direction for e in before} == {Direction.UNRANKED}
    marked, made = with_terminology(links(*pairs))
    after = [e for link in marked for e in link.edits if e.op is not Op.EQUAL]
    assert [(e.kind, e.direction) for e in after] == [(EditKind.TERMINOLOGY, None)] * 2
    assert [(s.old, s.new, s.count) for s in made] == [("应要求", "应请求", 2)]


def test_a_title_written_out_is_one_substitution() -> None:
    full = "《保护水下文化遗产公约关于沉船的议定书》"
    marked, made = with_terminology(
        links(
            (f"回顾{full}；", f"回顾{full}；"),
            ("执行公约关于沉船的议定书；", f"执行{full}；"),
            ("公约关于沉船的议定书缔约国；", f"{full}缔约国；"),
        )
    )
    assert made == (Substitution("公约关于沉船的议定书", full, 2, 0, ("OP12", "OP13")),)
    for link in marked[1:]:
        assert EditKind.TERMINOLOGY in [e.kind for e in link.edits]


def test_without_replacements_nothing_changes() -> None:
    found = links(("保护湿地；", "保护山区；"), ("请各国捐款；", "敦促各国捐款；"))
    assert with_terminology(found) == (tuple(found), ())
    assert with_terminology([]) == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "contrast"),
    [
        ("妇女", "儿童", True),
        ("受影响的妇女", "受影响的青年", True),
        ("国际法", "国内法", True),
        ("允许", "禁止", True),
        ("允许", "通融", True),
        ("通融", "允许", True),
        ("每月", "按月", True),
        ("按月", "每月", True),
        ("两年", "半载", True),
        ("野牛", "角马", False),
        ("妇女", "妇女和儿童", False),
        ("妇女和儿童", "妇女", False),
        ("妇女团体", "妇女组织", False),
        ("妇女", "角马", False),
    ],
)
def test_terms_that_say_another_thing(old: str, new: str, contrast: bool) -> None:
    assert contrasting(old, new) is contrast
