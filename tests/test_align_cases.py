"""Every file in cases/align is two small resolutions and what became of each paragraph.

``links`` are ``[old, new, role, ...]``, followed by ``moved`` and ``renumbered`` where they hold;
every paragraph stands in a link, in ``dropped`` or in ``added``. ``xfail`` says what is known to
be wrong. Each case holds in both directions.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from texts import document

from unrdiff.align import align
from unrdiff.model import Alignment

CASES = sorted((Path(__file__).parent / "cases" / "align").glob("*.json"))


def as_test(path: Path) -> Any:
    case = json.loads(path.read_text("utf-8"))
    reason = case.get("xfail")
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(case, id=path.stem, marks=marks)


def shown(alignment: Alignment) -> list[list[str]]:
    return [
        [link.old, link.new, link.role.value]
        + ["moved"] * link.moved
        + ["renumbered"] * link.renumbered
        for link in alignment.links
    ]


@pytest.mark.parametrize("case", [as_test(path) for path in CASES])
def test_case(case: dict[str, Any]) -> None:
    alignment = align(document(case["old"].items()), document(case["new"].items()))
    assert shown(alignment) == case["links"]
    assert list(alignment.dropped) == case["dropped"]
    assert list(alignment.added) == case["added"]


@pytest.mark.parametrize("case", [as_test(path) for path in CASES])
def test_case_the_other_way(case: dict[str, Any]) -> None:
    alignment = align(document(case["new"].items()), document(case["old"].items()))
    expected = [[new, old, *rest] for old, new, *rest in case["links"]]
    assert sorted(shown(alignment)) == sorted(expected)
    assert list(alignment.dropped) == case["added"]
    assert list(alignment.added) == case["dropped"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_is_well_written(path: Path) -> None:
    case = json.loads(path.read_text("utf-8"))
    for side, at, gone in (("old", 0, "dropped"), ("new", 1, "added")):
        told = {link[at] for link in case["links"]} | set(case[gone])
        assert told == set(case[side])
