"""``unrdiff batch`` among hostile names, damaged journals, links in circles, deaf readers."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from test_batch import UNRDIFF, batch, folder, refused, run

__all__ = ["folder"]

JOURNAL = Path("out/.unrdiff-batch.jsonl")
# It sets a terminal's title and colour, turns writing round, and forges a line.
HOSTILE = "z\x1b]0;pwn\x07\x1b[31m\u202e\nunrdiff: all is well"
pytestmark = pytest.mark.usefixtures("english")


def entries() -> list[dict[str, object]]:
    return [json.loads(line) for line in JOURNAL.read_text("utf-8").split("\n") if line]


def inert(text: str) -> bool:
    return not any(c in text for c in "\x1b\x07\u202e") and "\nunrdiff: all is well" not in text


def test_no_name_reaches_the_terminal_as_it_is() -> None:
    done = batch("pairs.csv", "-o", HOSTILE)
    assert done.status == 0
    assert inert(done.out)
    old = f"old {HOSTILE}"
    os.rename("old", old)
    Path(old, "9.txt").write_text("大会，\n\n1. 请各国保护红树林。\n", "utf-8")
    alone = batch(old, "new", "-o", "other")
    assert "9.txt" in alone.err
    assert inert(alone.err)
    single = run(f"{old}/1.txt", "new/1.txt", "-o", f"{HOSTILE}.html")
    assert single.status == 0
    assert inert(single.out)
    missing = run(f"{HOSTILE}.txt", "new/1.txt")
    assert missing.status == 2
    assert missing.err.count("\n") == 1


def test_a_page_of_another_text_is_not_taken_for_what_was_done() -> None:
    text = Path("new/1.txt").read_text("utf-8")
    assert batch("pairs.csv", "-o", "out").status == 0
    before, data = (Path(f"out/1--1.{form}").read_bytes() for form in ("html", "json"))
    # As long as it was, so that no size tells the two.
    Path("new/1.txt").write_text(text.replace("口头", "书面"), "utf-8")
    # The page is replaced, the second file is refused.
    Path("out/1--1.json").write_text('{"mine": 1}', "utf-8")
    assert batch("pairs.csv", "-o", "out").status == 3
    assert Path("out/1--1.html").read_bytes() != before
    assert Path("out/1--1.html").stat().st_size == len(before)
    Path("new/1.txt").write_text(text, "utf-8")
    Path("out/1--1.json").write_bytes(data)
    assert batch("pairs.csv", "-o", "out").status == 0
    assert Path("out/1--1.html").read_bytes() == before


@pytest.mark.parametrize("damage", ["emptied", "a folder"])
def test_outputs_that_were_damaged_are_made_anew(damage: str) -> None:
    assert batch("pairs.csv", "-o", "out").status == 0
    page = Path("out/1--1.html")
    whole = page.read_bytes()
    page.write_bytes(b"")
    if damage == "a folder":
        page.unlink()
        page.mkdir()
        assert batch("pairs.csv", "-o", "out").status == 3
        page.rmdir()
    assert batch("pairs.csv", "-o", "out").status == 0
    assert page.read_bytes() == whole


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", ["x"]),
        ("digest", 5),
        ("files", ["../../../etc/passwd", "1--1.json"]),
        ("files", ["1--1./../../x", "1--1.json"]),
        ("files", []),
        ("files", [1, 2]),
        ("sizes", ["a", "b"]),
        ("tally", None),
        ("tally", {"fates": {}}),
    ],
)
def test_a_line_of_the_journal_of_another_shape_says_nothing(key: str, value: object) -> None:
    assert batch("pairs.csv", "-o", "out").status == 0
    told = entries()
    told[0][key] = value
    JOURNAL.write_text("\n".join(json.dumps(one) for one in told), "utf-8")
    done = batch("pairs.csv", "-o", "out")
    assert (done.status, done.err) == (0, "")
    assert "etc" not in Path("out/summary.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("key", ["fates", "kinds", "agreed", "notices", "old_title"])
def test_a_tally_of_another_shape_says_nothing(key: str) -> None:
    assert batch("pairs.csv", "-o", "out").status == 0
    told = entries()
    told[0]["tally"][key] = [1]  # type: ignore[index]
    JOURNAL.write_text("\n".join([*(json.dumps(one) for one in told), "[" * 200_000]), "utf-8")
    done = batch("pairs.csv", "-o", "out")
    assert (done.status, done.err) == (0, "")


def test_links_in_a_circle_and_pipes_stop_nothing() -> None:
    os.symlink("loop", "loop")
    os.mkfifo("pipe")
    Path("pairs.csv").write_text(
        "old,new,name\nold/1.txt,loop,a\nold/1.txt,pipe,b\nold/1.txt,new/1.txt,c\n", "utf-8"
    )
    done = batch("pairs.csv", "-o", "out")
    assert done.status == 3
    assert sorted(path.name for path in Path("out").glob("?.html")) == ["c.html"]
    assert "b: line 3: " in done.err
    assert "pipe: a pipe or a device is no file of a list; name a file" in done.err
    assert batch("pairs.csv", "-o", "loop").status == 2


def test_links_that_lead_nowhere_are_no_files_of_a_folder() -> None:
    os.symlink("nowhere", "old/9.txt")
    os.mkfifo("old/8.txt")
    assert batch("old", "new", "-o", "out").status == 0
    found = run("A/RES/74/99", "new/1.txt", "--library", "old")
    assert found.status == 2
    assert "none of the 3 files in old has this symbol" in found.err


@pytest.mark.parametrize("home", ["old", "old/out", "new/a/b"])
def test_a_folder_within_those_that_are_read_is_refused(home: str) -> None:
    assert "name a folder" in refused(batch("old", "new", "-o", home))


def test_a_column_that_is_named_twice_is_refused() -> None:
    Path("pairs.csv").write_text("old,new,Old\nold/1.txt,new/1.txt,old/2.txt\n", "utf-8")
    assert refused(batch("pairs.csv", "-o", "out")) == (
        "unrdiff: pairs.csv, line 1: the column old is named twice; name it once\n"
    )


def test_a_folder_that_is_not_there_is_said_to_be_so() -> None:
    assert "missing: no such file" in refused(batch("old", "missing", "-o", "out"))


def test_a_reader_that_leaves_changes_no_status() -> None:
    Path("pairs.csv").write_text("old,new\nold/1.txt,nothing.txt\n", "utf-8")
    words = " ".join([*UNRDIFF, "batch pairs.csv -o out"])
    for ending in ("2>&1 >/dev/null | true", "2>/dev/null | true", "2>/dev/full >/dev/null | cat"):
        script = f"{words} {ending}; exit ${{PIPESTATUS[0]}}"
        assert subprocess.run(["bash", "-c", script], check=False).returncode == 3, ending
    differ = " ".join([*UNRDIFF, "old/1.txt new/1.txt --exit-code"])
    script = f"{differ} | true; exit ${{PIPESTATUS[0]}}"
    assert subprocess.run(["bash", "-c", script], check=False).returncode == 1


@pytest.mark.parametrize(
    ("redirected", "said"),
    [
        ("old/1.txt new/1.txt >&-", "standard output is closed"),
        ("old/1.txt - <&-", "standard input is closed"),
        ("old/1.txt nothing.txt 2>&-", ""),
        ("old/1.txt nothing.txt 2>/dev/full", ""),
    ],
)
def test_closed_streams_are_one_sentence(redirected: str, said: str) -> None:
    words = " ".join([*UNRDIFF, redirected])
    done = subprocess.run(["bash", "-c", words], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == bool(said)


def test_what_never_ends_is_not_read_to_its_end() -> None:
    done = run("/dev/zero", "new/1.txt")
    assert done.status == 2
    assert "60 MB" in done.err
