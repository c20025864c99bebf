"""Resolutions that a text cites, alone or in a row, and what for.

回顾其 2018 年 12 月 17 日第 73/186 号和 2019 年 12 月 18 日第 74/177 号决议 recalls a row of two;
根据第 73/186 号决议 acts under one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unrdiff.language.annotation.spans import Citation, Numbering, Role, Span, Symbol
from unrdiff.language.clauses import last_sentence
from unrdiff.language.folding import folded
from unrdiff.language.references import (
    DATE,
    RESOLUTION,
    RESOLUTION_NUMBER,
    SYMBOL,
    without_references,
)

# How the Assembly names itself before a resolution of its own.
OWN_NAMES = frozenset({"大会", "其"})
# 第 73/186 号, or a bare number behind one: 第 73/186 和 74/177 号.
_CITED = re.compile(
    rf"(?P<marked>第\s?(?P<number>{RESOLUTION_NUMBER})(?:\s?号)?)|"
    rf"(?<=[、和,， ])(?P<bare>{RESOLUTION_NUMBER})(?![/\d])"
)
_BETWEEN_BARE = re.compile(r"\s?[、和,，]\s?")
# What strings a roll of resolutions together.
_STRINGING = re.compile(r"(?:[、,和及与第号#]|以及|决议|决定|大会|其)*")
_JOINTS = frozenset(
    {"、", ",", "和", "及", "与", "以及", "决议和", "决议、", "决议", "号", "号和", "号、", ""}
)
_ENDS = re.compile(rf"(?:{RESOLUTION}|{RESOLUTION_NUMBER}|号)\s*(?:决议|决定)?\s*$")
_BEGINS = re.compile(rf"\s*(?:{DATE}|{RESOLUTION}|{RESOLUTION_NUMBER})")
_GOES_ON = re.compile(rf"\s*(?:[、，,和及]|以及)\s*(?:{DATE}|{RESOLUTION}|{RESOLUTION_NUMBER})")
# A roll follows one of these; what a mandate rests on (根据, 依照) is no roll.
_RECALLED = re.compile(r"(?:回顾|忆及|重申|铭记|遵循|念及)([^；。]*)$")
_NO_ROLL = re.compile(r"根据|执行|遵守|依照|按照|必须|义务|请|敦促|要求|[并又还]决定|终止")
_SUBJECT = re.compile(r"《[^《》]*》|(?:关于|题为)[^，]*的")
# The report that last year's resolution asked for.
_REPORTED = re.compile(r"\s*(?:号)?\s*(?:决议|决定)?[^，；。]{0,8}(?:编写|提交)的")
_OWN_CITED = re.compile(r"[^，；。]*?(?:第[^，；。]{1,40}?号|决议|决定)")
_SYMBOL = re.compile(SYMBOL)
_STRINGING_SYMBOLS = re.compile(r"[#、,和-]+")
_NEXT_SERIES = re.compile(r"-(?=[A-Z]/)")
# Sessions are counted in tens and hundreds, years in thousands.
_LAST_SESSION = 1000
_LONGEST_JOINT = 60
# No sentence is longer, but in a text of no sentences.
_SENTENCE = 2000
# So much of a text before a citation, or behind it, is asked about it.
_NEAR = 200


def citations(text: str) -> Iterator[Span]:
    """The resolutions and decisions cited by number."""
    for row, found in enumerate(_rows(text)):
        role = _role(text, found[0][0], found[-1][1])
        for start, end, number in found:
            yield Span(start, end, _citation(number, role, row))


def symbols(text: str) -> Iterator[Span]:
    """The symbols of documents."""
    for match in _SYMBOL.finditer(text):
        yield Span(*match.span(), Symbol(tuple(_NEXT_SERIES.split(match[0]))))


def strings_citations(bare: str) -> bool:
    """Whether a wording only strings citations together; each of them stands in it as ``#``."""
    return bool(_STRINGING.fullmatch(bare))


def strings_symbols(bare: str) -> bool:
    """Whether a wording only strings symbols together; each of them stands in it as ``#``."""
    return bool(_STRINGING_SYMBOLS.fullmatch(bare))


def is_joint(words: str) -> bool:
    """Whether words may stand between two citations of a roll, or none do."""
    return words in _JOINTS


def ends_with_citation(before: str) -> bool:
    """Whether a citation stands right before."""
    return bool(_ENDS.search(before[-_NEAR:]))


def begins_with_citation(after: str) -> bool:
    """Whether a citation, or its date, stands right behind, be it behind a joint."""
    return bool(_BEGINS.match(after) or _GOES_ON.match(after))


def own_citation_follows(after: str) -> bool:
    """Whether a resolution or a decision is cited in the clause that follows."""
    return bool(_OWN_CITED.match(after))


Cited = tuple[int, int, str]


def _rows(text: str) -> Iterator[list[Cited]]:
    row: list[Cited] = []
    for cited in _cited(text):
        if row and not _strung(text[row[-1][1] : cited[0]]):
            yield row
            row = []
        row.append(cited)
    if row:
        yield row


def _cited(text: str) -> Iterator[Cited]:
    end = -1
    for match in _CITED.finditer(text):
        # A number without 第 is one only in the row of another: 1/3 is a share.
        if match["marked"] or _BETWEEN_BARE.fullmatch(text[max(end, 0) : match.start()]):
            end = match.end()
            yield match.start(), end, match["number"] or match["bare"]


def _strung(between: str) -> bool:
    """Whether no more than a joint and a date stands between two citations."""
    if len(between) > _LONGEST_JOINT:
        return False
    return strings_citations(folded(without_references(between)))


def _role(text: str, start: int, end: int) -> Role:
    if _REPORTED.match(text[end : end + _NEAR]):
        return Role.REPORT
    recalled = _RECALLED.search(last_sentence(text[max(0, start - _SENTENCE) : start]))
    if recalled and not _NO_ROLL.search(_SUBJECT.sub("", recalled[1]).split("，")[-1]):
        return Role.ROLL
    return Role.BASIS


def _citation(number: str, role: Role, row: int) -> Citation:
    plain = folded(number)
    if "/" not in plain:
        found = re.search(r"\((\d{4})\)", plain)
        return Citation(plain, Numbering.IN_SEQUENCE, int(found[1]) if found else 0, role, row)
    before = re.search(r"(\d+)/", plain)
    session = int(before[1]) if before else 0
    by_year = session > _LAST_SESSION
    numbering = Numbering.BY_YEAR if by_year else Numbering.BY_SESSION
    return Citation(plain, numbering, session, role, row)
