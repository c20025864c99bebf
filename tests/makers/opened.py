"""A page that is open in a browser, and what must hold of every one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

# Opens a page by its name, or by an address, on a screen of a size.
Open = Callable[..., Page]
NO_SIDEWAYS = "[document.documentElement.scrollWidth, innerWidth]"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def axe() -> str:
    """The checker itself, from its package."""
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


# Of what was found only this leaves the page: all of it would be megabytes.
BROKEN = """async (options) => (await axe.run(document, options)).violations.map(
  ({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`
)"""


def violations(page: Page, without: tuple[str, ...] = ()) -> list[str]:
    """Every rule that the page as shown breaks, with the first place."""
    page.evaluate(axe())
    found = page.evaluate(
        BROKEN,
        {
            "runOnly": {"type": "tag", "values": RULES},
            "rules": {rule: {"enabled": False} for rule in without},
            "resultTypes": ["violations"],
        },
    )
    return list(found)
