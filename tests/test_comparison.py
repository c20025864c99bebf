"""What a comparison says as a whole: its counts, its edits, its two directions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from texts import document

from unrdiff import compare
from unrdiff.comparison.fates import with_fates
from unrdiff.comparison.mirror import mirrored, reading_order
from unrdiff.model import (
    Comparison,
    Direction,
    Document,
    EditKind,
    Fate,
    Op,
    OtherEnd,
    Role,
    Summary,
)

POLIO = "欢迎各国卫生部为在偏远村庄根除脊髓灰质炎而开展疫苗接种运动"
COLD = "请儿童基金会向流动诊所提供太阳能冷藏箱以保存疫苗"
MILK = "鼓励医院建立母乳库，为早产婴儿提供捐献的母乳；"
DENGUE = "关切登革热在城市贫民区的雨季迅速蔓延；"
CLOSE = "决定在第八十一届会议上继续审议本项目。"


def text(*paragraphs: str, **more: object) -> Document:
    found = document((f"OP{i}", words) for i, words in enumerate(paragraphs, 1))
    return replace(found, **more)  # type: ignore[arg-type]


def of_session(session: int | None, *paragraphs: str, date: str | None = None) -> Document:
    return text(*paragraphs, session=session, date=date)


def in_turn(old: list[str], new: list[str], backwards: bool) -> Comparison:
    """The two wordings as those of two sessions, either of them the earlier one."""
    earlier, later = (new, old) if backwards else (old, new)
    return compare(of_session(78, *earlier), of_session(79, *later))


def links(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(k.old, k.new, k.role.value) for k in comparison.links]


# --- counts --------------------------------------------------------------------------------------

JOINED = f"{POLIO}，并{COLD}；"
APART = (f"{POLIO}；", f"{COLD}；")


def test_a_paragraph_in_two_is_one_split() -> None:
    comparison = compare(text(JOINED, MILK), text(*APART, MILK))
    assert ("OP1", "OP2", "partial") in links(comparison)
    assert comparison.summary == Summary(
        kept=1, edited=1, moved=0, renumbered=1, split=1, merged=0, dropped=0, added=0
    )


def test_two_paragraphs_in_one_are_one_merger() -> None:
    comparison = compare(text(*APART, MILK), text(JOINED, MILK))
    assert comparison.summary == Summary(
        kept=1, edited=1, moved=0, renumbered=1, split=0, merged=1, dropped=0, added=0
    )


@pytest.mark.parametrize("sessions", [(78, 79), (79, 78)], ids=["forwards", "backwards"])
def test_a_split_is_a_merger_for_who_reads_backwards(sessions: tuple[int, int]) -> None:
    old = of_session(sessions[0], JOINED, MILK, DENGUE)
    new = of_session(sessions[1], *APART, MILK)
    there, back = compare(old, new).summary, compare(new, old).summary
    assert (there.split, there.merged, there.dropped, there.added) == (1, 0, 1, 0)
    assert (back.split, back.merged, back.dropped, back.added) == (0, 1, 0, 1)
    assert (there.kept, there.edited, there.renumbered) == (back.kept, back.edited, back.renumbered)


def test_each_fate_is_counted() -> None:
    old = text(MILK, DENGUE, f"{POLIO}；", CLOSE)
    new = text(DENGUE, "促请捐助方资助边境口岸的检疫实验室；", MILK, CLOSE.replace("继续", "优先"))
    assert compare(old, new).summary == Summary(
        kept=2, edited=1, moved=1, renumbered=2, split=0, merged=0, dropped=1, added=1
    )


def test_another_comma_leaves_a_paragraph_kept() -> None:
    comparison = compare(text(MILK, CLOSE), text(MILK.replace("，", ","), CLOSE))
    assert (comparison.summary.kept, comparison.summary.edited) == (2, 0)


def test_paragraphs_that_share_nothing_are_dropped_and_added() -> None:
    comparison = compare(text(MILK), text(DENGUE.replace("关切", "请世界气象组织监测")))
    assert comparison.links == ()
    assert (comparison.dropped, comparison.added) == (("OP1",), ("OP1",))


# --- edits ---------------------------------------------------------------------------------------


def test_words_are_compared_with_the_successor_and_a_part_with_what_it_was() -> None:
    comparison = compare(text(JOINED, MILK), text(*APART, MILK))
    edits = {(k.new, k.role): k.edits for k in comparison.links}
    part = "".join(e.old for e in edits["OP2", Role.PARTIAL])
    assert part in JOINED
    assert "".join(e.new for e in edits["OP2", Role.PARTIAL]) == APART[1]
    assert "".join(e.old for e in edits["OP1", Role.PRIMARY]) == JOINED
    assert "".join(e.new for e in edits["OP1", Role.PRIMARY]) == APART[0]


@pytest.mark.parametrize("backwards", [False, True], ids=["gone to", "came from"])
def test_a_clause_that_went_to_another_paragraph_is_marked_as_moved(backwards: bool) -> None:
    comparison = in_turn([f"{POLIO}，{COLD}；", MILK], [*APART, MILK], backwards)
    primary = [k for k in comparison.links if k.role is Role.PRIMARY]
    (clause,) = (e for k in primary for e in k.edits if COLD in e.old + e.new)
    # The paragraph that it went to is its own, and is compared with it.
    assert clause.moved == OtherEnd("OP2", None, compared=True)
    assert clause.op is (Op.INSERT if backwards else Op.DELETE)


@pytest.mark.parametrize("backwards", [False, True], ids=["gone to", "came from"])
def test_a_clause_moved_between_two_paragraphs_names_the_edit_at_its_other_end(
    backwards: bool,
) -> None:
    old, new = [f"{POLIO}，{COLD}；", MILK], [f"{POLIO}；", f"{MILK[:-1]}，{COLD}；"]
    comparison = in_turn(old, new, backwards)
    found = {
        (k.old, index): e.moved
        for k in comparison.links
        for index, e in enumerate(k.edits)
        if COLD in e.old + e.new
    }
    assert found == {("OP1", 1): OtherEnd("OP2", 1), ("OP2", 1): OtherEnd("OP1", 1)}


def test_a_clause_that_is_gone_for_good_has_not_moved() -> None:
    comparison = compare(text(JOINED, MILK), text(APART[0], MILK))
    (clause,) = (e for k in comparison.links for e in k.edits if COLD in e.old)
    assert not clause.moved


def test_words_said_twice_and_then_once_have_not_moved() -> None:
    twice = f"{POLIO}，{COLD}，建造冷库，{COLD}；"
    comparison = compare(text(twice, MILK), text(f"{POLIO}，{COLD}，建造冷库；", MILK))
    (clause,) = (e for k in comparison.links for e in k.edits if e.op is not Op.EQUAL)
    assert COLD in clause.old
    assert not clause.moved


@pytest.mark.parametrize("backwards", [False, True], ids=["gone", "new"])
def test_words_of_a_paragraph_that_took_a_clause_from_another_have_not_moved(
    backwards: bool,
) -> None:
    work = "、除草、育苗、嫁接、采收"
    old = [f"{POLIO}，{COLD}；", f"鼓励社区药圃的志愿者种植草药{work}；"]
    new = [f"{POLIO}；", f"{COLD}，供应种子{work}工具；", "鼓励社区药圃的志愿者种植草药；"]
    comparison = in_turn(old, new, backwards)
    partial = [(k.old, k.new) for k in comparison.links if k.role is Role.PARTIAL]
    assert partial == [("OP2", "OP1") if backwards else ("OP1", "OP2")]
    (words,) = (e for k in comparison.links for e in k.edits if work in (e.old, e.new))
    assert not words.moved


AGAIN = "再次敦促各国监测地下水位；"
SINCE = "敦促各国监测地下水位；"
LAST = "敦促各国回灌含水层。"


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("敦促各国保护泉水；", EditKind.ROUTINE),
        ("鼓励各国保护泉水；", EditKind.STRENGTH),
        (None, EditKind.STRENGTH),
    ],
    ids=["same verb", "another verb", "no paragraph"],
)
@pytest.mark.parametrize("backwards", [False, True], ids=["put in", "taken out"])
def test_again_is_routine_below_a_paragraph_with_the_same_verb(
    above: str | None, kind: EditKind, backwards: bool
) -> None:
    before = [above] if above else []
    comparison = in_turn([*before, SINCE, LAST], [*before, AGAIN, LAST], backwards)
    assert [e.kind for k in comparison.links for e in k.edits if e.kind] == [kind]


@pytest.mark.parametrize(
    ("above_old", "above_new", "kind"),
    [
        ("敦促各国保护泉水和湿地；", "敦促各国保护泉水和湿地；", EditKind.ROUTINE),
        ("鼓励各国保护泉水和湿地；", "敦促各国保护泉水和湿地；", EditKind.ROUTINE),
        ("敦促各国保护泉水和湿地；", "鼓励各国保护泉水和湿地；", EditKind.STRENGTH),
    ],
    ids=["in both", "where it was put in", "where it was not"],
)
def test_the_paragraph_above_is_that_of_the_text_which_says_it(
    above_old: str, above_new: str, kind: EditKind
) -> None:
    comparison = compare(text(above_old, SINCE), text(above_new, AGAIN))
    (again,) = (e for k in comparison.links for e in k.edits if "再次" in e.new)
    assert again.kind is kind


# --- both directions -----------------------------------------------------------------------------

TERM = "请各国为残疾妇女提供{}，并公布相关统计数据；"
OTHERS = (
    "促请各国政府将{}纳入国家发展计划和预算；",
    "鼓励民间社会组织监测{}的提供情况；",
    "又鼓励区域组织分享关于{}的良好做法；",
)


def two_versions() -> tuple[Document, Document]:
    """Versions in which a term was replaced, a verb grew stronger, paragraphs came and went."""
    old = of_session(
        77, TERM.format("合理便利"), *(t.format("合理便利") for t in OTHERS), MILK, f"{POLIO}；"
    )
    new = of_session(
        79,
        "敦促" + TERM.format("合理调整")[1:],
        MILK,
        *(t.format("合理调整") for t in OTHERS),
        "注意到轮椅标准；",
    )
    return old, new


def test_backwards_every_edit_says_the_opposite() -> None:
    old, new = two_versions()
    (verb,) = (e for k in compare(new, old).links for e in k.edits if e.direction)
    assert (verb.op, verb.old, verb.new) == (Op.REPLACE, "敦促", "请")
    assert verb.direction is Direction.WEAKER
    (verb,) = (e for k in compare(old, new).links for e in k.edits if e.direction)
    assert verb.direction is Direction.STRONGER


def test_backwards_a_term_replaced_throughout_is_replaced_back() -> None:
    old, new = two_versions()
    (there,), (back,) = compare(old, new).substitutions, compare(new, old).substitutions
    assert (there.old, there.new, there.count) == ("便利", "调整", 4)
    assert (back.old, back.new, back.count) == ("调整", "便利", 4)
    assert there.places == ("OP1", "OP3", "OP4", "OP5")
    assert back.places == ("OP1", "OP2", "OP3", "OP4")


def test_backwards_links_come_in_the_order_of_the_text_read_last() -> None:
    old, new = two_versions()
    back = compare(new, old)
    assert [k.new for k in back.links] == ["OP1", "OP2", "OP3", "OP4", "OP5"]
    assert [k.old for k in back.links] == ["OP1", "OP3", "OP4", "OP5", "OP2"]
    assert [k.new for k in back.links if k.moved] == ["OP5"]
    assert (back.old, back.new) == (new, old)
    assert (back.dropped, back.added) == (("OP6",), ("OP6",))


def test_backwards_the_shared_wording_is_still_the_old_one_first() -> None:
    reworded = f"又{COLD}两年"
    early = of_session(78, f"{POLIO}，{COLD}；", MILK)
    late = of_session(79, f"{POLIO}；", MILK, reworded)
    there, back = compare(early, late), compare(late, early)
    assert [k.shared for k in there.links if k.role is Role.PARTIAL] == [(COLD, reworded)]
    assert [k.shared for k in back.links if k.role is Role.PARTIAL] == [(reworded, COLD)]


def test_mirrored_twice_is_the_comparison_without_what_does_not_turn() -> None:
    comparison = compare(*two_versions())
    plain = replace(comparison, notices=(), agreed={}, agreed_share=0.0)
    assert with_fates(mirrored(mirrored(comparison))) == plain


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (of_session(78, CLOSE), of_session(79, CLOSE)),
        (of_session(9, CLOSE), of_session(10, CLOSE)),
        (of_session(78, CLOSE, date="2024-12-19"), of_session(79, CLOSE, date="2023-01-01")),
        (of_session(78, CLOSE, date="2023-12-19"), of_session(78, CLOSE, date="2024-06-25")),
        (of_session(78, CLOSE), of_session(78, CLOSE, date="2023-12-19")),
        (of_session(None, CLOSE), of_session(1, CLOSE)),
        (of_session(78, "丙"), of_session(78, "甲", date="2023-12-19")),
        (of_session(78, "A", "C"), of_session(78, "B", "A")),
        (of_session(78, "A", "B"), of_session(78, "A", "C")),
    ],
    ids=[
        "session",
        "session as a number",
        "session before date",
        "date",
        "no date comes first",
        "no session comes first",
        "date before wording",
        "wording",
        "wording further down",
    ],
)
def test_the_earlier_text_is_read_first(earlier: Document, later: Document) -> None:
    assert reading_order(earlier) < reading_order(later)


# --- agreed language -----------------------------------------------------------------------------


def shares(paragraphs: Iterable[str], new: Iterable[str]) -> tuple[dict[str, float], float]:
    found = compare(text(*paragraphs), text(*new))
    return dict(found.agreed), found.agreed_share


def test_wording_that_stood_anywhere_in_the_old_text_is_agreed() -> None:
    moved, fresh = POLIO + "；", "促请捐助方资助边境口岸的检疫实验室；"
    agreed, share = shares([MILK, moved], [moved, fresh])
    assert agreed == {"OP1": 1.0, "OP2": 0.0}
    assert share == pytest.approx(len(moved) / len(moved + fresh), abs=0.001)


@pytest.mark.parametrize("sessions", [(78, 79), (79, 78)], ids=["forwards", "backwards"])
def test_agreed_is_what_the_new_text_took_from_the_old(sessions: tuple[int, int]) -> None:
    old, new = of_session(sessions[0], MILK), of_session(sessions[1], MILK, DENGUE)
    assert compare(old, new).agreed == {"OP1": 1.0, "OP2": 0.0}
    assert compare(new, old).agreed == {"OP1": 1.0}
    assert compare(new, old).agreed_share == 1.0
    assert compare(old, new).agreed_share == round(len(MILK) / len(MILK + DENGUE), 3)


def test_shares_of_agreed_language_are_told_to_three_digits() -> None:
    agreed, share = shares([MILK], [MILK.replace("；", "，并为乳母提供休息室；")])
    assert agreed == {"OP1": 0.667}
    assert share == 0.667


def test_every_paragraph_has_its_fates_once_and_the_summary_counts_them() -> None:
    comparison = compare(*two_versions())
    for side, text in enumerate((comparison.old, comparison.new)):
        told = [label for pair in comparison.fates if (label := pair[side])]
        assert sorted(told) == sorted(p.label for p in text.paragraphs)
    for fate in set(Fate) - {Fate.SPLIT, Fate.MERGED}:
        having = sum(fate in found for found in comparison.fates.values())
        assert having == getattr(comparison.summary, fate.value)
