"""What is put in: runs of new wording with the marks of its notes, and whole paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

from lxml import etree

from unrdiff.language.canonical import closed_up
from unrdiff.language.numerals import chinese_number
from unrdiff.language.openings import opening
from unrdiff.language.punctuation import PAUSE
from unrdiff.model import ParagraphKind
from unrdiff.reading.sources.docx.names import w
from unrdiff.render.docx.letters import Letter, Letters
from unrdiff.render.docx.marking import text_element
from unrdiff.render.docx.plan import Mark, Passage

_NOT_COPIED = frozenset(map(w, ("sectPr", "pPrChange", "rPr")))
# What the schema wants before a paragraph's list.
_ABOVE_LIST = frozenset(
    map(w, ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"))
)
# No number with what is typed around it is longer.
_LONGEST_NUMBER = 12
_RUN_CHANGES = frozenset(map(w, ("ins", "del", "moveFrom", "moveTo", "rPrChange", "vanish")))


@dataclass(frozen=True, slots=True)
class Look:
    """How wording is set: the properties of a run, of the verb that opens a paragraph, and its own.

    ``typed``: its number is typed, as ``numbered`` says: with ``{}`` for the number, empty where
    that is as usual. ``counted`` is what Word prints before it that is no number but read as
    wording, as a bullet. ``closed_up``: figures stand beside Chinese without a blank, as Word sets
    them apart by itself.
    """

    run: etree._Element | None = None
    verb: etree._Element | None = None
    paragraph: etree._Element | None = None
    typed: bool = True
    counted: str = ""
    numbered: str = ""
    closed_up: bool = False

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


def look_of_most(letters: Sequence[Letter], usual: Look) -> Look:
    """A look with its words set as most of these letters are.

    The words of a link are set as usual: what is put in stands beside it.
    """
    runs = [letter.element.getparent() for letter in letters]
    if any(r is None or next(r.iterancestors(w("hyperlink")), None) is not None for r in runs):
        return usual
    settings = [_clean(r.find(w("rPr"))) for r in runs if r is not None]
    names = [b"" if s is None else etree.tostring(s) for s in settings]
    return replace(usual, run=settings[names.index(Counter(names).most_common(1)[0][0])])


def same_run(one: Look, other: Look) -> bool:
    """Whether the words of two looks are set alike."""
    names = [b"" if k.run is None else etree.tostring(k.run) for k in (one, other)]
    return names[0] == names[1]


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


def wording(
    text: str, look: Look, verb: bool = False, beside: tuple[str, str] = ("", "")
) -> list[etree._Element]:
    """New wording as runs; at a paragraph's head its opening verb is set as verbs are there.

    ``beside`` is what stands before it and behind it.
    """
    text = closed_up(text, *beside) if look.closed_up else text
    behind = len(text) - len(opening(text).rest) if verb and look.verb is not None else 0
    pieces = [(text[:behind], look.verb), (text[behind:], look.run)]
    return [run(text_element(piece), properties) for piece, properties in pieces if piece]


def typed_number(passage: Passage, look: Look = PLAIN) -> str:
    """A number as it is typed before a paragraph, with what stands between the two.

    As a look has it; else ``16.`` and ``(a)`` with a tab, 一、, ``A.`` before a heading and
    ``80/229.`` before a title.
    """
    number = passage.number
    if number is None:
        return ""
    if look.numbered:
        return look.numbered.replace("{}", number)
    if chinese_number(number) is not None:
        return f"{number}{PAUSE}"
    if passage.kind in (None, ParagraphKind.HEADING):
        return f"{number}. "
    return f"{number}.\t" if number.isdecimal() else f"{number}\t"


def typed(text: str, look: Look) -> list[etree._Element]:
    """A number as runs, with its tabs."""
    pieces = [piece for piece in re.split("(\t)", text) if piece]
    return [
        run(etree.Element(w("tab")) if piece == "\t" else text_element(piece), look.run)
        for piece in pieces
    ]


def typed_before(letters: Sequence[Letter], number: str | None) -> str:
    """How a paragraph's number is typed in the letters before its wording, ``{}`` for the number.

    Empty where they are anything else.
    """
    text = "".join(map(_printed, letters))
    held = number is not None and len(text) <= _LONGEST_NUMBER and text.count(number) == 1
    return text.replace(number, "{}") if held and number is not None else ""


def _printed(letter: Letter) -> str:
    if letter.element.tag == w("tab"):
        return "\t"
    text = letter.element.text or ""
    return text[letter.offset] if letter.offset < len(text) else letter.plain


def split_at(text: str, marks: Iterable[Mark]) -> Sequence[tuple[str, Mark | None]]:
    """A text cut behind each of its marks: the piece before a mark, and the mark."""
    pieces: list[tuple[str, Mark | None]] = []
    at = 0
    for mark in sorted(marks, key=lambda mark: mark.offset):
        pieces.append((text[at : mark.offset], mark))
        at = mark.offset
    return [*pieces, (text[at:], None)]
