"""Makes documents of a manuscript: what each of its paragraphs is, whatever file it came from.

:mod:`unrdiff.reading.beginnings` says where resolutions begin, unless the source reader has;
:mod:`structure` (with :mod:`numbers` and :mod:`blocks`) what each paragraph is, :mod:`front` the
particulars, :mod:`paragraphs` labels and canonical text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unrdiff.language.footnotes import typed_marks
from unrdiff.language.headings import DRAFT_HEADING
from unrdiff.language.numerals import any_number
from unrdiff.language.signs import bracketed
from unrdiff.model import Document, DocumentKind, Origin
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading.beginnings import beginnings, extents
from unrdiff.reading.manuscript import Hint, Manuscript, RawParagraph
from unrdiff.reading.resolution.front import Surroundings, particulars
from unrdiff.reading.resolution.paragraphs import labelled
from unrdiff.reading.resolution.structure import Body, structure

__all__ = ["Resolution", "resolutions"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """The paragraphs of one resolution.

    ``front`` is what stands before the first resolution of its manuscript. ``head`` goes from its
    heading to its organ's name, ``body`` from there to the next heading; what follows a
    resolution there (a report's next section) is still in it. ``number`` is the draft's number in
    a report: 4 for 决议草案四.
    """

    front: tuple[RawParagraph, ...]
    head: tuple[RawParagraph, ...]
    body: tuple[RawParagraph, ...]
    number: int | None

    def document(self, source: str, furniture: Sequence[str]) -> Document:
        """The resolution as it is read; ``furniture`` is that of its whole manuscript's pages."""
        placed = [p for p in self.body if Hint.LOOSE not in p.hints]
        loose = [p.text for p in self.body if Hint.LOOSE in p.hints]
        read = structure(placed)
        found = particulars(
            Surroundings(
                _texts(self.front),
                _texts(self.head),
                self.body[0].text,
                _texts(read.adoption),
                tuple(furniture),
                in_report=self.number is not None,
            )
        )
        in_report = found.kind is DocumentKind.DRAFT_IN_REPORT
        notes, more = self._footnotes()
        return Document(
            source=source,
            paragraphs=labelled(read.blocks),
            symbol=found.symbol,
            draft=self.number,
            session=found.session,
            date=found.date,
            title=found.title,
            kind=found.kind,
            footnotes=notes,
            unplaced=(*loose, *more, *(() if in_report else (p.text for p in read.rest))),
            closing=_texts(read.adoption),
            title_at=_title_at(self.head, found.title),
            closing_at=tuple(p.origin for p in read.adoption),
            notices=tuple(self._notices(read)),
        )

    def _footnotes(self) -> tuple[dict[str, str], list[str]]:
        """The footnotes by number, and those whose number another one has.

        Some hang on the title or on the symbol above it. Those above the first draft of a report
        are the report's.
        """
        above = self.head if self.number is not None else (*self.front, *self.head)
        found: dict[str, str] = {}
        others = []
        for paragraph in (*self.body, *above):
            for note in paragraph.footnotes:
                if found.setdefault(note.number, note.text) != note.text:
                    others.append(f"{note.number} {note.text}")
        return found, others

    def _notices(self, read: Body) -> Iterator[Notice]:
        if brackets := sum(bracketed(block.text) for block in read.blocks):
            yield Notice(NoticeCode.BRACKETS_LEFT, count=brackets)
        if read.skipped_numbers:
            numbers = tuple(map(str, read.skipped_numbers))
            yield Notice(NoticeCode.MISSING_NUMBERS, numbers=numbers)
        marked = {mark.number for p in self.body for mark in p.marks}
        covers = (*self.front, *self.head)
        above = {mark.number for p in covers for mark in p.marks}
        above |= {number for p in covers for number in typed_marks(p.text)}
        notes, _ = self._footnotes()
        unmarked = tuple(n for n in notes if n.isdigit() and n not in marked | above)
        if unmarked:
            yield Notice(NoticeCode.FOOTNOTES_WITHOUT_MARK, numbers=unmarked)
        if missing := tuple(sorted(marked - set(notes))):
            yield Notice(NoticeCode.MARKS_WITHOUT_FOOTNOTE, numbers=missing)
        for paragraph in self.body:
            yield from paragraph.notices


def resolutions(manuscript: Manuscript) -> list[Resolution]:
    """The resolutions of a manuscript, in order; none where no organ's name opens one."""
    paragraphs = manuscript.paragraphs
    found = manuscript.beginnings
    if found is None:
        found = tuple(beginnings(paragraphs))
    front = paragraphs[: found[0].head] if found else ()
    return [
        Resolution(
            front,
            paragraphs[beginning.head : beginning.body],
            paragraphs[beginning.body : end],
            _draft_number(paragraphs[beginning.head]) if beginning.head < beginning.body else None,
        )
        for beginning, end in extents(found, len(paragraphs))
    ]


def _title_at(head: Sequence[RawParagraph], title: str | None) -> tuple[Origin, ...]:
    """The paragraphs of a heading that the title stands in."""
    whole = _squeezed(title or "")
    return tuple(
        p.origin
        for p in head
        if whole and (whole in _squeezed(p.text) or _squeezed(p.text) in whole) and p.text.strip()
    )


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _draft_number(heading: RawParagraph) -> int | None:
    match = DRAFT_HEADING.fullmatch(heading.text)
    return any_number(match["number"]) if match else None


def _texts(paragraphs: Sequence[RawParagraph]) -> tuple[str, ...]:
    return tuple(paragraph.text for paragraph in paragraphs)
