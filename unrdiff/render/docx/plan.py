"""What becomes of each paragraph of the old text in a file with tracked changes, in order.

All changes taken, the paragraphs that stand are the new text in its order; none taken, the old
text in its own. So a paragraph that left its order is dropped where it stood and added where it
stands now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from unrdiff.align.footnotes import footnote_pairs
from unrdiff.diff import diff
from unrdiff.label import TITLE, Label
from unrdiff.model import (
    Comparison,
    Document,
    Edit,
    Link,
    Op,
    Origin,
    Paragraph,
    ParagraphKind,
    Role,
)
from unrdiff.render.cover import heading_number
from unrdiff.render.docx.cover_notes import notes_of_cover
from unrdiff.rising import heaviest_rise


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote's mark; ``first`` is the one that the note itself hangs on, others refer to it."""

    number: str
    offset: int
    first: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, the title, or a closing line; ``kind`` is ``None`` for what is no paragraph.

    ``depth`` is that of a subparagraph's list, 0 for any other. ``annex`` is an annex's number,
    where this is its heading.
    """

    label: str
    text: str
    kind: ParagraphKind | None = None
    number: str | None = None
    marks: tuple[Mark, ...] = ()
    origins: tuple[Origin, ...] = ()
    depth: int = 0
    annex: int | None = None

    def behind(self, offset: int) -> Passage:
        """The passage without the characters before an offset; a mark among them stays."""
        marks = tuple(replace(m, offset=max(m.offset - offset, 0)) for m in self.marks)
        return replace(self, text=self.text[offset:], marks=marks)


@dataclass(frozen=True, slots=True)
class Item:
    """A passage of the old text, of the new one, or of both with the edits between them.

    ``moved`` is the label at the other end, where a paragraph left its order; ``same``: nothing
    else of it changed.
    """

    before: Passage | None
    after: Passage | None
    edits: tuple[Edit, ...] = ()
    moved: str | None = None
    same: bool = False

    @property
    def annexed(self) -> bool:
        """Whether it stands in an annex."""
        passage = self.before or self.after
        return passage is not None and passage.kind is ParagraphKind.ANNEX


@dataclass(frozen=True, slots=True)
class Plan:
    """All items in order, and which of the two texts' footnotes are one footnote."""

    items: tuple[Item, ...]
    notes: Mapping[str, str]

    def goes_on(self, old: Mark, new: Mark) -> bool:
        """Whether a mark may stay for another: its note goes on, and Word has it alike.

        Word counts the marks that notes hang on; the others are typed.
        """
        if self.notes.get(old.number) != new.number or old.first != new.first:
            return False
        return old.first or old.number == new.number


def plan(comparison: Comparison, base: Document, on_title: Sequence[str] = ()) -> Plan:
    """The plan for a file of the old text; ``base`` is that text as read from the file.

    ``on_title`` are the numbers of the notes that hang on the title there.
    """
    old, new = comparison.old, comparison.new
    pairs = footnote_pairs(old, new, comparison.links)
    notes = {mine: other for mine, other in pairs if mine is not None and other is not None}
    elsewhere = {notes.get(n) for n in notes_of_cover(old) if n not in on_title}
    put_on = [number for number in notes_of_cover(new) if number not in elsewhere]
    items = list(_paragraphs(comparison, base))
    behind = base.closes_behind_annexes or (not base.closing and new.closes_behind_annexes)
    # What comes as an annex comes behind the closing lines.
    at = len(items) if behind else next((i for i, k in enumerate(items) if k.annexed), len(items))
    items[at:at] = _closing(base, new)
    return Plan((*_title(base, new, on_title, put_on), *items), notes)


def _title(
    base: Document, new: Document, on_old: Sequence[str], on_new: Sequence[str]
) -> Iterator[Item]:
    if not base.title or not base.title_at:
        return
    before = Passage(
        TITLE,
        base.title,
        None,
        heading_number(base),
        tuple(Mark(number, len(base.title)) for number in on_old),
        base.title_at,
    )
    if new.title is None:
        yield Item(before, None)
        return
    marks = tuple(Mark(number, len(new.title)) for number in on_new)
    after = Passage(TITLE, new.title, None, heading_number(new), marks)
    yield Item(before, after, diff(base.title, new.title))


def _closing(base: Document, new: Document) -> Iterator[Item]:
    """The day and the meeting, which a draft has not: they go, or come, line by line."""
    before = [
        Passage("closing", line, origins=(at,))
        for line, at in zip(base.closing, base.closing_at, strict=False)
    ]
    if [p.text for p in before] == list(new.closing):
        yield from (Item(passage, passage, diff(passage.text, passage.text)) for passage in before)
        return
    yield from (Item(passage, None) for passage in before)
    yield from (Item(None, Passage("closing", line)) for line in new.closing)


def _paragraphs(comparison: Comparison, base: Document) -> Iterator[Item]:
    old, new = passages(base.paragraphs), passages(comparison.new.paragraphs)
    at = {passage.label: index for index, passage in enumerate(old)}
    links = {k.new: k for k in comparison.links if k.role is Role.PRIMARY}
    level = {
        p.label: links[p.label]
        for p in new
        if p.label in links and not _on_another_level(old[at[links[p.label].old]], p)
    }
    in_order = _in_order(level, [p.label for p in new], at)
    moved = {k.old: k for k in links.values() if k.new not in in_order}
    done = 0
    waiting: list[Item] = []

    def dropped(until: int) -> Iterator[Item]:
        for passage in old[done:until]:
            away = moved.get(passage.label)
            yield Item(passage, None, moved=away.new if away else None, same=_is_same(away))

    for passage in new:
        link = links.get(passage.label)
        if passage.label not in in_order or link is None:
            waiting.append(
                Item(None, passage, moved=link.old if link else None, same=_is_same(link))
            )
            continue
        index = at[link.old]
        yield from dropped(index)
        yield from waiting
        waiting = []
        yield Item(old[index], passage, link.edits)
        done = index + 1
    yield from dropped(len(old))
    yield from waiting


def _on_another_level(before: Passage, after: Passage) -> bool:
    """Whether one of them is a subparagraph: it has another look and its number another list."""
    return (before.kind, after.kind).count(ParagraphKind.SUBPARAGRAPH) == 1


def _is_same(link: Link | None) -> bool:
    return link is not None and all(edit.op is Op.EQUAL for edit in link.edits)


def _in_order(
    links: Mapping[str, Link], labels: Sequence[str], at: Mapping[str, int]
) -> frozenset[str]:
    """The labels of the new paragraphs whose predecessors stand in the same order."""
    linked = [label for label in labels if label in links]
    places = [at[links[label].old] for label in linked]
    weights = [1 + sum(len(e.new) for e in links[label].edits) for label in linked]
    return frozenset(linked[i] for i in heaviest_rise(places, weights))


def passages(paragraphs: Sequence[Paragraph]) -> list[Passage]:
    """Paragraphs as passages."""
    met: set[str] = set()
    found = []
    for paragraph in paragraphs:
        marks = []
        for mark in sorted(paragraph.marks, key=lambda mark: mark.offset):
            marks.append(Mark(mark.number, mark.offset, mark.number not in met))
            met.add(mark.number)
        found.append(_passage(paragraph, tuple(marks)))
    return found


def _passage(paragraph: Paragraph, marks: tuple[Mark, ...]) -> Passage:
    label = Label.parse(paragraph.label)
    heads_annex = paragraph.kind is ParagraphKind.ANNEX and label.item is None
    return Passage(
        paragraph.label,
        paragraph.text,
        paragraph.kind,
        paragraph.number,
        marks,
        paragraph.origins,
        depth=len(label.path),
        annex=label.number if heads_annex else None,
    )
