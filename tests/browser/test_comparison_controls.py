"""The comparison's controls: each view by button and by key, steps by both, states by address."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers.opened import Open, violations
from playwright.sync_api import Page

from unrdiff import compare, read
from unrdiff.render.html.page import render_html

TEXTS = Path(__file__).parents[1] / "quality" / "other"
VIEWS = ("inline", "side", "table", "new", "old")
VIEW = "document.documentElement.dataset.view"
HERE = "document.querySelector('.row.here')?.id"
MARK = (
    """[...document.querySelectorAll(":is(ins, del)")].findIndex((node) => node.matches(".here"))"""
)
STATE = """() => ({
  view: document.documentElement.dataset.view,
  rows: [...document.querySelectorAll(".row:not([hidden])")].map((row) => row.id),
  open: [...document.querySelectorAll(".row[open]:not([hidden])")].map((row) => row.id),
  pressed: [...document.querySelectorAll("[aria-pressed=true]")].map((node) => node.textContent),
  search: document.querySelector("input[type=search]").value,
  matches: document.querySelector("output.matches").textContent,
})"""


def settled(page: Page) -> Page:
    """The page once it has written its address."""
    page.wait_for_timeout(700)
    return page


def pressed(page: Page, control: str) -> None:
    """Press a control where it stands; ``click`` may scroll the page first, as no reader does."""
    box = page.locator(control).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize(("key", "view"), list(enumerate(VIEWS, 1)))
def test_a_view_is_chosen_by_button_and_by_key(opened: Open, key: int, view: str) -> None:
    page = opened("comparison", "#?view=" + ("old" if view == "inline" else "inline"))
    page.keyboard.press(str(key))
    assert page.evaluate(VIEW) == view
    by_key = page.evaluate(STATE)
    page.keyboard.press("1" if view != "inline" else "2")
    page.click(f"button[data-view={view}]")
    assert page.evaluate(STATE) == by_key
    pressed = page.locator("button[data-view][aria-pressed=true]")
    assert pressed.evaluate_all("nodes => nodes.map(node => node.dataset.view)") == [view]


def test_rows_are_jumped_to_by_button_and_by_key(opened: Open) -> None:
    page = settled(opened("comparison", "#OP5"))
    for key, button in (("j", "1"), ("k", "-1")):
        page.keyboard.press("j")
        page.keyboard.press("j")
        start = page.evaluate(HERE)
        page.keyboard.press(key)
        by_key = page.evaluate(HERE)
        assert by_key != start
        page.keyboard.press("k" if key == "j" else "j")
        assert page.evaluate(HERE) == start
        pressed(settled(page), f"[data-jump='{button}']")
        assert settled(page).evaluate(HERE) == by_key


def test_the_counter_counts_the_rows_jumped_over(opened: Open) -> None:
    page = opened("comparison", "#OP5")
    at, of = map(int, page.locator("output.counter").inner_text().split("/"))
    page.keyboard.press("j")
    assert page.locator("output.counter").inner_text() == f"{at + 1}/{of}"


def test_marks_are_stepped_to_by_button_and_by_key(opened: Open) -> None:
    page = opened("comparison", "#OP5")
    page.keyboard.press("n")
    first = page.evaluate(MARK)
    page.keyboard.press("n")
    second = page.evaluate(MARK)
    assert 0 <= first < second
    pressed(page, "[data-step='-1']")
    assert page.evaluate(MARK) == first
    pressed(page, "[data-step='1']")
    assert page.evaluate(MARK) == second


def test_steps_stop_at_every_mark_of_a_row_once(opened: Open) -> None:
    page = opened("comparison", "#OP5")
    row = page.locator("#new-OP5")
    marks = row.evaluate(
        """row => [...row.querySelectorAll(".inline :is(ins, del)")].filter((node) =>
        node.getClientRects().length && !(node.tagName === "INS"
        && node.previousSibling?.tagName === "DEL" && node.previousSibling.title === node.title)
        ).length"""
    )
    stops = []
    for _ in range(marks + 1):
        page.keyboard.press("n")
        stops.append(
            page.evaluate("document.querySelector(':is(ins, del).here').closest('.row').id")
        )
    assert stops.count("new-OP5") == marks > 2
    assert stops[-1] != "new-OP5"


@pytest.mark.parametrize(
    "address",
    [
        "#OP16",
        "#OP16?view=side&tag=weaker&part=operative&q=火器",
        "#OP16?view=side&tag=weaker&part=operative",
        "#?tag=strength&tag=added&part=preamble",
        "#?view=table&q=枪支",
        "#OP2?view=old&quiet=1",
        "#new-PP3?view=new",
    ],
)
def test_an_address_restores_the_whole_state(opened: Open, address: str) -> None:
    page = settled(opened("comparison", address))
    told = page.evaluate("location.hash")
    again = settled(opened("comparison", told))
    assert again.evaluate(STATE) == page.evaluate(STATE)
    assert again.evaluate(HERE) == page.evaluate(HERE)
    assert again.evaluate("location.hash") == told


@pytest.mark.parametrize("place", ["OP16", "PP3", "OP21"])
def test_an_address_leads_to_the_row_and_stays(opened: Open, place: str) -> None:
    page = settled(opened("comparison", f"#{place}"))
    assert page.evaluate(HERE) == f"new-{place}"
    assert page.evaluate("location.hash") == f"#{place}"


def test_going_back_leads_to_where_one_was(opened: Open) -> None:
    page = settled(opened("comparison", "#OP16"))
    page.evaluate("location.hash = '#OP30'")
    page.wait_for_timeout(300)
    assert page.evaluate(HERE) == "new-OP30"
    page.go_back()
    page.wait_for_timeout(300)
    assert page.evaluate(HERE) == "new-OP16"


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page of two short texts."""
    page = tmp_path_factory.mktemp("short") / "page.html"
    old, new = (read(TEXTS / f"water.{side}.txt") for side in ("old", "new"))
    page.write_text(render_html(compare(old, new), "zh"), "utf-8")
    return page.as_uri()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    "how",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}],
    ids=["light", "dark", "forced colours"],
)
def test_no_view_is_in_the_way_of_anyone(
    opened: Open, short: str, view: str, how: dict[str, object]
) -> None:
    page = opened(short, f"#?view={view}&mode=all", bypass_csp=True, **how)
    assert violations(page) == []


@pytest.mark.parametrize("view", VIEWS)
def test_nor_is_what_is_opened(opened: Open, short: str, view: str) -> None:
    page = opened(short, f"#?view={view}", bypass_csp=True, width=390, height=844)
    page.evaluate("for (const node of document.querySelectorAll('details')) node.open = true")
    page.locator(".open-side").click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert violations(page) == []
