"""The words that outputs speak, in Chinese and in English."""

from __future__ import annotations

import re
from typing import Literal

from unrdiff.model import Direction, Substitution

Language = Literal["zh", "en"]

# Where a change of force leads: stronger, weaker, or neither.
ARROWS = {Direction.STRONGER: "↑", Direction.WEAKER: "↓", Direction.ASIDE: "→"}

_CHINESE_PARTS = {"PP": "序言部分第{}段", "OP": "执行部分第{}段", "H": "标题{}", "AX": "附件{}"}

_WORDS: dict[str, tuple[str, str]] = {
    "added": ("新增", "added"),
    "adopted": ("已通过的决议", "adopted resolution"),
    "agreed": ("措辞见于旧案文", "wording from the old text"),
    "all changes": ("全部改动", "changes"),
    "annex": ("附件", "annex"),
    "came from": ("部分内容来自", "in part from"),
    "comparison": ("案文比较", "text comparison"),
    "date": ("日期", "date"),
    "deleted": ("删除文字", "deleted"),
    "draft": ("决议草案", "draft resolution"),
    "draft in a report": ("报告所载决议草案", "draft resolution in a report"),
    "dropped": ("删去", "dropped"),
    "edited": ("改动", "edited"),
    "footnotes": ("脚注", "footnotes"),
    "full text": ("全文", "full text"),
    "in part": ("部分内容", "in part"),
    "inline": ("行内", "inline"),
    "inserted": ("增加文字", "inserted"),
    "kept": ("未改", "kept"),
    "kind": ("性质", "status"),
    "left as before": ("未改", "left as before"),
    "legend": ("图例", "legend"),
    "lineage marks": (
        "✎ 改动  ▲ 移动  ✚ 新增  ✖ 删去  ↺ 删后恢复  小数为与上一版的相似度",
        "✎ edited  ▲ moved  ✚ born  ✖ dropped  ↺ came back  .83 similarity to the version before",
    ),
    "lineages": ("各段沿革", "lineages"),
    "merged": ("合并", "merged"),
    "moved": ("移动", "moved"),
    "new": ("新案文", "new"),
    "next change": ("下一处改动", "next change"),
    "notices": ("说明", "notes"),
    "old": ("原案文", "old"),
    "operative": ("执行部分", "operative part"),
    "other footnotes": ("其余脚注", "other footnotes"),
    "picture": ("段落去向", "where paragraphs went"),
    "policy changes": ("政策改动", "policy"),
    "preambular": ("序言部分", "preamble"),
    "previous change": ("上一处改动", "previous change"),
    "renumbered": ("改号", "renumbered"),
    "routine": ("例行更新", "routine"),
    "same wording": ("两份案文措辞相同。", "Both texts have the same wording."),
    "session": ("届会", "session"),
    "show": ("显示", "show"),
    "side by side": ("并列", "side by side"),
    "similarity": ("相似度", "similarity"),
    "source": ("来源", "source"),
    "split": ("拆分", "split"),
    "strength": ("力度", "strength"),
    "substantive": ("实质", "substantive"),
    "substitutions": ("通篇改词", "replaced throughout"),
    "summary": ("段落统计", "paragraphs by what became of them"),
    "symbol": ("文号", "symbol"),
    "terminology": ("用语", "terminology"),
    "title": ("标题", "title"),
    "typographic": ("格式", "typographic"),
    "unplaced": ("未能归位的文字", "text that could not be placed"),
    "view": ("版式", "view"),
    "went to": ("部分内容移至", "in part to"),
}


def substitution_line(change: Substitution, language: Language) -> str:
    """One line on a replacement made throughout: what for what, how often, where, what was left."""
    places, made = " ".join(change.places), f"{change.old} → {change.new}"
    lead = word("substitutions", language)
    if language == "zh":
        left = f"；另有 {change.kept} 处未改" if change.kept else ""
        return f"{lead}：{made}，{change.count} 处（{places}）{left}"
    left = f"; {change.kept} left as before" if change.kept else ""
    return f"{lead}: {made}, {change.count} times ({places}){left}"


def word(key: str, language: Language) -> str:
    """The label for ``key`` in the language asked for."""
    return _WORDS[key][0 if language == "zh" else 1]


def paragraph_name(label: str, language: Language) -> str:
    """``OP16(a)`` as a delegate says it: 执行部分第16段(a) in Chinese, unchanged in English."""
    match = re.fullmatch(r"([A-Z]+)([\d.]+)(.*)", label)
    if language == "en" or match is None or match[1] not in _CHINESE_PARTS:
        return label
    return _CHINESE_PARTS[match[1]].format(match[2]) + match[3]
