"""One change in its place: a stretch of the old text and what it became, each in its text."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from unrdiff.language.annotation import Annotated, Sort
from unrdiff.language.annotation.spans import (
    Citation,
    Day,
    Negation,
    Number,
    Session,
    Span,
    Symbol,
    Verb,
)
from unrdiff.language.clauses import EDGES
from unrdiff.language.folding import folded, folded_word
from unrdiff.language.particles import AUXILIARIES, without_joints

REFERENCES: tuple[type[object], ...] = (Citation, Day, Session, Symbol, Number)
"""What refers to something by a number or a date."""

_LONGEST_AUXILIARY = max(map(len, AUXILIARIES))


@dataclass(frozen=True)
class Side:
    """A stretch of a text; ``start`` and ``end`` are offsets in its characters."""

    whole: Annotated
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """The words of the stretch."""
        return self.whole.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The text up to it."""
        return self.whole.text[: self.start]

    @property
    def after(self) -> str:
        """The text behind it."""
        return self.whole.text[self.end :]

    @cached_property
    def bare(self) -> str:
        """Its words folded, without the punctuation at their edges."""
        return folded(self.text).strip(EDGES)

    @cached_property
    def _unjoined(self) -> str:
        return without_joints(self.bare)

    @property
    def governing_act(self) -> str | None:
        """What the last verb does that governs before it: ``ask``, ``recall``, …."""
        acts = [verb.act for span, verb in self.whole.of_sort(Verb) if span.end <= self.start]
        return acts[-1] if acts else None

    def spans(self, sort: type[Sort]) -> list[tuple[Span, Sort]]:
        """The spans of a sort that it has a part in, with their values."""
        touching = self.whole.touching(sort, self.start, self.end)
        return [(span, cast(Sort, span.value)) for span in touching]

    def values(self, sort: type[Sort]) -> list[Sort]:
        """What its spans of one sort are; a place without words has none, though inside one."""
        return [value for _, value in self.spans(sort)] if self.text else []

    def sole(self, sort: type[Sort]) -> Sort | None:
        """What its span of a sort is, if it holds nothing else but punctuation and joints."""
        if not self._unjoined:
            return None
        found = (
            value for span, value in self.spans(sort) if folded(self._in(span)) == self._unjoined
        )
        return next(found, None)

    def holding(self, sort: type[Sort]) -> tuple[Span, Sort] | None:
        """The span of a sort that it is a part, or the whole, of."""
        for span, value in self.spans(sort):
            if span.start <= self.start and self.end <= span.end:
                return span, value
        return None

    def words_of(self, span: Span) -> str:
        """The words of a span of its text."""
        return self.whole.text[span.start : span.end]

    def without(self, sorts: Collection[type[object]] = REFERENCES) -> str:
        """Its words folded, with ``#`` for each span of these sorts; what overlaps is one."""
        pieces, at = "", self.start
        spans = (s for sort in sorts for s in self.whole.touching(sort, self.start, self.end))
        for span in sorted(spans, key=lambda span: (span.start, span.end)):
            if span.end > at:
                pieces += self.whole.text[at : max(at, span.start)] + "#"
                at = span.end
        return folded(pieces + self.whole.text[at : self.end])

    def beside(self, sort: type[Sort]) -> Iterator[Sort]:
        """What stands right before it and right behind it among the spans of a sort."""
        of_sort = list(self.whole.of_sort(sort))
        yield from [value for s, value in of_sort if s.end <= self.start][-1:]
        yield from [value for s, value in of_sort if s.start >= self.end][:1]

    def _in(self, span: Span) -> str:
        return self.whole.text[max(span.start, self.start) : span.end]


@dataclass(frozen=True)
class Change:
    """What became of a stretch of the old text: a stretch of the new one; one may be empty."""

    was: Side
    became: Side

    @property
    def old(self) -> str:
        """The words that went."""
        return self.was.text

    @property
    def new(self) -> str:
        """The words that came."""
        return self.became.text

    @cached_property
    def folded(self) -> tuple[str, str]:
        """Both sides without width and blanks."""
        return folded(self.old), folded(self.new)

    @cached_property
    def marks_alike(self) -> tuple[str, str]:
        """Both sides without width, blanks and the shape of quotation marks."""
        return folded_word(self.old), folded_word(self.new)

    @property
    def bare(self) -> tuple[str, str]:
        """Both sides folded, without the punctuation at their edges."""
        return self.was.bare, self.became.bare

    @cached_property
    def negated(self) -> bool:
        """Whether a word of negation stands right before, or with an auxiliary between: 不得."""
        side = self.was
        before = side.whole.touching(
            Negation, max(side.start - _LONGEST_AUXILIARY - 1, 0), side.start
        )
        between = (side.before[span.end :] for span in before if span.end <= side.start)
        return any(not words or words in AUXILIARIES for words in between)
