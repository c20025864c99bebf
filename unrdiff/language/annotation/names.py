"""Bodies and instruments named in a text.

A body by a name of the lexicon or by 该 and the end of one said before, an instrument in 《》.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from unrdiff.language.annotation.spans import Name, Span, Title
from unrdiff.language.bodies import concept, names_of_bodies
from unrdiff.language.instruments import instrument
from unrdiff.language.punctuation import PAUSE
from unrdiff.language.references import TITLE

_TITLE = re.compile(TITLE)
_SHORTEST = 4
# What the words begin with that point back to a name.
_POINTING = "该这上"
_AGAIN = re.compile("(?:该|这一|上述)([\u4e00-\u9fff]{2,8})")


def names(text: str) -> Iterator[Span]:
    """The bodies named, each with its English name; the longest name at each place."""
    said: list[tuple[str, str]] = []
    beginnings, end = _by_beginning(), 0
    for at in range(len(text)):
        if at < end or not (text[at : at + 2] in beginnings or text[at] in _POINTING):
            continue
        if found := _name_at(text, at):
            said.append(found)
            end = at + len(found[0])
            yield Span(at, end, Name(found[1], again=False))
        elif again := _again_at(text, at, said):
            end, english = again
            yield Span(at, end, Name(english, again=True))


def titles(text: str) -> Iterator[Span]:
    """The titles in 《》, marks included."""
    for match in _TITLE.finditer(text):
        yield Span(*match.span(), Title(instrument(match[0])))


def points_back(words: str) -> bool:
    """Whether words may name a body by the end of a name said before: 该办公室."""
    return bool(_AGAIN.fullmatch(words))


def _name_at(text: str, at: int) -> tuple[str, str] | None:
    """The longest name that begins here, and its body in English."""
    for length in _by_beginning().get(text[at : at + 2], ()):
        name = text[at : at + length]
        if english := concept(name):
            return name, english
    return None


def _again_at(text: str, at: int, said: list[tuple[str, str]]) -> tuple[int, str] | None:
    """Where 该办公室 ends, and what the last name was that ends so; the longest end counts."""
    found = _AGAIN.match(text, at)
    if not found:
        return None
    for length in range(len(found[1]), 1, -1):
        end = found[1][:length]
        for name, english in reversed(said):
            if name.endswith(end) and name != end:
                return found.start(1) + length, english
    return None


@cache
def _by_beginning() -> dict[str, tuple[int, ...]]:
    """The lengths of names by their first two characters, the longest first."""
    lengths: dict[str, set[int]] = {}
    for name in names_of_bodies():
        if len(name) >= _SHORTEST and PAUSE not in name:
            lengths.setdefault(name[:2], set()).add(len(name))
    return {beginning: tuple(sorted(found, reverse=True)) for beginning, found in lengths.items()}
