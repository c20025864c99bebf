"""The anchors of a link: what both paragraphs name, so that a reader sees why they belong together.

In the order in which a reader would say it: how both open, the instruments in 《》, the
resolutions cited, the documents cited, the rarest wording in common.
"""

from __future__ import annotations

from itertools import islice

from unrdiff.align.rarity import Rarity
from unrdiff.align.wording import Names, Wording, clauses_of, trigrams
from unrdiff.language.folding import folded
from unrdiff.language.openings import opening
from unrdiff.language.references import (
    TITLE_MARKS,
    resolution_names,
    resolution_numbers,
    symbols,
    titles,
)

_MOST = 6
_MOST_OF_A_KIND = 2
_SHORTEST_TERM, _LONGEST_TERM = 4, 24


def anchors(old: Wording, new: Wording, names: Names, rarity: Rarity) -> tuple[str, ...]:
    """At most six anchors that two paragraphs share."""
    found: list[str] = []
    old_opening, new_opening = opening(old.text), opening(new.text)
    if old_opening.verb and old_opening.verb == new_opening.verb:
        found.append(old_opening.verb)
    found += _common(titles(old.text), titles(new.text))
    found += map(
        resolution_names, _common(resolution_numbers(old.text), resolution_numbers(new.text))
    )
    found += _common(symbols(old.text), symbols(new.text))
    found += _rare_terms(old, new, names, rarity)
    return tuple(dict.fromkeys(found))[:_MOST]


def _common(old: tuple[str, ...], new: tuple[str, ...]) -> list[str]:
    keys = {folded(n) for n in new}
    return [o for o in dict.fromkeys(old) if folded(o) in keys][:_MOST_OF_A_KIND]


def _rare_terms(old: Wording, new: Wording, names: Names, rarity: Rarity) -> list[str]:
    """The stretches in common that weigh most, names spelled out."""
    shared = trigrams(new.units)
    runs: dict[str, float] = {}
    for clause in clauses_of(old.units):
        run, weight = "", 0.0
        for i in range(len(clause) - 1):
            gram = clause[i : i + 3]
            if len(gram) == 3 and gram in shared:
                run = run + gram[-1] if run else gram
                weight += rarity.share(gram)
                continue
            if run:
                runs[run.strip("|")] = weight
            run, weight = "", 0.0
    best = sorted(runs, key=lambda r: (-runs[r], r))
    terms = (names.spell_out(run).strip(TITLE_MARKS) for run in best if len(run) >= _SHORTEST_TERM)
    return list(islice((term for term in terms if len(term) <= _LONGEST_TERM), _MOST_OF_A_KIND))
