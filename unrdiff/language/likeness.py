"""How alike two texts are by their pairs of neighbouring characters: cheap, and blind to order.

:func:`alike` asks which pairs two texts have, and is for finding what may belong together;
:func:`similarity` asks how often they have them, and is for telling a reader.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from unrdiff.language.folding import folded

Pairs = frozenset[str]


def pairs(text: str) -> Pairs:
    """The different pairs of neighbouring characters of a text."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def alike(one: Pairs, other: Pairs) -> float:
    """0 to 1: the pairs shared against the mean of both (Dice 1945)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def similarity(one: str, other: str) -> float:
    """How much of the wording of both is common, as a reader sees it: 0 to 1, to three digits.

    Unlike :func:`alike`, words said twice count twice, and white space and widths do not count. Of
    texts too short to hold a pair, only equal ones are similar.
    """
    mine, theirs = folded(one), folded(other)
    here, there = (Counter(map("".join, pairwise(text))) for text in (mine, theirs))
    both = here.total() + there.total()
    return round(2 * (here & there).total() / both, 3) if both else float(mine == theirs)
