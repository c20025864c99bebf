"""The sample texts as many programs write them: all are read to the same paragraphs and notes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from makers.markup import MAKERS, flat_open_document
from makers.programs import libreoffice, pandoc

from unrdiff.model import Document
from unrdiff.reading import read_bytes, read_file

SAMPLES = Path(__file__).parent.parent / "samples"
TEXTS = (
    "a-res-80-229.txt",
    "a-res-64-179.txt",
    "a-c3-74-draft.txt",
    *(f"a-71-485.txt#{n}" for n in (1, 2, 3, 4)),
)


@cache
def sample(name: str) -> Document:
    (document,) = read_file(str(SAMPLES / name))
    return document


def check(data: bytes, name: str, expected: Document) -> None:
    (found,) = read_bytes(data, name)
    for old, new in zip(expected.paragraphs, found.paragraphs, strict=True):
        assert (new.label, new.text, new.marks) == (old.label, old.text, old.marks)
    assert found.footnotes == expected.footnotes
    assert found.unplaced == ()
    assert (found.title, found.session or 0) == (expected.title, found.session or 0)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("maker", MAKERS)
def test_read_as_the_flat_text_is(maker: str, text: str) -> None:
    make, ending = MAKERS[maker]
    check(make(sample(text)), f"made.{ending}", sample(text))


@pytest.mark.parametrize("text", TEXTS[1:4])
@pytest.mark.parametrize("into", ["odt", "html"])
def test_as_libreoffice_saves_it(text: str, into: str, tmp_path: Path) -> None:
    made = libreoffice(flat_open_document(sample(text)), "fodt", into, tmp_path)
    check(made, f"made.{into}", sample(text))


@pytest.mark.parametrize("text", TEXTS[1:4])
def test_as_pandoc_writes_it(text: str, tmp_path: Path) -> None:
    zipped = libreoffice(flat_open_document(sample(text)), "fodt", "odt", tmp_path)
    check(pandoc(zipped, "odt", "html", tmp_path), "made.html", sample(text))
