"""Interrupted, without room, without a home: one sentence, and nothing half-written anywhere."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from unrdiff.render.findings import Subject
from unrdiff.render.formats import FORMATS

UNRDIFF = [sys.executable, "-m", "unrdiff"]
TEXTS = Path(__file__).parent / "quality" / "other"
OLD, NEW = str(TEXTS / "water.old.txt"), str(TEXTS / "water.new.txt")
# For each ending a run that writes such a file.
RUNS = {
    form.ending: [OLD, NEW, NEW] if form.shows == {Subject.TRACE} else [OLD, NEW]
    for form in FORMATS
    # The one refuses two texts that lie so far apart, the other's browser needs room of its own.
    if form.name not in ("oral-out", "pdf")
}


def entries(folder: Path) -> list[str]:
    """All files below a folder."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def started(*arguments: str, cache: Path, **more: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        [*UNRDIFF, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        **more,
    )


def said(process: subprocess.Popen[bytes]) -> tuple[int, bytes, bytes]:
    """Its status, and what it said on both streams."""
    out, error = process.communicate(timeout=120)
    return process.returncode, out, error


# --- interrupted -------------------------------------------------------------------------------


@pytest.mark.parametrize("loaded", ["click", "platformdirs"])
def test_an_interrupt_while_the_program_loads(loaded: str, tmp_path: Path) -> None:
    """A package that it needs is interrupted before it is there."""
    (tmp_path / f"{loaded}.py").write_text(
        "import os, signal, time\nos.kill(os.getpid(), signal.SIGINT)\ntime.sleep(60)\n"
    )
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run([*UNRDIFF, OLD, NEW], capture_output=True, env=environment)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("form", [[], ["-o", "out.html"], ["-o", "out.docx"]], ids=" ".join)
def test_an_interrupt_while_a_file_is_read(form: list[str], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = started(str(pipe), NEW, *form, cache=tmp_path / "cache", cwd=tmp_path)
    with open(pipe, "wb"):  # which returns once the other end is open: its reader waits
        process.send_signal(signal.SIGINT)
        status, out, error = said(process)
    assert (status, out, error.strip()) == (130, b"", b"")
    assert entries(tmp_path) == []


@pytest.mark.parametrize("delay", [0.2, 1.0])
def test_an_interrupt_at_any_time_leaves_nothing_half_written(delay: float, tmp_path: Path) -> None:
    whole = tmp_path / "whole.html"
    run = partial(started, OLD, NEW, cache=tmp_path / "cache")
    assert said(run("-o", str(whole)))[0] == 0
    pipe, out = tmp_path / "pipe", tmp_path / "out.html"
    os.mkfifo(pipe)
    process = started(str(pipe), NEW, "-o", str(out), cache=tmp_path / "cold")
    with open(pipe, "wb") as stream:
        stream.write(Path(OLD).read_bytes())
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
    status, _, error = said(process)
    assert status in (0, 130)
    assert error.strip() == b""
    assert out.exists() == (status == 0)
    cold = entries(tmp_path / "cold") if (tmp_path / "cold").exists() else []
    assert cold in ([], entries(tmp_path / "cache"))


# --- without room ------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", RUNS)
@pytest.mark.usefixtures("english")
def test_a_disk_without_room_is_one_sentence(ending: str, tmp_path: Path) -> None:
    room = 600  # bytes: less than any file of ours, and less than the dictionary
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (room, room))
    out = tmp_path / f"out{ending}"
    process = started(*RUNS[ending], "-o", str(out), cache=tmp_path / "cache", preexec_fn=limit)
    status, _, error = said(process)
    assert status == 2
    lines = error.decode().splitlines()
    assert lines[-1].startswith(f"unrdiff: {out}: cannot be written (File too large)")
    assert all(line.startswith("unrdiff: ") for line in lines)
    assert entries(tmp_path) == []


# --- the dictionary's place --------------------------------------------------------------------


@pytest.fixture(scope="module")
def usual() -> bytes:
    """What is printed with all in order."""
    return subprocess.run([*UNRDIFF, OLD, NEW], capture_output=True, check=True).stdout


@pytest.mark.parametrize("home", ["/proc/nowhere", "/dev/null"])
def test_a_home_that_cannot_be_written_is_no_obstacle(home: str, usual: bytes) -> None:
    assert said(started(OLD, NEW, cache=Path(home))) == (0, usual, b"")


def test_two_first_starts_at_once(tmp_path: Path, usual: bytes) -> None:
    both = [started(OLD, NEW, cache=tmp_path) for _ in range(2)]
    assert [said(process) for process in both] == [(0, usual, b"")] * 2
    assert len(entries(tmp_path)) == 1


@pytest.mark.parametrize("content", [b"PK\x03\x04 another program's"])
def test_a_dictionary_that_others_wrote_is_made_anew(
    content: bytes, tmp_path: Path, usual: bytes
) -> None:
    assert said(started(OLD, NEW, cache=tmp_path)) == (0, usual, b"")
    (made,) = (path for path in tmp_path.rglob("*") if path.is_file())
    whole = made.read_bytes()
    made.write_bytes(content)
    assert said(started(OLD, NEW, cache=tmp_path)) == (0, usual, b"")
    assert made.read_bytes() == whole
