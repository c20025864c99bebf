"""Which term an edit put for which, before anyone asks whether it was done throughout."""

from __future__ import annotations

import pytest

from unrdiff.kinds.replaced import Replaced, replaced_terms, written_out
from unrdiff.model import Direction, Edit, EditKind, Op


def edit(
    old: str,
    new: str,
    kind: EditKind = EditKind.SUBSTANTIVE,
    direction: Direction | None = None,
) -> Edit:
    return Edit(
        Op.REPLACE if old and new else Op.DELETE if old else Op.INSERT, old, new, kind, direction
    )


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "found"),
    [
        pytest.param("管控", "管理", "加强渔业", "；", [("管控", "管理")], id="a term"),
        pytest.param("和管控", "与管理", "渔业", "；", [("管控", "管理")], id="joined otherwise"),
        pytest.param("《管控》", "管理，", "渔业", "；", [("管控", "管理")], id="signs beside it"),
        pytest.param("的管控", "管理", "渔业", "；", [("管控", "管理")], id="of"),
        pytest.param("管 控", "管理", "渔业", "；", [("管控", "管理")], id="a blank"),
        pytest.param("管", "理", "渔业", "；", [], id="one character is no term"),
        pytest.param(
            "海" * 14, "洋" * 14, "保护", "；", [("海" * 14, "洋" * 14)], id="14 characters"
        ),
        pytest.param("海" * 15, "洋" * 14, "保护", "；", [], id="15 are no term"),
        pytest.param("管控，", "管理，改善", "加强渔业", "；", [], id="a clause's end inside"),
        pytest.param("30年计划", "40年计划", "执行", "；", [], id="a number inside"),
        pytest.param("第三届论坛", "第四届论坛", "举行", "；", [], id="a session inside"),
        pytest.param("海洋", "海洋和沿海", "保护", "；", [], id="something is added"),
        pytest.param("海洋和沿海", "海洋", "保护", "；", [], id="something is left out"),
        pytest.param("海洋资源", "资源", "保护", "；", [], id="a word is left out"),
        pytest.param("河流湖泊", "湖泊河流", "保护", "；", [], id="the same words turned round"),
        pytest.param(
            "跨国组织犯罪",
            "跨国有组织犯罪",
            "打击",
            "；",
            [("跨国组织犯罪", "跨国有组织犯罪")],
            id="a particle is added to the same thing",
        ),
        pytest.param("管控", "", "加强渔业", "；", [], id="taken out"),
        pytest.param("", "管理", "加强渔业", "；", [], id="put in"),
        pytest.param("敦促", "促请", "", "各国；", [], id="a verb that governs"),
        pytest.param("听取", "促请", "", "各国；", [], id="one side a verb that governs"),
        pytest.param(
            "敦促", "促请", "欢迎秘书长", "；", [("敦促", "促请")], id="a verb that does not govern"
        ),
        pytest.param(
            "受害人、证人",
            "受害者、证者",
            "保护",
            "；",
            [("受害人、证人", "受害者、证者")],
            id="two items changed otherwise",
        ),
        pytest.param(
            "第 2(b)条",
            "第 2 条(b)款",
            "根据",
            "；",
            [("第2(b)条", "第2条(b)款")],
            id="a provision",
        ),
        pytest.param("应请求", "应要求", "请基金", "；", [("应请求", "应要求")], id="on request"),
        pytest.param(
            "应会员国要求向其",
            "应请求向会员国",
            "请基金",
            "提供援助；",
            [("应要求", "应请求")],
            id="on request, who asks standing elsewhere",
        ),
        pytest.param(
            "应会员国请求向其",
            "应请求向会员国",
            "请基金",
            "提供援助；",
            [],
            id="the same formula turned round",
        ),
        pytest.param(
            "要求",
            "请求",
            "请基金应受灾国家",
            "提供援助；",
            [("应要求", "应请求")],
            id="a request that began before",
        ),
        pytest.param(
            "办公室",
            "办事处",
            "设立区域",
            "；",
            [("区域办公室", "区域办事处")],
            id="part of a term",
        ),
        pytest.param(
            "", "授权", "履行任务", "；", [("任务", "任务授权")], id="part of a term put in"
        ),
        pytest.param(
            "授权", "", "履行任务", "；", [("任务授权", "任务")], id="part of a term taken out"
        ),
    ],
)
def test_terms_that_an_edit_replaced(
    old: str, new: str, before: str, after: str, found: list[tuple[str, str]]
) -> None:
    assert [r.terms for r in replaced_terms(edit(old, new), before, after)] == found


@pytest.mark.parametrize(
    ("kind", "direction", "considered"),
    [
        (EditKind.SUBSTANTIVE, None, True),
        (EditKind.STRENGTH, Direction.UNRANKED, True),
        (EditKind.STRENGTH, Direction.STRONGER, False),
        (EditKind.STRENGTH, Direction.WEAKER, False),
        (EditKind.ROUTINE, None, False),
        (EditKind.TYPOGRAPHIC, None, False),
    ],
)
def test_only_what_is_substance_so_far_may_be_a_term(
    kind: EditKind, direction: Direction | None, considered: bool
) -> None:
    found = list(replaced_terms(edit("管控", "管理", kind, direction), "渔业", "；"))
    assert bool(found) is considered


def test_an_item_repeated_in_a_listing_is_one_replacement_made_twice() -> None:
    change = edit("外地办公室、外地办公室", "外地机构、外地机构")
    assert list(replaced_terms(change, "关闭", "；")) == [
        Replaced("外地办公室", "外地机构", times=2)
    ]


@pytest.mark.parametrize(
    ("old", "new", "before", "found"),
    [
        pytest.param(
            "审查机制并提供资金，人员",
            "审议机制且派遣专家，船只",
            "加强",
            [Replaced("审查机制", "审议机制", head=(4, 4))],
            id="at the beginning",
        ),
        pytest.param(
            "审查机制并提供资金，人员",
            "审议机制且派遣专家，船只",
            "",
            [Replaced("审查机制", "审议机制", head=(4, 4))],
            id="at the beginning of a paragraph",
        ),
        pytest.param(
            "提供资金，并加强审查机制",
            "派遣专家，同时支持审议机制",
            "请秘书处",
            [Replaced("审查机制", "审议机制", tail=(4, 4))],
            id="at the end",
        ),
        pytest.param(
            "审查机制并资助，设立缔约国大会",
            "审议机制且协助，支持缔约国会议",
            "加强",
            [
                Replaced("审查机制", "审议机制", head=(4, 4)),
                Replaced("缔约国大会", "缔约国会议", tail=(5, 5)),
            ],
            id="at both ends",
        ),
        pytest.param(
            "渔业机制，并提供资金",
            "林业机制，同时派遣专家",
            "加强",
            [Replaced("渔业机制", "林业机制", head=(4, 4))],
            id="with the word that follows",
        ),
        pytest.param("渔业，并提供资金", "森林，同时派遣专家", "加强", [], id="nothing in common"),
        pytest.param("渔业，并提供资金", "渔业，同时派遣专家", "加强", [], id="the same word"),
        pytest.param("敦促各国，并提供资金", "敦促各方，同时派遣专家", "", [], id="the same verb"),
        pytest.param(
            "赞赏地注意到，并提供资金",
            "感兴趣地注意到，同时派遣专家",
            "",
            [],
            id="verbs that govern",
        ),
    ],
)
def test_a_term_at_an_end_of_a_longer_rewriting(
    old: str, new: str, before: str, found: list[Replaced]
) -> None:
    assert list(replaced_terms(edit(old, new), before, "；")) == found


TITLE = "《保护水下文化遗产公约关于沉船的议定书》"


@pytest.mark.parametrize(
    ("change", "after", "known", "found"),
    [
        pytest.param(
            edit("", "《保护水下文化遗产"),
            "公约关于沉船的议定书》；",
            {TITLE},
            ("公约关于沉船的议定书", TITLE),
            id="a known title",
        ),
        pytest.param(
            edit("", " 《保护水下文化遗产"),
            "公约关于沉船的议定书》；",
            {TITLE},
            ("公约关于沉船的议定书", TITLE),
            id="behind a blank",
        ),
        pytest.param(
            edit("", "《保护水下文化遗产"),
            "公约关于沉船的议定书》；",
            set(),
            None,
            id="a title never seen",
        ),
        pytest.param(
            edit("", "《保护水下文化遗产公约关于沉"),
            "船的议定书》；",
            {TITLE},
            None,
            id="five characters",
        ),
        pytest.param(
            edit("", "《保护水下文化遗产公约关于"),
            "沉船的议定书》；",
            {TITLE},
            ("沉船的议定书", TITLE),
            id="six characters",
        ),
        pytest.param(
            edit("", "保护水下文化遗产"),
            "公约关于沉船的议定书》；",
            {TITLE},
            None,
            id="no title begins",
        ),
        pytest.param(
            edit("旧", "《保护水下文化遗产"),
            "公约关于沉船的议定书》；",
            {TITLE},
            None,
            id="words replaced",
        ),
        pytest.param(
            edit("", "《保护水下文化遗产", EditKind.ROUTINE),
            "公约关于沉船的议定书》；",
            {TITLE},
            None,
            id="routine",
        ),
    ],
)
def test_a_title_written_out(
    change: Edit, after: str, known: set[str], found: tuple[str, str] | None
) -> None:
    assert written_out(change, after, known) == found
