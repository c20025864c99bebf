"""The page that files are dropped on, in a real browser, against a running server."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from makers.opened import NO_SIDEWAYS, violations
from makers.served import Served, serving
from makers.word import tracked_word, typed_word
from playwright.sync_api import Browser, Page, expect
from texts import SAMPLES, sample

from unrdiff import read
from unrdiff.serve.door import Door

OLD, NEW, REPORT = "a-c3-74-draft.txt", "a-res-80-229.txt", "a-71-485.txt"
EVIL = "<img src=x onerror=document.title='evil'>.txt"
# What the browser itself says of an answer that is no success; the page says it in words.
STATUS = "Failed to load resource"
DROPPED = """([place, files]) => {
  const moved = new DataTransfer();
  for (const { name, data, size } of files) {
    const bytes = data === null
      ? Array(size / 1e6).fill(new Uint8Array(1e6))
      : [Uint8Array.from(atob(data), (each) => each.charCodeAt(0))];
    moved.items.add(new File(bytes, name));
  }
  const to = document.querySelector(place);
  for (const type of ["dragover", "drop"]) {
    to.dispatchEvent(
      new DragEvent(type, { dataTransfer: moved, bubbles: true, cancelable: true })
    );
  }
}"""
Dropped = tuple[str, bytes | int]


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serving() as running:
        yield running
        assert running.faults == []


OpenDesk = Callable[..., Page]


@pytest.fixture
def desk(browser: Browser, served: Served) -> Iterator[OpenDesk]:
    """Opens the page; what it reports, or asks of anyone else, fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_page(width: int = 1440, height: int = 900, **how: object) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            **how,  # type: ignore[arg-type]
        )
        contexts.append(context)
        context.on(
            "console",
            lambda said: None if STATUS in said.text else complaints.append(said.text),
        )
        context.on("weberror", lambda failed: complaints.append(str(failed.error)))
        context.on(
            "request",
            lambda asked: (
                None
                if asked.url.startswith(served.door.address)
                else complaints.append(f"request: {asked.url}")
            ),
        )
        page = context.new_page()
        page.goto(served.door.address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def drop(page: Page, place: str, *files: Dropped) -> None:
    """Drop files on a place; one that is a number is so many bytes long, and empty of wording."""
    told = [
        {"name": name, "data": None, "size": data}
        if isinstance(data, int)
        else {"name": name, "data": b64encode(data).decode()}
        for name, data in files
    ]
    page.evaluate(DROPPED, [place, told])


def text(name: str) -> Dropped:
    return name, (SAMPLES / name).read_bytes()


def word(name: str) -> Dropped:
    return name.replace(".txt", ".docx"), typed_word(sample(name)).data()


def given(page: Page, side: str) -> str:
    return page.locator(f"[data-side={side}] .given").inner_text()


def opened_by(page: Page, link: str) -> Page:
    with page.expect_popup() as popup:
        page.locator(link).click()
    popup.value.wait_for_load_state()
    return popup.value


def both_read(page: Page) -> None:
    expect(page.locator(".go[href]")).to_be_visible(timeout=20_000)


# --- files in, comparison out -------------------------------------------------------------------


def test_two_word_files_are_dropped_and_compared(desk: OpenDesk, tmp_path: Path) -> None:
    page = desk()
    drop(page, "[data-side=old]", word(OLD))
    expect(page.locator("[data-side=old] .first")).to_be_visible(timeout=20_000)
    assert page.locator(".go[href]").count() == 0
    drop(page, "[data-side=new] .drop", word(NEW))
    both_read(page)
    assert "A/RES/80/229" in given(page, "new")
    assert "a-c3-74-draft.docx" in given(page, "old")
    comparison = opened_by(page, ".go")
    assert "A/RES/80/229" in comparison.title()
    assert comparison.evaluate("document.documentElement.classList.contains('js')")
    comparison.keyboard.press("j")
    assert comparison.locator("output.counter").first.inner_text().startswith("1/")
    with page.expect_download() as download:
        page.locator("a[data-ending='.docx']").click()
    made = tmp_path / "made.docx"
    download.value.save_as(made)
    assert download.value.suggested_filename == "a-c3-74-draft--a-res-80-229.docx"
    assert read(made).paragraphs == read(word(NEW)[1]).paragraphs  # type: ignore[arg-type]


@pytest.mark.parametrize("names", [(OLD, NEW), (NEW, OLD)])
def test_two_files_dropped_at_once_are_put_in_order(desk: OpenDesk, names: tuple[str, str]) -> None:
    page = desk()
    drop(page, "[data-side=new]", *map(text, names))
    both_read(page)
    assert OLD in given(page, "old")
    assert NEW in given(page, "new")
    page.locator(".exchange").click()
    assert NEW in given(page, "old")
    assert opened_by(page, ".go").locator(".notices").inner_text().count("次序可能颠倒") == 1


def test_a_draft_of_a_report_is_chosen(desk: OpenDesk) -> None:
    page = desk()
    drop(page, "[data-side=old]", text(REPORT), text(NEW))
    both_read(page)
    assert "按标题选用 a-71-485.txt#4" in opened_by(page, ".go").locator(".notices").inner_text()
    page.locator("[data-side=old] select").select_option("~4")
    page.locator(".exchange").click()
    page.locator(".exchange").click()
    assert page.locator("[data-side=old] select").input_value() == "~4"
    comparison = opened_by(page, ".go")
    assert "按标题选用" not in comparison.locator("body").inner_text()
    assert "决议草案四" in comparison.title()


def test_a_file_with_tracked_changes_is_enough(desk: OpenDesk) -> None:
    page = desk()
    drop(page, "[data-side=new]", ("t.docx", tracked_word(sample(OLD), sample(NEW)).data()))
    both_read(page)
    expect(page.locator(".go")).to_have_text("比较修订前后")
    expect(page.locator(".state")).to_contain_text("这份文件载有修订")
    assert opened_by(page, ".go").locator("main section").count()
    page.locator("[data-side=new] .remove").click()
    assert page.locator(".go[href]").count() == 0
    assert given(page, "new") == ""


# --- what is refused ----------------------------------------------------------------------------


def test_a_file_that_is_too_large_is_refused_at_once(desk: OpenDesk) -> None:
    page = desk()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    drop(page, "[data-side=old]", ("large.docx", 200_000_000))
    expect(page.locator("[data-side=old] .given")).to_contain_text("文件超过 20 MB")
    assert asked == []


def test_what_is_no_resolution_is_refused_with_a_sentence(desk: OpenDesk) -> None:
    page = desk()
    drop(page, "[data-side=old]", ("minutes.txt", "会议记录".encode()))
    box = page.locator("[data-side=old] .given")
    expect(box).to_contain_text("未能读取")
    expect(box).to_contain_text("没有找到决议")
    drop(page, "[data-side=old]", text(OLD))
    expect(box.locator(".first")).to_be_visible(timeout=20_000)
    assert box.locator("[lang=en]").count() == 0


def test_three_files_at_once_and_a_file_beside_the_places_change_nothing(desk: OpenDesk) -> None:
    page = desk()
    drop(page, "[data-side=old]", *[text(OLD)] * 3)
    expect(page.locator(".state")).to_have_text("一次最多放入两份文件。")
    drop(page, "footer", text(OLD))
    assert page.locator(".filled").count() == 0


def test_a_name_made_to_do_harm_is_a_name(desk: OpenDesk) -> None:
    page = desk()
    drop(page, "[data-side=old]", (EVIL, text(OLD)[1]), (EVIL, b"nothing"))
    expect(page.locator(".wrong")).to_be_visible(timeout=20_000)
    expect(page.locator(".first")).to_be_visible(timeout=20_000)
    assert EVIL in given(page, "old")
    assert EVIL in given(page, "new")
    assert page.locator("img").count() == 0
    drop(page, "[data-side=new]", (EVIL, text(NEW)[1]))
    both_read(page)
    comparison = opened_by(page, ".go")
    assert comparison.locator("img").count() == 0
    assert "evil" not in (page.title(), comparison.title())


def test_a_server_that_is_gone_is_told(browser: Browser) -> None:
    with serving() as served:
        page = browser.new_page()
        page.goto(served.door.address)
    drop(page, "[data-side=old]", text(OLD))
    expect(page.locator("[data-side=old] .given")).to_contain_text("联系不上本机的 unrdiff")
    page.close()


def test_a_server_that_was_started_again_at_its_port_is_told(browser: Browser) -> None:
    with serving() as served:
        page = browser.new_page()
        page.goto(served.door.address)
        site = served.server.site
        served.server.site = replace(site, door=Door(site.door.port))
        drop(page, "[data-side=old]", text(OLD))
        expect(page.locator("[data-side=old] .given")).to_contain_text("此地址无效")
        page.close()


def test_a_page_of_another_origin_gets_nothing(browser: Browser, served: Served) -> None:
    """It may know even the address: the browser says where it comes from."""
    with serving() as other:
        page = browser.new_page(bypass_csp=True)
        page.goto(other.door.address)
        address = served.door.address
        asking = "([address, how]) => fetch(address, how).then(() => true, () => false)"
        posting = {"method": "POST", "mode": "no-cors", "body": "x"}
        assert not page.evaluate(asking, [address, {}])
        assert not page.evaluate(asking, [address, {"mode": "no-cors"}])
        assert not page.evaluate(asking, [f"{address}files?name=a.txt", posting])
        page.evaluate("(address) => { location.href = address }", address)
        page.wait_for_url(address)
        assert page.locator("body").inner_text().startswith("此地址无效")
        page.close()


# --- for everyone, on any screen ----------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_is_in_the_way_of_anyone(desk: OpenDesk, scheme: str, width: int) -> None:
    page = desk(width=width, bypass_csp=True, color_scheme=scheme)
    assert violations(page) == []
    drop(page, "[data-side=old]", text(REPORT), text(NEW))
    both_read(page)
    assert violations(page) == []
    drop(page, "[data-side=new]", ("minutes.txt", b"nothing"))
    expect(page.locator(".wrong")).to_be_visible()
    assert violations(page) == []
    across, room = page.evaluate(NO_SIDEWAYS)
    assert across <= room


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nor_on_the_page_that_says_why_not(desk: OpenDesk, served: Served, scheme: str) -> None:
    page = desk(width=390, bypass_csp=True, color_scheme=scheme)
    page.goto(f"{served.door.address}compare/a/b")
    assert violations(page) == []
    page.locator("a").click()
    expect(page.locator(".places")).to_be_visible()


def test_files_are_chosen_and_compared_by_the_keyboard(desk: OpenDesk) -> None:
    page = desk()
    names = iter((OLD, NEW))
    # Listened for all the while: what a browser asks before anyone listens is lost.
    page.on("filechooser", lambda chooser: chooser.set_files(SAMPLES / next(names)))
    for index in range(2):
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.type") != "file":
            page.keyboard.press("Tab")
        outline = "getComputedStyle(document.activeElement.parentNode).outlineStyle"
        assert page.evaluate(outline) == "solid"
        page.keyboard.press("Enter")
        expect(page.locator(".first").nth(index)).to_be_visible(timeout=20_000)
    both_read(page)
    page.locator(".go").focus()
    with page.expect_popup() as popup:
        page.keyboard.press("Enter")
    popup.value.wait_for_load_state()
    assert "A/RES/80/229" in popup.value.title()


def test_what_happens_is_told_to_those_who_do_not_see_it(desk: OpenDesk) -> None:
    page = desk()
    for side in ("old", "new"):
        assert page.locator(f"[data-side={side}] .given[role=status]").count() == 1
        named = page.locator(f"[data-side={side}] input")
        expect(named).to_have_accessible_name(
            f"{'旧' if side == 'old' else '新'}案文 拖放文件到此处，或点击选择"
        )
    expect(page.locator(".exchange")).to_have_accessible_name("对调新旧案文")
