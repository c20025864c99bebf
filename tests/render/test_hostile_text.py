"""Wording, file names, sheets and authors made to do harm are text in every format, and no more.

Files are read as the command line reads them; what each format must not hold is asked of its bytes.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from lxml import etree, html
from makers.hostile import NAME, OBEYED, hostile_findings
from makers.ooxml import faults
from makers.programs import needed
from makers.word import tracked_word

from unrdiff import read
from unrdiff.app.task import task_of
from unrdiff.model import UnrdiffError
from unrdiff.render.findings import Findings, Subject, View
from unrdiff.render.formats import FORMATS, Format


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[Subject, Findings]:
    """What is found in hostile files, for every subject."""
    return hostile_findings(tmp_path_factory.mktemp("hostile"))


# --- what each format must not hold ------------------------------------------------------------


def no_page(content: bytes) -> None:
    page = html.fromstring(content.decode())
    assert len(page.findall(".//script")) == 1
    assert "alert" not in (page.findtext(".//script") or "")
    for element in page.iter(etree.Element):
        assert not [name for name in element.attrib if str(name).startswith("on")]
        assert not element.get("href", "#").lower().startswith("javascript")
    assert not page.findall(".//img")


def no_markdown(content: bytes) -> None:
    text = re.sub("<!-- unrdiff -->|<br>|</?sup>", "", content.decode())
    assert not re.search(r"(?<!\\)(?:\\\\)*<[a-zA-Z/!]", text)
    assert "链](" not in text


def no_formula(content: bytes) -> None:
    for row in csv.reader(StringIO(content.decode("utf-8-sig"))):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def no_object(content: bytes) -> None:
    json.loads(content)


def no_word(content: bytes) -> None:
    assert faults(content) == []


def no_workbook(content: bytes) -> None:
    for text in parts(content):
        assert not [e for e in etree.fromstring(text.encode()).iter() if e.tag.endswith("}f")]


def no_action(content: bytes) -> None:
    for sign in (b"/JavaScript", b"/JS", b"/OpenAction", b"/AA", b"/Launch", b"/EmbeddedFile"):
        assert not re.search(re.escape(sign) + rb"[^A-Za-z]", content)
    for place in re.findall(rb"/URI *\(([^)]*)", content):
        raise AssertionError(place)


def nothing_more(content: bytes) -> None:
    """Characters are all that flat text has."""


FORBIDDEN: dict[str, Callable[[bytes], None]] = {
    "txt": nothing_more,
    "md": no_markdown,
    "json": no_object,
    "html": no_page,
    "csv": no_formula,
    "docx": no_word,
    "oral-out": nothing_more,
    "pdf": no_action,
    "xlsx": no_workbook,
}


def parts(content: bytes) -> Iterator[str]:
    """The texts that a file is made of."""
    if content.startswith(b"%PDF"):
        for page in pdfium.PdfDocument(content):
            # Where a word is broken it says so by a character of its own.
            yield page.get_textpage().get_text_range().replace("\x02", "")
        return
    if not content.startswith(b"PK"):
        yield content.decode()
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                yield archive.read(name).decode()


EACH = [
    pytest.param(form, subject, id=f"{form.home}-{subject.name.lower()}")
    for form in FORMATS
    for subject in sorted(form.shows)
]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("form", "subject"), EACH)
def test_what_is_hostile_is_text(
    form: Format, subject: Subject, language: Any, findings: dict[Subject, Findings]
) -> None:
    needed(*(["chromium"] if form.name == "pdf" else []))
    view = View(language=language, verbose=True, colour=False, width=100)
    try:
        content = form.render(findings[subject], view, subject)
    except UnrdiffError as error:
        assert form.name == "oral-out"  # what a sheet cannot say is refused, in one sentence
        content = str(error).encode()
    for text in parts(content):
        assert not OBEYED.findall(text)
    FORBIDDEN[form.name](content)


def test_every_format_is_asked() -> None:
    assert {form.name for form in FORMATS} == FORBIDDEN.keys()


@pytest.mark.parametrize("arguments", [["no"], ["no", "other"]])
def test_a_name_in_a_refusal_is_no_command(arguments: list[str], tmp_path: Path) -> None:
    names = [str(tmp_path / f"{name}{NAME}") for name in arguments]
    done = subprocess.run([sys.executable, "-m", "unrdiff", *names], capture_output=True)
    assert done.returncode == 2
    assert not OBEYED.findall(done.stderr.decode().rstrip("\n"))


def test_an_author_is_a_name_and_no_more(tmp_path: Path) -> None:
    samples = Path(__file__).parents[2] / "samples"
    old, new = (read(f"{samples}/a-71-485.txt#{number}") for number in (1, 2))
    evil = "甲\u202e\x9b31m&lt;script&gt;alert(1)&lt;/script&gt;=1"
    data = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(tracked_word(old, new).data())) as source,
        zipfile.ZipFile(data, "w") as made,
    ):
        for name in source.namelist():
            text = re.sub('w:author="[^"]*"', f'w:author="{evil}"', source.read(name).decode())
            made.writestr(name, text)
    path = tmp_path / "tracked.docx"
    path.write_bytes(data.getvalue())
    found = task_of([str(path)])
    for form in FORMATS:
        # A page on paper is the page.
        if Subject.COMPARISON in form.shows and form.name not in ("oral-out", "pdf"):
            content = form.render(found, View(colour=False, width=100), Subject.COMPARISON)
            for text in parts(content):
                assert not OBEYED.findall(text)
            FORBIDDEN[form.name](content)
