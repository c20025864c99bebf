"""Puts back the characters that a text was printed in, where it was read in simplified ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from unrdiff.language.script import in_simplified
from unrdiff.model import Document, Origin

# Between two neighbouring characters of a paragraph stands at most a page's foot and head.
_FARTHEST = 5000


def as_printed(document: Document, printed: str) -> Document:
    """The document in the characters of ``printed``, the text it was read from; offsets stay."""
    text = _Printed(printed)
    return replace(
        document,
        title=document.title and text.from_line(document.title, _line(document.title_at)),
        paragraphs=tuple(
            replace(p, text=text.from_line(p.text, _line(p.origins))) for p in document.paragraphs
        ),
        closing=tuple(
            text.from_line(line, _line((at,)))
            for line, at in zip(document.closing, document.closing_at, strict=True)
        ),
        footnotes={number: text.usual(note) for number, note in document.footnotes.items()},
        unplaced=tuple(map(text.usual, document.unplaced)),
    )


def _line(origins: Iterable[Origin]) -> int:
    """The line that wording begins on; each index of a body that has no lines is one."""
    for origin in origins:
        if origin.line is not None:
            return origin.line
        if origin.index is not None:
            return origin.index + 1
    return 1


class _Printed:
    """A printed text beside its simplified form, character for character."""

    def __init__(self, printed: str) -> None:
        self.printed = printed.replace("\r\n", "\n").replace("\r", "\n")
        self.read = in_simplified(self.printed)
        self.starts = [0]
        for line in self.printed.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        pairs = Counter(zip(self.read, self.printed, strict=True))
        self.most = {read: printed for (read, printed), _ in reversed(pairs.most_common())}

    def usual(self, text: str) -> str:
        """A text in the characters that stand for its own most often."""
        return "".join(self.most.get(character, character) for character in text)

    def from_line(self, text: str, line: int) -> str:
        """A text that begins on this line, in the characters that stand there."""
        at = self.starts[min(line, len(self.starts)) - 1]
        found = []
        for character in text:
            there = self.read.find(character, at, at + _FARTHEST)
            if character.isspace() or there < 0:
                found.append(self.most.get(character, character))
                continue
            found.append(self.printed[there])
            at = there + 1
        return "".join(found)
