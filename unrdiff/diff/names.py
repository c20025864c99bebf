"""Names in 《》: a name that became another one is marked whole, and a name is no other's namesake.

What stands between 《 and 》 is one instrument's name. Compared word by word, one model strategy
turns into another through a few words in the middle, and the 《议定书》 of a list is found again
in 经 1972 年《议定书》修正的….
"""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.diff.hunks import Hunk, merged
from unrdiff.language.folding import folded_word
from unrdiff.language.quotation import TITLE_CLOSING, TITLE_OPENING

# From this share of its characters on, changed in two places or more, a name is another name.
_ANOTHER = 1 / 3
# Two changes with a stretch between, before the stretch that closes the name.
_TWO_PLACES = 4


def with_whole_names(found: Sequence[Hunk]) -> list[Hunk]:
    """The same difference with names whole."""
    whole = merged(_another_name(list(found)))
    return _turned(_without_marks(_turned(_without_marks(whole))))


def _turned(found: Sequence[Hunk]) -> list[Hunk]:
    """The difference the other way, new to old."""
    return [Hunk(hunk.new, hunk.old, hunk.same) for hunk in found]


def _without_marks(found: list[Hunk]) -> list[Hunk]:
    """《议定书》 → 议定书、经《议定书》修正的…: the marks went, another name came behind."""
    for at in range(1, len(found) - 1):
        before, name, after = found[at - 1 : at + 2]
        one_sided = not (before.old or after.old) and not (before.same or after.same)
        if not (name.same and one_sided and len(name.new) > 2):
            continue
        opening, *words, closing = name.new
        marked = (folded_word(opening), folded_word(closing)) == (TITLE_OPENING, TITLE_CLOSING)
        if marked and before.new[: len(words)] == tuple(words):
            found[at - 1 : at + 2] = [
                Hunk(name.old[:1], (), False),
                Hunk(name.old[1:-1], tuple(words), True),
                Hunk(name.old[-1:], (), False),
                Hunk((), before.new[len(words) :] + name.new + after.new, False),
            ]
    return found


def _another_name(found: list[Hunk]) -> list[Hunk]:
    """A name changed in several places as one name for another."""
    result: list[Hunk] = []
    at = 0
    while at < len(found):
        end = _end_of_name(found, at)
        if end is None:
            result.append(found[at])
            at += 1
            continue
        head = _cut(found[at], _last_opening(found[at]))
        tail = _cut(found[end], _marks(found[end]).index(TITLE_CLOSING))
        inside = [head[1], *found[at + 1 : end], tail[0]]
        if _changed_share(inside) < _ANOTHER:
            result += found[at:end]
            at = end
            continue
        old = sum((h.old for h in inside), ())
        new = sum((h.new for h in inside), ())
        result += [head[0], Hunk(old, new, False)]
        found[end] = tail[1]
        at = end
    return result


def _end_of_name(found: Sequence[Hunk], at: int) -> int | None:
    """The equal stretch in which the name ends that this equal stretch opens last."""
    if not found[at].same or not _last_opening(found[at]):
        return None
    for end in range(at + 1, len(found)):
        hunk = found[end]
        marks = {folded_word(t) for t in (*hunk.old, *hunk.new)} & {TITLE_OPENING, TITLE_CLOSING}
        if marks:
            closes = hunk.same and next(m for m in _marks(hunk) if m) == TITLE_CLOSING
            return end if closes and end - at >= _TWO_PLACES else None
    return None


def _marks(hunk: Hunk) -> list[str]:
    """For each new token 《 or 》 if it is one, whatever its shape, else nothing."""
    keys = map(folded_word, hunk.new)
    return [k if k in (TITLE_OPENING, TITLE_CLOSING) else "" for k in keys]


def _last_opening(hunk: Hunk) -> int:
    """How many tokens there are up to the last 《 and with it; 0 if none is left open."""
    marks = _marks(hunk)
    for at in range(len(marks) - 1, -1, -1):
        if marks[at] == TITLE_CLOSING:
            break
        if marks[at] == TITLE_OPENING:
            return at + 1
    return 0


def _cut(hunk: Hunk, at: int) -> tuple[Hunk, Hunk]:
    """An equal stretch cut after so many tokens."""
    return Hunk(hunk.old[:at], hunk.new[:at], True), Hunk(hunk.old[at:], hunk.new[at:], True)


def _changed_share(inside: Sequence[Hunk]) -> float:
    changed = [h for h in inside if not h.same]
    shares = []
    for side in ("old", "new"):
        whole = sum(len("".join(getattr(h, side))) for h in inside)
        shares.append(sum(len("".join(getattr(h, side))) for h in changed) / max(whole, 1))
    return min(shares)
