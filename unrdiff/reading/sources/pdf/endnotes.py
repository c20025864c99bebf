"""Takes out the notes that stand behind the text, and finds marks that are not raised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unrdiff.language.canonical import canonical
from unrdiff.language.footnotes import ends_text, is_reference, split_note_number, typed_marks
from unrdiff.language.furniture import is_rule
from unrdiff.model import Origin
from unrdiff.reading.sources.pdf.lines import Line, joined
from unrdiff.reading.sources.pdf.notes import Note, reading_of
from unrdiff.reading.sources.text.lines import MARK, without_marks
from unrdiff.reading.sources.text.lines import Line as TextLine
from unrdiff.reading.sources.text.marks import set_marks
from unrdiff.reading.sources.text.notes import ExtractedFootnote, ExtractedFootnotes

Group = Sequence[Line]


def endnotes_apart(groups: Sequence[Group]) -> tuple[list[Group], list[Note]]:
    """The paragraphs of the text, and the notes among them or behind them.

    A paragraph that begins with a raised number is a note wherever it stands; so are the last
    paragraphs, if they are numbered from 1 in one style and most of them read as notes do.
    """
    lines = [line.text for group in groups for line in group]
    marked = {number for text in lines for number in (*MARK.findall(text), *typed_marks(text))}
    kept: list[Group] = []
    notes: list[Note] = []
    for group in groups:
        if kept and (note := _raised_note(group, marked)):
            notes.append(note)
        else:
            kept.append(group)
    start = _listed_from(kept, marked)
    text = [group for group in kept[:start] if not is_rule(joined(group))]
    return text, [*notes, *_listed_notes(kept[start:])]


def _raised_note(group: Group, marked: set[str]) -> Note | None:
    begun = reading_of(group[0].text)
    if not begun or begun[0] != "raised" or begun[1] not in marked:
        return None
    return _note(begun[1], "raised", group, begun[2]) if begun[2] or group[1:] else None


def _listed_notes(groups: Sequence[Group]) -> list[Note]:
    found: list[Note] = []
    for group in groups:
        split = split_note_number(group[0].text)
        if split and int(split[1]) == len(found) + 1:
            found.append(_note(split[1], split[0], group, split[2]))
        elif found:
            found[-1].lines.extend(group)
    return found


def _note(number: str, style: str, group: Group, rest: str) -> Note:
    return Note(number, group[0].page, style, [replace(group[0], text=rest), *group[1:]])


def _listed_from(groups: Sequence[Group], marked: set[str]) -> int:
    """The index of the first of the notes that are listed at the end; the length without any."""
    for start in range(len(groups) - 1, 0, -1):
        first = split_note_number(groups[start][0].text)
        if first and first[1] == "1":
            above = next((t for g in groups[start - 1 :: -1] if not is_rule(t := joined(g))), "")
            listed = _are_notes(groups[start:], first[0], marked)
            return start if listed and ends_text(without_marks(above)) else len(groups)
    return len(groups)


def _are_notes(groups: Sequence[Group], style: str, marked: set[str]) -> bool:
    """Whether paragraphs numbered in one style read as notes; those with dots, if marks say so."""
    count = cited = known = 0
    for group in groups:
        split = split_note_number(group[0].text)
        if split and split[0] == style and int(split[1]) == count + 1:
            count += 1
            cited += is_reference(canonical(split[2]))
            known += split[1] in marked
    return cited * 2 >= count and (style != "dot" or known * 2 >= count)


def with_flat_marks(
    groups: Sequence[Group], texts: Sequence[str], notes: Sequence[Note]
) -> list[str]:
    """The paragraphs' texts with marks that are set as wording is, where notes lack theirs."""
    marked = {number for text in texts for number in MARK.findall(text)}
    lacking = [n for n in notes if n.number.isdigit() and n.number not in marked]
    if not lacking and not any(map(typed_marks, texts)):
        return list(texts)
    lines = tuple(TextLine(text, Origin()) for text in texts)
    found = tuple(
        ExtractedFootnote(
            note.number, note.text, sum(g[0].page <= note.page for g in groups), Origin()
        )
        for note in lacking
    )
    style = lacking[0].style if lacking else None
    return [line.text for line in set_marks(ExtractedFootnotes(lines, found, style))]
