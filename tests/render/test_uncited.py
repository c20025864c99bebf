"""Resolutions that a roll cites no longer are told, though that a roll goes on is routine."""

from __future__ import annotations

import pytest

from unrdiff import compare, read
from unrdiff.model import Comparison
from unrdiff.render.findings import Findings, View
from unrdiff.render.formats import format_named
from unrdiff.render.rows import rows
from unrdiff.render.told import headings

TEXT = "{session}/1. 红树林\n\n大会，\n\n{roll}，\n\n1. 请各国保护红树林。\n"
LONG = "回顾其第 70/1、70/76、70/120 和 70/174 号决议"


def compared(old: str, new: str) -> Comparison:
    texts = [TEXT.format(session=s, roll=r) for s, r in ((74, old), (75, new))]
    return compare(*map(read, texts))


def lost(old: str, new: str) -> tuple[str, ...]:
    return compared(old, new).uncited.get("PP1", ())


@pytest.mark.parametrize(
    ("old", "new", "numbers"),
    [
        # Last year's for the one before: the roll goes on.
        ("回顾其第 70/1 号决议", "回顾其第 72/1 号决议", ()),
        ("回顾其第 70/1 和 71/1 号决议", "回顾其第 71/1 和 72/1 号决议", ()),
        ("回顾其第 70/1 号决议", "回顾其第 70/1 和 72/1 号决议", ()),
        (LONG, "回顾其第 70/1 和 70/174 号决议", ("70/76", "70/120")),
        (LONG, "回顾其第 70/1 和 73/186 号决议", ("70/76", "70/120", "70/174")),
        (LONG, LONG, ()),
        # As many came as went, but what stood between two that stay was not replaced.
        (LONG, "回顾其第 70/1、70/76、70/174 和 73/186 号决议", ("70/120",)),
        ("回顾其第 70/1、70/76 和 2019/17 号决议", "回顾其第 70/1、71/76 和 2019/17 号决议", ()),
    ],
)
def test_what_was_left_out_beyond_what_came(old: str, new: str, numbers: tuple[str, ...]) -> None:
    assert lost(old, new) == numbers


def test_it_stands_in_the_heading_of_every_output() -> None:
    found = compared(LONG, "回顾其第 70/1 和 73/186 号决议")
    told = headings(found, "zh").told(rows(found)[0])
    assert told[:2] == ["例行更新 1", "不再引用 70/76、70/120、70/174"]
    for form in ("txt", "md", "html"):
        for language, words in (
            ("zh", "不再引用 70/76、70/120、70/174"),
            ("en", "no longer cited: 70/76, 70/120, 70/174"),
        ):
            findings = Findings((found.old, found.new), found)
            view = View(language=language)  # type: ignore[arg-type]
            rendering = format_named(form, findings.subject)
            content = rendering.render(findings, view, findings.subject).decode()
            assert words in content
