"""The comparison of two versions in a terminal: at a glance, row by row, and at a glance again."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from unrdiff.model import Comparison
from unrdiff.render.findings import View
from unrdiff.render.selection import selected
from unrdiff.render.terminal.glance import print_glance, print_parts
from unrdiff.render.terminal.marks import Marks
from unrdiff.render.terminal.page import OUT_OF_SIGHT, Page
from unrdiff.render.terminal.rows import print_row
from unrdiff.render.terminal.stat import print_stat
from unrdiff.render.told import headings

# From so many columns on a terminal has room for two texts beside each other.
_TWO_COLUMNS = 140
_AS_USUAL = View()


def print_comparison(comparison: Comparison, console: Console, view: View = _AS_USUAL) -> None:
    """Print a comparison, the new text's order, dropped paragraphs where they stood.

    What ``view`` chooses (kinds, a part) stands without the glance, which is of the whole text.
    """
    page = Page(console, view.language)
    both = (comparison.old, comparison.new)
    page.documents(*both)
    page.notices(both, comparison.notices)
    page.apart()
    chosen = selected(comparison, view.only, view.part)
    told = headings(comparison, view.language)
    narrowed = bool(view.only or view.part)
    if narrowed or view.stat:
        print_parts(page, comparison)
        page.line()
    else:
        print_glance(page, comparison)
    if view.stat:
        print_stat(page, told, chosen)
    else:
        page.block([(page.word("signs"), "dim")], indent=0)
        page.line()
        before = page.printed
        for row in chosen:
            print_row(page, row, told, _beside(console, view))
        if not chosen:
            page.line(page.word("no rows"))
        if not narrowed:
            _print_footnotes(page, comparison)
        if page.printed - before > OUT_OF_SIGHT:
            (print_parts if narrowed else print_glance)(page, comparison)
    page.unplaced(both)


def _beside(console: Console, view: View) -> bool:
    """Whether old and new stand in two columns: as asked, else where a screen is wide enough."""
    if view.side_by_side is not None:
        return view.side_by_side
    return console.is_terminal and console.width >= _TWO_COLUMNS


def _print_footnotes(page: Page, comparison: Comparison) -> None:
    """The footnotes whose wording changed."""
    if not comparison.footnotes:
        return
    page.line(Text(page.word("footnotes"), style="bold"))
    marks = Marks(page.colour)
    for change in comparison.footnotes:
        number = f"{change.old or '—'} → {change.new or '—'}  "
        page.block([(number, "bold"), *marks.inline(change.edits)], indent=2)
    page.line()
