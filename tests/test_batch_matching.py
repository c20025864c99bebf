"""Two folders: which texts are paired, and which are left for a list."""

from __future__ import annotations

import pytest

from unrdiff.batch.matching import Heading, headings, matched
from unrdiff.reading.named import Source

WATER, CHILD = "清洁饮用水和环境卫生人权", "儿童权利"
DRAFTS = """决议草案一

{water}

大会，

回顾其各项决议，

1. 请秘书长提出报告。

决议草案二

{child}

大会，

回顾其各项决议，

1. 请秘书长提出报告。
"""


def pairs(old: list[Heading], new: list[Heading]) -> list[tuple[str, str]]:
    return [(pair.old_file, pair.new_file) for pair in matched(old, new).pairs]


def test_the_same_title() -> None:
    old = [Heading("a.txt", "A/RES/78/206", WATER), Heading("b.txt", "A/RES/78/187", CHILD)]
    new = [Heading("x.txt", "A/RES/80/1", CHILD), Heading("y.txt", "", WATER)]
    found = matched(old, new)
    assert [pair.name for pair in found.pairs] == ["a-res-78-187--a-res-80-1", "a-res-78-206--y"]
    assert pairs(old, new) == [("b.txt", "x.txt"), ("a.txt", "y.txt")]
    assert found.old_alone == found.new_alone == ()


def test_the_same_symbol_goes_before_a_title() -> None:
    old = [Heading("a.txt", "A/C.3/80/L.5", WATER), Heading("b.txt", "", CHILD)]
    new = [Heading("x.txt", "A/C.3/80/L.5", CHILD), Heading("y.txt", "", WATER)]
    found = matched(old, new)
    assert pairs(old, new) == [("a.txt", "x.txt")]
    assert [one.file for one in (*found.old_alone, *found.new_alone)] == ["b.txt", "y.txt"]


def test_a_title_that_was_reworded() -> None:
    old = [Heading("a.txt", "", "加强联合国预防犯罪和刑事司法方案，特别是其技术合作能力")]
    new = [Heading("x.txt", "", "加强聯合國預防犯罪和刑事司法方案，特別是其技術合作能力建設")]
    assert pairs(old, new) == [("a.txt", "x.txt")]


def test_the_same_title_goes_before_one_almost_the_same() -> None:
    old = [Heading("a.txt", "", WATER)]
    new = [Heading("x.txt", "", f"{WATER}问题"), Heading("y.txt", "", WATER)]
    assert pairs(old, new) == [("a.txt", "y.txt")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["妇女参与发展"], ["儿童参与发展"]),
        (["《联合国防治荒漠化公约》的执行情况"], ["《生物多样性公约》的执行情况"]),
        (
            ["《2030年可持续发展议程》的后续行动"],
            ["《2030年可持续发展议程》后续行动", "2030年可持续发展议程的后续行动"],
        ),
        ([WATER, WATER], [WATER]),
        ([WATER], [WATER, WATER]),
        ([""], [""]),
    ],
)
def test_what_is_in_doubt_is_not_paired(old: list[str], new: list[str]) -> None:
    texts = [
        [Heading(f"{side}{number}.txt", "", title) for number, title in enumerate(titles)]
        for side, titles in (("old", old), ("new", new))
    ]
    found = matched(*texts)
    assert found.pairs == ()
    assert [*found.old_alone, *found.new_alone] == [*texts[0], *texts[1]]


def test_of_files_of_one_symbol_the_kind_that_tells_most_is_taken() -> None:
    old = [Heading("a.txt", "A/RES/78/206", WATER)]
    new = [Heading(f"x{ending}", "A/RES/80/1", WATER) for ending in (".pdf", ".docx", ".txt")]
    assert pairs(old, new) == [("a.txt", "x.docx")]
    assert [one.file for one in matched(old, new).new_alone] == ["x.pdf", "x.txt"]


def test_the_drafts_of_a_report_are_texts_of_their_own() -> None:
    data = DRAFTS.format(water=WATER, child=CHILD).encode()
    found = headings(Source("in/a.txt", data))
    assert [(one.file, one.title) for one in found.found] == [
        ("in/a.txt#1", WATER),
        ("in/a.txt#2", CHILD),
    ]


def test_a_file_that_is_no_text_is_told() -> None:
    found = headings(Source("in/a.txt", b"\x89PNG\r\n\x1a\n" + bytes(200)))
    assert found.found == ()
    assert str(found.failure).startswith("in/a.txt: ")
