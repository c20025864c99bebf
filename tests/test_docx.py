"""Word files read as the same paragraphs and footnotes as the text that they were made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from makers.word import TEXT_IN_BOX, noisy_word, numbered_word, tracked_word, typed_word

from unrdiff.model import Document, FootnoteMark
from unrdiff.reading import read_bytes, read_file, read_manuscript
from unrdiff.reading.sources import manuscript_of

SAMPLES = Path(__file__).parent.parent / "samples"
TEXTS = [d for path in sorted(SAMPLES.glob("a-*.txt")) for d in read_file(str(path))]
PAIRS = [(old, new) for old in TEXTS for new in TEXTS if old is not new and old.title == new.title]


def read(data: bytes) -> Document:
    (document,) = read_bytes(data, "a.docx")
    return document


def wording(document: Document) -> list[tuple[object, ...]]:
    """All that two readings of one resolution must have alike."""
    paragraphs: list[tuple[object, ...]] = [
        (p.label, p.number, p.text, p.marks) for p in document.paragraphs
    ]
    return [(document.title,), *paragraphs, *document.footnotes.items()]


@pytest.mark.parametrize("document", TEXTS, ids=lambda d: d.source)
def test_typed_numbers(document: Document) -> None:
    found = read(typed_word(document).data())
    assert wording(found) == wording(document)
    assert found.symbol == document.symbol


@pytest.mark.parametrize("document", TEXTS, ids=lambda d: d.source)
def test_automatic_numbers(document: Document) -> None:
    assert wording(read(numbered_word(document).data())) == wording(document)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("document", TEXTS, ids=lambda d: d.source)
def test_cut_runs_fields_hidden_text_and_boxes(document: Document, seed: int) -> None:
    word, boxes = noisy_word(document, seed)
    found = read(word.data())
    assert wording(found) == wording(document)
    assert found.unplaced.count(TEXT_IN_BOX) == boxes


@pytest.mark.parametrize("numbered", [False, True], ids=["typed", "automatic"])
@pytest.mark.parametrize(("old", "new"), PAIRS, ids=lambda d: d.source)
def test_tracked_changes_hold_both_texts(old: Document, new: Document, numbered: bool) -> None:
    found = manuscript_of(tracked_word(old, new, numbered).data(), "a.docx")
    assert found.original
    (accepted,) = read_manuscript(found, "a.docx")
    (original,) = read_manuscript(found.original, "a.docx")
    assert renumbered(accepted) == renumbered(new)
    assert renumbered(original) == renumbered(old)
    assert found.authors == (("甲国", sum(count for _, count in found.authors)),)


def renumbered(document: Document) -> list[tuple[object, ...]]:
    """The wording, with footnotes by the order of their marks, as Word counts them."""
    numbers = {m.number: str(i) for i, m in enumerate(_marks(document), 1)}
    paragraphs: list[tuple[object, ...]] = [
        (p.label, p.number, p.text, [(numbers[m.number], m.offset) for m in p.marks])
        for p in document.paragraphs
    ]
    notes = [(numbers.get(n, ""), text) for n, text in document.footnotes.items()]
    return [(document.title,), *paragraphs, *sorted(notes)]


def _marks(document: Document) -> list[FootnoteMark]:
    return [mark for p in document.paragraphs for mark in p.marks]
