"""The lines that head a resolution: a draft's or resolution's number, and the organ's name."""

from __future__ import annotations

import re
from functools import cache

from unrdiff.language.lexicon import words
from unrdiff.language.numerals import CHINESE_NUMERAL, ONE_TO_TEN
from unrdiff.language.openings import begins_paragraph

DRAFT_HEADING = re.compile(
    rf"决\s*议\s*草\s*案\s*(?P<number>{CHINESE_NUMERAL}|[IVXL]+|\d{{1,2}})(?:\s*[.．：:]?\s+(?P<title>\S.*))?"
)
RESOLUTION_HEADING = re.compile(
    r"(?:(?:大会|[一-龥]{2,8}理事会)?\s*第\s*)?"
    r"(?P<number>(?:E?S-)?\d{1,4}/\d{1,3}(?:\s*[A-Z]\b)?|\d{1,4}\s*\(\d{4}\)(?=\s*号决议))"
    r"(?:\s*号决议)?\s*[.．:：]?\s*(?P<title>\S.*)?"
)

# 附件, 附件一, 附录 II: on a line of its own, or before the annex's title.
ANNEX_HEADING = re.compile(rf"附\s*[件录]\s*(?:[{ONE_TO_TEN}]+|[IVX]+|\d+)?(?=\s|$)")


# An organ's name and the opening of the first paragraph are no longer than this.
_OPENING_LENGTH = 120


@cache
def _body_pattern() -> re.Pattern[str]:
    # A letter-spaced 大 会 is the same word, set as a heading.
    bodies = "|".join(r"\s*".join(map(re.escape, b)) for b in words("openings", "bodies"))
    return re.compile(rf"(?:{bodies})")


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
