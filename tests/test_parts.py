"""A paragraph split into subparagraphs or paragraphs, or joined from them, part by part."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from texts import document

from unrdiff import compare
from unrdiff.comparison.joined_parts import _with_part
from unrdiff.model import Comparison, Edit, EditKind, Op, Role

Texts = dict[str, str]
CLOSE = "决定继续审议这一问题。"
WHOLE = (
    "请秘书处提供技术援助，包括培训供水站的地方技术人员，分享适合偏远山区的净水技术，"
    "特别是不需要电力供应的过滤技术，以及协助建立覆盖全国的水质数据库；"
)
LETTERED: Texts = {
    "OP1": "请秘书处提供技术援助，包括：",
    "OP1(a)": "培训供水站的地方技术人员；",
    "OP1(b)": "分享适合偏远山区的净水技术，特别是不需要电力供应的过滤技术；",
    "OP1(c)": "协助建立覆盖全国的水质数据库；",
    "OP2": CLOSE,
}
APART: Texts = {
    "OP1": "请秘书处提供技术援助，包括培训供水站的地方技术人员；",
    "OP2": "又请秘书处分享适合偏远山区的净水技术，特别是不需要电力供应的过滤技术；",
    "OP3": "还请秘书处协助建立覆盖全国的水质数据库；",
    "OP4": CLOSE,
}


def told(old: Texts, new: Texts) -> Comparison:
    return compare(document(old.items()), document(new.items()))


def changes(found: Comparison) -> list[tuple[str, str, str, str]]:
    """Every change told of a pair, but for typography: labels, words out, words in."""
    return [
        (link.old, link.new, edit.old, edit.new)
        for link in found.links
        for edit in link.told
        if edit.kind is not EditKind.TYPOGRAPHIC
    ]


def both_ways(old: Texts, new: Texts) -> tuple[Comparison, list[tuple[str, str, str, str]]]:
    """The comparison, and what it tells; the other way round it tells the same mirrored."""
    there, back = told(old, new), told(new, old)
    turned = [(b, a, taken, given) for a, b, given, taken in changes(back)]
    assert sorted(changes(there)) == sorted(turned)
    assert (there.dropped, there.added) == (back.added, back.dropped)
    return there, changes(there)


def test_a_paragraph_split_into_its_subparagraphs_says_nothing_new() -> None:
    found, changed = both_ways({"OP1": WHOLE, "OP2": CLOSE}, LETTERED)
    assert (found.dropped, found.added) == ((), ())
    assert changed == []
    assert found.summary.split == 1
    roles = {(k.old, k.new): k.role for k in found.links}
    assert roles["OP1", "OP1"] is Role.PRIMARY
    assert {roles["OP1", f"OP1({letter})"] for letter in "abc"} == {Role.PARTIAL}


@pytest.mark.parametrize(
    ("label", "before", "after", "out", "into"),
    [
        ("OP1(b)", "不需要", "需要", "不", ""),
        ("OP1(b)", "分享", "不分享", "", "不"),
        ("OP1(a)", "培训", "招聘", "培训", "招聘"),
        ("OP1(c)", "全国", "各省", "全国", "各省"),
        ("OP1(c)", "建立", "尽快建立", "", "尽快"),
    ],
)
def test_a_word_changed_in_a_part_is_marked_there(
    label: str, before: str, after: str, out: str, into: str
) -> None:
    new = LETTERED | {label: LETTERED[label].replace(before, after)}
    found, changed = both_ways({"OP1": WHOLE, "OP2": CLOSE}, new)
    assert (found.dropped, found.added) == ((), ())
    assert changed == [("OP1", label, out, into)]


def test_a_clause_lost_between_two_parts_is_marked_where_it_stood() -> None:
    new = LETTERED | {"OP1(b)": "分享适合偏远山区的净水技术；"}
    _, changed = both_ways({"OP1": WHOLE, "OP2": CLOSE}, new)
    assert [words.strip("，") for _, _, words, _ in changed] == ["特别是不需要电力供应的过滤技术"]


def test_a_paragraph_that_became_three_is_compared_part_by_part() -> None:
    found, changed = both_ways({"OP1": WHOLE, "OP2": CLOSE}, APART)
    assert (found.dropped, found.added) == ((), ())
    assert {(k.old, k.new) for k in found.links} >= {("OP1", f"OP{n}") for n in (1, 2, 3)}
    # Each of the new paragraphs needs a verb of its own, and nothing else changed.
    assert {(new, into) for _, new, _, into in changed if into} <= {
        ("OP2", "又请秘书处"),
        ("OP3", "还请秘书处"),
    }
    lost = APART | {"OP2": APART["OP2"].replace("不需要", "需要")}
    _, changed = both_ways({"OP1": WHOLE, "OP2": CLOSE}, lost)
    assert ("OP1", "OP2", "不", "") in changed


def test_a_paragraph_that_echoes_a_clause_is_no_part() -> None:
    new: Texts = {
        "OP1": WHOLE,
        "OP2": "吁请捐助方为非洲各国修建水库，并在今后五年内支持分享适合偏远山区的净水技术；",
        "OP3": CLOSE,
    }
    found = told({"OP1": WHOLE, "OP2": CLOSE}, new)
    assert not any(link.edits for link in found.links if link.role is Role.PARTIAL)
    assert all(e.op is Op.EQUAL for k in found.links if k.new == "OP1" for e in k.edits)


LONG = (
    "促请会员国加紧开展国内和国际努力，以消除一切形式歧视，并为此除其他外提高认识，编制教材和方案，"
    "以及酌情考虑起草和强化反歧视立法；请秘书处继续向会员国提供技术援助和能力建设，以支持这些努力，"
    "并敦促会员国为此目的提供预算外资源；"
)
FIRST = LONG[: LONG.index("，编制教材")]


@pytest.mark.parametrize("verb", ["敦促", "促请", "请"])
def test_a_part_begins_between_words_whatever_verb_it_begins_with(verb: str) -> None:
    rest = LONG[len(FIRST) + 1 :]
    new = {"OP1": f"{FIRST.replace('促请', verb, 1)}；", "OP2": rest}
    found = told({"OP1": LONG}, new)
    for old, heir, gone, come in changes(found):
        assert gone not in ("促", "请会员国"), (old, heir, come)
    verbs = [(gone, come) for *_, gone, come in changes(found) if come == verb]
    assert verbs == ([("促请", verb)] if verb != "促请" else [])


def test_what_stands_elsewhere_in_the_rest_was_not_kept_at_its_beginning() -> None:
    rest = LONG[len(FIRST) + 1 :].replace("请秘书处", "促请秘书处")
    old = f"{FIRST}，{rest}"
    found = told({"OP1": old}, {"OP1": f"{FIRST.replace('促请', '敦促', 1)}；", "OP2": rest})
    assert ("促请", "敦促") in [(gone, come) for *_, gone, come in changes(found)]


def test_what_a_part_split_off_says_more_is_marked_in_it() -> None:
    old = {
        "OP1": "谴责一切针对护林员的恐吓行为，并请各国调查此类行为，将肇事者绳之以法；",
        "OP2": CLOSE,
    }
    new = {
        "OP1": "谴责一切针对护林员的恐吓行为；",
        "OP2": "请各国立即调查此类行为，将肇事者绳之以法，并为受害者提供有效补救；",
        "OP3": CLOSE,
    }
    _, changed = both_ways(old, new)
    assert changed == [
        ("OP1", "OP2", "", "立即"),
        ("OP1", "OP2", "", "，并为受害者提供有效补救"),
    ]


def test_what_the_heir_kept_of_its_own_is_not_put_into_the_part() -> None:
    equally = "强调应对所有气象站一视同仁，在观测和维护安排方面不加区别"
    supplied = "强调应向所有气象站提供充足仪器，使其能准确地履行各自任务；"
    old = {"OP1": f"{equally}；", "OP2": f"又{supplied}", "OP3": CLOSE}
    new = {"OP1": f"{equally}，并{supplied.removeprefix('强调')}", "OP2": CLOSE}
    _, changed = both_ways(old, new)
    assert changed == [("OP2", "OP1", "又强调", "并")]


def test_a_few_words_lost_in_a_part_are_lost_wherever_else_they_stand() -> None:
    measured = "请各国酌情公布观测站的测量数据和所用仪器的校准结果"
    trained = "敦促各国酌情培训观测站的工作人员"
    old = {"OP1": f"{trained}；", "OP2": f"{measured}；", "OP3": CLOSE}
    new = {"OP1": f"{trained}，并{measured.replace('酌情', '')}；", "OP2": CLOSE}
    _, changed = both_ways(old, new)
    assert ("OP2", "OP1", "酌情", "") in changed


def test_what_stands_in_the_heir_beside_the_part_is_not_lost() -> None:
    noted = "注意到许多高山地区国家"
    lost = "可能无法负担新观测设备的费用"
    kept = "承认区域集中采购机制在降低设备价格方面取得的成功"
    old = {"OP1": f"{noted}{lost}；", "OP2": f"{kept}；", "OP3": CLOSE}
    new = {"OP1": f"{noted}没有世界气象组织联盟的支持，{lost}，并{kept}；", "OP2": CLOSE}
    _, changed = both_ways(old, new)
    assert noted not in "".join(gone for _, _, gone, _ in changed)


@pytest.mark.parametrize("words", ["甲乙丙丁", "甲乙", ""])
@pytest.mark.parametrize("op", [Op.INSERT, Op.DELETE])
def test_a_part_goes_back_to_its_place_inside_any_edit(op: Op, words: str) -> None:
    """Joined, the edits are both texts, whatever the part falls into."""
    kinds = (Op.REPLACE, "天地", words or "人"), (Op.EQUAL, "同同", "同同")
    edits = tuple(Edit(*kind, EditKind.SUBSTANTIVE) for kind in kinds)
    part = Edit(op, "去" * (op is Op.DELETE), "来" * (op is Op.INSERT))
    side, other = ("old", "new") if op is Op.DELETE else ("new", "old")

    def text(told: Sequence[Edit], side: str) -> str:
        return "".join(getattr(edit, side) for edit in told)

    whole = text(edits, side)
    for at in range(len(whole) + 1):
        told = list(_with_part(edits, part, at))
        assert text(told, side) == whole[:at] + getattr(part, side) + whole[at:]
        assert text(told, other) == text(edits, other)
