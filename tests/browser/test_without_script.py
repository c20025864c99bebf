"""Without JavaScript every paragraph of every text stands on the page, open, to be read."""

from __future__ import annotations

import pytest
from makers.opened import Open
from makers.pages import SAMPLES, VERSIONS
from makers.visible import wording

from unrdiff import read, trace
from unrdiff.app.task import oral_task, sheets_of
from unrdiff.model import Document


def sample(name: str) -> Document:
    return read(str(SAMPLES / name))


def both_sides(name: str) -> tuple[Document, Document]:
    """The two documents that a page compares."""
    if name != "oral":
        old, new = map(sample, VERSIONS[2:])
        return old, new
    sheets = sheets_of([str(SAMPLES / "oral-revisions-example.txt")])
    old, new = oral_task([str(SAMPLES / VERSIONS[2])], sheets, strict=False).documents
    return old, new


@pytest.mark.parametrize("name", ["comparison", "english", "oral"])
def test_both_texts_stand_open(opened: Open, name: str) -> None:
    page = opened(name, java_script_enabled=False)
    old, new = both_sides(name)
    (without_new,), (without_old,) = wording(page, "main", "ins"), wording(page, "main", "del")
    assert [p.label for p in old.paragraphs if p.text not in without_new] == []
    assert [p.label for p in new.paragraphs if p.text not in without_old] == []
    assert [n for n, text in old.footnotes.items() if text not in without_new] == []
    assert [n for n, text in new.footnotes.items() if text not in without_old] == []


def test_every_version_stands_open(opened: Open) -> None:
    page = opened("lineages", java_script_enabled=False)
    (shown,) = wording(page, "main", "del")
    documents = trace([sample(name) for name in VERSIONS]).documents
    told = [(n, p.label, p.text) for n, old in enumerate(documents) for p in old.paragraphs]
    notes = [(n, *note) for n, old in enumerate(documents) for note in old.footnotes.items()]
    missing = [(n, label) for n, label, text in (*told, *notes) if text not in shown]
    assert missing == []


@pytest.mark.parametrize("name", ["comparison", "lineages", "oral"])
def test_no_control_is_shown_that_does_nothing(opened: Open, name: str) -> None:
    page = opened(name, java_script_enabled=False)
    assert page.locator("button:enabled:visible").count() == 0
    assert page.locator("input[type=search]:visible").count() == 0
