"""Names of organs, offices and organizations: which of them name one body (``bodies.toml``)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table, words


def concept(name: str) -> str | None:
    """The English name of the body that ``name`` is a full or a short name of."""
    return _concepts().get(folded(name))


def is_whole_name(name: str) -> bool:
    """Whether a change inside the name is one of the whole: no conference of a treaty's parties."""
    return name not in _compound()


def names_of_bodies() -> Iterable[str]:
    """All names of the lexicon that name one body."""
    return _concepts()


@cache
def _concepts() -> dict[str, str]:
    return {
        folded(name): english
        for bodies in table("bodies")["bodies"].values()
        for english, names in bodies.items()
        for name in names
    }


@cache
def _compound() -> frozenset[str]:
    return frozenset(words("bodies", "bodies", "compound"))
