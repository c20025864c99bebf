"""Sheets that no one could read out are not understood, soon; nothing of them is applied."""

from __future__ import annotations

import time

import pytest
from test_oral_cases import draft

from unrdiff.oral.revise import revise
from unrdiff.oral.revision import Status

SHEETS = {
    "open quotations": "第3段移至：删除" + "“" * 1600 + "第5段" * 160,
    "closed quotations": "“”" * 1500 + "第5段",
    "straight quotations": '"' * 3001,
    "nested quotations": "将“各国”改为" + "“" * 2000 + "”" * 2000,
    "steps without end": "第5段删除" * 2000,
    "a quotation of many": "第5段，将“各国”改为“" + "人" * 20_000 + "”" * 310,
}


@pytest.mark.parametrize("name", SHEETS)
def test_an_overlong_sheet_is_not_applied(name: str) -> None:
    source = draft("oceans")
    began = time.process_time()
    revision = revise(source, SHEETS[name])
    assert time.process_time() - began < 5
    assert revision.revised.paragraphs == source.paragraphs
    assert all(a.status is not Status.APPLIED for a in revision.amendments)
