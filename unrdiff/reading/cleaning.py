"""Texts in plain characters, with a count of what a reader must be told of: for every source."""

from __future__ import annotations

from unrdiff.language.characters import (
    PlainText,
    plain_text,
    with_plain_characters,
    with_unknown_shown,
    without_controls,
)
from unrdiff.notice import Notice, NoticeCode


class Cleaning:
    """Cleans the texts of one file, and counts what was taken out of them."""

    def __init__(self) -> None:
        self._controls = self._unknown = 0

    def text(self, text: str) -> str:
        """A text in plain characters."""
        plain, controls = without_controls(with_plain_characters(text))
        plain, unknown = with_unknown_shown(plain)
        self._count(controls, unknown)
        return plain

    def mapped(self, text: str) -> PlainText:
        """A text in plain characters, with where each of its offsets went."""
        made = plain_text(text)
        self._count(made.controls, made.unknown)
        return made

    def notices(self) -> tuple[Notice, ...]:
        """What is to be told of the file."""
        told = []
        if self._controls:
            told.append(Notice(NoticeCode.CONTROLS_TAKEN_OUT, count=self._controls))
        if self._unknown:
            told.append(Notice(NoticeCode.CHARACTERS_UNKNOWN, count=self._unknown))
        return tuple(told)

    def _count(self, controls: int, unknown: int) -> None:
        self._controls += controls
        self._unknown += unknown
