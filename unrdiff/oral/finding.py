"""Finds the words that an instruction quotes in the place that it names."""

from __future__ import annotations

from unrdiff.language.places import WHOLE
from unrdiff.oral.draft import Draft, Place
from unrdiff.oral.grammar import Quoted
from unrdiff.oral.locus import LAST
from unrdiff.oral.reason import ReasonCode, UnresolvedError
from unrdiff.oral.wording import nearest, spans

# A text's label, and where in it the words begin and end.
Found = tuple[str, int, int]
# Of many places that have the words so many are named.
_NAMED = 3


def words_at(quoted: Quoted, place: Place, draft: Draft) -> list[Found]:
    """Where the quoted words stand: one place, or all if all are meant."""
    found = all_words(quoted, place, draft)
    if not found:
        raise _not_found(quoted.text, place, draft)
    every = quoted.occurrence == "all" or (place.label == WHOLE and quoted.occurrence is None)
    if quoted.occurrence is not None or every:
        found = _apart(found, quoted, place)
    if quoted.count and quoted.count != len(found):
        raise UnresolvedError(
            ReasonCode.WORDS_COUNTED_OTHERWISE,
            words=quoted.text,
            count=len(found),
            number=quoted.count,
        )
    if every:
        return found
    if quoted.occurrence is None:
        if len(found) > 1:
            raise _repeated(found, quoted, place)
        return found
    index = quoted.occurrence if quoted.occurrence == LAST else int(quoted.occurrence) - 1
    if index >= len(found):
        raise UnresolvedError(
            ReasonCode.WORDS_LESS_OFTEN, words=quoted.text, count=len(found), number=index + 1
        )
    return [found[index]]


def _apart(found: list[Found], quoted: Quoted, place: Place) -> list[Found]:
    """The places that share no character: 人人 stands twice in 人人人人.

    In 人人人 it is not certain which is meant: counted from the right there are others.
    """
    from_left, from_right = _greedy(found), _greedy(found[::-1])
    if from_left != from_right[::-1]:
        raise _repeated(found, quoted, place)
    return from_left


def _greedy(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for label, start, end in found:
        last = kept[-1] if kept else None
        if not last or last[0] != label or last[2] <= start or end <= last[1]:
            kept.append((label, start, end))
    return kept


def _repeated(found: list[Found], quoted: Quoted, place: Place) -> UnresolvedError:
    return UnresolvedError(
        ReasonCode.WORDS_REPEATED, words=quoted.text, at=place.label, count=len(found)
    )


def all_words(quoted: Quoted, place: Place, draft: Draft) -> list[Found]:
    """Every place where the quoted words stand, in reading order."""
    lower, upper = place.sentence or (0, 1 << 30)
    return [
        (label, start, end)
        for label in place.within
        for start, end in spans(draft.texts[label], quoted.text)
        if lower <= start and end <= upper
    ]


def _not_found(words: str, place: Place, draft: Draft) -> UnresolvedError:
    """Where else the words stand, or what is nearest to them there."""
    elsewhere = [
        k for k, text in draft.texts.items() if spans(text, words) and k not in place.within
    ]
    if elsewhere:
        return UnresolvedError(
            ReasonCode.WORDS_ELSEWHERE,
            words=words,
            at=place.label,
            elsewhere=tuple(elsewhere[:_NAMED]),
        )
    near = [found for label in place.within if (found := nearest(draft.texts[label], words))]
    if near:
        return UnresolvedError(
            ReasonCode.WORDS_NEARLY, words=words, at=place.label, nearest=near[0]
        )
    return UnresolvedError(ReasonCode.WORDS_MISSING, words=words, at=place.label)
