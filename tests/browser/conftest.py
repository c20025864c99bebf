"""A real browser, and the pages it opens from the disk as a delegate does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from makers.opened import Open
from makers.pages import MAKERS, hostile
from playwright.sync_api import Browser, Dialog, Page, sync_playwright


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of each page, by its name."""
    folder = tmp_path_factory.mktemp("pages")
    made = {name: make(given) for name, (make, given) in MAKERS.items()}
    made["hostile"] = hostile(str(folder))
    for name, markup in made.items():
        (folder / f"{name}.html").write_text(markup, "utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in made}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; where it is not installed the tests are skipped, but not in CI."""
    program = shutil.which("chromium")
    if program is None:
        assert not os.environ.get("CI"), "chromium is not installed"
        pytest.skip("chromium is not installed: the pages are not tried in a browser")
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=as_root)
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, pages: dict[str, str]) -> Iterator[Open]:
    """Opens a page by its name, or by an address; what it reports or asks for fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_page(
        name: str, address: str = "", width: int = 1440, height: int = 900, **how: object
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            **how,  # type: ignore[arg-type]
        )
        contexts.append(context)
        own = pages.get(name, name)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("request", lambda request: _ask(request.url, own, complaints))
        page.on("dialog", lambda dialog: _said(dialog, complaints))
        page.goto(own + address)
        if how.get("java_script_enabled", True):
            # The browser itself goes to what the address names; a reader acts after that.
            page.evaluate("new Promise((done) => requestIdleCallback(done, { timeout: 2000 }))")
            page.wait_for_timeout(100)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _said(dialog: Dialog, complaints: list[str]) -> None:
    complaints.append(f"{dialog.type}: {dialog.message}")
    dialog.dismiss()


def _ask(url: str, own: str, complaints: list[str]) -> None:
    if url.split("#")[0] != own:
        complaints.append(f"request: {url}")
