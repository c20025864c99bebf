"""Oral revisions at the command line: exit status, files written, what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from unrdiff.reading import read_file

SAMPLES = Path(__file__).parents[1] / "samples"
DRAFT = str(SAMPLES / "a-c3-74-draft.txt")
EXAMPLE = str(SAMPLES / "oral-revisions-example.txt")


def unrdiff(*arguments: str, folder: Path, sheet: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "unrdiff", *arguments],
        cwd=folder,
        input=sheet,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_example_applies_whole(tmp_path: Path) -> None:
    done = unrdiff(DRAFT, "--oral", EXAMPLE, "--json", folder=tmp_path)
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert {a["status"] for a in told["amendments"]} == {"applied"}
    assert len(told["documents"]) == 2


def test_one_not_applied_is_status_3_and_strict_applies_none(tmp_path: Path) -> None:
    sheet = "删除第9段\n第5段，将“并无此语”改为“乙”\n"
    done = unrdiff(DRAFT, "--oral", "-", "--json", folder=tmp_path, sheet=sheet)
    assert done.returncode == 3
    statuses = [a["status"] for a in json.loads(done.stdout)["amendments"]]
    assert statuses == ["applied", "not applied"]
    strict = unrdiff(DRAFT, "--oral", "-", "--strict", "--json", folder=tmp_path, sheet=sheet)
    assert strict.returncode == 3
    draft, revised = json.loads(strict.stdout)["documents"]
    assert draft["paragraphs"] == revised["paragraphs"]


@pytest.mark.parametrize("name", ["revised.txt", "revised.md"])
def test_the_clean_text_is_read_again_and_may_be_written_again(tmp_path: Path, name: str) -> None:
    for _ in range(2):
        assert unrdiff(DRAFT, "--oral", EXAMPLE, "-o", name, folder=tmp_path).returncode == 0
    (revised,) = read_file(str(tmp_path / name))
    (draft,) = read_file(DRAFT)
    assert len(revised.paragraphs) == len(draft.paragraphs)
    assert revised["OP65"].text == draft["OP65"].text.replace("第七十五届", "第七十六届")


def test_a_sheet_is_written_and_says_that_footnotes_stay(tmp_path: Path) -> None:
    new = str(SAMPLES / "a-res-80-229.txt")
    done = unrdiff(DRAFT, new, "-o", "x.oral.txt", folder=tmp_path)
    assert done.returncode == 0
    assert "个脚注不同，口头订正不包括脚注" in done.stderr
    english = unrdiff(DRAFT, new, "--oral-out", "--ui", "en", folder=tmp_path)
    assert "footnotes; oral revisions do not cover footnotes\n" in english.stderr
    back = unrdiff(DRAFT, "--oral", "x.oral.txt", "--json", folder=tmp_path)
    assert back.returncode == 0
    texts = [p["text"] for p in json.loads(back.stdout)["documents"][1]["paragraphs"]]
    assert texts == [p.text for p in read_file(new)[0].paragraphs]


def test_an_older_version_is_traced_and_restored_wording_named(tmp_path: Path) -> None:
    old = str(SAMPLES / "a-71-485.txt#4")
    sheet = "序言部分第二段，将“跨国组织犯罪”改为“跨国有组织犯罪”\n"
    done = unrdiff(old, DRAFT, "--oral", "-", "--json", folder=tmp_path, sheet=sheet)
    told = json.loads(done.stdout)
    assert len(told["documents"]) == 3
    assert [a["restores"] for a in told["amendments"]] == ["PP2"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--oral", "missing.txt"),
        ("--strict",),
        ("--oral-out",),
        ("--oral", EXAMPLE, "--oral-out"),
        ("--oral", EXAMPLE, "--paragraph", "OP1"),
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = unrdiff(DRAFT, *arguments, folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("unrdiff: ")
    assert len(done.stderr.splitlines()) == 1
