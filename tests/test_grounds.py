"""Why an edit is of its kind, found where the kind is found."""

from __future__ import annotations

import pytest
from texts import document

from unrdiff import compare, read
from unrdiff.diff import diff
from unrdiff.ground import Ground, GroundCode
from unrdiff.model import Direction, EditKind

C = GroundCode


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("注意到“水”，", "注意到「水」，", [C.LAYOUT, C.LAYOUT], id="shape of marks"),
        pytest.param("请各国停火；", "请各国停火。", [C.PUNCTUATION], id="punctuation"),
        pytest.param("欢迎报告；", "又欢迎报告；", [C.REPEATED_VERB], id="又 before the verb"),
        pytest.param(
            "重申大会第 70/1 号决议，", "重申其第 70/1 号决议，", [C.OWN_NAME], id="its own name"
        ),
        pytest.param(
            "注意到秘书长的报告(A/77/905)，",
            "注意到秘书长的报告(A/78/905)，",
            [C.SYMBOL],
            id="this year's report",
        ),
        pytest.param(
            "请秘书长向大会第七十五届会议提出报告；",
            "请秘书长向大会第八十届会议提出报告；",
            [C.SESSION],
            id="a later session",
        ),
        pytest.param(
            "欢迎 2021 年 5 月 4 日举行的会议；",
            "欢迎 2022 年 5 月 6 日举行的会议；",
            [C.DATE],
            id="a later meeting",
        ),
        pytest.param("请各国削减 30%；", "请各国削减 50%；", [C.FIGURES], id="a share"),
        pytest.param(
            "见第 5-10 段，", "见第 5、10 段，", [C.RANGE], id="no longer all that lies between"
        ),
        pytest.param("请各国保护水源；", "请各国保护森林；", [C.WORDS], id="other words"),
        pytest.param("请各国停火；", "请各国立即停火；", [C.DEGREE], id="how soon"),
        pytest.param(
            "请联合国毒品和犯罪问题办公室继续工作，并请联合国毒品和犯罪问题办公室报告；",
            "请联合国毒品和犯罪问题办公室继续工作，并请该办公室报告；",
            [C.NAMED_AGAIN],
            id="a body named before",
        ),
        pytest.param(
            "请联合国毒品和犯罪问题办公室报告；",
            "请该办公室报告；",
            [C.WORDS],
            id="a body that only another paragraph may name",
        ),
        pytest.param(
            "请秘书处酌情向小岛屿国家提供数据；",
            "请秘书处向小岛屿国家酌情提供数据；",
            [C.LIMIT_KEPT, C.LIMIT_KEPT],
            id="the same limit at another place of its clause",
        ),
    ],
)
def test_the_reason_is_what_was_recognised(old: str, new: str, expected: list[GroundCode]) -> None:
    assert [e.because.code for e in diff(old, new) if e.because] == expected


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        pytest.param("请各国停火；", "敦促各国停火；", (C.VERB, "请", "敦促"), id="verbs"),
        pytest.param(
            "又请各国停火；",
            "还敦促各国停火；",
            (C.VERB, "请", "敦促"),
            id="adverbs aside",
        ),
        pytest.param(
            "谴责战争；",
            "毫不含糊地谴责战争；",
            (C.INTENSIFIER, "", "毫不含糊地"),
            id="an adverb put in",
        ),
        pytest.param(
            "各国应停火；", "各国必须停火；", (C.BINDING_WORD, "应", "必须"), id="binding words"
        ),
        pytest.param(
            "请各国采取措施；", "请各国考虑采取措施；", (C.ATTEMPT, "", "考虑"), id="an attempt"
        ),
        pytest.param(
            "请秘书处提供支助；", "请秘书处酌情提供支助；", (C.LIMIT, "", "酌情"), id="a limit"
        ),
        pytest.param(
            "请秘书长在现有报告义务范围内审查；",
            "请秘书长在现有资源范围内审查；",
            (C.LIMIT, "在现有报告义务范围内", "在现有资源范围内"),
            id="both formulas in full",
        ),
        pytest.param(
            "回顾其 2018 年 12 月 17 日第 73/186 号决议，",
            "回顾其 2019 年 12 月 18 日第 74/177 号决议，",
            (C.CITATION, "第 73/186 号", "第 74/177 号"),
            id="a citation brought up to date",
        ),
        pytest.param(
            "决定执行第 55/2 号决议；",
            "决定执行第 70/1 号决议；",
            (C.OTHER_CITATION, "第 55/2 号", "第 70/1 号"),
            id="another citation",
        ),
    ],
)
def test_the_reason_names_the_words_it_rests_on(
    old: str, new: str, reason: tuple[GroundCode, str, str]
) -> None:
    assert [edit.because for edit in diff(old, new) if edit.kind] == [Ground(*reason)]


def reasons(*pairs: tuple[str, str]) -> list[Ground | None]:
    """The reasons of all edits between the paragraphs, in order."""
    old, new = (
        document([(f"OP{i}", pair[side]) for i, pair in enumerate(pairs, 1)]) for side in (0, 1)
    )
    return [e.because for k in compare(old, new).links for e in k.edits if e.kind]


def test_a_term_replaced_throughout_is_named() -> None:
    found = reasons(
        ("请各国限制武器库的数目；", "请各国限制军火库的数目；"),
        ("欢迎各国登记武器库的位置；", "欢迎各国登记军火库的位置；"),
    )
    assert found == [Ground(C.RECURRING, "武器库", "军火库")] * 2


def test_other_words_for_one_thing_are_named_as_that() -> None:
    found = reasons(
        ("请各国限制火器的数目；", "请各国限制枪支的数目；"),
        ("欢迎各国登记火器的持有人；", "欢迎各国登记枪支的持有人；"),
    )
    assert found == [Ground(C.OTHER_RENDERING, "火器", "枪支")] * 2


def test_again_below_the_same_verb_follows_from_it() -> None:
    found = reasons(("请各国派员；", "请各国派员；"), ("请各国捐款。", "再次请各国捐款。"))
    assert found == [Ground(C.REPEATED_VERB)]


def test_a_reason_read_backwards_says_the_same() -> None:
    (there,), (back,) = (
        [e for e in diff(*texts) if e.kind]
        for texts in (("请各国停火；", "敦促各国停火；"), ("敦促各国停火；", "请各国停火；"))
    )
    assert there.because is not None
    assert there.because.mirrored() == back.because
    assert (there.kind, there.direction) == (EditKind.STRENGTH, Direction.STRONGER)
    assert back.direction is Direction.WEAKER


def test_a_core_that_recurs_is_told_with_all_that_its_terms_share() -> None:
    old, new = (
        read(f"{session}/1. 水\n\n大会，\n\n1. 请国家哨{end}援助；\n\n2. 请区域哨{end}捐助。\n")
        for session, end in ((74, "所"), (75, "站"))
    )
    told = {e.because for k in compare(old, new).links for e in k.edits if e.because}
    assert told == {Ground(GroundCode.RECURRING, "哨所", "哨站")}


def test_a_term_known_to_be_another_rendering_is_told_whole_where_its_core_alone_recurs() -> None:
    old, new = (
        read(f"{session}/1. 水\n\n大会，\n\n1. 请国家办{end}援助；\n\n2. 请区域办{end}捐助。\n")
        for session, end in ((74, "公室"), (75, "事处"))
    )
    told = {e.because for k in compare(old, new).links for e in k.edits if e.because}
    assert told == {
        Ground(GroundCode.OTHER_RENDERING, f"{whose}办公室", f"{whose}办事处")
        for whose in ("国家", "区域")
    }
