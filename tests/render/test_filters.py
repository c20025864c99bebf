"""Every filter counts exactly the rows that it shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from small import comparison

from unrdiff.model import Change, Comparison
from unrdiff.render.html.filters import Choice, filters
from unrdiff.render.html.notes import note_section
from unrdiff.render.html.row import UNSURE, RowView, Section
from unrdiff.render.html.view import sections
from unrdiff.render.places import row_ids
from unrdiff.render.rows import rows


def all_sections(found: Comparison) -> tuple[Section, ...]:
    notes = note_section(found, row_ids(rows(found)), "zh")
    return (*sections(found, "zh"), *([notes] if notes else []))


SECTIONS = all_sections(comparison())
ROWS = [row for section in SECTIONS for row in section.rows]
FILTERS = filters(SECTIONS, "zh")


def carrying(key: str) -> list[RowView]:
    return [row for row in ROWS if key in row.tags]


def test_a_choice_counts_the_rows_that_carry_its_tag_and_none_counts_none() -> None:
    told = [*FILTERS.fates, *FILTERS.kinds, *(i for kind in FILTERS.kinds for i in kind.inner)]
    assert {one.key: one.rows for one in told} == {one.key: len(carrying(one.key)) for one in told}
    assert all(one.rows for one in told)
    # What only the policy view asks for is no choice of its own.
    assert {tag for row in ROWS for tag in row.tags} - {UNSURE} == {one.key for one in told}


def test_ways_of_force_are_choices_within_force() -> None:
    (strength,) = (kind for kind in FILTERS.kinds if kind.key == "strength")
    assert [way.key for way in strength.inner] == ["stronger", "weaker", "aside"]
    assert all(not kind.inner for kind in FILTERS.kinds if kind is not strength)


def test_parts_hold_every_row_once() -> None:
    assert sum(part.rows for part in FILTERS.parts) == len(ROWS)
    assert {part.key: part.rows for part in FILTERS.parts} == Counter(row.part for row in ROWS)


def test_authors_of_tracked_changes_are_a_choice() -> None:
    assert FILTERS.authors == ()
    made = Change("甲国代表团", "2026-10-01")
    links = tuple(
        replace(k, edits=tuple(replace(e, changes=(made,)) for e in k.edits))
        if k.new == "OP2"
        else k
        for k in comparison().links
    )
    found = filters(all_sections(replace(comparison(), links=links)), "zh")
    assert found.authors == (Choice("甲国代表团", "甲国代表团", 1),)
