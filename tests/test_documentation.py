"""Every command that the documentation shows is run, and prints what the page says it prints.

An indented block that begins with a command and goes on below an empty line shows what the command
prints: each of its pieces, parted by empty lines or by a line …, to the letter. The edits that the
page on kinds gives as examples are held to the comparison.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from makers.pdf import printed
from makers.programs import needed
from makers.word import tracked_word

from unrdiff import compare, read
from unrdiff.model import Comparison
from unrdiff.render.grounds import ground_line
from unrdiff.render.labels import Language, word

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
    **dict.fromkeys(("DIR", "文件夹"), "results"),
}
# Applied to last year's text the sample sheet of course fits in part only.
DONE = (0, 3)
# It answers a browser until it is stopped.
ENDLESS = "unrdiff serve"

# The samples by their sessions, and an edit of theirs in a table: where, which, why.
SESSIONS = {"71": STANDS_FOR["V2"], "74": STANDS_FOR["DRAFT"], "80": STANDS_FOR["NEW"]}
EXAMPLE = re.compile(r"^\| (\d\d→\d\d) (\S+) → (\S+) \| `(.+?)` \| (.+) \|$", re.M)
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")


def blocks(text: str) -> Iterator[list[str]]:
    """The indented blocks of a page, without their indentation."""
    for found in re.findall(r"(?:^    .*\n?(?:[ \t]*\n(?=    ))*)+", text, re.M):
        yield [line.removeprefix("    ") for line in found.rstrip().split("\n")]


def shown() -> dict[str, list[str]]:
    """The commands of all pages, and of their running text, with what they are said to print."""
    found: dict[str, list[str]] = {}
    for page in PAGES:
        text = page.read_text("utf-8")
        commands: list[tuple[str, list[str]]] = []
        commands += [(command, []) for command in re.findall(r"`(unrdiff [^`]*)`", text)]
        for first, *below in blocks(text):
            if below and not below[0]:
                commands.append((first, _pieces(below)))
            else:
                commands += [(line, []) for line in (first, *below)]
        for command, pieces in commands:
            if command.startswith("unrdiff ") and not command.startswith(ENDLESS):
                found.setdefault(_on_samples(command), []).extend(pieces)
    return found


def _on_samples(line: str) -> str:
    """The command of a line, its first column, with the samples for the reader's files."""
    command = line.split("  ")[0]
    # What an output is called stands for any name.
    named = re.sub(r"-o (FILE|文件)$", "-o result.json", command)
    return shlex.join(STANDS_FOR.get(word, word) for word in shlex.split(named))


def _pieces(lines: list[str]) -> list[str]:
    """What stands together, parted by empty lines and by …."""
    pieces = re.split(r"\n(?:[ \t]*…?\n)+", "\n".join(["", *lines, ""]))
    return [piece for piece in pieces if piece.strip()]


def test_there_are_commands_and_outputs() -> None:
    found = shown()
    assert len(found) > 40
    assert sum(map(bool, found.values())) > 20


@pytest.mark.parametrize(("command", "pieces"), shown().items())
def test_a_command_works_and_prints_what_is_shown(
    command: str, pieces: list[str], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    shutil.copytree(MANUAL / "examples", tmp_path / "docs" / "examples")
    old, new = (read(tmp_path / STANDS_FOR[name]) for name in ("OLD", "NEW"))
    (tmp_path / "tracked.docx").write_bytes(tracked_word(old, new).data())
    (tmp_path / "pairs.csv").write_text("old,new\nsamples/a-res-64-179.txt,tracked.docx\n")
    for side, document, name in (("old", old, "OLD"), ("new", new, "NEW")):
        (tmp_path / f"{side}.pdf").write_bytes(printed(document))
        (tmp_path / f"{side}-texts").mkdir()
        shutil.copy(ROOT / STANDS_FOR[name], tmp_path / f"{side}-texts")
    given = shlex.split(command)[1:]
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
    for piece in pieces:
        assert piece in done.stdout.decode()


@pytest.mark.parametrize(
    ("page", "language"), [(MANUAL / "kinds.md", "en"), (CHINESE / "kinds.md", "zh")]
)
def test_the_edits_given_as_examples_are_of_their_kind(page: Path, language: Language) -> None:
    examples = 0
    for section in page.read_text("utf-8").split("\n## ")[1:]:
        heading = section.split("\n")[0].lower()
        for pair, old, new, edit, reason in EXAMPLE.findall(section):
            told = _told(pair, old, new, language)
            assert (heading, edit, reason) in told, (pair, old, new, told)
            examples += 1
    assert examples > 20


def _told(pair: str, old: str, new: str, language: Language) -> set[tuple[str, str, str]]:
    """Of the edits between two paragraphs the kind, the words with their marks and the reason."""
    return {
        (word(edit.kind.value, language), _marked(edit.old, edit.new), ground_line(edit, language))
        for link in compared(pair).links
        if (link.old, link.new) == (old, new)
        for edit in link.edits
        if edit.kind
    }


def _marked(old: str, new: str) -> str:
    return (f"[-{old}-]" if old else "") + (f"{{+{new}+}}" if new else "")


@cache
def compared(pair: str) -> Comparison:
    """The comparison of two samples, named by their sessions."""
    old, new = (read(f"{ROOT}/{SESSIONS[session]}") for session in pair.split("→"))
    return compare(old, new)


def test_every_page_of_the_manual_stands_in_both_languages() -> None:
    english = {page.name for page in MANUAL.glob("*.md")} - IN_BOTH_LANGUAGES
    assert english == {page.name for page in CHINESE.glob("*.md")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_leads_to_exists(page: Path) -> None:
    targets = LINK.findall(page.read_text("utf-8"))
    files = {target.split("#")[0] for target in targets if "://" not in target}
    assert {name for name in files if name and not (page.parent / name).exists()} == set()
