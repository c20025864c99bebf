"""What a document says about itself, in the words of the page's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from unrdiff.model import Document
from unrdiff.render.labels import Language, session_name, word


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


_FACTS = ("symbol", "title", "session", "date", "kind", "source")


def _said(document: Document, language: Language) -> dict[str, str]:
    return {
        "symbol": document.symbol or "",
        "title": document.title or "",
        "session": session_name(document.session, language),
        "date": date_name(document.date, language),
        "kind": word(document.kind, language) if document.kind else "",
        "source": document.source,
    }


def date_name(iso: str | None, language: Language) -> str:
    """``2025年12月18日`` or ``18 December 2025``; what is no full ISO date stays as it is."""
    try:
        day = date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


# strftime would follow the machine's locale.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def language_tag(language: str) -> str:
    """Give a text's ``lang`` attribute: UN Chinese is simplified Chinese."""
    return "zh-Hans" if language == "zh" else language
