"""What a stretch of a text is: the types of spans, each with the facts found of it.

A span says where it stands (offsets in characters of the text) and what it is. All facts are of
the text as it stands, before anything is compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What a resolution is cited for."""

    ROLL = "recalled, alone or in a row"
    REPORT = "the report that it asked for"
    BASIS = "what is done under it, or anything else"


class Numbering(Enum):
    """How an organ numbers its resolutions."""

    BY_SESSION = "74/177"
    BY_YEAR = "2019/17"
    IN_SEQUENCE = "2396(2017)"


class Dated(Enum):
    """What a date is the date of."""

    CITATION = "the resolution cited behind it"
    PAPER = "a paper, a decision taken, a meeting that was held"
    YEARLY = "the report or the meeting of that year"
    DEADLINE = "by when, until when or since when something is done"
    OTHER = "anything else: an event, a meeting to be held"


@dataclass(frozen=True, slots=True)
class Citation:
    """A resolution or a decision cited by its number; those strung together share a ``row``."""

    number: str
    numbering: Numbering
    session: int
    role: Role
    row: int

    def is_older_than(self, other: Citation) -> bool:
        """Whether it was adopted before another; 76/71 and 2021/12 do not tell."""
        return self.numbering is other.numbering and self._adopted < other._adopted

    @property
    def _adopted(self) -> tuple[int, ...]:
        return self.session, *map(int, re.findall(r"\d+", self.number))


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is said; ``numbers`` are year, month and day in that order."""

    numbers: tuple[int, ...]
    to_the_day: bool
    of: Dated


@dataclass(frozen=True, slots=True)
class Session:
    """第八十届会议, 第三次会议; without 第 (``ordinal`` false) it says how often.

    ``sorts``: special, emergency, regular, resumed. ``ends``: something ends with it.
    """

    number: int
    ordinal: bool
    sorts: tuple[str, ...]
    ends: bool


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol of a document, or of one document in two series (A/77/905-S/2023/447)."""

    series: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is none of the others; ``parties``: of those to an instrument."""

    parties: bool


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the lexicon where it governs: at a clause's head, or behind its object.

    ``level`` counts from the weakest of its class, ``None`` where the class has no order.
    """

    word: str
    act: str
    level: int | None
    adverbs: str


@dataclass(frozen=True, slots=True)
class Intensifier:
    """An adverb before a governing verb: 强烈; ``again`` for 再次 and the like."""

    word: str
    again: bool


@dataclass(frozen=True, slots=True)
class Attempt:
    """考虑, 争取: an attempt in the place of the thing itself."""

    word: str


@dataclass(frozen=True, slots=True)
class Binding:
    """应, 必须, 可: how binding a clause is; ``level`` counts from the weakest."""

    word: str
    level: int

    @property
    def permits(self) -> bool:
        """可 and its like."""
        return self.level == 0

    @property
    def expects(self) -> bool:
        """应 and its like: no more than a request says by itself."""
        return self.level == 1


@dataclass(frozen=True, slots=True)
class Degree:
    """How soon or how far a thing that is asked for or decided is to be done: 立即, 充分, 逐步."""

    word: str
    raises: bool


@dataclass(frozen=True, slots=True)
class Limit:
    """A formula that limits a mandate; ``sort`` is its list in ``lexicon/qualifiers.toml``.

    ``listed`` is false where it stands in no list: one of the many wordings of "on request".
    """

    formula: str
    sort: str
    listed: bool


@dataclass(frozen=True, slots=True)
class Negation:
    """A word that negates what stands behind it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A body by a name of the lexicon, or (``again``) by 该 and the end of a name said before."""

    english: str
    again: bool


@dataclass(frozen=True, slots=True)
class Title:
    """A title in 《》; ``english`` is the instrument's name where the lexicon knows it."""

    english: str | None


Value = (
    Citation
    | Day
    | Session
    | Symbol
    | Number
    | Verb
    | Intensifier
    | Attempt
    | Binding
    | Degree
    | Limit
    | Negation
    | Name
    | Title
)


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` to ``end``, what it is."""

    start: int
    end: int
    value: Value
