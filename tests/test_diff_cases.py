"""Every file in cases/diff is a change as a careful drafter would mark it.

``edits`` are ``[op, old, new]``; ``kinds`` are those of the edits that are not ``equal``, in
order. Each case holds in both directions, with the same kinds; ``kinds_back`` gives those of the
way back where something moved on in time, since what goes back in time is not routine.
``xfail_kinds`` gives the reason of a known error in the kinds.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from unrdiff.diff import diff
from unrdiff.model import Direction

CASES = sorted((Path(__file__).parent / "cases" / "diff").glob("*.json"))
BACK = {"insert": "delete", "delete": "insert"}
TURNED = {
    None: None,
    Direction.STRONGER: Direction.WEAKER,
    Direction.WEAKER: Direction.STRONGER,
    Direction.UNRANKED: Direction.UNRANKED,
}


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(request.param.read_text("utf-8"))
    return found


def shown(old: str, new: str) -> list[list[str]]:
    return [[edit.op.value, edit.old, edit.new] for edit in diff(old, new)]


def kinds(old: str, new: str) -> list[str]:
    return [edit.kind.value for edit in diff(old, new) if edit.kind]


def expect_known_error(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if reason := case.get("xfail_kinds"):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))


def test_case(case: dict[str, Any]) -> None:
    assert shown(case["old"], case["new"]) == case["edits"]


def test_case_the_other_way(case: dict[str, Any]) -> None:
    expected = [[BACK.get(op, op), new, old] for op, old, new in case["edits"]]
    assert shown(case["new"], case["old"]) == expected


def test_kinds(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    expect_known_error(case, request)
    assert kinds(case["old"], case["new"]) == case["kinds"]


def test_kinds_the_other_way(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    expect_known_error(case, request)
    assert kinds(case["new"], case["old"]) == case.get("kinds_back", case["kinds"])


def test_what_is_stronger_one_way_is_weaker_the_other(case: dict[str, Any]) -> None:
    there = [edit.direction for edit in diff(case["old"], case["new"])]
    back = [edit.direction for edit in diff(case["new"], case["old"])]
    assert back == [TURNED[direction] for direction in there]


def test_a_case_is_well_written(case: dict[str, Any]) -> None:
    assert "".join(old for _, old, _ in case["edits"]) == case["old"]
    assert "".join(new for _, _, new in case["edits"]) == case["new"]
    changes = [edit for edit in case["edits"] if edit[0] != "equal"]
    assert len(case["kinds"]) == len(changes)
    for kind, back in zip(case["kinds"], case.get("kinds_back", case["kinds"]), strict=True):
        assert back == kind or (kind, back) == ("routine", "substantive")
