"""How a quoted paragraph is written: its own text, and the items of its list.

A line begins an item only where its number goes on with a list or begins one; any other line is
one that was wrapped.
"""

from __future__ import annotations

from unrdiff.language.enumeration import Level, place, readings, split_number
from unrdiff.language.sheets import OWN_NUMBER


def without_number(text: str) -> str:
    """A quoted paragraph without the number that it may begin with."""
    return OWN_NUMBER.sub("", text)


def own_and_items(text: str) -> tuple[str, list[str]]:
    """A paragraph's own text and those of its items, each with the items below it."""
    first, *entries = _entries(text, ())
    return first[1], _grouped(entries)


def siblings(text: str) -> list[str]:
    """The items that a text of several makes: “(e) 甲；(f) 乙；”, a line each; else the text."""
    numbered = split_number(text)
    styles = readings(numbered[0]) if numbered else []
    for style, ordinal in styles:
        entries = _entries(text, (Level(style, ordinal, ""),))
        if any(depth == 1 for depth, _ in entries[1:]):
            return _grouped([(1, entries[0][1]), *entries[1:]])
    return [text]


def _entries(text: str, levels: tuple[Level, ...]) -> list[tuple[int, str]]:
    """The lines, wrapped ones joined, each with its depth in the list."""
    first, *rest = text.split("\n")
    found = [(0, first.strip())]
    for line in map(str.strip, rest):
        numbered = split_number(line)
        following = place(levels, numbered[0]) if numbered else None
        if following is None:
            depth, before = found.pop()
            found.append((depth, f"{before}\n{line}"))
        else:
            levels = following
            found.append((len(levels), line))
    return found


def _grouped(entries: list[tuple[int, str]]) -> list[str]:
    groups: list[str] = []
    for depth, line in entries:
        if depth == 1 or not groups:
            groups.append(line)
        else:
            groups[-1] += f"\n{line}"
    return groups
