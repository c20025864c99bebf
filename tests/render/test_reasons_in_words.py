"""Reasons in both languages: a wording for every code, and every value that it is given in it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from unrdiff.oral.reason import Reason, ReasonCode
from unrdiff.render.reasons import WORDINGS, reason_line

ORAL = Path(__file__).parents[2] / "unrdiff" / "oral"
# Characters, and the punctuation that only Chinese has.
CHINESE = re.compile("[一-龥、。，；：（）《》]")
C = ReasonCode


def made() -> Iterator[tuple[ReasonCode, set[str]]]:
    """The code of every reason that the package gives, and the names of what it is given."""
    for path in ORAL.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in ("Reason", "UnresolvedError"):
                (code,) = node.args
                if isinstance(code, ast.Attribute):
                    yield ReasonCode[code.attr], {keyword.arg or "**" for keyword in node.keywords}


@pytest.mark.parametrize("code", ReasonCode)
def test_every_code_has_both_wordings_and_they_use_all_that_it_is_given(code: ReasonCode) -> None:
    given = [names for one, names in made() if one is code]
    assert given, "no part of the package says this"
    for wording in WORDINGS[code]:
        fields = {name for _, name, _, _ in Formatter().parse(wording) if name}
        assert all(fields == names for names in given)


SAID = [
    (
        Reason(C.NOT_UNDERSTOOD),
        "未能理解这一条；请写明段次、所引原词和改法，例如：第 5 段，将“甲”改为“乙”",
        "This instruction was not understood; please state the paragraph, the words as they stand "
        "and the change, for example: OP5, replace “a” by “b”",
    ),
    (
        Reason(C.NOTHING_TO_DO),
        "没有说明对该段作何订正",
        "It does not say what is to be done with the paragraph",
    ),
    (Reason(C.NO_TITLE), "草案没有标题", "The draft has no title"),
    (Reason(C.NO_FOOTNOTE, number="3"), "草案没有脚注 3", "The draft has no footnote 3"),
    (Reason(C.NO_PART, part="annex"), "草案没有附件", "The draft has no annex paragraph"),
    (
        Reason(C.NO_PARAGRAPH, part="annex", number=2),
        "草案没有附件第 2 段",
        "The draft has no annex paragraph 2",
    ),
    (
        Reason(C.NO_PARAGRAPH_OF_SO_MANY, part="operative", number=90, count=12),
        "草案没有执行部分第 90 段（共 12 段）",
        "The draft has no operative paragraph 90; the last is 12",
    ),
    (
        Reason(C.NO_PARAGRAPH_BIS, part="preamble", number="4", bis=3),
        "草案没有序言部分第 4 段之三",
        "The draft has no preambular paragraph 4 ter",
    ),
    (
        Reason(C.NO_SUBPARAGRAPH, at="OP4", number="e"),
        "执行部分第 4 段没有(e)分段",
        "OP4 has no subparagraph (e)",
    ),
    (
        Reason(C.FEWER_SENTENCES, at="FN2", count=1),
        "脚注 2 只有 1 句",
        "Footnote 2 has only 1 sentence",
    ),
    (Reason(C.PLACE_NOT_NAMED), "没有指明哪一段", "It does not say which paragraph is meant"),
    (
        Reason(C.PARAGRAPH_OF_PART_NOT_NAMED, part="heading"),
        "没有指明小标题的哪一段",
        "It does not say which heading is meant",
    ),
    (
        Reason(C.WORDS_MISSING, words="gas", at="全文"),
        "全文没有“gas”",
        "“gas” does not stand in the whole text",
    ),
    (
        Reason(C.WORDS_ELSEWHERE, words="gas", at="OP4(a)", elsewhere=("FN1", "AX1.4", "H2")),
        "执行部分第 4 段(a)分段没有“gas”；这一措辞在脚注 1、附件一第 4 段、第 2 个小标题",
        "“gas” does not stand in OP4(a); it stands in footnote 1, paragraph 4 of annex 1 and "
        "heading 2",
    ),
    (
        Reason(C.WORDS_NEARLY, words="gas", at="AX2", nearest="gasoline"),
        "附件二没有“gas”；最接近的是“gasoline”",
        "“gas” does not stand in annex 2; the nearest wording is “gasoline”",
    ),
    (
        Reason(C.WORDS_REPEATED, words="gas", at="FN1", count=2),
        "“gas”在脚注 1 有 2 处，须说明是第几处",
        "“gas” stands in footnote 1 2 times; please say which one is meant",
    ),
    (
        Reason(C.WORDS_LESS_OFTEN, words="gas", count=1, number=3),
        "“gas”只有 1 处，没有第 3 处",
        "“gas” stands there only 1 time; there is no occurrence 3",
    ),
    (
        Reason(C.WORDS_COUNTED_OTHERWISE, words="gas", count=2, number=3),
        "“gas”有 2 处，不是 3 处",
        "“gas” stands there 2 times, not 3",
    ),
    (
        Reason(C.WORDS_APART, before="oil", after="gas"),
        "“oil”与“gas”在该处并不相连",
        "“oil” and “gas” are not next to each other there",
    ),
    (
        Reason(C.WORDS_NOT_NAMED),
        "没有说明加在什么词语之前或之后",
        "It does not say before or after which words to insert",
    ),
    (
        Reason(C.NOT_THE_WHOLE_TEXT, words="gas", at="AX1.4(a)"),
        "所引“gas”不是附件一第 4 段(a)分段的全文",
        "The words quoted, “gas”, are not the whole of paragraph 4(a) of annex 1",
    ),
    (Reason(C.NEVER_DELETED, at="TITLE"), "标题不能删去", "This cannot be deleted: the title"),
    (
        Reason(C.PLACE_OF_NEW_NOT_NAMED),
        "没有指明新段落的位置",
        "It does not say where the new paragraph is to stand",
    ),
    (
        Reason(C.NEW_BEYOND_THE_LAST, last=14, number=17),
        "草案到第 14 段为止，新段落不能是第 17 段",
        "The draft ends with paragraph 14; a new one cannot be paragraph 17",
    ),
    (
        Reason(C.NEW_BEYOND_SUBPARAGRAPHS, at="OP3", last="c"),
        "执行部分第 3 段只到(c)分段",
        "The last subparagraph of OP3 is (c)",
    ),
    (
        Reason(C.NEW_WITHOUT_SUBPARAGRAPHS, at="PP3"),
        "序言部分第 3 段没有分段",
        "PP3 has no subparagraphs",
    ),
    (
        Reason(C.SWAP_WITHOUT_PAIR),
        "没有指明对调的是哪两段",
        "It does not say which two paragraphs are to change places",
    ),
    (
        Reason(C.MERGE_WITHOUT_TEXT),
        "没有说明合并哪几段，或没有给出合并后的案文",
        "It does not say which paragraphs are to be merged, or how they are to read",
    ),
    (
        Reason(C.SPLIT_WITHOUT_PARAGRAPH),
        "没有指明拆分哪一段",
        "It does not say which paragraph is to be split",
    ),
    (
        Reason(C.MOVED_BESIDE_ITSELF, at="H2"),
        "第 2 个小标题不能移到它自己旁边",
        "Heading 2 cannot be moved beside itself",
    ),
    (
        Reason(C.NUMBERS_NOT_NAMED),
        "没有逐段说明新的段号",
        "It does not give each paragraph its new number",
    ),
    (
        Reason(C.NUMBER_IS_ANOTHER, now="8"),
        "该段订正后是第 8 段；如要移动，请写明移至哪一段之后",
        "As revised it is paragraph 8; to move it, please say after which paragraph",
    ),
    (
        Reason(C.NUMBER_OF_DELETED),
        "该段订正后已删去；如要移动，请写明移至哪一段之后",
        "As revised it is deleted; to move it, please say after which paragraph",
    ),
    (
        Reason(C.ANNEX_NOT_NAMED, count=2),
        "草案有 2 个附件，没有指明是哪一个",
        "The draft has 2 annexes; it does not say which one is meant",
    ),
    (
        Reason(C.NO_PARAGRAPH_AT_ALL, at="FN1"),
        "脚注 1 不是段落，不能这样订正",
        "This is no paragraph, for which alone it can be done: footnote 1",
    ),
    (
        Reason(C.NOT_A_WHOLE_PARAGRAPH),
        "所指的不是整个段落，不能这样订正",
        "What it names is not a whole paragraph, for which alone it can be done",
    ),
    (
        Reason(C.ONE_TEXT_FOR_SEVERAL),
        "几段只有一个新案文；如要合并，请写明“合并为”",
        "Several paragraphs have one new text; to merge them, please say so",
    ),
    (
        Reason(C.NEW_COUNTED_OTHERWISE, count=2, number=1),
        "新案文有 2 段，不是 1 段",
        "The new texts make 2 paragraphs, not 1",
    ),
    (
        Reason(C.MOVED_INTO_ITSELF, at="OP4"),
        "执行部分第 4 段不能移到它自己的分段旁边",
        "OP4 cannot be moved beside its own subparagraphs",
    ),
    (
        Reason(C.HEADING_IN_LIST, at="H1"),
        "第 1 个小标题不能移到分段之间",
        "Heading 1 cannot be moved between subparagraphs",
    ),
    (
        Reason(C.STEPS_CLASH),
        "这一条的各步涉及同一处词语，无法一并采用",
        "Its steps touch the same words and cannot be applied together",
    ),
    (
        Reason(C.CONFLICT, others=("3", "4")),
        "与第 3、4 条涉及同一处，不能同时采用",
        "It touches the same place as instructions 3 and 4; they cannot be applied together",
    ),
    (
        Reason(C.STRICT),
        "有订正不能采用，按 --strict 一条也不采用",
        "Some revision cannot be applied; with --strict none is",
    ),
]


@pytest.mark.parametrize(
    ("reason", "chinese", "english"), SAID, ids=[str(reason.code) for reason, _, _ in SAID]
)
def test_reasons_to_the_letter(reason: Reason, chinese: str, english: str) -> None:
    assert reason_line(reason, "zh") == chinese
    assert reason_line(reason, "en") == english
    assert not CHINESE.search(english)


def test_every_code_is_told_to_the_letter() -> None:
    assert {reason.code for reason, _, _ in SAID} == set(ReasonCode)
