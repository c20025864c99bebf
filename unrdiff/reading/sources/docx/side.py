"""One side of a file: its text with some of the tracked changes taken, the others not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from unrdiff.language.canonical import canonical
from unrdiff.language.clauses import ends_complete
from unrdiff.language.headings import LONGEST_HEADING
from unrdiff.language.listing import number_apart
from unrdiff.language.numerals import raised
from unrdiff.model import ChangedSpan, Comment, FootnoteMark, Origin
from unrdiff.reading.manuscript import Footnote, Hint, Manuscript, RawParagraph, shifted
from unrdiff.reading.sources.docx.body import Place, paragraphs
from unrdiff.reading.sources.docx.names import switch, w
from unrdiff.reading.sources.docx.notes import Notes
from unrdiff.reading.sources.docx.numbering import Numbering
from unrdiff.reading.sources.docx.parts import WordFile
from unrdiff.reading.sources.docx.runs import NoteReference, Piece, Runs, refers_again
from unrdiff.reading.sources.docx.styles import ListPlace, Styles
from unrdiff.reading.sources.docx.tracked import Takes, change, properties_for


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph on its way: its pieces that stand, and its properties on this side."""

    place: Place
    properties: etree._Element | None
    pieces: tuple[Piece, ...]


def side(word: WordFile, takes: Takes) -> Manuscript:
    """The manuscript of the text that takes these changes."""
    return _Side(word, takes).manuscript()


class _Side:
    def __init__(self, word: WordFile, takes: Takes) -> None:
        self.word = word
        self.takes = takes
        self.styles = Styles(word.styles)
        self.numbering = Numbering(word.numbering, self.styles)
        self.runs = Runs(self.styles, takes)
        self.notes = Notes(word.settings, word.body)
        self.noted: frozenset[str] = frozenset()

    def manuscript(self) -> Manuscript:
        printed = list(self._printed(self.word.body))
        self.noted = _numbers(printed, Notes(self.word.settings, self.word.body))
        raw = [one for paragraph in printed for one in self._raw(paragraph)]
        boxed = [p for box in self.runs.boxes for p in self._boxed(box)]
        return Manuscript(
            tuple(_with_boxes(raw, boxed)),
            tuple(text for root in self.word.pages for text in self._plain_texts(root)),
            comments=tuple(self._comments()),
        )

    # --- paragraphs ----------------------------------------------------------------------------

    def _printed(self, root: etree._Element) -> Iterator[Printed]:
        """The paragraphs of this side: one whose mark does not stand goes on into the next."""
        begun: Printed | None = None
        for place in paragraphs(root):
            properties = properties_for(place.element.find(w("pPr")), "pPrChange", self.takes)
            pieces = self.runs.pieces(place.element, place.where.tracks, properties)
            standing = tuple(piece for piece in pieces if piece.tracks.stands(self.takes))
            if begun and begun.pieces:
                here = replace(begun, pieces=begun.pieces + standing)
            else:
                here = Printed(place, properties, standing)
            if self._ends(place):
                yield here
                begun = None
            else:
                begun = here
        if begun:
            yield begun

    def _ends(self, place: Place) -> bool:
        """Whether the paragraph's mark stands and is printed."""
        own = place.element.find(w("pPr"))
        mark = None if own is None else own.find(w("rPr"))
        hidden = switch(mark, "vanish") or switch(mark, "specVanish")
        return place.where.tracks.marked(mark).stands(self.takes) and not hidden

    def _raw(self, printed: Printed) -> Iterator[RawParagraph]:
        place = self.numbering.place(printed.properties)
        number = self._number(printed.properties, place)
        text, marks, spans, notes = self._joined(printed.pieces)
        if not text.strip() and not marks:
            return
        before, apart = _set_apart(number)
        marks = tuple(FootnoteMark(m.number, m.offset + len(before)) for m in marks)
        yield RawParagraph(
            before + text,
            Origin(index=printed.place.index),
            apart,
            place.level if place else None,
            marks,
            frozenset(self._hints(printed, before + text, apart)),
            notes,
            cell=printed.place.where.cell,
            changed=shifted(spans, len(before)),
        )

    def _number(self, properties: etree._Element | None, place: ListPlace | None) -> str:
        listed = None if properties is None else properties.find(f"{w('numPr')}/{w('ins')}")
        if place is None or (listed is not None and not self.takes(change(listed))):
            return ""
        number, level = self.numbering.next(place)
        return number + level.blank if number else ""

    def _hints(self, printed: Printed, text: str, number: str | None) -> Iterator[Hint]:
        """A heading is set as one and worded like one: styles are put to other uses too."""
        worded = len(text) <= LONGEST_HEADING and not ends_complete(text) and number is None
        if printed.place.where.cell is not None:
            yield Hint.ROW
        elif worded and self.styles.is_heading(printed.properties):
            yield Hint.HEADING

    def _joined(
        self, pieces: Sequence[Piece]
    ) -> tuple[str, tuple[FootnoteMark, ...], tuple[ChangedSpan, ...], tuple[Footnote, ...]]:
        """A paragraph's text, with the marks, the changes and the notes in it."""
        text = ""
        marks: list[FootnoteMark] = []
        spans: list[ChangedSpan] = []
        notes: list[Footnote] = []
        for piece in pieces:
            if piece.note is not None:
                number = self.notes.printed(piece.note)
                marks.append(FootnoteMark(number, len(text)))
                notes.extend(self._note(piece.note, number))
            wording = piece.text
            if piece.raised and refers_again(wording, text):
                if (number := wording.strip()) in self.noted:
                    marks.append(FootnoteMark(number, len(text)))
                    continue
                if not self.noted:
                    # Notes that were typed: their marks are told as in flat text.
                    wording = raised(number)
            end = len(text) + len(wording)
            spans += (ChangedSpan(len(text), end, by) for by in piece.tracks.all)
            text += wording
        return text, tuple(marks), tuple(spans), tuple(notes)

    # --- what stands elsewhere -----------------------------------------------------------------

    def _note(self, reference: NoteReference, number: str) -> Iterator[Footnote]:
        root = self.word.notes.get((reference.kind, reference.identifier))
        if root is None:
            return
        text = "\n".join(self._plain_texts(root)).strip()
        if reference.custom:
            text = text.removeprefix(number).lstrip()
        yield Footnote(number, canonical(text))

    def _plain_texts(self, root: etree._Element) -> Iterator[str]:
        """The texts of a part beside the body, which has no notes and counts no paragraphs."""
        outer, self.runs = self.runs, Runs(self.styles, self.takes)
        try:
            for printed in list(self._printed(root)):
                if text := "".join(piece.text for piece in printed.pieces).strip():
                    yield text
        finally:
            self.runs = outer

    def _boxed(self, box: etree._Element) -> Iterator[RawParagraph]:
        for text in self._plain_texts(box):
            yield RawParagraph(text, Origin())

    def _comments(self) -> Iterator[Comment]:
        root = self.word.comments
        for comment in root.iterfind(w("comment")) if root is not None else ():
            quoted = self.runs.commented.get(comment.get(w("id"), ""), "")
            text = " ".join(self._plain_texts(comment))
            yield Comment(
                comment.get(w("author")) or "",
                comment.get(w("date")),
                canonical(text),
                canonical(quoted.strip()),
            )


def _numbers(printed: Sequence[Printed], notes: Notes) -> frozenset[str]:
    """The numbers of all notes of this side."""
    pieces = (piece for paragraph in printed for piece in paragraph.pieces)
    return frozenset(notes.printed(piece.note) for piece in pieces if piece.note)


def _set_apart(number: str) -> tuple[str, str | None]:
    """A printed number as what is typed before the text, or set apart where it is a plain one."""
    apart = number_apart(number)
    return ("", apart) if apart else (number, None)


def _with_boxes(
    paragraphs: Sequence[RawParagraph], boxed: Sequence[RawParagraph]
) -> list[RawParagraph]:
    """Text boxes float, so their text has no place; but where they hold the most of it, it has."""
    floating = sum(len(p.text) for p in boxed)
    if floating > sum(len(p.text) for p in paragraphs):
        return [*paragraphs, *boxed]
    return [*paragraphs, *(replace(p, hints=frozenset({Hint.LOOSE})) for p in boxed)]
