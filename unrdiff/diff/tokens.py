"""Cuts wording into words: references first, as atoms that are never cut, jieba for the rest.

jieba cuts 第八十届会议 into 第八/十届/会议 and a symbol to pieces, whatever words it is given, so
references are found before it sees the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from unrdiff.diff.limits import LIMITING
from unrdiff.language.bodies import is_whole_name
from unrdiff.language.lexicon import table, words
from unrdiff.language.references import ATOM
from unrdiff.language.segmentation import Segmenter, segmenter


def tokens(text: str) -> list[str]:
    """The words and atoms of canonical text, in order; joined they are the text.

    A blank belongs to the token behind it.
    """
    return list(_tokens(text))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    found: list[str] = []
    blank = ""
    for piece in _pieces(text):
        if piece.isspace():
            blank += piece
        else:
            found.append(blank + piece)
            blank = ""
    if blank:
        found.append(blank)
    return tuple(found)


def _pieces(text: str) -> Iterator[str]:
    at = 0
    for match in ATOM.finditer(text):
        if match.start() > at:
            yield from _cut(text[at : match.start()])
        yield match[0]
        at = match.end()
    if at < len(text):
        yield from _cut(text[at:])


@lru_cache(maxsize=8192)
def _cut(text: str) -> tuple[str, ...]:
    return _segmenter().cut(text)


@cache
def _segmenter() -> Segmenter:
    return segmenter(_lexicon())


# A long formula is wording in which a word may change.
_LONGEST_WORD = 4


def _lexicon() -> Iterator[str]:
    """The words that are added to jieba's."""
    names = words("bodies", "bodies")
    yield from (n for n in names if len(n) <= _LONGEST_WORD or is_whole_name(n))
    yield from words("terms", "terms")
    for group in table("verbs")["class"]:
        for level in group["verbs"]:
            yield from level
    for kind in LIMITING:
        yield from (f for f in words("qualifiers", kind) if len(f) <= _LONGEST_WORD)
    for equal in table("qualifiers")["binding"]:
        yield from equal
