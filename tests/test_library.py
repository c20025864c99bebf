"""A symbol stands for a file of the user's folder."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from makers.word import typed_word

from unrdiff import library
from unrdiff.app.compare import command
from unrdiff.library import INDEX, file_named
from unrdiff.model import UnrdiffError
from unrdiff.reading import read_bytes, read_file

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two resolutions and a report, one of them below; a text that is none."""
    home = tmp_path / "texts"
    (home / "old").mkdir(parents=True)
    shutil.copy(SAMPLES / "a-res-64-179.txt", home / "old" / "one.txt")
    shutil.copy(SAMPLES / "a-71-485.txt", home)
    (home / "notes.txt").write_text("买牛奶\n", "utf-8")
    return home


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("A/RES/64/179", "old/one.txt"),
        ("a/res/64/179", "old/one.txt"),
        ("A/71/485#4", "a-71-485.txt#4"),
        ("A/71/485#四@original", "a-71-485.txt#四@original"),
    ],
)
def test_a_symbol_stands_for_the_file_that_has_it(folder: Path, asked: str, found: str) -> None:
    assert file_named(asked, folder) == f"{folder}/{found}"


@pytest.mark.parametrize("name", ["no-such.txt", "texts/no.txt", "-", "old.txt#4"])
def test_other_names_stay_as_they_are(folder: Path, name: str) -> None:
    assert file_named(name, folder) == name


def test_the_kind_that_tells_most_is_taken(folder: Path) -> None:
    (document,) = read_file(str(SAMPLES / "a-res-64-179.txt"))
    (folder / "zzz.docx").write_bytes(typed_word(document).data())
    assert file_named("A/RES/64/179", folder) == f"{folder}/zzz.docx"


def test_a_file_is_read_again_only_when_it_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def reading(data: bytes, name: str) -> object:
        read.append(name)
        return read_bytes(data, name)

    monkeypatch.setattr(library, "read_bytes", reading)
    for _ in range(2):
        file_named("A/RES/64/179", folder)
    assert sorted(read) == ["a-71-485.txt", "notes.txt", "one.txt"]
    shutil.copy(SAMPLES / "a-res-80-229.txt", folder / "notes.txt")
    os.utime(folder / "notes.txt", ns=(1, 1))
    assert file_named("A/RES/80/229", folder) == f"{folder}/notes.txt"
    assert read[3:] == ["notes.txt"]
    (folder / "notes.txt").unlink()
    with pytest.raises(UnrdiffError, match="none of the 2 files"):
        file_named("A/RES/80/229", folder)


def test_a_library_is_looked_through_once_for_many_symbols(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Path] = []

    def files_in(home: Path) -> list[str]:
        looked.append(home)
        return ["a-71-485.txt"]

    monkeypatch.setattr(library, "files_in", files_in)
    one = library.Library(folder)
    assert [one.file_named(f"A/71/485#{n}") for n in (1, 2)] == [
        f"{folder}/a-71-485.txt#{n}" for n in (1, 2)
    ]
    assert looked == [folder]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"schema": 1}', '{"schema":"x","files":{}}'])
def test_an_index_that_is_damaged_is_made_anew(folder: Path, content: str) -> None:
    (folder / INDEX).write_text(content, "utf-8")
    assert file_named("A/RES/64/179", folder)
    assert set(json.loads((folder / INDEX).read_text("utf-8"))["files"]) == {
        "a-71-485.txt",
        "notes.txt",
        "old/one.txt",
    }


def test_what_is_wrong_is_said(folder: Path) -> None:
    for asked, home, said in (
        ("A/RES/1/1", folder, "none of the 3 files in .* https://documents.un.org"),
        ("A/RES/1/1", None, "no such file; .*--library or UNRDIFF_LIBRARY"),
        ("A/RES/1/1", folder / "none", "this is no folder"),
    ):
        with pytest.raises(UnrdiffError, match=said):
            file_named(asked, home)


def test_the_command_takes_symbols(folder: Path) -> None:
    for arguments, environment in (
        (["--library", str(folder)], {}),
        ([], {"UNRDIFF_LIBRARY": str(folder)}),
    ):
        names = ["A/RES/64/179", "A/71/485#4", "--json"]
        done = CliRunner().invoke(command, [*names, *arguments], env=environment)
        told = json.loads(done.output)["documents"]
        assert [d["symbol"] for d in told] == ["A/RES/64/179", "A/71/485"]
