"""A revision in a terminal: a list to tick off while the sheet is read out."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from unrdiff.oral.revision import Revision
from unrdiff.render.checklist import (
    MARKS,
    Entry,
    counts_line,
    effect_line,
    entries,
    restored_line,
    verdict,
)
from unrdiff.render.labels import Language, word
from unrdiff.render.terminal.page import Page

_APPLIED, _OPEN = "☑", "☐"


def print_revision(revision: Revision, console: Console, language: Language = "zh") -> None:
    """Print every instruction with its box, then what to look at, then the sheet's other words."""
    page = Page(console, language)
    told = entries(revision)
    print_counts(revision, console, language)
    page.line()
    room = max((len(str(entry.item)) for entry in told), default=1)
    for entry in told:
        _entry(page, entry, room)
    if told:
        page.line()
    page.notices((), revision.notices)
    if revision.remarks:
        page.line(Text(word("other statements", language), style="dim"))
        for remark in revision.remarks:
            _hanging(page, "  · ", remark, "dim")


def print_counts(revision: Revision, console: Console, language: Language = "zh") -> None:
    """Print how many instructions were adopted: first, and again behind the comparison."""
    Page(console, language).block([(counts_line(revision, language), "bold")], indent=0)


def _entry(page: Page, entry: Entry, room: int) -> None:
    language = page.language
    box = _APPLIED if entry.applied else _OPEN
    lead = f"{box} {entry.item:>{room}}. "
    _hanging(page, lead, entry.text, "" if entry.applied else "bold")
    below = " " * cell_len(lead)
    for effect in entry.effects:
        _hanging(page, below, effect_line(effect, language), "dim")
    if entry.restored:
        _hanging(page, below, f"↺ {restored_line(entry.restored, language)}", "dim")
    if told := verdict(entry, language):
        _hanging(page, below, f"{MARKS[entry.status]} {told}", "bold")


def _hanging(page: Page, lead: str, text: str, style: str) -> None:
    """Lines of text behind a lead."""
    for part in text.split("\n"):
        page.hanging([(lead, style)], [(part, style)])
        lead = " " * cell_len(lead)
