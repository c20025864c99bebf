"""``unrdiff batch`` as a user meets it: what it writes, what it says, how it goes on."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest
from texts import SAMPLES

TITLES = ("清洁饮用水", "儿童权利", "发展权")
YEARS = (
    """74/{number}. {title}

大会，

回顾其 2018 年 12 月 17 日第 73/{number} 号决议，

1. 请秘书长提出报告；

2. 决定继续审议此事。
""",
    """75/{number}. {title}

大会，

回顾其 2019 年 12 月 18 日第 74/{number} 号决议，

1. 敦促秘书长提出口头报告；

2. 决定继续审议此事。
""",
)
LIST = "old,new\nold/1.txt,new/1.txt\nold/2.txt,new/2.txt\nold/3.txt,new/3.txt\n"
NAMES = ("1--1", "2--2", "3--3")
UNRDIFF = [sys.executable, "-m", "unrdiff"]


class Ran(NamedTuple):
    """What a run left behind."""

    status: int
    out: str
    err: str


def run(*arguments: str) -> Ran:
    done = subprocess.run([*UNRDIFF, *arguments], capture_output=True, timeout=300)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def batch(*arguments: str) -> Ran:
    return run("batch", *arguments)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three pairs of two years, and a list of them, in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(SAMPLES.parent))
    for year, text in zip(("old", "new"), YEARS, strict=True):
        Path(year).mkdir()
        for number, title in enumerate(TITLES, 1):
            Path(year, f"{number}.txt").write_text(text.format(number=number, title=title), "utf-8")
    Path("pairs.csv").write_text(LIST, "utf-8")
    return tmp_path


def files(home: str = "out") -> list[str]:
    return sorted(path.name for path in Path(home).iterdir() if not path.name.startswith("."))


def times(home: str = "out") -> dict[str, int]:
    """When each pair's outputs were written."""
    return {name: (Path(home) / f"{name}.json").stat().st_mtime_ns for name in NAMES}


def rows(home: str = "out") -> list[dict[str, str]]:
    text = (Path(home) / "summary.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def refused(found: Ran) -> str:
    """The one sentence that a refusal consists of."""
    assert (found.status, found.out) == (2, "")
    assert found.err.startswith("unrdiff: ")
    assert found.err.count("\n") == 1
    return found.err


# --- what is written ----------------------------------------------------------------------------


def test_each_pair_has_what_the_plain_command_writes() -> None:
    found = batch("pairs.csv", "-o", "out", "--to", "html,json,txt,md,csv,oral-out")
    assert (found.status, found.err) == (0, "")
    assert found.out == "已比较 3\nout/index.html\n"
    endings = (".html", ".json", ".txt", ".md", ".csv", ".oral.txt")
    written = [f"{name}{ending}" for name in NAMES for ending in endings]
    assert files() == sorted([*written, "index.html", "summary.csv"])
    for ending in (".html", ".json", ".csv", ".oral.txt"):
        assert run("old/1.txt", "new/1.txt", "-o", f"alone{ending}").status == 0
        alone = Path(f"alone{ending}").read_bytes()
        assert Path("out", f"1--1{ending}").read_bytes() == alone


def test_the_summary_tells_of_every_pair_in_the_order_of_the_list() -> None:
    batch("pairs.csv", "-o", "out", "--ui", "en")
    assert [row["name"] for row in rows()] == list(NAMES)
    row = rows()[1]
    assert (row["old"], row["new"], row["state"]) == ("old/2.txt", "new/2.txt", "done")
    assert (row["old title"], row["new title"]) == ("儿童权利", "儿童权利")
    told = json.loads(Path("out/2--2.json").read_text("utf-8"))["comparisons"][0]
    assert {fate: row[fate] for fate in told["summary"]} == {
        fate: str(number) for fate, number in told["summary"].items()
    }
    assert (row["strength"], row["substantive"], row["routine"]) == ("1", "1", "1")
    assert row["files"] == "2--2.html 2--2.json"


def test_the_page_leads_to_every_file_and_runs_nothing() -> None:
    batch("pairs.csv", "-o", "out")
    page = Path("out/index.html").read_text("utf-8")
    links = re.findall(r'href="([^"]*)"', page)
    assert sorted(links) == [file for file in files() if file not in ("index.html", "summary.csv")]
    assert "default-src 'none'" in page
    assert not re.search(r"<script|style=|\son\w+=", page)


def test_a_list_may_come_through_a_pipe() -> None:
    asked = [*UNRDIFF, "batch", "-", "-o", "out"]
    done = subprocess.run(asked, input=LIST.encode(), capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [row["name"] for row in rows()] == list(NAMES)


def test_two_folders_are_matched_by_title() -> None:
    Path("new/3.txt").rename("new/other-name.txt")
    Path("new/9.txt").write_text(YEARS[1].format(number=9, title="公海渔业"), "utf-8")
    Path("new/notes.txt").write_text("买牛奶\n", "utf-8")
    found = batch("old", "new", "-o", "out", "--ui", "en")
    assert found.status == 0
    assert found.out.startswith("3 compared, 2 without counterpart\n")
    assert "new/9.txt: no text of the other folder is clearly its counterpart" in found.err
    assert "new/notes.txt: notes.txt: no resolution found" in found.err
    assert [row["old"] for row in rows()] == [f"old/{n}.txt" for n in (1, 2, 3)] + ["", ""]
    assert rows()[2]["new"] == "new/other-name.txt"
    assert rows()[0]["name"] == "a-res-74-1--a-res-75-1"


def test_a_title_that_was_reworded_is_shown_beside_the_old_one() -> None:
    Path("new/1.txt").write_text(YEARS[1].format(number=1, title="清洁饮用水问题"), "utf-8")
    batch("pairs.csv", "-o", "out")
    assert (rows()[0]["old title"], rows()[0]["new title"]) == ("清洁饮用水", "清洁饮用水问题")
    page = Path("out/index.html").read_text("utf-8")
    assert ">清洁饮用水 → 清洁饮用水问题<" in page
    assert ">儿童权利<" in page


@pytest.mark.usefixtures("english")
def test_two_folders_without_anything_in_common_are_refused() -> None:
    Path("empty").mkdir()
    assert "no text of the one is clearly the counterpart" in refused(
        batch("old", "empty", "-o", "out")
    )


# --- what goes wrong ----------------------------------------------------------------------------


@pytest.mark.usefixtures("english")
def test_a_bad_pair_does_not_stop_the_others() -> None:
    Path("pairs.csv").write_text(f"{LIST}none.txt,new/1.txt\nold/1.txt,\nlist.csv,x.png\n", "utf-8")
    Path("list.csv").write_text("大会\n", "utf-8")
    Path("x.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    found = batch("pairs.csv", "-o", "out")
    assert found.status == 3
    assert found.out == "3 compared, 3 failed\nout/index.html\n"
    assert found.err.count("\n") == 3
    assert "none--1: none.txt: no such file; check the name and the folder" in found.err
    assert "line 6: nothing is named under new" in found.err
    assert "Traceback" not in found.err
    assert [row["state"] for row in rows()] == ["done"] * 3 + ["failed"] * 3
    assert all(row["said"] for row in rows()[3:])
    page = unescape(Path("out/index.html").read_text("utf-8"))
    assert "none.txt: no such file; check the name and the folder" in page


@pytest.mark.usefixtures("english")
def test_many_sentences_are_cut_short() -> None:
    bad = "".join(f"none{number}.txt,new/1.txt\n" for number in range(15))
    Path("pairs.csv").write_text(LIST + bad, "utf-8")
    found = batch("pairs.csv", "-o", "out")
    assert found.err.count("\n") == 11
    assert found.err.endswith("unrdiff: 5 more are in summary.csv\n")


def test_no_cell_of_the_summary_is_a_formula_and_no_name_is_markup() -> None:
    Path("pairs.csv").write_text('old,new\n"=cmd|calc!A1",+1\n＝1,<b>x</b>\n" @x",\n', "utf-8")
    batch("pairs.csv", "-o", "out")
    cells = [cell for row in rows() for cell in row.values()]
    assert "'=cmd|calc!A1" in cells
    assert [cell for cell in cells if re.match(r"\s*[=+\-@＝＋－＠]", cell)] == []
    page = Path("out/index.html").read_text("utf-8")
    assert "<b>x" not in page
    assert "&lt;b&gt;x" in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.csv", "-o", "out"], "none.csv: no such file"),
        (["pairs.csv", "old", "-o", "out"], "name one list of pairs, or two folders"),
        (["old", "-o", "out"], "name one list of pairs, or two folders"),
        (["pairs.csv", "-o", "out", "--to", "rtf"], "--to rtf: no format of comparisons; use txt"),
        (["pairs.csv", "-o", "out", "--to", ""], "--to : no format of comparisons"),
        (["pairs.csv", "-o", "pairs.csv"], "pairs.csv: cannot be written (File exists)"),
        (["pairs.csv", "-o", "pairs.csv/x"], "pairs.csv/x: cannot be written (Not a directory)"),
        (["pairs.csv", "-o", "/proc/x"], "/proc/x: cannot be written ("),
        (["pairs.csv", "-o", "old"], "old: files that are read stand in it"),
        (["pairs.csv", "-o", "."], ".: files that are read stand in it"),
        (["old", "new", "-o", "new"], "new: files that are read stand in it"),
        (["pairs.csv", "-o", "out", "--dask", "x", "-j", "2"], "leave it out with --dask"),
    ],
)
@pytest.mark.usefixtures("english")
def test_refusals(arguments: list[str], said: str) -> None:
    assert said in refused(batch(*arguments))
    assert not Path("out").exists()


@pytest.mark.usefixtures("english")
def test_files_of_others_are_left_alone() -> None:
    Path("out").mkdir()
    Path("out/summary.csv").write_text("mine\n", "utf-8")
    assert "was not written by unrdiff batch" in refused(batch("pairs.csv", "-o", "out"))
    assert files() == ["summary.csv"]
    Path("out/summary.csv").unlink()
    Path("out/2--2.html").write_text("mine\n", "utf-8")
    found = batch("pairs.csv", "-o", "out")
    assert found.status == 3
    assert "2--2: out/2--2.html: exists and was not written by unrdiff" in found.err
    assert Path("out/2--2.html").read_text("utf-8") == "mine\n"
    assert [row["state"] for row in rows()] == ["done", "failed", "done"]
    assert batch("pairs.csv", "-o", "out", "--force").status == 0
    assert Path("out/2--2.html").read_text("utf-8") != "mine\n"


# --- going on -----------------------------------------------------------------------------------


def test_a_second_run_does_what_is_not_done_or_has_changed() -> None:
    batch("pairs.csv", "-o", "out")
    first, summed = times(), Path("out/summary.csv").read_bytes()
    os.utime("old/1.txt")
    assert batch("pairs.csv", "-o", "out").status == 0
    assert times() == first
    assert Path("out/summary.csv").read_bytes() == summed

    with open("new/2.txt", "a", encoding="utf-8") as stream:
        stream.write("\n3. 又决定另行审议。\n")
    batch("pairs.csv", "-o", "out")
    second = times()
    assert [name for name in NAMES if second[name] != first[name]] == ["2--2"]
    assert rows()[1]["added"] == "1"

    Path("out/3--3.json").unlink()
    batch("pairs.csv", "-o", "out")
    assert [name for name in NAMES if times()[name] != second[name]] == ["3--3"]


@pytest.mark.parametrize("more", [["--to", "json"], ["--ui", "en"], ["--again"]])
def test_what_is_asked_for_in_another_way_is_done_anew(more: list[str]) -> None:
    batch("pairs.csv", "-o", "out")
    first = times()
    batch("pairs.csv", "-o", "out", *more)
    assert all(times()[name] != first[name] for name in NAMES)


def test_what_failed_is_tried_again() -> None:
    Path("new/3.txt").rename("kept")
    assert batch("pairs.csv", "-o", "out").status == 3
    Path("kept").rename("new/3.txt")
    assert batch("pairs.csv", "-o", "out").status == 0


def test_a_journal_that_was_cut_off_tells_what_it_tells() -> None:
    batch("pairs.csv", "-o", "out")
    journal = Path("out/.unrdiff-batch.jsonl")
    first = times()
    journal.write_bytes(journal.read_bytes()[:-40])
    for _ in range(2):
        batch("pairs.csv", "-o", "out")
    assert len([name for name in NAMES if times()[name] != first[name]]) == 1
    assert [row["state"] for row in rows()] == ["done"] * 3


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.usefixtures("english")
def test_a_run_that_is_stopped_goes_on_later(how: signal.Signals) -> None:
    shutil.copytree(SAMPLES, "samples")
    long = "samples/a-c3-74-draft.txt,samples/a-res-80-229.txt\n" * 30
    Path("pairs.csv").write_text(LIST + long, "utf-8")
    journal = Path("out/.unrdiff-batch.jsonl")
    with subprocess.Popen(
        [*UNRDIFF, "batch", "pairs.csv", "-o", "out", "-j", "1"],
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        while not journal.exists() or journal.read_text("utf-8").count('"digest"') < 3:
            time.sleep(0.05)
            assert process.poll() is None
        if how is signal.SIGINT:
            os.killpg(process.pid, how)  # as a terminal does
        else:
            process.send_signal(how)
        assert process.stderr is not None
        said = process.stderr.read().decode()
    first = times()
    if how is signal.SIGINT:
        assert process.returncode == 130
        assert said == (
            "unrdiff: stopped; what is done stays in out, and the same command goes on from there\n"
        )
        states = [row["state"] for row in rows()]
        assert states[:3] == ["done"] * 3
        assert states[-1] == "not yet compared"
    assert not [name for name in os.listdir("out") if name.endswith(".tmp")]
    Path("pairs.csv").write_text(LIST, "utf-8")
    assert batch("pairs.csv", "-o", "out").status == 0
    assert times() == first


# --- the command --------------------------------------------------------------------------------


def test_a_bar_is_shown_on_a_terminal_alone() -> None:
    own, other = pty.openpty()
    asked = [*UNRDIFF, "batch", "pairs.csv", "-o", "out"]
    with subprocess.Popen(asked, stderr=other, stdout=subprocess.DEVNULL) as process:
        os.close(other)
        shown = b""
        # Where the last who wrote to a terminal has gone, reading from it fails.
        with suppress(OSError):
            while part := os.read(own, 4096):
                shown += part
    os.close(own)
    assert process.returncode == 0
    assert b"3/3" in shown


def test_a_file_called_batch_is_a_file() -> None:
    shutil.copy("old/1.txt", "batch")
    assert "敦促" in run("./batch", "new/1.txt").out
    assert "敦促" in run("new/1.txt", "batch").out


def test_other_commands_load_nothing_of_it() -> None:
    asked = "import sys, unrdiff.app.cli; print([m for m in sys.modules if '.batch' in m])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True)
    assert done.stdout.strip() == b"[]"


@pytest.mark.usefixtures("english")
def test_help() -> None:
    found = batch("--help")
    assert found.status == 0
    assert found.out.startswith("Usage: unrdiff batch [OPTIONS] PAIRS.csv | OLD_DIR NEW_DIR")
    assert "unrdiff batch PAIRS.csv -o DIR" in run("--help").out
