"""Clauses that went elsewhere: the other part of a split, the other source of a merge.

A partial link rests on wording that an old and a new paragraph share and that nothing else
explains: neither the old paragraph's successor nor the new paragraph's predecessor has it. Three
things count: a whole clause that stands in these two paragraphs only; running wording whose
trigrams are rare and unexplained; two resolutions cited side by side. Names count once, and what
stands in several paragraphs not at all, so that boilerplate links nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from unrdiff.align.leftovers import left_over
from unrdiff.align.wording import (
    Names,
    Overlap,
    Rarity,
    clauses_of,
    features,
    trigrams,
    units,
)
from unrdiff.language.clauses import CLAUSE
from unrdiff.language.folding import folded
from unrdiff.language.references import resolution_names, resolution_numbers

Pair = tuple[int, int]

# A clause of fewer units (characters, or names drawn together) is a phrase that may recur.
_SHORTEST_CLAUSE = 13
# A clause is still the same when this much of it is: an adverb may go, a date may change.
_SAME_CLAUSE = 0.8
# It needs no explaining when the successor or the predecessor has this much of it.
_EXPLAINED = 0.6
# Running wording: what it must weigh in trigrams that stand nowhere else, and its longest run.
_LEAST_WEIGHT = 8.0
_SHORTEST_RUN = 9
_LEAST_SHARED = 4.0
# A paragraph that took less than this share of its wording from the other merely echoes it.
_LEAST_SHARE = 0.08


@dataclass(frozen=True, slots=True)
class Clause:
    """Wording shared by an old and a new paragraph that are not each other's successors."""

    old: int
    new: int
    old_wording: str
    new_wording: str


@dataclass(frozen=True, slots=True)
class _Text:
    """A paragraph taken apart: whole clauses, trigrams, citations in their order."""

    clauses: tuple[tuple[str, frozenset[str]], ...]
    grams: frozenset[str]
    unit_string: str
    citations: tuple[str, ...]

    def opens_with(self, grams: frozenset[str]) -> bool:
        """Whether the paragraph's first clause is this one: then the whole provision is meant."""
        first = self.clauses[0][1] if self.clauses else frozenset()
        return len(grams & first) >= _SAME_CLAUSE * max(len(grams), len(first))


def wandering_clauses(
    overlaps: Mapping[Pair, Overlap],
    links: Mapping[int, int],
    old: Sequence[str],
    new: Sequence[str],
    names: Names,
    rarity: Rarity,
) -> list[Clause]:
    """The clauses that went from an old paragraph into a new one that is not its successor."""
    predecessor = {column: row for row, column in links.items()}
    old_texts, new_texts = (
        [_take_apart(t, names) for t in old],
        [_take_apart(t, names) for t in new],
    )
    found: dict[Pair, Clause] = {}
    old_features, new_features = ([features(t, names) for t in texts] for texts in (old, new))
    taken_in = left_over(overlaps, links, old_features, new_features, rarity)
    for row, column in sorted(overlaps):
        # Too little is shared for any clause or pair of citations to be among it.
        too_little = rarity.in_rare_trigrams(overlaps[row, column].shared) < _LEAST_SHARED
        if too_little or links.get(row) == column:
            continue
        mine, other = old_texts[row], new_texts[column]
        successor = new_texts[links[row]] if row in links else None
        source = old_texts[predecessor[column]] if column in predecessor else None
        shared = next(_moved_citations(mine, other, successor, source, rarity), "")
        shared = shared or _running_wording(mine, other, successor, source, rarity)
        if not shared and (row, column) in taken_in:
            shared = _longest_run(mine.unit_string, other.grams, mine.grams & other.grams)
        if shared:
            shared = names.spell_out(shared)
            found[row, column] = Clause(
                row, column, _quoted(shared, old[row]), _quoted(shared, new[column])
            )
    for clause in _whole_clauses(old_texts, new_texts, links):
        found.setdefault((clause.old, clause.new), clause)
    # Where neither paragraph lives on, an echo is no split and no merger.
    return [
        found[row, column] for row, column in sorted(found) if row in links or column in predecessor
    ]


def _quoted(wording: str, text: str) -> str:
    """The clause of ``text`` that holds the wording: a run of units may end inside a word."""
    return next((c for c in CLAUSE.findall(text) if wording in folded(c)), wording)


def _take_apart(text: str, names: Names) -> _Text:
    unit_string = units(text, names)
    wordings = CLAUSE.findall(text)
    clauses = CLAUSE.findall(unit_string)
    if len(wordings) != len(clauses):  # a name drawn together held a comma
        wordings = [names.spell_out(clause) for clause in clauses]
    long_clauses = tuple(
        (wording, trigrams(clause))
        for wording, clause in zip(wordings, clauses, strict=True)
        if len(clause) >= _SHORTEST_CLAUSE
    )
    return _Text(long_clauses, trigrams(unit_string), unit_string, resolution_numbers(text))


def _whole_clauses(
    old: Sequence[_Text], new: Sequence[_Text], links: Mapping[int, int]
) -> Iterator[Clause]:
    """Clauses that one old and one new paragraph have, and no other of either text."""
    predecessor = {column: row for row, column in links.items()}
    old_holders, new_holders = _Holders(old), _Holders(new)
    for row, text in enumerate(old):
        for wording, grams in text.clauses:
            there = new_holders.of(grams)
            if len(there) != 1 or links.get(row) == there[0] or old_holders.of(grams) != [row]:
                continue
            column = there[0]
            explaining = [new[links[row]]] if row in links else []
            explaining += [old[predecessor[column]]] if column in predecessor else []
            explained = any(len(grams & t.grams) >= _EXPLAINED * len(grams) for t in explaining)
            if not explained or (text.opens_with(grams) and new[column].opens_with(grams)):
                yield Clause(row, column, wording, _held(new[column], grams))


def _held(text: _Text, grams: frozenset[str]) -> str:
    """The clause of a text that holds most of a clause's trigrams."""
    return max(text.clauses, key=lambda c: len(c[1] & grams), default=("", frozenset()))[0]


class _Holders:
    """Finds the paragraphs of one text that hold a clause."""

    def __init__(self, texts: Sequence[_Text]) -> None:
        self._texts = texts
        self._with: dict[str, list[int]] = {}
        for index, text in enumerate(texts):
            for gram in text.grams:
                self._with.setdefault(gram, []).append(index)

    def of(self, grams: frozenset[str]) -> list[int]:
        """The indices of paragraphs with enough of these trigrams."""
        least = _SAME_CLAUSE * len(grams)
        # A holder misses few trigrams, so it has one of any that many and one more.
        few = int(len(grams) - least) + 1
        rarest = sorted(grams, key=lambda g: len(self._with.get(g, ())))[:few]
        candidates = {i for gram in rarest for i in self._with.get(gram, ())}
        return sorted(i for i in candidates if len(grams & self._texts[i].grams) >= least)


def _moved_citations(
    mine: _Text, other: _Text, successor: _Text | None, source: _Text | None, rarity: Rarity
) -> Iterator[str]:
    """Two resolutions cited side by side in both, one of them nowhere else."""
    explained = set(successor.citations if successor else ())
    explained |= set(source.citations if source else ())
    side_by_side = set(zip(other.citations, other.citations[1:], strict=False))
    for pair in zip(mine.citations, mine.citations[1:], strict=False):
        unexplained = pair in side_by_side and not explained.intersection(pair)
        if unexplained and any(rarity.alone(f"@{number}") for number in pair):
            yield resolution_names(*pair)


def _running_wording(
    mine: _Text, other: _Text, successor: _Text | None, source: _Text | None, rarity: Rarity
) -> str:
    unexplained = mine.grams & other.grams
    unexplained -= successor.grams if successor else frozenset()
    unexplained -= source.grams if source else frozenset()
    weight = sum(map(rarity.share, unexplained))
    if weight < _LEAST_WEIGHT or weight < _LEAST_SHARE * sum(map(rarity.share, other.grams)):
        return ""
    run = _longest_run(mine.unit_string, other.grams, unexplained)
    return run if len(run) >= _SHORTEST_RUN else ""


def _longest_run(text: str, shared: frozenset[str], unexplained: frozenset[str]) -> str:
    """The longest stretch of ``text`` whose trigrams are all shared and mostly unexplained."""
    best = ""
    for clause in clauses_of(text):
        start: int | None = None
        for i in range(len(clause) - 2):
            if clause[i : i + 3] not in shared:
                start = None
                continue
            start = i if start is None else start
            run = clause[start : i + 3]
            own = sum(run[k : k + 3] in unexplained for k in range(len(run) - 2))
            if own * 2 >= len(run) - 2 and len(run) > len(best):
                best = run
    return best.strip("|")
