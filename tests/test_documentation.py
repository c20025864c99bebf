"""Every command that the documentation shows is run, and prints what the page says it prints.

An indented block that begins with a command and goes on below an empty line shows what the command
prints: each of its pieces, parted by empty lines or by a line …, to the letter.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from makers.pdf import printed
from makers.programs import needed
from makers.word import tracked_word

from unrdiff import read

ROOT = Path(__file__).parent.parent
MANUAL, CHINESE = ROOT / "docs", ROOT / "docs" / "zh"
PAGES = (ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted(MANUAL.rglob("*.md")))
# The glossary has both languages beside each other.
IN_BOTH_LANGUAGES = frozenset({"glossary.md"})
SHEET = "samples/oral-revisions-example.txt"
# The words that stand for a file of the reader's.
STANDS_FOR = {
    **dict.fromkeys(("FILE", "文件", "NEW", "新", "V4", "版4"), "samples/a-res-80-229.txt"),
    **dict.fromkeys(("OLD", "旧", "V1", "版1"), "samples/a-res-64-179.txt"),
    **dict.fromkeys(("V2", "版2"), "samples/a-71-485.txt#4"),
    **dict.fromkeys(("DRAFT", "草案", "V3", "版3"), "samples/a-c3-74-draft.txt"),
    **dict.fromkeys(("SHEET", "订正单"), SHEET),
    **dict.fromkeys(("PAIRS.csv", "清单.csv"), "pairs.csv"),
    **dict.fromkeys(("OLD.pdf", "旧.pdf"), "old.pdf"),
    **dict.fromkeys(("NEW.pdf", "新.pdf"), "new.pdf"),
    **dict.fromkeys(("OLD_DIR", "旧文件夹"), "old-texts"),
    **dict.fromkeys(("NEW_DIR", "新文件夹"), "new-texts"),
}
# Applied to last year's text the sample sheet of course fits in part only.
DONE = (0, 3)
# It answers a browser until it is stopped.
ENDLESS = "unrdiff serve"

LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")


def blocks(text: str) -> Iterator[list[str]]:
    """The indented blocks of a page, without their indentation."""
    for found in re.findall(r"(?:^    .*\n?(?:[ \t]*\n(?=    ))*)+", text, re.M):
        yield [line.removeprefix("    ") for line in found.rstrip().split("\n")]


def shown() -> dict[str, list[str]]:
    """The commands of all pages, those in the running text too, with what they are said to print."""
    found: dict[str, list[str]] = {}
    for page in PAGES:
        text = page.read_text("utf-8")
        for first, *below in blocks(text):
            if first.startswith("unrdiff ") and below and not below[0]:
                found.setdefault(_command(first), []).extend(_pieces(below))
                continue
            commands = [line for line in (first, *below) if line.startswith("unrdiff ")]
            found |= {c: found.get(c, []) for c in map(_command, commands)}
        found |= {c: found.get(c, []) for c in re.findall(r"`(unrdiff [^`]*)`", text)}
    return {c: pieces for c, pieces in found.items() if not c.startswith(ENDLESS)}


def _command(line: str) -> str:
    """A line's first column."""
    return line.split("  ")[0]


def _pieces(lines: list[str]) -> list[str]:
    """What stands together, parted by empty lines and by …."""
    pieces = re.split(r"\n(?:[ \t]*…?\n)+", "\n".join(["", *lines, ""]))
    return [piece for piece in pieces if piece.strip()]


def arguments(command: str) -> list[str]:
    # What an output is called stands for any name.
    named = re.sub(r"-o (FILE|文件)$", "-o result.json", command)
    return [STANDS_FOR.get(word, word) for word in shlex.split(named)[1:]]


def test_there_are_commands_and_outputs() -> None:
    found = shown()
    assert len(found) > 40
    assert sum(map(bool, found.values())) > 20


@pytest.mark.parametrize("command", shown())
def test_a_command_of_the_documentation_works(command: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    shutil.copytree(MANUAL / "examples", tmp_path / "docs" / "examples")
    old, new = (read(tmp_path / STANDS_FOR[name]) for name in ("OLD", "NEW"))
    (tmp_path / "tracked.docx").write_bytes(tracked_word(old, new).data())
    (tmp_path / "pairs.csv").write_text("old,new\nsamples/a-res-64-179.txt,tracked.docx\n")
    for side, document, name in (("old", old, "OLD"), ("new", new, "NEW")):
        (tmp_path / f"{side}.pdf").write_bytes(printed(document))
        (tmp_path / f"{side}-texts").mkdir()
        shutil.copy(ROOT / STANDS_FOR[name], tmp_path / f"{side}-texts")
    given = arguments(command)
    on_paper = "--pdf" in given
    needed(*(["chromium"] if on_paper else []))
    done = subprocess.run(
        [sys.executable, "-m", "unrdiff", *given],
        cwd=tmp_path,
        capture_output=True,
        input=(ROOT / SHEET).read_bytes() if "-" in given else None,
        env={
            "PYTHONPATH": str(ROOT),
            "PATH": os.environ["PATH"] if on_paper else "",
            "HOME": str(tmp_path),
        },
        timeout=120,
    )
    assert done.returncode in DONE, done.stderr.decode()
    assert done.stdout
    for piece in shown()[command]:
        assert piece in done.stdout.decode()


def test_every_page_of_the_manual_stands_in_both_languages() -> None:
    english = {page.name for page in MANUAL.glob("*.md")} - IN_BOTH_LANGUAGES
    assert english == {page.name for page in CHINESE.glob("*.md")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_leads_to_exists(page: Path) -> None:
    targets = LINK.findall(page.read_text("utf-8"))
    files = {target.split("#")[0] for target in targets if "://" not in target}
    assert {name for name in files if name and not (page.parent / name).exists()} == set()
