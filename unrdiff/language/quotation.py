"""Quotation marks: which there are, which go together, whether they close."""

from __future__ import annotations

# Every mark that opens or closes a quotation somewhere, and what may close what.
DOUBLE, SINGLE, CORNER, WHITE_CORNER = '“”„‟"＂″〝〞', "‘’‚‛", "「」", "『』"
_FAMILIES = (DOUBLE, SINGLE, CORNER, WHITE_CORNER)
OPENING = frozenset("“„〝‘‚「『")
CLOSING = frozenset("”‟〞’」』")
QUOTES = frozenset("".join(_FAMILIES))
# Between these stands one instrument's name.
TITLE_OPENING, TITLE_CLOSING = "《", "》"


def family(mark: str) -> str:
    """The quotation marks that go with this one."""
    return next(marks for marks in _FAMILIES if mark in marks)


def quoted(text: str) -> str | None:
    """The text between marks that its own do not confuse, ``None`` where there are none such."""
    if well_quoted(text):
        return f"“{text}”"
    return None if set(CORNER) & set(text) else f"「{text}」"


def well_quoted(text: str) -> bool:
    """Whether the marks in a text open and close as they should; straight ones never do."""
    depth = 0
    for character in text:
        if character in QUOTES:
            depth += 1 if character in OPENING else -1
            if depth < 0 or character not in OPENING | CLOSING:
                return False
    return depth == 0
