"""Why oral revisions are not applied, in words: every code's Chinese and English wording.

Which values a wording names and how they are put into it: :mod:`unrdiff.render.wording`.
"""

from __future__ import annotations

from collections.abc import Mapping

from unrdiff.oral.reason import Reason, ReasonCode
from unrdiff.render.labels import Language
from unrdiff.render.phrases import INSTRUCTION_EXAMPLE
from unrdiff.render.wording import worded

WORDINGS: Mapping[ReasonCode, tuple[str, str]] = {
    ReasonCode.NOT_UNDERSTOOD: (
        f"未能理解这一条；请写明段次、所引原词和改法，例如：{INSTRUCTION_EXAMPLE}",
        "This instruction was not understood; please state the paragraph, the words as they stand "
        "and the change, for example: OP5, replace “a” by “b”",
    ),
    ReasonCode.NOTHING_TO_DO: (
        "没有说明对该段作何订正",
        "It does not say what is to be done with the paragraph",
    ),
    ReasonCode.NO_TITLE: ("草案没有标题", "The draft has no title"),
    ReasonCode.NO_FOOTNOTE: ("草案没有脚注 {number}", "The draft has no footnote {number}"),
    ReasonCode.NO_PART: ("草案没有{part:place}", "The draft has no {part:noun}"),
    ReasonCode.NO_PARAGRAPH: (
        "草案没有{part:place}第 {number} 段",
        "The draft has no {part:noun} {number}",
    ),
    ReasonCode.NO_PARAGRAPH_OF_SO_MANY: (
        "草案没有{part:place}第 {number} 段（共 {count} 段）",
        "The draft has no {part:noun} {number}; the last is {count}",
    ),
    ReasonCode.NO_PARAGRAPH_BIS: (
        "草案没有{part:place}第 {number} 段之{bis:bis}",
        "The draft has no {part:noun} {number} {bis:bis}",
    ),
    ReasonCode.NO_SUBPARAGRAPH: (
        "{at:place}没有({number})分段",
        "{at:place} has no subparagraph ({number})",
    ),
    ReasonCode.NO_PARAGRAPH_AT_ALL: (
        "{at:place}不是段落，不能这样订正",
        "This is no paragraph, for which alone it can be done: {at:place}",
    ),
    ReasonCode.NOT_A_WHOLE_PARAGRAPH: (
        "所指的不是整个段落，不能这样订正",
        "What it names is not a whole paragraph, for which alone it can be done",
    ),
    ReasonCode.FEWER_SENTENCES: (
        "{at:place}只有 {count} 句",
        "{at:place} has only {count:sentence}",
    ),
    ReasonCode.ANNEX_NOT_NAMED: (
        "草案有 {count} 个附件，没有指明是哪一个",
        "The draft has {count} annexes; it does not say which one is meant",
    ),
    ReasonCode.PLACE_NOT_NAMED: ("没有指明哪一段", "It does not say which paragraph is meant"),
    ReasonCode.PARAGRAPH_OF_PART_NOT_NAMED: (
        "没有指明{part:place}的哪一段",
        "It does not say which {part:noun} is meant",
    ),
    ReasonCode.WORDS_MISSING: (
        "{at:place}没有“{words}”",
        "“{words}” does not stand in {at:place}",
    ),
    ReasonCode.WORDS_ELSEWHERE: (
        "{at:place}没有“{words}”；这一措辞在{elsewhere:place}",
        "“{words}” does not stand in {at:place}; it stands in {elsewhere:place}",
    ),
    ReasonCode.WORDS_NEARLY: (
        "{at:place}没有“{words}”；最接近的是“{nearest}”",
        "“{words}” does not stand in {at:place}; the nearest wording is “{nearest}”",
    ),
    ReasonCode.WORDS_REPEATED: (
        "“{words}”在{at:place}有 {count} 处，须说明是第几处",
        "“{words}” stands in {at:place} {count} times; please say which one is meant",
    ),
    ReasonCode.WORDS_LESS_OFTEN: (
        "“{words}”只有 {count} 处，没有第 {number} 处",
        "“{words}” stands there only {count:time}; there is no occurrence {number}",
    ),
    ReasonCode.WORDS_COUNTED_OTHERWISE: (
        "“{words}”有 {count} 处，不是 {number} 处",
        "“{words}” stands there {count:time}, not {number}",
    ),
    ReasonCode.WORDS_APART: (
        "“{before}”与“{after}”在该处并不相连",
        "“{before}” and “{after}” are not next to each other there",
    ),
    ReasonCode.WORDS_NOT_NAMED: (
        "没有说明加在什么词语之前或之后",
        "It does not say before or after which words to insert",
    ),
    ReasonCode.NOT_THE_WHOLE_TEXT: (
        "所引“{words}”不是{at:place}的全文",
        "The words quoted, “{words}”, are not the whole of {at:place}",
    ),
    ReasonCode.ONE_TEXT_FOR_SEVERAL: (
        "几段只有一个新案文；如要合并，请写明“合并为”",
        "Several paragraphs have one new text; to merge them, please say so",
    ),
    ReasonCode.NEVER_DELETED: ("{at:place}不能删去", "This cannot be deleted: {at:place}"),
    ReasonCode.PLACE_OF_NEW_NOT_NAMED: (
        "没有指明新段落的位置",
        "It does not say where the new paragraph is to stand",
    ),
    ReasonCode.NEW_COUNTED_OTHERWISE: (
        "新案文有 {count} 段，不是 {number} 段",
        "The new texts make {count:paragraph}, not {number}",
    ),
    ReasonCode.NEW_BEYOND_THE_LAST: (
        "草案到第 {last} 段为止，新段落不能是第 {number} 段",
        "The draft ends with paragraph {last}; a new one cannot be paragraph {number}",
    ),
    ReasonCode.NEW_BEYOND_SUBPARAGRAPHS: (
        "{at:place}只到({last})分段",
        "The last subparagraph of {at:place} is ({last})",
    ),
    ReasonCode.NEW_WITHOUT_SUBPARAGRAPHS: (
        "{at:place}没有分段",
        "{at:place} has no subparagraphs",
    ),
    ReasonCode.SWAP_WITHOUT_PAIR: (
        "没有指明对调的是哪两段",
        "It does not say which two paragraphs are to change places",
    ),
    ReasonCode.MERGE_WITHOUT_TEXT: (
        "没有说明合并哪几段，或没有给出合并后的案文",
        "It does not say which paragraphs are to be merged, or how they are to read",
    ),
    ReasonCode.SPLIT_WITHOUT_PARAGRAPH: (
        "没有指明拆分哪一段",
        "It does not say which paragraph is to be split",
    ),
    ReasonCode.MOVED_BESIDE_ITSELF: (
        "{at:place}不能移到它自己旁边",
        "{at:place} cannot be moved beside itself",
    ),
    ReasonCode.MOVED_INTO_ITSELF: (
        "{at:place}不能移到它自己的分段旁边",
        "{at:place} cannot be moved beside its own subparagraphs",
    ),
    ReasonCode.HEADING_IN_LIST: (
        "{at:place}不能移到分段之间",
        "{at:place} cannot be moved between subparagraphs",
    ),
    ReasonCode.NUMBERS_NOT_NAMED: (
        "没有逐段说明新的段号",
        "It does not give each paragraph its new number",
    ),
    ReasonCode.NUMBER_IS_ANOTHER: (
        "该段订正后是第 {now} 段；如要移动，请写明移至哪一段之后",
        "As revised it is paragraph {now}; to move it, please say after which paragraph",
    ),
    ReasonCode.NUMBER_OF_DELETED: (
        "该段订正后已删去；如要移动，请写明移至哪一段之后",
        "As revised it is deleted; to move it, please say after which paragraph",
    ),
    ReasonCode.STEPS_CLASH: (
        "这一条的各步涉及同一处词语，无法一并采用",
        "Its steps touch the same words and cannot be applied together",
    ),
    ReasonCode.CONFLICT: (
        "与第 {others} 条涉及同一处，不能同时采用",
        "It touches the same place as {others:instruction}; they cannot be applied together",
    ),
    ReasonCode.STRICT: (
        "有订正不能采用，按 --strict 一条也不采用",
        "Some revision cannot be applied; with --strict none is",
    ),
}


def reason_line(reason: Reason, language: Language) -> str:
    """A reason in one sentence without a full stop, in the language asked for."""
    line = worded(reason, WORDINGS, language)
    # It may begin with the name of a place: the title, heading 2.
    return line[:1].upper() + line[1:]
