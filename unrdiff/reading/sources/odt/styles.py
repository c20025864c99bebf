"""What an OpenDocument file's styles say: what is hidden, what is raised, how lists count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from unrdiff.language.listing import list_number
from unrdiff.language.punctuation import ROUND_OPEN
from unrdiff.reading.sources.odt.package import find_all, get, tag

# A style that is based on one that is based on it is no more than this many steps away.
_MOST_PARENTS = 20
_PROPERTIES = ("text:display", "style:text-position", "fo:color", "fo:background-color")


class Styles:
    """All styles of a file, by name."""

    def __init__(self, roots: Sequence[etree._Element]) -> None:
        self._own: dict[str, dict[str, str]] = {}
        self._parents: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        for root in roots:
            for style in find_all(root, "style:style"):
                self._add(style)
            for listed in find_all(root, "text:list-style"):
                self._add_list(listed)

    def _add(self, style: etree._Element) -> None:
        name = get(style, "style:name") or ""
        self._own[name] = {
            key: value
            for properties in find_all(style, "style:text-properties")
            for key in _PROPERTIES
            if (value := get(properties, key))
        }
        if parent := get(style, "style:parent-style-name"):
            self._parents[name] = parent

    def _add_list(self, style: etree._Element) -> None:
        name = get(style, "style:name") or ""
        for level in style:
            depth = get(level, "text:level") or ""
            if depth.isdecimal():
                numbered = tag(level) == "text:list-level-style-number"
                start = get(level, "text:start-value") or ""
                self._levels[name, int(depth) - 1] = _Level(
                    (get(level, "style:num-format") or "none") if numbered else "none",
                    (get(level, "style:num-prefix") or "").strip(),
                    int(start) if start.isdecimal() else 1,
                )

    def is_hidden(self, name: str | None) -> bool:
        """Whether text of this style is not shown, or is white on white."""
        white = self._value(name, "fo:color") in ("#ffffff", "#fff")
        painted = self._value(name, "fo:background-color") not in (None, "transparent", "#ffffff")
        return self._value(name, "text:display") == "none" or (white and not painted)

    def is_raised(self, name: str | None) -> bool:
        """Whether text of this style stands above its line."""
        position = (self._value(name, "style:text-position") or "").split(" ")[0]
        return position == "super" or (position.rstrip("%").isdecimal() and position != "0%")

    def level(self, name: str | None, depth: int) -> _Level:
        """How a list of this style numbers its items at this depth."""
        return self._levels.get((name or "", depth), _UNNUMBERED)

    def _value(self, name: str | None, key: str) -> str | None:
        found = (self._own.get(style, {}).get(key) for style in self._chain(name))
        return next((value for value in found if value), None)

    def _chain(self, name: str | None) -> list[str]:
        chain: list[str] = []
        while name is not None and len(chain) < _MOST_PARENTS:
            chain.append(name)
            name = self._parents.get(name)
        return chain


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: how its numbers look, what stands before them, where they start."""

    style: str
    prefix: str
    start: int

    def number(self, value: int, depth: int) -> str | None:
        """A number as it is printed, without its dot."""
        number = list_number(self.style, value, depth)
        bracketed = self.prefix.endswith(tuple(ROUND_OPEN))
        return f"({number})" if bracketed and number and "(" not in number else number


_UNNUMBERED = _Level("none", "", 1)


class Counters:
    """The numbers that the lists of one text have reached."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._reached: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def begin(self, style: str, depth: int, continued: bool) -> None:
        """Begin a list; one that is continued counts on."""
        if not continued:
            self._reached[style].pop(depth, None)

    def next(self, style: str, depth: int, start: str | None) -> str | None:
        """The number of the next item; ``start`` is the one that it has by itself."""
        level = self.styles.level(style, depth)
        reached = self._reached[style]
        value = (
            int(start) if start and start.isdecimal() else reached.get(depth, level.start - 1) + 1
        )
        for deeper in [d for d in reached if d > depth]:
            del reached[deeper]
        reached[depth] = value
        return level.number(value, depth)
