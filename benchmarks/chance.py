"""What score unrelated paragraphs reach by chance: the ground for the threshold in linking.py.

    python benchmarks/chance.py

Compares resolutions that are about different things (the drafts of one report with each other and
with other years' resolutions) and prints the highest scores. What stands above the threshold
should be shared language that a reader recognises, what stands below should be none.
"""

from __future__ import annotations

from pathlib import Path

from unrdiff.align.linking import CHANCE
from unrdiff.align.wording import Names, Rarity, features, overlaps
from unrdiff.model import Document
from unrdiff.reading import read_file

SAMPLES = Path(__file__).parents[1] / "samples"
UNRELATED = (
    ("a-71-485.txt#1", "a-71-485.txt#2"),
    ("a-71-485.txt#2", "a-71-485.txt#3"),
    ("a-71-485.txt#2", "a-71-485.txt#4"),
    ("a-res-64-179.txt", "a-71-485.txt#3"),
    ("a-71-485.txt#3", "a-res-80-229.txt"),
)
SHOWN = 12


def main() -> None:
    """Print the highest scores of each pair with the paragraphs that reach them."""
    for names in UNRELATED:
        old, new = (read_file(str(SAMPLES / name))[0] for name in names)
        print(f"{names[0]} / {names[1]}   (threshold {CHANCE})")
        for score, mine, other in scores(old, new)[:SHOWN]:
            sign = "+" if score >= CHANCE else " "
            print(f" {sign} {score:.3f}  {mine[:28]}  |  {other[:28]}")


def scores(old: Document, new: Document) -> list[tuple[float, str, str]]:
    """All scores, highest first, with both texts."""
    mine, other = ([p.text for p in d.paragraphs] for d in (old, new))
    names = Names([*mine, *other], [t for t in (old.title, new.title) if t])
    old_features, new_features = ([features(t, names) for t in texts] for texts in (mine, other))
    found = overlaps(old_features, new_features, Rarity([*old_features, *new_features]))
    return sorted(((o.score, mine[i], other[j]) for (i, j), o in found.items()), reverse=True)


if __name__ == "__main__":
    main()
