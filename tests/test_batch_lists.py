"""Lists of pairs: named cases of what a spreadsheet saves, and what is read of it.

A case is a JSON file: the ``list`` (saved in ``encoding``), whether a ``library`` is named, and the
``pairs`` expected: a name with the two files, or with the beginning of the sentence that says what
is wrong; or how the whole list is ``refused``.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from texts import SAMPLES

from unrdiff.batch.listing import listed
from unrdiff.batch.pairs import Pair
from unrdiff.library import Library
from unrdiff.model import UnrdiffError
from unrdiff.render.file_names import pair_name, safe_name

CASES = sorted((Path(__file__).parent / "cases" / "batch").glob("*.json"))
FILES = ("a.txt", "b.txt", "sub/c.txt", "草案.txt")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the cases name; the current one is another."""
    home = tmp_path / "lists"
    for name in FILES:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("大会，\n", "utf-8")
    (home / "library").mkdir()
    for name in ("a-res-64-179.txt", "a-71-485.txt"):
        shutil.copy(SAMPLES / name, home / "library")
    monkeypatch.chdir(tmp_path)
    return home


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_list(path: Path, folder: Path) -> None:
    case = json.loads(path.read_text("utf-8"))
    (folder / "pairs.csv").write_bytes(case["list"].encode(case.get("encoding", "utf-8")))
    library = Library(folder / "library" if case.get("library") else None)
    if "refused" in case:
        with pytest.raises(UnrdiffError) as refusal:
            listed("lists/pairs.csv", library)
        assert str(refusal.value).startswith(f"lists/{case['refused']}")
        return
    found = listed("lists/pairs.csv", library)
    assert [told(pair, folder) for pair in found] == [cut(told) for told in case["pairs"]]
    for pair, (_, *expected) in zip(found, case["pairs"], strict=True):
        if pair.fault:
            assert [str(pair.fault)[: len(expected[0])]] == expected


def told(pair: Pair, folder: Path) -> list[str]:
    if pair.fault:
        return [pair.name]
    return [
        pair.name,
        *(
            file.removeprefix(f"{folder}/").removeprefix("lists/")
            for file in (pair.old_file, pair.new_file)
        ),
    ]


def cut(expected: list[str]) -> list[str]:
    return expected if len(expected) == 3 else expected[:1]


def test_a_list_that_is_not_there() -> None:
    with pytest.raises(UnrdiffError, match=r"none\.csv: no such file"):
        listed("none.csv", Library(None))


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("A/RES/64/179", "A/71/485#4", "a-res-64-179--a-71-485-4"),
        ("x/y/a-c3.docx@original", "C:\\x\\b.PDF", "a-c3-original--b"),
        ("A/RES/S-10/2 (1978)", "a.tar.gz", "a-res-s-10-2-1978--a-tar-gz"),
        ("Ａ／１.txt", "", "a-1--text"),
    ],
)
def test_a_pair_is_called_by_its_texts(old: str, new: str, name: str) -> None:
    assert pair_name(old, new) == name


@pytest.mark.parametrize("text", ["水" * 500, "a" * 5000, "\udcff\udcfe", "\x00\n/..", "ﬁ Ⅳ ½"])
def test_names_are_short_and_hold_nothing_that_a_system_forbids(text: str) -> None:
    name = safe_name(text)
    assert len(name.encode()) <= 80
    assert all(character.isalnum() or character == "-" for character in name)
