"""How a strand came from version to version: whence, and by which edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from texts import document

from unrdiff import trace
from unrdiff.diff import diff
from unrdiff.lineage.steps import steps
from unrdiff.model import (
    Comparison,
    Document,
    Edit,
    EditKind,
    Lineage,
    Link,
    Op,
    Role,
    Step,
    Summary,
    Trace,
)

NONE = Summary(0, 0, 0, 0, 0, 0, 0, 0)
WELLS = "请会员国在干旱地区打井，并定期检测水质；"
DAMS = "鼓励开发银行为小型水坝提供贷款；"


def version(session: int, texts: Mapping[str, str]) -> Document:
    return replace(document(texts.items()), source=f"{session}.txt", session=session)


def joined(step: Step) -> tuple[str, str]:
    return "".join(e.old for e in step.edits), "".join(e.new for e in step.edits)


def test_each_version_after_the_first_is_a_step_from_the_one_before() -> None:
    texts = [WELLS, WELLS.replace("打井", "打深井"), WELLS.replace("请", "敦促")]
    found = trace([version(70 + n, {"OP1": text}) for n, text in enumerate(texts)])
    (way,) = steps(found)
    assert list(way) == [1, 2]
    assert [way[n].before for n in way] == [0, 1]
    assert [joined(way[n]) for n in way] == [(texts[0], texts[1]), (texts[1], texts[2])]


def test_edits_are_those_of_the_comparison() -> None:
    """Terms replaced throughout are known to the comparison of whole texts alone."""
    old, new = version(70, {"OP1": "请各国限制火器；"}), version(71, {"OP1": "请各国限制枪支；"})
    edits = (
        Edit(Op.EQUAL, "请各国限制", "请各国限制"),
        Edit(Op.REPLACE, "火器", "枪支", EditKind.TERMINOLOGY),
        Edit(Op.EQUAL, "；", "；"),
    )
    pair = Comparison(old, new, (Link("OP1", "OP1", Role.PRIMARY, edits=edits),), (), (), (), NONE)
    assert steps(Trace((old, new), (pair,), (Lineage(("OP1", "OP1")),))) == ({1: Step(0, edits)},)


def test_over_a_version_that_lacks_it_a_strand_is_told_against_its_old_wording() -> None:
    back = WELLS.replace("打井", "打深井")
    found = trace(
        [
            version(70, {"OP1": WELLS, "OP2": DAMS}),
            version(71, {"OP1": DAMS}),
            version(72, {"OP1": DAMS}),
            version(73, {"OP1": back, "OP2": DAMS}),
            version(74, {"OP1": back.replace("请", "敦促"), "OP2": DAMS}),
        ]
    )
    ways = dict(zip([k.paragraphs for k in found.lineages], steps(found), strict=True))
    way = ways["OP1", None, None, "OP1", "OP1"]
    assert {n: step.before for n, step in way.items()} == {3: 0, 4: 3}
    assert way[3].edits == diff(WELLS, back)
    assert joined(way[3]) == (WELLS, back)
    assert joined(way[4]) == (back, back.replace("请", "敦促"))


def test_a_birth_and_an_end_are_no_steps() -> None:
    found = trace([version(70, {"OP1": WELLS}), version(71, {"OP1": DAMS})])
    assert {k.paragraphs: dict(w) for k, w in zip(found.lineages, steps(found), strict=True)} == {
        ("OP1", None): {},
        (None, "OP1"): {},
    }


def test_a_link_of_another_pair_or_of_a_clause_lends_no_edits() -> None:
    old, new = version(70, {"OP1": WELLS, "OP2": DAMS}), version(71, {"OP1": WELLS, "OP2": DAMS})
    wrong = (Edit(Op.REPLACE, "甲", "乙", EditKind.SUBSTANTIVE),)
    links = (
        Link("OP1", "OP2", Role.PRIMARY, edits=wrong),
        Link("OP1", "OP1", Role.PARTIAL, edits=wrong),
    )
    told = steps(
        Trace(
            (old, new),
            (Comparison(old, new, links, (), (), (), NONE),),
            (Lineage(("OP1", "OP1")), Lineage(("OP2", "OP2"))),
        )
    )
    assert [joined(way[1]) for way in told] == [(WELLS, WELLS), (DAMS, DAMS)]
    assert [edit.op for way in told for edit in way[1].edits] == [Op.EQUAL, Op.EQUAL]


def test_the_edits_of_a_gap_are_not_those_of_another_step() -> None:
    """OP1 → OP1 is linked between the last two; what came back over the gap has its own words."""
    documents = (
        version(70, {"OP1": WELLS}),
        version(71, {"OP2": DAMS}),
        version(72, {"OP1": WELLS}),
    )
    wrong = (Edit(Op.REPLACE, "甲", "乙", EditKind.SUBSTANTIVE),)
    link = Link("OP1", "OP1", Role.PRIMARY, edits=wrong)
    pairs = (
        Comparison(documents[0], documents[1], (link,), (), (), (), NONE),
        Comparison(documents[1], documents[2], (link,), (), (), (), NONE),
    )
    ((step,),) = [
        w.values() for w in steps(Trace(documents, pairs, (Lineage(("OP1", None, "OP1")),)))
    ]
    assert joined(step) == (WELLS, WELLS)
