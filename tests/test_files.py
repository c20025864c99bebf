"""Files are written whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from unrdiff.app.files import write
from unrdiff.language.instructions import LEAD_IN
from unrdiff.model import Document, UnrdiffError
from unrdiff.render import html, json, markdown, terminal
from unrdiff.render.findings import Findings, Subject, View
from unrdiff.render.formats import FORMATS, format_named, written_by_us
from unrdiff.render.phrases import FLAT_TEXT_SIGN

OURS = {
    "x.txt": f"未改 1   改动 2\n\n{terminal.SIGN}\n",
    "x.md": f"{markdown.SIGN}\n# 案文比较\n",
    "x.json": f'{{\n "schema": "{json.SCHEMA}",\n',
    "x.html": f'<!DOCTYPE html><head>{html.SIGN}"></head>',
    "x.csv": "A/1,A/1 marks,A/1 similarity,text\nOP1,,,请秘书长\n",
    "x.oral.txt": f"{LEAD_IN}\n1. 删除第5段。\n",
    "revised.txt": f"大会决议\n\n{FLAT_TEXT_SIGN}\n\n大会，\n",
    "revised.md": f"# 大会决议\n\n{FLAT_TEXT_SIGN}\n\n大会，\n",
}


def entries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", OURS)
def test_what_unrdiff_wrote_is_known_by_its_sign(name: str) -> None:
    assert written_by_us(OURS[name].encode(), name)


@pytest.mark.parametrize("name", OURS)
def test_what_others_wrote_is_not(name: str) -> None:
    assert not written_by_us("未改 1   改动 2\n\n与 unrdiff 的比较另见附件。\n".encode(), name)


def test_a_sign_of_another_format_does_not_count() -> None:
    assert not written_by_us(OURS["x.json"].encode(), "x.md")


def test_a_sheet_written_under_another_name_may_be_written_again() -> None:
    assert written_by_us(OURS["x.oral.txt"].encode(), "sheet.txt")


def test_every_subject_has_a_format_and_every_format_a_subject() -> None:
    assert {subject for form in FORMATS for subject in form.shows} == set(Subject)
    assert all(form.shows for form in FORMATS)


def test_a_format_that_cannot_show_a_subject_says_what_it_needs() -> None:
    assert format_named("csv", Subject.OUTLINE).needs
    assert format_named("html", Subject.OUTLINE).needs


@pytest.mark.parametrize("name", ["txt", "md"])
def test_a_revised_draft_is_written_for_itself(name: str) -> None:
    assert format_named(name, Subject.REVISED).home.startswith("flat_")
    assert not format_named(name, Subject.REVISION).home.startswith("flat_")


# --- writing -----------------------------------------------------------------------------------


def test_a_new_file_has_the_rights_that_others_have(tmp_path: Path) -> None:
    path, other = tmp_path / "x.txt", tmp_path / "other"
    write(path, b"new")
    other.touch()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(other.stat().st_mode)


def test_a_file_written_again_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.touch(mode=0o640)
    path.chmod(0o640)
    write(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("refusal", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "x.txt"
    path.write_text(OURS["x.txt"], "utf-8")
    monkeypatch.setattr(os, refusal, full)
    with pytest.raises(UnrdiffError, match=r"x\.txt: cannot be written \(No space left"):
        write(path, b"new")
    assert path.read_text("utf-8") == OURS["x.txt"]
    assert entries(tmp_path) == ["x.txt"]


def test_an_interruption_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "x.txt", b"new")
    assert entries(tmp_path) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "x.txt"
    target.write_text(OURS["x.txt"], "utf-8")
    link.symlink_to(target)
    write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write(Path("/dev/null"), b"new", force=True)
    assert Path("/dev/null").is_char_device()


def test_what_was_read_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(OURS["x.txt"], "utf-8")
    with pytest.raises(UnrdiffError, match="one of the files read"):
        write(path, b"new", force=True, inputs=[f"{path}#4"])


def test_a_format_shows_only_what_it_is_made_for() -> None:
    findings = Findings((Document("x.txt", ()),))
    for form in FORMATS:
        for subject in set(Subject) - form.shows:
            with pytest.raises(UnrdiffError):
                form.render(findings, View(), subject)
