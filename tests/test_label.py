"""A label taken apart and put together."""

from __future__ import annotations

import pytest
from texts import FILES, sample

from unrdiff.label import Label, LabelPart, footnote_label, footnote_number

LABELS = {
    "PP3": Label(LabelPart.PREAMBLE, 3),
    "OP16": Label(LabelPart.OPERATIVE, 16),
    "OP16(a)": Label(LabelPart.OPERATIVE, 16, path=("a",)),
    "PP4(b)(ii)": Label(LabelPart.PREAMBLE, 4, path=("b", "ii")),
    "H2": Label(LabelPart.HEADING, 2),
    "AX1": Label(LabelPart.ANNEX, 1),
    "AX1.4": Label(LabelPart.ANNEX, 1, 4),
    "AX10.12(一)": Label(LabelPart.ANNEX, 10, 12, ("一",)),
}


@pytest.mark.parametrize("text", LABELS)
def test_a_label_is_its_parts_and_back(text: str) -> None:
    assert Label.parse(text) == LABELS[text]
    assert str(LABELS[text]) == text


@pytest.mark.parametrize(
    "text", ["", "16", "op16", "OP", "OP16(a", "OP16 (a)", "OP16a", "FN3", "OP1.x", "OP16()"]
)
def test_other_texts_are_no_labels(text: str) -> None:
    with pytest.raises(ValueError, match="no label"):
        Label.parse(text)


def test_a_subparagraph_belongs_to_its_paragraph() -> None:
    assert str(Label.parse("OP16(a)(i)").top) == "OP16"
    assert Label.parse("OP16(a)(i)").inner == "(a)(i)"
    assert Label.parse("AX1.4").top == Label.parse("AX1.4")
    assert Label.parse("AX1.4").inner == ""


@pytest.mark.parametrize("name", FILES)
def test_every_label_of_the_samples_is_one(name: str) -> None:
    for paragraph in sample(name).paragraphs:
        assert str(Label.parse(paragraph.label)) == paragraph.label


def test_subparagraphs_are_made_from_their_numbers() -> None:
    assert str(Label.parse("OP4").child("(a)").child("ii")) == "OP4(a)(ii)"
    assert Label.parse("OP16(a)").numbering == "16(a)"
    assert Label.parse("AX1.4").numbering == "4"


def test_footnotes_have_labels_of_their_own() -> None:
    assert footnote_label("12") == "FN12"
    assert footnote_number("FN12") == "12"
    assert footnote_number("OP12") is None


def test_the_next_label_counts_where_the_label_counts() -> None:
    assert str(Label.parse("OP9").following) == "OP10"
    assert str(Label.parse("AX1.9").following) == "AX1.10"
    assert Label.parse("AX1.9").is_in(Label.parse("AX1"))
    assert not Label.parse("AX1").is_in(Label.parse("AX1"))
    assert not Label.parse("AX12.9").is_in(Label.parse("AX1"))
