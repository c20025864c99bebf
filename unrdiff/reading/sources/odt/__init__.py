"""Reads OpenDocument texts, zipped (.odt) or as one XML file (.fodt).

:mod:`package` (the file's parts), :mod:`styles` (what is hidden or raised, how lists count) and
:mod:`body` (the text as passages); then as all marked-up text.
"""

from __future__ import annotations

from dataclasses import replace

from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources.flow import manuscript_of_passages
from unrdiff.reading.sources.odt.body import Side, passages
from unrdiff.reading.sources.odt.package import opened

__all__ = ["read"]


def read(data: bytes, name: str) -> Manuscript:
    """The manuscript of an OpenDocument text. Raises ``UnrdiffError`` for what is none."""
    text = opened(data, name)
    heads = text.running_heads()
    manuscript = manuscript_of_passages(passages(text, Side.AFTER), name, heads)
    authors = text.authors()
    if not authors:
        return manuscript
    original = manuscript_of_passages(passages(text, Side.BEFORE), name, heads)
    return replace(manuscript, original=original, authors=authors)
