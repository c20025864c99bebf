"""Pairs footnotes: by wording, by the place that they cite, by the paragraphs with their marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from unrdiff.language.folding import folded
from unrdiff.language.footnotes import place_cited
from unrdiff.model import Document, Link, Role

# Two footnotes at linked places are one footnote, updated, when they share at least this much.
_ALIKE = 0.5


def footnote_pairs(
    old: Document, new: Document, links: Iterable[Link]
) -> list[tuple[str | None, str | None]]:
    """Numbers of old and new footnotes that belong together; ``None`` for one that stands alone.

    A footnote that only changed its number is paired by its wording and is no change. One that
    cites the same place in other words is the same too: 同上 for the name of a series.
    """
    free_old, free_new = dict(old.footnotes), dict(new.footnotes)
    pairs: list[tuple[str, str]] = []

    def take(mine: str, other: str) -> None:
        del free_old[mine], free_new[other]
        pairs.append((mine, other))

    for key in (folded, place_cited):
        for mine, other in _alike_by(key, free_old, free_new):
            take(mine, other)
    for mine, other in _at_linked_places(old, new, links):
        free = mine in free_old and other in free_new
        if free and _alike(free_old[mine], free_new[other]):
            take(mine, other)
    alone: list[tuple[str | None, str | None]] = [
        *((number, None) for number in free_old),
        *((None, number) for number in free_new),
    ]
    return [*pairs, *alone]


def _alike_by(
    key: Callable[[str], str], old: Mapping[str, str], new: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Numbers of footnotes whose texts have one key, first with first; an empty key is none."""
    waiting: dict[str, list[str]] = {}
    for number, text in new.items():
        waiting.setdefault(key(text), []).append(number)
    keys = ((number, key(text)) for number, text in old.items())
    return [(number, waiting[it].pop(0)) for number, it in keys if it and waiting.get(it)]


def _at_linked_places(
    old: Document, new: Document, links: Iterable[Link]
) -> Iterator[tuple[str, str]]:
    for link in links:
        if link.role is Role.PRIMARY:
            marks = (
                [m.number for m in d[label].marks]
                for d, label in ((old, link.old), (new, link.new))
            )
            old_marks, new_marks = marks
            for mine in old_marks:
                for other in new_marks:
                    if mine in old.footnotes and other in new.footnotes:
                        yield mine, other


def _alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, folded(old), folded(new), autojunk=False).ratio() >= _ALIKE
