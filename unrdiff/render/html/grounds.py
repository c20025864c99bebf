"""Why each edit is of its kind, as the page tells it on demand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from unrdiff.model import Edit
from unrdiff.render.beginnings import first_words
from unrdiff.render.grounds import ground_line
from unrdiff.render.labels import ARROWS, Language, move_line, word
from unrdiff.render.phrases import made_by
from unrdiff.render.runs import kind_of

# So many characters say which edit is meant; the whole of it stands beside.
_MOST = 24


@dataclass(frozen=True, slots=True)
class ToldGround:
    """One edit: the beginnings of its words, its kind, why, where its words moved to or from."""

    old: str
    new: str
    kind: str
    said: tuple[str, ...]


def grounds(edits: Iterable[Edit], language: Language) -> tuple[ToldGround, ...]:
    """The grounds of all edits that are shown and have one."""
    return tuple(
        ToldGround(
            first_words(edit.old.strip(), _MOST),
            first_words(edit.new.strip(), _MOST),
            edit.kind.value,
            _said(edit, language),
        )
        for edit in edits
        if edit.kind and edit.because and not edit.layout
    )


def _said(edit: Edit, language: Language) -> tuple[str, ...]:
    moved = (move_line(edit.op, edit.moved, language),) if edit.moved else ()
    return (*moved, ground_line(edit, language))


def edit_title(edit: Edit, language: Language) -> str:
    """What a pointer over an edit shows: 力度 ↑ · 动词：请 → 敦促，更强 · 甲国 2026-10-01."""
    made = [made_by(change) for change in edit.changes]
    if edit.moved:
        return " · ".join([move_line(edit.op, edit.moved, language), *made])
    arrow = f" {ARROWS[edit.direction]}" if edit.direction else ""
    kind = kind_of(edit)
    told = [word(kind, language) + arrow if kind else "", ground_line(edit, language)]
    return " · ".join(filter(None, [*told, *made]))
