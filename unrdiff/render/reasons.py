"""Why an edit is of its kind, in words: one table of every code's Chinese and English name."""

from __future__ import annotations

from collections.abc import Mapping

from unrdiff.model import Direction, Edit
from unrdiff.reason import Reason, ReasonCode
from unrdiff.render.labels import Language

NAMES: Mapping[ReasonCode, tuple[str, str]] = {
    ReasonCode.LAYOUT: ("全角半角、空格或引号字形", "width, spacing or the shape of marks"),
    ReasonCode.PUNCTUATION: ("标点", "punctuation"),
    ReasonCode.REPEATED_VERB: (
        "随前文同一动词而增删的词语",
        "follows from the same verb before it",
    ),
    ReasonCode.OWN_NAME: ("大会自称", "how the Assembly names itself"),
    ReasonCode.ROLL_JOINT: ("引文之间的连接", "what joins citations"),
    ReasonCode.CITATION: ("引文更新", "citation brought up to date"),
    ReasonCode.SYMBOL: ("文号更新", "document symbol brought up to date"),
    ReasonCode.SESSION: ("届次", "later session"),
    ReasonCode.PARTIES: ("缔约方数目", "number of parties"),
    ReasonCode.DATE: ("日期", "later date"),
    ReasonCode.YEAR: ("年份", "later year"),
    ReasonCode.RECURRING: ("两处以上同样替换", "replaced alike in two places or more"),
    ReasonCode.OTHER_RENDERING: (
        "同一事物的另一说法，两处以上同样替换",
        "other words for one thing, replaced alike in two places or more",
    ),
    ReasonCode.FULL_NAME: ("写出全称", "full name given"),
    ReasonCode.VERB: ("动词", "verb"),
    ReasonCode.INTENSIFIER: ("动词前的程度或重复副词", "adverb before the verb"),
    ReasonCode.BINDING_WORD: ("约束力用词", "binding word"),
    ReasonCode.ATTEMPT: ("“考虑”“争取”等用词", "word of attempt"),
    ReasonCode.LIMIT: ("限定语", "limiting formula"),
    ReasonCode.LIMIT_KEPT: ("同一分句仍有此限定", "the clause still has this limit"),
    ReasonCode.RANGE: ("起讫与列举之别", "a range and a list are not the same"),
    ReasonCode.OTHER_CITATION: ("引文不同", "another citation"),
    ReasonCode.FIGURES: ("数字、日期或届次", "figures, dates or sessions"),
    ReasonCode.WORDS: ("其他文字改动", "other change of wording"),
}
_DIRECTIONS: Mapping[Direction, tuple[str, str]] = {
    Direction.STRONGER: ("更强", "stronger"),
    Direction.WEAKER: ("更弱", "weaker"),
    Direction.UNRANKED: ("强弱无定论", "neither agreed to be stronger"),
}


def reason_line(edit: Edit, language: Language) -> str:
    """Why an edit is of its kind: 动词：请 → 敦促，更强. Empty where nothing was judged."""
    if edit.because is None:
        return ""
    at = 0 if language == "zh" else 1
    colon, comma = ("：", "，") if language == "zh" else (": ", ", ")
    told = NAMES[edit.because.code][at]
    if words := _words(edit.because, language):
        told += colon + words
    return told + (comma + _DIRECTIONS[edit.direction][at] if edit.direction else "")


def _words(reason: Reason, language: Language) -> str:
    """What became of the words that a reason is about; nothing if it is about the whole edit."""
    if reason.old and reason.new:
        return f"{reason.old} → {reason.new}"
    words = reason.old or reason.new
    if not words:
        return ""
    if language == "zh":
        return f"{'增' if reason.new else '删'}“{words}”"
    return f"“{words}” {'added' if reason.new else 'deleted'}"
