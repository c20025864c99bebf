"""How often each rule fires: on the samples' pairs, and on pairs that no rule was made for.

A rule that fires on the samples alone fits them, not how UN texts are written.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from corpus import HERE, SAMPLES, document

from unrdiff.comparison.compare import compare
from unrdiff.ground import GroundCode
from unrdiff.model import Role

_SAMPLES = ("a-res-64-179.txt", "a-71-485.txt#4", "a-c3-74-draft.txt", "a-res-80-229.txt")


def fired() -> list[tuple[str, int, int]]:
    """Each reason that an edit may be given, and its edits in the two sets of pairs."""
    on_samples = _counts(combinations(_SAMPLES, 2), SAMPLES)
    others = [
        json.loads(path.read_text("utf-8")) for path in sorted((HERE / "other").glob("*.json"))
    ]
    elsewhere = _counts(((pair["old"], pair["new"]) for pair in others), HERE / "other")
    return [(code.value, on_samples[code], elsewhere[code]) for code in GroundCode]


def _counts(pairs: Iterable[tuple[str, str]], folder: Path) -> Counter[GroundCode]:
    counts: Counter[GroundCode] = Counter()
    for old, new in pairs:
        for link in compare(document(old, folder), document(new, folder)).links:
            if link.role is Role.PRIMARY:
                counts.update(edit.because.code for edit in link.edits if edit.because)
    return counts
