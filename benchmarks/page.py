"""How soon a page can be used, and whether scrolling through it ever stalls, in a real browser.

    python benchmarks/page.py [PAGE.html …]

Without arguments the comparison of 74 with 80/229 and the lineages of all four samples are made
and measured. Times are in milliseconds: until the page is ready for the reader (its script has
run), the longest task while the whole page is scrolled through, and while each view is chosen.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from unrdiff import compare, read, trace
from unrdiff.render.html.page import render_html
from unrdiff.render.html_lineages.page import render_trace_html

SAMPLES = Path(__file__).parents[1] / "samples"
VERSIONS = ("a-res-64-179.txt", "a-71-485.txt#4", "a-c3-74-draft.txt", "a-res-80-229.txt")
WATCH = """() => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    const tasks = list.getEntries().map((entry) => entry.duration);
    window.longest = Math.max(window.longest, ...tasks);
  }).observe({ type: "longtask" });
}"""
READY = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


def made(folder: Path) -> list[Path]:
    """The two pages of the samples."""
    texts = [read(str(SAMPLES / name)) for name in VERSIONS]
    pages = {
        "comparison": render_html(compare(*texts[2:]), "zh"),
        "lineages": render_trace_html(trace(texts), "zh"),
    }
    for name, markup in pages.items():
        (folder / f"{name}.html").write_text(markup, "utf-8")
    return [folder / f"{name}.html" for name in pages]


def scrolled(page: Page) -> float:
    """The longest task while the page is scrolled through, by 600 pixels at a time."""
    page.evaluate(WATCH)
    height = page.evaluate("document.documentElement.scrollHeight")
    for _ in range(0, height, 600):
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(20)
    page.wait_for_timeout(300)
    return float(page.evaluate("window.longest"))


def chosen(page: Page) -> float:
    """The longest task while views and filters are chosen."""
    page.evaluate(WATCH)
    for key in "23451rr":
        page.keyboard.press(key)
        page.wait_for_timeout(200)
    return float(page.evaluate("window.longest"))


def main() -> None:
    """Print a line for each page."""
    program = shutil.which("chromium")
    if program is None:
        sys.exit("chromium is not installed")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = [Path(name).resolve() for name in sys.argv[1:]] or made(Path(folder))
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        print(f"{'page':20}{'kB':>8}{'ready':>8}{'scroll':>8}{'choose':>8}")
        for source in pages:
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(source.as_uri())
            ready = page.evaluate(READY)
            told = f"{ready:8.0f}{scrolled(page):8.0f}{chosen(page):8.0f}"
            print(f"{source.stem:20}{source.stat().st_size // 1000:8}{told}")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
