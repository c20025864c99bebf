"""The page's filters: every choice with the number of rows that it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unrdiff.model import Direction
from unrdiff.render.html.row import REFERENCES, Section
from unrdiff.render.labels import ARROWS, Language, word
from unrdiff.render.selection import FATES, WEIGHTIEST_FIRST


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: what rows carry, how it is called, how many rows carry it.

    ``inner`` are choices within it, as the directions of force are.
    """

    key: str
    name: str
    rows: int
    inner: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    """All choices; each counts rows of the page: paragraphs and footnotes alike."""

    fates: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    parts: tuple[Choice, ...]
    authors: tuple[Choice, ...]


def filters(sections: Sequence[Section], language: Language) -> Filters:
    """Count the rows that each choice shows."""
    shown = [row for section in sections for row in section.rows]
    held = Counter(tag for row in shown for tag in set(row.tags))
    in_part = Counter(row.part for row in shown)
    by = Counter(author for row in shown for author in row.authors)
    names = {section.part: section.name for section in sections}
    return Filters(
        fates=tuple(Choice(fate, word(fate, language), held[fate]) for fate in _told(held, FATES)),
        kinds=(
            *(_kind(str(kind), held, language) for kind in WEIGHTIEST_FIRST if held[str(kind)]),
            *(Choice(key, word(key, language), held[key]) for key in _told(held, [REFERENCES])),
        ),
        parts=tuple(Choice(part, name, in_part[part]) for part, name in names.items()),
        authors=tuple(Choice(author, author, count) for author, count in sorted(by.items())),
    )


def _told(held: Counter[str], keys: Iterable[str]) -> list[str]:
    """Those of the keys that some row carries: where there is nothing there is no choice."""
    return [key for key in keys if held[key]]


def _kind(kind: str, held: Counter[str], language: Language) -> Choice:
    ways = [way for way in Direction if kind == "strength" and held[way.value]]
    inner = tuple(Choice(way.value, ARROWS[way], held[way.value]) for way in ways)
    return Choice(kind, word(kind, language), held[kind], inner)
