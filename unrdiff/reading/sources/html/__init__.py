"""Reads web pages: those of the UN and of wikis, saved by a browser, and what Word writes as one.

The way of a page: :mod:`parsing` (bytes to a tree), :mod:`page` (the tree to :mod:`blocks` as they
are shown, by :mod:`elements` and :mod:`styles`), :mod:`notes` (footnotes by their links); then as
all marked-up text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from unrdiff.language.furniture import symbols_in
from unrdiff.language.headings import body_line
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources.flow import manuscript_of_passages
from unrdiff.reading.sources.html.blocks import Block
from unrdiff.reading.sources.html.elements import Change
from unrdiff.reading.sources.html.notes import passages
from unrdiff.reading.sources.html.page import Walk
from unrdiff.reading.sources.html.parsing import parsed, title_of
from unrdiff.reading.sources.html.styles import Styles

__all__ = ["read"]


def read(data: bytes, name: str) -> Manuscript:
    """The manuscript of a page. Raises ``UnrdiffError`` for what is none."""
    tree = parsed(data, name)
    styles = Styles(tree)
    walk = Walk(tree, styles, Change.TAKEN_OUT)
    manuscript = _manuscript(tree, walk.blocks, name)
    if not walk.authors:
        return manuscript
    before = Walk(tree, styles, Change.PUT_IN)
    return replace(
        manuscript,
        original=_manuscript(tree, before.blocks, name),
        authors=tuple(walk.authors.items()),
    )


def _manuscript(tree: LexborHTMLParser, blocks: Sequence[Block], name: str) -> Manuscript:
    text, asides = _text_apart(blocks)
    # A site's own links name other documents than the one shown.
    furniture = [line for block in asides if not _is_linked(block) for line in block.lines if line]
    title = title_of(tree)
    if symbols_in(title):
        furniture.append(title)
    return manuscript_of_passages(passages(text), name, furniture)


def _text_apart(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks of the text, and those of the page around it.

    What the page says of itself counts where it leaves a resolution in the text.
    """
    for text in (
        [b for b in blocks if b.setting.main and not b.setting.aside],
        [b for b in blocks if not b.setting.aside],
    ):
        if any(body_line(line) is not None for block in text for line in block.lines):
            kept = set(map(id, text))
            return text, [b for b in blocks if id(b) not in kept]
    return list(blocks), []


def _is_linked(block: Block) -> bool:
    return any(run.link is not None for run in block.runs)
