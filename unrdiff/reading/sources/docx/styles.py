"""What paragraphs and runs have by their styles: lists, outline levels, hidden and raised type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from unrdiff.language.headings import HEADING_STYLE
from unrdiff.reading.sources.docx.names import number, switch, value, w

# Styles may be based on styles; more than this is a circle.
_LONGEST_CHAIN = 30


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A paragraph's list and its level there, 0 outermost."""

    number_id: int
    level: int


class Styles:
    """The styles of one file; ``None`` for a file without any."""

    def __init__(self, root: etree._Element | None) -> None:
        found = root.iterfind(w("style")) if root is not None else ()
        self._styles = {style.get(w("styleId"), ""): style for style in found}
        self._switches: dict[tuple[str, str | None, str | None], bool] = {}
        self._default = next(
            (
                identifier
                for identifier, style in self._styles.items()
                if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true")
            ),
            None,
        )

    def chain(self, identifier: str | None) -> Iterator[etree._Element]:
        """A style and those that it is based on."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(identifier or "")
            if style is None:
                return
            yield style
            identifier = value(style.find(w("basedOn")))

    def numbering(self, properties: etree._Element | None) -> tuple[int, int | None, str] | None:
        """The list a paragraph is in: its number, the level that is told, the style that tells.

        The paragraph's own properties come first; list 0 takes it out of its style's list. A style
        may leave the level to the list, whose levels name their styles.
        """
        told_level: int | None = None
        own = [("", properties)] if properties is not None else []
        by_style = ((s.get(w("styleId"), ""), s.find(w("pPr"))) for s in self._of(properties))
        for style, found in (*own, *by_style):
            told = None if found is None else found.find(w("numPr"))
            if told is None:
                continue
            level = number(told.find(w("ilvl")))
            told_level = level if told_level is None else told_level
            identifier = number(told.find(w("numId")))
            if identifier is not None:
                return (identifier, told_level, style) if identifier else None
        return None

    def is_heading(self, properties: etree._Element | None) -> bool:
        """Whether a paragraph is set as a heading: by an outline level, or by its style's name."""
        own = None if properties is None else number(properties.find(w("outlineLvl")))
        if own is not None:
            return own < 9
        for style in self._of(properties):
            if HEADING_STYLE.search(value(style.find(w("name"))) or ""):
                return True
            level = number(style.find(f"{w('pPr')}/{w('outlineLvl')}"))
            if level is not None:
                return level < 9
        return False

    def run_has(
        self, name: str, run: etree._Element | None, paragraph: etree._Element | None
    ) -> bool:
        """Whether a switch (``vanish``) is on for a run, by itself or by one of its styles."""
        own = switch(run, name)
        if own is not None:
            return own
        key = (name, _style(run, "rStyle"), _style(paragraph, "pStyle"))
        if key not in self._switches:
            self._switches[key] = self._by_style(*key)
        return self._switches[key]

    def _by_style(self, name: str, character: str | None, paragraph: str | None) -> bool:
        for style in (*self.chain(character), *self.chain(paragraph or self._default)):
            told = switch(style.find(w("rPr")), name)
            if told is not None:
                return told
        return False

    def raised(self, run: etree._Element | None) -> bool:
        """Whether a run is superscript."""
        own = None if run is None else value(run.find(w("vertAlign")))
        if own is not None:
            return own == "superscript"
        styles = self.chain(_style(run, "rStyle"))
        found = (value(s.find(f"{w('rPr')}/{w('vertAlign')}")) for s in styles)
        return next((told for told in found if told), None) == "superscript"

    def _of(self, properties: etree._Element | None) -> Iterator[etree._Element]:
        return self.chain(_style(properties, "pStyle") or self._default)


def _style(properties: etree._Element | None, tag: str) -> str | None:
    """The style that properties name."""
    return None if properties is None else value(properties.find(w(tag)))
