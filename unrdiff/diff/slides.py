"""Moves an insertion or a deletion to where it reads best, where it may stand in several places.

Examples::

    打击腐败{+、洗钱和+}恐怖主义   打击腐败、{+洗钱、+}恐怖主义

Both are correct; nothing here changes what either text says, only where hunks begin and end.
"""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.diff.hunks import Hunk, merged
from unrdiff.language.annotation.limits import limiting_formulas
from unrdiff.language.folding import folded_word
from unrdiff.language.particles import ALSO, AND, CONJUNCTIONS
from unrdiff.language.punctuation import FULL_STOP, PAUSE
from unrdiff.language.quotation import TITLE_CLOSING, TITLE_OPENING

# Marks as :func:`~unrdiff.language.folding.folded_word` has them.
_PUNCTUATION = frozenset(f",;:.{FULL_STOP}{PAUSE}()\"'<>{TITLE_OPENING}{TITLE_CLOSING}/-")
_BRACKETS = ("(", ")"), (TITLE_OPENING, TITLE_CLOSING)
# No run that reads well begins with these.
_NO_BEGINNING = f"){TITLE_CLOSING}{PAUSE},;.{FULL_STOP}"
# What joins what is put in to the words before it.
_JOINTS = (PAUSE, *CONJUNCTIONS, *ALSO)
_OPENERS = frozenset(f'({TITLE_OPENING}"')


def slid(hunks: Sequence[Hunk]) -> list[Hunk]:
    """Hunks with each pure insertion or deletion moved to where its borders read best."""
    found = list(hunks)
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
    within = any(key in ",;" for key in keys[start + 1 : end - 1])
    if within and first not in ",;" and last not in ",;":
        # It would end one clause and begin another: 有关{+人员，包括当地征聘+}人员.
        score -= 3
    if first in _JOINTS and after not in _PUNCTUATION:
        score += 2
    if first in (PAUSE, *AND) and after in f"{PAUSE},;.{FULL_STOP}{AND[0]}":
        score += 5
    if last in AND and PAUSE in keys[start:end]:
        # A list of its own, whose last item stands behind it: 甲和{+乙、丙和+}丁.
        score += 8
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
