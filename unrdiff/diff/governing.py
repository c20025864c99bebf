"""Compares two texts so that a verb goes on governing what it governed.

A clause put in front of a paragraph brings its own verb: 请该办公室… becomes 注意到…，并请该办公室.
Word by word the first verbs are then set against each other, as if the request had become a note.
Here the clause is told as put in (or taken out) and the verb as kept, where that leaves hardly more
to mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from unrdiff.diff.hunks import Hunk, hunks, merged
from unrdiff.diff.slides import slid
from unrdiff.diff.words import Word
from unrdiff.language.folding import folded_word
from unrdiff.language.openings import Opening, opening
from unrdiff.language.particles import names_again

# How much more may be marked for the verb's sake, as a share of what is marked otherwise.
_MORE = 1.3
# So many words hold any opening.
_HEAD = 6
# Each later clause tried is a comparison of its own.
_TRIED = 2


def hunks_keeping_the_verb(old: Sequence[Word], new: Sequence[Word]) -> list[Hunk]:
    """The hunks of two rows of words, with a clause before the kept verb as a hunk of its own.

    That clause may stand beside another changed hunk: they are two changes.
    """
    plain = _readable(old, new)
    mine, other = _opening_at(old, 0), _opening_at(new, 0)
    # Two verbs of one class are one act, done with more or less force.
    if not mine.verb_class or not other.verb_class or mine.verb_class == other.verb_class:
        return plain
    if _goes_on(plain, mine, other):
        return plain
    choices = [
        *(_after(Hunk((), _told(new[:cut]), False), old, new[cut:]) for cut in _heads(new, mine)),
        *(_after(Hunk(_told(old[:cut]), (), False), old[cut:], new) for cut in _heads(old, other)),
    ]
    best = min(choices, key=_marked, default=plain)
    return best if _marked(best) <= _MORE * _marked(plain) else plain


def _goes_on(found: Sequence[Hunk], mine: Opening, other: Opening) -> bool:
    """Whether the verb of one text stays where another was put before it: {+重申+}要求."""
    if len(found) < 2 or found[0].same or (found[0].old and found[0].new):
        return False
    kept = mine if found[0].new else other
    return folded_word("".join(found[1].new)).startswith(folded_word(kept.verb))


def _readable(old: Sequence[Word], new: Sequence[Word]) -> list[Hunk]:
    return slid(hunks(old, new))


def _told(row: Sequence[Word]) -> tuple[str, ...]:
    return tuple(part for word in row for part in word.parts)


def _after(clause: Hunk, old: Sequence[Word], new: Sequence[Word]) -> list[Hunk]:
    first, *rest = _readable(old, new)
    if not first.same and (not first.old if clause.new else not first.new):
        # The 并 before the kept verb came or went with the clause.
        return [*merged([clause, first]), *rest]
    return [clause, first, *rest]


def _heads(row: Sequence[Word], governing: Opening) -> Iterator[int]:
    """Where the first later clauses begin with a verb of the class that governs the other text."""
    starts = (i for i in range(1, len(row)) if row[i - 1].ends_clause)
    heads = (i for i in starts if _opening_at(row, i).verb_class == governing.verb_class)
    return islice(heads, _TRIED)


def _opening_at(row: Sequence[Word], index: int) -> Opening:
    return opening("".join(_told(row[index : index + _HEAD])))


def _marked(found: Sequence[Hunk]) -> int:
    """How many characters are marked; 联合国…办公室 → 该办公室 names the same office again."""
    return sum(_size(hunk) for hunk in found if not hunk.same)


def _size(hunk: Hunk) -> int:
    old, new = "".join(hunk.old), "".join(hunk.new)
    for name, short in ((old, new), (new, old)):
        if names_again(short, name):
            return 0
    return len(old) + len(new)
