"""Characters that stand for others, control sequences, and the two scripts."""

from __future__ import annotations

import unicodedata

import pytest

from unrdiff import compare, read, trace
from unrdiff.ground import Ground, GroundCode
from unrdiff.language.script import in_simplified, is_traditional
from unrdiff.model import Comparison, EditKind, Op
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading import read_text
from unrdiff.render.findings import Findings

TEXT = """78/301. 加强饮用水安全

大会，

回顾其 2010 年 7 月 28 日第 64/292 号决议，

注意到秘书长关于农村供水状况的报告，

1. 促请会员国为发展计划划拨充足资源，并应发展中国家请求提供技术援助；

2. 决定将题为“可持续发展”的项目列入第八十届会议临时议程。
"""
TRADITIONAL = """78/301. 加強飲用水安全

大會，

回顧其 2010 年 7 月 28 日第 64/292 號決議，

注意到秘書長關於農村供水狀況的報告，

1. 促請會員國為發展計劃劃撥充足資源，並應發展中國家請求提供技術援助；

2. 決定將題為“可持續發展”的項目列入第八十屆會議臨時議程。
"""


def compared(old: str, new: str) -> Comparison:
    (mine,), (other,) = read_text(old), read_text(new)
    return compare(mine, other)


def shown(found: Comparison) -> list[tuple[str, str]]:
    """The changes that are told, words out and in."""
    return [(e.old, e.new) for k in found.links for e in k.told]


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("大会", "\u2f24会"),
        ("秘书长", "秘书\u2ed3"),
        ("水", "\u2f54"),
        ("资源", "资\ufe00源"),
        ("报告", "报\u200b告"),
        ("供水", "\x1b[31m供水\x1b[0m"),
        ("供水", "\x1b]8;;http://a\x07供水\x1b]8;;\x07"),
        ("供水", "\u202e供水\u202c"),
        ("会员国", "会\x08员国"),
    ],
    ids=lambda text: "".join(f"{ord(c):x}" if not c.isalnum() else c for c in text)[:20],
)
def test_what_only_looks_otherwise_is_the_same_text(good: str, bad: str) -> None:
    for old, new in ((TEXT, TEXT.replace(good, bad)), (TEXT.replace(good, bad), TEXT)):
        found = compared(old, new)
        assert [k.old for k in found.links] == [p.label for p in found.old.paragraphs]
        assert shown(found) == []
        assert not Findings((found.old, found.new), found).differs
        for document in (found.old, found.new):
            for paragraph in document.paragraphs:
                assert not any(unicodedata.category(c) in ("Cc", "Cf") for c in paragraph.text)


def test_control_characters_are_told_and_so_are_those_that_only_a_font_knew() -> None:
    (found,) = read_text(TEXT.replace("供水", "\x1b[31m供水\x1b[0m"))
    assert found.notices == (Notice(NoticeCode.CONTROLS_TAKEN_OUT, count=2),)
    (found,) = read_text(TEXT.replace("供水", "供\ue123水"))
    assert found.notices == (Notice(NoticeCode.CHARACTERS_UNKNOWN, count=1),)
    assert "供□水" in found["PP2"].text


def test_a_latin_word_broken_at_a_lines_end_is_one_word() -> None:
    broken = TEXT.replace("供水状况", "供水（Water Manage-\nment Institute）状况")
    (found,) = read_text(broken)
    assert "Water Management Institute" in found["PP2"].text
    (found,) = read_text(TEXT.replace("供水状况", "供水（A/CONF.234-\n16）状况"))
    assert "A/CONF.234-16" in found["PP2"].text


def test_a_traditional_text_is_read_as_well_and_stays_as_it_is_printed() -> None:
    (found,) = read_text(TRADITIONAL)
    assert [p.label for p in found.paragraphs] == ["PP1", "PP2", "OP1", "OP2"]
    assert (found.symbol, found.title) == ("A/RES/78/301", "加強飲用水安全")
    assert found["OP1"].text.startswith("促請會員國為發展計劃劃撥")


def test_the_other_script_is_no_change() -> None:
    for old, new in ((TEXT, TRADITIONAL), (TRADITIONAL, TEXT)):
        found = compared(old, new)
        assert [(k.old, k.new) for k in found.links] == [
            (p.label, p.label) for p in found.old.paragraphs
        ]
        assert shown(found) == []
        assert Notice(NoticeCode.SCRIPTS_DIFFER) in found.notices
        for link in found.links:
            assert "".join(e.old for e in link.edits) == found.old[link.old].text
            assert "".join(e.new for e in link.edits) == found.new[link.new].text


def test_a_change_between_the_scripts_is_told_in_the_words_of_each() -> None:
    found = compared(TEXT, TRADITIONAL.replace("技術援助", "財政援助").replace("促請", "敦促"))
    assert ("技术", "財政") in shown(found)
    assert EditKind.STRENGTH in {e.kind for k in found.links for e in k.told}
    found = compared(TRADITIONAL, TRADITIONAL.replace("充足", "不足"))
    assert shown(found) == [("充足", "不足")]
    assert Notice(NoticeCode.SCRIPTS_DIFFER) not in found.notices


def test_simplified_characters_keep_the_length_of_a_text() -> None:
    assert in_simplified(TRADITIONAL) == TEXT
    assert is_traditional(TRADITIONAL)
    assert not is_traditional(TEXT)
    assert not is_traditional("見《會議記錄》")
    assert read(TRADITIONAL).title == "加強飲用水安全"


def test_a_trace_through_both_scripts_tells_what_changed_and_no_more() -> None:
    first = TEXT.replace("78/301", "74/9").replace("2010", "2008")
    last = TEXT.replace("78/301", "80/77").replace("充足", "不足")
    found = trace([read(text) for text in (first, TRADITIONAL, last)])
    assert [lineage.paragraphs for lineage in found.lineages] == [
        (label, label, label) for label in ("PP1", "PP2", "OP1", "OP2")
    ]
    spans = {
        lineage.paragraphs[-1]: [(s.text, s.version) for s in ages]
        for lineage, ages in zip(found.lineages, found.ages, strict=True)
    }
    assert spans["OP1"] == [
        ("促请会员国为发展计划划拨", 0),
        ("不足", 2),
        ("资源，并应发展中国家请求提供技术援助；", 0),
    ]
    assert [s for s in found.ages[0] if s.version == 0]
    assert found.documents[1]["OP1"].text.startswith("促請會員國")
    told = found.steps[2][1].edits
    assert "".join(e.new for e in told) == found.documents[1]["OP1"].text
    assert all(e.layout for e in told if e.op is not Op.EQUAL)
    assert {e.because for e in told if e.because} == {Ground(GroundCode.SCRIPT)}
    assert [c.notices for c in found.comparisons] == [(Notice(NoticeCode.SCRIPTS_DIFFER),)] * 2
