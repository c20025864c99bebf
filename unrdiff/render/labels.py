"""How outputs call things: words, paragraphs, places, sessions, dates, in both languages."""

from __future__ import annotations

from datetime import date
from typing import Literal

from unrdiff.label import TITLE, Label, LabelPart, footnote_number
from unrdiff.language.numerals import chinese_numeral
from unrdiff.language.places import WHOLE
from unrdiff.model import Direction, Op, OtherEnd
from unrdiff.render.words import WORDS

# At the head of every UN document.
UNITED_NATIONS = "联合国"

Language = Literal["zh", "en"]

# Where a change of force leads: stronger, weaker, or neither.
ARROWS = {Direction.STRONGER: "↑", Direction.WEAKER: "↓", Direction.UNRANKED: "↔"}

# strftime would follow the machine's locale.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# Places that are no paragraph: the whole text, its title, the parts that oral revisions name.
_NO_PARAGRAPHS = {
    WHOLE: ("全文", "whole text"),
    TITLE: ("标题", "title"),
    "preamble": ("序言部分", "preamble"),
    "operative": ("执行部分", "operative part"),
    "annex": ("附件", "annex"),
    "heading": ("小标题", "headings"),
}

_CHINESE_PARTS = {
    LabelPart.PREAMBLE: "序言部分第{}段",
    LabelPart.OPERATIVE: "执行部分第{}段",
    LabelPart.HEADING: "标题{}",
    LabelPart.ANNEX: "附件{}",
}


def word(key: str, language: Language) -> str:
    """The label for ``key`` in the language asked for."""
    return WORDS[key][0 if language == "zh" else 1]


def paragraph_name(label: str, language: Language) -> str:
    """``OP16(a)`` as a delegate says it: 执行部分第16段(a) in Chinese, unchanged in English."""
    if language == "en":
        return label
    try:
        found = Label.parse(label)
    except ValueError:
        return label
    item = "" if found.item is None else f".{found.item}"
    return _CHINESE_PARTS[found.part].format(f"{found.number}{item}") + found.inner


def target_name(label: str, language: Language) -> str:
    """The name of a place that an instruction is about: 执行部分第5段, 标题, 脚注3."""
    if names := _NO_PARAGRAPHS.get(label):
        return names[0 if language == "zh" else 1]
    if note := footnote_number(label):
        return f"脚注{note}" if language == "zh" else f"footnote {note}"
    return paragraph_name(label, language)


def place_in_words(label: str, language: Language) -> str:
    """The same within a sentence: 执行部分第 5 段(a)分段, 附件一第 4 段; OP5(a), the title."""
    if label in _NO_PARAGRAPHS:
        return ("" if language == "zh" else "the ") + target_name(label, language)
    if note := footnote_number(label):
        return f"脚注 {note}" if language == "zh" else f"footnote {note}"
    found = Label.parse(label)
    return _chinese_place(found) if language == "zh" else _english_place(found)


def _chinese_place(label: Label) -> str:
    inner = f"{label.inner}分段" if label.path else ""
    if label.part is LabelPart.HEADING:
        return f"第 {label.number} 个小标题"
    if label.part is LabelPart.ANNEX:
        item = "" if label.item is None else f"第 {label.item} 段"
        return f"附件{chinese_numeral(label.number)}{item}{inner}"
    return f"{_CHINESE_PARTS[label.part].format(f' {label.number} ')}{inner}"


def _english_place(label: Label) -> str:
    if label.part is LabelPart.HEADING:
        return f"heading {label.number}"
    if label.part is LabelPart.ANNEX:
        item = "" if label.item is None else f"paragraph {label.numbering} of "
        return f"{item}annex {label.number}"
    return str(label)


def move_line(op: Op, end: OtherEnd, language: Language) -> str:
    """Where words that an edit took out or put in stand otherwise: 词句移至执行部分第5段."""
    if end.paragraph is None:
        return word("moved inside", language)
    lead = word("words moved to" if op is Op.DELETE else "words moved from", language)
    name = paragraph_name(end.paragraph, language)
    return f"{lead}{name}" if language == "zh" else f"{lead} {name}"


def session_name(number: int | None, language: Language) -> str:
    """``第80届会议`` or ``80th session``."""
    if number is None:
        return ""
    if language == "zh":
        return f"第{number}届会议"
    teen = number % 100 in (11, 12, 13)
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} session"


def date_name(iso: str | None, language: Language) -> str:
    """``2025年12月18日`` or ``18 December 2025``; what is no full ISO date stays as it is."""
    try:
        day = date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
