"""Where a row stands on a page: what other places of it, and the terminal, lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from unrdiff.render.rows import Row


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its name; ``href`` is empty where the page has no row for it."""

    name: str
    href: str


def row_ids(told: Iterable[Row]) -> dict[str, str]:
    """Give the id of the row of every paragraph, by ``old-PP3`` and ``new-PP3``."""
    ids: dict[str, str] = {}
    for row in told:
        here = f"new-{row.new.label}" if row.new else f"old-{row.old.label}" if row.old else ""
        if row.old:
            ids[f"old-{row.old.label}"] = here
        if row.new:
            ids[f"new-{row.new.label}"] = here
    return ids
