"""The options of ``unrdiff FILE...``, in the order of the help."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from unrdiff.app.command import help_option, library_option, ui_option, version_option
from unrdiff.app.options import CHOOSE, ORAL, OTHER, SCREEN, WORD, WRITE, file_names, listed, option
from unrdiff.render.phrases import PARAGRAPH_EXAMPLES
from unrdiff.render.selection import CHOICES, PARTS
from unrdiff.render.tracked import OnTracked
from unrdiff.sentence import Sentence

_OPTIONS = (
    option("--html", group=WRITE, is_flag=True, said="Write a page, named after NEW, here."),
    option(
        "--pdf", group=WRITE, is_flag=True, said="Print that page to PDF, named after NEW, here."
    ),
    option(
        "--docx",
        group=WRITE,
        is_flag=True,
        said="Write OLD as Word with every change in Track Changes, here.",
    ),
    option(
        "--xlsx",
        group=WRITE,
        is_flag=True,
        said="Write a table of old and new provisions for Excel, here.",
    ),
    option("--json", "as_json", group=WRITE, is_flag=True, said="Print JSON (schema unrdiff/1)."),
    option("--md", "markdown", group=WRITE, is_flag=True, said="Print Markdown."),
    option(
        "--table",
        group=WRITE,
        is_flag=True,
        said="With --md or --docx: a table of old and new provisions.",
    ),
    option(
        "-o",
        "--output",
        group=WRITE,
        shell_complete=file_names,
        metavar="FILE",
        said="Write FILE; its ending is the format; - prints.",
    ),
    option(
        "--force", group=WRITE, is_flag=True, said="Overwrite a file that unrdiff did not write."
    ),
    option("--open", "open_page", group=WRITE, is_flag=True, said="Open what was written."),
    option(
        "--only",
        "only_these",
        group=CHOOSE,
        metavar="KINDS",
        default="",
        shell_complete=listed(CHOICES),
        said=Sentence(
            "Show only these, joined by commas: {known}.",
            {"known": ", ".join(CHOICES)},
        ),
    ),
    option(
        "--part",
        group=CHOOSE,
        type=click.Choice(list(PARTS)),
        metavar="PART",
        said=Sentence("Show one part of the text: {known}.", {"known": ", ".join(PARTS)}),
    ),
    option(
        "--paragraph",
        group=CHOOSE,
        metavar="LABEL",
        said=Sentence(
            "Tell the story of one paragraph: {examples}.", {"examples": PARAGRAPH_EXAMPLES}
        ),
    ),
    option(
        "--summary",
        group=CHOOSE,
        is_flag=True,
        said="Only what stands at the head: what weighs most, at a glance.",
    ),
    option("--stat", group=CHOOSE, is_flag=True, said="A line for each paragraph that changed."),
    option(
        "-v",
        "--verbose",
        group=CHOOSE,
        is_flag=True,
        said="With one FILE: show what was left out as page furniture.",
    ),
    option(
        "--side-by-side/--inline",
        "side_by_side",
        group=SCREEN,
        default=None,
        said="Both texts in two columns, or in one; in two from 140 columns on.",
    ),
    option(
        "--width",
        group=SCREEN,
        type=click.IntRange(40, 400),
        metavar="COLUMNS",
        said="Columns, for the terminal and .txt.",
    ),
    option(
        "--no-color",
        group=SCREEN,
        is_flag=True,
        said="Mark words by [-…-]{{+…+}} instead of colour; so does the variable NO_COLOR.",
    ),
    option(
        "--pager/--no-pager",
        group=SCREEN,
        default=True,
        said="What is longer than the screen in a pager (PAGER, else less), or not.",
    ),
    ui_option,
    option(
        "--author",
        group=WORD,
        metavar="NAME",
        said="Of tracked changes read take this author's alone; with Word written, its author.",
    ),
    option(
        "--date",
        group=WORD,
        metavar="TIME",
        said="With Word written: when (2026-10-01T09:00:00Z).",
    ),
    option(
        "--comments",
        group=WORD,
        is_flag=True,
        said="With Word written: kinds and reasons in the margin.",
    ),
    option(
        "--word-moves",
        group=WORD,
        is_flag=True,
        said="With Word written: moves as Word's own moves.",
    ),
    option(
        "--auto-numbers",
        group=WORD,
        is_flag=True,
        said="With Word made new: Word counts the numbers.",
    ),
    option(
        "--on-tracked",
        group=WORD,
        type=click.Choice([choice.value for choice in OnTracked]),
        metavar="WHAT",
        said=Sentence(
            "With Word written: what to do with tracked changes that OLD holds already: {known}.",
            {"known": ", ".join(choice.value for choice in OnTracked)},
        ),
    ),
    option(
        "--oral",
        group=ORAL,
        shell_complete=file_names,
        metavar="SHEET",
        multiple=True,
        said="Work oral revisions into DRAFT; - reads them. Several, one per delegation.",
    ),
    option("--strict", group=ORAL, is_flag=True, said="With --oral: apply all revisions or none."),
    option("--oral-out", group=ORAL, is_flag=True, said="Print the differences as oral revisions."),
    library_option,
    option("--exit-code", group=OTHER, is_flag=True, said="Exit with 1 if the wording differs."),
    version_option,
    help_option,
)


def compare_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a function all of them, as the parameters of their names."""
    for add in reversed(_OPTIONS):
        function = add(function)
    return function
