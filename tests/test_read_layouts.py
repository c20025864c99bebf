"""A text set in another layout is the same text: same paragraphs, marks and footnotes.

Documents that are read right (tests/cases, samples) are set anew in many layouts and read back.
Left out are layouts that keep too little to tell paragraphs apart, where an editor could not
either: no blank lines, no indentation and full last lines; blanks behind every mark on one line.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from layouts import Layout, set_anew

from unrdiff.model import Document
from unrdiff.reading import read_file, read_text

ROOT = Path(__file__).parent.parent
SLASH: dict[str, Any] = {"mark": "{}/", "note": "{}/ "}
ROUND: dict[str, Any] = {"mark": "({})", "note": "({}) "}
SQUARE: dict[str, Any] = {"mark": "[{}]", "note": "[{}] "}
BARE: dict[str, Any] = {"mark": "{}", "note": "{} "}
HTML: dict[str, Any] = {"mark": "<sup>{}</sup>", "note": "<sup>{}</sup> "}
PAGE: dict[str, Any] = {"page": 30, "width": 38, "indent": "  "}

LAYOUTS = {
    "a paragraph a line": Layout(),
    "no blank lines": Layout(blank_lines=0),
    "slash marks": Layout(**SLASH),
    "marks in round brackets": Layout(**ROUND),
    "marks in square brackets": Layout(**SQUARE),
    "marks in sup elements": Layout(**HTML),
    "notes numbered with a dot under a heading": Layout(
        mark="({})", note="{}. ", notes_heading="注"
    ),
    "organ without comma": Layout(organ="大会"),
    "CRLF and no-break spaces": Layout(line_end="\r\n", no_break_spaces=True),
    "bold openings": Layout(bold_openings=True),
    "digits unspaced, slash marks": Layout(unspaced=True, **SLASH),
    "full-width dots": Layout(number="{}．"),
    "ideographic commas": Layout(number="{}、"),
    "wrapped at 30, indented": Layout(width=30, indent="  "),
    "wrapped at 38, indented by full-width blanks": Layout(
        width=38, indent="\u3000\u3000", blank_lines=0, **SLASH
    ),
    "wrapped at 45, blank lines": Layout(width=45, **ROUND),
    "a blank line after every line": Layout(
        width=42, indent="  ", blank_after_every_line=True, **SQUARE
    ),
    "pages, bare marks": Layout(foot="25-20987 {page}/30", **BARE, **PAGE),
    "pages, no rule": Layout(rule="", head="A/RES/80/999|{page}/12", **SLASH, **PAGE),
    "pages, lost rule": Layout(rule=" " * 60, foot="第 {page} 页", **ROUND, **PAGE),
    "pages with the title at the head": Layout(
        head="A/RES/80/999|{title}", foot="- {page} -", **PAGE
    ),
    "pages, blank line after every line": Layout(
        blank_after_every_line=True, head="A/RES/80/999|Page {page}", **BARE, **PAGE
    ),
    "pages of whole paragraphs": Layout(page=12, foot="{page}/9", **SLASH),
    "one line": Layout(joint=" ", organ="大会,"),
    "one line, slash marks": Layout(joint=" ", **SLASH),
    "one line, organ without comma": Layout(joint=" ", organ="大会", **ROUND),
    "one line, digits unspaced": Layout(joint=" ", unspaced=True, **SQUARE),
}
SAMPLES = ("a-res-64-179", "a-71-485#1", "a-71-485#2", "a-res-80-229")
# On one line nothing tells a heading from the paragraph before it.
HEADINGS = "headings-within-operative-part-starting-with-digits"
CASES = (
    HEADINGS,
    "subparagraphs-a-i-nested-hard-wrapped",
    "subparagraphs-chinese-numerals-over-digits",
    "twelve-notes-and-repeated-marks",
)


@cache
def document(name: str) -> Document:
    """The document as it is read from its own layout."""
    if name in SAMPLES:
        stem, _, part = name.partition("#")
        return read_file(str(ROOT / "samples" / f"{stem}.txt") + (f"#{part}" if part else ""))[0]
    return read_file(str(ROOT / "tests" / "cases" / "read" / name / "input.txt"))[0]


def content(document: Document) -> list[object]:
    """All that a layout must leave as it is."""
    paragraphs = [(p.label, p.number, p.text, p.marks) for p in document.paragraphs]
    return [*paragraphs, *document.footnotes.items()]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", SAMPLES + CASES)
def test_layout(name: str, layout: str) -> None:
    if name == HEADINGS and LAYOUTS[layout].joint:
        pytest.skip("nothing tells a heading here")
    original = document(name)
    (again,) = read_text(set_anew(original, LAYOUTS[layout]))
    assert content(again) == content(original)
    assert not again.unplaced
