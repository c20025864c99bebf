"""Paragraphs and footnotes read right, to the letter, against the references in reading/."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import Any

from corpus import HERE, document
from scores import Score


def measured() -> Iterator[tuple[str, Score]]:
    """Two scores a reference."""
    for path in sorted((HERE / "reading").glob("*.json")):
        reference = json.loads(path.read_text("utf-8"))
        read = document(reference["file"])
        right = [_as_read(p) for p in reference["paragraphs"]]
        found = [
            (p.label, p.number, p.text, tuple((m.number, m.offset) for m in p.marks))
            for p in read.paragraphs
        ]
        yield f"reading {path.stem} paragraphs", score(found, right)
        notes = list(reference["footnotes"].items())
        yield f"reading {path.stem} footnotes", score(list(read.footnotes.items()), notes)


def _as_read(paragraph: dict[str, Any]) -> Hashable:
    marks = tuple((number, offset) for number, offset in paragraph["footnotes"])
    return paragraph["label"], paragraph["number"], paragraph["text"], marks


def score(found: Sequence[Hashable], right: Sequence[Hashable]) -> Score:
    """What was read to the letter; all else that was read is invented."""
    hits = (Counter(found) & Counter(right)).total()
    return Score(hits, len(right), len(found) - hits)
