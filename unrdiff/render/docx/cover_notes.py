"""Footnotes that hang on no paragraph: on the title, on the symbol, on a line of adoption.

Of these a document keeps the text and the number, not the place. In a file made new they hang on
its title. In the old text's own file they are found where they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from unrdiff.model import Document
from unrdiff.reading.sources.docx.names import w
from unrdiff.render.docx.base import Base
from unrdiff.render.docx.letters import Letters, Reference


def notes_of_cover(document: Document) -> tuple[str, ...]:
    """The numbers of the footnotes that no paragraph refers to."""
    marked = {mark.number for p in document.paragraphs for mark in p.marks}
    return tuple(number for number in document.footnotes if number not in marked)


@dataclass(frozen=True, slots=True)
class Place:
    """Where such a note hangs in the file: the paragraph, and the mark there."""

    number: str
    paragraph: etree._Element
    reference: Reference


def places(
    base: Base,
    document: Document,
    taken: Iterable[etree._Element],
    letters: Callable[[etree._Element], Letters],
) -> Iterator[Place]:
    """Find the notes of the cover in the file; ``taken`` are the elements of paragraphs."""
    wanted = notes_of_cover(document)
    if not wanted:
        return
    elsewhere = set(taken)
    texts = dict(_texts(base, letters))
    for paragraph in base.paragraphs:
        if paragraph in elsewhere:
            continue
        for reference in letters(paragraph).references:
            note = texts.get(reference.identifier)
            number = next((n for n in wanted if note and note.find(document.footnotes[n])), None)
            if number is not None:
                yield Place(number, paragraph, reference)


def _texts(
    base: Base, letters: Callable[[etree._Element], Letters]
) -> Iterator[tuple[str, Letters]]:
    part = base.related.get("footnotes")
    notes: Sequence[etree._Element] = base.part(part).root.findall(w("footnote")) if part else ()
    for note in notes:
        paragraphs = note.findall(w("p"))
        if len(paragraphs) == 1:
            yield note.get(w("id"), ""), letters(paragraphs[0])
