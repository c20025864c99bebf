"""The check list that every output makes of a revision: the sheet's instructions, one by one.

A delegate ticks it off while the chair reads the sheet out, so it keeps the sheet's order and its
wording; below each instruction stands what became of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from unrdiff.oral.reason import Reason
from unrdiff.oral.revision import Amendment, Operation, Revision, Status
from unrdiff.render.labels import Language, target_name, word
from unrdiff.render.phrases import joined, led, renamed, restored, revision_counts, sentences
from unrdiff.render.reasons import reason_line

MARKS = {Status.APPLIED: "✓", Status.NOT_APPLIED: "✗", Status.CONFLICT: "⚡"}
# An instruction is as well off as the worst of its places.
_WORST_FIRST = (Status.CONFLICT, Status.NOT_APPLIED, Status.APPLIED)


@dataclass(frozen=True, slots=True)
class AffectedPlace:
    """Where an instruction has its effect: the draft's label, and the revised text's."""

    target: str | None
    result: str | None


@dataclass(frozen=True, slots=True)
class Effect:
    """One operation at one place, or the same at several that follow each other."""

    operation: Operation | None
    places: tuple[AffectedPlace, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of the sheet.

    ``reasons`` say why it was not applied; ``restored`` are the labels of an
    older version whose wording it brings back.
    """

    item: int
    text: str
    status: Status
    effects: tuple[Effect, ...]
    reasons: tuple[Reason, ...]
    restored: tuple[str, ...]

    @property
    def applied(self) -> bool:
        """Whether it stands in the revised text."""
        return self.status is Status.APPLIED


def entries(revision: Revision) -> tuple[Entry, ...]:
    """The sheet's items in their order, each with all its places."""
    items: dict[int, list[Amendment]] = {}
    for amendment in revision.amendments:
        items.setdefault(amendment.item, []).append(amendment)
    return tuple(_entry(item, held) for item, held in items.items())


def _entry(item: int, held: list[Amendment]) -> Entry:
    statuses = {amendment.status for amendment in held}
    return Entry(
        item,
        held[0].text,
        next(status for status in _WORST_FIRST if status in statuses),
        tuple(_effects(held)),
        tuple(dict.fromkeys(a.reason for a in held if a.reason)),
        tuple(dict.fromkeys(a.restores for a in held if a.restores)),
    )


def _effects(held: list[Amendment]) -> Iterable[Effect]:
    for operation, group in groupby(held, key=lambda a: a.operation):
        places = dict.fromkeys(AffectedPlace(a.target, a.result) for a in group)
        named = tuple(place for place in places if place.target or place.result)
        if named:
            yield Effect(operation, named)


# --- in words ----------------------------------------------------------------------------------


def counts_line(revision: Revision, language: Language) -> str:
    """``12 条口头订正：已采用 10 条，未采用 1 条，冲突 1 条``; what is nought is left out."""
    told = entries(revision)
    counts = {status: sum(i.status is status for i in told) for status in Status}
    shown = [(s, n) for s, n in counts.items() if n or s is Status.APPLIED]
    return revision_counts(len(told), shown, language)


def place_name(place: AffectedPlace, operation: Operation | None, language: Language) -> str:
    """A place by its name in the draft, and in the revised text where that is another.

    A new paragraph has no place in the draft: there its target is what it stands beside.
    """
    names = [target_name(label, language) for label in (place.target, place.result) if label]
    if operation is Operation.NEW_PARAGRAPH or names[0] == names[-1]:
        return names[-1]
    return renamed(names[0], names[1], language)


def effect_line(effect: Effect, language: Language) -> str:
    """``→ 执行部分第5段 · 替换``."""
    names = (place_name(place, effect.operation, language) for place in effect.places)
    operation = word(effect.operation, language) if effect.operation else ""
    listed = joined(names, language)
    return "→ " + " · ".join(part for part in (listed, operation) if part)


def restored_line(labels: Iterable[str], language: Language) -> str:
    """Whose wording comes back."""
    return restored(joined((target_name(label, language) for label in labels), language), language)


def verdict(entry: Entry, language: Language) -> str:
    """That an instruction was not applied, and why; empty where it was."""
    if entry.applied:
        return ""
    status, why = word(entry.status, language), reasons_line(entry, language)
    return led(status, why, language) if why else status


def reasons_line(entry: Entry, language: Language) -> str:
    """Why an instruction was not applied, in one line."""
    return sentences((reason_line(reason, language) for reason in entry.reasons), language)
