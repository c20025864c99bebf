"""Footnotes and endnotes, with their numbers as Word prints them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lxml import etree

from unrdiff.language.counting import counted
from unrdiff.reading.sources.docx.names import number, value, w
from unrdiff.reading.sources.docx.runs import NoteReference

_USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(frozen=True, slots=True)
class Counting:
    """How the notes of one kind are counted: their format, and the first number."""

    form: str
    start: int


class Notes:
    """The notes of one side, counted as their references come."""

    def __init__(self, settings: etree._Element | None, body: etree._Element) -> None:
        self._counting = {kind: _counting(kind, settings, body) for kind in _USUAL}
        self._met: Counter[str] = Counter()

    def printed(self, reference: NoteReference) -> str:
        """The number of the next reference in the text; one that was typed counts nothing."""
        if reference.custom is not None:
            return reference.custom
        counting = self._counting[reference.kind]
        at = counting.start + self._met[reference.kind]
        self._met[reference.kind] += 1
        return counted(at, counting.form)


def _counting(kind: str, settings: etree._Element | None, body: etree._Element) -> Counting:
    """A section's own way of counting, else the document's, else Word's."""
    told = [] if settings is None else [settings.find(w(f"{kind}Pr"))]
    told += [section.find(w(f"{kind}Pr")) for section in body.iter(w("sectPr"))][:1]
    form, start = _USUAL[kind], 1
    for properties in told:
        if properties is None:
            continue
        form = value(properties.find(w("numFmt"))) or form
        begins = number(properties.find(w("numStart")))
        start = start if begins is None else begins
    return Counting(form, start)
