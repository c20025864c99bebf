"""The words that outputs speak, in Chinese and in English."""

from __future__ import annotations

from datetime import date
from typing import Literal

from unrdiff.label import TITLE, Label, LabelPart, footnote_number
from unrdiff.language.numerals import chinese_numeral
from unrdiff.language.places import WHOLE
from unrdiff.model import Direction, Op, OtherEnd

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

_WORDS: dict[str, tuple[str, str]] = {
    "added": ("新增", "added"),
    "adopted": ("已通过的决议", "adopted resolution"),
    "ages": ("最新案文措辞的年代", "agreed language by age"),
    "ages hint": (
        "底色越深，文字越早出现；无底色为最新一版新写。",
        "the deeper the tint, the older the words; without a tint they are new.",
    ),
    "agreed": ("沿用旧措辞", "wording from the old text"),
    "all changes": ("全部改动", "changes"),
    "all lineages": ("全部", "all"),
    "annex": ("附件", "annex"),
    "any step": ("各步", "any step"),
    "amended text": ("新案文", "amended text"),
    "append": ("末尾添加", "append"),
    "applied": ("已采用", "applied"),
    "brackets left": ("方括号内的文字未定", "in square brackets, not agreed"),
    "by age": ("按年代", "by age"),
    "came from": ("部分内容来自", "in part from"),
    "changed": ("有变动", "changed"),
    "comparison": ("案文比较", "text comparison"),
    "conflict": ("冲突", "in conflict"),
    "date": ("日期", "date"),
    "delete paragraph": ("删去整段", "delete paragraph"),
    "delete words": ("删去文字", "delete words"),
    "deleted": ("删除文字", "deleted"),
    "done": ("已比较", "compared"),
    "draft": ("决议草案", "draft resolution"),
    "draft in a report": ("报告所载决议草案", "draft resolution in a report"),
    "dropped": ("删去", "dropped"),
    "edited": ("改动", "edited"),
    "explanation": ("说明", "explanation"),
    "failed": ("未能比较", "failed"),
    "files": ("文件", "files"),
    "first stood in": ("首见于", "first stood in"),
    "first words": ("段首", "opening words"),
    "footnotes": ("脚注", "footnotes"),
    "full text": ("全文", "full text"),
    "gone since": ("止于", "last stood in"),
    "in part": ("部分内容", "in part"),
    "inline": ("行内", "inline"),
    "insert after": ("在后插入", "insert after"),
    "insert before": ("在前插入", "insert before"),
    "inserted": ("增加文字", "inserted"),
    "kept": ("未改", "kept"),
    "kind": ("性质", "status"),
    "left as before": ("仍用旧称", "still the old one"),
    "legend": ("图例", "legend"),
    "tracked": ("修订", "tracked changes"),
    "comments": ("批注", "comments"),
    "furniture": ("未列入案文的页眉、页脚等", "left out as page furniture"),
    "drafts": ("文件所载决议草案数", "drafts in this file"),
    "left out of the cell": (
        "……（单元格容纳不下，以下从略）",
        "… (a cell holds no more; the rest is left out)",
    ),
    "lineage marks": (
        "✎ 改动  ↷ 移动  ✚ 新增  ✖ 删去  ↺ 删后恢复  小数为与上一版的相似度",
        "✎ edited  ↷ moved  ✚ born  ✖ dropped  ↺ came back  .83 similarity to the version before",
    ),
    "signs": (
        "✎ 改动  ✚ 新增  ✖ 删去  ⇒ 拆分或合并  力度 ↑ 更强 ↓ 更弱 ↔ 强弱无定论",
        "✎ edited  ✚ added  ✖ dropped  ⇒ split or merged  strength ↑ stronger ↓ weaker ↔ unranked",
    ),
    "signs in words": (
        "力度 ↑ 更强 ↓ 更弱 ↔ 强弱无定论；各段标题后为各类改动的处数",
        "strength ↑ stronger ↓ weaker ↔ unranked; numbers behind a heading count changes of a kind",
    ),
    "lineages": ("各段沿革", "lineages"),
    "many comparisons": ("多项案文比较", "many texts compared"),
    "marks of the table": (
        "删除线为删去的文字，下划线为增加的文字",
        "words struck through are deleted, words underlined are inserted",
    ),
    "merge": ("合并", "merge"),
    "merged": ("合并", "merged"),
    "move": ("移动", "move"),
    "moved": ("移动", "moved"),
    "moved from": ("移自", "moved from"),
    "moved inside": ("段内移位", "words moved inside"),
    "moved to": ("移至", "moved to"),
    "name": ("名称", "name"),
    "new": ("新案文", "new"),
    "new paragraph": ("新增一段", "new paragraph"),
    "next change": ("下一处改动", "next change"),
    "next row": ("下一段", "next row"),
    "no change": ("措辞未变", "wording unchanged"),
    "no rows": ("没有这样的段落。", "No paragraph is of this kind."),
    "not applied": ("未采用", "not applied"),
    "not here": ("无此段", "not in this version"),
    "not yet compared": ("尚未比较", "not yet compared"),
    "notices": ("说明", "notes"),
    "number of paragraph": ("段次", "paragraph"),
    "old": ("旧案文", "old"),
    "operative": ("执行部分", "operative part"),
    "oral revisions": ("口头订正", "oral revisions"),
    "original text": ("原文", "original text"),
    "other footnotes": ("其余脚注", "other footnotes"),
    "other statements": ("其他语句，未作订正", "other sentences, no revision"),
    "paragraphs": ("各段", "paragraphs"),
    "picture": ("段落去向", "where paragraphs went"),
    "policy changes": ("政策改动", "policy"),
    "policy wording": ("实质与力度", "policy wording"),
    "preambular": ("序言部分", "preamble"),
    "prepend": ("开头添加", "prepend"),
    "previous change": ("上一处改动", "previous change"),
    "previous row": ("上一段", "previous row"),
    "provisions": ("新旧条文对照表", "old and new provisions"),
    "reasons": ("定性依据", "why each is of its kind"),
    "renumber": ("重新编号", "renumber"),
    "renumbered": ("段次变动", "renumbered"),
    "replace": ("替换", "replace"),
    "replace paragraph": ("替换整段", "replace paragraph"),
    "returned": ("删后恢复", "came back"),
    "river": ("案文之河", "the text as a river"),
    "river hint": (
        "每块为一段，高度即篇幅；色带连接同一段。",
        "a block is a paragraph, as high as its text is long; ribbons follow it.",
    ),
    "routine": ("例行更新", "routine"),
    "same wording": ("两份案文措辞相同。", "Both texts have the same wording."),
    "session": ("届会", "session"),
    "show": ("显示", "show"),
    "side by side": ("并列", "side by side"),
    "not the newest": ("所引决议不是最近一次", "not the newest resolution"),
    "similarity": ("相似度", "similarity"),
    "without counterpart": ("没有对应的文件", "without counterpart"),
    "words that came back": ("恢复以前的措辞", "words that came back"),
    "source": ("来源", "source"),
    "split": ("拆分", "split"),
    "step": ("步骤", "step"),
    "strength": ("力度", "strength"),
    "substantive": ("实质", "substantive"),
    "substitutions": ("用语统一", "replaced throughout"),
    "substitutions in part": ("部分用语变动", "term replaced in part"),
    "summary": ("段落统计", "paragraphs by what became of them"),
    "swap": ("对调", "swap"),
    "symbol": ("文号", "symbol"),
    "terminology": ("用语", "terminology"),
    "title": ("标题", "title"),
    "typographic": ("标点体例", "typographic"),
    "unplaced": ("未能归位的文字", "text that could not be placed"),
    "version": ("版本", "version"),
    "versions": ("各版本", "versions"),
    "view": ("版式", "view"),
    "went to": ("部分内容移至", "in part to"),
    "all rows": ("全文", "full text"),
    "changes": ("改动", "changes"),
    "policy only": ("只看实质与力度", "policy only"),
    "hide routine": ("隐去例行", "hide routine"),
    "skip": ("跳到案文", "skip to the text"),
    "contents": ("目录", "contents"),
    "change list": ("改动目录", "list of changes"),
    "filters": ("筛选", "filters"),
    "fates": ("去向", "what became of it"),
    "kinds": ("性质", "kinds of change"),
    "parts": ("部分", "parts"),
    "authors": ("修订人", "authors"),
    "clear": ("清除筛选", "clear filters"),
    "unit": ("数字为段落与脚注的项数", "numbers count items: paragraphs and footnotes"),
    "items": ("项", "items"),
    "search": ("查找文字", "find words"),
    "matches": ("处", "matches"),
    "close": ("关闭", "close"),
    "keys": ("快捷键与图例", "keys and signs"),
    "references": ("脚注引用", "footnote references"),
    "stronger": ("更强", "stronger"),
    "weaker": ("更弱", "weaker"),
    "aside": ("强弱无定论", "neither"),
    "new text": ("新案文", "new text"),
    "old text": ("旧案文", "old text"),
    "table": ("对照表", "table"),
    "weighty force": ("执行部分的力度改动", "changes of force in the operative part"),
    "others changed in force": ("其余", "others"),
    "weighty": ("执行部分要点", "the operative part at a glance"),
    "longest substance": ("实质改动，篇幅最大的", "changes of substance, the longest"),
    "others changed": ("其余有实质改动的", "others with changes of substance"),
    "next mark": ("下一处改动", "next change inside"),
    "previous mark": ("上一处改动", "previous change inside"),
    "next paragraph": ("下一段", "next paragraph"),
    "previous paragraph": ("上一段", "previous paragraph"),
    "details": ("依据", "why"),
    "paired by": ("配对依据", "paired because both have"),
    "little in common": ("文字相同不足一半，请核对", "less than half in common: please check"),
    "copy": ("复制新案文", "copy the new text"),
    "copy marked": ("复制带标记", "copy with marks"),
    "copy link": ("复制链接", "copy a link"),
    "copied": ("已复制", "copied"),
    "cited by": ("引用段落", "referred to by"),
    "stood here": ("原在此处", "stood here"),
    "read to an end": ("没有符合条件的项。", "Nothing is of this kind."),
    "moved words": ("移位文字", "moved words"),
    "key next": ("下一段、上一段", "next, previous paragraph"),
    "key mark": ("下一处、上一处改动", "next, previous change inside"),
    "key view": (
        "版式：行内、并列、对照表、新案文、旧案文",
        "view: inline, side by side, table, new text, old text",
    ),
    "key find": ("查找文字", "find words"),
    "key routine": ("隐去或显示例行更新", "hide or show routine changes"),
    "key copy": ("复制本段；带标记复制", "copy this paragraph; with marks"),
    "key help": ("本说明", "this help"),
    "key escape": ("清除查找与筛选", "clear search and filters"),
}


def word(key: str, language: Language) -> str:
    """The label for ``key`` in the language asked for."""
    return _WORDS[key][0 if language == "zh" else 1]


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
    """Where words that an edit took out or put in stand otherwise: 移至执行部分第5段, 段内移位."""
    if end.paragraph is None:
        return word("moved inside", language)
    lead = word("moved to" if op is Op.DELETE else "moved from", language)
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
