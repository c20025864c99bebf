"""The footnotes as rows of the page: those of the new text in its order, then those dropped."""

from __future__ import annotations

from collections.abc import Mapping

from unrdiff.label import footnote_label
from unrdiff.model import (
    Comparison,
    Fate,
    FootnoteChange,
    Op,
)
from unrdiff.render.beginnings import first_words
from unrdiff.render.footnotes import as_paragraph
from unrdiff.render.html.grounds import grounds
from unrdiff.render.html.row import NOTES, RowView, Section, Side
from unrdiff.render.html.view import counted, ways
from unrdiff.render.labels import Language, paragraph_name, target_name, word
from unrdiff.render.places import Place
from unrdiff.render.runs import beside, edits_of


def note_id(number: str, side: str = "new") -> str:
    """The id of a footnote's row."""
    return f"note-{number}" if side == "new" else f"old-note-{number}"


def note_targets(comparison: Comparison) -> Mapping[str, Mapping[str, str]]:
    """By side, the row that each footnote's marks lead to; an old one's may be its successor's."""
    successor = {note.old: note.new for note in comparison.notes if note.old and note.new}
    return {
        "new": {number: note_id(number) for number in comparison.new.footnotes},
        "old": {
            number: note_id(successor[number]) if number in successor else note_id(number, "old")
            for number in comparison.old.footnotes
        },
    }


def note_section(
    comparison: Comparison, ids: Mapping[str, str], language: Language
) -> Section | None:
    """All footnotes of both texts; ``ids`` are the rows' of the paragraphs that cite them."""
    if not comparison.old.footnotes and not comparison.new.footnotes:
        return None
    old_at = {number: at for at, number in enumerate(comparison.old.footnotes)}
    new_at = {number: at for at, number in enumerate(comparison.new.footnotes)}
    cited = _citing(comparison, ids, language)

    def order(note: FootnoteChange) -> tuple[int, int]:
        return (new_at[note.new], 0) if note.new else (len(new_at), old_at[note.old or ""])

    return Section(
        NOTES,
        word(NOTES, language),
        tuple(
            _row(note, comparison, cited, old_at, language)
            for note in sorted(comparison.notes, key=order)
        ),
    )


def _row(
    note: FootnoteChange,
    comparison: Comparison,
    cited: Mapping[str, tuple[Place, ...]],
    old_at: Mapping[str, int],
    language: Language,
) -> RowView:
    old = as_paragraph(comparison.old, note.old)
    new = as_paragraph(comparison.new, note.new)
    shown = new or old
    if shown is None:
        raise ValueError("a footnote stands in one of two texts at least")
    own = note_id(note.new) if note.new else note_id(note.old or "", "old")
    edits = edits_of(old, new, note.edits) if old and new else ()
    told = tuple(edit for edit in edits if edit.op is not Op.EQUAL and not edit.layout)
    runs, left, right = beside(old, new, edits)
    return RowView(
        id=own,
        part=NOTES,
        old_at=old_at[note.old] if note.old else None,
        old_part=NOTES if note.old else None,
        old=_side(note.old, language),
        new=_side(note.new, language),
        fates=_fates(note),
        kinds=counted(told),
        excerpt=first_words(shown.text),
        runs=runs,
        left=left,
        right=right,
        ways=ways(told),
        grounds=grounds(told, language),
        cited_by=cited.get(own, ()),
    )


def _fates(note: FootnoteChange) -> tuple[str, ...]:
    if note.old is None:
        return (Fate.ADDED.value,)
    if note.new is None:
        return (Fate.DROPPED.value,)
    found = [Fate.EDITED if note.changed else Fate.KEPT]
    found += [Fate.RENUMBERED] if note.old != note.new else []
    return tuple(fate.value for fate in found)


def _side(number: str | None, language: Language) -> Side | None:
    if number is None:
        return None
    name = target_name(footnote_label(number), language)
    return Side(name, name, "")


def _citing(
    comparison: Comparison, ids: Mapping[str, str], language: Language
) -> Mapping[str, tuple[Place, ...]]:
    """By a footnote's row, the paragraphs whose marks lead to it: the way back."""
    found: dict[str, dict[str, Place]] = {}
    for side, document in (("new", comparison.new), ("old", comparison.old)):
        targets = note_targets(comparison)[side]
        for paragraph in document.paragraphs:
            row = ids[f"{side}-{paragraph.label}"]
            for mark in paragraph.marks:
                if mark.number in targets:
                    place = Place(paragraph_name(paragraph.label, language), f"#{row}")
                    found.setdefault(targets[mark.number], {}).setdefault(row, place)
    return {note: tuple(places.values()) for note, places in found.items()}
