"""Page furniture: what a page carries besides wording.

Each pattern is one thing that the UN's document layout prints on pages: the symbol and page
number in the running head, the job number and the distribution line on the cover, the rule
above footnotes, and the list of links that converters put below a page.
"""

from __future__ import annotations

import re

SYMBOL = (
    r"[A-Z]{1,6}(?:/[A-Za-z0-9][A-Za-z0-9.\-]*(?:\([A-Za-z0-9]+\))?)+(?:\s{0,2}[(（]\d{4}[)）])?"
)
_JOB = r"\d{2}-\d{5}\*?\s*(?:\([A-Z]\))?(?:\s+\d{6})*"
_PAGE = r"\d{1,3}\s*/\s*\d{1,3}"

_RULE = re.compile(r"\s*(?:[_\-—–─═*=\u2014]\s?){3,}\s*")
# Converters lose the underline of a footnote rule and keep its blanks.
_LOST_RULE = re.compile(r" {20,}")
# A heading over endnotes does what the rule does over footnotes.
_NOTES_HEADING = re.compile(r"\s*(?:[脚尾附]?注释?|注\s+释|Notes?)\s*[:：]?\s*")

_FURNITURE = [
    re.compile(pattern)
    for pattern in (
        rf"(?:{SYMBOL}\s*)+",
        rf"(?:{SYMBOL}\s+)?{_JOB}(?:\s+{_PAGE})?(?:\s+{SYMBOL})?",
        rf"(?:{SYMBOL}\s+)?{_PAGE}(?:\s+{_JOB})?(?:\s+{SYMBOL})?",
        rf"{_PAGE}\s+{SYMBOL}|{SYMBOL}\s+{_PAGE}",
        r"\*?\d{7}\*?(?:\s*\([A-Z]\))?(?:\s+\d{6})*",
        rf"(?:GE|V|LA)\.{_JOB}",
        r"[-–—]\s*\d{1,3}\s*[-–—]",
        r"第\s*\d{1,3}\s*页(?:\s*[，,/]?\s*共\s*\d{1,3}\s*页)?",
        r"(?:Page|页次)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?",
        r"(?:https?://|www\.)[\x21-\x7e]+",
        r"(?:请回收|Please recycle)\s*[♻♲]?|[♻♲]",
        r"(?:Distr|Original|Chinese|English)\s*[.:：].*",
        r"\d{1,2} [A-Z][a-z]+ \d{4}",
        r"联\s*合\s*国\s*(?:" + SYMBOL + r")?",
        r"(?:分发|原文|原件)[:：].*",
    )
]


def is_rule(line: str) -> bool:
    """Whether footnotes follow: a rule, the blanks that are left of one, or a heading 注."""
    return any(p.fullmatch(line) for p in (_RULE, _LOST_RULE, _NOTES_HEADING))


def is_furniture(line: str) -> bool:
    """Whether the line is nothing but page furniture."""
    stripped = line.strip()
    return bool(stripped) and any(p.fullmatch(stripped) for p in _FURNITURE)


def running_head(line: str, title: str) -> bool:
    """Whether the line repeats the title at a page's head, with or without the symbol.

    Long titles are cut there, so a line that begins the title and carries the symbol counts.
    """
    without_symbol = without_symbols(line)
    bare, whole = re.sub(r"\s", "", without_symbol), re.sub(r"\s", "", title)
    if not bare:
        return False
    if without_symbol != line.strip():
        return whole.startswith(bare.rstrip("…."))
    return bare == whole


def without_symbols(line: str) -> str:
    """What is left of a line without the document symbols in it."""
    return re.sub(SYMBOL, "", line).strip()


def symbols_in(line: str) -> list[str]:
    """The document symbols that a furniture line carries."""
    return re.findall(rf"(?<![A-Za-z/]){SYMBOL}", line)
