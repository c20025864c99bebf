"""What a document says about itself, in the words of the page's language."""

from __future__ import annotations

from unrdiff.model import Document
from unrdiff.render.labels import Language, date_name, session_name, word
from unrdiff.render.phrases import cited, source_name


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
