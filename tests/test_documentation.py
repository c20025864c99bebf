"""Every command that the documentation shows is run, on the samples."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from makers.programs import needed
from makers.word import tracked_word

from unrdiff import read

ROOT = Path(__file__).parent.parent
PAGES = (
    "README.md",
    "README.zh-CN.md",
    "docs/oral-revisions.md",
    "docs/word.md",
    "docs/batch.md",
    "docs/page.md",
    "docs/json.md",
    "docs/zh/json.md",
)
SHEET = "samples/oral-revisions-example.txt"
# The words that stand for a file of the reader's.
STANDS_FOR = {
    **dict.fromkeys(("FILE", "文件", "NEW", "新", "V4", "版4"), "samples/a-res-80-229.txt"),
    **dict.fromkeys(("OLD", "旧", "V1", "版1"), "samples/a-res-64-179.txt"),
    **dict.fromkeys(("V2", "版2"), "samples/a-71-485.txt#4"),
    **dict.fromkeys(("DRAFT", "草案", "V3", "版3"), "samples/a-c3-74-draft.txt"),
    **dict.fromkeys(("SHEET", "订正单"), SHEET),
    **dict.fromkeys(("PAIRS.csv", "清单.csv"), "pairs.csv"),
}
# Applied to last year's text the sample sheet of course fits in part only.
DONE = (0, 3)


def shown() -> list[str]:
    """The commands of all pages: a line's first column, and those in the running text."""
    found: dict[str, None] = {}
    for page in PAGES:
        text = (ROOT / page).read_text("utf-8")
        lines = re.findall(r"^    (unrdiff .*?)(?:  .*)?$", text, re.M)
        found.update(dict.fromkeys([*lines, *re.findall(r"`(unrdiff [^`]*)`", text)]))
    return list(found)


def arguments(command: str) -> list[str]:
    # What an output is called stands for any name.
    named = re.sub(r"-o (FILE|文件)$", "-o result.json", command)
    return [STANDS_FOR.get(word, word) for word in shlex.split(named)[1:]]


def test_there_are_commands() -> None:
    assert len(shown()) > 20


@pytest.mark.parametrize("command", shown())
def test_a_command_of_the_documentation_works(command: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    old, new = (read(tmp_path / STANDS_FOR[name]) for name in ("OLD", "NEW"))
    (tmp_path / "tracked.docx").write_bytes(tracked_word(old, new).data())
    (tmp_path / "pairs.csv").write_text("old,new\nsamples/a-res-64-179.txt,tracked.docx\n")
    for side, name in (("OLD_DIR", "OLD"), ("NEW_DIR", "NEW")):
        (tmp_path / side).mkdir()
        shutil.copy(ROOT / STANDS_FOR[name], tmp_path / side)
    given = arguments(command)
    printed = "--pdf" in given
    needed(*(["chromium"] if printed else []))
    done = subprocess.run(
        [sys.executable, "-m", "unrdiff", *given],
        cwd=tmp_path,
        capture_output=True,
        input=(ROOT / SHEET).read_bytes() if "-" in given else None,
        env={
            "PYTHONPATH": str(ROOT),
            "PATH": os.environ["PATH"] if printed else "",
            "HOME": str(tmp_path),
        },
    )
    assert done.returncode in DONE, done.stderr.decode()
    assert done.stdout
