"""What holds for the rows of every page, whatever the texts: on the samples and on mutated ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import ComparisonPage
from small import comparison as of_mountains
from test_invariants import searched, versions
from texts import PAIRS, compared

from unrdiff import compare
from unrdiff.model import Comparison, Document, FootnoteMark, Op, Paragraph, ParagraphKind, Role
from unrdiff.render.html.filters import filters
from unrdiff.render.html.notes import note_section
from unrdiff.render.html.page import render_html
from unrdiff.render.html.row import UNSURE, RowView, Section
from unrdiff.render.html.view import sections
from unrdiff.render.part_counts import part_counts
from unrdiff.render.places import row_ids
from unrdiff.render.rows import rows, vacated
from unrdiff.render.runs import Run


def all_sections(found: Comparison) -> tuple[Section, ...]:
    notes = note_section(found, row_ids(rows(found)), "zh")
    return (*sections(found, "zh"), *([notes] if notes else []))


def views(found: Comparison) -> list[RowView]:
    return [row for section in all_sections(found) for row in section.rows]


def paragraph_views(found: Comparison) -> list[RowView]:
    return [row for section in sections(found, "zh") for row in section.rows]


def text_of(runs: tuple[Run, ...], without: Op | None = None) -> str:
    return "".join(run.text for run in runs if run.op is not without)


def old_text(row: RowView) -> str:
    return text_of(row.left) if row.left else text_of(row.runs, without=Op.INSERT)


def new_text(row: RowView) -> str:
    return text_of(row.right) if row.right else text_of(row.runs, without=Op.DELETE)


# --- what holds --------------------------------------------------------------------------------


def every_row_has_a_name_of_its_own(found: Comparison) -> None:
    ids = [row.id for row in views(found)]
    assert len(set(ids)) == len(ids)


def every_paragraph_stands_in_exactly_one_row(found: Comparison) -> None:
    shown = paragraph_views(found)
    assert Counter(row.old.label for row in shown if row.old) == Counter(
        p.label for p in found.old.paragraphs
    )
    assert [row.new.label for row in shown if row.new] == [p.label for p in found.new.paragraphs]


def columns_are_both_texts_to_the_letter(found: Comparison) -> None:
    for row in paragraph_views(found):
        if row.old:
            assert old_text(row) == found.old[row.old.label].text, row.id
        if row.new:
            assert new_text(row) == found.new[row.new.label].text, row.id


def one_column_holds_both_texts_too(found: Comparison) -> None:
    for row in paragraph_views(found):
        if row.old:
            assert text_of(row.runs, without=Op.INSERT) == found.old[row.old.label].text, row.id
        if row.new:
            assert text_of(row.runs, without=Op.DELETE) == found.new[row.new.label].text, row.id


def every_footnote_stands_in_exactly_one_row(found: Comparison) -> None:
    shown = [row for row in views(found) if row.part == "footnotes"]
    assert len(shown) == len(found.notes)
    for document, side, words in ((found.old, "old", old_text), (found.new, "new", new_text)):
        held = sorted(words(row) for row in shown if getattr(row, side))
        assert held == sorted(document.footnotes.values())


def every_way_leads_to_a_row(found: Comparison) -> None:
    shown = views(found)
    wanted = [place.href for row in shown for place in row.cited_by]
    wanted += [part.href for row in shown for part in row.parts]
    wanted += [gone.now.href for row in shown for gone in row.vacated]
    assert {href.removeprefix("#") for href in wanted} <= {row.id for row in shown}


def columns_show_every_mark_of_their_text(found: Comparison) -> None:
    for row in paragraph_views(found):
        for runs, side, document in (
            (row.left, row.old, found.old),
            (row.right, row.new, found.new),
        ):
            if runs and side:
                shown = [piece.mark for run in runs for piece in run.pieces if piece.mark]
                marks = sorted(document[side.label].marks, key=lambda mark: mark.offset)
                assert shown == [mark.number for mark in marks], row.id


def lost_and_gained_marks_are_told_on_both_views_alike(found: Comparison) -> None:
    def marked(runs: tuple[Run, ...], fate: Op) -> Counter[str | None]:
        return Counter(p.mark for run in runs for p in run.pieces if p.mark and p.fate is fate)

    for row in paragraph_views(found):
        lost, gained = marked(row.runs, Op.DELETE), marked(row.runs, Op.INSERT)
        assert bool(lost or gained) is row.references, row.id
        if row.left:
            assert marked(row.left, Op.DELETE) == lost, row.id
            assert marked(row.right, Op.INSERT) == gained, row.id


def a_choice_counts_the_rows_that_it_shows(found: Comparison) -> None:
    told, shown = filters(all_sections(found), "zh"), views(found)
    choices = [*told.fates, *told.kinds, *(way for kind in told.kinds for way in kind.inner)]
    assert all(one.rows for one in (*choices, *told.parts, *told.authors))
    assert {one.key: one.rows for one in choices} == Counter(
        tag for row in shown for tag in set(row.tags) - {UNSURE}
    )
    assert {one.key: one.rows for one in told.parts} == Counter(row.part for row in shown)
    assert sum(part.rows for part in told.parts) == len(shown)


def the_sentences_count_every_paragraph_that_is_no_heading(found: Comparison) -> None:
    def told(name: str) -> int:
        return sum(int(getattr(count, name)) for count in part_counts(found))

    def body(document: Document, labels: set[str]) -> int:
        return sum(
            p.label in labels and p.kind is not ParagraphKind.HEADING for p in document.paragraphs
        )

    links = [link for link in found.links if link.role is Role.PRIMARY]
    assert told("total") == body(found.new, {p.label for p in found.new.paragraphs})
    assert told("carried") == body(found.new, {link.new for link in links})
    assert told("moved") == body(found.new, {link.new for link in links if link.moved})
    assert told("added") == body(found.new, set(found.added))
    assert told("dropped") == body(found.old, set(found.dropped))
    assert told("total") == told("carried") + told("added") + told("from_others")
    in_old = body(found.old, {p.label for p in found.old.paragraphs})
    assert in_old == told("carried") + told("dropped") + told("into_others")


def every_moved_paragraph_left_one_place_at_most(found: Comparison) -> None:
    moved = [link for link in found.links if link.role is Role.PRIMARY and link.moved]
    left = Counter(link.old for behind in vacated(found).values() for link in behind)
    assert left.keys() <= {link.old for link in moved}
    assert not left or max(left.values()) == 1
    assert vacated(found).keys().isdisjoint(link.new for link in moved)


INVARIANTS: tuple[Callable[[Comparison], None], ...] = (
    every_row_has_a_name_of_its_own,
    every_paragraph_stands_in_exactly_one_row,
    columns_are_both_texts_to_the_letter,
    one_column_holds_both_texts_too,
    every_footnote_stands_in_exactly_one_row,
    every_way_leads_to_a_row,
    columns_show_every_mark_of_their_text,
    lost_and_gained_marks_are_told_on_both_views_alike,
    a_choice_counts_the_rows_that_it_shows,
    the_sentences_count_every_paragraph_that_is_no_heading,
    every_moved_paragraph_left_one_place_at_most,
)


# --- the samples -------------------------------------------------------------------------------


@pytest.mark.parametrize("invariant", INVARIANTS, ids=lambda i: i.__name__)
@pytest.mark.parametrize("pair", PAIRS, ids=" to ".join)
def test_samples(pair: tuple[str, str], invariant: Callable[[Comparison], None]) -> None:
    invariant(compared(*pair))


@pytest.mark.parametrize("invariant", INVARIANTS, ids=lambda i: i.__name__)
def test_a_pair_with_every_fate(invariant: Callable[[Comparison], None]) -> None:
    invariant(of_mountains())


def ids_are_unique_and_every_reference_has_its_target(found: Comparison) -> None:
    page = ComparisonPage(render_html(found, "zh"))
    assert [name for name, times in Counter(page.ids).items() if times > 1] == []
    hrefs = [value for _, key, value in page.attributes if key == "href"]
    assert all(href.startswith("#") for href in hrefs)
    named = {
        name
        for _, key, value in page.attributes
        if key in ("aria-labelledby", "aria-controls")
        for name in value.split()
    }
    assert {href[1:] for href in hrefs} | named <= set(page.ids)


@pytest.mark.parametrize("pair", PAIRS, ids=" to ".join)
def test_ids_and_references_of_the_samples_pages(pair: tuple[str, str]) -> None:
    ids_are_unique_and_every_reference_has_its_target(compared(*pair))


def test_ids_and_references_of_a_page_with_every_fate() -> None:
    ids_are_unique_and_every_reference_has_its_target(of_mountains())


# --- mutated texts -----------------------------------------------------------------------------


@st.composite
def annotated(draw: st.DrawFn, text: Document) -> Document:
    """The text with footnotes, some without mark, and with marks, some without footnote."""
    notes = draw(st.lists(st.sampled_from(NOTES), max_size=4, unique=True))
    numbers = [str(at) for at in range(1, len(notes) + 3)]
    return replace(
        text,
        footnotes=dict(zip(numbers, notes, strict=False)),
        paragraphs=tuple(draw(marked(paragraph, numbers)) for paragraph in text.paragraphs),
    )


@st.composite
def marked(draw: st.DrawFn, paragraph: Paragraph, numbers: list[str]) -> Paragraph:
    """The paragraph with marks anywhere in it, in the order of the text."""
    places = draw(st.lists(st.integers(0, len(paragraph.text)), max_size=2))
    return replace(
        paragraph,
        marks=tuple(FootnoteMark(draw(st.sampled_from(numbers)), at) for at in sorted(places)),
    )


NOTES = (
    "联合国，《条约汇编》，第 1760 卷，第 30619 号。",
    "见政府间气候变化专门委员会第六次评估报告。",
    "A/77/217。",
    "A/80/192。",
    "《大会正式记录，第七十五届会议，补编第 3 号》(A/75/3)。",
)


@st.composite
def annotated_versions(draw: st.DrawFn) -> tuple[Document, Document]:
    old, new = draw(versions())
    return draw(annotated(old)), draw(annotated(new))


@searched
@given(annotated_versions())
def test_mutated_texts(pair: tuple[Document, Document]) -> None:
    found = compare(*pair)
    for invariant in INVARIANTS:
        invariant(found)
    ids_are_unique_and_every_reference_has_its_target(found)


@searched
@given(annotated_versions())
def test_nothing_stands_open_in_a_text_against_itself(pair: tuple[Document, Document]) -> None:
    assert [row.id for row in views(compare(pair[1], pair[1])) if row.changed] == []
