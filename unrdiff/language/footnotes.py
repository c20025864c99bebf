"""How footnotes are printed: their numbers, how they begin and end, and what is no mark of one.

How they begin and end is the United Nations Editorial Manual's "footnotes and other references": a
document, an instrument, a treaty series, 见, 同上, 可查阅.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from unrdiff.language.folding import folded, is_ideograph
from unrdiff.language.numerals import ONE_TO_TEN, RAISED_DIGITS, circled_number, raised_number

# How a footnote's number may be printed, before its text and in the text above.
_NUMBER_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("raised", re.compile(rf"([{RAISED_DIGITS}]{{1,3}})\s*(.*)", re.DOTALL)),
    ("slash", re.compile(r"(\d{1,3})\s?/(?!\d)\s*(.*)", re.DOTALL)),
    ("square", re.compile(r"[\[［](\d{1,3})[\]］]\s*(.*)", re.DOTALL)),
    ("round", re.compile(r"[(（](\d{1,3})[)）]\s*(.*)", re.DOTALL)),
    ("circled", re.compile(r"([①-⑳])\s*(.*)", re.DOTALL)),
    ("dot", re.compile(r"(\d{1,3})\s*[.．、]\s*(.*)", re.DOTALL)),
    ("bare", re.compile(r"(\d{1,3})(?:\s+(.*)|([^\d\s.．、/].*)|$)", re.DOTALL)),
)

_NUMERALS = f"[〇○零{ONE_TO_TEN}百]"
_REFERENCE = re.compile(
    r"见|另见|又见|也见|并见|参见|参看|参阅|同上|同前|联合国[，,]|国际联盟[，,]|可查阅|可在|载于|载列|原文|"
    r"(?:(?:[一-龥]{2,10}(?:理事会|委员会|大会)|大会)\s*)?(?:\d{4}\s*年[\d 月日]*)?"
    rf"第\s*(?:[A-Z]?-?\d[\dA-Z/()\- 和、号第]*|{_NUMERALS}+[号(（]\S*?)(?:决议|决定|文件|段)|"
    r"《|大会正式[记纪]录|大会第.{1,8}届|转载|刊载|案文|题为|后作为|"
    r"[A-Z]{1,6}(?:-?\d+)?/[A-Z0-9]|S-\d|\[|https?:|www\."
)
_SEE = re.compile(r"见|另见|又见|也见|并见|参见|参看|参阅|同上|可查阅|英文|转载|https?:")
# At a chapter, paragraph, volume or page, an annex, or a symbol in brackets.
_REFERENCE_END = re.compile(
    rf"(?:第\s?[^，。；]{{1,12}}[章节段卷号页条部分项]|[A-Z{ONE_TO_TEN}]\s?[节部]|附[件录].?|号|决议|决定|文件|[)）]|[A-Z]+/\S+|html?|\.[a-z]{{2,3}})。?$"
)
# Symbols, numbers, chapters: the place that a footnote cites, whether or not 同上 names the series.
_PARTICULAR = re.compile(rf"[0-9A-Z]+(?:[-/.][0-9A-Z]+)*|[{ONE_TO_TEN}]+", re.I)
# How a text ends that endnotes may follow: at the full stop, or the lines of its adoption.
_TEXT_ENDS = ("。", "会议", "日", ".", "]")

# How a mark prints its number, where it does not stand bare.
MARK_STYLES: Mapping[str, re.Pattern[str]] = {
    "raised": re.compile(rf"(?=[\s{RAISED_DIGITS}])(?<![a-zA-Z])\s*([{RAISED_DIGITS}]{{1,3}})"),
    # 1/1971 年: a year may follow the mark; any other digit makes it a number (第 3/19 号).
    "slash": re.compile(r"\s*(?<![\d/])(\d{1,3})\s?/(?=\d{4}\s*(?:年|$)|[^\dA-Za-z]|$)"),
    "square": re.compile(r"\s*[\[［](\d{1,3})[\]］]"),
    "round": re.compile(
        r"(?<=\S)(?<![\d条款段第])(?<!\d[)）][至和、])\s*[(（](\d{1,3})[)）]"
        r"(?![号段款项条类])(?!\s*[至和、]\s*[(（]\d)"
    ),
    "circled": re.compile(r"\s*([①-⑳])"),
}
# What stands raised behind a word: a mark, or several of them.
_RAISED_MARK = rf"[(（\[［]?(?:\d{{1,3}}|[{RAISED_DIGITS}]{{1,3}}|\*{{1,3}}|[①-⑳])[)）\]］]?"
_RAISED_MARKS = re.compile(rf"\s*{_RAISED_MARK}(?:\s*[,，、]?\s*{_RAISED_MARK})*\s*")
_NUMBER_OF_MARK = re.compile(rf"\d{{1,3}}|[{RAISED_DIGITS}]{{1,3}}|\*{{1,3}}|[①-⑳]")
# A mark set as a bare number: no part of a longer number, a symbol or a share. The private
# character stands before a mark that is known already.
BARE_MARK = re.compile(r"(?<![\d./\-A-Za-z\ue000])(?<!\d,)(\d{1,3})(?![\d/.\-–%％A-Za-z])")
# A mark alone, as a link or an office file's mark shows it.
_MARK = re.compile(
    rf"\s*[\[［(（]?\s*(?:[脚尾附]?注释?|[Nn]ote)?\s*"
    rf"(\d{{1,3}}|[{RAISED_DIGITS}]{{1,3}}|[①-⑳]|[*＊†‡§]{{1,3}}|[a-z]|[ivx]{{1,6}})"
    rf"\s*[\]］)）]?\s*/?\s*"
)
MARK_OPENS, MARK_CLOSES = ("[", "［"), ("]", "］")
# What makes a number wording: the measure word or unit after it, 第 or another number before it.
_MEASURED = re.compile(
    r"\s*(?:[年月日号条款段届次个项节章卷页万亿千百名位国世级点倍岁天周种类份期轮度人分美欧至起余多]|时(?=[\d\s，。；至前后起正整])|"
    r"[、和至]\s*\d{1,3}\s*[、和至段条号款届次章节个年月日])"
)
_COUNTED = re.compile(
    r"(?:第|项目|附[件录]|[图表]|目标|规则|原则|指标|\d\s*[、，,和至到及或]|[A-Za-z./])\s*$"
)
# What a number that a line break left alone may belong to.
_COUNTED_ABOVE, _MEASURED_BELOW = ("第", "至", "和"), tuple("年月日号")
_OPENS_BRACKET = tuple("([（［")
# A mark stands behind a title, a bracket or punctuation rather than in the midst of words.
_BEFORE_A_MARK, _BEFORE_A_BROKEN_MARK = frozenset("》”）)］]，。；：、,;’"), tuple("》”）)，、。；")

# Years show how the text sets its numbers: they are wording beyond doubt.
_YEAR_APART = re.compile(r"(.) \d{4} 年")
_YEAR_TIGHT = re.compile(r"(\D)\d{4} ?年")


def split_note_number(text: str) -> tuple[str, str, str] | None:
    """A line's style, number and rest if it starts as a footnote's text may."""
    for style, pattern in _NUMBER_STYLES:
        match = pattern.fullmatch(text.strip())
        if match:
            rest = next((g for g in match.groups()[1:] if g), "")
            return style, plain_number(style, match[1]), rest.strip()
    return None


def mark_number(printed: str) -> str | None:
    """The number that a mark shows, ``[12]``, ``注12`` or ``⑫``; ``None`` for what is no mark."""
    match = _MARK.fullmatch(printed)
    if match is None:
        return None
    number = match[1]
    if number.isdecimal():
        return str(int(number))
    if number[0] in RAISED_DIGITS:
        return raised_number(number)
    return circled_number(number) if re.fullmatch("[①-⑳]", number) else number


def without_own_number(number: str, text: str) -> str:
    """A footnote's text without its number before it, however that is printed."""
    own = rf"\s*[\[［(（]?\s*{re.escape(number)}(?!\d)\s*[\]］)）]?\s*/?[.．、]?\s*(?=\S)"
    return re.sub(rf"\A{own}", "", text)


def without_links_back(text: str, link: str) -> str:
    """A footnote's text without the links back to its marks, each of which stands here as ``link``.

    The brackets around them and the signs beside them go too.
    """
    text = re.sub(rf"\A(?:[\s^↑.,、\[\]［］()（）]*{link})+[\s\]］)）.．、]*", "", text)
    text = re.sub(rf"(?:\s*[\[［(（]?{link}[\]］)）]?)+\s*\Z", "", text)
    return text.replace(link, "").strip()


def plain_number(style: str, printed: str) -> str:
    """A printed footnote number as digits: ``¹²``, ``⑫`` and ``012`` are all ``12``."""
    if style == "raised":
        return raised_number(printed)
    return circled_number(printed) if style == "circled" else str(int(printed))


def raised_marks(raised: str) -> list[str]:
    """The numbers of the marks that raised characters are; none where they are anything else."""
    if not _RAISED_MARKS.fullmatch(raised):
        return []
    return [_as_digits(printed) for printed in _NUMBER_OF_MARK.findall(raised)]


def _as_digits(printed: str) -> str:
    if printed.startswith("*"):
        return printed
    if printed[0] in RAISED_DIGITS:
        return raised_number(printed)
    return str(int(printed)) if printed.isdecimal() else circled_number(printed)


def typed_marks(text: str) -> list[str]:
    """The numbers of the marks that are typed as raised digits (\N{SUPERSCRIPT ONE})."""
    return [raised_number(m[1]) for m in MARK_STYLES["raised"].finditer(text)]


def without_backlink(text: str) -> str:
    """A footnote without the arrow that leads back to its mark on a web page."""
    return text.rstrip("\u21a9\u2191^ ")


def is_reference(text: str) -> bool:
    """Whether a text begins as a footnote's does: 见…, 同上, 第 70/1 号决议, a symbol."""
    return bool(_REFERENCE.match(text))


def refers_at_once(text: str) -> bool:
    """Whether a text begins as no wording does: 见, 参看, 同上."""
    return bool(_SEE.match(text))


def ends_as_reference(text: str) -> bool:
    """Whether a text ends as a footnote's does: at a paragraph, an annex, a symbol."""
    return bool(_REFERENCE_END.search(text))


def ends_text(line: str) -> bool:
    """Whether a line may be the last before endnotes."""
    return line.rstrip().endswith(_TEXT_ENDS)


def years_are_set_apart(text: str) -> bool:
    """Whether a blank stands between Chinese and the years of a text (于 2016 年)."""
    apart, tight = (
        sum(map(is_ideograph, pattern.findall(text))) for pattern in (_YEAR_APART, _YEAR_TIGHT)
    )
    return apart > 10 * tight


def is_measured(after: str) -> bool:
    """Whether what follows a number measures something by it: 15 年, 3 和 4 段."""
    return bool(_MEASURED.match(after))


def is_counted(before: str) -> bool:
    """Whether what stands before a number makes it wording: 第 3, 目标 5, 1、2."""
    return bool(_COUNTED.search(before))


def opens_bracket(before: str) -> bool:
    """Whether a number stands first in a bracket."""
    return before.rstrip().endswith(_OPENS_BRACKET)


def follows_word(before: str) -> bool:
    """Whether a number is attached to a Chinese word: 审查5."""
    return is_ideograph(before[-1:])


def is_cut_from(above: str, below: str) -> bool:
    """Whether a number alone on its line belongs to the line above or below: 第 / 3 / 号."""
    return above.rstrip().endswith(_COUNTED_ABOVE) or below.startswith(_MEASURED_BELOW)


def takes_mark(before: str) -> bool:
    """Whether a text ends as wording often does that has a mark: 》, ）or punctuation."""
    return before[-1:] in _BEFORE_A_MARK and bool(before)


def takes_mark_below(above: str) -> bool:
    """Whether a line ends as one does whose mark a converter set at the next one's head."""
    return above.rstrip().endswith(_BEFORE_A_BROKEN_MARK)


def place_cited(text: str) -> str:
    """The symbols and numbers of a footnote in their order; empty where it cites no place."""
    return " ".join(_PARTICULAR.findall(folded(text)))
