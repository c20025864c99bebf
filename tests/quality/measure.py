"""Measures what has a number, and fails when a number falls below its floor.

    python tests/quality/measure.py            print the figures, check them against the floors
    python tests/quality/measure.py --raise    raise the floors to the figures; none is ever lowered

Floors stand in floors.json beside a digest of the references that they were reached on: a changed
reference needs its floors set anew by hand, with the reason in the commit.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from unrdiff.compare import compare
from unrdiff.model import Comparison, Document, EditKind, Role
from unrdiff.read import read_file

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples"
FLOORS = HERE / "floors.json"
Pairs = set[tuple[str, str]]


def f1(found: Pairs, right: Pairs, ignored: Pairs) -> tuple[float, float, float]:
    """Precision, recall and F1; a pair that readers may see either way counts nowhere."""
    counted = found - (ignored - right)
    hits = len(counted & right)
    precision = hits / len(counted) if counted else 1.0
    recall = hits / len(right) if right else 1.0
    both = len(counted) + len(right)
    return precision, recall, 2 * hits / both if both else 1.0


def measure_pairs() -> Iterator[tuple[str, float]]:
    """Links against the references in pairs/ (the samples) and other/ (composed texts)."""
    for path in sorted([*(HERE / "pairs").glob("*.json"), *(HERE / "other").glob("*.json")]):
        gold = json.loads(path.read_text("utf-8"))
        folder = HERE / "other" if path.parent.name == "other" else SAMPLES
        comparison = compare(document(gold["old"], folder), document(gold["new"], folder))
        for role in Role:
            found = {(k.old, k.new) for k in comparison.links if k.role is role}
            right, ignored = as_pairs(gold[role.value]), as_pairs(gold["ignored"])
            # A pair found with the other role is no invention: it is missed, not false.
            other = Role.PARTIAL if role is Role.PRIMARY else Role.PRIMARY
            precision, recall, score = f1(found, right, ignored | as_pairs(gold[other.value]))
            for name, value in (("precision", precision), ("recall", recall), ("F1", score)):
                yield f"pairs {path.stem} {role.value} {name}", value


def measure_reading() -> Iterator[tuple[str, float]]:
    """Paragraphs and footnotes read right, to the letter, against the references in reading/."""
    for path in sorted((HERE / "reading").glob("*.json")):
        reference = json.loads(path.read_text("utf-8"))
        read = document(reference["file"])
        right = [as_read(p) for p in reference["paragraphs"]]
        found = [
            (p.label, p.number, p.text, tuple((m.number, m.offset) for m in p.marks))
            for p in read.paragraphs
        ]
        yield f"reading {path.stem} paragraphs", share(found, right)
        notes = list(reference["footnotes"].items())
        yield f"reading {path.stem} footnotes", share(list(read.footnotes.items()), notes)


def as_read(paragraph: dict[str, Any]) -> tuple[Any, ...]:
    marks = tuple((number, offset) for number, offset in paragraph["footnotes"])
    return paragraph["label"], paragraph["number"], paragraph["text"], marks


def share(found: list[Any], right: list[Any]) -> float:
    return len(set(found) & set(right)) / max(len(found), len(right), 1)


def measure_kinds() -> Iterator[tuple[str, float]]:
    """Kinds of edits against the labels in kinds/, each file over all its pairs together.

    The rules were made with tuned.json in view; unseen.json was labelled afterwards.
    """
    for path in sorted((HERE / "kinds").glob("*.json")):
        judged = list(judged_edits(json.loads(path.read_text("utf-8")), path.stem))
        for kind in EditKind:
            hits = sum(r == f == kind.value for r, f in judged)
            said = sum(f == kind.value for _, f in judged)
            meant = sum(r == kind.value for r, _ in judged)
            yield f"kinds {path.stem} {kind.value} precision", hits / said if said else 1.0
            yield f"kinds {path.stem} {kind.value} recall", hits / meant if meant else 1.0


def judged_edits(pairs: list[dict[str, Any]], name: str) -> Iterator[tuple[str, str]]:
    """The label of each edit and the kind found for it.

    Words may come to be marked otherwise than when they were labelled: those are left out.
    """
    labelled = 0
    judged = 0
    for pair in pairs:
        comparison = compare(document(pair["old"]), document(pair["new"]))
        kinds = kinds_by_edit(comparison)
        for *edit, kind in pair["edits"]:
            labelled += 1
            if found := kinds.get(tuple(edit)):
                judged += 1
                yield kind, found
    print(f"{judged} of the {labelled} edits labelled in {name} are still marked so")


def kinds_by_edit(comparison: Comparison) -> dict[tuple[Any, ...], str]:
    """The kind of each edit by its link, its words, and which of several equal ones it is."""
    kinds: dict[tuple[Any, ...], str] = {}
    for link in comparison.links:
        seen: Counter[tuple[str, str]] = Counter()
        for edit in link.edits:
            words = edit.old.strip(), edit.new.strip()
            if edit.kind is not None and link.role is Role.PRIMARY:
                seen[words] += 1
                kinds[link.old, link.new, *words, seen[words]] = edit.kind.value
    return kinds


def as_pairs(listed: Iterable[list[str]]) -> Pairs:
    return {(old, new) for old, new in listed}


def document(name: str, folder: Path = SAMPLES) -> Document:
    (read,) = read_file(str(folder / name))
    return read


def digest() -> str:
    """Of all references, so that floors are never held against others."""
    total = hashlib.sha256()
    for path in sorted(HERE.rglob("*.json")):
        if path != FLOORS:
            total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()[:16]


def main() -> int:
    """Print the table; 1 if a figure is below its floor."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--raise", dest="raising", action="store_true", help="raise the floors")
    raising = arguments.parse_args().raising
    kept = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    floors = kept.get("floors", {})
    if kept and kept["digest"] != digest() and not raising:
        print("the references are not those that the floors were reached on", file=sys.stderr)
        return 1
    failed = False
    for name, value in [*measure_reading(), *measure_pairs(), *measure_kinds()]:
        floor = floors.get(name, 0.0)
        below = round(value, 4) < floor
        failed |= below
        print(f"{name:<52}{value:8.4f}   floor {floor:.4f}{'   BELOW' if below else ''}")
        floors[name] = max(floor, round(value, 4))
    if raising and not failed:
        content = {"digest": digest(), "floors": floors}
        FLOORS.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
