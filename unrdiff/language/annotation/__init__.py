"""Says once what the stretches of a text are, for all that ask: :func:`annotate`.

:mod:`spans` are the types of what is found; :mod:`citations`, :mod:`dates`, :mod:`numbers`,
:mod:`acts` (verbs, binding words), :mod:`limits` and :mod:`names` find them. To add a sort of span,
add its type, and its finder to the table here. Spans of a sort are looked for when first asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar, cast

from unrdiff.language.annotation import acts, citations, dates, limits, names, numbers, spans
from unrdiff.language.annotation.spans import Span

Sort = TypeVar("Sort")

FINDERS: Mapping[type[object], Callable[[str], Iterator[Span]]] = {
    spans.Citation: citations.citations,
    spans.Symbol: citations.symbols,
    spans.Day: dates.dates,
    spans.Session: dates.sessions,
    spans.Number: numbers.numbers,
    spans.Verb: acts.verbs,
    spans.Intensifier: acts.intensifiers,
    spans.Attempt: acts.attempts,
    spans.Binding: acts.binding_words,
    spans.Degree: acts.degrees,
    spans.Negation: acts.negations,
    spans.Limit: limits.limits,
    spans.Name: names.names,
    spans.Title: names.titles,
}


@dataclass(frozen=True, slots=True)
class _Found:
    """The spans of one sort in the order of their beginnings, and where each begins."""

    spans: tuple[Span, ...]
    starts: list[int]
    longest: int


@dataclass(frozen=True)
class Annotated:
    """A text with its spans; those of different sorts may overlap."""

    text: str
    _found: dict[type[object], _Found] = field(default_factory=dict, compare=False, repr=False)

    def of_sort(self, sort: type[Sort]) -> Iterator[tuple[Span, Sort]]:
        """The spans of one sort with their values, in the order of their beginnings."""
        return ((span, cast(Sort, span.value)) for span in self._of(sort).spans)

    def touching(self, sort: type[object], start: int, end: int) -> tuple[Span, ...]:
        """Those of a sort that share a character with a stretch, or hold it where it is empty."""
        found = self._of(sort)
        first = bisect_left(found.starts, start - found.longest)
        behind = bisect_left(found.starts, end)
        return tuple(s for s in found.spans[first:behind] if s.end > start)

    def _of(self, sort: type[object]) -> _Found:
        if sort not in self._found:
            spans = sorted(FINDERS[sort](self.text), key=lambda span: (span.start, span.end))
            longest = max((span.end - span.start for span in spans), default=0)
            self._found[sort] = _Found(tuple(spans), [span.start for span in spans], longest)
        return self._found[sort]


@lru_cache(maxsize=256)
def annotate(text: str) -> Annotated:
    """The spans of a canonical text."""
    return Annotated(text)
