"""Tells what pages carry besides wording: running heads, page and job numbers, the masthead.

What stands at a page's upper or lower edge is furniture where other pages have it at the same
height, where it has the form of a symbol, a job number or a page number, or where it repeats
words of the first page beside its symbol.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise

from unrdiff.language.furniture import is_furniture, without_symbols
from unrdiff.reading.sources.pdf.lines import Line

# Heights that differ by less, in points, are the same.
_SAME_HEIGHT = 3.0
# So many characters of a head that are the first page's are no accident.
_SHORTEST_HEAD = 6
# The pages before and behind have a head if any have; so many lines are looked at.
_NEAR = 6
# Small type set apart from the text by so many times its size is no part of it.
_SMALL, _APART = 0.9, 2.2
# The right column of a cover begins beyond so much of its width.
_RIGHT_COLUMN = 0.4
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-\u2013\u2014]?\s*\d{1,3}\s*[-\u2013\u2014]?")

Furnished = Callable[[Line], bool]


def wording_apart(lines: Sequence[Line], usual_size: float) -> tuple[list[Line], list[Line]]:
    """The lines of wording, and those of furniture."""
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    repeated = _repeated(lines)
    first = _squeezed("".join(line.plain for line in pages[0])) if pages else ""
    taken: set[int] = set()
    for page in pages:
        rows = _rows(page)

        def furnished(line: Line, rows: list[list[Line]] = rows) -> bool:
            known = is_furniture(line.plain) or _PAGE_NUMBER.fullmatch(line.plain)
            return bool(known) or line.order in repeated or _heads(line, first)

        taken.update(_edge(rows, furnished))
        taken.update(_edge(rows[::-1], furnished))
        taken.update(_small_at_the_top(rows, usual_size))
        if page[0].page == 1:
            taken.update(_masthead(page))
    return (
        [line for line in lines if line.order not in taken],
        [line for line in lines if line.order in taken],
    )


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _rows(page: Iterable[Line]) -> list[list[Line]]:
    return [list(row) for _, row in groupby(page, key=lambda line: line.baseline)]


def _repeated(lines: Sequence[Line]) -> set[int]:
    """The lines that another page has at the same height, but for the number of the page."""
    places: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        # A footnote may say the same as another, and end as wording does.
        if not line.ends_complete and line.text == line.plain:
            places[_DIGITS.sub("0", _squeezed(line.text))].append(line)
    return {
        line.order
        for alike in places.values()
        for index, line in enumerate(alike)
        if any(_is_repeated(line, k) for k in alike[max(index - _NEAR, 0) : index + _NEAR + 1])
    }


def _is_repeated(line: Line, other: Line) -> bool:
    pages = other.page - line.page
    if not pages or abs(other.baseline - line.baseline) > _SAME_HEIGHT:
        return False
    numbers = zip(_DIGITS.findall(line.text), _DIGITS.findall(other.text), strict=True)
    return all(a == b or int(b) - int(a) == pages for a, b in numbers)


def _heads(line: Line, first: str) -> bool:
    """Whether a line of a later page is a symbol beside words of the first page: its title."""
    rest = without_symbols(line.plain)
    if line.page == 1 or rest == line.plain.strip():
        return False
    return not rest or (len(_squeezed(rest)) >= _SHORTEST_HEAD and _squeezed(rest) in first)


def _edge(rows: Sequence[Sequence[Line]], furnished: Furnished) -> set[int]:
    """The furniture from the edge inwards, up to the first row that has none."""
    taken: set[int] = set()
    for row in rows:
        found = [line for line in row if furnished(line)]
        if not found:
            break
        # What stands beside a running head's symbol is the rest of the head.
        whole = row[0].page > 1
        taken.update(line.order for line in (row if whole else found))
    return taken


def _small_at_the_top(rows: Sequence[Sequence[Line]], usual_size: float) -> set[int]:
    """The head that a browser prints above a page: small type, well apart from the text."""
    above: list[Line] = []
    for row, below in pairwise(rows[:3]):
        above += row
        if any(line.size > _SMALL * usual_size for line in row):
            return set()
        if row[0].baseline - below[0].baseline > _APART * row[0].size + usual_size:
            return {line.order for line in above}
    return set()


def _masthead(page: Sequence[Line]) -> set[int]:
    """What the cover says in its right column: symbol, distribution, day, languages."""
    known = [line for line in page if is_furniture(line.plain)]
    taken = {line.order for line in known}
    edge, end = min(line.left for line in page), max(line.right for line in page)
    for line in page:
        if line.left < edge + _RIGHT_COLUMN * (end - edge):
            continue
        heights = [k.baseline for k in known if abs(k.left - line.left) <= _SAME_HEIGHT]
        if len(heights) > 1 and min(heights) <= line.baseline <= max(heights):
            taken.add(line.order)
    return taken
