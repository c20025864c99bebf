"""The sentence on each part: every number of it, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import NEW, comparison, document

from unrdiff import compare
from unrdiff.model import ParagraphKind
from unrdiff.render.part_counts import PartCount, part_counts
from unrdiff.render.phrases import part_line

ALL = PartCount(ParagraphKind.OPERATIVE, 79, 55, 45, 2, 20, 10, 4, 1, True)
FEW = PartCount(ParagraphKind.ANNEX, 1, 1, 0, 0, 0, 0, 0, 0, False)
GONE = PartCount(ParagraphKind.PREAMBULAR, 0, 0, 0, 0, 0, 3, 0, 0, False)


@pytest.mark.parametrize(
    ("count", "chinese", "english"),
    [
        (
            ALL,
            "执行部分 79 段（含分段）：55 段沿用，其中 45 段有实质或力度改动、2 段移动；"
            "新增 20 段；4 段由他段拆出；删去 10 段；1 段并入他段",
            "Operative part, 79 paragraphs, subparagraphs included: 55 carried over "
            "(45 with changes of substance or force, 2 moved), 20 added, 4 split off from others, "
            "10 dropped, 1 merged into others",
        ),
        (FEW, "附件 1 段：1 段沿用", "Annex, 1 paragraph: 1 carried over"),
        (GONE, "序言部分 0 段：删去 3 段", "Preamble, 0 paragraphs: 3 dropped"),
        (
            replace(FEW, moved=1),
            "附件 1 段：1 段沿用，其中 1 段移动",
            "Annex, 1 paragraph: 1 carried over (1 moved)",
        ),
    ],
)
def test_the_sentence_says_what_there_is_to_say(
    count: PartCount, chinese: str, english: str
) -> None:
    assert part_line(count, "zh") == chinese
    assert part_line(count, "en") == english


def test_the_operative_part_comes_first_and_headings_do_not_count() -> None:
    operative, preamble = part_counts(comparison())
    assert operative.part is ParagraphKind.OPERATIVE
    assert operative == PartCount(ParagraphKind.OPERATIVE, 10, 8, 5, 0, 1, 1, 1, 1, True)
    assert operative.total == sum(p.label.startswith("OP") for p in NEW.paragraphs)
    assert preamble == PartCount(ParagraphKind.PREAMBULAR, 4, 4, 0, 1, 0, 0, 0, 0, False)


def test_the_new_text_is_what_stayed_what_came_and_what_was_split_off() -> None:
    for count in part_counts(comparison()):
        assert count.total == count.carried + count.added + count.from_others
        assert count.policy <= count.carried
        assert count.moved <= count.carried


def test_a_dropped_paragraph_counts_in_the_part_that_it_stood_in() -> None:
    old = document({"PP1": "回顾《宪章》，", "OP1": "请各国合作；", "OP2": "决定结束审议。"}, 78)
    new = document({"OP1": "请各国合作；"}, 79)
    told = {count.part.value: count.dropped for count in part_counts(compare(old, new))}
    assert told == {"operative": 1, "preambular": 1}
