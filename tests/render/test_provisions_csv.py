"""Old and new provisions as comma-separated values: a row each, to the letter, no formula."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from small import comparison

from unrdiff import compare, read
from unrdiff.render.findings import Findings, View
from unrdiff.render.formats import format_named, written_by_us
from unrdiff.render.labels import paragraph_name
from unrdiff.render.provisions import provisions
from unrdiff.render.provisions_csv import left_out, render

FOUND = Findings((comparison().old, comparison().new), comparison())


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("side", ["old", "new"])
def test_every_paragraph_stands_once_to_the_letter(side: str) -> None:
    document = getattr(comparison(), side)
    rows = table(render(FOUND, View()))
    named = [(row[side], row[f"{side}_text"]) for row in rows if row[side]]
    paragraphs = [(paragraph_name(p.label, "zh"), p.text) for p in document.paragraphs]
    assert sorted(set(named) & set(paragraphs)) == sorted(paragraphs)
    told = [name for name, _ in named]
    assert all(told.count(name) == 1 for name, _ in paragraphs)


def test_a_row_tells_what_became_of_it() -> None:
    (row,) = (row for row in table(render(FOUND, View())) if row["new"] == "执行部分第2段")
    assert row["old"] == "执行部分第2段"
    assert row["status"] == "力度↑ 1; 用语 1"
    assert row["reasons"].startswith("动词：请 → 敦促，更强")


@pytest.mark.parametrize(
    ("view", "count"), [(View(only=("weaker",)), 1), (View(part="preamble"), 4)]
)
def test_what_is_asked_for_alone(view: View, count: int) -> None:
    assert len(table(render(FOUND, view))) == count == len(provisions(comparison(), view).rows)


def test_what_has_no_row_is_said_beside_it() -> None:
    said = left_out(FOUND, View())
    assert any("未能归位" not in one and "其间还有" in one for one in said)
    assert any("山区国家之友小组分发" in one for one in said)


@pytest.mark.parametrize("sign", ["=cmd()", "+1", "-1", "@x", "＝cmd()", " =cmd()"])
def test_no_cell_is_a_formula(sign: str) -> None:
    old, new = (
        read(f"78/1. 水\n\n大会，\n\n1. {sign}{verb}各国节水。\n") for verb in ("请", "敦促")
    )
    for row in csv.reader(
        StringIO(render(Findings((old, new), compare(old, new)), View()).decode("utf-8-sig"))
    ):
        assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@", "＝")) for cell in row)


def test_it_knows_its_own_files_and_no_others() -> None:
    assert written_by_us(render(FOUND, View()), "x.csv")
    assert not written_by_us(b"old,new\n1,2\n", "x.csv")
    assert format_named("csv", FOUND.subject).home == "provisions_csv"
