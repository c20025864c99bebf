"""Why an edit is of its kind, in words: one table of every code's Chinese and English name."""

from __future__ import annotations

from collections.abc import Mapping

from unrdiff.ground import Ground, GroundCode
from unrdiff.model import Direction, Edit
from unrdiff.render.labels import Language

NAMES: Mapping[GroundCode, tuple[str, str]] = {
    GroundCode.LAYOUT: ("全角半角、空格或引号字形", "width, spacing or the shape of marks"),
    GroundCode.SCRIPT: ("繁简字形", "traditional or simplified characters"),
    GroundCode.NOTATION: ("同一数字或日期的另一写法", "the same number or date written otherwise"),
    GroundCode.PUNCTUATION: ("标点", "punctuation"),
    GroundCode.REPEATED_VERB: (
        "随前文同一动词而增删的词语",
        "follows from the same verb before it",
    ),
    GroundCode.OWN_NAME: ("大会自称", "how the Assembly names itself"),
    GroundCode.ROLL_JOINT: ("引文之间的连接", "what joins citations"),
    GroundCode.CITATION: ("引文更新", "citation brought up to date"),
    GroundCode.SYMBOL: ("文号更新", "document symbol brought up to date"),
    GroundCode.SESSION: ("届次", "later session"),
    GroundCode.PARTIES: ("缔约方数目", "number of parties"),
    GroundCode.DATE: ("日期", "later date"),
    GroundCode.YEAR: ("年份", "later year"),
    GroundCode.ITEM_NUMBER: ("项号顺延", "items counted anew"),
    GroundCode.RECURRING: ("两处以上同样替换", "replaced alike in two places or more"),
    GroundCode.OTHER_RENDERING: (
        "同一事物的另一说法，两处以上同样替换",
        "other words for one thing, replaced alike in two places or more",
    ),
    GroundCode.FULL_NAME: ("写出全称", "full name given"),
    GroundCode.OTHER_TITLE: ("同一文书或机构的另一名称", "another name of one instrument or body"),
    GroundCode.NAMED_AGAIN: ("上文已称其全名", "named in full before"),
    GroundCode.VERB: ("动词", "verb"),
    GroundCode.INTENSIFIER: ("动词前的程度或重复副词", "adverb before the verb"),
    GroundCode.BINDING_WORD: ("约束力用词", "binding word"),
    GroundCode.ATTEMPT: ("“考虑”“争取”等用词", "word of attempt"),
    GroundCode.DEGREE: ("缓急、程度用词", "word for how soon or how far"),
    GroundCode.LIMIT: ("限定语", "limiting formula"),
    GroundCode.LIMIT_KEPT: ("同一分句仍有此限定", "the clause still has this limit"),
    GroundCode.SIGN: ("有含义的符号", "a sign that has a meaning"),
    GroundCode.BRACKETS: ("加上或去掉括号", "brackets put on or taken off"),
    GroundCode.RANGE: ("起讫与列举之别", "a range and a list are not the same"),
    GroundCode.OTHER_CITATION: ("引文不同", "another citation"),
    GroundCode.FIGURES: ("数字、日期或届次", "figures, dates or sessions"),
    GroundCode.WORDS: ("其他文字改动", "other change of wording"),
}
_DIRECTIONS: Mapping[Direction, tuple[str, str]] = {
    Direction.STRONGER: ("更强", "stronger"),
    Direction.WEAKER: ("更弱", "weaker"),
    Direction.UNRANKED: ("强弱无定论", "neither agreed to be stronger"),
}


def ground_line(edit: Edit, language: Language) -> str:
    """Why an edit is of its kind: 动词：请 → 敦促，更强. Empty where nothing was judged."""
    if edit.because is None:
        return ""
    at = 0 if language == "zh" else 1
    colon, comma = ("：", "，") if language == "zh" else (": ", ", ")
    told = NAMES[edit.because.code][at]
    if words := _words(edit.because, language):
        told += colon + words
    return told + (comma + _DIRECTIONS[edit.direction][at] if edit.direction else "")


def judged_words(edit: Edit) -> tuple[str, str]:
    """The words that the judgement is about, old and new, or else all that the edit changed."""
    because = edit.because
    if because and (because.old or because.new):
        return because.old, because.new
    return edit.old, edit.new


def _words(reason: Ground, language: Language) -> str:
    """What became of the words that a reason is about; nothing if it is about the whole edit."""
    if reason.old and reason.new:
        return f"{reason.old} → {reason.new}"
    words = reason.old or reason.new
    if not words:
        return ""
    if language == "zh":
        return f"{'增' if reason.new else '删'}“{words}”"
    return f"“{words}” {'added' if reason.new else 'deleted'}"
