"""The lines that close an adopted resolution: the day, the meeting, the vote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from unrdiff.language.headings import ANNEX_HEADING
from unrdiff.language.numerals import ONE_TO_NINE, ONE_TO_TEN

_COUNT = rf"[\d〇○零百{ONE_TO_TEN}]"
# The day, the meeting, or both on one line; in Chinese numerals until the middle of the 1970s.
_DAY_AND_MEETING = (
    rf"(?:(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日|[〇○零{ONE_TO_TEN}]{{4}}年.{{1,3}}月.{{1,3}}日)[，,]?)?"
    rf"(?:第[\d〇○零{ONE_TO_NINE}]+次(?:全体|全體)?[会會][议議]?.{{0,12}}|"
    r"[\[［]?未经表决(?:获得)?通过.{0,4})?[。.]?"
)
# The vote, in brackets or as a note to the meeting.
_VOTE = (
    rf"[*＊]*[\[［]?(?:第{_COUNT}+次(?:全体|全體)?[会會][议議])?"
    rf"(?:[经經].{{0,4}}表[决決][，,]?)?以{_COUNT}+票.{{0,60}}通[过過].{{0,20}}"
)
_ADOPTION = re.compile(f"(?:{_DAY_AND_MEETING}|{_VOTE})")
# 1997 年 12 月 12 日 第 70 次全体会议, behind the full stop that ends the resolution.
_BEHIND_FULL_STOP = re.compile(
    rf"[。.]\s*((?:\d{{4}}|[〇○零{ONE_TO_NINE}]{{4}})\s*年"
    rf"[\s\d{ONE_TO_TEN}]{{1,5}}月[\s\d{ONE_TO_TEN}]{{1,5}}日"
    rf"[，,]?\s*第[\s\d〇○零{ONE_TO_NINE}]{{1,6}}次(?:全体|全體)?[会會][议議]?[。.]?)"
)


def is_adoption(line: str) -> bool:
    """Whether the line is the date, the meeting or the vote of a resolution's adoption."""
    return bool(_ADOPTION.fullmatch(re.sub(r"\s", "", line)))


def close_a_resolution(lines: Iterable[str]) -> bool:
    """Whether lines, up to an annex, are the day and the meeting, whatever stands before them.

    A day alone may be the end of a sentence.
    """
    before_annex = takewhile(lambda line: not ANNEX_HEADING.match(line.strip()), lines)
    closing = [line for line in before_annex if line.strip()]
    return all(map(is_adoption, closing)) and any("次" in line for line in closing)


def leaves_bracket_open(line: str, was_open: bool) -> bool:
    """Whether a square bracket that encloses a vote is still open behind this line."""
    ends = [c for c in line if c in "[［]］"]
    return ends[-1] in "[［" if ends else was_open


def adoption_inside(line: str) -> tuple[int, int] | None:
    """Where the day and the meeting stand behind the full stop of a last paragraph."""
    match = _BEHIND_FULL_STOP.search(line)
    return match.span(1) if match else None
