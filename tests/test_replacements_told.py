"""What is told of a replacement made throughout holds to the letter in the new text."""

from __future__ import annotations

from texts import sample

from unrdiff import compare, read
from unrdiff.kinds.terminology import times_standing
from unrdiff.model import Document
from unrdiff.render.phrases import substitution_line

PAIRS = (("a-c3-74-draft.txt", "a-res-80-229.txt"), ("a-71-485.txt#4", "a-c3-74-draft.txt"))
DRAFT = """74/1. 援助

大会，

1. 请办公室应要求提供援助；

2. 鼓励办公室应受影响国家要求，提供器材；

3. 决定继续审议此事。
"""
LATER = """75/1. 援助

大会，

1. 请办公室应请求提供援助；

2. 鼓励办公室应受影响国家请求，提供器材；

3. 又鼓励会员国应要求交换海岸巡逻船只的航行日志；

4. 决定继续审议此事。
"""


def test_the_old_term_is_counted_wherever_the_new_text_has_it() -> None:
    (made,) = compare(read(DRAFT), read(LATER)).substitutions
    assert (made.old, made.new, made.count, made.apart) == ("应要求", "应请求", 2, 1)
    # In the paragraph that was added.
    assert made.kept == 1
    assert substitution_line(made, "zh") == (
        "部分用语变动：应要求 → 应请求，2 处（OP1 OP2），其中 1 处词间另有文字；"
        "新案文另有 1 处用旧称"
    )
    assert substitution_line(made, "en") == (
        "term replaced in part: 应要求 → 应请求, 2 times (OP1 OP2), once with words inside it; "
        "the new text has the old term once"
    )


def test_what_is_told_of_the_samples_can_be_found_by_searching() -> None:
    for old_name, new_name in PAIRS:
        old, new = sample(old_name), sample(new_name)
        made = compare(old, new).substitutions
        assert made
        for one in made:
            if one.old in one.new:
                # The end of a full title, as PP71 of the draft has one, is no short title left.
                assert one.kept == 0
            else:
                assert one.kept == bare(new).replace(one.new, "").count(one.old)
            # A term in a paragraph that was rewritten stands in the old text at least so often.
            assert bare(old).count(one.old) >= min(one.count - one.apart, 1)


def test_the_end_of_a_longer_title_is_no_short_title_that_was_left() -> None:
    short, full = "公约的议定书", "《反腐败公约的议定书》"
    assert times_standing(short, full, "回顾《反腐败公约的议定书》和《反走私公约的议定书》") == 0
    assert times_standing(short, full, "回顾《反腐败公约的议定书》和公约的议定书") == 1
    assert times_standing(short, full, "回顾《公约的议定书》") == 1
    # A term that is no title is counted in titles too.
    assert times_standing("火器", "枪支", "《火器议定书》和火器") == 2


def bare(document: Document) -> str:
    return "\n".join(
        p.text.replace(" ", "").replace("（", "(").replace("）", ")") for p in document.paragraphs
    )


def test_backwards_it_is_the_other_text_that_is_searched() -> None:
    draft, later = read(DRAFT), read(LATER)
    (made,) = compare(later, draft).substitutions
    assert (made.old, made.new) == ("应请求", "应要求")
    assert made.kept == 0
