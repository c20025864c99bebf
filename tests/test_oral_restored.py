"""Amendments that bring back what the version before the draft said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from texts import document

from unrdiff import compare
from unrdiff.model import Document, Link, Role
from unrdiff.oral.restored import with_restored
from unrdiff.oral.revise import revise

OLDER = [
    ("PP1", "回顾其关于老年人权利的各项决议，"),
    ("PP2", "关切老年人在就业市场上遭受歧视，"),
    ("OP1", "促请会员国消除对老年人的一切形式歧视，确保老年人享有社会保障；"),
    ("OP2", "鼓励会员国收集按年龄和性别分列的数据；"),
    ("OP3", "请老年人问题独立专家继续与各国政府对话；"),
    ("OP4", "决定在第七十九届会议上继续审议老龄问题。"),
]
CHANGES = {
    "PP2": ("关切老年人在就业市场上遭受歧视", "关切老年人在劳动力市场上遭受不公正待遇"),
    "OP1": ("消除对老年人的一切形式歧视", "减少对老年人的歧视"),
    "OP2": ("按年龄和性别分列的", "分类"),
    "OP3": ("各国政府对话", "各国政府和民间社会对话"),
    "OP4": ("第七十九届", "第八十届"),
}


def older() -> Document:
    """The version before the draft."""
    return document(OLDER)


def draft() -> Document:
    """The draft, with a new paragraph in front, so that its numbers are other ones."""
    lines = [(k, words.replace(*CHANGES.get(k, ("", "")))) for k, words in OLDER]
    operative = [words for k, words in lines if k.startswith("OP")]
    new = ["欢迎《马德里行动计划》第四次审查；", *operative]
    return document([*lines[:2], *((f"OP{n}", words) for n, words in enumerate(new, 1))])


def restored(sheet: str, source: Document | None = None) -> list[str | None]:
    """What each amendment brings back."""
    source = source or draft()
    revision = revise(source, sheet)
    before, after = compare(older(), source), compare(revision.draft, revision.revised)
    return [a.restores for a in with_restored(revision, before, after).amendments]


@pytest.mark.parametrize(
    ("sheet", "paragraph"),
    [
        pytest.param("第2段，将“减少”改为“消除”", "OP1", id="words put back for others"),
        pytest.param("第2段，在“老年人的”之后加上“一切形式”", "OP1", id="words that were left out"),
        pytest.param("第4段，删除“和民间社会”", "OP3", id="words added since that go"),
        pytest.param("第5段，将“第八十届”改为“第七十九届”", "OP4", id="a session"),
        pytest.param("序言部分第二段，将“劳动力市场”改为“就业市场”", "PP2", id="in the preamble"),
        pytest.param(
            "第3段改为：“鼓励会员国收集按年龄和性别分列的数据；”", "OP2", id="a whole paragraph"
        ),
        pytest.param(
            "第3段，将“收集分类数据”改为“收集按年龄 和性别分列的数据”",
            "OP2",
            id="with other spacing",
        ),
    ],
)
def test_wording_of_the_version_before_is_named_by_its_paragraph_there(
    sheet: str, paragraph: str
) -> None:
    assert restored(sheet) == [paragraph]


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param("第2段，将“减少”改为“防止”", id="other words than before"),
        pytest.param("第3段，在“数据”之后加上“和资料”", id="added to what both say"),
        pytest.param("第2段，将“社会保障”改为“养恤金”", id="where nothing had changed"),
        pytest.param("第4段，将“继续”改为“消除”", id="words that stood elsewhere"),
        pytest.param("第1段，将“第四次”改为“第三次”", id="in a paragraph that was not there"),
        pytest.param("第2段，将“缩减”改为“消除”", id="not applied"),
    ],
)
def test_other_wording_restores_nothing(sheet: str) -> None:
    assert restored(sheet) == [None]


def test_the_words_must_stand_between_the_neighbours_that_they_had() -> None:
    # 一切形式 stood before 歧视, not before 社会保障.
    assert restored("第2段，在“享有”之后加上“一切形式”") == [None]


def test_each_amendment_of_a_sheet_is_looked_at_by_itself() -> None:
    sheet = (
        "第2段，将“减少”改为“消除”\n第3段，将“鼓励”改为“敦促”\n第5段，将“第八十届”改为“第七十九届”"
    )
    assert restored(sheet) == ["OP1", None, "OP4"]


def test_nothing_else_of_the_revision_changes() -> None:
    revision = revise(draft(), "第2段，将“减少”改为“消除”")
    told = with_restored(
        revision, compare(older(), draft()), compare(revision.draft, revision.revised)
    )
    assert told.amendments == (replace(revision.amendments[0], restores="OP1"),)
    assert replace(told, amendments=revision.amendments) == revision


def test_a_draft_that_already_says_it_is_not_led_back() -> None:
    both = draft()
    paragraphs = tuple(
        replace(p, text="促请会员国消除对老年人的一切形式歧视，并减少对老年人的歧视；")
        if p.label == "OP2"
        else p
        for p in both.paragraphs
    )
    source = replace(both, paragraphs=paragraphs)
    assert restored("第2段，将“减少对老年人的歧视”改为“尊重老年人”", source) == [None]


def test_the_paragraph_it_succeeds_is_named_not_one_that_gave_it_a_clause() -> None:
    revision = revise(draft(), "第2段，将“减少”改为“消除”")
    before, after = compare(older(), revision.draft), compare(revision.draft, revision.revised)
    clause = Link("OP2", "OP2", Role.PARTIAL, shared=("确保老年人享有社会保障",))
    told = with_restored(revision, replace(before, links=(*before.links, clause)), after)
    assert [a.restores for a in told.amendments] == ["OP1"]
