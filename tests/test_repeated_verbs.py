"""又, 还 and 再次 before a verb that stood above too; what a sign between figures means."""

from __future__ import annotations

import pytest
from changes import change

from unrdiff.diff import diff
from unrdiff.ground import Ground, GroundCode
from unrdiff.kinds.judgement import Judgement
from unrdiff.kinds.repeated_verbs import in_sequence
from unrdiff.kinds.rules import judged
from unrdiff.model import Direction, EditKind

WELCOME = "欢迎秘书长的报告；"


@pytest.mark.parametrize(
    ("old", "new", "above_old", "above_new", "routine"),
    [
        pytest.param(
            "请各国捐款；", "再次请各国捐款；", "请各国派员；", "请各国派员；", True, id="put in"
        ),
        pytest.param(
            "再次请各国捐款；", "请各国捐款；", "请各国派员；", "请各国派员；", True, id="taken out"
        ),
        pytest.param(
            "请各国捐款；", "再度请各国捐款；", WELCOME, "请各国派员；", True, id="another word"
        ),
        pytest.param(
            "请各国捐款；", "再次请各国捐款；", "请各国派员；", WELCOME, False, id="above in old"
        ),
        pytest.param(
            "再次请各国捐款；", "请各国捐款；", WELCOME, "请各国派员；", False, id="above in new"
        ),
        pytest.param("请各国捐款；", "再次请各国捐款；", "", "", False, id="nothing above"),
        pytest.param(
            "请各国捐款；", "再次请各国捐款；", "", "敦促各国；", False, id="another verb above"
        ),
        pytest.param(
            "请各国捐款；", "再次请各国捐款；", "", "又请各国；", True, id="an adverb above"
        ),
        pytest.param(
            "各国捐款；", "再次各国捐款；", "各国派员；", "各国派员；", False, id="no verb"
        ),
    ],
)
def test_said_again_behind_a_paragraph_with_the_same_verb(
    old: str, new: str, above_old: str, above_new: str, routine: bool
) -> None:
    edits = diff(old, new)
    found = in_sequence(edits, above_old, above_new)
    assert (found[0].kind is EditKind.ROUTINE) is routine
    assert found[1:] == edits[1:]
    if routine:
        assert found[0].direction is None
    else:
        assert found[0] == edits[0]


def test_what_else_changed_stays_as_it_is() -> None:
    for old, new in ((WELCOME, "赞赏秘书长的报告；"), (WELCOME, WELCOME), ("", "再次"), ("", "")):
        edits = diff(old, new)
        assert in_sequence(edits, WELCOME, WELCOME) == edits


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "routine"),
    [
        ("", "又", "", "欢迎报告；", True),
        ("又", "", "", "欢迎报告；", True),
        ("又", "还", "", "欢迎报告；", True),
        ("", "并", "", "欢迎报告；", True),
        ("又", "此外", "", "欢迎报告；", True),
        ("", "特别", "", "欢迎报告；", False),
        ("特别", "又", "", "欢迎报告；", False),
        ("", "又", "", "各国捐款；", False),
        ("", "又", "欢迎承诺，", "欢迎报告；", True),
        ("", "又", "欢迎承诺,", "欢迎报告；", True),
        ("还", "", "欢迎承诺；", "欢迎报告；", True),
        ("", "又", "赞赏承诺，", "欢迎报告；", False),
        ("", "又", "欢迎承诺、", "欢迎报告；", False),
        ("又", "还", "赞赏承诺，", "欢迎报告；", True),
        ("又", "还", "赞赏承诺", "欢迎报告；", False),
        ("", "并", "欢迎承诺，", "鼓励捐款；", False),
    ],
)
def test_adverbs_of_order_before_a_verb(
    old: str, new: str, before: str, after: str, routine: bool
) -> None:
    assert (judged(change(old, new, before, after)).kind is EditKind.ROUTINE) is routine


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "kind"),
    [
        ("-", "、", "第 5", "10 段", EditKind.SUBSTANTIVE),
        ("、", "-", "第 5", "10 段", EditKind.SUBSTANTIVE),
        ("～", "、", "第 5 ", " 10 段", EditKind.SUBSTANTIVE),
        ("-", "、", "(a)", "(c)项", EditKind.SUBSTANTIVE),
        ("-", "～", "第 5", "10 段", EditKind.TYPOGRAPHIC),
        ("、", "，", "第 5", "10 段", EditKind.TYPOGRAPHIC),
        ("-", "、", "第五", "10 段", EditKind.TYPOGRAPHIC),
        ("-", "、", "第 5", "第十段", EditKind.TYPOGRAPHIC),
        ("-", "", "", "10 段", EditKind.TYPOGRAPHIC),
        ("，", "；", "承诺", "并请", EditKind.TYPOGRAPHIC),
        ("水 源", "水源", "保护", "；", EditKind.TYPOGRAPHIC),
        ("“", "「", "题为", "水", EditKind.TYPOGRAPHIC),
        ("，", "，并", "承诺", "请", EditKind.SUBSTANTIVE),
        ("水源", "，", "保护", "；", EditKind.SUBSTANTIVE),
    ],
)
def test_signs_alone_are_typography_but_for_ranges(
    old: str, new: str, before: str, after: str, kind: EditKind
) -> None:
    found = judged(change(old, new, before, after))
    assert (found.kind, found.direction) == (kind, None)


def test_a_change_of_force_has_a_direction() -> None:
    assert judged(change("请", "敦促", "", "各国停火；")) == Judgement(
        EditKind.STRENGTH, Ground(GroundCode.VERB, "请", "敦促"), Direction.STRONGER
    )


def test_only_width_blanks_and_quotes_are_layout() -> None:
    edits = diff("注意到“水”和土,并请秘书长、", "注意到「水」和土，并请秘书长。")
    assert [(e.old, e.new, e.layout) for e in edits if e.kind] == [
        ("“", "「", True),
        ("”", "」", True),
        (",", "，", True),
        ("、", "。", False),
    ]
