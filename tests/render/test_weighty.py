"""What matters most on the first screen: changes of force and substance in the operative part."""

from __future__ import annotations

from pathlib import Path

from small import comparison, document

from unrdiff import compare
from unrdiff.model import Direction
from unrdiff.reading import read_file
from unrdiff.render.places import Place
from unrdiff.render.weighty import weighty

FOUND = weighty(comparison())


def test_every_change_of_force_is_told_with_its_words_and_its_way() -> None:
    told = [(edit.place.name, edit.old, edit.new, edit.way) for edit in FOUND.force]
    assert told == [
        ("OP1", "表示注意到", "赞赏地注意到", Direction.STRONGER),
        ("OP2", "请", "敦促", Direction.STRONGER),
        ("OP3", "鼓励", "邀请", Direction.WEAKER),
        ("OP5(a)", "", "可", Direction.UNRANKED),
    ]
    assert FOUND.ways == (
        (Direction.STRONGER, 2),
        (Direction.WEAKER, 1),
        (Direction.UNRANKED, 1),
    )
    assert FOUND.force[1].excerpt.startswith("敦促会员国采取措施")


def test_words_that_only_changed_their_place_are_named_and_not_shown() -> None:
    assert [edit.place.name for edit in FOUND.substance] == ["OP1", "OP4"]
    assert [place.name for place in FOUND.others] == ["OP5(b)"]


def test_whole_paragraphs_are_named_with_ways_to_their_rows() -> None:
    assert FOUND.added == (Place("OP5(c)", "#new-OP5(c)"),)
    assert FOUND.dropped == (Place("OP4", "#old-OP4"),)


def test_what_went_from_one_binding_part_to_the_other_is_named_by_both_labels() -> None:
    assert FOUND.crossed == (Place("OP7 → PP2", "#new-PP2"),)


def test_a_no_that_came_into_the_preamble_is_named_too() -> None:
    close = {"OP1": "决定结束审议。"}
    old = document({"PP1": "认识到各国缺乏资金，", "PP2": "回顾红树林的作用，", **close}, 78)
    new = document({"PP1": "认识到各国不缺乏资金，", "PP2": "回顾红树林的重要作用，", **close}, 79)
    for found in (weighty(compare(old, new)), weighty(compare(new, old))):
        assert found
        assert found.turned == (Place("PP1", "#new-PP1"),)
        assert not found.substance


def test_what_was_merged_into_another_is_told_where_it_stands_now() -> None:
    guards = "敦促所有相关会员国确保护林员的安全，并使其能够不受阻碍地进入林区"
    swift = guards.replace("进入", "迅速进入")
    old = document(
        {"OP1": "请各国就森林状况提交报告；", "OP2": f"{guards}；", "OP3": "决定结束审议。"}, 78
    )
    new = document({"OP1": f"请各国就森林状况提交报告，并{swift}；", "OP2": "决定结束审议。"}, 79)
    found = weighty(compare(old, new))
    assert {edit.place for edit in (*found.force, *found.substance)} <= {Place("OP1", "#new-OP1")}
    assert [(edit.new, edit.excerpt[:2]) for edit in found.force] == [("迅速", "请各")]


def test_a_word_put_in_that_a_merged_paragraph_has_not_came_from_nowhere() -> None:
    """The part begins before the word, since 敦促所有 and 专家小组 stand in both paragraphs."""
    folder = Path(__file__).parent.parent / "quality" / "other"
    (old,), (new,) = (read_file(str(folder / f"renewal.{side}.txt")) for side in ("old", "new"))
    told = [(edit.place.name, edit.new, edit.way) for edit in weighty(compare(old, new)).force]
    assert ("OP12", "充分", Direction.STRONGER) in told
    # 迅速 is told by the row of the merged old OP13, and stands where that went.
    assert ("OP12", "迅速", Direction.STRONGER) in told


def test_the_longest_changes_are_shown_in_the_text_s_order_and_the_others_named() -> None:
    subjects = ("山区", "海洋", "沙漠", "森林", "湿地", "冰川", "河流", "草原", "岛屿")
    longer = "并说明已为此采取的各项措施"
    old = document(
        {f"OP{n}": f"请各国报告{word}的状况；" for n, word in enumerate(subjects, 1)}, 78
    )
    new = document(
        {
            f"OP{n}": f"请各国报告{word}的状况，{longer}{'和所遇到的困难' * n}；"
            for n, word in enumerate(subjects, 1)
        },
        79,
    )
    found = weighty(compare(old, new))
    assert [edit.place.name for edit in found.substance] == [f"OP{n}" for n in range(4, 10)]
    assert [place.name for place in found.others] == ["OP1", "OP2", "OP3"]
    assert all(len(edit.new) <= 41 for edit in found.substance)


def test_nothing_of_weight_is_nothing() -> None:
    text = document({"PP1": "回顾《宪章》，", "OP1": "请各国合作。"})
    assert not weighty(compare(text, text))
    preamble = document({"PP1": "重申《宪章》，", "OP1": "请各国合作。"}, 81)
    assert not weighty(compare(text, preamble))


def test_a_no_put_in_or_taken_out_is_shown_before_what_is_longer() -> None:
    labels = [f"OP{number}" for number in range(1, 10)]
    texts = [f"决定秘书长在第{number}个区域设立办事处；" for number in "一二三四五六七八九"]
    old = document(dict(zip(labels, texts, strict=True)))
    longer = [text.replace("设立", "尽快就近设立和扩大") for text in texts]
    longer[8] = texts[8].replace("设立", "不设立")
    told = weighty(compare(old, document(dict(zip(labels, longer, strict=True)))))
    assert "OP9" in [edit.place.name for edit in told.substance]
    assert [edit.place.name for edit in told.substance if edit.turns] == ["OP9"]
