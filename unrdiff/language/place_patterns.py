"""Places as sheets of oral revisions name them, in all their spellings: the patterns.

序言部分第四段, 执行部分第16段, 第 2 段 (c) 分段, 第4(b)段, 第12段之二, OP16, PP 3, op 5 (a),
paragraph 5, 第5至7段, 最后一段, 第一句, 标题, 脚注3, 附件第4段. How we name them ourselves is in
:mod:`unrdiff.language.places`. The groups of a match say what was found: ``pp``, ``op``, ``ax`` the
part, ``numbers``, ``last`` or ``ordinal`` which paragraph, ``subs`` or ``letter`` its subparagraph.
"""

from __future__ import annotations

import re

from unrdiff.language.numerals import CHINESE_NUMERAL, ONE_TO_TEN, any_number
from unrdiff.language.places import ANNEX, HEADING, OPERATIVE, PREAMBLE, TITLE

# What ordinals count from the end.
LAST = -1

_N = rf"(?:\d{{1,3}}|{CHINESE_NUMERAL})"
_TO = r"(?:至|到|—+|–|-|~|～|\bto\b)"
_LIST = rf"{_N}(?:\s*(?:[、,和与及]|以及|\band\b|{_TO})\s*(?:第\s*)?{_N}(?!\s*[句处个次]))*"
_BIS = (
    r"(?:\s*(?P<bis>之\s*[二三四五六]|bis\b|ter\b|quater\b)|\s*(?P<alt>alt(?:ernative)?\b\.?|备选))"
)
_SUBS = (
    rf"(?:\s*的?\s*第?\s*(?P<subs>(?:[(]\s*(?:[a-z]{{1,2}}|[ivx]{{1,5}}|[{ONE_TO_TEN}]{{1,3}}|\d{{1,2}})"
    r"\s*[)]\s*)+)(?:\s*(?:分段|小段|分项|项|款|目|点)(?!落))?|"
    r"\s*的?第?\s*(?P<letter>[a-z])\s*(?:分段|小段|项|款)|"
    r"\s*(?:分段|项|sub-?para(?:graph)?)\s*\(?(?P<letter2>[a-z])\b\)?)"
)
_WORDS = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
)
_ORDINAL = rf"(?:the\s+)?(?P<ordinal>{'|'.join(_WORDS)}|last|\d{{1,2}}(?:st|nd|rd|th))\s+"
_PP = (
    rf"(?:{PREAMBLE}|序言段落?|序言|前言部分|前言|序文|PPs?|"
    r"preambular(?:\s+para(?:graph)?s?\b\.?)?|preamble(?:\s+para(?:graph)?s?\b\.?)?)"
)
_OP = (
    rf"(?:{OPERATIVE}|执行段落?|执行|正文部分|主文部分|OPs?|operative(?:\s+para(?:graph)?s?\b\.?)?)"
)
_AX = rf"(?:{ANNEX}(?P<annex>{CHINESE_NUMERAL}|\d+)?|annex(?:\s+(?P<annex2>[IVX]+|\d+)\b)?)"
_PART = rf"(?:(?P<pp>{_PP})|(?P<op>{_OP})|(?P<ax>{_AX}))"
_TEXT = "(?:决议草案|草案|案文|决议)"
_LEAD = rf"{_TEXT}?(?:的)?\s*"
_DUAN = r"\s*(?:个)?\s*(?:(?P<pp2>序言)|(?P<op2>执行))?(?:部分)?(?:段落?|款)"

PARAGRAPH = (
    # 第4(b)段
    re.compile(
        rf"{_LEAD}(?:{_PART}\s*(?:的|中的?)?\s*)?第\s*(?P<numbers>{_N})\s*(?P<subs>(?:[(]\s*[a-z]{{1,3}}\s*[)]\s*)+)段",
        re.I,
    ),
    # 序言部分第四段, 第5、6和7段, 第5执行段
    re.compile(
        rf"{_LEAD}(?:{_PART}\s*(?:的|中的?)?\s*)?第\s*(?P<numbers>{_LIST}){_DUAN}{_BIS}?{_SUBS}?",
        re.I,
    ),
    # OP16, 执行段 16, paragraph 5, paras. 5 and 6
    re.compile(
        rf"{_LEAD}(?:(?P<pp>{_PP})|(?P<op>{_OP})|(?P<para>para(?:graph)?s?\b\.?))\s*(?:No\.?\s*)?(?P<numbers>{_LIST})(?!\s*个)(?:\s*段)?{_BIS}?{_SUBS}?",
        re.I,
    ),
    # the third preambular paragraph
    re.compile(
        rf"{_ORDINAL}(?:(?P<pp>preambular|PP)|(?P<op>operative|OP))?\s*para(?:graph)?\b{_SUBS}?",
        re.I,
    ),
    # 最后一段, 序言部分末段
    re.compile(
        rf"{_LEAD}(?:{_PART}\s*的?\s*)?(?P<last>最后一(?:个)?(?:(?P<pp2>序言)|(?P<op2>执行))?段|末段)",
        re.I,
    ),
    re.compile(
        r"(?P<last>last)\s+(?:(?P<pp>preambular|PP)|(?P<op>operative|OP))\s*(?:para(?:graph)?)?\b",
        re.I,
    ),
)
SENTENCE = re.compile(
    rf"\s*(?:的|中的?)?\s*(?:第\s*(?P<sentence>{_N})\s*(?:个)?句(?:话|子)?|(?P<first>首句|开头一句|头一句)|(?P<final>最后(?:的)?一句(?:话)?|末句)|"
    rf"(?:in\s+)?(?:the\s+)?(?P<word>{'|'.join(_WORDS)}|last|final)\s+sentence)(?:\s+of\b)?",
    re.I,
)
CHAPEAU = re.compile(
    r"\s*的?(?:起首部分|起首语|起首|帽段|导语|引导语|引言|首部|主文|(?:\bthe\s+)?chapeau\b)", re.I
)
SUB_ALONE = re.compile(
    _SUBS + r"(?=\s*(?:[，,：:。；;的中后前改删应“\"「之末开内里移挪对调互合并和与及、列]|"
    r"$|after|before|分|项|款|为))",
    re.I,
)
FOOTNOTE_NAMED = re.compile(
    rf"(?:脚注|注释|附注|footnote|fn\.?)\s*第?\s*(?P<n>{_N})(?!\d)|第\s*(?P<n2>{_N})\s*(?:个|条)?(?:脚注|注释|附注)",
    re.I,
)
HEADING_NAMED = re.compile(
    rf"(?:第\s*(?P<n>{_N})\s*(?:个|节|部分)的?)?(?:{HEADING}|章节标题|分节标题|节标题|小节标题|sub-?heading|section\s+heading|heading)(?:\s*(?P<n2>\d{{1,2}}))?",
    re.I,
)
TITLE_NAMED = re.compile(
    rf"{_TEXT}?的?(?:{TITLE}|题目|题名|名称(?=[改应中]))|(?:the\s+)?title(?:\s+of\s+the\s+(?:draft\s+)?resolution)?\b",
    re.I,
)
WHOLE_NAMED = re.compile(
    rf"{_TEXT}?的?通篇|全文(?=\s*[中内里各所，,将把“\"「])|整个?案文|通观全文|全篇|(?:决议)?草案(?:全文|各处|(?=中))|throughout(?:\s+the\s+(?:text|draft|draft\s+resolution|document))?",
    re.I,
)
PART_ALONE = re.compile(rf"{_LEAD}{_PART}(?!\s*[第\d])", re.I)
JOINER = re.compile(rf"\s*(?:(?P<to>{_TO})|、|和|与|及|以及|\band\b|&)\s*", re.I)
_BETWEEN_NUMBERS = re.compile(rf"(?P<to>{_TO})|[、,和与及]|以及|\band\b")
_LATIN_BIS = {"bis": 2, "ter": 3, "quater": 4}


def listed_numbers(text: str) -> list[int] | None:
    """5、6和8至10: each number, those within a range as well; ``None`` for 10至8."""
    start = 0
    before: int | None = None
    found: list[int] = []
    for joiner in (*_BETWEEN_NUMBERS.finditer(text), None):
        numeral = text[start : joiner.start() if joiner else len(text)]
        number = any_number(re.sub(r"[第\s]", "", numeral)) or 0
        if before is not None and number <= before:
            return None
        found += range(number if before is None else before + 1, number + 1)
        if joiner:
            before, start = number if joiner["to"] else None, joiner.end()
    return found


def bis_number(text: str) -> int | None:
    """之二 and bis are 2, 之三 and ter 3."""
    return _LATIN_BIS.get(text.strip().lower()) or any_number(re.sub(r"[之\s]", "", text))


def ordinal(word: str) -> int:
    """``third`` and ``3rd`` are 3, ``last`` is ``LAST``."""
    word = word.lower()
    if word in ("last", "final"):
        return LAST
    return _WORDS.index(word) + 1 if word in _WORDS else int(word[:-2])


def sentence_number(match: re.Match[str]) -> int | None:
    """Which sentence a match of ``SENTENCE`` names."""
    if match["final"]:
        return LAST
    if match["first"]:
        return 1
    return any_number(match["sentence"]) if match["sentence"] else ordinal(match["word"])
