"""Pairs footnotes: by equal wording, then by the paragraphs that carry their marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from unrdiff.language.folding import folded
from unrdiff.model import Document, Link, Role

# Two footnotes at linked places are one footnote, updated, when they share at least this much.
_ALIKE = 0.5


def footnote_pairs(
    old: Document, new: Document, links: Iterable[Link]
) -> list[tuple[str | None, str | None]]:
    """Numbers of old and new footnotes that belong together; ``None`` for one that stands alone.

    A footnote that only changed its number is paired by its wording and is no change.
    """
    pairs = list(_equal(old.footnotes, new.footnotes))
    taken_old, taken_new = {o for o, _ in pairs}, {n for _, n in pairs}
    for mine, other in _at_linked_places(old, new, links):
        free = mine not in taken_old and other not in taken_new
        if free and _alike(old.footnotes[mine], new.footnotes[other]):
            pairs.append((mine, other))
            taken_old.add(mine)
            taken_new.add(other)
    alone: list[tuple[str | None, str | None]] = [
        *((n, None) for n in old.footnotes if n not in taken_old),
        *((None, n) for n in new.footnotes if n not in taken_new),
    ]
    return [*pairs, *alone]


def _equal(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    waiting: dict[str, list[str]] = {}
    for number, text in new.items():
        waiting.setdefault(folded(text), []).append(number)
    for number, text in old.items():
        if waiting.get(folded(text)):
            yield number, waiting[folded(text)].pop(0)


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
