"""What stands around a resolution's wording: symbol, session, date, title, kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.language.covers import HEALTH_ASSEMBLY, health_resolution
from unrdiff.language.folding import folded
from unrdiff.language.furniture import symbols_in
from unrdiff.language.headings import heading_of
from unrdiff.language.particulars import (
    date_in,
    english_date,
    is_day,
    says_adopted,
    says_day_of_adoption,
    says_recommended,
    says_tabled,
    series_of,
    session_of,
)
from unrdiff.language.punctuation import ROUND_OPEN
from unrdiff.model import DocumentKind

_TABLED_SYMBOL = re.compile(rf"(?<![{ROUND_OPEN}])\b[A-Z]/[\w./]+/L\.\d+(?:/Rev\.\d+)?")
_SESSION_IN_SYMBOL = re.compile(r"[A-Z]+/(?:HRC/)?(?:[A-Z]+\.?\d*/)?(\d{1,3})/")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The lines around a resolution.

    ``front`` stands before the first resolution of the text; ``head`` goes from the heading to the
    organ's name, ``organ`` is that line, ``closing`` the day and meeting after the last paragraph;
    ``furniture`` is what the pages carry. ``in_report``: the heading is a numbered draft's.
    """

    front: tuple[str, ...]
    head: tuple[str, ...]
    organ: str
    closing: tuple[str, ...]
    furniture: tuple[str, ...]
    in_report: bool

    @property
    def above(self) -> tuple[str, ...]:
        """All lines above the organ's name but the heading."""
        return (*self.front, *self.head[1:])

    @property
    def symbols(self) -> tuple[str, ...]:
        """The symbols that the pages carry, those in links apart."""
        return tuple(s for text in self.furniture if "://" not in text for s in symbols_in(text))


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a resolution is; ``None`` where the text does not say."""

    symbol: str | None
    session: int | None
    date: str | None
    title: str | None
    kind: DocumentKind | None


def particulars(lines: Surroundings) -> Particulars:
    """Gather what the cover, the running heads, the heading and the closing lines say."""
    squeezed = tuple(map(_squeezed, lines.above))
    heading = heading_of(lines.head)
    kind = _kind(lines, squeezed, heading.number)
    symbol = _symbol(lines, heading.number, kind)
    session = _session(squeezed, symbol, kind)
    return Particulars(symbol, session, _date(lines, squeezed, kind), heading.title, kind)


def _squeezed(line: str) -> str:
    return re.sub(r"\s", "", line)


def _kind(lines: Surroundings, squeezed: Sequence[str], number: str | None) -> DocumentKind | None:
    if lines.in_report or any(map(says_recommended, squeezed)):
        return DocumentKind.DRAFT_IN_REPORT
    adopted = any("/RES/" in s for s in lines.symbols) or any(map(says_adopted, squeezed))
    if number or adopted or _health(lines, number):
        return DocumentKind.ADOPTED
    if any(map(says_tabled, squeezed)) or any(re.search(r"/L\.\d", s) for s in lines.symbols):
        return DocumentKind.DRAFT
    return DocumentKind.ADOPTED if lines.closing else None


def _symbol(lines: Surroundings, number: str | None, kind: DocumentKind | None) -> str | None:
    found = list(lines.symbols)
    if kind is DocumentKind.ADOPTED:
        for symbol in found:
            if "/RES/" in symbol:
                return re.sub(r"\s*(?=\(\d{4}\))", " ", folded(symbol))
        if health := _health(lines, number):
            return health
        series = series_of(lines.organ)
        # S/RES/1325 (2000) has a blank in it, wherever it is printed.
        return f"{series}{number}".replace("(", " (") if number and series else None
    found += [s for text in lines.above for s in _TABLED_SYMBOL.findall(text)]
    tabled = [s for s in found if "/L." in s]
    preferred = tabled if kind is DocumentKind.DRAFT and tabled else found
    return Counter(preferred).most_common(1)[0][0] if preferred else None


def _health(lines: Surroundings, number: str | None) -> str | None:
    """The symbol of a resolution of the World Health Assembly: its heading's number, or above."""
    above = lines.above if HEALTH_ASSEMBLY in lines.organ else ()
    named = (health_resolution(line) for line in (number or "", *above))
    return next((health[0] for health in named if health), None)


def _session(squeezed: Sequence[str], symbol: str | None, kind: DocumentKind | None) -> int | None:
    """The session that the cover names; of an adopted resolution the one that its symbol has.

    Where last year's file became this year's, its cover may be last year's still.
    """
    told = next((session for text in squeezed if (session := session_of(text))), None)
    match = _SESSION_IN_SYMBOL.match(symbol) if symbol else None
    health = health_resolution(symbol) if symbol else None
    of_symbol = int(match[1]) if match else health[1] if health else None
    return of_symbol or told if kind is DocumentKind.ADOPTED else told or of_symbol


def _date(lines: Surroundings, squeezed: Sequence[str], kind: DocumentKind | None) -> str | None:
    """The day of adoption; for a draft the day on its cover."""
    closing = map(_squeezed, lines.closing if kind is DocumentKind.ADOPTED else ())
    days = filter(is_day, squeezed) if kind is DocumentKind.ADOPTED else ()
    for text in (*filter(says_day_of_adoption, squeezed), *closing, *days):
        if day := date_in(text):
            return day
    return next((day for text in lines.furniture if (day := english_date(text))), None)
