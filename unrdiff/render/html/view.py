"""What the page shows of each paragraph, worked out before any markup is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unrdiff.model import Comparison, Direction, Edit, EditKind, Link, Paragraph, ParagraphKind
from unrdiff.render.beginnings import first_words, printed_number
from unrdiff.render.html.grounds import grounds
from unrdiff.render.html.row import Part, RowView, Section, Side, Vacated
from unrdiff.render.labels import Language, paragraph_name, word
from unrdiff.render.note_marks import SAME_MARKS, counterparts, mark_changes
from unrdiff.render.parts import depths, parts
from unrdiff.render.phrases import clause_quoted, joined
from unrdiff.render.places import Place, row_ids
from unrdiff.render.rows import Row, part_of, rows, vacated
from unrdiff.render.runs import beside, edits_of, kind_of, stretch
from unrdiff.render.selection import FATES, WEIGHTIEST_FIRST, is_unsure

# So many characters of a paragraph stand for it where there is no room for more.
_EXCERPT = 60


def sections(comparison: Comparison, language: Language) -> tuple[Section, ...]:
    """All paragraphs' rows in the order in which every output tells them, part by part."""
    told = rows(comparison)
    here = _Here.of(comparison, told, language)
    found: list[tuple[ParagraphKind, list[RowView]]] = []
    for row in told:
        # A dropped paragraph stands among the new ones: only these open a part, or the first row.
        part = here.part(row)
        if not found or (row.new and part is not found[-1][0]):
            found.append((part, []))
        found[-1][1].append(_view(row, here))
    return tuple(Section(part.value, word(part, language), tuple(views)) for part, views in found)


@dataclass(frozen=True, slots=True)
class _Here:
    """What every row of a comparison is told with."""

    comparison: Comparison
    language: Language
    ids: Mapping[str, str]
    parts: tuple[Mapping[str, ParagraphKind], Mapping[str, ParagraphKind]]
    depth: Mapping[str, int]
    old_at: Mapping[str, int]
    old_number: Mapping[str, str]
    vacated: Mapping[str, tuple[Link, ...]]

    @classmethod
    def of(cls, comparison: Comparison, told: Iterable[Row], language: Language) -> _Here:
        old, new = comparison.old, comparison.new
        deep = {f"old-{k}": n for k, n in depths(old).items()}
        return cls(
            comparison=comparison,
            language=language,
            ids=row_ids(told),
            parts=(parts(old), parts(new)),
            depth=deep | {f"new-{k}": n for k, n in depths(new).items()},
            old_at={p.label: at for at, p in enumerate(old.paragraphs)},
            old_number=counterparts(comparison),
            vacated=vacated(comparison),
        )

    def part(self, row: Row) -> ParagraphKind:
        """The part of the new paragraph, or else of the old one."""
        return part_of(row, *self.parts)

    def place(self, label: str, side: str) -> Place:
        """A paragraph by its name, leading to its row."""
        return Place(paragraph_name(label, self.language), f"#{self.ids[f'{side}-{label}']}")


def _view(row: Row, here: _Here) -> RowView:
    shown = row.new or row.old
    if shown is None:
        raise ValueError("a row holds at least one paragraph")
    comparison, language = here.comparison, here.language
    key = f"{'new' if row.new else 'old'}-{shown.label}"
    old, new = _compared(row, comparison)
    marks = mark_changes(old, new, here.old_number) if old and new else SAME_MARKS
    edits = edits_of(old, new, row.edits) if old and new else ()
    runs, left, right = beside(old, new, edits, marks)
    pair = row.old is not None and row.new is not None
    return RowView(
        id=here.ids[key],
        part=here.part(row).value,
        old_at=here.old_at[row.old.label] if row.old else None,
        old_part=here.parts[0][row.old.label].value if row.old else None,
        old=_side(row.old, language),
        new=_side(row.new, language),
        fates=tuple(fate for fate in FATES if fate in comparison.fates[row.pair]),
        kinds=_kinds(row),
        excerpt=first_words(shown.text, _EXCERPT),
        runs=runs,
        # A part of another paragraph stands in that one's row; here both are told in one.
        left=left if pair else (),
        right=right if pair else (),
        heading=shown.kind is ParagraphKind.HEADING,
        depth=min(here.depth[key], 4),
        ways=ways(row.told),
        references=bool(marks),
        authors=_authors(row),
        similarity=round(100 * row.link.similarity) if row.link else None,
        doubtful=row.doubtful is not None,
        unsure=any(map(is_unsure, row.told)),
        anchors=row.link.anchors if row.link else (),
        parts=_parts(row, here),
        agreed=_agreed(row, comparison),
        model=_model(row, here),
        grounds=grounds(row.told, language),
        uncited=joined(comparison.uncited.get(shown.label, ()) if row.new else (), language),
        vacated=tuple(
            _vacated(link, here) for link in here.vacated.get(row.new.label if row.new else "", ())
        ),
    )


def ways(edits: Iterable[Edit]) -> tuple[str, ...]:
    """Where changes of force lead, each way once: ``stronger``, ``weaker``, ``aside``."""
    found = {edit.direction for edit in edits if edit.direction}
    return tuple(way.value for way in Direction if way in found)


def _compared(row: Row, comparison: Comparison) -> tuple[Paragraph | None, Paragraph | None]:
    """What the row shows beside each other: its pair, or a part of another and what it became."""
    link = row.telling
    if row.link or link is None or link.old_part is None or link.new_part is None:
        return row.old, row.new
    return (
        stretch(comparison.old[link.old], link.old_part),
        stretch(comparison.new[link.new], link.new_part),
    )


def _side(paragraph: Paragraph | None, language: Language) -> Side | None:
    if paragraph is None:
        return None
    name = paragraph_name(paragraph.label, language)
    return Side(paragraph.label, name, printed_number(paragraph))


def _authors(row: Row) -> tuple[str, ...]:
    """Who made the row's tracked changes, in the order of the text."""
    made = [change for edit in row.told for change in edit.changes]
    for paragraph in (row.old, row.new):
        if paragraph and not row.link:
            made += [span.change for span in paragraph.changed]
    return tuple(dict.fromkeys(change.author or "?" for change in made))


def _agreed(row: Row, comparison: Comparison) -> int | None:
    """The percentage of a new paragraph's wording that stood in the old text."""
    if row.link or row.new is None or row.new.label not in comparison.agreed:
        return None
    return round(100 * comparison.agreed[row.new.label])


def _model(row: Row, here: _Here) -> Place | None:
    """The old paragraph in whose words most of an added one is written."""
    model = here.comparison.models.get(row.new.label) if row.new else None
    return here.place(model, "old") if model else None


def _kinds(row: Row) -> tuple[tuple[str, int], ...]:
    """How many edits of each kind; what is all new, or all gone, is told as that."""
    return ((EditKind.SUBSTANTIVE.value, 1),) if row.is_clause else counted(row.told)


def counted(edits: Iterable[Edit]) -> tuple[tuple[str, int], ...]:
    """How many edits of each kind, the weightiest first."""
    counts = Counter(kind_of(edit) for edit in edits)
    return tuple((str(kind), counts[kind]) for kind in WEIGHTIEST_FIRST if counts[kind])


def _parts(row: Row, here: _Here) -> tuple[Part, ...]:
    placed = ((clause, here.place(clause.label, clause.side)) for clause in row.elsewhere)
    return tuple(
        Part(clause.key, place.name, place.href, clause_quoted(clause.shared))
        for clause, place in placed
    )


def _vacated(link: Link, here: _Here) -> Vacated:
    text = here.comparison.old[link.old].text
    return Vacated(link.old, first_words(text, _EXCERPT), here.place(link.new, "new"))
