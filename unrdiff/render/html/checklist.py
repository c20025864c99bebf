"""The check list as a page shows it: a sheet's instructions, with ways to their paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unrdiff.model import Document
from unrdiff.oral.revision import Revision, Status
from unrdiff.render.checklist import (
    AffectedPlace,
    Effect,
    Entry,
    counts_line,
    entries,
    place_name,
    reasons_line,
    restored_line,
)
from unrdiff.render.labels import Language, word
from unrdiff.render.notices import notice_line
from unrdiff.render.places import Place


@dataclass(frozen=True, slots=True)
class EffectView:
    """What is done, and where."""

    operation: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """One item of the sheet; ``note`` is why it was not applied."""

    item: int
    text: str
    state: str
    said: str
    effects: tuple[EffectView, ...]
    restored: str
    note: str


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """The whole check list."""

    counts: str
    entries: tuple[EntryView, ...]
    notices: tuple[str, ...]
    remarks: tuple[str, ...]


def checklist_view(
    revision: Revision,
    language: Language,
    shown: Iterable[tuple[Document, Mapping[str, str]]],
) -> ChecklistView:
    """Give the check list; ``shown`` are the page's documents, each with its ids by label."""
    ids: dict[str, str] = {}
    for document, rows in shown:
        if document == revision.draft:
            ids |= {f"draft-{label}": row for label, row in rows.items()}
        if document == revision.revised:
            ids |= {f"revised-{label}": row for label, row in rows.items()}
    return ChecklistView(
        counts_line(revision, language),
        tuple(_entry(entry, ids, language) for entry in entries(revision)),
        tuple(notice_line(notice, language) for notice in revision.notices),
        revision.remarks,
    )


def _entry(entry: Entry, ids: Mapping[str, str], language: Language) -> EntryView:
    return EntryView(
        item=entry.item,
        text=entry.text,
        state=_STATES[entry.status],
        said=word(entry.status, language),
        effects=tuple(_effect(effect, ids, language) for effect in entry.effects),
        restored=restored_line(entry.restored, language) if entry.restored else "",
        note=reasons_line(entry, language),
    )


_STATES = {
    Status.APPLIED: "applied",
    Status.NOT_APPLIED: "open",
    Status.CONFLICT: "conflict",
}


def _effect(effect: Effect, ids: Mapping[str, str], language: Language) -> EffectView:
    return EffectView(
        word(effect.operation, language) if effect.operation else "",
        tuple(
            Place(place_name(place, effect.operation, language), _href(place, ids))
            for place in effect.places
        ),
    )


def _href(place: AffectedPlace, ids: Mapping[str, str]) -> str:
    """The row where a reader sees the effect: the revised text's, or else the draft's."""
    row = ids.get(f"revised-{place.result}") or ids.get(f"draft-{place.target}")
    return f"#{row}" if row else ""
