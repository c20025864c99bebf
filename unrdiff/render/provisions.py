"""The table of old and new provisions: each paragraph of one text beside its successor.

The rows are made here once; the formats of the table decide only how a row looks. Each paragraph's
words stand to the letter in its own column, cut where an edit begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import groupby

from unrdiff.model import (
    Comparison,
    Edit,
    Fate,
    FootnoteChange,
    Op,
    Paragraph,
    ParagraphKind,
)
from unrdiff.render.beginnings import printed_number
from unrdiff.render.findings import View
from unrdiff.render.footnotes import as_paragraph
from unrdiff.render.grounds import ground_line
from unrdiff.render.labels import Language, paragraph_name, target_name, word
from unrdiff.render.notices import notice_line
from unrdiff.render.phrases import (
    cited,
    clause_quoted,
    document_line,
    joined,
    led,
    of_part,
    source_name,
    substitution_line,
)
from unrdiff.render.rows import Row
from unrdiff.render.runs import Run, edits_of, new_side, old_side, stretch, whole
from unrdiff.render.selection import counted_kinds, selected
from unrdiff.render.told import Headings, headings


@dataclass(frozen=True, slots=True)
class Words:
    """Words with one mark: ``op`` is ``delete`` in the old text, ``insert`` in the new one.

    ``raised``: the number of a footnote, which is no part of the wording.
    """

    text: str
    op: Op = Op.EQUAL
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Provision:
    """One paragraph, or footnote, of one text: its name, its number as printed, its words.

    ``in_part``: the words are the part of it that the other column's paragraph was, or became.
    """

    name: str
    number: str
    words: tuple[Words, ...]
    in_part: bool = False

    @property
    def text(self) -> str:
        """Its wording without marks, to the letter."""
        return "".join(words.text for words in self.words if not words.raised)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A provision and its successor, one of them ``None`` where the other text has no such thing.

    ``status`` says what became of it with the kinds of its edits, ``reasons`` why they are of
    these kinds, ``elsewhere`` which clauses came from other paragraphs or went there.
    """

    old: Provision | None
    new: Provision | None
    status: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The whole table. ``remarks`` are to be read before it; ``unplaced`` is no part of any row."""

    old: str
    new: str
    documents: tuple[str, str]
    remarks: tuple[str, ...]
    rows: tuple[TableRow, ...]
    unplaced: tuple[str, ...]


def provisions(comparison: Comparison, view: View) -> Table:
    """The table of a comparison, of the rows that are asked for."""
    language, both = view.language, (comparison.old, comparison.new)
    chosen = selected(comparison, view.only, view.part)
    heading = headings(comparison, language)
    told = [_row(row, heading) for row in chosen]
    if not view.only and not view.part:
        told += [_footnote(change, comparison, language) for change in comparison.footnotes]
    return Table(
        old=cited(comparison.old, language) or source_name(comparison.old, language),
        new=cited(comparison.new, language) or source_name(comparison.new, language),
        documents=(
            document_line(comparison.old, language),
            document_line(comparison.new, language),
        ),
        remarks=tuple(_remarks(comparison, language)),
        rows=tuple(told),
        unplaced=tuple(
            led(source_name(document, language), text, language)
            for document in both
            for text in document.unplaced
        ),
    )


def _remarks(comparison: Comparison, language: Language) -> Iterator[str]:
    """How many paragraphs met each fate, replacements made throughout, and every notice."""
    counts = asdict(comparison.summary)
    yield joined((f"{word(fate, language)} {count}" for fate, count in counts.items()), language)
    for change in comparison.substitutions:
        yield substitution_line(change, language)
    yield from notices_told(comparison, language)


def notices_told(comparison: Comparison, language: Language) -> Iterator[str]:
    """Every notice, those on one text with its name."""
    for document in (comparison.old, comparison.new):
        for notice in document.notices:
            yield led(source_name(document, language), notice_line(notice, language), language)
    for notice in comparison.notices:
        yield notice_line(notice, language)


def _row(row: Row, heading: Headings) -> TableRow:
    language = heading.language
    old, new = _sides(row, heading.comparison, language)
    shown = row.new or row.old
    return TableRow(
        old=old,
        new=new,
        status=tuple(heading.told(row)),
        reasons=_reasons(row.told, language),
        elsewhere=tuple(_elsewhere(row, language)),
        heading=shown is not None and shown.kind is ParagraphKind.HEADING,
    )


def _sides(
    row: Row, comparison: Comparison, language: Language
) -> tuple[Provision | None, Provision | None]:
    """Both columns; what was, or became, a part of another paragraph stands beside that part."""
    if row.old and row.new:
        edits = edits_of(row.old, row.new, row.link.edits if row.link else ())
        left, right = old_side(row.old, edits), new_side(row.new, edits)
        return _provision(row.old, left, language), _provision(row.new, right, language)
    link = row.telling
    if link and link.old_part and link.new_part:
        old, new = comparison.old[link.old], comparison.new[link.new]
        one, other = stretch(old, link.old_part), stretch(new, link.new_part)
        edits = edits_of(one, other, link.edits)
        return (
            _provision(one, old_side(one, edits), language, in_part=row.old is None),
            _provision(other, new_side(other, edits), language, in_part=row.new is None),
        )
    return (
        _provision(row.old, whole(row.old, Op.DELETE, "old"), language) if row.old else None,
        _provision(row.new, whole(row.new, Op.INSERT, "new"), language) if row.new else None,
    )


def _provision(
    paragraph: Paragraph, runs: Iterable[Run], language: Language, in_part: bool = False
) -> Provision:
    name = paragraph_name(paragraph.label, language)
    if in_part:
        return Provision(of_part(name, language), "", _words(runs), in_part)
    return Provision(name, printed_number(paragraph), _words(runs))


def _words(runs: Iterable[Run]) -> tuple[Words, ...]:
    """The words of one side, those side by side with one mark as one.

    Where only width or spacing differ there is nothing to mark.
    """
    pieces = [
        words
        for run in runs
        for piece in run.pieces
        for words in (
            Words(piece.text, Op.EQUAL if run.edit and run.edit.layout else run.op),
            Words(piece.mark or "", raised=True),
        )
        if words.text
    ]
    together = groupby(pieces, key=lambda words: (words.op, words.raised))
    return tuple(
        Words("".join(words.text for words in same), op, raised) for (op, raised), same in together
    )


def _reasons(edits: Iterable[Edit], language: Language) -> tuple[str, ...]:
    """Each reason once; it may be that of several edits."""
    return tuple(dict.fromkeys(filter(None, (ground_line(edit, language) for edit in edits))))


def _elsewhere(row: Row, language: Language) -> Iterator[str]:
    for clause in row.elsewhere:
        lead = f"{word(clause.key, language)} {paragraph_name(clause.label, language)}"
        quoted = clause_quoted(clause.shared)
        yield led(lead, quoted, language) if quoted else lead


def _footnote(change: FootnoteChange, comparison: Comparison, language: Language) -> TableRow:
    old = as_paragraph(comparison.old, change.old)
    new = as_paragraph(comparison.new, change.new)
    edits = edits_of(old, new, change.edits) if old and new else ()
    left = old_side(old, edits) if old and new else whole(old, Op.DELETE, "old") if old else ()
    right = new_side(new, edits) if old and new else whole(new, Op.INSERT, "new") if new else ()
    fate = "added" if old is None else "dropped" if new is None else None
    told = tuple(edit for edit in edits if edit.op is not Op.EQUAL and not edit.layout)
    status = [word(fate, language)] if fate else counted_kinds(told, language)
    return TableRow(
        old=Provision(target_name(old.label, language), "", _words(left)) if old else None,
        new=Provision(target_name(new.label, language), "", _words(right)) if new else None,
        status=tuple(status) or (word(Fate.KEPT, language),),
        reasons=_reasons(told, language),
    )
