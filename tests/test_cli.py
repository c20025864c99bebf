"""The command as a user meets it: what it prints, what it writes, how it refuses."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import cache
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from rich.cells import cell_len
from rich.console import Console
from texts import SAMPLES, compared, sample

from unrdiff import __version__
from unrdiff.app import cli
from unrdiff.model import Comparison, Document, Op, Role
from unrdiff.render.findings import View
from unrdiff.render.labels import Language, paragraph_name, word
from unrdiff.render.rows import rows as rows_of
from unrdiff.render.terminal.comparison import print_comparison
from unrdiff.render.told import headings

OLD_NAME, NEW_NAME = "a-c3-74-draft.txt", "a-res-80-229.txt"
OLD, NEW = str(SAMPLES / OLD_NAME), str(SAMPLES / NEW_NAME)
REPORT = str(SAMPLES / "a-71-485.txt")

LAST_YEAR = """74/1. 清洁饮用水

大会，

回顾其 2018 年 12 月 17 日第 73/1 号决议，

1. 请秘书长提出报告；

2. 决定继续审议此事。
"""
THIS_YEAR = """75/1. 清洁饮用水

大会，

回顾其 2019 年 12 月 18 日第 74/1 号决议，

1. 敦促秘书长提出口头报告；

2. 决定继续审议此事。
"""


class Ran(NamedTuple):
    """What a run of the command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs the command in an empty folder that holds old.txt and new.txt."""
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(LAST_YEAR, "utf-8")
    Path("new.txt").write_text(THIS_YEAR, "utf-8")

    # click takes the program's name from the module that runs, which is pytest here.
    monkeypatch.setattr("click.core._detect_program_name", lambda: "unrdiff")

    def runs(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["unrdiff", *arguments])
        with pytest.raises(SystemExit) as stop:
            cli.main()
        return Ran(int(stop.value.code or 0), *capsys.readouterr())

    return runs


def test_example(run: Run) -> None:
    found = run("old.txt", "new.txt", "--no-color")
    assert found.status == 0
    assert found.err == ""
    assert "[-请-]{+敦促+}秘书长提出{+口头+}报告；" in found.out
    assert "  OP2  决定继续审议此事。\n" in found.out


# --- refusals ----------------------------------------------------------------------------------


def refused(found: Ran) -> str:
    """The one sentence that a refusal consists of."""
    assert found.status == 2
    assert found.out == ""
    assert "Traceback" not in found.err
    assert found.err.count("\n") == 1
    assert found.err.startswith("unrdiff: ")
    return found.err.removeprefix("unrdiff: ").rstrip("\n")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 4, "this PDF is broken"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\n%%EOF\n", "this PDF is broken"),
        (
            b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + bytes(range(256)),
            "the file is damaged (File is not a zip file)",
        ),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "a picture"),
        (bytes(range(256)) * 20, "no text that can be read"),
        ("春眠不觉晓，处处闻啼鸟。\n".encode(), "no resolution found"),
        (b"The General Assembly,\n\nRecalling its resolution 70/1,\n", "no resolution found"),
        ("请秘书长提出报告；\n".encode() * 340_000, "MB is more than any UN text holds"),
        (b"x" * 9_000_000, "MB is more than any UN text holds"),
    ],
    ids=[
        "empty",
        "blank",
        "pdf",
        "pdf of little",
        "zip",
        "png",
        "binary",
        "a poem",
        "in English",
        "9 MB of Chinese",
        "9 MB of one letter",
    ],
)
@pytest.mark.usefixtures("english")
def test_a_file_that_holds_no_resolution(run: Run, content: bytes, said: str) -> None:
    Path("bad.txt").write_bytes(content)
    for arguments in (["bad.txt"], ["bad.txt", "new.txt"], ["old.txt", "bad.txt", "--json"]):
        sentence = refused(run(*arguments))
        assert "bad.txt" in sentence
        assert said in sentence


@pytest.mark.usefixtures("english")
def test_a_report_without_a_resolution(run: Run) -> None:
    Path("report.txt").write_text(
        "预防犯罪和刑事司法委员会\n第二十八届会议\n\n1. 大会请委员会继续审议。\n\n"
        "2. 委员会面前有秘书长的报告(E/CN.15/2019/10)。\n",
        "utf-8",
    )
    assert "no resolution found" in refused(run("report.txt", "new.txt"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.txt", "new.txt"], "none.txt: no such file"),
        (["old.txt", "."], "this is a folder"),
        ([REPORT + "#9", "new.txt"], "there is no draft 9; it holds #1, #2, #3, #4"),
        (["old.txt#2", "new.txt"], "there is no draft 2; it holds #1"),
        ([REPORT + "#x", "new.txt"], "'#x' names no draft"),
        ([REPORT + "#", "new.txt"], "'#' names no draft"),
        (
            ["old.txt", "new.txt", "-o", "x.rtf"],
            "use one of .txt .md .json .html .csv .docx .oral.txt",
        ),
        (["old.txt", "new.txt", "-o", "x"], "use one of .txt .md .json .html .csv .docx .oral.txt"),
        (["old.txt", "new.txt", "--json", "-o", "x.md"], "--json and -o x.md name two formats"),
        (["old.txt", "new.txt", "--only", "added,foo"], "--only foo: not known; use kept, edited"),
        (["old.txt", "new.txt", "-o", "no/such/folder/x.md"], "cannot be written"),
        (["old.txt", "--html"], "a page shows two versions"),
        (["old.txt", "--paragraph", "OP1"], "--paragraph needs two or more versions"),
        (["old.txt", "new.txt", "--paragraph", "OP99"], "--paragraph OP99: no version has it"),
        (["old.txt", "new.txt", "--paragraph", "OP1", "--json"], "--paragraph is told as text"),
        (["old.txt", "--only", "added"], "name OLD and NEW alone"),
        (["old.txt", "new.txt", "old.txt", "--part", "operative"], "name OLD and NEW alone"),
        (["old.txt", "new.txt", "--only", "added", "-o", "x.json"], "json holds everything"),
        (["old.txt", "--summary"], "--summary needs two or more versions"),
        (["old.txt", "--stat"], "--stat is of the comparison of two versions"),
        (["old.txt", "new.txt", "old.txt", "--stat"], "--stat is of the comparison of two"),
        (["old.txt", "new.txt", "old.txt", "--only", "added", "-o", "x.csv"], "OLD and NEW alone"),
    ],
    ids=lambda value: (
        " ".join(value).replace(str(SAMPLES) + "/", "") if isinstance(value, list) else ""
    ),
)
@pytest.mark.usefixtures("english")
def test_arguments_that_cannot_be_meant(run: Run, arguments: list[str], said: str) -> None:
    assert said in refused(run(*arguments))
    assert sorted(os.listdir()) == ["new.txt", "old.txt"]


@pytest.mark.parametrize("arguments", [[], ["--part", "foo"], ["--width", "3"], ["--colour"]])
def test_what_is_no_option_is_one_sentence(run: Run, arguments: list[str]) -> None:
    assert refused(run(*arguments))


def test_an_empty_output_name_is_refused(run: Run) -> None:
    run("old.txt", "new.txt", "-o", "")
    assert sorted(os.listdir()) == ["new.txt", "old.txt"]
    assert Path("new.txt").read_text("utf-8") == THIS_YEAR


# --- what is read ------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_encodings_are_read_alike(run: Run, encoding: str) -> None:
    Path("again.txt").write_text(THIS_YEAR, encoding)
    assert run("new.txt", "again.txt", "--exit-code").status == 0


@pytest.mark.parametrize("part", ["4", "四", "决议草案四"])
def test_a_draft_of_a_report_is_named_by_its_number(run: Run, part: str) -> None:
    found = json.loads(run(f"{REPORT}#{part}", "--json").out)
    assert [len(d["paragraphs"]) for d in found["documents"]] == [107]


def test_a_report_begins_with_the_list_of_its_drafts(run: Run) -> None:
    found = run(REPORT).out.split("\n\n")[0].splitlines()
    assert found[0] == "文件所载决议草案数：4"
    assert [line[:6] for line in found if "#" in line] == [f"    #{n}" for n in (1, 2, 3, 4)]
    assert "序言部分 46，执行部分 67" in "".join(line.strip() for line in found)
    assert run(REPORT, "--md").out.splitlines()[1] == "文件所载决议草案数：4"
    assert "文件所载" not in run(OLD).out


@pytest.mark.parametrize(
    ("language", "name"),
    [("zh", "A/71/485 决议草案四"), ("en", "A/71/485, draft resolution IV")],
)
def test_a_draft_of_a_report_is_called_so(run: Run, language: str, name: str) -> None:
    for form in ("--md", "--width=200"):
        assert name in run(f"{REPORT}#4", OLD, form, "--ui", language).out
    assert name in run(f"{REPORT}#4", OLD, NEW, "--ui", language).out
    run(f"{REPORT}#4", OLD, "-o", "x.html", "--ui", language)
    assert name in Path("x.html").read_text("utf-8")


def test_the_draft_s_number_is_told(run: Run) -> None:
    found = json.loads(run(f"{REPORT}#4", OLD, "--json").out)["documents"]
    assert [document["draft"] for document in found] == [4, None]


def test_the_draft_whose_title_fits_is_taken_and_told(run: Run) -> None:
    found = json.loads(run(REPORT, OLD, "--json").out)["documents"][0]
    assert found["source"] == "a-71-485.txt#4"
    assert "a-71-485.txt#4" in found["notices"][0]
    assert "a-71-485.txt#4" in run(REPORT, OLD).out


def test_one_file_is_outlined(run: Run) -> None:
    found = run("new.txt", "--no-color")
    assert re.findall(r"^\w+", found.out, re.M)[-3:] == ["PP1", "OP1", "OP2"]
    assert "敦促秘书长提出口头报告；" in found.out


def test_all_drafts_of_a_report_are_outlined(run: Run) -> None:
    found = json.loads(run(REPORT, "--json").out)
    assert [d["source"][-2:] for d in found["documents"]] == ["#1", "#2", "#3", "#4"]
    assert found["comparisons"] == []


# --- status ------------------------------------------------------------------------------------


def test_exit_code_tells_whether_wording_differs(run: Run) -> None:
    assert run("old.txt", "new.txt", "--exit-code").status == 1
    assert run("old.txt", "new.txt").status == 0
    assert run("old.txt", "old.txt", "--exit-code").status == 0


def test_exit_code_is_0_for_layout_alone(run: Run) -> None:
    Path("wide.txt").write_text(THIS_YEAR.replace("2019 年 12 月", "2019年12月"), "utf-8")
    assert run("new.txt", "wide.txt", "--exit-code").status == 0


@pytest.mark.usefixtures("english")
def test_version_and_help(run: Run) -> None:
    assert run("--version").out == f"unrdiff, version {__version__}\n"
    assert "Examples:" in run("--help").out


# --- JSON --------------------------------------------------------------------------------------

TEXT, NUMBER, FLAG = str, int, bool
MAYBE = (str, type(None))
DOCUMENT = {
    "source": TEXT,
    "symbol": MAYBE,
    "draft": (int, type(None)),
    "session": (int, type(None)),
    "date": MAYBE,
    "title": MAYBE,
    "kind": MAYBE,
    "language": TEXT,
    "paragraphs": list,
    "footnotes": dict,
}
PARAGRAPH = {"label": TEXT, "number": MAYBE, "text": TEXT, "footnotes": list}
COMPARISON = {
    "old": NUMBER,
    "new": NUMBER,
    "links": list,
    "dropped": list,
    "added": list,
    "substitutions": list,
    "summary": dict,
}
LINK = {
    "old": TEXT,
    "new": TEXT,
    "role": TEXT,
    "moved": FLAG,
    "renumbered": FLAG,
    "similarity": (int, float),
    "anchors": list,
    "edits": list,
}
EDIT = {"op": TEXT, "old": TEXT, "new": TEXT, "kind": MAYBE}
COUNTS = ("kept", "edited", "moved", "renumbered", "split", "merged", "dropped", "added")


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    """What --json prints for a pair of samples."""
    printed = subprocess.run(
        [sys.executable, "-m", "unrdiff", OLD, NEW, "--json"], capture_output=True, check=True
    )
    found: dict[str, Any] = json.loads(printed.stdout.decode("utf-8"))
    return found


def assert_shape(found: dict[str, Any], shape: dict[str, Any]) -> None:
    """Every key of the contract is there, with its type; more keys may be."""
    assert shape.keys() <= found.keys()
    for key, kind in shape.items():
        assert isinstance(found[key], kind), f"{key}: {found[key]!r}"


def test_json_keeps_the_contract(whole: dict[str, Any]) -> None:
    assert whole["schema"] == "unrdiff/1"
    for document in whole["documents"]:
        assert_shape(document, DOCUMENT)
        assert all(map(str.isdigit, document["footnotes"]))
        for paragraph in document["paragraphs"]:
            assert_shape(paragraph, PARAGRAPH)
            for mark in paragraph["footnotes"]:
                assert_shape(mark, {"number": TEXT, "offset": NUMBER})
                assert 0 <= mark["offset"] <= len(paragraph["text"])
    (comparison,) = whole["comparisons"]
    assert_shape(comparison, COMPARISON)
    assert_shape(comparison["summary"], dict.fromkeys(COUNTS, NUMBER))
    for link in comparison["links"]:
        assert_shape(link, LINK)
        assert link["role"] in ("primary", "partial")
        assert 0 <= link["similarity"] <= 1
        assert bool(link["edits"]) == (link["role"] == "primary" or "old_part" in link)
        for edit in link["edits"]:
            assert_shape(edit, EDIT)
            assert (edit["kind"] is None) == (edit["op"] == "equal")


def test_json_gives_the_old_text_and_from_it_the_new(whole: dict[str, Any]) -> None:
    old, new = ({p["label"]: p["text"] for p in d["paragraphs"]} for d in whole["documents"])
    (comparison,) = whole["comparisons"]
    again = {}
    for link in comparison["links"]:
        if link["role"] == "primary":
            assert "".join(e["old"] for e in link["edits"]) == old[link["old"]]
            again[link["new"]] = "".join(e["new"] for e in link["edits"])
    alone = {link["new"] for link in comparison["links"]} - again.keys()
    again |= {label: new[label] for label in alone | set(comparison["added"])}
    assert again == new


def test_json_says_what_the_library_says(whole: dict[str, Any]) -> None:
    expected = compared(OLD_NAME, NEW_NAME)
    (comparison,) = whole["comparisons"]
    assert (comparison["old"], comparison["new"]) == (0, 1)
    assert tuple(comparison["dropped"]) == expected.dropped
    assert tuple(comparison["added"]) == expected.added
    assert [(k["old"], k["new"], k["role"], k["moved"]) for k in comparison["links"]] == [
        (k.old, k.new, k.role.value, k.moved) for k in expected.links
    ]
    assert comparison["summary"] == {n: getattr(expected.summary, n) for n in COUNTS}
    for document, read in zip(whole["documents"], (expected.old, expected.new), strict=True):
        assert [(p["label"], p["text"]) for p in document["paragraphs"]] == [
            (p.label, p.text) for p in read.paragraphs
        ]
        assert document["footnotes"] == read.footnotes
    assert whole["documents"][1]["symbol"] == "A/RES/80/229"
    assert whole["documents"][1]["date"] == "2025-12-18"


def test_json_is_the_same_every_time(run: Run) -> None:
    assert run("old.txt", "new.txt", "--json").out == run("old.txt", "new.txt", "--json").out


# --- files -------------------------------------------------------------------------------------


def test_html_is_named_after_the_new_text(run: Run) -> None:
    found = run(OLD, NEW, "--html")
    assert found == Ran(0, "a-res-80-229.html\n", "")
    assert Path("a-res-80-229.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_html_of_a_draft_in_a_report_is_named_after_the_file(run: Run) -> None:
    assert run("new.txt", REPORT + "#4", "--html").out == "a-71-485.html\n"


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("x.html", "<!DOCTYPE html>"),
        ("x.json", '{\n "schema": "unrdiff/1"'),
        ("x.md", "<!-- unrdiff -->\n# 案文比较"),
    ],
)
def test_the_ending_is_the_format(run: Run, name: str, beginning: str) -> None:
    assert run("old.txt", "new.txt", "-o", name) == Ran(0, f"{name}\n", "")
    assert Path(name).read_text("utf-8").startswith(beginning)


def test_text_in_a_file_is_text_in_a_pipe(run: Run) -> None:
    """And ends in the sign by which it may be written again."""
    run("old.txt", "new.txt", "-o", "x.txt", "--width", "90")
    printed = run("old.txt", "new.txt", "--width", "90").out
    assert Path("x.txt").read_text("utf-8") == f"{printed}\n—— unrdiff\n"


@pytest.mark.parametrize("form", ["html", "json", "md"])
def test_a_dash_prints_any_format(run: Run, form: str) -> None:
    printed = run("old.txt", "new.txt", f"--{form}", "-o", "-")
    assert run("old.txt", "new.txt", "-o", f"x.{form}").status == 0
    assert printed == Ran(0, Path(f"x.{form}").read_text("utf-8"), "")


@pytest.mark.parametrize("name", ["x.html", "x.json", "x.md", "x.txt"])
@pytest.mark.usefixtures("english")
def test_a_foreign_file_is_not_overwritten(run: Run, name: str) -> None:
    Path(name).write_text("与此无关的笔记\n", "utf-8")
    assert "not written by unrdiff" in refused(run("old.txt", "new.txt", "-o", name))
    assert Path(name).read_text("utf-8") == "与此无关的笔记\n"
    assert run("old.txt", "new.txt", "-o", name, "--force").status == 0
    assert "敦促" in Path(name).read_text("utf-8")


@pytest.mark.parametrize("name", ["x.html", "x.json", "x.md", "x.txt"])
def test_its_own_file_is_overwritten(run: Run, name: str) -> None:
    assert run("old.txt", "new.txt", "-o", name).status == 0
    assert run("new.txt", "old.txt", "-o", name) == Ran(0, f"{name}\n", "")


@pytest.mark.parametrize("name", ["x.json", "x.md", "x.txt"])
def test_its_own_outline_is_overwritten(run: Run, name: str) -> None:
    assert run("new.txt", "-o", name).status == 0
    assert run("old.txt", "-o", name) == Ran(0, f"{name}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["new.txt"],
        ["old.txt", "new.txt"],
        ["old.txt", "new.txt", "next.txt"],
        ["old.txt", "new.txt", "next.txt", "--paragraph", "OP1"],
        ["old.txt", "new.txt", "next.txt", "--paragraph", "OP3"],
    ],
    ids=["outline", "comparison", "trace", "story", "story of a late paragraph"],
)
@pytest.mark.parametrize("width", ["40", "100", "400"])
@pytest.mark.parametrize("ui", ["zh", "en"])
def test_its_own_text_is_overwritten_at_any_width(
    run: Run, arguments: list[str], width: str, ui: str
) -> None:
    next_year = THIS_YEAR.replace("2019 年 12 月 18 日第 74/1", "2020 年 12 月 16 日第 75/1")
    next_year = next_year.replace("75/1. ", "76/1. ").replace("此事。", "此事；")
    Path("next.txt").write_text(f"{next_year}\n3. 邀请会员国修建农村水井。\n", "utf-8")
    asked = [*arguments, "-o", "x.txt", "--width", width, "--ui", ui]
    assert run(*asked) == run(*asked) == Ran(0, "x.txt\n", "")


@pytest.mark.parametrize(
    "notes", ["OP3  邀请\n    修建水井\n", "笔记：\n\nA/RES/80/229  OP3\n    邀请会员国\n"]
)
def test_notes_that_name_a_paragraph_are_no_story(run: Run, notes: str) -> None:
    Path("x.txt").write_text(notes, "utf-8")
    refused(run("old.txt", "new.txt", "--paragraph", "OP1", "-o", "x.txt"))


def test_the_texts_themselves_are_never_overwritten(run: Run) -> None:
    refused(run("old.txt", "new.txt", "-o", "new.txt"))
    assert Path("new.txt").read_text("utf-8") == THIS_YEAR


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights(run: Run) -> None:
    Path("locked").mkdir(mode=0o500)
    assert "cannot be written" in refused(run("old.txt", "new.txt", "-o", "locked/x.md"))


@pytest.mark.usefixtures("english")
def test_a_folder_in_the_place_of_the_file(run: Run) -> None:
    Path("x.md").mkdir()
    assert "this is a folder" in refused(run("old.txt", "new.txt", "-o", "x.md"))


# --- the terminal ------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [80, 100, 160])
def test_no_line_is_wider_than_asked_for(width: int) -> None:
    lines = printed(width, False).splitlines()
    assert [line for line in lines if cell_len(line.rstrip()) > width] == []


@pytest.mark.parametrize("width", [80, 100])
def test_no_blank_hangs_over_the_edge(width: int) -> None:
    lines = printed(width, False).splitlines()
    assert [line for line in lines if cell_len(line) > width] == []


@pytest.mark.parametrize(("width", "color"), [(80, False), (100, False), (160, False), (80, True)])
def test_no_line_begins_with_punctuation(width: int, color: bool) -> None:
    lines = re.sub(r"\x1b\[[\d;]*m", "", printed(width, color)).splitlines()
    assert [line for line in lines if re.match(r"\s*[，。；：、）》”,;:.)\]]", line)] == []


@cache
def printed(width: int, color: bool) -> str:
    """A pair of samples as a terminal of that width shows it; other than at 80 the preamble."""
    stream = StringIO()
    console = Console(
        file=stream,
        width=width,
        force_terminal=color,
        color_system="truecolor" if color else None,
        highlight=False,
    )
    part = None if width == 80 and not color else "preamble"
    print_comparison(compared(OLD_NAME, NEW_NAME), console, View(part=part))
    return stream.getvalue()


def test_colour_marks_words_by_colour_alone() -> None:
    shown = printed(80, True)
    assert "\x1b[" in shown
    assert "{+" not in shown
    assert "[-" not in shown


def test_no_color_marks_words_by_brackets_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = run("old.txt", "new.txt", "--no-color").out
    assert "\x1b" not in shown
    assert "[-请-]{+敦促+}秘书长" in shown


def test_every_bracket_is_closed() -> None:
    assert printed(80, False).count("[-") == printed(80, False).count("-]") > 100
    assert printed(80, False).count("{+") == printed(80, False).count("+}") > 100


def test_a_pipe_has_no_colour(run: Run) -> None:
    assert "\x1b" not in run("old.txt", "new.txt").out


def test_the_command_prints_what_the_renderer_gives(run: Run) -> None:
    options = ("--no-color", "--width", "100", "--part", "preamble")
    assert run(OLD, NEW, *options).out == printed(100, False)


def test_unchanged_paragraphs_fold_to_one_line() -> None:
    out = printed(80, False)
    kept = [k for k in compared(OLD_NAME, NEW_NAME).links if k.role is Role.PRIMARY]
    kept = [k for k in kept if not k.moved and all(e.op is Op.EQUAL or e.layout for e in k.edits)]
    # A reference to a footnote that was lost is a change.
    told = headings(compared(OLD_NAME, NEW_NAME), "zh")
    changed = {row.new.label for row in rows_of(told.comparison) if row.new and not told.stays(row)}
    assert changed & {k.new for k in kept} == {"OP40"}
    kept = [k for k in kept if k.new not in changed]
    for link in kept:
        name = link.old if link.old == link.new else f"{link.old} → {link.new}"
        (line,) = re.findall(rf"^  {re.escape(name)}  .*$", out, re.M)
        assert line.endswith("…") or line.endswith(sample(NEW_NAME)[link.new].text)


# --- what is shown -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["old.txt", "./old.txt", "new.txt"])
@pytest.mark.usefixtures("english")
def test_what_was_read_is_never_written_over(run: Run, name: str) -> None:
    said = refused(run("old.txt", "new.txt", "-o", name, "--force"))
    assert said == f"{Path(name)}: is one of the files read; write to another name"
    assert Path("old.txt").read_text("utf-8") == LAST_YEAR


def test_two_texts_in_the_wrong_order_are_noticed(run: Run) -> None:
    notice = "! 旧案文属第 75 届会议，新案文属第 74 届会议，两者次序可能颠倒"
    assert notice in run("new.txt", "old.txt").out
    assert notice not in run("old.txt", "new.txt").out


CHINESE = re.compile("[一-龥、。，；：（）]")


@pytest.mark.parametrize("form", [(), ("--md",), ("--html", "-o", "-")], ids=["txt", "md", "html"])
def test_notices_are_english_where_english_is_asked_for(run: Run, form: tuple[str, ...]) -> None:
    report = f"{REPORT}#3"
    lines = run(report, NEW, "--ui", "en", *form).out.splitlines()
    assert not [line for line in lines if "可能不是同一决议" in line]
    text = " ".join(lines)
    told = text[text.index("The titles of the two texts differ") :]
    said = told[: told.index("may not be the same resolution")]
    titles = [document.title or "" for document in (sample("a-71-485.txt#3"), sample(NEW_NAME))]
    for title in titles:
        assert title in said.replace(" ", "")
        said = said.replace(" ", "").replace(title, "")
    assert not CHINESE.search(said)


def test_what_json_says_is_chinese_in_either_language(run: Run) -> None:
    assert run("new.txt", "old.txt", "--json").out == (
        run("new.txt", "old.txt", "--json", "--ui", "en").out
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "没有可追溯的版本：again.txt 与 old.txt 是同一文本，只计一次"),
        (
            "en",
            "nothing to trace: again.txt and old.txt are the same text, which is counted only once",
        ),
    ],
)
def test_why_nothing_is_left_to_trace_is_said_in_either_language(
    run: Run, language: Language, said: str
) -> None:
    Path("again.txt").write_text(LAST_YEAR, "utf-8")
    found = run("old.txt", "again.txt", "--paragraph", "OP1", "--ui", language)
    assert refused(found) == said


def test_a_change_of_punctuation_is_shown_as_such(run: Run) -> None:
    Path("new.txt").write_text(LAST_YEAR.replace("决定继续", "决定，继续"), "utf-8")
    found = run("old.txt", "new.txt", "--no-color")
    assert "✎ OP2  标点体例 1\n    决定{+，+}继续审议此事。\n" in found.out
    assert "未改 3 " in found.out


def test_words_moved_inside_a_paragraph_are_no_routine(run: Run) -> None:
    before = LAST_YEAR.replace("提出报告", "就贩运人口、偷运移民和洗钱提出报告")
    after = LAST_YEAR.replace("提出报告", "就偷运移民、贩运人口和洗钱提出报告")
    Path("old.txt").write_text(before, "utf-8")
    Path("new.txt").write_text(after, "utf-8")
    found = run("old.txt", "new.txt", "--no-color", "--only", "substantive")
    assert "✎ OP1  实质 2 · 段内移位\n" in found.out
    assert "政策改动 1 " in found.out


@pytest.mark.parametrize(("above", "told"), [("1. 请", "例行更新 1"), ("1. 强调", "力度↔ 1")])
def test_again_before_a_verb_of_the_paragraph_above_is_routine(
    run: Run, above: str, told: str
) -> None:
    before = LAST_YEAR.replace("1. 请", above).replace("2. 决定继续审议此事", "2. 请各国供水")
    Path("old.txt").write_text(before, "utf-8")
    Path("new.txt").write_text(before.replace("2. 请", "2. 再次请"), "utf-8")
    assert f"✎ OP2  {told}\n" in run("old.txt", "new.txt", "--no-color").out


@pytest.mark.parametrize("name", ["OP1", "op1", "1", "第1段", "第 1 段", "执行部分第一段"])
def test_a_paragraph_may_be_named_as_people_do(run: Run, name: str) -> None:
    assert "OP1  敦促" in run("old.txt", "new.txt", "--paragraph", name).out


def test_where_nothing_fits_it_is_said(run: Run) -> None:
    assert "没有这样的段落。\n" in run("old.txt", "new.txt", "--only", "split").out


def rows(out: str) -> list[str]:
    """The heads of the rows that a terminal shows, between what is told at a glance twice."""
    out = out.partition(word("signs", "zh")[:10])[2].partition(word("weighty", "zh"))[0]
    label = r"(?:(?:PP|OP|H|AX)[\d.]+\S*|—)"
    several = rf"{label}(?:、{label})*"
    heads = rf"^(?:[✎✚✖] | {{2}})({label}(?: → {label})?|{several} ⇒ {several})(?=  |$)"
    return re.findall(heads, out, re.M)


def fate_lines(comparison: Comparison) -> Iterable[tuple[str | None, str | None]]:
    """Every paragraph of both texts: old and new label, one of them missing if it stands alone."""
    links = [link for link in comparison.links if link.role is Role.PRIMARY]
    yield from ((link.old, link.new) for link in links)
    linked_old, linked_new = {k.old for k in links}, {k.new for k in links}
    yield from ((p.label, None) for p in comparison.old.paragraphs if p.label not in linked_old)
    yield from ((None, p.label) for p in comparison.new.paragraphs if p.label not in linked_new)


def test_no_paragraph_is_missing_in_the_terminal() -> None:
    heads = rows(printed(80, False))
    comparison = compared(OLD_NAME, NEW_NAME)
    partly = [k for k in comparison.links if k.role is Role.PARTIAL]
    expected = []
    for old, new in fate_lines(comparison):
        kin = [
            k for k in partly if (new is None and k.old == old) or (old is None and k.new == new)
        ]
        if kin:
            ends = "、".join(k.new if new is None else k.old for k in kin)
            expected.append(f"{old} ⇒ {ends}" if new is None else f"{ends} ⇒ {new}")
        else:
            expected.append(old if old and old == new else f"{old or '—'} → {new or '—'}")
    assert sorted(heads) == sorted(expected)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_paragraph_is_missing_in_markdown(run: Run, language: Language) -> None:
    out = run(OLD, NEW, "--md", "--ui", language).out
    heads = re.findall(r"^(?:## |- )([^（：\n]+)", out, re.M)
    for pair in fate_lines(compared(OLD_NAME, NEW_NAME)):
        names = [paragraph_name(label, language) for label in pair if label]
        assert " → ".join(dict.fromkeys(names)) in heads


def test_no_paragraph_is_missing_in_html(run: Run) -> None:
    page = Texts(run(OLD, NEW, "--html", "-o", "-", "--ui", "en").out)
    for document in (sample(OLD_NAME), sample(NEW_NAME)):
        assert labels(document) <= page.texts


def test_no_paragraph_is_missing_in_json(whole: dict[str, Any]) -> None:
    (comparison,) = whole["comparisons"]
    for side, gone, text in (("old", "dropped", OLD_NAME), ("new", "added", NEW_NAME)):
        told = {link[side] for link in comparison["links"]} | set(comparison[gone])
        assert told == labels(sample(text))


def labels(document: Document) -> set[str]:
    return {p.label for p in document.paragraphs}


class Texts(HTMLParser):
    """The pieces of text of a page."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.texts: set[str] = set()
        self.feed(markup)

    def handle_data(self, data: str) -> None:
        self.texts.add(data.strip())


@pytest.mark.parametrize("only", ["added", "dropped", "kept", "added,dropped", "moved"])
def test_only_shows_paragraphs_of_one_fate(run: Run, only: str) -> None:
    found = rows(run(OLD, NEW, "--part", "preamble", "--only", only).out)
    links = [k for k in compared(OLD_NAME, NEW_NAME).links if k.role is Role.PRIMARY]
    told = {(k.old, k.new): k for k in links}
    for row in found:
        old, _, new = row.partition(" → ")
        link = told.get((old, new or old))
        fates = {"moved"} if link and link.moved else set()
        fates |= {"added"} if old == "—" else {"dropped"} if new == "—" else set()
        fates |= {"kept"} if link and not link.edited else set()
        assert fates & set(only.split(",")), row
    assert found


def test_only_keeps_the_summary(run: Run) -> None:
    whole, part = run("old.txt", "new.txt").out, run("old.txt", "new.txt", "--only", "kept").out
    assert part.split("\n\n")[:2] == whole.split("\n\n")[:2]
    assert rows(part) == ["OP2"]


@pytest.mark.parametrize(
    ("part", "expected"), [("preamble", ["PP1"]), ("operative", ["OP1", "OP2"]), ("annex", [])]
)
def test_part_shows_one_part(run: Run, part: str, expected: list[str]) -> None:
    assert rows(run("old.txt", "new.txt", "--part", part).out) == expected


def test_what_crossed_over_is_shown_in_both_parts(run: Run) -> None:
    Path("crossed.txt").write_text(
        THIS_YEAR.replace("1. 敦促", "敦促").replace("报告；", "报告，").replace("2. 决", "1. 决"),
        "utf-8",
    )
    for part in ("preamble", "operative"):
        assert "OP1 → PP2" in rows(run("new.txt", "crossed.txt", "--part", part).out)


def test_labels_speak_english(run: Run) -> None:
    assert "kept 1" in run("old.txt", "new.txt", "--ui", "en").out
    assert "未改 1" in run("old.txt", "new.txt").out


# --- as a process ------------------------------------------------------------------------------


def process(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "unrdiff", *arguments], capture_output=True, check=False, **options
    )


def test_a_console_without_chinese_is_no_obstacle() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    found = process(NEW, env=environment)
    assert found.returncode == 0
    assert "敦促" in found.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    found = subprocess.run(
        [sys.executable, "-m", "unrdiff", OLD, NEW],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert found.stderr == b""


@pytest.mark.usefixtures("english")
def test_refusals_reach_the_shell() -> None:
    found = process("none.txt", NEW)
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr.startswith(b"unrdiff: none.txt: no such file")
