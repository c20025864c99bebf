"""Which of a report's drafts is meant when the user named only the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unrdiff.model import Document, UnrdiffError


def only(documents: Sequence[Document], name: str) -> Document:
    """The one document of a file; ``UnrdiffError`` naming them all when there are several."""
    if len(documents) == 1:
        return documents[0]
    listed = "; ".join(f"{d.source} {d.title or ''}".rstrip() for d in documents)
    raise UnrdiffError(f"{name} holds {len(documents)} drafts; name one with '#': {listed}")


def fitting_pair(old: Sequence[Document], new: Sequence[Document]) -> tuple[Document, Document]:
    """The old and the new document whose titles fit best, each with a notice if it was chosen.

    Both sequences hold at least one document. The first of equals is taken.
    """
    pairs = [(a, b) for a in old for b in new]
    best = max(pairs, key=lambda pair: _title_fit(*pair))
    return _chosen(best[0], old), _chosen(best[1], new)


def _chosen(document: Document, among: Sequence[Document]) -> Document:
    if len(among) == 1:
        return document
    notice = f"文件载有 {len(among)} 项决议草案，按标题选用 {document.source}（{document.title}）"
    return replace(document, notices=(*document.notices, notice))


def _title_fit(old: Document, new: Document) -> float:
    return title_fit(old.title or "", new.title or "")


def title_fit(old: str, new: str) -> float:
    """How alike two titles are, 0 to 1: pairs of characters shared against all of both (Dice)."""
    mine, other = _bigrams(old), _bigrams(new)
    return 2 * len(mine & other) / (len(mine) + len(other)) if mine and other else 0.0


def _bigrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
