"""Standard input and output: pipes that close, full disks, widths and names that are none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent / "samples"
OLD, NEW = str(SAMPLES / "a-res-64-179.txt"), str(SAMPLES / "a-res-80-229.txt")
UNRDIFF = [sys.executable, "-m", "unrdiff"]
FORMS: list[list[str]] = [[], ["--json"], ["--md"]]


def run(*arguments: str | bytes, **more: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **more}
    return subprocess.run([*UNRDIFF, *arguments], capture_output=True, env=environment)


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_a_pipe_that_its_reader_closes_is_no_difference(form: list[str], unbuffered: str) -> None:
    process = subprocess.Popen(
        [*UNRDIFF, OLD, NEW, *form],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("form", FORMS, ids=" ".join)
@pytest.mark.usefixtures("english")
def test_a_full_disk_is_one_sentence(form: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*UNRDIFF, OLD, NEW, *form], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith(b"unrdiff: standard output cannot be written (")
    assert done.stderr.count(b"\n") == 1


def test_a_terminal_of_no_width_is_one_of_the_usual_width() -> None:
    found = run(OLD, NEW, COLUMNS="0")
    assert found.stdout == run(OLD, NEW, COLUMNS="80").stdout
    assert found.stdout


@pytest.mark.parametrize("form", [*FORMS, ["-o", "out.html"]], ids=" ".join)
def test_a_name_that_is_no_utf8_is_read_and_shown(form: list[str], tmp_path: Path) -> None:
    name = os.path.join(os.fsencode(tmp_path), b"bad\xff.txt")
    Path(os.fsdecode(name)).write_bytes(Path(OLD).read_bytes())
    form = [str(tmp_path / part) if part.endswith(".html") else part for part in form]
    found = run(name, NEW, *form)
    assert (found.returncode, found.stderr) == (0, b"")
    assert found.stdout.decode()


@pytest.mark.usefixtures("english")
def test_one_of_the_files_may_come_from_standard_input() -> None:
    with open(OLD, "rb") as old:
        found = subprocess.run([*UNRDIFF, "-", NEW], stdin=old, capture_output=True)
    assert found.returncode == 0
    assert found.stdout == run(OLD, NEW).stdout
    refused = run("-", "-")
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert b"standard input" in refused.stderr


@pytest.mark.usefixtures("english")
def test_a_revision_that_adopts_nothing_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "sheet.txt").write_text("1. 删除第999段。\n", "utf-8")
    out = tmp_path / "revised.txt"
    for strict in ([], ["--strict"]):
        found = run(NEW, "--oral", str(tmp_path / "sheet.txt"), *strict, "-o", str(out))
        assert found.returncode == 3
        assert b"none of the revisions was adopted" in found.stderr
        assert not out.exists()


def test_a_pipe_that_is_named_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["sh", "-c", f'cat "{OLD}" > "{pipe}"']):
        found = subprocess.run(
            [*UNRDIFF, str(pipe), NEW, "--json"], capture_output=True, timeout=60
        )
    assert (found.returncode, found.stderr) == (0, b"")
