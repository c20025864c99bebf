"""What a document says of itself above its title, and the lines of its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from unrdiff.language.covers import (
    DRAFT_RESOLUTION,
    draft_heading,
    organ,
    recommended_to,
    resolution_heading,
    resolution_of,
)
from unrdiff.model import Document, DocumentKind
from unrdiff.render.labels import date_name, session_name


def cover_lines(document: Document) -> Iterator[str]:
    """The lines below the symbol, in the words of a cover page: day, session, what it is."""
    day = _day(document)
    if day and document.kind is not DocumentKind.ADOPTED:
        yield date_name(document.date, "en")
    if document.session is not None:
        yield session_name(document.session, "zh")
    if document.kind is DocumentKind.ADOPTED:
        said = resolution_of(organ(document.symbol or ""))
        yield f"{date_name(document.date, 'zh')}{said}" if day else said
    elif document.kind is DocumentKind.DRAFT:
        yield DRAFT_RESOLUTION
    elif document.kind is DocumentKind.DRAFT_IN_REPORT:
        yield recommended_to(organ(document.symbol or ""))


def heading_number(document: Document) -> str | None:
    """The number of an adopted resolution as its heading has it: 80/229, 2561 (2021)."""
    if document.kind is not DocumentKind.ADOPTED or not document.symbol:
        return None
    return document.symbol.rpartition("RES/")[2]


def heading_lines(document: Document) -> Iterator[str]:
    """A heading with the title: 决议草案四, 80/229. …, or 第2561 (2021)号决议 on its own line."""
    number = heading_number(document)
    if document.draft is not None:
        yield draft_heading(document.draft)
    if number and re.search(r"\(\d{4}\)$", number):
        yield resolution_heading(number)
        number = None
    if document.title:
        yield f"{number}. {document.title}" if number else document.title


def _day(document: Document) -> date | None:
    try:
        return date.fromisoformat(document.date or "")
    except ValueError:
        return None
