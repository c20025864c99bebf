"""What other programs make of a Word file, and old kinds of file through LibreOffice."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from makers.programs import libreoffice, pandoc
from makers.word import numbered_word, tracked_word, typed_word
from test_docx import SAMPLES, renumbered, wording

from unrdiff import compare, write_docx
from unrdiff.model import Document, UnrdiffError
from unrdiff.reading import read_bytes, read_file, read_manuscript
from unrdiff.reading.sources import manuscript_of, office, word_file

TEXTS = ("a-res-64-179.txt", "a-res-80-229.txt", "a-71-485.txt#3")


@pytest.fixture(params=TEXTS)
def document(request: pytest.FixtureRequest) -> Document:
    (read,) = read_file(str(SAMPLES / request.param))
    return read


@pytest.mark.parametrize("kind", ["docx", "rtf"])
@pytest.mark.parametrize("make", [typed_word, numbered_word], ids=["typed", "automatic"])
def test_libreoffice_saves_what_is_read_alike(
    document: Document, make: type, kind: str, tmp_path: Path
) -> None:
    data = make(document).data()
    if kind == "docx":
        data, made = libreoffice(data, "docx", "odt", tmp_path), "odt"
        saved = libreoffice(data, made, "docx", tmp_path)
    else:
        saved = libreoffice(data, "docx", kind, tmp_path)
    (found,) = read_bytes(saved, f"a.{kind}")
    assert wording(found) == wording(document)


def test_old_word_files(tmp_path: Path) -> None:
    """Of a text whose notes have one mark each: LibreOffice loses second ones when it writes."""
    (document,) = read_file(str(SAMPLES / TEXTS[1]))
    saved = libreoffice(numbered_word(document).data(), "docx", "doc", tmp_path)
    (found,) = read_bytes(saved, "a.doc")
    assert wording(found) == wording(document)


def test_changes_are_tracked_in_what_becomes_of_an_old_word_file(tmp_path: Path) -> None:
    old, new = (read_file(str(SAMPLES / name))[0] for name in (TEXTS[1], TEXTS[0]))
    saved = libreoffice(numbered_word(old).data(), "docx", "doc", tmp_path)
    (found,) = read_bytes(saved, "a.doc")
    base = word_file(saved, "a.doc")
    assert base is not None
    assert base.startswith(b"PK")
    made = write_docx(compare(found, new), base)
    assert wording(read_bytes(made, "a.docx")[0]) == wording(new)


def test_only_word_files_are_such_a_base() -> None:
    assert word_file(b"%PDF-1.4", "a.pdf") is None
    assert word_file("请秘书长提交报告；".encode(), "a.txt") is None


def test_pandoc_writes_what_is_read_alike(document: Document, tmp_path: Path) -> None:
    html = pandoc(typed_word(document).data(), "docx", "html", tmp_path)
    (found,) = read_bytes(pandoc(html, "html", "docx", tmp_path), "a.docx")
    assert [(p.label, p.text) for p in found.paragraphs] == [
        (p.label, p.text) for p in document.paragraphs
    ]


@pytest.mark.parametrize("through", ["odt", "rtf"])
def test_tracked_changes_come_through(through: str, tmp_path: Path) -> None:
    names = ("a-c3-74-draft.txt", "a-res-80-229.txt")
    old, new = (read_file(str(SAMPLES / name))[0] for name in names)
    saved = libreoffice(tracked_word(old, new).data(), "docx", through, tmp_path)
    saved = libreoffice(saved, through, "docx", tmp_path)
    found = manuscript_of(saved, "a.docx")
    assert found.original
    (accepted,) = read_manuscript(found, "a.docx")
    (original,) = read_manuscript(found.original, "a.docx")
    assert renumbered(accepted) == renumbered(new)
    assert renumbered(original) == renumbered(old)


def test_an_old_file_is_told_by_its_content(document: Document, tmp_path: Path) -> None:
    saved = libreoffice(typed_word(document).data(), "docx", "rtf", tmp_path)
    (found,) = read_bytes(saved, "no-ending")
    assert wording(found) == wording(document)


# --- what goes wrong -----------------------------------------------------------------------------


def test_without_libreoffice_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_program", lambda: None)
    with pytest.raises(
        UnrdiffError, match=r"^a\.doc: .*LibreOffice, which was not found; .*\.docx"
    ):
        read_bytes(b"\xd0\xcf\x11\xe0" + bytes(600), "a.doc")


def test_a_program_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hanging = tmp_path / "soffice"
    hanging.write_text("#!/bin/sh\nexec sleep 60\n")
    hanging.chmod(0o755)
    monkeypatch.setattr(office, "_program", lambda: str(hanging))
    monkeypatch.setattr(office, "_SECONDS", 0.2)
    with pytest.raises(UnrdiffError, match="did not open it within"):
        read_bytes(b"{\\rtf1 x}", "a.rtf")


def test_what_libreoffice_cannot_open_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: object, **__: object) -> None:
        """A run that leaves no file."""

    monkeypatch.setattr(office, "_program", lambda: "soffice")
    monkeypatch.setattr(subprocess, "run", nothing)
    with pytest.raises(UnrdiffError, match=r"^a\.rtf: LibreOffice cannot open it; "):
        read_bytes(b"{\\rtf1 x}", "a.rtf")
