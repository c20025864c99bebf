"""Replacements made throughout: named cases of linked paragraphs, old and new.

A case is a JSON file: ``paragraphs`` (pairs of texts), the ``substitutions`` expected (old, new,
count, kept), in how many places each stands ``apart`` (none, if not said), and the edits expected
to be marked as ``terminology`` (paragraph, old, new).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from unrdiff.diff import changes
from unrdiff.kinds.terminology import with_terminology
from unrdiff.model import EditKind, Link, Role

CASES = sorted((Path(__file__).parent / "cases" / "terminology").glob("*.json"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_terms(path: Path) -> None:
    case = json.loads(path.read_text("utf-8"))
    links = [
        Link(f"OP{i}", f"OP{i}", Role.PRIMARY, edits=changes(old, new))
        for i, (old, new) in enumerate(case["paragraphs"], 1)
    ]
    marked, made = with_terminology(links)
    assert [[s.old, s.new, s.count, s.kept] for s in made] == case["substitutions"]
    assert [s.apart for s in made] == case.get("apart", [0] * len(made))
    terms = [
        [link.new, edit.old, edit.new]
        for link in marked
        for edit in link.edits
        if edit.kind is EditKind.TERMINOLOGY
    ]
    assert terms == case["terminology"]
    for link, (old, new) in zip(marked, case["paragraphs"], strict=True):
        assert "".join(e.old for e in link.edits) == old
        assert "".join(e.new for e in link.edits) == new
