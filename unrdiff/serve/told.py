"""What is told of a file once it is read, in the words of the page."""

from __future__ import annotations

from typing import Any

from unrdiff.model import Document
from unrdiff.reading.named import Side
from unrdiff.render.html.facts import document_facts
from unrdiff.render.labels import Language, word
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import draft_line, led
from unrdiff.serve.shelf import Held


def told_of(held: Held, language: Language) -> dict[str, Any]:
    """The file's key and name, its documents, and what must be known of them.

    ``said`` are the lines to be shown, ``choices`` the texts that may be asked for in its stead, by
    what stands behind the key in their address. ``tracked``: it holds tracked changes, so that it
    can be compared with itself.
    """
    documents = held.texts.meant
    notices = (notice_line(n, language) for d in documents for n in d.notices)
    return {
        "id": held.key,
        "name": held.source.name,
        "tracked": held.texts.original is not None,
        "documents": [_document(document) for document in documents],
        "said": _lines(documents, language),
        "choices": _choices(held, language),
        "notices": list(dict.fromkeys(notices)),
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "source": document.source,
        "title": document.title,
        "symbol": document.symbol,
        "draft": document.draft,
        "session": document.session,
        "date": document.date,
        "paragraphs": len(document.paragraphs),
    }


def _lines(documents: tuple[Document, ...], language: Language) -> list[str]:
    if len(documents) > 1:
        return [led(word("drafts", language), str(len(documents)), language)]
    sole = documents[0]
    known = (said for _, said in document_facts(sole, language))
    beside = " · ".join(said for said in known if said not in (sole.title, sole.source))
    return [line for line in (draft_line(sole, language), beside) if line]


def _choices(held: Held, language: Language) -> list[dict[str, str]]:
    """The drafts of a report, else the sides of tracked changes; the first is what is read."""
    documents = held.texts.meant
    if len(documents) > 1:
        numbers = (document.source.rpartition("#")[2] for document in documents)
        drafts = zip(numbers, documents, strict=True)
        told = [(f"~{n}", f"#{n} {draft_line(document, language)}") for n, document in drafts]
        return _listed(("", word("serve by title", language)), *told)
    if held.texts.original is None:
        return []
    before = (f"~{Side.ORIGINAL}", word("serve original", language))
    return _listed(("", word("serve accepted", language)), before)


def _listed(*choices: tuple[str, str]) -> list[dict[str, str]]:
    return [{"behind": behind, "name": name} for behind, name in choices]
