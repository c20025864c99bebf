"""Wording, names and sheets made to do harm: every page shows them and does nothing of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers.hostile import HOSTILE, OBEYED, hostile_findings
from makers.opened import Open
from makers.visible import wording

from unrdiff.render.findings import Findings, Subject, View
from unrdiff.render.html import render

SUBJECTS = (Subject.COMPARISON, Subject.TRACE, Subject.REVISION)
# As the reader of texts leaves them: what it takes for wording, to the letter.
SHOWN = ("</script><script>alert(1)</script><img src=x onerror=alert(1)>", "]]><w:x/>")
MADE_BY_IT = "img, iframe, object, embed, [onload], [onerror], a:not([href^='#'], [id])"


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[Subject, Findings]:
    return hostile_findings(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(params=SUBJECTS, ids=lambda subject: subject.name.lower())
def address(
    request: pytest.FixtureRequest, findings: dict[Subject, Findings], tmp_path: Path
) -> str:
    """The address of the page on one subject."""
    page = tmp_path / "page.html"
    page.write_bytes(render(findings[request.param], View(language="zh")))
    return page.as_uri()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_what_is_hostile_is_shown_and_inert(opened: Open, address: str, script: bool) -> None:
    page = opened(address, java_script_enabled=script)
    shown = "".join(wording(page, "body"))
    assert all(words in HOSTILE[4] + HOSTILE[6] for words in SHOWN)
    assert all(words in shown for words in SHOWN)
    assert not OBEYED.findall(shown)
    assert page.locator(MADE_BY_IT).count() == 0
    assert page.locator("script").count() == 1


@pytest.mark.parametrize(
    "place",
    ["#<img src=x onerror=alert(1)>", "#%", "#?view=<b>&tag=%&q=%E4%BD", "#a'\"]?q=("],
)
def test_an_address_made_to_do_harm_is_an_address(opened: Open, address: str, place: str) -> None:
    page = opened(address, place)
    page.keyboard.press("j")
    assert page.locator("output.counter").first.inner_text()
    assert page.locator(MADE_BY_IT).count() == 0


def test_words_looked_for_are_words(
    opened: Open, findings: dict[Subject, Findings], tmp_path: Path
) -> None:
    source = tmp_path / "page.html"
    source.write_bytes(render(findings[Subject.COMPARISON], View(language="zh")))
    page = opened(source.as_uri())
    for words in (*HOSTILE[4:], "(", "\\", "[", ".*"):
        page.locator("input[type=search]").fill(words)
        page.wait_for_timeout(250)
        assert page.locator("output.matches").inner_text().split()[0].isdigit()
