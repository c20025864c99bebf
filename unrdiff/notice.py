"""What a reader must be told beside a text: a code with its parameters, never words.

:mod:`unrdiff.render.notices` words them in the language of the output.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Code = TypeVar("Code", bound=StrEnum)
Value = str | int | tuple[str, ...]


@dataclass(frozen=True, slots=True, init=False)
class Message(Generic[Code]):
    """Something to be said: its code, and the names and values that its words are about, by name.

    The values are labels, numbers, titles and quotations as they stand, never words of ours. An
    empty string is what is not known.
    """

    code: Code
    params: tuple[tuple[str, Value], ...]

    def __init__(self, code: Code, /, **params: Value) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "params", tuple(sorted(params.items())))


class NoticeCode(StrEnum):
    """What a notice says; its words, in each language, are in :mod:`unrdiff.render.notices`."""

    MISSING_NUMBERS = "missing numbers"
    FOOTNOTES_WITHOUT_MARK = "footnotes without mark"
    MARKS_WITHOUT_FOOTNOTE = "marks without footnote"
    CONTROLS_TAKEN_OUT = "controls taken out"
    CHARACTERS_UNKNOWN = "characters unknown"
    CHANGES_CONVERTED = "changes converted"
    CHANGES_ACCEPTED = "changes accepted"
    CHANGES_OF_ONE = "changes of one author"
    SCRIPTS_DIFFER = "scripts differ"
    MAIL_ATTACHMENT_READ = "mail attachment read"
    MAIL_TEXT_READ = "mail text read"
    BRACKETS_LEFT = "brackets left"
    PREAMBLE_RUN_TOGETHER = "preamble run together"
    DRAFT_CHOSEN = "draft chosen"
    TITLES_DIFFER = "titles differ"
    SESSIONS_REVERSED = "sessions reversed"
    VERSIONS_SKIPPED = "versions skipped"
    SAME_TEXT = "same text"
    OTHER_RESOLUTION = "other resolution"
    ORDERED_BY_DATE = "ordered by date"
    CHAIN_DIFFERS = "chain differs"
    CHAIN_ENDS = "chain ends"
    CHAIN_BRIDGES = "chain bridges"
    REFERENCE_RENUMBERED = "reference renumbered"
    REFERENCE_DELETED = "reference deleted"
    FULL_STOP_WITHIN = "full stop within"
    NO_FULL_STOP_AT_END = "no full stop at end"
    FOOTNOTES_DELETED = "footnotes deleted"
    FOOTNOTES_NOT_READ_OUT = "footnotes not read out"


class Notice(Message[NoticeCode]):
    """One thing to know before trusting a result: ``Notice(NoticeCode.SAME_TEXT, source=…, …)``."""

    __slots__ = ()
