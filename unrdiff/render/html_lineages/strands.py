"""What the matrix shows of each lineage: a row of cells, and the strand's story behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from unrdiff.language.openings import opening
from unrdiff.model import (
    Direction,
    EditKind,
    Lineage,
    Op,
    Paragraph,
    ParagraphKind,
    Span,
    Step,
    Trace,
)
from unrdiff.render.beginnings import first_words, printed_number
from unrdiff.render.grounds import judged_words
from unrdiff.render.html.grounds import ToldGround, grounds
from unrdiff.render.html.row import Part
from unrdiff.render.labels import Language, paragraph_name, word
from unrdiff.render.lineages import (
    BORN,
    DROPPED,
    EDITED,
    MOVED,
    PARTED,
    RETURNED,
    Cell,
    cells,
    version_name,
)
from unrdiff.render.parts import parts
from unrdiff.render.phrases import clause_quoted, phrased
from unrdiff.render.runs import Run, inline, slices, whole
from unrdiff.render.selection import is_policy

# What a filter can ask of a step, with the mark that says it; ``changed`` is any of them,
# ``policy`` new wording of weight in what stood before, then where changes of force lead.
MARKS = {
    EDITED: "edited",
    MOVED: "moved",
    BORN: "added",
    DROPPED: "dropped",
    RETURNED: "returned",
    PARTED: "parted",
}
WAYS = tuple(way.value for way in Direction)
TAGS = ("policy", *WAYS, "moved", "added", "dropped", "returned", "parted")


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of force: the old words, the new ones, and where it leads."""

    old: str
    new: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell: label and marks to see, ``said`` to hear; ``ways`` are its changes of force."""

    label: str
    marks: tuple[str, ...]
    kind: str
    similarity: str
    said: str
    ways: tuple[Direction, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A strand in one version: its whole wording, with what changed since ``before``.

    ``parts`` are the clauses taken from other strands or given to them on the way here. ``runs``
    are empty where the version lacks the paragraph. ``verb`` is what it opens with.
    """

    version: str
    label: str
    name: str
    number: str
    runs: tuple[Run, ...]
    same: bool
    verb: str
    shifts: tuple[Shift, ...]
    parts: tuple[Part, ...]
    grounds: tuple[ToldGround, ...]


@dataclass(frozen=True, slots=True)
class StrandRow:
    """One row. ``aged`` is the newest wording, each run with the version it first stood in."""

    id: str
    section: str | None
    heading: bool
    label: str
    number: str
    excerpt: str
    cells: tuple[CellView, ...]
    tellings: tuple[Telling, ...]
    tags: tuple[str, ...]
    aged: tuple[tuple[int, Run], ...]
    standing: bool


def strand_ids(trace: Trace) -> dict[tuple[int, str], str]:
    """Give the row of each version's every paragraph."""
    return {
        (version, label): f"strand-{row}"
        for row, lineage in enumerate(trace.lineages)
        for version, label in enumerate(lineage.paragraphs)
        if label
    }


def strands(
    trace: Trace,
    steps: tuple[Mapping[int, Step], ...],
    ages: tuple[tuple[Span, ...], ...],
    language: Language,
) -> tuple[StrandRow, ...]:
    """All rows: the newest text's order, then what no longer stands, as the table tells it."""
    paragraphs = [{p.label: p for p in d.paragraphs} for d in trace.documents]
    sections, ids = _sections(trace, language), strand_ids(trace)
    views = []
    opened = ""
    told = zip(trace.lineages, cells(trace), steps, ages, strict=True)
    for row, (lineage, row_cells, way, spans) in enumerate(told):
        section = sections[lineage.last, lineage.paragraphs[lineage.last] or ""]
        shown = paragraphs[lineage.last][lineage.paragraphs[lineage.last] or ""]
        seen = slices(shown, (span.text for span in spans), str(lineage.last))
        tellings = tuple(_tellings(trace, lineage, paragraphs, way, ids, language))
        views.append(
            StrandRow(
                id=f"strand-{row}",
                section=section if section != opened else None,
                heading=shown.kind is ParagraphKind.HEADING,
                label=shown.label,
                number=printed_number(shown),
                excerpt=first_words(shown.text),
                cells=tuple(
                    _cell(cell, tellings[index], language) for index, cell in enumerate(row_cells)
                ),
                tellings=tellings,
                tags=_tags(row_cells, way),
                aged=tuple(zip((span.version for span in spans), seen, strict=True)),
                standing=lineage.last == len(trace.documents) - 1,
            )
        )
        opened = section
    return tuple(views)


def _sections(trace: Trace, language: Language) -> dict[tuple[int, str], str]:
    """Give the heading over a row: the newest text's part, or where the row's text ended."""
    newest = len(trace.documents) - 1
    found = {
        (newest, label): word(part, language)
        for label, part in parts(trace.documents[newest]).items()
    }
    for version in range(newest):
        ended = f"{word('gone since', language)} {version_name(trace, version, language)}"
        found |= {(version, p.label): ended for p in trace.documents[version].paragraphs}
    return found


def _tellings(
    trace: Trace,
    lineage: Lineage,
    paragraphs: list[dict[str, Paragraph]],
    steps: Mapping[int, Step],
    ids: Mapping[tuple[int, str], str],
    language: Language,
) -> Iterator[Telling]:
    for index, label in enumerate(lineage.paragraphs):
        name = version_name(trace, index, language)
        joined = tuple(_parts(lineage, index, ids, language))
        if label is None:
            yield Telling(name, "", "", "", (), False, "", (), joined, ())
            continue
        here, step = paragraphs[index][label], steps.get(index)
        runs, edits = whole(here, Op.EQUAL, str(index)), step.edits if step else ()
        if step:
            before = paragraphs[step.before][lineage.paragraphs[step.before] or ""]
            runs = inline(before, here, edits, str(index))
        yield Telling(
            version=name,
            label=label,
            name=paragraph_name(label, language),
            number=printed_number(here),
            runs=runs,
            same=bool(step) and all(edit.op is Op.EQUAL for edit in edits),
            verb=opening(here.text).verb,
            shifts=tuple(Shift(*judged_words(e), e.direction) for e in edits if e.direction),
            parts=joined,
            grounds=grounds(edits, language),
        )


def _parts(
    lineage: Lineage, version: int, ids: Mapping[tuple[int, str], str], language: Language
) -> Iterator[Part]:
    for join in lineage.joins:
        if join.version == version and join.new == lineage.paragraphs[version]:
            name, href = paragraph_name(join.old, language), f"#{ids[version - 1, join.old]}"
            yield Part("came from", name, href, clause_quoted(join.shared))
        elif join.version == version:
            name, href = paragraph_name(join.new, language), f"#{ids[version, join.new]}"
            yield Part("went to", name, href, clause_quoted(join.shared))


def _cell(cell: Cell, telling: Telling, language: Language) -> CellView:
    said = [word(MARKS[mark], language) for mark in cell.marks]
    ways = tuple(dict.fromkeys(shift.direction for shift in telling.shifts))
    if cell.kind and EDITED in cell.marks and not (ways and cell.kind is EditKind.STRENGTH):
        said.append(word(cell.kind, language))
    if ways:
        # Said whatever the weightiest kind is: a change of force never hides behind another.
        said.append(" ".join(word(key, language) for key in ("strength", *ways)))
    if cell.similarity is not None:
        said.append(f"{word('similarity', language)} {round(100 * cell.similarity)}%")
    name = telling.name or word("not here", language)
    return CellView(
        label=cell.label,
        marks=tuple(cell.marks),
        kind=str(cell.kind) if cell.kind and EDITED in cell.marks else "",
        similarity="" if cell.similarity is None else f"{cell.similarity:.2f}".lstrip("0"),
        said=phrased([name, *said], language),
        ways=ways,
    )


def _tags(row: list[Cell], steps: Mapping[int, Step]) -> tuple[str, ...]:
    """What became of the strand in each step, as ``moved-2``: moved on its way to version 2."""
    found = []
    for index, cell in enumerate(row):
        here = [MARKS[mark] for mark in cell.marks if index or mark != BORN]
        edits = steps[index].edits if index in steps else ()
        if any(map(is_policy, edits)):
            here.append("policy")
        here += sorted({edit.direction.value for edit in edits if edit.direction})
        found += [f"{tag}-{index}" for tag in (["changed", *here] if here else [])]
    return tuple(found)
