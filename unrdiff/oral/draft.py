"""A draft as oral revisions see it: paragraphs with their subparagraphs, and the places in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from unrdiff.label import Label, LabelPart
from unrdiff.language.clauses import Span, sentences
from unrdiff.model import Document, ParagraphKind
from unrdiff.oral.locus import LAST, Locus, Part

TITLE = "TITLE"
_KINDS = {
    Part.PREAMBLE: ParagraphKind.PREAMBULAR,
    Part.OPERATIVE: ParagraphKind.OPERATIVE,
    Part.ANNEX: ParagraphKind.ANNEX,
    Part.HEADING: ParagraphKind.HEADING,
}
_NAMES = {
    Part.PREAMBLE: "序言部分",
    Part.OPERATIVE: "执行部分",
    Part.ANNEX: "附件",
    Part.HEADING: "小标题",
}


class UnresolvedError(Exception):
    """An instruction that cannot be applied; its message says why, for the user."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place found in the draft.

    ``label`` names it (``OP2(a)``, ``TITLE``, ``FN3``); ``within`` are the labels whose texts
    belong to it, in order: a paragraph and its subparagraphs. ``sentence`` is the stretch of the
    first text that is meant, ``None`` for all.
    """

    label: str
    within: tuple[str, ...]
    sentence: Span | None = None


class Draft:
    """The draft's texts by label, and what stands where. Nothing here changes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.paragraphs = {p.label: p for p in document.paragraphs}
        self.texts: dict[str, str] = {p.label: p.text for p in document.paragraphs}
        if document.title:
            self.texts[TITLE] = document.title
        self.texts |= {f"FN{number}": text for number, text in document.footnotes.items()}

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

    def place(self, locus: Locus) -> Place:
        """Where in the draft a locus is; ``UnresolvedError`` where there is no such place."""
        if locus.part is Part.WHOLE:
            labels = [p.label for p in self.document.paragraphs]
            return Place("全文", tuple(([TITLE] if TITLE in self.texts else []) + labels))
        if locus.part is Part.TITLE:
            return Place(TITLE, (self._known(TITLE, "草案没有标题"),))
        if locus.part is Part.FOOTNOTE:
            label = f"FN{locus.number}"
            return Place(label, (self._known(label, f"草案没有脚注 {locus.number}"),))
        label = self.label(locus)
        inner = () if locus.chapeau else tuple(self.descendants(label))
        place = Place(label, (label, *inner))
        return self._sentence(place, locus.sentence) if locus.sentence else place

    def label(self, locus: Locus) -> str:
        """The label of the paragraph or subparagraph that a locus names."""
        part = locus.part or Part.OPERATIVE
        label = self._paragraph(part, locus)
        if locus.bis:
            raise UnresolvedError(
                f"草案没有{_NAMES[part]}第 {locus.number} 段之{'二三四五六'[locus.bis - 2]}"
            )
        for number in locus.sub:
            inner = f"{label}({number})"
            if inner not in self.paragraphs:
                raise UnresolvedError(f"{self.named(label)}没有({number})分段")
            label = inner
        return label

    def named(self, label: str) -> str:
        """A label in words: 执行部分第 5 段."""
        if label == TITLE:
            return "标题"
        if label.startswith("FN"):
            return f"脚注 {label[2:]}"
        try:
            found = Label.parse(label)
        except ValueError:
            return {str(part): name for part, name in _NAMES.items()}.get(label, label)
        name = {LabelPart.PREAMBLE: "序言部分", LabelPart.OPERATIVE: "执行部分"}.get(found.part)
        if name is None:
            return label
        return f"{name}第 {found.number} 段" + (f"{found.inner}分段" if found.path else "")

    def _paragraph(self, part: Part, locus: Locus) -> str:
        labels = self.of_part(part)
        if part is Part.ANNEX:
            labels = [k for k in labels if k.startswith(f"AX{locus.annex or 1}.")]
        if locus.number is None:
            if part is Part.HEADING and len(labels) == 1:
                return labels[0]
            raise UnresolvedError(
                f"没有指明{_NAMES[part]}的哪一段" if labels else f"草案没有{_NAMES[part]}"
            )
        if locus.number == LAST and labels:
            return labels[-1]
        if part is Part.ANNEX:
            found = [k for k in labels if self.paragraphs[k].number == str(locus.number)]
            label = found[0] if len(found) == 1 else f"AX{locus.annex or 1}.{locus.number}"
        else:
            prefix = {Part.PREAMBLE: "PP", Part.OPERATIVE: "OP", Part.HEADING: "H"}[part]
            label = f"{prefix}{locus.number}"
        if label not in labels:
            count = f"（共 {len(labels)} 段）" if labels else ""
            raise UnresolvedError(f"草案没有{_NAMES[part]}第 {locus.number} 段{count}")
        return label

    def _known(self, label: str, otherwise: str) -> str:
        if label not in self.texts:
            raise UnresolvedError(otherwise)
        return label

    def _sentence(self, place: Place, number: int) -> Place:
        found = sentences(self.texts[place.label])
        index = number - 1 if number > 0 else number
        if not -len(found) <= index < len(found):
            raise UnresolvedError(f"{self.named(place.label)}只有 {len(found)} 句")
        return Place(place.label, (place.label,), found[index])
