"""What a program that prints pages is, and what a user does where there is none."""

from __future__ import annotations

from typing import Protocol

from unrdiff.sentence import Sentence

BY_HAND = Sentence("write the page with --html, open it in a browser and print it there")


class Printer(Protocol):
    """A program that prints a page to PDF."""

    @property
    def name(self) -> str:
        """What the program is called."""

    def printed(self, page: bytes) -> bytes:
        """The page as PDF. Raises ``UnrdiffError``."""
