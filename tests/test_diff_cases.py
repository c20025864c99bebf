"""Every file in cases/diff is a change as a careful drafter would mark it.

``edits`` are ``[op, old, new]``; ``kinds``, where a case is about them, are those of the edits
that are not ``equal``. Each case holds in both directions.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from unrdiff.diff import diff

CASES = sorted((Path(__file__).parent / "cases" / "diff").glob("*.json"))
BACK = {"insert": "delete", "delete": "insert"}


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(request.param.read_text("utf-8"))
    return found


def shown(old: str, new: str) -> list[list[str]]:
    return [[edit.op.value, edit.old, edit.new] for edit in diff(old, new)]


def test_case(case: dict[str, Any]) -> None:
    assert shown(case["old"], case["new"]) == case["edits"]


def test_case_the_other_way(case: dict[str, Any]) -> None:
    expected = [[BACK.get(op, op), new, old] for op, old, new in case["edits"]]
    assert shown(case["new"], case["old"]) == expected


def test_kinds(case: dict[str, Any]) -> None:
    kinds = [edit.kind.value for edit in diff(case["old"], case["new"]) if edit.kind]
    assert case.get("kinds", kinds) == kinds


def test_a_case_is_well_written(case: dict[str, Any]) -> None:
    assert "".join(old for _, old, _ in case["edits"]) == case["old"]
    assert "".join(new for _, _, new in case["edits"]) == case["new"]
