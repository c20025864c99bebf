"""Pairs of texts, under names that differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from unrdiff.sentence import Sentence

# What the folder holds besides, and what Windows keeps for devices.
_TAKEN = frozenset(
    ["index", "summary", "con", "prn", "aux", "nul"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)]
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts to be compared.

    ``name`` is what its outputs are called; ``old`` and ``new`` are the texts as the user named
    them, ``old_file`` and ``new_file`` the files meant, with ``#4`` and ``@original``. ``fault``
    says why the pair cannot be compared at all, in a sentence.
    """

    name: str
    old: str
    new: str
    old_file: str = ""
    new_file: str = ""
    fault: Sentence | None = None


def distinct(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The pairs under names that differ: the second of one name is numbered."""
    taken = set(_TAKEN)
    found = []
    for pair in pairs:
        name = _unlike(pair.name, taken)
        taken.add(name)
        found.append(replace(pair, name=name))
    return tuple(found)


def _unlike(name: str, taken: set[str]) -> str:
    number = 1
    numbered = name
    while numbered in taken:
        number += 1
        numbered = f"{name}-{number}"
    return numbered
