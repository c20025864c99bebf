"""Makes hunks few, whole and readable: what a careful drafter would have marked by hand.

A word-by-word diff is right and ugly. It keeps every 的 that two clauses happen to share::

    [-加强-]{+提高+}的[-能力-]{+效率+}        and not  [-加强的能力-]{+提高的效率+}

and it may put the borders of an insertion one word late, since both are correct::

    打击腐败{+、洗钱和+}恐怖主义   打击腐败、{+洗钱、+}恐怖主义

Nothing here changes what either text says; only where hunks begin and end.
"""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.diff.hunks import Hunk, merged
from unrdiff.diff.limits import limiting_formulas
from unrdiff.language.folding import folded_word
from unrdiff.language.particles import AND, CONJUNCTIONS, PARTICLES
from unrdiff.language.punctuation import FULL_STOP, PAUSE
from unrdiff.language.quotation import TITLE_CLOSING, TITLE_OPENING

# Marks as :func:`~unrdiff.language.folding.folded_word` has them.
_PUNCTUATION = frozenset(f",;:.{FULL_STOP}{PAUSE}()\"'<>{TITLE_OPENING}{TITLE_CLOSING}/-")
_NO_CONTENT = PARTICLES | _PUNCTUATION
_CLAUSE_ENDS = f",;:.{FULL_STOP}"
_BRACKETS = ("(", ")"), (TITLE_OPENING, TITLE_CLOSING)
# No run that reads well begins with these.
_NO_BEGINNING = f"){TITLE_CLOSING}{PAUSE},;.{FULL_STOP}"
_SHORTEST_STAY = 2
_OPENERS = frozenset(f'({TITLE_OPENING}"')


def cleaned(found: Sequence[Hunk]) -> list[Hunk]:
    """The same difference with better borders."""
    return _slid(_overlapping(_without_islands(list(found))))


def _without_islands(found: list[Hunk]) -> list[Hunk]:
    """Join two changes with the shared words between them when those are no common ground."""
    changed = True
    while changed:
        changed = False
        for index in range(1, len(found) - 1):
            before, island, after = found[index - 1 : index + 2]
            if (
                island.same
                and not before.same
                and not after.same
                and _is_island(before, island, after)
            ):
                joined = Hunk(
                    before.old + island.old + after.old, before.new + island.new + after.new, False
                )
                found[index - 1 : index + 2] = [joined]
                changed = True
                break
    return merged(found)


def _overlapping(found: Sequence[Hunk]) -> list[Hunk]:
    """A change that ends on one side as it begins on the other: what both have stays.

    [-决议，其中请他报告-]{+、第 72/179 号决议+} is {+、第 72/179 号+}决议[-，其中请他报告-].
    """
    result: list[Hunk] = []
    for hunk in found:
        result += [hunk] if hunk.same else _overlap(hunk)
    return merged(result)


def _overlap(hunk: Hunk) -> list[Hunk]:
    old, new = hunk.old, hunk.new
    mine, other = [folded_word(t) for t in old], [folded_word(t) for t in new]
    for count in range(min(len(old), len(new)) - 1, 0, -1):
        if _stays(mine[:count], other[-count:]):
            return [
                Hunk((), new[:-count], False),
                Hunk(old[:count], new[-count:], True),
                Hunk(old[count:], (), False),
            ]
        if _stays(mine[-count:], other[:count]):
            return [
                Hunk(old[:-count], (), False),
                Hunk(old[-count:], new[:count], True),
                Hunk((), new[count:], False),
            ]
    return [hunk]


def _stays(mine: Sequence[str], other: Sequence[str]) -> bool:
    if mine[0] != other[0] or mine[-1] != other[-1] or mine != other:
        return False
    return sum(len(k) for k in mine if k not in _NO_CONTENT) >= _SHORTEST_STAY


def _is_island(before: Hunk, island: Hunk, after: Hunk) -> bool:
    content = [t for t in map(folded_word, island.new) if t not in _NO_CONTENT]
    if _one_sided(before, after):
        # 《麻醉药品和精神药物公约》 put in is one name, even if 和 stood there before.
        return not content and _in_a_new_title(before, after)
    if content and _one_sided(before, before) and _one_sided(after, after):
        # Words put in before it and others taken out behind it: two changes, and it stays.
        return False
    if not content:
        return _clause_ends(island) == 0 and len(island.new) <= 3
    shared = sum(map(len, content))
    rewritten = _size(before) + _size(after) >= 6 * shared and _in_a_new_title(before, after)
    lost = min(_size(before), _size(after)) >= 4 * shared or rewritten
    return shared <= 2 and lost and _clause_ends(island) == 0


def _in_a_new_title(before: Hunk, after: Hunk) -> bool:
    """Whether the island is a word of a title that was opened before it and is closed behind it."""
    for mine, other in ((before.old, after.old), (before.new, after.new)):
        opened, closed = "".join(mine), "".join(other)
        if _opens_title(opened) and _closes_title(closed):
            return True
    return False


def _opens_title(text: str) -> bool:
    return text.count(TITLE_OPENING) > text.count(TITLE_CLOSING)


def _closes_title(text: str) -> bool:
    return text.count(TITLE_CLOSING) > text.count(TITLE_OPENING)


def _one_sided(before: Hunk, after: Hunk) -> bool:
    """Two insertions, or two deletions: the words between them were left alone."""
    return not (before.old or after.old) or not (before.new or after.new)


def _clause_ends(island: Hunk) -> int:
    return sum(folded_word(t) in _CLAUSE_ENDS for t in island.new)


def _size(hunk: Hunk) -> int:
    return max(len("".join(hunk.old)), len("".join(hunk.new)))


def _slid(found: list[Hunk]) -> list[Hunk]:
    """Move each pure insertion or deletion to where its borders read best."""
    for index in range(1, len(found) - 1):
        before, hunk, after = found[index - 1 : index + 2]
        if hunk.same or bool(hunk.old) == bool(hunk.new) or not (before.same and after.same):
            continue
        found[index - 1 : index + 2] = _best_slide(before, hunk, after)
    return merged(found)


def _best_slide(before: Hunk, hunk: Hunk, after: Hunk) -> list[Hunk]:
    run = hunk.new or hunk.old
    line = _line(before, hunk) + run + _line(after, hunk)
    start, end = len(before.old), len(before.old) + len(run)
    choices = [(start, end)]
    left = (start, end)
    while left[0] > 0 and folded_word(line[left[0] - 1]) == folded_word(line[left[1] - 1]):
        left = (left[0] - 1, left[1] - 1)
        choices.append(left)
    right = (start, end)
    while right[1] < len(line) and folded_word(line[right[0]]) == folded_word(line[right[1]]):
        right = (right[0] + 1, right[1] + 1)
        choices.append(right)
    best = max(choices, key=lambda c: (_border_score(line, *c), -abs(c[0] - start)))
    return _moved_by(best[0] - start, before, hunk, after)


def _line(hunk: Hunk, beside: Hunk) -> tuple[str, ...]:
    """An equal stretch as the text has it that the insertion or deletion stands in."""
    return hunk.new if beside.new else hunk.old


def _border_score(line: Sequence[str], start: int, end: int) -> int:
    """How well a run of tokens reads as one piece: whole items or clauses, brackets shut."""
    keys = [folded_word(t) for t in line]
    before = keys[start - 1] if start else ","
    first, last = keys[start], keys[end - 1]
    after = keys[end] if end < len(keys) else "."
    score = 0
    if before in ",;:" and last in ",;":
        score += 6
    if first in ",;" and after in f",;.{FULL_STOP}":
        score += 5
    if before == last == PAUSE:
        score += 4
    if first in (PAUSE, *CONJUNCTIONS) and after not in _PUNCTUATION:
        score += 2
    if first in (PAUSE, *AND) and after in f"{PAUSE},;.{FULL_STOP}{AND[0]}":
        score += 5
    inside = keys[start:end]
    if "".join(inside).strip(",;") in limiting_formulas():
        score += 8
    for opening, closing in _BRACKETS:
        if inside.count(opening) != inside.count(closing):
            score -= 8
    if last in _OPENERS:
        score -= 4
    if first in _NO_BEGINNING and not (first in f"{PAUSE},;" and score > 0):
        score -= 1
    return score


def _moved_by(shift: int, before: Hunk, hunk: Hunk, after: Hunk) -> list[Hunk]:
    """The three hunks with the middle one ``shift`` tokens further on.

    The equal tokens that change sides keep the spelling of each text.
    """
    if shift == 0:
        return [before, hunk, after]
    inserting = bool(hunk.new)
    run = hunk.new if inserting else hunk.old
    own = _line(before, hunk) + run + _line(after, hunk)
    other = (before.old + after.old) if inserting else (before.new + after.new)
    at = len(before.old) + shift
    left, middle, right = own[:at], own[at : at + len(run)], own[at + len(run) :]
    other_left, other_right = other[:at], other[at:]
    if inserting:
        return [
            Hunk(other_left, left, True),
            Hunk((), middle, False),
            Hunk(other_right, right, True),
        ]
    return [Hunk(left, other_left, True), Hunk(middle, (), False), Hunk(right, other_right, True)]
