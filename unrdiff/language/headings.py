"""The lines that head a resolution: a draft's or resolution's number, and the organ's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from unrdiff.language.canonical import canonical
from unrdiff.language.covers import NO_TITLE_ENDS, annex_heading
from unrdiff.language.lexicon import words
from unrdiff.language.numerals import CHINESE_NUMERAL, ONE_TO_TEN, RAISED_DIGITS
from unrdiff.language.openings import begins_paragraph
from unrdiff.language.particulars import is_day
from unrdiff.language.quantities import in_digits

# A heading is short; anything longer without a full stop is wording that lost its end.
LONGEST_HEADING = 60

# What a draft inside a report is called before its number: 决议草案四, 决定草案二.
DRAFT_NAME = "决[议定]草案"
DRAFT_HEADING = re.compile(
    rf"决\s*议\s*草\s*案\s*(?P<number>{CHINESE_NUMERAL}|[IVXL]+|\d{{1,2}})(?:\s*[.．：:]?\s+(?P<title>\S.*))?"
)
RESOLUTION_HEADING = re.compile(
    r"(?:(?:大会|[一-龥]{2,8}理事会)?\s*第\s*)?"
    r"(?P<number>WHA\d{1,2}\.\d{1,2}|(?:E?S-)?\d{1,4}/\d{1,3}(?:\s*[A-Z]\b)?|(?:\d{1,4}|[〇○零一二三四五六七八九]{1,4})\s*[(（]\d{4}[)）](?=\s*号决议))"
    r"(?:\s*号决议)?\s*[.．:：]?\s*(?P<title>\S.*)?"
)

# A heading's own number: 一 on a line of its own, 一、, A. or II. before its words.
_NUMBER = f"[{ONE_TO_TEN}]{{1,3}}|[IVX]{{1,5}}|[A-Z]"
_HEADING_NUMBER = re.compile(rf"({_NUMBER})(?:\s*[.．、]\s*|\s*\n\s*|[\u3000\t]\s*)(?=\S)")
_HEADING_NUMBER_ALONE = re.compile(rf"(?:{_NUMBER})\s*[.．、]?")

# The names of the styles that word processors set headings in.
HEADING_STYLE = re.compile(r"(?i)heading\s*[1-9]|标题\s*[1-9]|title|subtitle")
# 附件, 附件一, 附录 II: on a line of its own, or before the annex's title.
ANNEX_HEADING = re.compile(rf"附\s*[件录]\s*(?:[{ONE_TO_TEN}]+|[IVX]+|\d+)?(?=\s|$)")

# Lines that may stand between a resolution's number and its text without being its title.
_PARTICULAR = re.compile(
    r"^\d{4}年\d{1,2}月\d{1,2}日.*(?:决议|通过)|^(?:大会|[一-龥]{2,8}理事会)决[议定]$|^[\[［(（]?根据.*通过[)）\]］]?$"
)
_SENDER = re.compile(
    r"(?:联合国|聯合國)(?:安全理事会|大会|数字图书馆|官网|中文网站|正式文件系统)?|"
    r"UnitedNations.{0,20}"
)
_NUMBER_INSIDE = re.compile(r"((?:E?S-)?\d{1,3}/\d{1,3})[.．]\s*(\S.*)")

# An organ's name and the opening of the first paragraph are no longer than this.
_OPENING_LENGTH = 120


@cache
def _body_pattern() -> re.Pattern[str]:
    # A letter-spaced 大 会 is the same word, set as a heading.
    bodies = "|".join(r"\s*".join(map(re.escape, b)) for b in words("openings", "bodies"))
    # 第七十六届世界卫生大会: some organs are new with each session.
    return re.compile(rf"(?:第[{ONE_TO_TEN}百]+届)?(?:{bodies})")


def body_line(text: str) -> str | None:
    """The rest of a line that opens a resolution (``大会，``), or ``None`` if it opens none.

    The rest is empty when the organ's name has the line to itself.
    """
    match = _body_pattern().match(text)
    if not match:
        return None
    rest = text[match.end() :]
    separated = re.match(r"\s*[，,]\s*|\s+|$", rest)
    return rest[separated.end() :] if separated else None


def body_inside(text: str) -> int | None:
    """Where an organ's name opens a resolution inside a line, for texts run together."""
    for match in _body_pattern().finditer(text):
        if match.start() and not text[match.start() - 1].isspace():
            continue
        rest = body_line(text[match.start() : match.start() + _OPENING_LENGTH])
        if rest and begins_paragraph(rest):
            return match.start()
    return None


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a resolution: its number (``64/179``) and its title, where it has them."""

    number: str | None
    title: str | None


def heading_of(lines: Sequence[str]) -> Heading:
    """The number and the title in the lines from a resolution's heading to its organ's name."""
    number, parts = None, []
    for index, line in enumerate(lines):
        text = line.strip()
        if index == 0 and (draft := DRAFT_HEADING.fullmatch(text)):
            text = draft["title"] or ""
        elif index == 0 and (heading := RESOLUTION_HEADING.fullmatch(text)):
            number, text = in_digits(heading["number"]), heading["title"] or ""
        elif _PARTICULAR.search(squeezed := re.sub(r"\s", "", text)) or _is_sender(squeezed):
            continue
        if not part_letter(text):
            parts.append(text)
    if number is None and parts and (inside := _NUMBER_INSIDE.search(parts[-1])):
        number, parts = inside[1], [inside[2]]
    title = canonical("\n".join(p for p in parts if p)).strip("*＊ ").rstrip(RAISED_DIGITS)
    return Heading(number, title or None)


def _is_sender(line: str) -> bool:
    """Whether a line is the organ's own name, a website's, or a day: none of them is a title."""
    named = line in words("openings", "bodies") or _SENDER.fullmatch(line)
    return bool(named) or is_day(line)


def part_letter(line: str) -> bool:
    """Whether a line is the letter of one part of a resolution in parts: A and B."""
    return bool(re.fullmatch("[A-Z]", line))


def is_draft_label(line: str) -> bool:
    """Whether a line above a title ends what stands above it: 决议草案, [根据…通过]."""
    return line.endswith(NO_TITLE_ENDS)


def split_heading_number(text: str) -> tuple[str, int] | None:
    """The number that a heading begins with, and the offset of its words behind it."""
    match = _HEADING_NUMBER.match(text)
    return (match[1], match.end()) if match else None


def begins_heading(text: str) -> bool:
    """Whether a line begins with a heading's number, or is one: A. 薪酬, or A above the words."""
    return bool(_HEADING_NUMBER.match(text)) or is_heading_number(text)


def is_heading_number(text: str) -> bool:
    """Whether a line is a heading's number, and no more: 一 above the heading's words."""
    return bool(_HEADING_NUMBER_ALONE.fullmatch(text.strip()))


def organ_lines() -> str:
    """Two lines that open a resolution, as examples for those whose text has none."""
    return "大会， / 经济及社会理事会，"


def annex_lines(number: int, count: int, title: str) -> list[str]:
    """The lines that head an annex: 附件 with its title below it; the last is the title itself."""
    own = bool(ANNEX_HEADING.fullmatch(title.strip()))
    return [title] if own else [annex_heading(number, count), title]
