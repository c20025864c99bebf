"""The words that two texts are compared by: titles in 《》 whole, compounds cut where it helps.

A title is one instrument's name. Compared word by word with all else, one model strategy turns into
another through a few words in its middle, and the 《议定书》 of a list is found again in 经 1972 年
《议定书》修正的….
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from unrdiff.language.clauses import CLAUSE_MARKS
from unrdiff.language.folding import folded_word, is_ideograph
from unrdiff.language.openings import is_verb
from unrdiff.language.particles import CONJUNCTIONS, PARTICLES
from unrdiff.language.punctuation import PAUSE
from unrdiff.language.quotation import TITLE_CLOSING, TITLE_OPENING
from unrdiff.language.references import DATED_TITLE, YEAR, is_citation
from unrdiff.language.tokens import is_atom, is_compound_part, tokens, words_of_limit, words_of_term

# A reference weighs no more than a long word, whatever it is made of.
_HEAVIEST = 6
# Which resolution is cited says more than any word.
_CITATION = 20
# 请 is as good a word as 敦促.
_VERB = 2
_REFERENCE = 2
_SHORTEST_PART = 2
_LONG_END = 8
_CLAUSE_MARKS = frozenset(CLAUSE_MARKS)
_YEAR = re.compile(YEAR)
_TITLE = re.compile(folded_word(DATED_TITLE))


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a title with its words ``inner``; ``parts`` are the words it is told as.

    ``key`` is what makes it the same as another; ``weight`` what it counts, in characters.
    """

    parts: tuple[str, ...]
    key: str
    weight: int
    content: int
    inner: tuple[Word, ...] = ()

    def __hash__(self) -> int:
        # Rows of words are looked up often, and equal words have equal keys.
        return hash(self.key)

    @property
    def begins_with_year(self) -> bool:
        """Whether it is a title with the year before it."""
        return bool(self.inner) and self.inner[0].key != TITLE_OPENING

    @property
    def joins_items(self) -> bool:
        """Whether it is the mark between the items of a list."""
        return self.key == PAUSE

    @property
    def parts_clauses(self) -> bool:
        """Whether clauses or items end before it, or begin behind it."""
        return self.ends_clause or self.joins_items or self.key in CONJUNCTIONS

    @property
    def cites(self) -> bool:
        """Whether it is a document's number: which one is meant does not recur by chance."""
        return is_citation(self.key)

    @property
    def ends_clause(self) -> bool:
        """Whether it is a mark with which a clause ends."""
        return self.key in _CLAUSE_MARKS


def words(old: str, new: str) -> tuple[list[Word], list[Word]]:
    """The words of two canonical texts, in order; joined they are the texts."""
    whole = tokens(old), tokens(new)
    mine, other = _without_terms(*whole), _without_terms(*whole[::-1])
    unmarked = _unmarked(folded_word(old), folded_word(new))
    return (
        list(row_of(_finer(mine, other), unmarked)),
        list(row_of(_finer(other, mine), unmarked)),
    )


def _unmarked(old: str, new: str) -> dict[str, int]:
    """The titles of one text alone that stand in the other without marks, they or their end.

    Of these only the marks changed, or the beginning, so many times as they stand there.
    """
    if TITLE_OPENING not in old and TITLE_OPENING not in new:
        return {}
    in_old, in_new = (frozenset(_TITLE.findall(text)) for text in (old, new))
    bare_old, bare_new = (_TITLE.sub(" ", text) for text in (old, new))
    alone = [*((title, bare_new) for title in in_old - in_new)]
    alone += ((title, bare_old) for title in in_new - in_old)
    return {
        title[1:-1]: times
        for title, text in alone
        if title.startswith(TITLE_OPENING) and (times := text.count(title[1:-1][-_LONG_END:]))
    }


def _without_terms(mine: Sequence[str], other: Sequence[str]) -> list[str]:
    """Words, with a term that joins several cut into them where the other text has it not."""
    theirs = set(map(folded_word, other))
    return [w for t in mine for w in ([t] if folded_word(t) in theirs else words_of_term(t))]


def _finer(mine: Sequence[str], other: Sequence[str]) -> list[str]:
    """Words, with a compound cut in two where the other text has one half by itself.

    So 情况 → 具体情况 puts in 具体 and leaves 情况 alone; both halves must be words.
    """
    theirs = set(map(folded_word, other))
    known = theirs | {half for word in theirs for cut in cuts(word) for half in cut}
    return [part for token in mine for part in _parts(token, theirs, known)]


def _parts(token: str, theirs: Collection[str], known: Collection[str]) -> tuple[str, ...]:
    key = folded_word(token)
    if key not in theirs:
        for head, tail in cuts(key):
            if head in known or tail in known:
                at = len(token) - len(tail)
                return token[:at], token[at:]
    return (token,)


def cuts(word: str) -> Iterator[tuple[str, str]]:
    """The ways to cut a compound into two words."""
    if len(word) < 2 * _SHORTEST_PART or not all(map(is_ideograph, word)):
        return
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        head, tail = word[:at], word[at:]
        if is_compound_part(head, tail):
            yield head, tail


def row_of(row: Sequence[str], unmarked: Mapping[str, int] | None = None) -> Iterator[Word]:
    """Titles whole, with the year before them: 1972 年《议定书》 is not any 《议定书》.

    Those of ``unmarked`` are left in words, the first ones, so often as it says; the marks of one
    left so are no other title's marks.
    """
    left = Counter(unmarked or {})
    at = 0
    while at < len(row):
        if _stands_alone(row[at]):
            yield _word(row[at])
            at += 1
            continue
        year = bool(_YEAR.fullmatch(row[at].strip()))
        end = _end_of_title(row, at + year)
        limit = [half for word in words_of_limit(row[at]) for half in next(cuts(word), (word,))]
        if limit:
            end = at + 1
        inner = tuple(map(_word, limit or row[at:end]))
        name = "".join(word.key for word in inner)
        if not end:
            yield _word(row[at])
            end = at + 1
        elif not year and left[name[1:-1]] > 0:
            left[name[1:-1]] -= 1
            opening, *rest, closing = inner
            yield from (replace(opening, key=name), *rest, replace(closing, key=name))
        else:
            weight, content = sum(w.weight for w in inner), sum(w.content for w in inner)
            yield Word(tuple(w.parts[0] for w in inner), name, weight, content, inner)
        at = end


@lru_cache(maxsize=8192)
def _stands_alone(token: str) -> bool:
    """Whether a token begins no title, with a year before it or not, and is no limit."""
    if _YEAR.fullmatch(token.strip()) or folded_word(token) == TITLE_OPENING:
        return False
    return not words_of_limit(token)


def _end_of_title(row: Sequence[str], at: int) -> int:
    """Behind which word the title ends that begins here; 0 where none does."""
    depth = 0
    if at >= len(row) or folded_word(row[at]) != TITLE_OPENING:
        return 0
    for index in range(at, len(row)):
        key = folded_word(row[index])
        depth += (key == TITLE_OPENING) - (key == TITLE_CLOSING)
        if depth == 0:
            return index + 1
    return 0


@lru_cache(maxsize=8192)
def _word(token: str) -> Word:
    key = folded_word(token)
    if key in PARTICLES or key in CONJUNCTIONS or key == PAUSE:
        return Word((token,), key, 1, 0)
    if key in _CLAUSE_MARKS:
        return Word((token,), key, 3, 0)
    if not any(character.isalnum() for character in key):
        return Word((token,), key, 1, 0)
    if is_citation(key):
        return Word((token,), key, _CITATION, _REFERENCE)
    weight = min(max(len(key), _VERB if is_verb(key) else 0), _HEAVIEST)
    # A citation brought up to date rewrites nothing around it.
    content = min(weight, _REFERENCE) if is_atom(key) else weight
    return Word((token,), key, weight, content)
