"""The comparison's page at work: views, filters, search, jumps, copying, the address, print."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from urllib.parse import quote

import pytest
from makers.opened import Open
from makers.pages import SAMPLES, VERSIONS
from playwright.sync_api import Page

from unrdiff import compare, read
from unrdiff.model import Comparison, Document

VIEWS = ("inline", "side", "table", "new", "old")
SHOWN_ROWS = "document.querySelectorAll('.row:not([hidden])').length"
HERE = "document.querySelector('.row.here')?.id"
# The words of each element as a reader sees them: no numbers of footnotes, no signs of the page.
WORDS = """([selector, without]) => {
  const visible = (node) => node.checkVisibility();
  const paragraphs = [...document.querySelectorAll(selector)].filter(visible);
  return paragraphs.map((paragraph) => {
    const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let words = "";
    while (walk.nextNode()) {
      const above = walk.currentNode.parentElement;
      const wording = visible(above) && !above.closest(`sup, .force, .number${without}`);
      if (wording) words += walk.currentNode.data;
    }
    return words;
  });
}"""


@cache
def compared() -> Comparison:
    old, new = (read(str(SAMPLES / name)) for name in VERSIONS[2:])
    return compare(old, new)


def texts(document: Document) -> list[str]:
    return [p.text for p in document.paragraphs] + list(document.footnotes.values())


def words(page: Page, selector: str, without: str = "") -> list[str]:
    return list(page.evaluate(WORDS, [selector, without]))


def until(page: Page, condition: str) -> None:
    """Wait for it; the page's own policy forbids Playwright's way of waiting."""
    for _ in range(60):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {condition}")


def choices(page: Page) -> Iterable[tuple[str, str, int]]:
    for attribute in ("tag", "fate", "part"):
        for button in page.locator(f"button[data-{attribute}]").all():
            key = button.get_attribute(f"data-{attribute}") or ""
            yield attribute, key, int(button.locator("b").inner_text())


def test_the_clean_texts_are_the_texts_to_the_letter_in_their_own_order(opened: Open) -> None:
    page = opened("comparison", "#?view=new")
    new = compared().new
    assert words(page, ".row .words p") == texts(new)
    page.keyboard.press("5")
    assert words(page, ".row .words p") == texts(compared().old)
    page.keyboard.press("4")
    assert words(page, ".row .words p") == texts(new)


@pytest.mark.parametrize("view", ["side", "table"])
def test_two_columns_hold_both_texts_to_the_letter(opened: Open, view: str) -> None:
    page = opened("comparison", f"#?view={view}&mode=all")
    left = words(page, ".row .left, .row[data-old-at]:not(.paired) .inline", ", ins")
    right = words(page, ".row .right, .row[data-new]:not(.paired) .inline", ", del")
    assert sorted(right) == sorted(texts(compared().new))
    assert sorted(left) == sorted(texts(compared().old))


def test_every_word_of_both_texts_stands_in_the_inline_view(opened: Open) -> None:
    page = opened("comparison", "#?mode=all")
    assert words(page, ".row[data-new] .inline", ", del") == texts(compared().new)
    old = words(page, ".row[data-old-at] .inline", ", ins")
    assert sorted(old) == sorted(texts(compared().old))


def test_without_a_script_everything_stands_open(opened: Open) -> None:
    page = opened("comparison", java_script_enabled=False)
    assert page.locator(".row .inline:visible").count() == page.locator(".row").count() > 200
    assert not page.locator(".bar").is_visible()


def test_a_choice_shows_just_the_rows_that_it_counts(opened: Open) -> None:
    page = opened("comparison")
    told = list(choices(page))
    assert len(told) > 15
    for attribute, key, count in told:
        button = page.locator(f"button[data-{attribute}='{key}']")
        button.click()
        assert page.evaluate(SHOWN_ROWS) == count, key
        assert button.get_attribute("aria-pressed") == "true"
        assert page.locator("output.counter").inner_text().split("/")[1] == str(count)
        button.click()


def test_beside_what_is_chosen_a_choice_counts_what_it_would_show(opened: Open) -> None:
    page = opened("comparison", "#?part=operative&tag=strength")
    counted = [one for one in choices(page) if one[0] == "fate" and one[2]]
    assert {key for _, key, _ in counted} >= {"edited", "moved"}
    for _, key, count in counted:
        button = page.locator(f"button[data-fate='{key}']")
        button.click()
        assert page.evaluate(SHOWN_ROWS) == count, key
        button.click()


def test_choices_of_two_sorts_narrow_and_those_of_one_widen(opened: Open) -> None:
    page = opened("comparison")
    page.click("button[data-tag=weaker]")
    weaker = page.evaluate(SHOWN_ROWS)
    page.click("button[data-part=operative]")
    both = page.evaluate(SHOWN_ROWS)
    assert 0 < both < weaker
    page.click("button[data-tag=stronger]")
    assert page.evaluate(SHOWN_ROWS) > both
    page.click("button[data-fate=moved]")
    assert page.evaluate(SHOWN_ROWS) < both
    page.click("button.clear")
    assert page.evaluate(SHOWN_ROWS) == page.locator(".row").count()


def test_the_way_back_undoes_a_choice_and_a_link_keeps_it(opened: Open) -> None:
    page = opened("comparison", "#OP5")
    page.click("button[data-tag=weaker]")
    weaker = page.evaluate(SHOWN_ROWS)
    page.locator(".list a:visible").last.click()
    page.wait_for_timeout(200)
    assert page.evaluate(SHOWN_ROWS) == weaker
    page.go_back()
    page.go_back()
    until(page, SHOWN_ROWS + f" > {weaker}")
    assert page.evaluate("location.hash") == "#OP5"


def test_with_nothing_to_show_the_page_says_so(opened: Open) -> None:
    page = opened("comparison", "#OP40")
    page.keyboard.press("/")
    page.keyboard.type("没有这样的词")
    until(page, SHOWN_ROWS + " === 0")
    assert page.locator("p.none").is_visible()
    box = page.locator("p.none").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def test_policy_alone_and_routine_out_of_the_way(opened: Open) -> None:
    page = opened("comparison")
    page.click("[data-mode=policy]")
    tags = page.evaluate(
        "[...document.querySelectorAll('.row:not([hidden])')].map(r => r.dataset.tags)"
    )
    policy = {"substantive", "strength", "dropped", "added"}
    assert tags
    assert all(policy & set(told.split()) for told in tags)
    page.keyboard.press("r")
    assert page.locator("main del.k-routine:visible").count() == 0
    assert page.locator("main del.k-substantive:visible").count() > 0


def test_words_are_found_counted_and_stepped_through(opened: Open) -> None:
    page = opened("comparison", "#?mode=all")
    wanted = sum(text.count("枪支") for text in words(page, ".row .inline"))
    page.keyboard.press("/")
    page.keyboard.type("枪支")
    until(page, f"location.hash.includes('q={quote('枪支')}')")
    found = int(page.locator(".matches").inner_text().split()[0])
    assert found == wanted > 10
    assert page.locator(".row:not([hidden])").count() > 0
    page.keyboard.press("Enter")
    assert page.evaluate("CSS.highlights.get('found-here').size") == 1
    page.keyboard.press("Escape")
    assert page.locator(".matches").inner_text() == ""


@pytest.mark.parametrize(
    ("wanted", "count"),
    # In OP25 邀请 stands struck before 促请: each text is found as it reads, and no mixture.
    [
        ("并促请联合国毒品和犯罪问题办公室在其相关", "1"),
        ("并邀请联合国毒品和犯罪问题办公室在其相关", "1"),
        ("邀请促请", "0"),
    ],
)
def test_each_text_is_found_as_it_reads(opened: Open, wanted: str, count: str) -> None:
    page = opened("comparison", f"#?q={quote(wanted)}")
    assert page.locator(".matches").inner_text().split()[0] == count


@pytest.mark.parametrize("wanted", ["OP23", "op23", "执行部分第23段", "第23段"])
def test_a_paragraph_is_found_by_its_old_number_and_its_new_one(opened: Open, wanted: str) -> None:
    page = opened("comparison")
    page.keyboard.press("/")
    page.keyboard.type(wanted)
    until(page, f"location.hash.endsWith('q={quote(wanted)}')")
    shown = page.evaluate("[...document.querySelectorAll('.row:not([hidden])')].map(r => r.id)")
    successor = next(k.new for k in compared().links if k.old == "OP23" and k.role == "primary")
    preamble = [] if "OP" in wanted.upper() or "执行" in wanted else ["new-PP23"]
    assert {f"new-{successor}", "new-OP23", *preamble} <= set(shown)
    assert len(shown) <= 5


def test_keys_go_from_row_to_row_and_from_mark_to_mark(opened: Open) -> None:
    page = opened("comparison", "#OP5")
    assert page.evaluate(HERE) == "new-OP5"
    page.keyboard.press("j")
    assert page.evaluate(HERE) == "new-OP6"
    page.keyboard.press("k")
    assert page.evaluate(HERE) == "new-OP5"
    page.keyboard.press("n")
    first = page.locator(":is(ins, del).here")
    assert first.count() == 1
    assert first.evaluate("mark => mark.closest('.row').id") == "new-OP5"
    assert page.locator(".caption").inner_text()
    before = first.inner_text()
    page.keyboard.press("n")
    page.keyboard.press("p")
    assert page.locator(":is(ins, del).here").inner_text() == before


def test_the_list_and_the_picture_are_in_step_with_the_text(opened: Open) -> None:
    page = opened("comparison", "#OP21")
    current = page.locator(".list a[aria-current]")
    assert current.get_attribute("href") == "#new-OP21"
    assert current.is_visible()
    page.click("[data-tab=picture]")
    page.wait_for_timeout(100)
    assert page.locator(".picture .node.here").count() == 2
    page.locator(".picture .node.new[href='#new-OP30']").click()
    until(page, "document.querySelector('.row.here')?.id === 'new-OP30'")


@pytest.mark.parametrize(
    "address",
    [
        "#OP16?view=side&mode=all",
        "#?tag=weaker&part=operative",
        "#PP12?quiet=1",
        "#?q=%E7%81%AB%E5%99%A8",
        "#OP12?view=old",
    ],
)
def test_the_address_tells_a_colleague_the_same(opened: Open, address: str) -> None:
    state = "[document.documentElement.dataset.view, " + SHOWN_ROWS + ", scrollY]"
    page = opened("comparison", address)
    page.wait_for_timeout(600)
    told = page.evaluate("location.hash")
    other = opened("comparison", told)
    other.wait_for_timeout(600)
    (view, rows, at), (view_again, rows_again, at_again) = (
        page.evaluate(state),
        other.evaluate(state),
    )
    assert (view, rows) == (view_again, rows_again)
    assert abs(at - at_again) < 80


@pytest.mark.parametrize("place", ["OP16", "new-OP16", "old-OP16", "note-5"])
def test_an_address_leads_to_its_row_whatever_the_filter(opened: Open, place: str) -> None:
    page = opened("comparison", f"#{place}?tag=aside")
    row = page.locator(f"#{place if '-' in place else 'new-' + place}")
    assert row.is_visible()
    top = row.evaluate("row => row.getBoundingClientRect().top")
    assert 0 <= top < 900


def test_a_selection_is_copied_with_its_marks_kept_apart(opened: Open) -> None:
    page = opened("comparison", "#OP25")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#new-OP25 .inline'))")
    page.keyboard.press("Control+C")
    copied = page.evaluate("navigator.clipboard.readText()")
    link = next(k for k in compared().links if k.new == "OP25" and k.edits)
    assert "".join(
        e.new
        if e.op == "equal"
        else ("[-" + e.old + "-]") * bool(e.old) + ("{+" + e.new + "+}") * bool(e.new)
        for e in link.edits
    ) in copied.replace("\n", "")


def test_a_paragraph_is_copied_clean(opened: Open) -> None:
    page = opened("comparison", "#OP25")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#new-OP25 .why > summary").click()
    page.locator("#new-OP25 [data-copy=new]").click()
    until(page, "document.querySelector('#new-OP25 .tools output').textContent")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "25. " + compared().new["OP25"].text
    page.locator("#new-OP25 [data-copy=link]").click()
    assert page.evaluate("navigator.clipboard.readText()").endswith("#OP25")


@pytest.mark.parametrize("width", [390, 1024])
def test_on_a_small_screen_the_contents_are_a_drawer(opened: Open, width: int) -> None:
    page = opened("comparison", width=width, height=844, has_touch=True)
    assert not page.locator(".list").is_visible()
    page.locator(".open-side").click()
    assert page.locator(".list").is_visible()
    page.locator(".list a[href='#new-OP9']").click()
    page.wait_for_timeout(300)
    assert not page.locator(".list").is_visible()
    assert page.locator("#new-OP9").is_visible()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_no_view_goes_sideways(opened: Open, view: str, width: int) -> None:
    page = opened("comparison", f"#?view={view}", width=width)
    across, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert across <= room


def test_folded_rows_are_printed_whole_and_stay_folded(opened: Open) -> None:
    page = opened("comparison")
    folded = page.locator(".row:not([open])").count()
    assert folded > 10
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".row:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".row:not([open])").count() == folded


def test_question_mark_opens_the_list_of_keys(opened: Open) -> None:
    page = opened("comparison")
    page.keyboard.press("?")
    assert page.locator("dialog.keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog.keys").is_visible()


def test_marks_of_footnotes_lead_there_and_back(opened: Open) -> None:
    page = opened("comparison", "#OP7")
    page.locator("#new-OP7 .inline sup a[href='#note-53']").click()
    until(page, "document.querySelector('.row.here')?.id === 'note-53'")
    page.locator("#note-53 .back a").first.click()
    until(page, "document.querySelector('.row.here')?.id === 'new-OP7'")
