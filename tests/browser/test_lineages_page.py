"""The page of lineages at work: filters, address, river, many versions on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers.opened import Open
from makers.pages import SAMPLES, VERSIONS

from unrdiff import read, trace
from unrdiff.render.html_lineages.page import render_trace_html

SHOWN = "document.querySelectorAll('.strand:not([hidden])').length"
HERE = "document.querySelector('.strand.here > summary .chip')?.textContent"


def test_a_filter_shows_just_the_rows_that_it_counts(opened: Open) -> None:
    page = opened("lineages")
    buttons = page.locator("button[data-tag]")
    assert buttons.count() > 5
    for index in range(buttons.count()):
        buttons.nth(index).click()
        assert page.evaluate(SHOWN) == int(buttons.nth(index).locator("b").inner_text())


def test_a_step_alone_shows_what_changed_in_it(opened: Open) -> None:
    page = opened("lineages")
    whole = page.evaluate(SHOWN)
    page.click("button[data-step='3']")
    assert 0 < page.evaluate(SHOWN) < whole
    page.keyboard.press("Escape")
    assert page.evaluate(SHOWN) == whole


@pytest.mark.parametrize("address", ["#OP25", "#OP25?tag=stronger&step=3", "#?tag=weaker"])
def test_the_address_tells_a_colleague_the_same(opened: Open, address: str) -> None:
    page = opened("lineages", address)
    other = opened("lineages", page.evaluate("location.hash"))
    for asked in (SHOWN, HERE):
        assert page.evaluate(asked) == other.evaluate(asked)
    if "OP25" in address:
        assert page.evaluate(HERE) == "OP25"


def test_the_river_follows_the_row_and_leads_to_it(opened: Open) -> None:
    page = opened("lineages", "#OP25")
    strands = "[...document.querySelectorAll('.river .here')].map((a) => a.getAttribute('href'))"
    lit = f"new Set({strands}).size"
    assert page.evaluate(lit) == 1
    page.keyboard.press("j")
    assert page.evaluate(lit) == 1
    assert page.evaluate(HERE) == "OP26"


def test_many_versions_fit_a_phone(opened: Open, tmp_path: Path) -> None:
    documents = [read(str(SAMPLES / name)) for name in VERSIONS]
    file = tmp_path / "many.html"
    file.write_text(render_trace_html(trace([*documents, *documents[2:]]), "zh"), "utf-8")
    page = opened(file.as_uri(), width=390, height=844)
    across, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert across <= room
    widest = "Math.max(...[...document.querySelectorAll('.cell')].map((c) => c.clientWidth))"
    assert page.evaluate(widest) <= room
