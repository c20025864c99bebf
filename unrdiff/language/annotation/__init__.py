"""Says once what the stretches of a text are, for all that ask: :func:`annotate`.

:mod:`spans` are the types of what is found; :mod:`citations`, :mod:`dates`, :mod:`numbers`,
:mod:`acts` (verbs, binding words), :mod:`limits` and :mod:`names` find them. To add a sort of span,
add its type, and its finder to the table here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from unrdiff.language.annotation import acts, citations, dates, limits, names, numbers
from unrdiff.language.annotation.spans import Span, Value

Sort = TypeVar("Sort", bound=Value)

FINDERS: tuple[Callable[[str], Iterator[Span]], ...] = (
    citations.citations,
    citations.symbols,
    dates.dates,
    dates.sessions,
    numbers.numbers,
    acts.verbs,
    acts.intensifiers,
    acts.attempts,
    acts.binding_words,
    acts.degrees,
    acts.negations,
    limits.limits,
    names.names,
)


@dataclass(frozen=True)
class Annotated:
    """A text with its spans, in the order of their beginnings; spans of different sorts overlap."""

    text: str
    spans: tuple[Span, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.spans]

    @cached_property
    def _longest(self) -> int:
        return max((span.end - span.start for span in self.spans), default=0)

    def touching(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans that share a character with a stretch, or hold it where it is empty."""
        first = bisect_left(self._starts, start - self._longest)
        behind = bisect_left(self._starts, end)
        return tuple(s for s in self.spans[first:behind] if s.end > start)

    def of_sort(self, sort: type[Sort]) -> Iterator[tuple[Span, Sort]]:
        """The spans of one sort with their values."""
        return ((s, s.value) for s in self.spans if isinstance(s.value, sort))


@lru_cache(maxsize=256)
def annotate(text: str) -> Annotated:
    """The spans of a canonical text."""
    found = (span for find in FINDERS for span in find(text))
    return Annotated(text, tuple(sorted(found, key=lambda span: (span.start, span.end))))
