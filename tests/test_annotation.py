"""What the stretches of a text are: named cases (``cases/annotation``), and what holds of all."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import Enum
from functools import cache
from pathlib import Path

import pytest
from every_case import names, pair

from unrdiff.language.annotation import FINDERS, annotate
from unrdiff.language.annotation.spans import Value

CASES = sorted((Path(__file__).parent / "cases" / "annotation").glob("*.json"))


@cache
def texts() -> tuple[str, ...]:
    """The paragraphs of all cases."""
    documents = (document for name in names() for document in pair(name))
    return tuple({p.text: None for document in documents for p in document.paragraphs})


def told(value: Value) -> dict[str, object]:
    """A value as a case writes it: enums by name, rows as lists."""
    fields = asdict(value)
    for name, found in fields.items():
        if isinstance(found, Enum):
            fields[name] = found.name
        elif isinstance(found, tuple):
            fields[name] = list(found)
    return fields


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_spans(path: Path) -> None:
    case = json.loads(path.read_text("utf-8"))
    text = case["text"]
    found = [
        [text[span.start : span.end], type(span.value).__name__, told(span.value)]
        for sort in FINDERS
        if sort.__name__ in case["sorts"]
        for span, _ in annotate(text).of_sort(sort)
    ]
    assert found == case["spans"]


def test_every_span_has_characters_of_its_text_and_stands_in_order() -> None:
    for text in texts():
        for sort in FINDERS:
            spans = [span for span, _ in annotate(text).of_sort(sort)]
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert [(s.start, s.end) for s in spans] == sorted((s.start, s.end) for s in spans)


@pytest.mark.parametrize("at", range(0, 60, 7))
def test_a_stretch_is_told_all_spans_that_it_has_a_part_in(at: int) -> None:
    for text in texts()[:60]:
        whole = annotate(text)
        start, end = at, at + 5
        for sort in FINDERS:
            every = [span for span, _ in whole.of_sort(sort)]
            expected = [s for s in every if s.start < end and s.end > start]
            assert list(whole.touching(sort, start, end)) == expected
