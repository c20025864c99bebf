"""Who proposes the revisions of a sheet, where its first lines say so."""

from __future__ import annotations

import re

_NAMED = (
    re.compile(
        r"\s*(?:代表团|提案国|Delegation|Sponsor)\s*[:：]\s*(?P<who>.{1,60}?)\s*[。.]?\s*", re.I
    ),
    re.compile(
        r"\s*(?P<who>[^\s，。：:“”]{1,30}?)代表团?(?:提出|提议|的)?.{0,8}?(?:订正|修正)?.{0,4}[:：]?\s*"
    ),
    re.compile(
        r"\s*(?:Oral\s+)?(?:revisions?|amendments?)\s+(?:proposed\s+)?by\s+(?:the\s+)?"
        r"(?:delegation\s+of\s+)?(?P<who>.{1,60}?)\s*:?\s*",
        re.I,
    ),
)
# Below its first lines a sheet has instructions.
_LINES = 4


def delegation_of(sheet: str) -> str | None:
    """The delegation that a sheet of oral revisions names, ``None`` where it names none."""
    for line in [line for line in sheet.splitlines() if line.strip()][:_LINES]:
        for pattern in _NAMED:
            if match := pattern.fullmatch(line):
                return match["who"]
    return None
