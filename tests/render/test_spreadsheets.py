"""No cell of a table is a formula, whatever sign or blank it begins with."""

from __future__ import annotations

import pytest

from unrdiff.render.spreadsheets import as_data


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", " =1", "  ＋1", "\n-1"])
def test_what_could_be_a_formula_is_marked_as_text(cell: str) -> None:
    assert as_data(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", " ", "请各国", "1=1", "74/177", "'=1"])
def test_what_is_text_stays_as_it_is(cell: str) -> None:
    assert as_data(cell) == cell


def test_a_nul_is_left_out() -> None:
    assert as_data("\x00=1") == "'=1"
