"""Clauses that went elsewhere: the other part of a split, the other source of a merge.

A partial link rests on wording that an old and a new paragraph share and that nothing else
explains: neither the old paragraph's successor nor the new paragraph's predecessor has it. Three
things count: a whole clause that stands in these two paragraphs only; running wording whose
trigrams are rare and unexplained; two resolutions cited side by side. Names count once, and what
stands in several paragraphs not at all, so that boilerplate links nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from unrdiff.align.leftovers import left_over
from unrdiff.align.overlaps import Overlaps, Pair
from unrdiff.align.rarity import Rarity
from unrdiff.align.wording import Names, Wording, clauses_of, trigrams
from unrdiff.language.clauses import CLAUSE
from unrdiff.language.folding import folded
from unrdiff.language.references import resolution_names, resolution_numbers

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
# So many units are searched as fast as their trigrams are found.
_LONG = 400
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
    """A paragraph taken apart: whole clauses, units, citations in their order.

    ``runs`` is what a trigram of a clause is looked for in: the units, or of a long paragraph, that
    each search would go through, the trigrams themselves.
    """

    clauses: tuple[tuple[str, str], ...]
    unit_string: str
    citations: tuple[str, ...]
    runs: Container[str]

    @property
    def grams(self) -> frozenset[str]:
        """The trigrams of all of it."""
        return trigrams(self.unit_string)

    def has(self, grams: Collection[str], share: float) -> bool:
        """Whether it has so great a share of the trigrams of a clause."""
        return sum(map(self.runs.__contains__, grams)) >= share * len(grams)

    def opens_with(self, grams: frozenset[str]) -> bool:
        """Whether the paragraph's first clause is this one: then the whole provision is meant."""
        first = trigrams(self.clauses[0][1]) if self.clauses else frozenset()
        return len(grams & first) >= _SAME_CLAUSE * max(len(grams), len(first))


class _Linked:
    """The paragraphs of two texts and what became of each."""

    def __init__(
        self, old: Sequence[_Text], new: Sequence[_Text], links: Mapping[int, int]
    ) -> None:
        self.old, self.new, self.successor = old, new, links
        self.predecessor = {column: row for row, column in links.items()}
        self._gone: dict[int, frozenset[str]] = {}
        self._come: dict[int, frozenset[str]] = {}

    def unexplained(self, row: int, column: int) -> frozenset[str]:
        """The trigrams of both that neither's own partner has."""
        return self._gone_from(row) & self._come_into(column)

    def _gone_from(self, row: int) -> frozenset[str]:
        """The trigrams of an old paragraph that its successor has not."""
        if row not in self.successor:
            return self.old[row].grams
        if row not in self._gone:
            self._gone[row] = self.old[row].grams - self.new[self.successor[row]].grams
        return self._gone[row]

    def _come_into(self, column: int) -> frozenset[str]:
        """The trigrams of a new paragraph that its predecessor had not."""
        if column not in self.predecessor:
            return self.new[column].grams
        if column not in self._come:
            self._come[column] = self.new[column].grams - self.old[self.predecessor[column]].grams
        return self._come[column]

    def explaining(self, row: int, column: int) -> list[_Text]:
        """The old paragraph's successor and the new one's predecessor, as far as there are any."""
        found = [self.new[self.successor[row]]] if row in self.successor else []
        found += [self.old[self.predecessor[column]]] if column in self.predecessor else []
        return found

    def rewritten(self) -> tuple[list[int], list[int]]:
        """The old and the new paragraphs that have no partner, or one of other wording.

        All that another has, its partner explains: it gave nothing and took nothing.
        """
        same = {
            (row, column)
            for row, column in self.successor.items()
            if self.old[row].unit_string == self.new[column].unit_string
            and self.old[row].citations == self.new[column].citations
        }
        rows, columns = {row for row, _ in same}, {column for _, column in same}
        return (
            [row for row in range(len(self.old)) if row not in rows],
            [column for column in range(len(self.new)) if column not in columns],
        )


def wandering_clauses(
    overlaps: Overlaps,
    links: Mapping[int, int],
    old: Sequence[Wording],
    new: Sequence[Wording],
    names: Names,
) -> list[Clause]:
    """The clauses that went from an old paragraph into a new one that is not its successor."""
    texts = _Linked(
        [_take_apart(t, names) for t in old],
        [_take_apart(t, names) for t in new],
        links,
    )
    taken_in = left_over(overlaps, links)
    found: dict[Pair, Clause] = {}
    # What shares less has no clause or pair of citations among it.
    least = overlaps.rarity.of_rare_trigrams(_LEAST_SHARED)
    for row, column in sorted(overlaps.sharing(least, *texts.rewritten())):
        if links.get(row) == column:
            continue
        shared = _shared(texts, row, column, overlaps.rarity)
        if not shared and (row, column) in taken_in:
            mine, other = texts.old[row], texts.new[column]
            shared = _longest_run(mine.unit_string, other.grams, mine.grams & other.grams)
        if shared:
            shared = names.spell_out(shared)
            found[row, column] = Clause(
                row, column, _quoted(shared, old[row].text), _quoted(shared, new[column].text)
            )
    for clause in _whole_clauses(texts):
        found.setdefault((clause.old, clause.new), clause)
    # Where neither paragraph lives on, an echo is no split and no merger.
    return [
        found[row, column]
        for row, column in sorted(found)
        if row in links or column in texts.predecessor
    ]


def _quoted(wording: str, text: str) -> str:
    """The clause of ``text`` that holds the wording: a run of units may end inside a word."""
    return next((c for c in CLAUSE.findall(text) if wording in folded(c)), wording)


def _take_apart(wording: Wording, names: Names) -> _Text:
    wordings = CLAUSE.findall(wording.text)
    clauses = CLAUSE.findall(wording.units)
    if len(wordings) != len(clauses):  # a name drawn together held a comma
        wordings = [names.spell_out(clause) for clause in clauses]
    long_clauses = tuple(
        (wording, clause)
        for wording, clause in zip(wordings, clauses, strict=True)
        if len(clause) >= _SHORTEST_CLAUSE
    )
    runs: Container[str] = "".join(clauses_of(wording.units)).replace("||", "|")
    if len(wording.units) > _LONG:
        runs = trigrams(wording.units)
    return _Text(long_clauses, wording.units, resolution_numbers(wording.text), runs)


def _whole_clauses(texts: _Linked) -> Iterator[Clause]:
    """Clauses that one old and one new paragraph have, and no other of either text."""
    repeated = _repeated(texts.old) | _repeated(texts.new)
    asked = {
        row: [(w, clause) for w, clause in texts.old[row].clauses if clause not in repeated]
        for row in texts.rewritten()[0]
    }
    grams_asked = {
        g for clauses in asked.values() for _, clause in clauses for g in trigrams(clause)
    }
    old_holders, new_holders = _Holders(texts.old, grams_asked), _Holders(texts.new, grams_asked)
    for row, clauses in asked.items():
        for wording, clause in clauses:
            grams = trigrams(clause)
            column = new_holders.only(grams)
            if column is None or texts.successor.get(row) == column:
                continue
            if old_holders.only(grams) != row:
                continue
            explained = any(t.has(grams, _EXPLAINED) for t in texts.explaining(row, column))
            other = texts.new[column]
            if not explained or (texts.old[row].opens_with(grams) and other.opens_with(grams)):
                yield Clause(row, column, wording, _held(other, grams))


def _repeated(texts: Iterable[_Text]) -> frozenset[str]:
    """The clauses that several paragraphs of a text have to the letter, as boilerplate is."""
    counts = Counter(clause for text in texts for clause in {clause for _, clause in text.clauses})
    return frozenset(clause for clause, count in counts.items() if count > 1)


def _held(text: _Text, grams: frozenset[str]) -> str:
    """The clause of a text that holds most of a clause's trigrams."""
    return max(text.clauses, key=lambda c: len(trigrams(c[1]) & grams), default=("", ""))[0]


class _Holders:
    """Finds the paragraphs of one text that hold a clause made of ``asked`` trigrams."""

    def __init__(self, texts: Sequence[_Text], asked: set[str]) -> None:
        self._texts = texts
        self._with: defaultdict[str, list[int]] = defaultdict(list)
        for index, text in enumerate(texts):
            for gram in asked & text.grams:
                self._with[gram].append(index)

    def only(self, grams: frozenset[str]) -> int | None:
        """The one paragraph with enough of these trigrams; ``None`` where there are several."""
        # A holder misses few trigrams: of the rarest, twice as many, it has all but these.
        few = int(len(grams) - _SAME_CLAUSE * len(grams))
        rarest = sorted((self._with.get(gram, ()) for gram in grams), key=len)[: 2 * few + 1]
        counts = Counter(chain.from_iterable(rarest))
        found = None
        for index, count in counts.items():
            if count >= len(rarest) - few and self._texts[index].has(grams, _SAME_CLAUSE):
                if found is not None:
                    return None
                found = index
        return found


def _shared(texts: _Linked, row: int, column: int, rarity: Rarity) -> str:
    """The citations or the running wording that went from one paragraph to the other."""
    citations = next(_moved_citations(texts, row, column, rarity), "")
    return citations or _running_wording(texts, row, column, rarity)


def _moved_citations(texts: _Linked, row: int, column: int, rarity: Rarity) -> Iterator[str]:
    """Two resolutions cited side by side in both, one of them nowhere else."""
    explained = {n for text in texts.explaining(row, column) for n in text.citations}
    side_by_side = set(pairwise(texts.new[column].citations))
    for pair in pairwise(texts.old[row].citations):
        unexplained = pair in side_by_side and not explained.intersection(pair)
        if unexplained and any(rarity.alone(f"@{number}") for number in pair):
            yield resolution_names(*pair)


def _running_wording(texts: _Linked, row: int, column: int, rarity: Rarity) -> str:
    unexplained = texts.unexplained(row, column)
    weight = sum(map(rarity.share, unexplained))
    if weight < _LEAST_WEIGHT:
        return ""
    mine, other = texts.old[row], texts.new[column]
    if weight < _LEAST_SHARE * sum(map(rarity.share, other.grams)):
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
