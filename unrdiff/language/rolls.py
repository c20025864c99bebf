"""How resolutions are cited in a row, a roll, and where a citation stands in one.

回顾其 2018 年 12 月 17 日第 73/186 号和 2019 年 12 月 18 日第 74/177 号决议.
"""

from __future__ import annotations

import re

from unrdiff.language.references import DATE, RESOLUTION, RESOLUTION_NUMBER, SYMBOL

# How the Assembly names itself before a resolution of its own.
OWN_NAMES = frozenset({"大会", "其"})
# What strings a roll of resolutions together.
_STRINGING = re.compile(r"(?:[、,和及与第号#]|以及|决议|决定|大会|其)*")
_JOINTS = frozenset(
    {"、", ",", "和", "及", "与", "以及", "决议和", "决议、", "决议", "号", "号和", "号、", ""}
)
_ENDS = re.compile(rf"(?:{RESOLUTION}|{RESOLUTION_NUMBER}|号)\s*(?:决议|决定)?\s*$")
_BEGINS = re.compile(rf"\s*(?:{DATE}|{RESOLUTION}|{RESOLUTION_NUMBER})")
_GOES_ON = re.compile(rf"\s*(?:[、，,和及]|以及)\s*(?:{DATE}|{RESOLUTION}|{RESOLUTION_NUMBER})")
_CITED_BEHIND = re.compile(rf"\s*(?:{RESOLUTION}|第?\s*(?:{RESOLUTION_NUMBER}))")
_INSIDE = re.compile(rf"(?:第|号|{RESOLUTION_NUMBER})\s*[、和]?\s*$")
# A roll follows one of these; what a mandate rests on (根据, 依照) is no roll.
_RECALLED = re.compile(r"(?:回顾|忆及|重申|铭记|遵循|念及)([^；。]*)$")
_NO_ROLL = re.compile(r"根据|执行|遵守|依照|按照|必须|义务|请|敦促|要求|[并又还]决定|终止")
_SUBJECT = re.compile(r"《[^《》]*》|(?:关于|题为)[^，]*的")
# The report that last year's resolution asked for.
_REPORTED = re.compile(r"\s*(?:号)?\s*(?:决议|决定)?[^，；。]{0,8}(?:编写|提交)的")
_OWN_CITED = re.compile(r"[^，；。]*?(?:第[^，；。]{1,40}?号|决议|决定)")
_SYMBOLS_ALONE = re.compile(rf"{SYMBOL}(?:[、,和]+{SYMBOL})*")
_BETWEEN_SYMBOLS = re.compile(r"[、,和]+|-(?=[A-Z]/)")


def strings_citations(bare: str) -> bool:
    """Whether a wording only strings citations together; each of them stands in it as ``#``."""
    return bool(_STRINGING.fullmatch(bare))


def is_joint(words: str) -> bool:
    """Whether words may stand between two citations of a roll, or none do."""
    return words in _JOINTS


def ends_with_citation(before: str) -> bool:
    """Whether a citation stands right before."""
    return bool(_ENDS.search(before))


def begins_with_citation(after: str) -> bool:
    """Whether a citation, or its date, stands right behind."""
    return bool(_BEGINS.match(after))


def goes_on(after: str) -> bool:
    """Whether a joint and another citation stand right behind."""
    return bool(_GOES_ON.match(after))


def number_follows(after: str) -> bool:
    """Whether a resolution's number stands right behind: what was before it was its date."""
    return bool(_CITED_BEHIND.match(after))


def inside_roll(before: str) -> bool:
    """Whether the text before ends within a citation or between two."""
    return bool(_INSIDE.search(before))


def numbers_resolution(text: str) -> bool:
    """Whether a text has a word of 第…号: 1/3 alone is a share."""
    return bool(re.search("[第号]", text))


def recalled(before: str) -> bool:
    """Whether a verb that recalls governs the clause: not 回顾…，并请秘书长根据第 71/2 号决议."""
    roll = _RECALLED.search(before)
    return roll is not None and not _NO_ROLL.search(_SUBJECT.sub("", roll[1]).split("，")[-1])


def was_reported_on(after: str) -> bool:
    """Whether what follows is the report that a resolution asked for: 第…号决议提交的."""
    return bool(_REPORTED.match(after))


def own_citation_follows(after: str) -> bool:
    """Whether a resolution or a decision is cited in the clause that follows."""
    return bool(_OWN_CITED.match(after))


def are_symbols(text: str) -> bool:
    """Whether a text without blanks is document symbols and nothing else."""
    return bool(_SYMBOLS_ALONE.fullmatch(text))


def symbols_of_row(text: str) -> list[str]:
    """The symbols of a row: A/77/905、A/77/906, A/C.3/77/L.1-A/C.3/77/L.3."""
    return _BETWEEN_SYMBOLS.split(text)
