"""What must hold of every page in a real browser: quiet, accessible, on any screen, on paper."""

from __future__ import annotations

import pytest
from makers.opened import NO_SIDEWAYS, Open, violations
from makers.pages import PAGES


@pytest.mark.parametrize("name", ["comparison", "lineages", "oral"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_in_the_way_of_anyone(opened: Open, name: str, scheme: str) -> None:
    assert violations(opened(name, bypass_csp=True, color_scheme=scheme)) == []


@pytest.mark.parametrize("name", ["comparison", "lineages"])
@pytest.mark.parametrize(
    "how",
    [{"forced_colors": "active"}, {"width": 390, "height": 844}],
    ids=["forced colours", "phone"],
)
def test_nor_with_forced_colours_or_on_a_phone(
    opened: Open, name: str, how: dict[str, object]
) -> None:
    assert violations(opened(name, bypass_csp=True, **how)) == []


@pytest.mark.parametrize("name", ["comparison", "lineages", "oral"])
def test_nor_on_paper_where_nothing_is_touched(opened: Open, name: str) -> None:
    page = opened(name, bypass_csp=True)
    page.emulate_media(media="print")
    assert violations(page, without=("target-size",)) == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_no_page_goes_sideways(opened: Open, name: str, width: int) -> None:
    across, room = opened(name, width=width).evaluate(NO_SIDEWAYS)
    assert across <= room


@pytest.mark.parametrize("name", PAGES)
def test_every_control_has_a_name_and_can_be_pressed(opened: Open, name: str) -> None:
    page = opened(name)
    buttons = page.locator("button:visible")
    for index in range(buttons.count()):
        button = buttons.nth(index)
        if not button.is_visible() or button.is_disabled():
            continue
        assert (button.get_attribute("aria-label") or button.inner_text()).strip()
        button.click(timeout=2000)
        if page.locator("dialog[open]").count():
            page.keyboard.press("Escape")


@pytest.mark.parametrize("name", PAGES)
def test_every_control_is_reached_by_the_keyboard(opened: Open, name: str) -> None:
    page = opened(name)
    wanted = page.evaluate(
        "[...document.querySelectorAll('button, input')]"
        ".filter(b => b.checkVisibility() && !b.disabled).length"
    )
    reached = page.evaluate(
        "[...document.querySelectorAll('button, input')].filter(b => b.checkVisibility()"
        " && !b.disabled && b.tabIndex >= 0 && (b.focus(), document.activeElement === b)).length"
    )
    assert reached == wanted > 0


@pytest.mark.parametrize("name", PAGES)
def test_the_first_stop_of_the_keyboard_skips_to_the_text(opened: Open, name: str) -> None:
    page = opened(name)
    page.keyboard.press("Tab")
    href = page.evaluate("document.activeElement.getAttribute('href')")
    assert href.startswith("#")
    assert page.locator(href).count() == 1


def test_hostile_wording_is_shown_and_does_nothing(opened: Open) -> None:
    page = opened("hostile")
    assert page.title().endswith("unrdiff")
    # In the title and in both paragraphs that hold it.
    shown = page.locator("body").inner_text()
    assert shown.count("</script><img src=x onerror=document.title=") >= 3
    assert page.locator("main img, main b[style]").count() == 0


@pytest.mark.parametrize("name", PAGES)
def test_the_page_of_a_long_resolution_is_small_enough_to_be_sent(
    pages: dict[str, str], name: str
) -> None:
    from pathlib import Path
    from urllib.parse import unquote, urlsplit

    size = Path(unquote(urlsplit(pages[name]).path)).stat().st_size
    assert size <= (1_500_000 if name == "lineages" else 1_000_000)
