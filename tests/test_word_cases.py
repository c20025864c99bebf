"""Every folder in cases/word is a case: the parts of a Word file, and what is read of it.

How expected.txt is written is said in :mod:`told`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from makers.word import word_of_parts
from told import told

from unrdiff.reading.sources import manuscript_of

CASES = sorted((Path(__file__).parent / "cases" / "word").iterdir())


@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, strict: bool) -> None:
    expected = (case / "expected.txt").read_text("utf-8").splitlines()
    parts = {path.stem: path.read_text("utf-8") for path in case.glob("*.xml")}
    assert told(manuscript_of(word_of_parts(parts, strict), "input"), expected) == expected
