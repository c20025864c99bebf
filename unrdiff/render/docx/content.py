"""What is put in: runs of new wording with the marks of its notes, and whole paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

from lxml import etree

from unrdiff.language.numerals import chinese_number
from unrdiff.language.openings import opening
from unrdiff.language.punctuation import PAUSE
from unrdiff.model import ParagraphKind
from unrdiff.reading.sources.docx.names import w
from unrdiff.render.docx.letters import Letters
from unrdiff.render.docx.marking import text_element
from unrdiff.render.docx.plan import Mark, Passage

_NOT_COPIED = frozenset(map(w, ("sectPr", "pPrChange", "rPr")))
# What the schema wants before a paragraph's list.
_ABOVE_LIST = frozenset(
    map(w, ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"))
)
_RUN_CHANGES = frozenset(map(w, ("ins", "del", "moveFrom", "moveTo", "rPrChange", "vanish")))


@dataclass(frozen=True, slots=True)
class Look:
    """How wording is set: the properties of a run, of the verb that opens a paragraph, and its own.

    ``typed``: its number is typed, with a tab behind it. ``counted`` is what Word prints before it
    that is no number but read as wording, as a bullet.
    """

    run: etree._Element | None = None
    verb: etree._Element | None = None
    paragraph: etree._Element | None = None
    typed: bool = True
    counted: str = ""

    def for_passage(self, passage: Passage) -> tuple[Look, str]:
        """The look for a new paragraph, and its text without what Word prints before it.

        A passage that has nothing of the kind before it is taken out of the list.
        """
        if self.typed or passage.number is not None:
            return self, passage.text
        if self.counted and passage.text.startswith(self.counted):
            return self, passage.text.removeprefix(self.counted)
        return self.out_of_list(), passage.text

    def out_of_list(self) -> Look:
        """The same for a paragraph that Word counts no number for."""
        return (
            self if self.typed else replace(self, paragraph=_unlisted(self.paragraph), typed=True)
        )


PLAIN = Look()


def look_of(
    paragraph: etree._Element, letters: Letters, start: int = 0, typed: bool = True
) -> Look:
    """How a paragraph is set: by the run with most letters, and the one its wording begins in.

    ``start`` is the index of the wording's first letter; ``typed``: Word counts no number for it.
    """
    runs = Counter(letter.element.getparent() for letter in letters.all if letter.plain)
    if not runs:
        return Look(paragraph=_properties(paragraph), typed=typed)
    most = runs.most_common(1)[0][0]
    first = letters.all[min(start, len(letters.all) - 1)].element.getparent()
    return Look(
        None if most is None else _clean(most.find(w("rPr"))),
        None if first is None else _clean(first.find(w("rPr"))),
        _properties(paragraph),
        typed,
    )


def _properties(paragraph: etree._Element) -> etree._Element | None:
    found = paragraph.find(w("pPr"))
    if found is None:
        return None
    copied = deepcopy(found)
    for child in [c for c in copied if c.tag in _NOT_COPIED]:
        copied.remove(child)
    return copied


def _unlisted(properties: etree._Element | None) -> etree._Element:
    """Properties of a paragraph that is in no list, whatever its style says."""
    found = etree.Element(w("pPr")) if properties is None else deepcopy(properties)
    for told in found.findall(w("numPr")):
        found.remove(told)
    none = etree.Element(w("numPr"))
    etree.SubElement(none, w("numId")).set(w("val"), "0")
    found.insert(sum(child.tag in _ABOVE_LIST for child in found), none)
    return found


def _clean(properties: etree._Element | None) -> etree._Element | None:
    if properties is None:
        return None
    copied = deepcopy(properties)
    for child in [c for c in copied if c.tag in _RUN_CHANGES]:
        copied.remove(child)
    return copied


def run(content: etree._Element, properties: etree._Element | None) -> etree._Element:
    """A run that holds one element."""
    made = etree.Element(w("r"))
    if properties is not None:
        made.append(deepcopy(properties))
    made.append(content)
    return made


def wording(text: str, look: Look, verb: bool = False) -> list[etree._Element]:
    """New wording as runs; at a paragraph's head its opening verb is set as verbs are there."""
    behind = len(text) - len(opening(text).rest) if verb and look.verb is not None else 0
    pieces = [(text[:behind], look.verb), (text[behind:], look.run)]
    return [run(text_element(piece), properties) for piece, properties in pieces if piece]


def typed_number(passage: Passage) -> str:
    """A number as it is typed before a paragraph, with what stands between the two.

    ``16.`` and ``(a)`` with a tab, 一、, ``A.`` before a heading, ``80/229.`` before a title.
    """
    number = passage.number
    if number is None:
        return ""
    if chinese_number(number) is not None:
        return f"{number}{PAUSE}"
    if passage.kind in (None, ParagraphKind.HEADING):
        return f"{number}. "
    return f"{number}.\t" if number.isdecimal() else f"{number}\t"


def typed(text: str, look: Look) -> list[etree._Element]:
    """A number with its tab as runs."""
    number, tab, _ = text.partition("\t")
    found = [run(text_element(number), look.run)] if number else []
    return [*found, run(etree.Element(w("tab")), look.run)] if tab else found


def split_at(text: str, marks: Iterable[Mark]) -> Sequence[tuple[str, Mark | None]]:
    """A text cut behind each of its marks: the piece before a mark, and the mark."""
    pieces: list[tuple[str, Mark | None]] = []
    at = 0
    for mark in sorted(marks, key=lambda mark: mark.offset):
        pieces.append((text[at : mark.offset], mark))
        at = mark.offset
    return [*pieces, (text[at:], None)]
