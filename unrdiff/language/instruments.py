"""Titles of instruments: which of them are titles of one (``instruments.toml``)."""

from __future__ import annotations

from functools import cache

from unrdiff.language.folding import folded
from unrdiff.language.lexicon import table
from unrdiff.language.quotation import TITLE_CLOSING, TITLE_OPENING


def instrument(title: str) -> str | None:
    """The English name of the instrument that a title, with 《》 or without, is one of."""
    return _instruments().get(folded(title).strip(TITLE_OPENING + TITLE_CLOSING))


@cache
def _instruments() -> dict[str, str]:
    listed = table("instruments")
    return {folded(title): english for english, titles in listed.items() for title in titles}
