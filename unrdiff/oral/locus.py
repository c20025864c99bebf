"""Where an instruction applies: the places that revisions name, in all their spellings.

序言部分第四段, 执行部分第16段, 第 2 段 (c) 分段, 第4(b)段, 第12段之二, OP16, PP 3, op 5 (a),
paragraph 5, 第5至7段, 最后一段, 第一句, 标题, 脚注3, 附件第4段.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from unrdiff.label import Label, LabelPart
from unrdiff.language.numerals import ONE_TO_TEN, any_number

LAST = -1


class Part(StrEnum):
    """What part of a draft a place belongs to; those that have labels are called as in labels."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"
    HEADING = "heading"
    TITLE = "title"
    FOOTNOTE = "footnote"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Locus:
    """A place named on a sheet; what is ``None`` was not said.

    ``number`` counts from 1, ``LAST`` is the last one. ``bis`` is 2 for 之二, 3 for 之三; ``alt``
    for a text that is offered in a paragraph's stead. ``sub`` are the subparagraphs' numbers,
    outermost first, without brackets. ``chapeau`` is the
    paragraph without its subparagraphs. ``annex`` is the annex's number; ``arabic`` says how the
    number was written: 第五段 and 第5段 in one sentence belong to different parts.
    """

    part: Part | None = None
    number: int | None = None
    bis: int | None = None
    alt: bool = False
    sub: tuple[str, ...] = ()
    chapeau: bool = False
    sentence: int | None = None
    annex: int | None = None
    arabic: bool = False

    def within(self, outer: Locus) -> Locus:
        """The place, with what it leaves unsaid taken from ``outer``."""
        if self.number is None and self.part in (None, outer.part):
            # (c)分段, 第一句: of the paragraph that was named before.
            return replace(
                outer,
                sub=self.sub or outer.sub,
                sentence=self.sentence,
                bis=self.bis or outer.bis,
            )
        return self


_CN = f"[〇零{ONE_TO_TEN}百两]+"
_N = rf"(?:\d{{1,3}}|{_CN})"
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
_WORDS = [
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
]
_ORDINAL = rf"(?:the\s+)?(?P<ordinal>{'|'.join(_WORDS)}|last|\d{{1,2}}(?:st|nd|rd|th))\s+"
_PP = (
    r"(?:序言部分|序言段落?|序言|前言部分|前言|序文|PPs?|"
    r"preambular(?:\s+para(?:graph)?s?\b\.?)?|preamble(?:\s+para(?:graph)?s?\b\.?)?)"
)
_OP = r"(?:执行部分|执行段落?|执行|正文部分|主文部分|OPs?|operative(?:\s+para(?:graph)?s?\b\.?)?)"
_AX = rf"(?:附件(?P<annex>{_CN}|\d+)?|annex(?:\s+(?P<annex2>[IVX]+|\d+)\b)?)"
_PART = rf"(?:(?P<pp>{_PP})|(?P<op>{_OP})|(?P<ax>{_AX}))"
_LEAD = r"(?:决议草案|草案|案文|决议)?(?:的)?\s*"
_DUAN = r"\s*(?:个)?\s*(?:(?P<pp2>序言)|(?P<op2>执行))?(?:部分)?(?:段落?|款)"

_PARAGRAPH = [
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
        rf"{_LEAD}(?:{_PART}|(?P<para>para(?:graph)?s?\b\.?))\s*(?:No\.?\s*)?(?P<numbers>{_LIST})(?!\s*个)(?:\s*段)?{_BIS}?{_SUBS}?",
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
]
_SENTENCE = re.compile(
    rf"\s*(?:的|中的?)?\s*(?:第\s*(?P<sentence>{_N})\s*(?:个)?句(?:话|子)?|(?P<first>首句|开头一句|头一句)|(?P<final>最后(?:的)?一句(?:话)?|末句)|"
    rf"(?:in\s+)?(?:the\s+)?(?P<word>{'|'.join(_WORDS)}|last|final)\s+sentence)(?:\s+of\b)?",
    re.I,
)
_CHAPEAU = re.compile(
    r"\s*的?(?:起首部分|起首语|起首|帽段|导语|引导语|引言|首部|主文|(?:\bthe\s+)?chapeau\b)", re.I
)
_SUB_ALONE = re.compile(
    _SUBS + r"(?=\s*(?:[，,：:。；;的中后前改删应“\"「之末开内里]|$|after|before|分|项|款|为))",
    re.I,
)
_FOOTNOTE = re.compile(
    rf"(?:脚注|注释|附注|footnote|fn\.?)\s*第?\s*(?P<n>{_N})(?!\d)|第\s*(?P<n2>{_N})\s*(?:个|条)?(?:脚注|注释|附注)",
    re.I,
)
_HEADING = re.compile(
    rf"(?:第\s*(?P<n>{_N})\s*(?:个|节|部分)的?)?(?:小标题|章节标题|分节标题|节标题|小节标题|sub-?heading|section\s+heading|heading)(?:\s*(?P<n2>\d{{1,2}}))?",
    re.I,
)
_TITLE = re.compile(
    r"(?:决议草案|草案|案文|决议)?的?(?:标题|题目|题名|名称(?=[改应中]))|(?:the\s+)?title(?:\s+of\s+the\s+(?:draft\s+)?resolution)?\b",
    re.I,
)
_WHOLE = re.compile(
    r"(?:决议草案|草案|案文|决议)?的?通篇|全文(?=\s*[中内里各所，,将把“\"「])|整个?案文|通观全文|全篇|(?:决议)?草案(?:全文|各处)|throughout(?:\s+the\s+(?:text|draft|draft\s+resolution|document))?",
    re.I,
)
_PART_ALONE = re.compile(rf"{_LEAD}{_PART}(?!\s*[第\d])", re.I)
_JOINER = re.compile(rf"\s*(?:(?P<to>{_TO})|、|和|与|及|以及|\band\b|&)\s*", re.I)


def read_loci(text: str, at: int) -> tuple[tuple[Locus, ...], int] | None:
    """The places named at this offset of folded text, and where their names end."""
    first = _one(text, at)
    if first is None:
        return None
    loci, end = first
    while match := _JOINER.match(text, end):
        following = _one(text, match.end())
        if following is None or not _goes_on(loci[-1], following[0][0]):
            break
        more = [k.within(loci[-1]) for k in following[0]]
        more = [replace(k, part=k.part or loci[-1].part) for k in more]
        if match["to"]:
            more = list(_between(loci[-1], more[0])) + more
        loci, end = loci + tuple(more), following[1]
    if match := _CHAPEAU.match(text, end):
        loci = tuple(replace(k, chapeau=True) for k in loci)
        end = match.end()
    if match := _SENTENCE.match(text, end):
        loci = tuple(replace(k, sentence=_sentence(match)) for k in loci)
        end = match.end()
    return loci, end


def label_of(name: str) -> str:
    """The label that a user means: op25, 25, 第25段 are ``OP25``; other words stay as they are."""
    text = unicodedata.normalize("NFKC", name).strip()
    found = read_loci(f"第{text}段" if text.isdigit() else text, 0)
    if found is None or len(found[0]) != 1 or found[1] != len(text) + 2 * text.isdigit():
        return name
    (locus,) = found[0]
    part = locus.part or Part.OPERATIVE
    in_text = part in (Part.PREAMBLE, Part.OPERATIVE)
    if not in_text or not locus.number or locus.number == LAST or locus.sentence:
        return name
    return str(Label(LabelPart[part.name], locus.number, path=locus.sub))


def _goes_on(before: Locus, after: Locus) -> bool:
    """Whether two places make one list: paragraphs, or subparagraphs of one."""
    if after.part in (Part.WHOLE, Part.TITLE, Part.HEADING):
        return False
    return after.number is not None or bool(after.sub and before.sub)


def _one(text: str, at: int) -> tuple[tuple[Locus, ...], int] | None:
    for paragraph in _PARAGRAPH:
        if match := paragraph.match(text, at):
            return tuple(_paragraphs(match)), match.end()
    if match := _FOOTNOTE.match(text, at):
        return (Locus(Part.FOOTNOTE, any_number(match["n"] or match["n2"])),), match.end()
    if match := _HEADING.match(text, at):
        number = any_number(match["n"] or match["n2"] or "")
        return (Locus(Part.HEADING, number),), match.end()
    if match := _TITLE.match(text, at):
        return (Locus(Part.TITLE),), match.end()
    if match := _WHOLE.match(text, at):
        return (Locus(Part.WHOLE),), match.end()
    if match := _SENTENCE.match(text, at):
        return (Locus(sentence=_sentence(match)),), match.end()
    if (match := _SUB_ALONE.match(text, at)) and match.end() > at:
        return (Locus(sub=_subs(match)),), match.end()
    if match := _PART_ALONE.match(text, at):
        return (Locus(_part(match), annex=_annex(match)),), match.end()
    return None


def _paragraphs(match: re.Match[str]) -> Iterator[Locus]:
    groups = match.groupdict()
    part, annex, bis = _part(match), _annex(match), _bis(groups.get("bis"))
    found = Locus(part, bis=bis, alt=bool(groups.get("alt")), sub=_subs(match), annex=annex)
    if groups.get("last"):
        yield replace(found, number=LAST)
        return
    if ordinal := groups.get("ordinal"):
        yield replace(found, number=_ordinal(ordinal))
        return
    pieces = re.split(rf"({_TO}|[、,和与及]|以及|\band\b)", match["numbers"])
    numbers = [any_number(re.sub(r"[第\s]", "", piece)) or 0 for piece in pieces[::2]]
    arabic = any(c.isdigit() for c in match["numbers"])
    yield replace(found, number=numbers[0], arabic=arabic)
    for joiner, before, number in zip(pieces[1::2], numbers, numbers[1:], strict=False):
        start = before + 1 if re.fullmatch(_TO, joiner) else number
        for each in range(start, number + 1):
            yield replace(found, number=each, arabic=arabic)


def _between(first: Locus, last: Locus) -> Iterator[Locus]:
    if first.sub and last.sub and len(first.sub[-1]) == len(last.sub[-1]) == 1:
        for letter in range(ord(first.sub[-1]) + 1, ord(last.sub[-1])):
            yield replace(first, sub=(*first.sub[:-1], chr(letter)))
    elif first.number and last.number:
        for number in range(first.number + 1, last.number):
            yield replace(first, number=number)


def _part(match: re.Match[str]) -> Part | None:
    groups = match.groupdict()
    if groups.get("pp") or groups.get("pp2"):
        return Part.PREAMBLE
    if groups.get("op") or groups.get("op2"):
        return Part.OPERATIVE
    return Part.ANNEX if groups.get("ax") else None


def _annex(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if not groups.get("ax"):
        return None
    return any_number(groups.get("annex") or groups.get("annex2") or "") or 1


def _subs(match: re.Match[str]) -> tuple[str, ...]:
    groups = match.groupdict()
    if letter := groups.get("letter") or groups.get("letter2"):
        return (letter.lower(),)
    return tuple(re.findall(rf"[a-z]+|[{ONE_TO_TEN}]+|\d+", (groups.get("subs") or "").lower()))


def _bis(text: str | None) -> int | None:
    if not text:
        return None
    latin = {"bis": 2, "ter": 3, "quater": 4}
    return latin.get(text.strip().lower()) or any_number(re.sub(r"[之\s]", "", text))


def _ordinal(word: str) -> int | None:
    word = word.lower()
    if word in ("last", "final"):
        return LAST
    return _WORDS.index(word) + 1 if word in _WORDS else int(word[:-2])


def _sentence(match: re.Match[str]) -> int | None:
    if match["final"]:
        return LAST
    if match["first"]:
        return 1
    return any_number(match["sentence"]) if match["sentence"] else _ordinal(match["word"])
