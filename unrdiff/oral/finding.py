"""Finds the words that an instruction quotes in the place that it names."""

from __future__ import annotations

from unrdiff.oral.draft import Draft, Place, UnresolvedError
from unrdiff.oral.grammar import Quoted
from unrdiff.oral.locus import LAST
from unrdiff.oral.wording import nearest, spans

# A text's label, and where in it the words begin and end.
Found = tuple[str, int, int]


def words_at(quoted: Quoted, place: Place, draft: Draft) -> list[Found]:
    """Where the quoted words stand: one place, or all if all are meant."""
    found = all_words(quoted, place, draft)
    if not found:
        raise UnresolvedError(_not_found(quoted.text, place, draft))
    if quoted.occurrence == "all" or (place.label == "全文" and quoted.occurrence is None):
        if quoted.count and quoted.count != len(found):
            raise UnresolvedError(f"“{quoted.text}”有 {len(found)} 处，不是 {quoted.count} 处")
        return [
            w
            for i, w in enumerate(found)
            if not i or w[:1] != found[i - 1][:1] or w[1] >= found[i - 1][2]
        ]
    if quoted.occurrence is None:
        if len(found) > 1:
            where = "全文" if place.label == "全文" else draft.named(place.label)
            raise UnresolvedError(f"“{quoted.text}”在{where}有 {len(found)} 处，须说明是第几处")
        return found
    index = quoted.occurrence if quoted.occurrence == LAST else int(quoted.occurrence) - 1
    if index >= len(found):
        raise UnresolvedError(f"“{quoted.text}”只有 {len(found)} 处，没有第 {quoted.occurrence} 处")
    return [found[index]]


def all_words(quoted: Quoted, place: Place, draft: Draft) -> list[Found]:
    """Every place where the quoted words stand, in reading order."""
    lower, upper = place.sentence or (0, 1 << 30)
    return [
        (label, start, end)
        for label in place.within
        for start, end in spans(draft.texts[label], quoted.text)
        if lower <= start and end <= upper
    ]


def _not_found(words: str, place: Place, draft: Draft) -> str:
    where = draft.named(place.label)
    elsewhere = [
        k for k, text in draft.texts.items() if spans(text, words) and k not in place.within
    ]
    if elsewhere:
        names = "、".join(map(draft.named, elsewhere[:3]))
        return f"{where}没有“{words}”；这一措辞在{names}"
    near = [found for label in place.within if (found := nearest(draft.texts[label], words))]
    return f"{where}没有“{words}”" + (f"；最接近的是“{near[0]}”" if near else "")
