"""The footnotes' part of the page: what changed in them, then those that stayed."""

from __future__ import annotations

from dataclasses import dataclass

from unrdiff.model import Comparison, FootnoteChange, Op, Paragraph, ParagraphKind
from unrdiff.render.runs import Run, edits_of, inline, whole


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote with its numbers in both texts; empty where it does not stand."""

    old: str
    new: str
    fate: str
    runs: tuple[Run, ...]


def notes(comparison: Comparison) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """Give the changed footnotes, then the new text's others, so that every mark leads here."""
    told = [_note(comparison, change) for change in comparison.footnotes]
    changed = tuple(note for note in told if note.fate != "kept")
    same = {note.new: note for note in told if note.fate == "kept"}
    shown = {note.new for note in changed}
    others = tuple(
        same.get(number) or Note("", number, "kept", whole(_text(text), Op.EQUAL, "new"))
        for number, text in comparison.new.footnotes.items()
        if number not in shown
    )
    return changed, others


def _note(comparison: Comparison, change: FootnoteChange) -> Note:
    old = _text(comparison.old.footnotes.get(change.old or "", ""))
    new = _text(comparison.new.footnotes.get(change.new or "", ""))
    if change.old is None:
        return Note("", change.new or "", "added", whole(new, Op.INSERT, "new"))
    if change.new is None:
        return Note(change.old, "", "dropped", whole(old, Op.DELETE, "old"))
    edits = edits_of(old, new, change.edits)
    fate = "kept" if all(edit.op is Op.EQUAL for edit in edits) else "edited"
    return Note(change.old, change.new, fate, inline(old, new, edits))


def _text(text: str) -> Paragraph:
    return Paragraph("", ParagraphKind.OPERATIVE, text)
