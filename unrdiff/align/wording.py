"""How much wording two paragraphs share, weighed by how rare it is in these two texts.

A paragraph is taken as a string of units: characters, with every long name (an instrument in 《》,
a body, the resolution's own title) drawn together into one unit, so that naming the same
instrument is worth no more than one rare word. References (dates, numbers, symbols, sessions)
are taken out of the string: they roll forward every year, and are anchors of their own.

Features are the trigrams of units inside a clause, and the references. A feature's weight is the
square of its inverse document frequency (Spärck Jones 1972) over the paragraphs of both texts, so
that boilerplate, which stands in many paragraphs, weighs next to nothing.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from unrdiff.lexicon import words
from unrdiff.references import key, resolution_numbers, titles, without_references

_CLAUSE_END = re.compile(r"[，。；：、“”‘’()（）,;:#\[\]]+")
_UNIT_BASE = 0xE100
# A cited resolution says as much as a short phrase of its own does.
_REFERENCE_WEIGHT = 3.0
_SHORTEST_NAME = 4


class Names:
    """The long names in a set of texts, each drawn together into one unit."""

    def __init__(self, texts: Iterable[str], more: Iterable[str] = ()) -> None:
        found = {key(name).strip("《》") for text in texts for name in titles(text)}
        found |= {key(name) for name in (*more, *words("bodies", "bodies"))}
        found |= {_CLAUSE_END.sub("", name) for name in found}
        ordered = sorted((n for n in found if len(n) >= _SHORTEST_NAME), key=lambda n: (-len(n), n))
        self._units = {name: chr(_UNIT_BASE + i) for i, name in enumerate(ordered[:6000])}
        self._pattern = re.compile("|".join(map(re.escape, self._units)) or "(?!)")

    def draw_together(self, text: str) -> str:
        """``text`` (a :func:`~unrdiff.references.key`) with each name as one character."""
        return self._pattern.sub(lambda m: self._units[m[0]], text)


def features(text: str, names: Names) -> Counter[str]:
    """The features of a paragraph with how often each occurs."""
    plain = names.draw_together(key(without_references(text)))
    found: Counter[str] = Counter()
    for clause in _CLAUSE_END.split(plain):
        padded = f"|{clause}|"
        found.update(padded[i : i + 3] for i in range(len(padded) - 2))
    found.update(f"@{number}" for number in resolution_numbers(text))
    return found


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two paragraphs share: the weight shared, and the weight of each alone."""

    shared: float
    old: float
    new: float

    @property
    def similarity(self) -> float:
        """Shared weight against the mean of both: 1 for equal wording (Dice 1945)."""
        return 2 * self.shared / (self.old + self.new) if self.old + self.new else 0.0

    @property
    def containment(self) -> float:
        """Shared weight against the lighter one: 1 when one is wholly inside the other."""
        lighter = min(self.old, self.new)
        return self.shared / lighter if lighter else 0.0


class Rarity:
    """Weights of features over the paragraphs of both texts."""

    def __init__(self, paragraphs: Sequence[Counter[str]]) -> None:
        frequency: Counter[str] = Counter()
        for paragraph in paragraphs:
            frequency.update(paragraph.keys())
        count = len(paragraphs)
        self._weights = {
            feature: math.log((count + 1) / seen) ** 2
            * (_REFERENCE_WEIGHT if feature.startswith("@") else 1.0)
            for feature, seen in frequency.items()
        }

    def __getitem__(self, feature: str) -> float:
        return self._weights[feature]

    def mass(self, paragraph: Counter[str]) -> float:
        """The weight of all of a paragraph's features."""
        return sum(self._weights[feature] for feature in paragraph)


def overlaps(
    old: Sequence[Counter[str]], new: Sequence[Counter[str]], rarity: Rarity
) -> Mapping[tuple[int, int], Overlap]:
    """The overlap of every old with every new paragraph that share anything."""
    holders: dict[str, list[int]] = {}
    for column, paragraph in enumerate(new):
        for feature in paragraph:
            holders.setdefault(feature, []).append(column)
    new_mass = [rarity.mass(p) for p in new]
    found: dict[tuple[int, int], Overlap] = {}
    for row, paragraph in enumerate(old):
        shared: dict[int, float] = {}
        for feature in paragraph:
            weight = rarity[feature]
            for column in holders.get(feature, ()):
                shared[column] = shared.get(column, 0.0) + weight
        mass = rarity.mass(paragraph)
        for column, weight in shared.items():
            found[row, column] = Overlap(weight, mass, new_mass[column])
    return found
