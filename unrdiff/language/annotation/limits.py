"""The formulas that limit a mandate: on request, as appropriate, within existing resources.

They are data (``lexicon/qualifiers.toml``); at whose request has many wordings
(:mod:`unrdiff.language.on_request`), and so has within whose mandate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from unrdiff.language.annotation.spans import Limit, Span
from unrdiff.language.lexicon import table
from unrdiff.language.on_request import on_request

# The lists of the lexicon that limit a mandate.
AT_REQUEST, BY_OWN_LAW = "at_request", "by_own_law"
LIMITING = ("limits", AT_REQUEST, "as_they_see_fit", "as_far_as", BY_OWN_LAW)
# 在该办公室任务范围内, 在各委员会任务规定范围内: whose mandate it is may be said in any words.
_MANDATE = re.compile(
    r"在[^，。；：、“”《》的在]{0,16}?(?:任务授权|任务规定|任务|授权|职权|权限)的?范围之?内"
)


@cache
def limiting_formulas() -> dict[str, str]:
    """Each formula that limits a mandate, with the list it stands in."""
    lists = table("qualifiers")
    return {formula: sort for sort in LIMITING for formula in lists[sort]}


def limits(text: str) -> Iterator[Span]:
    """The limits of a text, the longest wording at each place."""
    sorts = limiting_formulas()
    found = [(start, end, AT_REQUEST) for start, end in on_request(text)]
    found += [(*match.span(), LIMITING[0]) for match in _MANDATE.finditer(text)]
    found += [(*match.span(), sorts[match[0]]) for match in _pattern().finditer(text)]
    at = 0
    for start, end, sort in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= at:
            yield Span(start, end, Limit(text[start:end], sort, text[start:end] in sorts))
            at = end


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(limiting_formulas(), key=len, reverse=True)))
