"""Links against the references in pairs/ (the samples) and other/ (composed texts)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from corpus import HERE, SAMPLES, document
from scores import Score

from unrdiff.comparison.compare import compare
from unrdiff.model import Role

Pairs = set[tuple[str, str]]


def measured() -> Iterator[tuple[str, Score]]:
    """A score for each role in each pair of texts."""
    for path in sorted([*(HERE / "pairs").glob("*.json"), *(HERE / "other").glob("*.json")]):
        gold = json.loads(path.read_text("utf-8"))
        folder = HERE / "other" if path.parent.name == "other" else SAMPLES
        comparison = compare(document(gold["old"], folder), document(gold["new"], folder))
        for role in Role:
            found = {(k.old, k.new) for k in comparison.links if k.role is role}
            # A pair found with the other role is no invention: it is missed, not false.
            other = Role.PARTIAL if role is Role.PRIMARY else Role.PRIMARY
            ignored = _pairs(gold["ignored"]) | _pairs(gold[other.value])
            yield f"pairs {path.stem} {role.value}", score(found, _pairs(gold[role.value]), ignored)


def score(found: Pairs, right: Pairs, ignored: Pairs) -> Score:
    """A pair that readers may see either way counts nowhere."""
    return Score(len(found & right), len(right), len(found - right - ignored))


def _pairs(listed: Iterable[list[str]]) -> Pairs:
    return {(old, new) for old, new in listed}
