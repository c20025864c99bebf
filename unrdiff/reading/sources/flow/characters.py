"""The characters of passages: what is no text taken out, traditional ones simplified."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.language.script import in_simplified, is_traditional
from unrdiff.notice import Notice
from unrdiff.reading.cleaning import Cleaning
from unrdiff.reading.sources.flow.passages import LINE_BREAK, Passage
from unrdiff.reading.sources.text.markup import visible


@dataclass(frozen=True, slots=True)
class Plain:
    """Passages as they are read; ``printed`` has a line for each where they were traditional."""

    passages: tuple[Passage, ...]
    notices: tuple[Notice, ...]
    printed: str | None


def plain(passages: Sequence[Passage]) -> Plain:
    """The passages in characters that can be read and compared."""
    cleaning = Cleaning()
    read = tuple(p.mapped(lambda text: visible(cleaning.text(text))) for p in passages)
    whole = "\n".join(p.text.replace("\n", " ").replace(LINE_BREAK, " ") for p in read)
    printed = whole if is_traditional(whole) else None
    if printed is not None:
        read = tuple(passage.mapped(in_simplified) for passage in read)
    return Plain(read, cleaning.notices(), printed)
