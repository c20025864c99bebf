"""Wraps Chinese text to a width in columns, by Unicode line breaking (UAX #14).

Terminals break Chinese at spaces only, so that lines begin with ，or 。; here no line does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.cells import cell_len
from uniseg.linebreak import line_break_units

Style = TypeVar("Style")
# U+2060 WORD JOINER forbids a break where it stands; it is not printed.
GLUE = "\u2060"
# A piece of text in one style.
Span = tuple[str, Style]


def wrapped(spans: Sequence[Span[Style]], width: int) -> Iterator[list[Span[Style]]]:
    """Lines of at most ``width`` columns; each line is a list of styled pieces.

    A unit that is wider than the width (a link, a symbol) is cut where the line ends.
    """
    text = "".join(piece for piece, _ in spans)
    styles = [style for piece, style in spans for _ in piece]
    start = at = columns = 0
    for unit in _fitting(line_break_units(text), width):
        # A blank at the end of a line may hang over the edge.
        if columns and columns + _columns(unit.rstrip()) > width:
            yield _pieces(text, styles, start, at)
            start, columns = at, 0
        at += len(unit)
        columns += _columns(unit)
    if start < len(text):
        yield _pieces(text, styles, start, len(text))


def _fitting(units: Iterator[str], width: int) -> Iterator[str]:
    for unit in units:
        while _columns(unit) > width:
            cut = next(i for i in range(len(unit), 0, -1) if _columns(unit[:i]) <= max(width, 2))
            yield unit[:cut]
            unit = unit[cut:]
        if unit:
            yield unit


def _columns(text: str) -> int:
    return cell_len(text.replace(GLUE, ""))


def _pieces(text: str, styles: Sequence[Style], start: int, end: int) -> list[Span[Style]]:
    found: list[Span[Style]] = []
    for index in range(start, end):
        if text[index] == GLUE:
            continue
        if found and found[-1][1] is styles[index]:
            found[-1] = (found[-1][0] + text[index], styles[index])
        else:
            found.append((text[index], styles[index]))
    return found


def clipped(text: str, width: int) -> str:
    """The text's beginning in one line of ``width`` columns, with … where it was cut."""
    if cell_len(text) <= width:
        return text
    end, columns = 0, 1
    for character in text:
        columns += cell_len(character)
        if columns > width:
            break
        end += 1
    return text[:end].rstrip() + "…"
