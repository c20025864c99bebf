"""The numbers that Word counts by itself, as it prints them.

numbering.xml describes lists; a paragraph names one of them and a level. Each level has a format
(decimal, chineseCounting), a text (``%1.``, ``(%2)``), a start, and begins anew when a level above
it counts on. Lists that share a description (``abstractNum``) go on counting together, unless one
starts afresh.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from unrdiff.language.counting import counted
from unrdiff.language.symbol_fonts import shown
from unrdiff.reading.sources.docx.names import number, switch, value, w
from unrdiff.reading.sources.docx.styles import ListPlace, Styles

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts and what it prints.

    ``restarts`` is the level whose counting begins this one anew, counted from 1; 0 for none.
    ``plain``: numbers of levels above are printed in digits here. ``blank``: what stands between
    the number and the text.
    """

    start: int
    form: str
    text: str
    restarts: int
    plain: bool
    blank: str
    font: str | None
    style: str | None


class Numbering:
    """The lists of one file, and how far each has counted on one side of it."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._root = root
        self._abstract = _by_id(root, "abstractNum", "abstractNumId")
        self._lists = _by_id(root, "num", "numId")
        self._levels: dict[int, tuple[Level, ...]] = {}
        self._counts: dict[int, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def place(self, properties: etree._Element | None) -> ListPlace | None:
        """Where a paragraph stands in a list, by its own properties or its style's."""
        told = self._styles.numbering(properties)
        if told is None or told[0] not in self._lists:
            return None
        identifier, level, style = told
        if level is None:
            levels = self._levels_of(identifier)
            level = next((i for i, one in enumerate(levels) if style and one.style == style), 0)
        return ListPlace(identifier, min(max(level, 0), _LEVELS - 1))

    def next(self, place: ListPlace) -> tuple[str, Level]:
        """Count on at this place: the number as printed (``16.``, ``(a)``), and its level."""
        levels = self._levels_of(place.number_id)
        if place.level >= len(levels):
            return "", Level(1, "none", "", 0, False, "", None, None)
        counts = self._counts.setdefault(self._counter(place.number_id), [None] * _LEVELS)
        self._start_afresh(place.number_id, counts)
        before = counts[place.level]
        counts[place.level] = levels[place.level].start if before is None else before + 1
        for below in range(place.level + 1, len(levels)):
            restarts = levels[below].restarts
            if restarts and place.level < restarts:
                counts[below] = None
        level = levels[place.level]
        return self._printed(level, levels, counts), level

    def _printed(self, level: Level, levels: tuple[Level, ...], counts: list[int | None]) -> str:
        if level.form == "bullet":
            return shown(level.text, level.font)

        def one(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            if at >= len(levels):
                return ""
            value_there = counts[at]
            value_there = levels[at].start if value_there is None else value_there
            form = "decimal" if level.plain and levels[at] is not level else levels[at].form
            return counted(value_there, form)

        return _PLACE.sub(one, level.text)

    def _start_afresh(self, identifier: int, counts: list[int | None]) -> None:
        """A list with starts of its own uses them once, when its first paragraph comes."""
        for override in self._lists[identifier].iterfind(w("lvlOverride")):
            level = number(override, "ilvl")
            start = number(override.find(w("startOverride")))
            if level is None or start is None or not 0 <= level < _LEVELS:
                continue
            if (identifier, level) not in self._begun:
                self._begun.add((identifier, level))
                counts[level] = start - 1

    def _counter(self, identifier: int) -> int:
        """What lists that count together have in common."""
        found = self._described(identifier)
        told = None if found is None else number(found, "abstractNumId")
        return -identifier - 1 if told is None else told

    def _described(self, identifier: int) -> etree._Element | None:
        """The description of a list; one may only name a style that has another list."""
        for _ in range(_LEVELS):
            named = number(self._lists[identifier].find(w("abstractNumId")))
            found = self._abstract.get(-1 if named is None else named)
            link = None if found is None else value(found.find(w("numStyleLink")))
            if link is None:
                return found
            style = next(self._styles.chain(link), None)
            told = None if style is None else number(style.find(f".//{w('numId')}"))
            if told is None or told not in self._lists or told == identifier:
                return found
            identifier = told
        return None

    def _levels_of(self, identifier: int) -> tuple[Level, ...]:
        if identifier not in self._levels:
            described = self._described(identifier)
            found = {} if described is None else _levels(described)
            for override in self._lists[identifier].iterfind(w("lvlOverride")):
                found.update(_levels(override))
            self._levels[identifier] = tuple(
                found[i] for i in range(_LEVELS) if set(range(i + 1)) <= found.keys()
            )
        return self._levels[identifier]


def _by_id(root: etree._Element | None, tag: str, name: str) -> dict[int, etree._Element]:
    found = root.iterfind(w(tag)) if root is not None else ()
    return {told: one for one in found if (told := number(one, name)) is not None}


def _levels(parent: etree._Element) -> dict[int, Level]:
    return {
        at: _level(one, at)
        for one in parent.iterfind(w("lvl"))
        if (at := number(one, "ilvl")) is not None
    }


def _level(element: etree._Element, at: int) -> Level:
    start, restarts = number(element.find(w("start"))), number(element.find(w("lvlRestart")))
    suffix = value(element.find(w("suff"))) or "tab"
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    return Level(
        start=0 if start is None else start,
        form=value(element.find(w("numFmt"))) or "decimal",
        text=value(element.find(w("lvlText"))) or "",
        restarts=at if restarts is None else restarts,
        plain=bool(switch(element, "isLgl")),
        blank="" if suffix == "nothing" else " ",
        font=None if fonts is None else fonts.get(w("ascii")),
        style=value(element.find(w("pStyle"))),
    )
