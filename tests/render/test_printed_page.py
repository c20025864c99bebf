"""The page printed to PDF: which program prints, what it is given, and what goes wrong with it.

Browsers are scripts here that say how they were called, but for the last tests, which print.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
import unicodedata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pypdfium2 as pdfium
import pytest
from makers.programs import needed
from texts import SAMPLES, document

from unrdiff import compare
from unrdiff.app.compare import command
from unrdiff.app.task import oral_task, sheets_of, task_of
from unrdiff.model import Op, UnrdiffError
from unrdiff.render.findings import Findings, View
from unrdiff.render.pdf import browser, is_ours, made_with, printer, render, weasy
from unrdiff.render.pdf.printer import BY_HAND

FINDINGS = Findings(
    (document([("OP1", "请会员国提供资金；")]), document([("OP1", "敦促会员国提供资金；")]))
)
FINDINGS = Findings(FINDINGS.documents, compare(*FINDINGS.documents))
PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[4 0 R]/Count 1>>endobj
3 0 obj<</Creator(unrdiff)/Producer(Skia/PDF m1)>>endobj
4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R/Info 3 0 R>>
%%EOF
"""
CALLED = f"""#!{sys.executable}
import json, os, pathlib, sys, time
given = dict(one.lstrip("-").partition("=")[::2] for one in sys.argv[1:-1])
page = pathlib.Path(sys.argv[-1].removeprefix("file://"))
told = {{"given": given, "page": page.read_text("utf-8"), "folder": str(page.parent),
        "rights": page.parent.stat().st_mode & 0o777}}
pathlib.Path(__file__).with_name("called.json").write_text(json.dumps(told))
made = pathlib.Path(given["print-to-pdf"])
"""
PRINTS = f"made.write_bytes({PDF!r})"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder that programs are looked for in; WeasyPrint is not there either."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(browser, "_usual_places", lambda kind: ())
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.chdir(tmp_path)
    return folder


def install(folder: Path, name: str, does: str = PRINTS) -> None:
    (folder / name).write_text(CALLED + does)
    (folder / name).chmod(0o755)


def called(folder: Path) -> Any:
    return json.loads((folder / "called.json").read_text())


def run(*arguments: str) -> None:
    command(list(arguments), standalone_mode=False)


# --- which program --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("program", "name"),
    [
        ("chromium", "Chromium"),
        ("chromium-browser", "Chromium"),
        ("google-chrome", "Google Chrome"),
        ("google-chrome-stable", "Google Chrome"),
        ("msedge", "Microsoft Edge"),
        ("microsoft-edge", "Microsoft Edge"),
    ],
)
def test_any_browser_of_the_family_prints(path: Path, program: str, name: str) -> None:
    install(path, program)
    assert render(FINDINGS, View()) == PDF
    assert made_with(View(language="en")) == f"printed with {name}"
    assert made_with(View()) == f"由 {name} 打印"


def test_chromium_goes_first(path: Path) -> None:
    for program in ("microsoft-edge", "google-chrome", "chromium"):
        install(path, program)
        found = printer()
    assert found == browser.Browser("Chromium", str(path / "chromium"))


@pytest.mark.parametrize("variable", ["PROGRAMFILES", "LOCALAPPDATA"])
def test_a_browser_is_also_found_where_windows_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    program = tmp_path / "Microsoft" / "Edge" / "Application" / "msedge.exe"
    program.parent.mkdir(parents=True)
    program.touch(0o755)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv(variable, str(tmp_path))
    assert browser.installed() == browser.Browser("Microsoft Edge", str(program))


def test_without_a_browser_weasyprint_prints(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    def html(**given: Any) -> SimpleNamespace:
        asked.update(given)
        return SimpleNamespace(write_pdf=lambda: PDF)

    monkeypatch.setitem(sys.modules, "weasyprint", SimpleNamespace(HTML=html))
    assert render(FINDINGS, View()) == PDF
    assert made_with(View(language="en")) == "printed with WeasyPrint"
    assert asked["string"].startswith("<!DOCTYPE html>")
    with pytest.raises(ValueError, match="not fetched"):
        asked["url_fetcher"]("https://example.org/")


def test_without_any_a_sentence_says_how_to_print(path: Path) -> None:
    with pytest.raises(UnrdiffError) as told:
        render(FINDINGS, View())
    assert str(told.value).startswith("a PDF is printed by Chromium, ")
    assert str(told.value).endswith(str(BY_HAND))


# --- what it is given -----------------------------------------------------------------------------


def test_a_browser_is_given_the_page_in_a_folder_of_its_own_that_is_removed(path: Path) -> None:
    install(path, "chromium")
    render(FINDINGS, View())
    told = called(path)
    assert told["page"].startswith("<!DOCTYPE html>")
    assert told["rights"] == 0o700
    assert Path(told["given"]["user-data-dir"]).parent == Path(told["folder"])
    assert not Path(told["folder"]).exists()


def test_a_browser_reaches_no_network_and_shows_nothing_of_its_own(path: Path) -> None:
    install(path, "chromium")
    render(FINDINGS, View())
    given = called(path)["given"]
    assert given["headless"] == "new"
    assert given["proxy-server"] == "http://127.0.0.1:9"
    assert {"no-pdf-header-footer", "disable-background-networking", "no-first-run"} <= {*given}


@pytest.mark.parametrize("user", [0, 1000])
def test_only_root_goes_without_a_sandbox(
    path: Path, monkeypatch: pytest.MonkeyPatch, user: int
) -> None:
    install(path, "chromium")
    monkeypatch.setattr(os, "geteuid", lambda: user)
    render(FINDINGS, View())
    assert ("no-sandbox" in called(path)["given"]) == (user == 0)


# --- what goes wrong ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("sys.exit(3)", "Chromium printed nothing (status 3); "),
        ("os.kill(os.getpid(), 11)", "Chromium printed nothing (status -11); "),
        ("made.write_bytes(b'%PDF-1.4 half')", "Chromium printed nothing (status 0); "),
        ("made.touch()", "Chromium printed nothing (status 0); "),
    ],
    ids=["no file", "crash", "half a file", "an empty file"],
)
def test_a_browser_that_fails_is_one_sentence_and_no_file(path: Path, does: str, said: str) -> None:
    install(path, "chromium", does)
    with pytest.raises(UnrdiffError) as told:
        run(*SAMPLES_TEXTS, "-o", "x.pdf")
    assert str(told.value) == said + str(BY_HAND)
    assert sorted(one.name for one in path.parent.iterdir()) == ["bin"]


def test_a_browser_that_hangs_is_stopped_with_what_it_started(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(
        *(path, "chromium"),
        "import subprocess\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "pathlib.Path(__file__).with_name('child').write_text(str(child.pid))\n"
        "time.sleep(600)",
    )
    monkeypatch.setattr(browser, "_SECONDS", 3)
    with pytest.raises(UnrdiffError, match="Chromium did not print the page within 3 seconds; "):
        render(FINDINGS, View())
    child = int((path / "child").read_text())
    for _ in range(100):
        if not _runs(child):
            break
        time.sleep(0.1)
    assert not _runs(child)
    assert not Path(called(path)["folder"]).exists()


def _runs(process: int) -> bool:
    """Whether it is more than the name of a process that has ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_a_program_that_cannot_be_run_is_one_sentence(path: Path) -> None:
    (path / "chromium").write_text("#!/no/such/interpreter\n")
    (path / "chromium").chmod(0o755)
    with pytest.raises(UnrdiffError, match=r"^Chromium cannot be given the page \(No such file"):
        render(FINDINGS, View())


def test_weasyprint_that_fails_is_one_sentence(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(**_: Any) -> None:
        raise AssertionError

    monkeypatch.setitem(sys.modules, "weasyprint", SimpleNamespace(HTML=fails))
    with pytest.raises(UnrdiffError, match=r"^WeasyPrint cannot print the page \(AssertionError\)"):
        render(FINDINGS, View())


# --- on the command line --------------------------------------------------------------------------

SAMPLES_TEXTS = tuple(str(SAMPLES / name) for name in ("a-c3-74-draft.txt", "a-res-80-229.txt"))


def test_it_is_named_after_the_new_text(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(path, "chromium")
    run(*SAMPLES_TEXTS, "--pdf", "--ui", "en")
    assert capsys.readouterr() == ("a-res-80-229.pdf\n", "unrdiff: printed with Chromium\n")
    assert Path("a-res-80-229.pdf").read_bytes() == PDF


def test_a_file_of_ours_is_written_again_and_no_other(path: Path) -> None:
    install(path, "chromium")
    run(*SAMPLES_TEXTS, "-o", "x.pdf")
    run(*SAMPLES_TEXTS, "-o", "x.pdf")
    saved_since = PDF + PDF[PDF.index(b"3 0 obj") :]
    Path("x.pdf").write_bytes(saved_since)
    with pytest.raises(UnrdiffError, match=r"x\.pdf: exists and was not written by unrdiff"):
        run(*SAMPLES_TEXTS, "-o", "x.pdf")
    assert Path("x.pdf").read_bytes() == saved_since


def test_one_text_alone_has_no_page(path: Path) -> None:
    with pytest.raises(UnrdiffError, match="name OLD and NEW"):
        run(SAMPLES_TEXTS[1], "--pdf")


@pytest.mark.parametrize(
    "content",
    [
        PDF.replace(b"Creator(unrdiff)", b"Creator(Mozilla/5.0)"),
        PDF.replace(b"Producer(Skia/PDF", b"Producer(Quartz PDFContext"),
        PDF.replace(b"/Info 3 0 R", b""),
        b"%PDF-1.4 broken %%EOF",
        b"",
    ],
    ids=["printed by hand", "saved by another program", "nothing said", "broken", "empty"],
)
def test_what_others_wrote_is_not_ours(content: bytes) -> None:
    assert is_ours(PDF)
    assert not is_ours(content)


# --- really ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def given() -> dict[str, Findings]:
    """What is printed: a comparison, lineages, and oral revisions."""
    names = ("a-res-64-179.txt", "a-71-485.txt#4", "a-c3-74-draft.txt", "a-res-80-229.txt")
    versions = [str(SAMPLES / name) for name in names]
    sheets = sheets_of([str(SAMPLES / "oral-revisions-example.txt")])
    return {
        "comparison": task_of(versions[2:]),
        "lineages": task_of(versions),
        "oral": oral_task(versions[2:3], sheets, strict=False),
    }


def printed(content: bytes) -> str:
    """All that stands on the pages, without blanks."""
    pages = pdfium.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    return re.sub(r"\s|[\x00-\x1f\ufffe\uffff]", "", unicodedata.normalize("NFKC", text))


def bare(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("subject", ["comparison", "lineages", "oral"])
def test_chromium_prints_every_page(subject: str, given: dict[str, Findings]) -> None:
    needed("chromium")
    content = render(given[subject], View())
    assert is_ours(content)
    pages = list(pdfium.PdfDocument(content))
    assert len(pages) > 5
    assert {tuple(sorted(map(round, page.get_size()))) for page in pages} == {(595, 842)}
    # No address of a file here, nothing that runs.
    for mark in (b"file:", b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/OpenAction", b"/URI"):
        assert mark not in content


@pytest.mark.parametrize("program", [weasy, browser], ids=["weasyprint", "chromium"])
def test_all_words_are_on_paper(program: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    if program is weasy:
        monkeypatch.setattr(browser, "installed", lambda: None)
        pytest.importorskip("weasyprint", reason="WeasyPrint is not installed")
    else:
        needed("chromium")
    old = {f"OP{n}": f"请会员国在第{n}个地区疏通河道，加固堤坝；" for n in range(1, 30)}
    new = {
        label: text.replace("请会员国", "敦促各国", 1) if n % 3 == 0 else text
        for n, (label, text) in enumerate(old.items())
        if n != 7
    } | {"OP30": "决定在第八十一届会议上继续审议该问题。"}
    comparison = compare(document(old.items()), document(new.items()))
    text = printed(render(Findings((comparison.old, comparison.new), comparison), View()))
    for link in comparison.links:
        for edit in link.edits:
            assert bare(edit.new if edit.op is Op.INSERT else edit.old) in text
    assert bare(old["OP8"]) in text
    assert bare(new["OP30"]) in text
    assert text.count("加固堤坝") >= len(old)
