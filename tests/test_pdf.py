"""The sample texts printed to PDF by several means read as the sample texts do."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from makers.pdf import Layout, printed, report
from makers.printed import office_document, web_page
from makers.programs import printed_by_chromium, printed_by_libreoffice

from unrdiff.model import Document
from unrdiff.reading import read_bytes, read_file

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = ("a-res-64-179.txt", "a-71-485.txt#3", "a-71-485.txt#4", "a-c3-74-draft.txt")
LAYOUTS = {
    "as the UN prints": Layout(),
    "larger, on Letter, under a typed rule, footnote numbers not raised": Layout(
        page=(612, 792),
        size=12,
        pitch=18,
        note_size=10,
        note_pitch=13,
        typed_rule=True,
        raised_numbers=False,
    ),
    "no distance between paragraphs, no rule, no head, no blanks drawn": Layout(
        between=0, rule=False, head=False, blanks_drawn=False
    ),
    "no indentation, ragged, wide": Layout(indent=0, between=12, justified=False, left=60),
    "bold by drawing twice": Layout(twice=True, between=0, pitch=20),
}


@cache
def sample(name: str) -> Document:
    (document,) = read_file(str(SAMPLES / name))
    return document


def assert_reads_alike(data: bytes, document: Document) -> None:
    (found,) = read_bytes(data, "printed.pdf")
    assert found.title == document.title
    assert [(p.label, p.number, p.text, p.marks) for p in found.paragraphs] == [
        (p.label, p.number, p.text, p.marks) for p in document.paragraphs
    ]
    assert found.footnotes == document.footnotes
    assert (found.unplaced, found.notices) == ((), document.notices)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", NAMES[:2])
def test_a_sample_set_by_hand_reads_as_its_text(name: str, layout: str) -> None:
    assert_reads_alike(printed(sample(name), LAYOUTS[layout]), sample(name))


@pytest.mark.parametrize("name", [*NAMES[2:], "a-res-80-229.txt"])
def test_a_long_sample_set_by_hand_reads_as_its_text(name: str) -> None:
    assert_reads_alike(printed(sample(name)), sample(name))


def test_the_drafts_of_a_report_keep_their_footnotes_apart() -> None:
    drafts = [sample(f"a-71-485.txt#{number}") for number in (1, 2, 3, 4)]
    found = read_bytes(report(drafts), "report.pdf")
    assert [d.title for d in found] == [d.title for d in drafts]
    assert [d.paragraphs for d in found] == [d.paragraphs for d in drafts]
    assert [d.footnotes for d in found] == [d.footnotes for d in drafts]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("page", [("21cm", "29.7cm"), ("21.59cm", "27.94cm")], ids=["A4", "Letter"])
def test_a_sample_printed_by_an_office_program_reads_as_its_text(
    tmp_path: Path, name: str, page: tuple[str, str]
) -> None:
    source = tmp_path / "sample.fodt"
    source.write_text(office_document(sample(name), page), "utf-8")
    assert_reads_alike(printed_by_libreoffice(source), sample(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_printed_by_a_browser_reads_as_its_text(tmp_path: Path, name: str) -> None:
    source = tmp_path / "sample.html"
    source.write_text(web_page(sample(name)), "utf-8")
    assert_reads_alike(printed_by_chromium(source), sample(name))


def test_particulars_are_read_from_cover_and_heads() -> None:
    document = sample("a-res-64-179.txt")
    (found,) = read_bytes(printed(document), "printed.pdf")
    assert (found.symbol, found.session, found.date) == ("A/RES/80/229", 80, "2025-12-18")
    assert found.kind is document.kind


def test_paragraphs_know_their_pages() -> None:
    (found,) = read_bytes(printed(sample("a-res-64-179.txt")), "printed.pdf")
    pages = [origin.page or 0 for p in found.paragraphs for origin in p.origins]
    assert pages == sorted(pages)
    assert pages[0] == 1
    assert pages[-1] > 4
