"""With the Tab key alone: every control is come to, told apart from the rest, and not covered."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers.opened import Open
from playwright.sync_api import Page

from unrdiff import compare, read, trace
from unrdiff.render.html.page import render_html
from unrdiff.render.html_lineages.page import render_trace_html

TEXTS = Path(__file__).parents[1] / "quality" / "other"
# Controls get a number each, so that those come to can be told.
NUMBERED = """() => {
  const shown = [...document.querySelectorAll("button, input, summary, a[href]")].filter((node) =>
    node.checkVisibility({ checkVisibilityCSS: true }) && !node.disabled && node.tabIndex >= 0
  );
  shown.forEach((node, index) => (node.controlNumber = index));
  return shown.map((node) => node.outerHTML.slice(0, 120));
}"""
# The control that has the focus: its number, whether one sees that, whether it lies under another.
FOCUSED = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const { left, top, right, bottom } = node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const middle = [(left + right) / 2, (top + bottom) / 2];
  const places = [[left + 2, top + 2], middle, [right - 2, bottom - 2]];
  const free = places.some(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found && (node.contains(found) || found.contains(node));
  });
  return {
    number: node.controlNumber ?? -1,
    told: node.outerHTML.slice(0, 120),
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    free,
  };
}"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Pages of short texts, which a keyboard is through with soon."""
    folder = tmp_path_factory.mktemp("small")
    old, new = (read(TEXTS / f"water.{side}.txt") for side in ("old", "new"))
    made = {
        "comparison": render_html(compare(old, new), "zh"),
        "lineages": render_trace_html(trace([old, new, new]), "zh"),
    }
    for name, markup in made.items():
        (folder / f"{name}.html").write_text(markup, "utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in made}


def walked(page: Page) -> list[dict[str, object]]:
    """What the focus comes to from the top of the page to its end."""
    stops: list[dict[str, object]] = []
    while len(stops) < 500:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError("the focus never comes to the page's end")


@pytest.mark.parametrize("width", [390, 1024, 1440])
@pytest.mark.parametrize("name", ["comparison", "lineages"])
def test_the_tab_key_comes_to_every_control(
    opened: Open, small: dict[str, str], name: str, width: int
) -> None:
    page = opened(small[name], width=width)
    controls = page.evaluate(NUMBERED)
    stops = walked(page)
    come_to = {stop["number"] for stop in stops}
    assert [told for number, told in enumerate(controls) if number not in come_to] == []
    assert [stop["told"] for stop in stops if not stop["marked"]] == []
    assert [stop["told"] for stop in stops if not stop["free"]] == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_control_is_pressed_by_the_keyboard(
    opened: Open, small: dict[str, str], key: str
) -> None:
    page = opened(small["comparison"])
    page.locator("button[data-view=side]").focus()
    page.keyboard.press(key)
    assert page.evaluate("document.documentElement.dataset.view") == "side"


def test_the_list_of_keys_keeps_the_focus_and_gives_it_back(
    opened: Open, small: dict[str, str]
) -> None:
    page = opened(small["comparison"])
    page.locator("button.help").focus()
    page.keyboard.press("Enter")
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("!document.querySelector('main').contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "help"
