"""Wraps Chinese text to a width in columns, by Unicode line breaking (UAX #14).

Terminals break Chinese at spaces only, so that lines begin with ，or 。; here no line does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from rich.cells import cell_len
from uniseg.linebreak import line_break_units

from unrdiff.language.folding import is_ideograph

Style = TypeVar("Style")
# U+2060 WORD JOINER forbids a break where it stands; it is not printed.
GLUE = "\u2060"
# A piece of text in one style.
Span = tuple[str, Style]

# How far around the place where a line is full a break is looked for first.
_NEAR = 24
# What is wider fills a line of its own, broken or not.
_LONG_FACT = 40


def wrapped(spans: Sequence[Span[Style]], width: int) -> Iterator[list[Span[Style]]]:
    """Lines of at most ``width`` columns; each line is a list of styled pieces.

    What is wider than the width and has no break (a link, a symbol) is cut where the line ends.
    """
    text = "".join(piece for piece, _ in spans)
    styles = [style for piece, style in spans for _ in piece]
    start = 0
    while start < len(text):
        full = _full_at(text, start, width)
        end = full if full == len(text) else _break_before(text, start, full)
        yield _pieces(text, styles, start, end)
        start = end


def _full_at(text: str, start: int, width: int) -> int:
    """The index of the first character that finds no room in a line from ``start``."""
    columns = 0
    for index in range(start, len(text)):
        columns += 0 if text[index] == GLUE else cell_len(text[index])
        # A blank at the end of a line hangs over the edge and is not printed.
        if columns > width and text[index] != " ":
            return max(index, start + 1)
    return len(text)


def _break_before(text: str, start: int, full: int) -> int:
    """The last place at or before ``full`` where the line may be broken."""
    if is_ideograph(text[full - 1]) and is_ideograph(text[full]):
        return full  # LB31: between two ideographs a break is always allowed
    allowed: list[int] = []
    for since in (max(start, full - _NEAR), start):
        units = line_break_units(text[since : full + _NEAR])
        places = [since + length for length in accumulate(map(len, units))]
        allowed = [p for p in places if start < p <= full]
        # Behind a slash too a break is allowed, but a document symbol is better left whole.
        between_words = [p for p in allowed if text[p - 1] != "/"]
        if between_words:
            return between_words[-1]
    return allowed[-1] if allowed else full


def _pieces(text: str, styles: Sequence[Style], start: int, end: int) -> list[Span[Style]]:
    while end > start and text[end - 1] == " ":
        end -= 1
    found: list[Span[Style]] = []
    for index in range(start, end):
        if text[index] == GLUE:
            continue
        if found and found[-1][1] is styles[index]:
            found[-1] = (found[-1][0] + text[index], styles[index])
        else:
            found.append((text[index], styles[index]))
    return found


def columns(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return cell_len(text.replace(GLUE, ""))


def unbroken(text: str) -> str:
    """The text with no place where a line may be broken."""
    return GLUE.join(text)


def dotted(items: Iterable[str]) -> str:
    """Facts between dots; a line may be broken behind a dot alone, or inside a long list."""
    facts = (unbroken(item) if cell_len(item) <= _LONG_FACT else item for item in items)
    return f"{GLUE} {GLUE}· ".join(facts)


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
