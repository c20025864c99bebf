"""A draft as oral revisions see it: paragraphs with their subparagraphs, and the places in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from unrdiff.label import TITLE, Label, LabelPart, footnote_label
from unrdiff.language.clauses import Span, sentences
from unrdiff.language.places import WHOLE
from unrdiff.model import Document, ParagraphKind
from unrdiff.oral.locus import LAST, Locus, Part
from unrdiff.oral.reason import ReasonCode, UnresolvedError
from unrdiff.oral.wording import same_words

_KINDS = {
    Part.PREAMBLE: ParagraphKind.PREAMBULAR,
    Part.OPERATIVE: ParagraphKind.OPERATIVE,
    Part.ANNEX: ParagraphKind.ANNEX,
    Part.HEADING: ParagraphKind.HEADING,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place found in the draft.

    ``label`` names it (``OP2(a)``, ``TITLE``, ``FN3``, ``WHOLE``, a part); ``within`` are the
    labels whose texts belong to it, in order: a paragraph and its subparagraphs. ``sentence`` is
    the stretch of the first text that is meant, ``None`` for all; ``chapeau`` says that the
    subparagraphs are left out.
    """

    label: str
    within: tuple[str, ...]
    sentence: Span | None = None
    chapeau: bool = False


class Draft:
    """The draft's texts by label, and what stands where. Nothing here changes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.paragraphs = {p.label: p for p in document.paragraphs}
        self.texts: dict[str, str] = {p.label: p.text for p in document.paragraphs}
        if document.title:
            self.texts[TITLE] = document.title
        self.texts |= {footnote_label(n): text for n, text in document.footnotes.items()}

    def of_part(self, part: Part) -> list[str]:
        """The labels of a part's paragraphs, in order, without their subparagraphs."""
        return [
            p.label for p in self.document.paragraphs if p.kind is _KINDS[part] and not p.parent
        ]

    def descendants(self, label: str) -> Iterator[str]:
        """A paragraph's subparagraphs, theirs as well."""
        for paragraph in self.document.paragraphs:
            if paragraph.parent == label:
                yield paragraph.label
                yield from self.descendants(paragraph.label)

    def items(self, label: str) -> list[str]:
        """A paragraph's subparagraphs alone."""
        return [p.label for p in self.document.paragraphs if p.parent == label]

    def place(self, locus: Locus) -> Place:
        """Where in the draft a locus is; ``UnresolvedError`` where there is no such place."""
        if locus.part is Part.WHOLE:
            labels = [p.label for p in self.document.paragraphs]
            return Place(WHOLE, tuple(([TITLE] if TITLE in self.texts else []) + labels))
        if locus.part is Part.TITLE:
            if TITLE not in self.texts:
                raise UnresolvedError(ReasonCode.NO_TITLE)
            return Place(TITLE, (TITLE,))
        if locus.part is Part.FOOTNOTE:
            label = footnote_label(locus.number)
            if label not in self.texts:
                raise UnresolvedError(ReasonCode.NO_FOOTNOTE, number=str(locus.number))
            return Place(label, (label,))
        label = self.label(locus)
        inner = () if locus.chapeau else tuple(self.descendants(label))
        place = Place(label, (label, *inner), chapeau=locus.chapeau)
        return self._sentence(place, locus.sentence) if locus.sentence else place

    def label(self, locus: Locus) -> str:
        """The label of the paragraph or subparagraph that a locus names."""
        part = locus.part or Part.OPERATIVE
        if part not in _KINDS:
            raise UnresolvedError(ReasonCode.NO_PARAGRAPH_AT_ALL, at=_name(locus))
        label = self._paragraph(part, locus)
        if locus.bis:
            number = str(locus.number or "")
            raise UnresolvedError(
                ReasonCode.NO_PARAGRAPH_BIS, part=part, number=number, bis=locus.bis
            )
        for number in locus.sub:
            inner = str(Label.parse(label).child(number))
            if inner not in self.paragraphs:
                raise UnresolvedError(ReasonCode.NO_SUBPARAGRAPH, at=label, number=number)
            label = inner
        return label

    def _paragraph(self, part: Part, locus: Locus) -> str:
        labels = self.of_part(part)
        if part is Part.ANNEX:
            annex, labels = self.annex(locus)
        if locus.number is None:
            if locus.words:
                labels = [k for k in labels if same_words(self.texts[k], locus.words)]
            if part is Part.HEADING and len(labels) == 1:
                return labels[0]
            if locus.words:
                raise UnresolvedError(ReasonCode.WORDS_MISSING, words=locus.words, at=part)
            if labels:
                raise UnresolvedError(ReasonCode.PARAGRAPH_OF_PART_NOT_NAMED, part=part)
            raise UnresolvedError(ReasonCode.NO_PART, part=part)
        if locus.number == LAST:
            if not labels:
                raise UnresolvedError(ReasonCode.NO_PART, part=part)
            return labels[-1]
        if part is Part.ANNEX:
            found = [k for k in labels if self.paragraphs[k].number == str(locus.number)]
            label = found[0] if len(found) == 1 else str(self._item(annex, locus.number))
        else:
            label = str(Label(LabelPart[part.name], locus.number))
        if label not in labels:
            if not labels:
                raise UnresolvedError(ReasonCode.NO_PARAGRAPH, part=part, number=locus.number)
            raise UnresolvedError(
                ReasonCode.NO_PARAGRAPH_OF_SO_MANY,
                part=part,
                number=locus.number,
                count=len(labels),
            )
        return label

    def annex(self, locus: Locus) -> tuple[str, list[str]]:
        """The label of the annex that a locus is in, and those of its paragraphs."""
        labels = self.of_part(Part.ANNEX)
        numbers = list(dict.fromkeys(Label.parse(k).number for k in labels))
        if locus.annex is None and len(numbers) > 1:
            raise UnresolvedError(ReasonCode.ANNEX_NOT_NAMED, count=len(numbers))
        number = locus.annex or next(iter(numbers), 1)
        if numbers and number not in numbers:
            raise UnresolvedError(ReasonCode.NO_PART, part=Part.ANNEX)
        annex = Label(LabelPart.ANNEX, number)
        return str(annex), [k for k in labels if Label.parse(k).is_in(annex)]

    @staticmethod
    def _item(annex: str, number: int) -> Label:
        return replace(Label.parse(annex), item=number)

    def _sentence(self, place: Place, number: int) -> Place:
        found = sentences(self.texts[place.label])
        index = number - 1 if number > 0 else number
        if not -len(found) <= index < len(found):
            raise UnresolvedError(ReasonCode.FEWER_SENTENCES, at=place.label, count=len(found))
        return Place(place.label, (place.label,), found[index])


def _name(locus: Locus) -> str:
    """What a place that is no paragraph is called: ``TITLE``, ``FN3``, the whole text."""
    if locus.part is Part.FOOTNOTE:
        return footnote_label(locus.number)
    return TITLE if locus.part is Part.TITLE else WHOLE
