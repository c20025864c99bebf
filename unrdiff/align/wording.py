"""How much wording two paragraphs share, weighed by how rare it is in these two texts.

A paragraph is taken as a string of units: characters, with every long name (an instrument in 《》,
a body, the resolution's own title) and every qualifying formula (在现有资源范围内) drawn together
into one unit, so that naming the same instrument is worth no more than one rare word. References
(dates, numbers, symbols, sessions) are taken out of the string: they roll forward every year, and
are anchors of their own.

Features are the trigrams of units inside a clause, and the references. A feature's weight is the
square of its inverse document frequency (Spärck Jones 1972) over the paragraphs of both texts, so
that boilerplate, which stands in many paragraphs, weighs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from unrdiff.language.clauses import RUN_END
from unrdiff.language.folding import folded
from unrdiff.language.lexicon import words
from unrdiff.language.openings import opening
from unrdiff.language.references import TITLE_MARKS, resolution_numbers, titles, without_references

_FORMULAS = (
    "limits",
    "at_request",
    "as_they_see_fit",
    "by_own_law",
    "by_international_law",
    "as_far_as",
)
_UNIT_BASE = 0xE100
_FIRST_UNIT = chr(_UNIT_BASE)
_UNIT = re.compile(f"[{_FIRST_UNIT}-\U0010ffff]")
_SHORTEST_NAME = 4


class Names:
    """The long names in a set of texts, each drawn together into one unit."""

    def __init__(self, texts: Iterable[str], more: Iterable[str] = ()) -> None:
        found = {folded(name).strip(TITLE_MARKS) for text in texts for name in titles(text)}
        formulas = (f for kind in _FORMULAS for f in words("qualifiers", kind))
        found |= {folded(name) for name in (*more, *words("bodies", "bodies"), *formulas)}
        found |= {RUN_END.sub("", name) for name in found}
        ordered = sorted((n for n in found if len(n) >= _SHORTEST_NAME), key=lambda n: (-len(n), n))
        self._units = {name: chr(_UNIT_BASE + i) for i, name in enumerate(ordered[:6000])}
        self._names = {unit: name for name, unit in self._units.items()}
        # By their beginning: a pattern of a thousand names tries them all at every character.
        self._beginning: dict[str, list[str]] = {}
        for name in self._units:
            self._beginning.setdefault(name[:_SHORTEST_NAME], []).append(name)
        self._firsts = frozenset(beginning[0] for beginning in self._beginning)

    def spell_out(self, unit_string: str) -> str:
        """A unit string with its names in full."""
        return "".join(self._names.get(unit, unit) for unit in unit_string)

    def draw_together(self, text: str) -> str:
        """``text`` (a :func:`~unrdiff.language.folding.folded`) with each name as one character."""
        drawn, at = "", 0
        named, firsts = self._beginning, self._firsts
        places = [
            i
            for i, character in enumerate(text)
            if character in firsts and text[i : i + _SHORTEST_NAME] in named
        ]
        for start in places:
            if start >= at:
                names = named[text[start : start + _SHORTEST_NAME]]
                name = next((name for name in names if text.startswith(name, start)), "")
                drawn += text[at:start] + self._units.get(name, "")
                at = start + len(name)
        return drawn + text[at:]


def units(text: str, names: Names) -> str:
    """Wording as a string of units, references taken out."""
    return names.draw_together(folded(without_references(text)))


@dataclass(frozen=True, slots=True)
class Wording:
    """A paragraph's text and what alignment takes from it, found once.

    ``units`` are those of all of it, ``provision`` those behind its opening verb: which verb opens
    it is an anchor of its own; 请 and 敦促 must not make it another paragraph.
    """

    text: str
    units: str
    verb_class: str | None
    provision: str

    @staticmethod
    def of(text: str, names: Names) -> Wording:
        """The wording of a canonical text."""
        found = opening(text)
        whole = units(text, names)
        provision = units(found.rest, names) if found.rest != text else whole
        return Wording(text, whole, found.verb_class, provision)

    @property
    def features(self) -> frozenset[str]:
        """Trigrams of units, references, the opening."""
        return trigrams(self.provision) | self._anchors

    @property
    def near_features(self) -> frozenset[str]:
        """The features in smaller pieces: pairs of units and each name for itself."""
        found = set(self._anchors)
        clauses = clauses_of(self.provision)
        for clause in clauses:
            found.update(map(add, clause, clause[1:]))
        return frozenset(found | names_in("".join(clauses)))

    @property
    def _anchors(self) -> frozenset[str]:
        """The features of a weight of their own: references, the opening."""
        found = {f"@{number}" for number in resolution_numbers(self.text)}
        addressed = self.provision[:1]
        if self.verb_class and addressed >= _FIRST_UNIT:
            found.add(f"!{self.verb_class}{addressed}")
        return frozenset(found)


def updated_things(text: str) -> frozenset[str]:
    """What a paragraph tells of that is another one each year: a meeting, a report."""
    if without_references(text) == text:
        return frozenset()
    things = {kind: words("updates", kind) for kind in ("meeting", "report", "celebration")}
    return frozenset(kind for kind, named in things.items() if any(n in text for n in named))


def names_in(unit_string: str) -> frozenset[str]:
    """The names drawn together in a unit string."""
    return frozenset(_UNIT.findall(unit_string))


def clauses_of(unit_string: str) -> list[str]:
    """The clauses of a unit string, each between two bars."""
    return [f"|{clause}|" for clause in RUN_END.split(unit_string) if clause]


@lru_cache(maxsize=2048)
def trigrams(unit_string: str) -> frozenset[str]:
    """The trigrams of a unit string, none across a clause's end."""
    return frozenset(
        clause[i : i + 3] for clause in clauses_of(unit_string) for i in range(len(clause) - 2)
    )
