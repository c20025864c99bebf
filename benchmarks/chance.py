"""What score paragraphs reach that are not each other's successors: the ground for linking.CHANCE.

    python benchmarks/chance.py

First, resolutions that are about different things (the drafts of one report with each other and
with other years' resolutions): the highest scores. What stands above the threshold should be
shared language that a reader recognises, what stands below should be none. Then pairs of versions,
the samples and the composed ones: each paragraph with a successor against the successors of the
others, which are known to be strangers to it. How many of these stand above the threshold says
what it costs where the right paragraph is missing, how many successors stand above it what it
finds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from unrdiff.align import align
from unrdiff.align.linking import CHANCE
from unrdiff.align.overlaps import Overlaps, Pair
from unrdiff.align.wording import Names, Wording
from unrdiff.model import Document, Role
from unrdiff.reading import read_file

SAMPLES = Path(__file__).parents[1] / "samples"
REFERENCES = Path(__file__).parents[1] / "tests" / "quality"
UNRELATED = (
    ("a-71-485.txt#1", "a-71-485.txt#2"),
    ("a-71-485.txt#2", "a-71-485.txt#3"),
    ("a-71-485.txt#2", "a-71-485.txt#4"),
    ("a-res-64-179.txt", "a-71-485.txt#3"),
    ("a-71-485.txt#3", "a-res-80-229.txt"),
)
SHOWN = 12
# Pairs below it share next to nothing.
LEAST = 1e-6


def main() -> None:
    """Print the highest scores of unrelated texts, then the strangers of each pair of versions."""
    for names in UNRELATED:
        old, new = (_document(SAMPLES, name) for name in names)
        print(f"{names[0]} / {names[1]}   (threshold {CHANCE})")
        for score, mine, other in scores(old, new)[:SHOWN]:
            sign = "+" if score >= CHANCE else " "
            print(f" {sign} {score:.3f}  {mine[:28]}  |  {other[:28]}")
    print(f"\n{'':<10}{'successors above':>18}{'strangers above':>18}{'99 of 100 below':>18}")
    for path in sorted([*REFERENCES.glob("pairs/*.json"), *REFERENCES.glob("other/*.json")]):
        reference = json.loads(path.read_text("utf-8"))
        folder = path.parent if path.parent.name == "other" else SAMPLES
        own, strange = _told_apart(*(_document(folder, reference[side]) for side in ("old", "new")))
        above = [sum(score >= CHANCE for score in found) for found in (own, strange)]
        most = sorted(strange)[int(len(strange) * 0.99)] if strange else 0.0
        told = f"{above[0]} of {len(own)}", f"{above[1]} of {len(strange)}"
        print(f"{path.stem:<10}{told[0]:>18}{told[1]:>18}{most:>18.3f}")


def scores(old: Document, new: Document) -> list[tuple[float, str, str]]:
    """All scores, highest first, with both texts."""
    found = _overlaps(old, new)
    pairs = ((s, old.paragraphs[i].text, new.paragraphs[j].text) for (i, j), s in found.items())
    return sorted(pairs, reverse=True)


def _document(folder: Path, name: str) -> Document:
    return read_file(str(folder / name))[0]


def _overlaps(old: Document, new: Document) -> Mapping[Pair, float]:
    mine, other = ([p.text for p in d.paragraphs] for d in (old, new))
    names = Names([*mine, *other], [t for t in (old.title, new.title) if t])
    old_features, new_features = (
        [Wording.of(t, names).features for t in texts] for texts in (mine, other)
    )
    return Overlaps(old_features, new_features).at_least(LEAST)


def _told_apart(old: Document, new: Document) -> tuple[list[float], list[float]]:
    """The scores of successors, and of paragraphs with the successors of others."""
    links = [(k.old, k.new, k.role) for k in align(old, new).links]
    successor: Mapping[str, str] = {o: n for o, n, role in links if role is Role.PRIMARY}
    kin = {(o, n) for o, n, _ in links}
    found = {
        (old.paragraphs[i].label, new.paragraphs[j].label): score
        for (i, j), score in _overlaps(old, new).items()
    }
    own = [found.get(pair, 0.0) for pair in successor.items()]
    strange = [
        found.get((o, n), 0.0) for o in successor for n in successor.values() if (o, n) not in kin
    ]
    return own, strange


if __name__ == "__main__":
    main()
