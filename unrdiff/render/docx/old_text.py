"""The old text as it stands in its file: the paragraphs of a passage, their letters and looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from unrdiff.label import TITLE
from unrdiff.language.canonical import is_closed_up
from unrdiff.model import ParagraphKind
from unrdiff.reading.sources.docx.names import w
from unrdiff.reading.sources.docx.runs import Piece, Runs
from unrdiff.reading.sources.docx.styles import Styles
from unrdiff.reading.sources.docx.tracked import UNTRACKED
from unrdiff.reading.sources.flow.lines import CELL_BORDER
from unrdiff.render.docx.base import Base
from unrdiff.render.docx.content import typed_around
from unrdiff.render.docx.letters import Letters
from unrdiff.render.docx.look import PLAIN, Look, look_of
from unrdiff.render.docx.plan import Item, Passage
from unrdiff.render.docx.rows import row_of

_Key = tuple[ParagraphKind | None, int, bool]


class OldText:
    """Finds passages of the old text in the file that is marked."""

    def __init__(self, base: Base) -> None:
        self._base = base
        part = base.related.get("styles")
        self._styles = Styles(base.part(part).root if part else None)
        self._runs = Runs(self._styles, lambda _: True)
        words = (t.text or "" for p in base.paragraphs for t in p.iter(w("t")))
        self._closed_up = is_closed_up("".join(words))

    def elements(self, passage: Passage) -> list[etree._Element]:
        """The paragraphs of the file that a passage stands in."""
        indexes = [o.index for o in passage.origins if o.index is not None]
        found = [e for i in dict.fromkeys(indexes) for e in self._base.joined(i)]
        rows = {e: self.row(passage, [e]) for e in found}
        return [one for e in found for one in (rows[e] or (None, [e]))[1]]

    def row(
        self, passage: Passage, elements: Sequence[etree._Element]
    ) -> tuple[etree._Element, list[etree._Element]] | None:
        """The row of a table that a passage is, with its cells' paragraphs."""
        # Above the organ's name tables lay out a cover.
        if not elements or passage.kind is None:
            return None
        return row_of(elements[0], self.letters)

    def letters(self, paragraph: etree._Element) -> Letters:
        """The letters of a paragraph, as the reader of Word files sees them."""
        pieces: Sequence[Piece] = self._runs.pieces(paragraph, UNTRACKED, paragraph.find(w("pPr")))
        return Letters(pieces)

    def plain_look(self) -> Look:
        """How wording is set where the file has none of its kind."""
        return replace(PLAIN, closed_up=self._closed_up)

    def look(self, paragraph: etree._Element, letters: Letters, start: int = 0) -> Look:
        """How a paragraph is set; ``start`` is the index of the wording's first letter."""
        listed = self._styles.numbering(paragraph.find(w("pPr")))
        look = look_of(paragraph, letters, start, typed=listed is None)
        return replace(look, closed_up=self._closed_up)

    def letters_of_all(self, passage: Passage, elements: Sequence[etree._Element]) -> Letters:
        """The letters of several paragraphs with borders between them: bars in a row of cells."""
        pieces: list[Piece] = []
        above: etree._Element | None = None
        for element in elements:
            row = self.row(passage, [element])
            between = CELL_BORDER if row is not None and row[0] is above else " "
            if pieces:
                pieces.append(Piece(between, UNTRACKED, element=etree.Element("border")))
            above = row[0] if row else None
            pieces += self._runs.pieces(element, UNTRACKED, element.find(w("pPr")))
        return Letters(pieces)


class Looks:
    """How paragraphs of each kind are set in the file: as most of them are.

    The first may be set by itself: 以…为指导 is a verb from its first word to its last.
    """

    def __init__(self, text: OldText, items: Sequence[Item]) -> None:
        self._text = text
        found: dict[_Key, list[Look]] = {}
        for item in items:
            if item.before and (elements := text.elements(item.before)):
                looks = found.setdefault(_key(item.before), [])
                looks.append(self._look(item.before, elements))
        self._known = {key: _usual(looks) for key, looks in found.items()}

    def _look(self, passage: Passage, elements: Sequence[etree._Element]) -> Look:
        letters = self._text.letters(elements[-1])
        bare = worded(passage, letters) if len(elements) == 1 else passage
        found = letters.find(bare.text)
        start = found.start if found else 0
        look = self._text.look(elements[-1], letters, start)
        return replace(
            look,
            counted=passage.text.removesuffix(bare.text),
            numbered=typed_around(letters.all[:start], passage.number),
        )

    def like(self, passage: Passage, near: etree._Element) -> Look:
        """The look of the file's paragraphs of this kind, else of the one near it.

        Of another kind that has no part in the list: its number is typed.
        """
        look = self._known.get(_key(passage)) or self._known.get(_key(replace(passage, depth=0)))
        return look or self._text.look(near, self._text.letters(near)).out_of_list()


def _key(passage: Passage) -> _Key:
    """What is set alike: of what is no paragraph, the title and the closing lines are not."""
    return passage.kind, passage.depth, passage.label == TITLE


def _usual(looks: Sequence[Look]) -> Look:
    """The first of the looks whose wording is set as in most of them, numbered as most are."""
    settings = [b"" if look.run is None else etree.tostring(look.run) for look in looks]
    numbered = Counter(look.numbered for look in looks).most_common(1)[0][0]
    usual = looks[settings.index(Counter(settings).most_common(1)[0][0])]
    return replace(usual, numbered=numbered)


def worded(passage: Passage, letters: Letters) -> Passage:
    """A passage without what Word counts before its letters and is read as wording: a bullet."""
    solid = "".join(letter.plain for letter in letters.all)
    rest = len("".join(passage.text.split())) - len(solid)
    if rest <= 0 or not solid or not "".join(passage.text.split()).endswith(solid):
        return passage
    for at, character in enumerate(passage.text):
        if rest == 0 and not character.isspace():
            return passage.behind(at)
        rest -= not character.isspace()
    return passage
