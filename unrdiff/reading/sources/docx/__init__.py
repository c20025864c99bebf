"""Reads Word files: .docx and .docm, transitional and strict (ECMA-376, ISO/IEC 29500).

The way of a file: :mod:`package` (the archive), :mod:`parts` (which part is what), then for each
side of its tracked changes :mod:`side`: :mod:`body` (its paragraphs in order), :mod:`runs` (their
wording), :mod:`numbering` and :mod:`styles` (the numbers that Word counts), :mod:`notes`;
where nothing is tracked :mod:`flat` puts lines together, elsewhere :mod:`rows` the cells of rows.
Macros are never looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from lxml import etree

from unrdiff.model import Change, UnrdiffError
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources.docx.flat import put_together
from unrdiff.reading.sources.docx.parts import WordFile, word_file
from unrdiff.reading.sources.docx.rows import with_rows_joined
from unrdiff.reading.sources.docx.side import side
from unrdiff.reading.sources.docx.tracked import DELETIONS, INSERTIONS, change


def read(data: bytes, name: str, author: str | None = None) -> Manuscript:
    """The manuscript of a Word file with all tracked changes accepted, or one author's alone.

    Raises ``UnrdiffError`` for a damaged file, and for an author who made no change in it.
    """
    word = word_file(data, name)
    made = tuple(_changes(word))
    if author is not None and all(by.author != author for by in made):
        names = ", ".join(sorted({by.author for by in made}))
        if not names:
            raise UnrdiffError(
                "{name}: {author} made no tracked change in it, nor did anybody; leave out "
                "--author",
                name=name,
                author=author,
            )
        raise UnrdiffError(
            "{name}: {author} made no tracked change in it; {names} did",
            name=name,
            author=author,
            names=names,
        )
    if not made:
        return put_together(side(word, lambda _: True), name)
    taken = with_rows_joined(side(word, lambda by: author is None or by.author == author))
    original = with_rows_joined(side(word, lambda _: False))
    counts = Counter(by.author for by in made)
    return replace(taken, original=original, authors=tuple(counts.items()))


def without(data: bytes, name: str, authors: Collection[str]) -> Manuscript:
    """The manuscript of a Word file with every tracked change taken but those of these authors."""
    return with_rows_joined(side(word_file(data, name), lambda by: by.author not in authors))


def _changes(word: WordFile) -> list[Change]:
    roots: list[etree._Element] = [word.body, *word.notes.values()]
    tags = (*INSERTIONS, *DELETIONS)
    return [change(found) for root in roots for found in root.iter(*tags)]
