"""The words of revisions: what to quote so that it is found once, and how to quote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.diff import diff
from unrdiff.language import quotation
from unrdiff.language.instructions import words_deleted, words_inserted, words_replaced
from unrdiff.language.tokens import tokens
from unrdiff.model import Op, UnrdiffError
from unrdiff.oral.wording import spans

# Fewer characters are hard to find when they are read out.
_SHORTEST = 4
# Changes with fewer unchanged characters between them are one change.
_NEAR = 5
_MOST_STEPS = 6
_MOST_QUOTED = 0.9


@dataclass(frozen=True, slots=True)
class _Change:
    """Characters ``start`` to ``end`` of the old text become ``new``."""

    start: int
    end: int
    new: str


def quoted(text: str) -> str:
    """The text between quotation marks; ``UnrdiffError`` where none fit."""
    said = quotation.quoted(text)
    if said is None:
        raise UnrdiffError(
            "cannot be quoted in a sheet: {beginning}; write this revision by hand",
            beginning=text[:30],
        )
    return said


def steps(old: str, new: str, beside: Sequence[str] = ()) -> list[str] | None:
    """The clauses that make ``new`` of ``old``; ``None`` where the whole text says it better.

    ``beside`` are other texts of the same place, in which the quoted words must not stand.
    """
    changes = _changes(old, new)
    if len(changes) > _MOST_STEPS:
        return None
    borders = _borders(old)
    clauses: list[str] = []
    taken = said = 0
    for change, following in zip(changes, [*changes[1:], None], strict=True):
        upto = following.start if following else len(old)
        # Read out one after the other, the words quoted must not stand in what others put in.
        put_in = [other.new for other in changes if other is not change]
        clause = _clause(old, change, (taken, upto), borders, [*beside, *put_in])
        if clause is None:
            return None
        text, taken = clause
        said += len(text)
        clauses.append(text)
    return clauses if said <= _MOST_QUOTED * len(new) or len(clauses) == 1 else None


def _changes(old: str, new: str) -> list[_Change]:
    """What the word comparison found, with what stands close together made one."""
    found: list[_Change] = []
    at = 0
    for edit in diff(old, new):
        end = at + len(edit.old)
        if edit.op is not Op.EQUAL:
            if found and at - found[-1].end < _NEAR:
                last = found.pop()
                between = old[last.end : at]
                found.append(_Change(last.start, end, last.new + between + edit.new))
            else:
                found.append(_Change(at, end, edit.new))
        at = end
    return found


def _borders(text: str) -> list[int]:
    borders = [0]
    for token in tokens(text):
        borders.append(borders[-1] + len(token))
    return borders


def _clause(
    old: str,
    change: _Change,
    room: tuple[int, int],
    borders: Sequence[int],
    beside: Sequence[str],
) -> tuple[str, int] | None:
    """A change in words, and the offset up to which the old text is quoted now."""
    start, end = change.start, change.end
    if start == end and start > 0:
        for border in reversed([b for b in borders if room[0] <= b < start]):
            anchor = old[border:start]
            if _once(anchor, old, beside):
                return words_inserted(quoted(anchor.strip()), quoted(change.new.strip())), start
        return None
    wider = _widened(start, end, room, borders)
    for start, end in wider:
        words = old[start:end]
        if not _once(words, old, beside):
            continue
        new = old[start : change.start] + change.new + old[change.end : end]
        if new.strip():
            return words_replaced(quoted(words.strip()), quoted(new.strip())), end
        return words_deleted(quoted(words.strip())), end
    return None


def _widened(
    start: int, end: int, room: tuple[int, int], borders: Sequence[int]
) -> list[tuple[int, int]]:
    """Ever wider stretches around the change.

    A word more at the right, which what changed may belong to (优惠贷款), then at the left.
    """
    lefts = [b for b in reversed(borders) if room[0] <= b <= start] or [start]
    rights = [b for b in borders if end <= b <= room[1]] or [end]
    found = [
        (lefts[min(i, len(lefts) - 1)], rights[min(j, len(rights) - 1)])
        for i, j in ((k // 2, k - k // 2) for k in range(len(lefts) + len(rights)))
    ]
    return [span for span in dict.fromkeys(found) if span[1] > span[0]]


def _once(words: str, old: str, beside: Sequence[str]) -> bool:
    long_enough = len(words.strip()) >= _SHORTEST or words == old
    return long_enough and sum(len(spans(t, words)) for t in (old, *beside)) == 1
