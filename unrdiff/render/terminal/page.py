"""What every output in a terminal is made of: lines, wrapped blocks, the head and the notices.

Nothing is told by colour alone, and no colour is used that a light or a dark background swallows:
yellow is none of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from unrdiff.model import Document
from unrdiff.notice import Notice
from unrdiff.render.labels import Language, session_name, word
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import COLON, source_name, version_cited
from unrdiff.render.wrap import columns, unbroken, wrapped

INDENT = 4
# Longer lines are hard to read; two columns of text may be as wide as two of these.
_WIDEST = 120
# After so many lines what stood at the head is out of sight, and is told again at the end.
OUT_OF_SIGHT = 50


class Page:
    """Prints the parts of a page to one console; every output in a terminal is made of them."""

    def __init__(self, console: Console, language: Language) -> None:
        self.console = console
        self.language = language
        self.width = min(console.width, _WIDEST)
        self.printed = 0
        self._below_blank = True
        self.colour = console.color_system is not None and not console.no_color

    def line(self, text: Text | str = "", style: str = "") -> None:
        """One line, printed as it is."""
        self.printed += 1
        self._below_blank = not text
        self.console.print(
            text, style=style, no_wrap=True, crop=False, overflow="ignore", soft_wrap=True
        )

    def apart(self) -> None:
        """An empty line, where none stands above already."""
        if not self._below_blank:
            self.line()

    def block(self, spans: Sequence[tuple[str, str]], indent: int = INDENT) -> None:
        """Wrapped text; each span is a piece and its style."""
        for pieces in wrapped(spans, self.width - indent):
            line = Text(" " * indent)
            for piece, style in pieces:
                line.append(piece, style)
            self.line(line)

    def items(self, items: Iterable[str]) -> None:
        """Quiet facts beside each other, none of them broken."""
        self.block([("   ".join(map(unbroken, items)), "dim")], indent=0)

    def hanging(self, lead: Sequence[tuple[str, str]], spans: Sequence[tuple[str, str]]) -> None:
        """Text wrapped behind its lead: the lines that follow are indented as deep."""
        deep = sum(columns(piece) for piece, _ in lead)
        begun = [*lead]
        for pieces in wrapped(spans, self.width - deep):
            line = Text()
            for piece, style in (*begun, *pieces):
                line.append(piece, style)
            self.line(line)
            begun = [(" " * deep, "")]

    def word(self, key: str) -> str:
        """A label in the language of the output."""
        return word(key, self.language)

    # --- the head ------------------------------------------------------------------------------

    def documents(self, *documents: Document) -> None:
        """The particulars of one or more documents."""
        signs = ["− ", "+ "] if len(documents) == 2 else [""] * len(documents)
        for sign, document in zip(signs, documents, strict=True):
            self.block([(sign, "bold"), *self._particulars(document)], indent=0)
        self.line()

    def _particulars(self, document: Document) -> list[tuple[str, str]]:
        known = [
            None if document.symbol else source_name(document, self.language),
            session_name(document.session, self.language),
            document.date,
            self.word(document.kind.value) if document.kind else None,
        ]
        facts = " · ".join(fact for fact in known if fact)
        return [
            (version_cited(document, self.language) if document.symbol else "", "bold"),
            ("  " if document.symbol else "", ""),
            (facts, "dim"),
            ("  ", ""),
            (document.title or "", ""),
        ]

    def notices(self, documents: Sequence[Document], notices: Sequence[Notice]) -> None:
        """What the reader was not sure of, and what to know before believing the comparison."""
        for document in documents:
            source = source_name(document, self.language)
            for notice in document.notices:
                said = notice_line(notice, self.language)
                self.block([("! ", "bold"), (f"{source}: {said}", "")], indent=0)
        for notice in notices:
            self.block([("! ", "bold"), (notice_line(notice, self.language), "")], indent=0)

    def unplaced(self, documents: Sequence[Document]) -> None:
        """What the reader could not place: never left out."""
        for document in documents:
            source = source_name(document, self.language)
            for text in document.unplaced:
                label = self.word("unplaced")
                self.block([("? ", "bold"), (f"{source}: {label}{COLON}{text}", "")], indent=0)
