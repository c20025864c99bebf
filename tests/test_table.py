"""The table of old and new provisions as a user asks for it, on the samples."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from lxml import etree
from makers.programs import printed_by_chromium
from texts import SAMPLES, compared, document

from unrdiff import compare
from unrdiff.render.findings import View
from unrdiff.render.html.page import render_html
from unrdiff.render.provisions import Table, provisions

VERSIONS = ("a-res-64-179.txt", "a-71-485.txt#4", "a-c3-74-draft.txt", "a-res-80-229.txt")
FORMS = (["--xlsx"], ["--table", "--docx"], ["--table", "--md"])
NAMES = {"xlsx": "xl/worksheets/sheet1.xml", "docx": "word/document.xml"}


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    spoken = {"UNRDIFF_UI": os.environ["UNRDIFF_UI"]} if "UNRDIFF_UI" in os.environ else {}
    return subprocess.run(
        [sys.executable, "-m", "unrdiff", *arguments],
        cwd=folder,
        capture_output=True,
        env={"PYTHONPATH": str(SAMPLES.parent), "PATH": "", "HOME": str(folder), **spoken},
    )


def pair(old: str, new: str) -> tuple[str, str]:
    return str(SAMPLES / old), str(SAMPLES / new)


def words_of(content: bytes, kind: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return "".join(map(str, etree.fromstring(archive.read(NAMES[kind])).itertext()))


def told(table: Table) -> list[str]:
    """All words of both columns, with the numbers of footnotes among them."""
    sides = [side for row in table.rows for side in (row.old, row.new) if side]
    return ["".join(words.text for words in side.words) for side in sides]


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
@pytest.mark.parametrize(("old", "new"), list(pairwise(VERSIONS)))
def test_the_samples_are_in_it_to_the_letter(old: str, new: str, kind: str, tmp_path: Path) -> None:
    done = run(tmp_path, *pair(old, new), "--table", "-o", f"table.{kind}")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"table.{kind}\n".encode(), b"")
    words = words_of((tmp_path / f"table.{kind}").read_bytes(), kind)
    for text in told(provisions(compared(old, new), View())):
        assert text in words


def test_excel_needs_no_name_and_no_flag_for_the_table(tmp_path: Path) -> None:
    texts = pair(*VERSIONS[2:])
    assert run(tmp_path, *texts, "--xlsx").stdout == b"a-res-80-229.xlsx\n"
    first = (tmp_path / "a-res-80-229.xlsx").read_bytes()
    assert run(tmp_path, *texts, "--xlsx", "-o", "-").stdout == first
    assert run(tmp_path, *texts, "-o", "x.xlsx").returncode == 0
    assert (tmp_path / "x.xlsx").read_bytes() == first


def test_word_has_track_changes_unless_the_table_is_asked_for(tmp_path: Path) -> None:
    texts = pair(*VERSIONS[2:])
    run(tmp_path, *texts, "-o", "tracked.docx")
    run(tmp_path, *texts, "--table", "--docx", "-o", "table.docx")
    with zipfile.ZipFile(tmp_path / "tracked.docx") as archive:
        assert b"<w:ins " in archive.read("word/document.xml")
    with zipfile.ZipFile(tmp_path / "table.docx") as archive:
        assert b"<w:tblHeader/>" in archive.read("word/document.xml")


def test_the_table_holds_the_rows_asked_for(tmp_path: Path) -> None:
    texts = pair(*VERSIONS[2:])
    whole = run(tmp_path, *texts, "--table", "--md").stdout.decode()
    some = run(tmp_path, *texts, "--table", "--md", "--only", "strength").stdout.decode()
    assert 0 < some.count("\n|") < whole.count("\n|")
    assert set(some.splitlines()) <= set(whole.splitlines())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--table"], "--table is written as md, csv, docx, xlsx, not as txt"),
        (["--table", "--html"], "not as html"),
        (["--table", "--docx", "--comments"], "without --table"),
        (["--xlsx", "--md"], "--md and --xlsx are two formats"),
    ],
)
@pytest.mark.usefixtures("english")
def test_what_does_not_go_together_is_refused(
    arguments: list[str], said: str, tmp_path: Path
) -> None:
    done = run(tmp_path, *pair(*VERSIONS[2:]), *arguments)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
@pytest.mark.usefixtures("english")
def test_it_needs_two_versions(form: list[str], tmp_path: Path) -> None:
    for files in (VERSIONS[3:], VERSIONS):
        done = run(tmp_path, *(str(SAMPLES / name) for name in files), *form)
        assert done.returncode == 2
        assert "name OLD and NEW alone" in done.stderr.decode()


def test_the_printed_page_names_its_columns_on_every_page(tmp_path: Path) -> None:
    texts = {
        f"OP{n}": f"请会员国在第{n}个地区采取措施，疏通河道，加固堤坝；" * 3 for n in range(1, 40)
    }
    later = {label: text.replace("请会员国", "敦促各国", 1) for label, text in texts.items()}
    found = compare(document(texts.items()), document(later.items()))
    source = tmp_path / "page.html"
    source.write_text(render_html(found, "zh"), "utf-8")
    pages = list(pdfium.PdfDocument(printed_by_chromium(source, "#?view=table")))
    across = [page.get_textpage().get_text_range() for page in pages if _lies_across(page)]
    assert len(across) > 3
    assert all("旧案文" in text and "新案文" in text and "说明" in text for text in across)


def _lies_across(page: pdfium.PdfPage) -> bool:
    width, height = page.get_size()
    return bool(width > height)
