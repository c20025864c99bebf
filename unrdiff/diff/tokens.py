"""Cuts wording into words: references first, as atoms that are never cut, jieba for the rest.

jieba cuts 第八十届会议 into 第八/十届/会议 and a symbol to pieces, whatever words it is given, so
references are found before it sees the text.
"""

from __future__ import annotations

import os
import re
import tempfile
import warnings
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from unrdiff.lexicon import table, words
from unrdiff.references import DATE, NUMBER, RESOLUTION, RESOLUTION_NUMBER, SESSION, SYMBOL

_ATOM = re.compile(
    rf"{DATE}|{RESOLUTION}|(?<![\w/])(?:{RESOLUTION_NUMBER})(?![\w/])|{SYMBOL}|"
    rf"{SESSION}(?:特别会议|紧急特别会议|常会|会议)?|{NUMBER}|[A-Za-z\u00c0-\u024f]+(?:[-'’][A-Za-z]+)*|"
    r"[^\w\s]|\s+"
)


def tokens(text: str) -> list[str]:
    """The words and atoms of canonical text, in order; joined they are the text.

    A blank belongs to the token behind it.
    """
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
    return found


def _pieces(text: str) -> Iterator[str]:
    at = 0
    for match in _ATOM.finditer(text):
        if match.start() > at:
            yield from _cut(text[at : match.start()])
        yield match[0]
        at = match.end()
    if at < len(text):
        yield from _cut(text[at:])


@lru_cache(maxsize=8192)
def _cut(text: str) -> tuple[str, ...]:
    return tuple(_segmenter().cut(text, HMM=False))


@cache
def _segmenter() -> Any:
    """jieba with the UN lexicon, and a cache folder of its own.

    jieba keeps its cache in the shared temporary folder and loads it with ``marshal``, which
    trusts what it finds; a private folder keeps others from putting something there.
    """
    with warnings.catch_warnings():
        # jieba's own outdated imports and escapes are none of the user's business.
        warnings.simplefilter("ignore")
        import jieba

    jieba.setLogLevel(100)
    segmenter = jieba.Tokenizer()
    segmenter.tmp_dir = str(_private_folder())
    segmenter.initialize()
    for word in _lexicon():
        segmenter.add_word(word)
    return segmenter


def _private_folder() -> Path:
    folder = user_cache_path("unrdiff")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    return Path(tempfile.mkdtemp(prefix="unrdiff-"))


def _lexicon() -> Iterator[str]:
    yield from words("bodies", "bodies")
    yield from words("terms", "terms")
    for group in table("verbs")["class"]:
        for level in group["verbs"]:
            yield from level
    for formulas in table("qualifiers").values():
        yield from formulas
