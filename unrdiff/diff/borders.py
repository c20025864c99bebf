"""Narrows a change to what really changed, and tells its parts apart.

A hunk may begin or end with what both sides have (其 → 其第七十三届会议通过的), and may hold a
verb's change beside a change of its object. Here it becomes a row of smaller changes and equal
stretches that still, joined, are both sides to the letter. Words are never cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations

from unrdiff.kinds.limits import limit_of, limits_in
from unrdiff.language.annotation import annotate
from unrdiff.language.annotation.acts import denies, holds_denial, is_binding
from unrdiff.language.annotation.spans import Session
from unrdiff.language.clauses import CLAUSE_END, FINAL_MARKS, at_clause_head
from unrdiff.language.openings import is_verb, opening
from unrdiff.language.particles import CONJUNCTIONS
from unrdiff.language.punctuation import PAUSE
from unrdiff.language.quotation import TITLE_CLOSING, TITLE_OPENING
from unrdiff.language.references import sort_of_reference

Words = Sequence[str]
Part = tuple[str, str]

# Half the characters of the shorter wording in common, and neither much longer than the other.
_ANSWER = 0.5
_MUCH_LONGER = 2.5
_SHORTEST_CLAUSE = 8
# A longer wording is no phrase for a phrase any more.
_PHRASE = 8


def split_change(old: Words, new: Words, before: str) -> Iterator[Part]:
    """The parts of a change, equal ones (both sides the same) among them.

    ``old`` and ``new`` are its words, ``before`` the old text up to it.
    """
    for part_old, part_new in _parts(old, new, before):
        head = in_common(part_old, part_new)
        tail = in_common(part_old[head:][::-1], part_new[head:][::-1])
        end_old, end_new = len(part_old) - tail, len(part_new) - tail
        for a, b in (
            (part_old[:head], part_new[:head]),
            (part_old[head:end_old], part_new[head:end_new]),
            (part_old[end_old:], part_new[end_new:]),
        ):
            if a or b:
                yield from _without_blank("".join(a), "".join(b))


def _parts(old: Words, new: Words, before: str) -> Iterator[tuple[Words, Words]]:
    """A reference, a formula, a no, a verb, the last mark apart from what else changed."""
    if apart := _references_apart(old, new):
        ahead, row, behind = apart
        yield from _parts(*ahead, before)
        yield row
        yield from _parts(*behind, "".join((before, *ahead[0], *row[0])))
    elif apart := _session_apart(old, new):
        yield from apart
    elif final := _final_punctuation(old, new):
        yield from _parts(old[:-1], new[:-1], before)
        yield final
    elif apart := _formula_apart(old, new) or _bindings_apart(old, new):
        yield from apart
    elif apart := _denial_apart(old, new):
        yield from _parts(*apart[0], before)
        yield apart[1]
    elif at_clause_head(before):
        yield from _verb_apart(old, new)
    elif apart := _clause_apart(old, new) or [(a, b) for b, a in _clause_apart(new, old)]:
        yield from apart
    else:
        yield from _around_one_word(old, new) or [(old, new)]


def _references_apart(old: Words, new: Words) -> list[tuple[Words, Words]]:
    """What stands before a row of references put for another one, the two rows, what is behind.

    2018 年在平昌 → 2022 年在北京: the year changed, and the place did. A word that stays beside the
    rows must show that they answer to each other.
    """
    (mine, ends), (other, new_ends) = _row_of_references(old), _row_of_references(new)
    row_old, row_new = old[mine:ends], new[other:new_ends]
    answer = [sort_of_reference(w) or w for w in row_old] == [
        sort_of_reference(w) or w for w in row_new
    ]
    if not row_old or not answer or row_old == row_new:
        return []
    before, behind = (old[:mine], new[:other]), (old[ends:], new[new_ends:])
    if not in_common(before[0][::-1], before[1][::-1]) and not in_common(*behind):
        return []
    return [before, (row_old, row_new), behind]


def _session_apart(old: Words, new: Words) -> list[tuple[Words, Words]]:
    """A later session, apart from words that one side alone has beside it.

    第七十九届会议 → 第八十一届会议口头: that it goes on is routine, how it is done is not. Where
    the words cite or count something too, what answers to what is not known.
    """
    alone = 1 in (len(old), len(new)) and old and new
    if not alone or sum(bool(sort_of_reference(word)) for word in (*old, *new)) != 2:
        return []
    if _goes_on(old[0], new[0]):
        return [(old[:1], new[:1]), (old[1:], new[1:])]
    return [(old[:-1], new[:-1]), (old[-1:], new[-1:])] if _goes_on(old[-1], new[-1]) else []


def _goes_on(old: str, new: str) -> bool:
    """Whether two words are a session, or a meeting, and a later one."""
    if not sort_of_reference(old) == sort_of_reference(new) == "session":
        return False
    mine, other = ([s.number for _, s in annotate(w).of_sort(Session)] for w in (old, new))
    return len(mine) == len(other) == 1 and mine < other


def _row_of_references(words: Words) -> tuple[int, int]:
    """From where to where its dates, sessions, numbers and resolutions stand, with what is between.

    The same place twice where it has none.
    """
    found = [i for i, word in enumerate(words) if sort_of_reference(word)]
    return (found[0], found[-1] + 1) if found else (0, 0)


def _around_one_word(old: Words, new: Words) -> list[tuple[Words, Words]]:
    """Words put in before a word that stays and others taken out behind it, or the reverse.

    的一线药物 → 负担得起的药物 is {+负担得起+}的[-一线-]药物. The 和 of a list stays where an item
    before it came or went (宽容[-、友爱-]和{+对+}人权); else it joins other things than it joined.
    """
    if any(map(CLAUSE_END.match, (*old, *new))) or min(len(old), len(new)) < 2:
        return []
    if old[0] == new[-1] and (old[0] not in CONJUNCTIONS or new[0] == PAUSE):
        return [([], new[:-1]), (old[:1], new[-1:]), (old[1:], [])]
    if old[-1] == new[0] and (new[0] not in CONJUNCTIONS or old[0] == PAUSE):
        return [(old[:-1], []), (old[-1:], new[:1]), ([], new[1:])]
    return []


def _final_punctuation(old: Words, new: Words) -> tuple[Words, Words] | None:
    """The last words of both sides, if each is punctuation and they differ: ，for ；at the end."""
    if not old or not new or max(len(old), len(new)) < 2 or old[-1] == new[-1]:
        return None
    ends = (old[-1:], new[-1:])
    return ends if all(end[0] in FINAL_MARKS for end in ends) else None


def _clause_apart(short: Words, long: Words) -> list[tuple[Words, Words]]:
    """A few words put for a few, beside a whole clause: 效力，并加强执行… → 成效.

    ``long`` holds the clause; which of its ends the words of ``short`` answer to, they must show.
    """
    ends = [i for i, word in enumerate(long) if i and CLAUSE_END.match(word)]
    if not ends or any(CLAUSE_END.match(word) for word in short):
        return []
    head, behind = long[: ends[0]], long[ends[0] :]
    ahead, tail = long[: ends[-1] + 1], long[ends[-1] + 1 :]
    if _answers(short, head) >= max(_answers(short, tail), _ANSWER) and _is_clause(behind):
        return [(short, head), ([], behind)]
    if _answers(short, tail) >= _ANSWER and _is_clause(ahead):
        return [([], ahead), (short, tail)]
    return []


def _is_clause(words: Words) -> bool:
    return len("".join(words)) >= _SHORTEST_CLAUSE


def _answers(short: Words, part: Words) -> float:
    """How far two short wordings say the same: the share of characters that both have."""
    one, other = set("".join(short)), set("".join(part))
    smaller, larger = sorted((len(one), len(other)))
    if not smaller or larger > _MUCH_LONGER * smaller:
        return 0.0
    return len(one & other) / smaller


def _formula_apart(old: Words, new: Words) -> list[tuple[Words, Words]]:
    """A limiting formula that only one side has, beside another change.

    One put for another is one change.
    """
    if not old or not new or all(limit_of("".join(words)) for words in (old, new)):
        return []
    if parts := _formula_of(new, old):
        # Where it is all that came, what went stands before it.
        return parts[::-1] if limit_of("".join(new)) else parts
    return [(mine, theirs) for theirs, mine in _formula_of(old, new)]


def _formula_of(side: Words, other: Words) -> list[tuple[Words, Words]]:
    """Pairs (other, side) with the formula that ``side`` has alone as a pair of its own.

    Not where the other side has such a limit in other words: 经会员国请求向它们 → 应请求向会员国.
    """
    said = limits_in("".join(other))
    if not limits_in("".join(side)) - said:
        return []

    def is_new(words: Words) -> bool:
        limit = limit_of("".join(words))
        return limit is not None and limit not in said

    for count in range(1, len(side) + 1):
        if is_new(side[:count]):
            return [([], side[:count]), (other, side[count:])]
        if count < len(side) and is_new(side[-count:]):
            return [(other, side[:-count]), ([], side[-count:])]
    rewritten = any(map(CLAUSE_END.match, (*side, *other))) or len("".join(other)) > _PHRASE
    # In a clause put for another one it limits what was not said before.
    for start, end in () if rewritten else combinations(range(1, len(side)), 2):
        if is_new(side[start:end]):
            head, tail = side[:start], side[end:]
            ahead = _answers(other, head) >= _answers(other, tail)
            return [
                (other if ahead else [], head),
                ([], side[start:end]),
                ([] if ahead else other, tail),
            ]
    return []


def _denial_apart(old: Words, new: Words) -> list[tuple[Words, Words]]:
    """A no at the end of one side, where the other denies nothing: [所有国家 → 各国][不 → ].

    It must not be read over. At the beginning it belongs to the word behind it: 不适当.
    """
    if _ends_in_denial(old) and new and not holds_denial("".join(new)):
        return [(old[:-1], new), (old[-1:], [])]
    if _ends_in_denial(new) and old and not holds_denial("".join(old)):
        return [(old, new[:-1]), ([], new[-1:])]
    return []


def _ends_in_denial(words: Words) -> bool:
    return len(words) > 1 and denies(words[-1])


def _bindings_apart(old: Words, new: Words) -> list[tuple[Words, Words]]:
    """How binding a clause is, apart from whom it binds: [必须 → 应当]让[残疾人 → 残障人士].

    The word behind must stay: 应有权 → 可 says the same of one person's right.
    """
    if min(len(old), len(new)) < 3 or old[0] == new[0] or old[1] != new[1]:
        return []
    both = is_binding(old[0]) and is_binding(new[0])
    return [(old[:1], new[:1]), (old[1:], new[1:])] if both else []


def _verb_apart(old: Words, new: Words) -> Iterator[tuple[Words, Words]]:
    if cut := _clause_put_before(old, new):
        yield from (([], new[:cut]), (old, new[cut:]))
    elif cut := _clause_put_before(new, old):
        yield from ((old[:cut], []), (old[cut:], new))
    elif ends := _ends_of_verbs("".join(old), "".join(new)):
        a, b = _index_at(old, ends[0]), _index_at(new, ends[1])
        yield from ((old[:a], new[:b]), (old[a:], new[b:])) if a and b else ((old, new),)
    else:
        yield old, new


def _clause_put_before(verb: Words, wording: Words) -> int:
    """Where a clause put before a verb's object ends: 欢迎 → 重申…号决议，回顾.

    The object behind the change is then governed by the last verb, not by the first.
    """
    last = max((i + 1 for i, word in enumerate(wording) if CLAUSE_END.match(word)), default=0)
    return last if last and is_verb("".join(verb)) and is_verb("".join(wording[last:])) else 0


def _ends_of_verbs(old: str, new: str) -> tuple[int, int] | None:
    """Where the verb ends in both sides of a change that begins with one verb for another.

    ``None`` when they do not begin so, or hold nothing but the verbs.
    """
    mine, other = opening(old), opening(new)
    both = mine.verb_class and other.verb_class and mine.verb != other.verb
    if not both or not (mine.rest + other.rest):
        return None
    return len(old) - len(mine.rest), len(new) - len(other.rest)


def _index_at(words: Words, length: int) -> int:
    """How many words make up so many characters; 0 if a word lies across the place."""
    sums = list(accumulate(map(len, words)))
    return sums.index(length) + 1 if length in sums else 0


def in_common(old: Words, new: Words) -> int:
    """How many words both begin with (or end with, if both are turned), no title's marks apart."""
    depth = shut = 0
    for count, (a, b) in enumerate(zip(old, new, strict=False), 1):
        if a != b:
            break
        depth += (TITLE_OPENING in a) - (TITLE_CLOSING in a)
        if depth == 0:
            shut = count
    return shut


def _without_blank(old: str, new: str) -> Iterator[Part]:
    """A change without the blank that both sides begin with, when one of them is only that."""
    if old != new and "" in (old.strip(), new.strip()) and old[:1] == new[:1] == " ":
        yield from ((" ", " "), (old[1:], new[1:]))
    else:
        yield old, new
