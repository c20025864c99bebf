"""Agreed language: how much of a text's wording stood in an older one, wherever it stood there."""

from __future__ import annotations

from collections.abc import Iterable

from unrdiff.references import key

# Shorter stretches recur by chance; eight characters are three or four words in their order.
_STRETCH = 8


class OldWording:
    """The wording of one or more older texts, to be asked what a newer one took from it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._stretches = {
            whole[i : i + _STRETCH]
            for whole in map(key, texts)
            for i in range(max(len(whole) - _STRETCH + 1, 1))
        }

    def share(self, text: str) -> float:
        """The share of a text's characters, 0 to 1, that stand in stretches of the older texts."""
        whole = key(text)
        if not whole:
            return 1.0
        covered_to = covered = 0
        for i in range(max(len(whole) - _STRETCH + 1, 1)):
            if whole[i : i + _STRETCH] in self._stretches:
                end = min(i + _STRETCH, len(whole))
                covered += end - max(i, covered_to)
                covered_to = end
        return covered / len(whole)
