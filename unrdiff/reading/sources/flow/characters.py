"""The characters of passages: what is no text taken out, traditional ones simplified."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.language.characters import (
    with_plain_characters,
    with_unknown_shown,
    without_controls,
)
from unrdiff.language.script import in_simplified, is_traditional
from unrdiff.notice import Notice, NoticeCode
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
    controls = unknown = 0

    def change(text: str) -> str:
        nonlocal controls, unknown
        text, taken_out = without_controls(with_plain_characters(text))
        text, shown = with_unknown_shown(text)
        controls, unknown = controls + taken_out, unknown + shown
        return visible(text)

    read = tuple(passage.mapped(change) for passage in passages)
    notices = []
    if controls:
        notices.append(Notice(NoticeCode.CONTROLS_TAKEN_OUT, count=controls))
    if unknown:
        notices.append(Notice(NoticeCode.CHARACTERS_UNKNOWN, count=unknown))
    whole = "\n".join(p.text.replace("\n", " ").replace(LINE_BREAK, " ") for p in read)
    printed = whole if is_traditional(whole) else None
    if printed is not None:
        read = tuple(passage.mapped(in_simplified) for passage in read)
    return Plain(read, tuple(notices), printed)
