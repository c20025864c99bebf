"""How wording is set in a file: the look that new wording is given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

from lxml import etree

from unrdiff.reading.sources.docx.names import w
from unrdiff.render.docx.letters import Letter, Letters
from unrdiff.render.docx.plan import Passage

_NOT_COPIED = frozenset(map(w, ("sectPr", "pPrChange", "rPr")))
# What the schema wants before a paragraph's list.
_ABOVE_LIST = frozenset(
    map(w, ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"))
)
_RUN_CHANGES = frozenset(map(w, ("ins", "del", "moveFrom", "moveTo", "rPrChange", "vanish")))


@dataclass(frozen=True, slots=True)
class Look:
    """How wording is set: the properties of a run, of the verb that opens a paragraph, and its own.

    ``typed``: its number is typed, between the two of ``numbered``, or as usual. ``counted`` is
    what Word prints before it that is no number but read as wording, as a bullet. ``closed_up``:
    figures stand beside Chinese without a blank, as Word sets them apart by itself.
    """

    run: etree._Element | None = None
    verb: etree._Element | None = None
    paragraph: etree._Element | None = None
    typed: bool = True
    counted: str = ""
    numbered: tuple[str, str] | None = None
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
    return _without(paragraph.find(w("pPr")), _NOT_COPIED)


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
    return _without(properties, _RUN_CHANGES)


def _without(properties: etree._Element | None, tags: Collection[str]) -> etree._Element | None:
    """A copy of properties without those of these tags; none of none."""
    if properties is None:
        return None
    copied = deepcopy(properties)
    for child in [c for c in copied if c.tag in tags]:
        copied.remove(child)
    return copied
