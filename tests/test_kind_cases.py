"""What kind a change is: named cases of two paragraphs and the kinds of what changed between them.

A case is a JSON file: ``old`` and ``new``, and ``edits`` in order (old words, new words, kind,
direction or null). All that is marked where such an edit stands must be of its kind; where the
marks begin and end is the matter of tests/cases/diff. ``xfail`` gives the reason of a known error.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from unrdiff.diff import diff
from unrdiff.model import Op

CASES = sorted((Path(__file__).parent / "cases" / "kinds").glob("*.json"))
Verdict = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a change stands in both texts."""

    old: range
    new: range

    def meets(self, other: Place) -> bool:
        return _meet(self.old, other.old) or _meet(self.new, other.new)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_kinds(path: Path, request: pytest.FixtureRequest) -> None:
    case = json.loads(path.read_text("utf-8"))
    if reason := case.get("xfail"):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    found = list(_found(case["old"], case["new"]))
    for place, verdict in _expected(case["old"], case["new"], case["edits"]):
        assert {said for at, said in found if at.meets(place)} == {verdict}, verdict
    places = [place for place, _ in _expected(case["old"], case["new"], case["edits"])]
    assert all(any(at.meets(place) for place in places) for at, _ in found)


def _found(old: str, new: str) -> Iterator[tuple[Place, Verdict]]:
    at_old = at_new = 0
    for edit in diff(old, new):
        end_old, end_new = at_old + len(edit.old), at_new + len(edit.new)
        if edit.op is not Op.EQUAL and edit.kind is not None:
            place = Place(range(at_old, end_old), range(at_new, end_new))
            yield place, (edit.kind.value, edit.direction and edit.direction.value)
        at_old, at_new = end_old, end_new


def _expected(
    old: str, new: str, edits: Sequence[Sequence[str]]
) -> Iterator[tuple[Place, Verdict]]:
    at_old = at_new = 0
    for gone, come, kind, direction in edits:
        while not (old.startswith(gone, at_old) and new.startswith(come, at_new)) or (
            old[at_old : at_old + 1] == new[at_new : at_new + 1] and not (gone and come)
        ):
            assert old[at_old] == new[at_new], "the case does not fit its texts"
            at_old, at_new = at_old + 1, at_new + 1
        end_old, end_new = at_old + len(gone), at_new + len(come)
        yield Place(range(at_old, end_old), range(at_new, end_new)), (kind, direction)
        at_old, at_new = end_old, end_new


def _meet(one: range, other: range) -> bool:
    return bool(one) and bool(other) and one.start < other.stop and other.start < one.stop
