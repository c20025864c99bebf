"""The help, in both languages; what is wrong with arguments; what a shell completes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from rich.cells import cell_len
from texts import SAMPLES

from unrdiff import __version__
from unrdiff.app.batch import batch
from unrdiff.app.compare import command
from unrdiff.app.help import help_page
from unrdiff.app.options import Option
from unrdiff.app.serve import serve
from unrdiff.render.labels import Language

UNRDIFF = [sys.executable, "-m", "unrdiff"]
COMMANDS = {"unrdiff": command, "unrdiff batch": batch, "unrdiff serve": serve}


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **variables}
    environment.pop("UNRDIFF_UI", None)
    return subprocess.run(
        [*UNRDIFF, *arguments], capture_output=True, text=True, env=environment, encoding="utf-8"
    )


@pytest.mark.parametrize("path", COMMANDS)
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("columns", [40, 60, 80, 100, 200])
def test_help_tells_every_option_and_keeps_to_the_width(
    path: str, language: Language, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    page = help_page(COMMANDS[path], path, language)
    for param in COMMANDS[path].params:
        assert not isinstance(param, click.Option) or isinstance(param, Option)
        for name in param.opts if isinstance(param, Option) else ():
            assert f"{name} " in page or f"{name}," in page or f"{name}\n" in page
    lines = page.splitlines()
    # A name and the usage stand as they are: nobody could copy them in pieces.
    told = [line for line in lines[1:] if not line.startswith("  unrdiff")]
    assert max(map(cell_len, told)) <= min(columns, 100)


def test_help_speaks_as_it_is_told() -> None:
    assert run("--help").stdout.startswith("用法：unrdiff [选项] FILE...\n")
    assert run("--help", "--ui", "en").stdout.startswith("Usage: unrdiff [OPTIONS] FILE...\n")
    assert run("-h", LC_ALL="en_US.UTF-8").stdout.startswith("Usage: ")
    assert run("batch", "--help").stdout.startswith("用法：unrdiff batch [选项] ")
    assert run("batch", "-h", "--ui=en").stdout.startswith("Usage: unrdiff batch [OPTIONS] ")


def test_the_version() -> None:
    assert run("--version").stdout == f"unrdiff, version {__version__}\n"


FAULTS = {
    ("--hmtl", "a", "b"): "没有 --hmtl 这一选项；是否指 --html",
    ("--nothing-like-it",): "没有 --nothing-like-it 这一选项；用法见 unrdiff --help",
    (): "缺少 FILE...；用法见 unrdiff --help",
    ("a", "b", "-o"): "-o 后缺少值；请在其后写明",
    ("a", "b", "--html=yes"): "--html 后不带值；请去掉所带的值",
    ("a", "b", "--width", "3"): "--width：请写 40 至 400 之间的整数",
    ("a", "b", "--width", "wide"): "--width：请写 40 至 400 之间的整数",
    ("a", "b", "--part", "foot"): "--part：不接受所填的值；可用 preamble, operative, annex",
    ("a", "b", "--on-tracked", "x"): "--on-tracked：不接受所填的值；可用 accept, keep",
    ("batch", "a.csv"): "缺少 --output；用法见 unrdiff batch --help",
    ("batch", "a.csv", "-o", "d", "-j", "0"): "--jobs：请写不小于 1 的整数",
    ("serve", "foo"): "foo：参数过多；用法见 unrdiff serve --help",
    ("nowhere.txt",): "nowhere.txt：文件不存在；请核对文件名和所在文件夹",
    ("a", "b", "--summary", "--stat"): "--summary 是全文要点；",
    ("a", "b", "--json", "--stat"): "--summary、--stat、--side-by-side 和 --inline 用于文本；",
}


@pytest.mark.parametrize("arguments", FAULTS)
def test_what_is_wrong_is_one_sentence_in_either_language(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"unrdiff: {FAULTS[arguments]}")
    assert done.stderr.count("\n") == 1
    # What is asked for last is what --ui would take as the value of an option without one.
    named = arguments[:1] if arguments[:1] in (("batch",), ("serve",)) else ()
    english = run(*named, "--ui", "en", *arguments[len(named) :])
    assert english.returncode == 2
    assert english.stderr.isascii()
    assert english.stderr.count("\n") == 1


def test_stat_is_refused_for_what_is_no_comparison() -> None:
    text = str(SAMPLES / "a-res-80-229.txt")
    assert "--stat 用于两份案文的比较" in run(text, "--stat").stderr
    assert "--summary 需要两个以上版本" in run(text, "--summary").stderr


# --- completion -----------------------------------------------------------------------------------


def completed(words: str, shell: str = "bash") -> list[str]:
    """What the shell is offered for the last of these words; a blank at the end begins a new."""
    given = words.split(" ")
    variables = {"_UNRDIFF_COMPLETE": f"{shell}_complete", "COMP_WORDS": words}
    variables["COMP_CWORD"] = given[-1] if shell == "fish" else str(len(given) - 1)
    return run(**variables).stdout.split("\n")[:-1]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("unrdiff --sum", ["plain,--summary"]),
        ("unrdiff bat", ["file,bat", "plain,batch"]),
        ("unrdiff serve --po", ["plain,--port"]),
        ("unrdiff old.txt bat", ["file,bat"]),
        ("unrdiff -o re", ["file,re"]),
        ("unrdiff --library sa", ["dir,sa"]),
        ("unrdiff --part ", ["plain,preamble", "plain,operative", "plain,annex"]),
        ("unrdiff --ui ", ["plain,zh", "plain,en"]),
        ("unrdiff --only dropped,ad", ["plain,dropped,added"]),
        ("unrdiff batch --aga", ["plain,--again"]),
        ("unrdiff batch x.csv --to html,j", ["plain,html,json"]),
    ],
)
def test_a_shell_is_offered_what_may_follow(words: str, offered: list[str]) -> None:
    assert completed(words) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_is_given_its_script(shell: str, tmp_path: Path) -> None:
    script = run(_UNRDIFF_COMPLETE=f"{shell}_source").stdout
    assert "_UNRDIFF_COMPLETE" in script
    program = shutil.which(shell)
    if program:
        (tmp_path / "script").write_text(script, "utf-8")
        subprocess.run([program, "-n", str(tmp_path / "script")], check=True)
