"""What a reader sees on a page: its words, without numbers of footnotes and signs of the page."""

from __future__ import annotations

from playwright.sync_api import Page

_WORDS = """([selector, skipped]) => {
  const seen = (node) => node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  return [...document.querySelectorAll(selector)].filter(seen).map((element) => {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let words = "";
    while (walk.nextNode()) {
      const around = walk.currentNode.parentElement;
      if (seen(around) && !around.closest(skipped)) words += walk.currentNode.data;
    }
    return words;
  });
}"""
_NO_WORDING = "sup, .force, script, style"


def wording(page: Page, selector: str, *without: str) -> list[str]:
    """The visible words of each element that the selector finds; ``without`` such as ``del``."""
    return list(page.evaluate(_WORDS, [selector, ", ".join((_NO_WORDING, *without))]))
