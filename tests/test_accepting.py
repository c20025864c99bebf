"""Accepting and rejecting all tracked changes in LibreOffice gives the sides that are read here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from makers.programs import (
    ACCEPT,
    REJECT,
    Job,
    accepted_by_libreoffice,
    carried_out_by_libreoffice,
    rejected_by_libreoffice,
)
from makers.word import tracked_word, typed_word, word_of_parts
from test_docx import PAIRS, read, renumbered

from unrdiff import compare
from unrdiff.model import Document
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources import manuscript_of
from unrdiff.render.docx import write_docx
from unrdiff.render.tracked import OnTracked, Tracked

CASES = Path(__file__).parent / "cases" / "word"
NAMES = ["a-c3-74-draft.txt", "a-res-80-229.txt"]
Sides = Sequence[tuple[bytes, bytes]]
"""Files with all changes accepted, and with all rejected."""


def sides(files: Sequence[bytes], folder: Path) -> Sides:
    made = carried_out_by_libreoffice(
        [Job(command, data) for data in files for command in (ACCEPT, REJECT)], folder
    )
    return list(zip(made[::2], made[1::2], strict=True))


# --- whole texts -------------------------------------------------------------------------------


def test_one_file(tmp_path: Path) -> None:
    old, new = PAIRS[0]
    data = tracked_word(old, new).data()
    assert renumbered(read(accepted_by_libreoffice(data, tmp_path / "new"))) == renumbered(new)
    assert renumbered(read(rejected_by_libreoffice(data, tmp_path / "old"))) == renumbered(old)


@pytest.mark.parametrize("numbered", [False, True], ids=["typed", "automatic"])
def test_texts_tracked_by_hand(numbered: bool, tmp_path: Path) -> None:
    pairs = PAIRS[::4]  # three of them: tracking by hand takes time
    made = sides([tracked_word(old, new, numbered).data() for old, new in pairs], tmp_path)
    for (old, new), (accepted, rejected) in zip(pairs, made, strict=True):
        assert renumbered(read(accepted)) == renumbered(new)
        assert renumbered(read(rejected)) == renumbered(old)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Sides:
    files = [write_docx(compare(old, new)) for old, new in PAIRS]
    return sides(files, tmp_path_factory.mktemp("written"))


def test_texts_tracked_by_the_program(written: Sides) -> None:
    for (old, new), (accepted, rejected) in zip(PAIRS, written, strict=True):
        assert wording(read(accepted)) == wording(new)
        assert wording(read(rejected)) == wording(old)


def test_footnotes_tracked_by_the_program(written: Sides) -> None:
    for (old, new), (accepted, rejected) in zip(PAIRS, written, strict=True):
        assert footnotes(read(accepted)) == footnotes(new)
        assert footnotes(read(rejected)) == footnotes(old)


def test_changes_of_others_kept_beside_ours(tmp_path: Path) -> None:
    first, second, third = PAIRS[0][0], PAIRS[0][1], PAIRS[1][1]
    base = write_docx(compare(first, second), None, Tracked("甲国"))
    kept = Tracked("乙国", on_tracked=OnTracked.KEEP)
    ((accepted, rejected),) = sides([write_docx(compare(read(base), third), base, kept)], tmp_path)
    assert wording(read(accepted)) == wording(third)
    assert wording(read(rejected)) == wording(first)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """What a file accepted prints, and the new file; the old file was the one marked."""
    ((old, new),) = (pair for pair in PAIRS if [d.source for d in pair] == NAMES)
    base, wanted = typed_word(old).data(), typed_word(new).data()
    marked = write_docx(compare(read(base), read(wanted)), base)
    ((accepted, _),) = sides([marked], tmp_path_factory.mktemp("letters"))
    found, expected = (
        [text for _, text in printed(manuscript_of(data, "a.docx"))] for data in (accepted, wanted)
    )
    return found, expected


def test_titles_to_the_letter(letters: tuple[list[str], list[str]]) -> None:
    found, expected = letters
    assert found[0] == expected[0]


def test_paragraphs_to_the_letter(letters: tuple[list[str], list[str]]) -> None:
    found, expected = letters
    assert found[1:] == expected[1:]


def wording(document: Document) -> list[tuple[object, ...]]:
    """Title and paragraphs, with the marks in them."""
    return renumbered(document)[: 1 + len(document.paragraphs)]


def footnotes(document: Document) -> set[tuple[object, ...]]:
    return set(renumbered(document)[1 + len(document.paragraphs) :])


# --- one kind of change at a time --------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "changes-inside-words-and-whole-paragraphs",
        "changes-that-move-a-paragraph",
        "changes-that-split-and-join-paragraphs",
    ],
)
def test_kinds_of_changes(name: str, tmp_path: Path) -> None:
    """LibreOffice 7.4 has no tracked cells, and leaves a number in a list whose change it rejects:
    files with those are read here as Word reads them, which it cannot confirm.
    """
    parts = {part.stem: part.read_text("utf-8") for part in (CASES / name).glob("*.xml")}
    data = word_of_parts(parts)
    ours = manuscript_of(data, "a.docx")
    assert ours.original
    ((accepted, rejected),) = sides([data], tmp_path)
    assert printed(manuscript_of(accepted, "a.docx")) == printed(ours)
    assert printed(manuscript_of(rejected, "a.docx")) == printed(ours.original)


def printed(manuscript: Manuscript) -> list[tuple[str | None, str]]:
    return [(p.number, p.text.replace("\t", " ")) for p in manuscript.paragraphs]
