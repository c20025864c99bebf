"""What came of a sheet of oral revisions: every instruction's effect, and the revised draft."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unrdiff.model import Document
from unrdiff.notice import Notice
from unrdiff.oral.reason import Reason


class Operation(StrEnum):
    """What an instruction does."""

    REPLACE = "replace"
    INSERT_BEFORE = "insert before"
    INSERT_AFTER = "insert after"
    APPEND = "append"
    PREPEND = "prepend"
    DELETE_WORDS = "delete words"
    DELETE_PARAGRAPH = "delete paragraph"
    NEW_PARAGRAPH = "new paragraph"
    REPLACE_PARAGRAPH = "replace paragraph"
    MOVE = "move"
    SWAP = "swap"
    MERGE = "merge"
    SPLIT = "split"
    RENUMBER = "renumber"


class Status(StrEnum):
    """Whether an instruction was applied; two that touch the same words are in conflict."""

    APPLIED = "applied"
    NOT_APPLIED = "not applied"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Amendment:
    """One place and what an instruction does to it.

    ``text`` is the instruction as it stands on the sheet and ``item`` its number there, from 1:
    an instruction with several steps or places gives several amendments, which are applied all
    or none. ``target`` is the draft's label (``OP16``, ``OP2(a)``, ``TITLE``, ``FN3``), ``None``
    where no place was understood; ``result`` the label in the revised text, ``None`` where
    nothing stands there. ``reason`` says why it was not applied.
    ``restores`` is the label of an older version's paragraph whose wording it brings back.
    ``delegation`` is who proposed it, where there are several sheets.
    """

    text: str
    item: int
    target: str | None
    operation: Operation | None
    status: Status
    reason: Reason | None = None
    result: str | None = None
    restores: str | None = None
    delegation: str | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """A draft, the draft as orally revised, and what each instruction did.

    ``remarks`` are the sheet's other sentences (who spoke, thanks), in its order; ``notices``
    say what to look at in the revised text: references to paragraphs that have other numbers now,
    footnotes that went with deleted words.
    """

    draft: Document
    revised: Document
    amendments: tuple[Amendment, ...]
    remarks: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every instruction was applied."""
        return all(a.status is Status.APPLIED for a in self.amendments)
