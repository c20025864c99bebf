"""Oral revisions: what named sheets make of a draft, and which instructions were applied.

A case is a JSON file: ``form`` (the kind of instruction, ``negative`` for sheets that must not be
guessed at), ``draft`` (a file of ``drafts``), the ``sheet``, the ``paragraphs`` expected after it
(label and text in order; ``TITLE`` and ``FN3`` are the title and a footnote where they matter) and
``statuses``, one for each item of the sheet, or ``null`` where they are left open. Texts are
compared without white space and footnote marks. A case that is not met yet says why in ``xfail``,
and must lose that key once it is.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest

from unrdiff.model import Document
from unrdiff.oral.revise import revise
from unrdiff.reading import read_file

ORAL = Path(__file__).parent / "cases" / "oral"


class _Expected(TypedDict):
    form: str
    draft: str
    sheet: str
    paragraphs: list[tuple[str, str]]
    statuses: list[str] | None


class Case(_Expected, total=False):
    """A case as it stands in its file."""

    xfail: str


CASES: dict[str, Case] = {
    path.stem: json.loads(path.read_text("utf-8")) for path in sorted(ORAL.glob("*.json"))
}


@cache
def draft(name: str) -> Document:
    """The only resolution of a draft's file."""
    (document,) = read_file(str(ORAL / "drafts" / f"{name}.txt"))
    return document


def _plain(text: str | None) -> str:
    return re.sub(r"[\s¹²³]", "", text or "")


def _is_body(label: str) -> bool:
    return label != "TITLE" and not label.startswith("FN")


def _text(document: Document, label: str) -> str | None:
    if label == "TITLE":
        return document.title
    if label.startswith("FN"):
        return document.footnotes.get(label.removeprefix("FN"))
    return document[label].text


def _params() -> list[object]:
    return [
        pytest.param(
            case,
            id=name,
            marks=[pytest.mark.xfail(reason=case["xfail"], raises=AssertionError, strict=True)]
            if "xfail" in case
            else [],
        )
        for name, case in CASES.items()
    ]


@pytest.mark.parametrize("case", _params())
def test_sheet(case: Case) -> None:
    revision = revise(draft(case["draft"]), case["sheet"])
    revised = revision.revised
    expected = case["paragraphs"]
    labels = [p.label for p in revised.paragraphs]
    assert labels == [label for label, _ in expected if _is_body(label)]
    texts = [[label, _plain(_text(revised, label))] for label, _ in expected]
    assert texts == [[label, _plain(text)] for label, text in expected]
    if case["statuses"] is not None:
        by_item = {a.item: a.status.value for a in reversed(revision.amendments)}
        assert [by_item[item] for item in sorted(by_item)] == case["statuses"]
