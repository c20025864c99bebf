"""What the page shows of each row, worked out before any markup is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unrdiff.model import (
    Comparison,
    EditKind,
    Link,
    Op,
    Paragraph,
    ParagraphKind,
)
from unrdiff.render.beginnings import first_words, printed_number
from unrdiff.render.html.grounds import ToldGround, grounds
from unrdiff.render.html.parts import depths, parts
from unrdiff.render.labels import Language, paragraph_name, word
from unrdiff.render.rows import Row, rows
from unrdiff.render.runs import (
    Run,
    edits_of,
    inline,
    kind_of,
    new_side,
    old_side,
    stretch,
    whole,
)
from unrdiff.render.selection import FATES, WEIGHTIEST_FIRST

# Open until the reader chooses: all but what kept its wording where it stood.
CHANGES = (
    "substantive",
    "strength",
    "terminology",
    "routine",
    "moved",
    "split",
    "merged",
    "dropped",
    "added",
)
POLICY_SHOWN = ("substantive", "strength", "dropped", "added")


@dataclass(frozen=True, slots=True)
class Side:
    """One paragraph's name on the page: its label, how it is said, what is printed before it."""

    label: str
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Part:
    """A partial link as one of its two rows tells it."""

    key: str
    name: str
    href: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of the page. ``runs`` is the inline view; ``left`` and ``right`` the two columns."""

    id: str
    old: Side | None
    new: Side | None
    heading: bool
    depth: int
    fates: tuple[str, ...]
    kinds: tuple[tuple[str, int], ...]
    excerpt: str
    runs: tuple[Run, ...]
    left: tuple[Run, ...]
    right: tuple[Run, ...]
    similarity: int | None
    anchors: tuple[str, ...]
    parts: tuple[Part, ...]
    section: str | None
    agreed: int | None
    grounds: tuple[ToldGround, ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """What filters look at."""
        return self.fates + tuple(kind for kind, _ in self.kinds)

    @property
    def open(self) -> bool:
        """Whether the row stands open before any filter is touched."""
        return any(tag in CHANGES for tag in self.tags)


def row_ids(told: Iterable[Row]) -> dict[str, str]:
    """Give the id of the row of every paragraph, by ``old-PP3`` and ``new-PP3``."""
    ids: dict[str, str] = {}
    for row in told:
        here = f"new-{row.new.label}" if row.new else f"old-{row.old.label}" if row.old else ""
        if row.old:
            ids[f"old-{row.old.label}"] = here
        if row.new:
            ids[f"new-{row.new.label}"] = here
    return ids


def row_views(comparison: Comparison, language: Language) -> tuple[RowView, ...]:
    """All rows, in the order in which every output tells them."""
    told = rows(comparison)
    ids = row_ids(told)
    parts_old, parts_new = parts(comparison.old), parts(comparison.new)
    deep = {f"old-{k}": n for k, n in depths(comparison.old).items()}
    deep |= {f"new-{k}": n for k, n in depths(comparison.new).items()}
    views = []
    section: ParagraphKind | None = None
    for row in told:
        # A dropped paragraph stands among the new ones: only these open a part, or the first row.
        part = section
        if row.new:
            part = parts_new[row.new.label]
        elif row.old and section is None:
            part = parts_old[row.old.label]
        opened = word(part, language) if part and part is not section else None
        section = part
        views.append(_view(row, comparison, ids, deep, opened, language))
    return tuple(views)


def _view(
    row: Row,
    comparison: Comparison,
    ids: Mapping[str, str],
    deep: Mapping[str, int],
    section: str | None,
    language: Language,
) -> RowView:
    shown = row.new or row.old
    if shown is None:
        raise ValueError("a row holds at least one paragraph")
    key = f"new-{shown.label}" if row.new else f"old-{shown.label}"
    runs, left, right = _texts(row, comparison)
    return RowView(
        id=ids[key],
        old=_side(row.old, language),
        new=_side(row.new, language),
        heading=shown.kind is ParagraphKind.HEADING,
        depth=min(deep[key], 4),
        fates=tuple(fate for fate in FATES if fate in comparison.fates[row.pair]),
        kinds=_kinds(row),
        excerpt=first_words(shown.text),
        runs=runs,
        left=left,
        right=right,
        similarity=round(100 * row.link.similarity) if row.link else None,
        anchors=row.link.anchors if row.link else (),
        parts=_parts(row, ids, language),
        section=section,
        agreed=_agreed(row, comparison),
        grounds=grounds(row.told, language),
    )


def _texts(
    row: Row, comparison: Comparison
) -> tuple[tuple[Run, ...], tuple[Run, ...], tuple[Run, ...]]:
    """Give the inline runs and, where wording or marks differ, the two columns."""
    if row.old and row.new:
        edits = edits_of(row.old, row.new, row.link.edits if row.link else ())
        both = inline(row.old, row.new, edits)
        if all(edit.op is Op.EQUAL for edit in edits):
            return both, (), ()
        return both, old_side(row.old, edits), new_side(row.new, edits)
    if row.telling and row.telling.old_part and row.telling.new_part:
        return _part_texts(row.telling, comparison), (), ()
    if row.new:
        return whole(row.new, Op.INSERT, "new"), (), ()
    return (whole(row.old, Op.DELETE, "old") if row.old else ()), (), ()


def _part_texts(link: Link, comparison: Comparison) -> tuple[Run, ...]:
    """The runs of a paragraph that was, or became, a part of another, beside that part."""
    old = stretch(comparison.old[link.old], link.old_part or (0, 0))
    new = stretch(comparison.new[link.new], link.new_part or (0, 0))
    return inline(old, new, edits_of(old, new, link.edits))


def _side(paragraph: Paragraph | None, language: Language) -> Side | None:
    if paragraph is None:
        return None
    name = paragraph_name(paragraph.label, language)
    return Side(paragraph.label, name, printed_number(paragraph))


def _agreed(row: Row, comparison: Comparison) -> int | None:
    """The percentage of a new paragraph's wording that stood in the old text."""
    if row.link or row.new is None or row.new.label not in comparison.agreed:
        return None
    return round(100 * comparison.agreed[row.new.label])


def _kinds(row: Row) -> tuple[tuple[str, int], ...]:
    """How many edits of each kind; a paragraph of which only a clause lives on is one of substance.

    What is all new, or all gone, is told as that.
    """
    if row.telling is None and (row.came_from or row.went_to):
        return ((EditKind.SUBSTANTIVE.value, 1),)
    counts = Counter(kind_of(edit) for edit in row.told)
    return tuple((str(kind), counts[kind]) for kind in WEIGHTIEST_FIRST if counts[kind])


def _parts(row: Row, ids: Mapping[str, str], language: Language) -> tuple[Part, ...]:
    came = [
        Part("came from", paragraph_name(k.old, language), "#" + ids[f"old-{k.old}"], k.shared[-1:])
        for k in row.came_from
    ]
    went = [
        Part("went to", paragraph_name(k.new, language), "#" + ids[f"new-{k.new}"], k.shared[:1])
        for k in row.went_to
    ]
    return tuple(came + went)
