"""Which of a report's drafts is meant when the user named only the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unrdiff.language.titles import title_fit
from unrdiff.model import Document, UnrdiffError
from unrdiff.notice import Notice, NoticeCode


def sole_document(documents: Sequence[Document], name: str) -> Document:
    """The one document of a file; ``UnrdiffError`` naming them all when there are several."""
    if len(documents) == 1:
        return documents[0]
    listed = "; ".join(f"{d.source} {d.title or ''}".rstrip() for d in documents)
    raise UnrdiffError(
        "{name} holds {count} drafts; name one with '#': {listed}",
        name=name,
        count=len(documents),
        listed=listed,
    )


def choose_by_title(files: Sequence[Sequence[Document]]) -> tuple[Document, ...]:
    """One document of each file: where a file holds several, the one whose title fits best.

    The titles of files that hold one document are what the others must fit; without such a file,
    those of the whole of the others. The first of equals is taken. A document that was chosen
    carries a notice that says so.
    """
    sole = [i for i, documents in enumerate(files) if len(documents) == 1]
    chosen = []
    for index, documents in enumerate(files):
        others = [i for i in sole if i != index] or [i for i in range(len(files)) if i != index]
        titles = [d.title or "" for i in others for d in files[i]]
        best = max(documents, key=lambda d: max(title_fit(d.title or "", t) for t in titles))
        chosen.append(_chosen(best, documents))
    return tuple(chosen)


def _chosen(document: Document, among: Sequence[Document]) -> Document:
    if len(among) == 1:
        return document
    notice = Notice(
        NoticeCode.DRAFT_CHOSEN,
        count=len(among),
        source=document.source,
        title=document.title or "",
    )
    return replace(document, notices=(*document.notices, notice))
