"""Every folder in cases/markup is a case: the file in it is read, expected.txt says what comes out.

How that is written is said in :mod:`told`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from told import told

from unrdiff.reading.sources import manuscript_of

CASES = sorted((Path(__file__).parent / "cases" / "markup").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    expected = (case / "expected.txt").read_text("utf-8").splitlines()
    (file,) = case.glob("input.*")
    assert told(manuscript_of(file.read_bytes(), file.name), expected) == expected
