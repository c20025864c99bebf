"""Every folder in cases/read is a case: input.txt is read, expected.json says what comes out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from unrdiff.model import Document
from unrdiff.reading import read_source
from unrdiff.reading.named import Source

CASES = sorted((Path(__file__).parent / "cases" / "read").iterdir())


def as_expected(document: Document, keys: set[str]) -> dict[str, Any]:
    """The document in the form of expected.json, with the keys that the case is about."""
    whole = {
        "symbol": document.symbol,
        "session": document.session,
        "date": document.date,
        "title": document.title,
        "kind": document.kind and document.kind.value,
        "paragraphs": [
            {
                "label": p.label,
                "number": p.number,
                "text": p.text,
                "footnotes": [{"number": m.number, "offset": m.offset} for m in p.marks],
            }
            for p in document.paragraphs
        ],
        "footnotes": dict(document.footnotes),
        "unplaced": list(document.unplaced),
    }
    return {k: v for k, v in whole.items() if k in keys}


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_case(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    part = expected.pop("part", None)
    data = (case / "input.txt").read_bytes()
    (document,) = read_source(Source("input.txt", data, int(part) if part else None))
    for paragraph in expected["paragraphs"]:
        paragraph.setdefault("footnotes", [])
        paragraph.setdefault("number", None)
    assert as_expected(document, set(expected)) == expected
