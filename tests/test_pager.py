"""On a terminal: what is longer than the screen is paged, a page that was written is linked."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from texts import SAMPLES

pty = pytest.importorskip("pty", reason="Windows has no such terminals")

OLD, NEW = str(SAMPLES / "a-c3-74-draft.txt"), str(SAMPLES / "a-res-80-229.txt")
# A pager that says what it was given.
PAGER = """#!/bin/sh
echo "LESS=$LESS charset=$LESSCHARSET" > {told}
cat >> {told}
echo paged
"""
# The command, with its patience set: how fast a machine is decides nothing.
WAITS = """
from unrdiff.app import progress
from unrdiff.__main__ import main
progress._PATIENCE = {seconds}
main()
"""


def on_a_terminal(
    folder: Path,
    *arguments: str,
    command: Sequence[str] = (sys.executable, "-m", "unrdiff"),
    wiped: bool = True,
    **variables: str,
) -> str:
    """What the command shows on a terminal of 100 columns and 30 lines.

    What a slow machine says it is at is wiped away, unless that is what is asked for.
    """
    inside, outside = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "30", **variables}
    for name in ("NO_COLOR", "LESS", "LESSCHARSET"):
        if name not in variables:
            environment.pop(name, None)
    run = subprocess.Popen(
        [*command, *arguments],
        cwd=folder,
        env=environment,
        stdin=outside,
        stdout=outside,
        stderr=outside,
    )
    os.close(outside)
    shown = b""
    while True:
        try:
            part = os.read(inside, 1 << 16)
        except OSError:  # Linux says so where the last writer has closed the terminal.
            break
        if not part:
            break
        shown += part
    os.close(inside)
    assert run.wait() == 0
    text = shown.decode().replace("\r\n", "\n")
    return re.sub(r"\x1b\[\?25l.*\x1b\[2K", "", text, flags=re.S) if wiped else text


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """A pager; what it was given stands beside it."""
    program = tmp_path / "pager"
    program.write_text(PAGER.format(told=tmp_path / "told"))
    program.chmod(0o755)
    return program


def test_what_is_longer_than_the_screen_is_paged(tmp_path: Path, pager: Path) -> None:
    shown = on_a_terminal(tmp_path, OLD, NEW, PAGER=str(pager))
    told = (tmp_path / "told").read_text("utf-8")
    assert told.startswith("LESS=FRX charset=utf-8\n")
    assert "\x1b[" in told
    assert told.count("执行部分要点") == 2
    assert shown.strip() == "paged"


def test_what_the_user_set_for_less_stays(tmp_path: Path, pager: Path) -> None:
    on_a_terminal(tmp_path, OLD, NEW, PAGER=str(pager), LESS="-R -S")
    assert (tmp_path / "told").read_text("utf-8").startswith("LESS=-R -S ")


@pytest.mark.parametrize(
    "arguments", [(OLD, NEW, "--no-pager"), (OLD, NEW, "--only", "merged", "--part", "operative")]
)
def test_what_need_not_be_paged_is_not(
    tmp_path: Path, pager: Path, arguments: tuple[str, ...]
) -> None:
    shown = on_a_terminal(tmp_path, *arguments, PAGER=str(pager))
    assert not (tmp_path / "told").exists()
    assert "A/RES/80/229" in shown


def test_a_pager_that_is_left_early_ends_the_run_quietly(tmp_path: Path) -> None:
    leaves = tmp_path / "leaves"
    leaves.write_text("#!/bin/sh\nhead -n 1 > /dev/null\n")
    leaves.chmod(0o755)
    assert on_a_terminal(tmp_path, OLD, NEW, PAGER=str(leaves)) == ""


def test_where_the_pager_is_missing_all_is_shown(tmp_path: Path) -> None:
    shown = on_a_terminal(tmp_path, OLD, NEW, PAGER=str(tmp_path / "nowhere"))
    assert shown.count("执行部分要点") == 2


def test_a_page_that_was_written_is_told_at_a_glance_with_links_to_its_rows(tmp_path: Path) -> None:
    shown = on_a_terminal(tmp_path, OLD, NEW, "-o", "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    links = re.findall(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b\\", shown)
    address = (tmp_path / "page.html").as_uri()
    assert links
    for link in links:
        assert link.startswith(f"{address}#")
        assert f'id="{link.rpartition("#")[2]}"' in page
    assert shown.endswith("page.html\n")


@pytest.mark.parametrize("long", [True, False])
def test_a_run_says_what_it_is_at_once_it_is_long(tmp_path: Path, long: bool) -> None:
    versions = [str(SAMPLES / name) for name in ("a-res-64-179.txt", "a-71-485.txt#4")]
    waits = [sys.executable, "-c", WAITS.format(seconds=0 if long else 1000)]
    arguments = (*versions, OLD, NEW, "-o", "x.json")
    shown = on_a_terminal(tmp_path, *arguments, command=waits, wiped=False)
    assert bool(re.search(r"正在比较各版本：\d/3", shown)) is long
    assert shown.rstrip().endswith("x.json")


def test_a_pipe_is_told_the_name_alone(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "unrdiff", OLD, NEW, "--html"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout == b"a-res-80-229.html\n"
    assert done.stderr == b""
