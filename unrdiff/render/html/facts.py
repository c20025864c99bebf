"""What a document says about itself, in the words of the page's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.model import Document
from unrdiff.render.labels import Language, date_name, session_name, word
from unrdiff.render.phrases import cited, source_name


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the header: the same fact of every document; empty where one is silent."""

    name: str
    said: tuple[str, ...]


def facts(documents: Sequence[Document], language: Language) -> tuple[Fact, ...]:
    """Give the header's lines; a fact that no document states is left out."""
    given = [_said(document, language) for document in documents]
    lines = [Fact(word(key, language), tuple(one[key] for one in given)) for key in _FACTS]
    return tuple(line for line in lines if any(line.said))


def document_facts(document: Document, language: Language) -> tuple[tuple[str, str], ...]:
    """What one document states, each fact with its name."""
    said = _said(document, language)
    return tuple((word(key, language), said[key]) for key in _FACTS if said[key])


_FACTS = ("symbol", "title", "session", "date", "kind", "source")


def _said(document: Document, language: Language) -> dict[str, str]:
    return {
        "symbol": cited(document, language) or "",
        "title": document.title or "",
        "session": session_name(document.session, language),
        "date": date_name(document.date, language),
        "kind": word(document.kind, language) if document.kind else "",
        "source": source_name(document, language),
    }


def language_tag(language: str) -> str:
    """Give a text's ``lang`` attribute: UN Chinese is simplified Chinese."""
    return "zh-Hans" if language == "zh" else language
