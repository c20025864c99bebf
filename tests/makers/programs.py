"""Other programs that write files for tests; they are installed where the tests are run for all.

LibreOffice is given tracked changes so that two faults of its own are not met (7.4): with no screen
it falls over where a file has comments, its own files too, so comments are taken out before; and it
takes changes that end one paragraph and begin the next, of one author and minute, for one change
that holds the paragraph's mark, so each paragraph's changes are given a day of their own.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree

_FILTERS = {"html": "html:HTML (StarWriter):UTF8"}
# UNO comes with LibreOffice, for the Python of the system alone.
_UNO_PYTHON = "/usr/bin/python3"
ACCEPT = ".uno:AcceptAllTrackedChanges"
REJECT = ".uno:RejectAllTrackedChanges"
COMPARE = ".uno:CompareDocuments"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Job:
    """A command of LibreOffice's menus on a Word file; ``other`` is the file that it asks for."""

    command: str
    data: bytes
    other: bytes = b""


def libreoffice(data: bytes, kind: str, into: str, folder: Path) -> bytes:
    """A file of one kind as LibreOffice saves it as another."""
    source = folder / f"made.{kind}"
    source.write_bytes(data)
    _run(
        *("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
        *("--convert-to", _FILTERS.get(into, into), "--outdir", str(folder / "out"), str(source)),
    )
    return (folder / "out" / f"made.{into}").read_bytes()


def accepted_by_libreoffice(data: bytes, folder: Path) -> bytes:
    """A Word file as LibreOffice saves it with all tracked changes accepted."""
    return carried_out_by_libreoffice([Job(ACCEPT, data)], folder)[0]


def rejected_by_libreoffice(data: bytes, folder: Path) -> bytes:
    """A Word file as LibreOffice saves it with all tracked changes rejected."""
    return carried_out_by_libreoffice([Job(REJECT, data)], folder)[0]


def carried_out_by_libreoffice(jobs: Sequence[Job], folder: Path) -> list[bytes]:
    """What LibreOffice saves as Word files after each job; it is started once for all."""
    folder.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    for i, job in enumerate(jobs):
        for name, content in (("source", job.data), ("other", job.other)):
            (folder / f"{name}{i}.docx").write_bytes(_bearable(content))
        source, other, made = (
            (folder / f"{name}{i}.docx").as_uri() for name in ("source", "other", "made")
        )
        lines += [job.command, other if job.other else "", source, made]
    script = Path(__file__).with_name("dispatching.py")
    _run(
        *(_UNO_PYTHON, str(script), str(folder / "profile")),
        given="\n".join(lines),
        needs=("soffice",),
    )
    return [(folder / f"made{i}.docx").read_bytes() for i in range(len(jobs))]


def _bearable(data: bytes) -> bytes:
    """A Word file with the same text and changes that LibreOffice gets through."""
    if not data:
        return data
    part, made = "word/document.xml", io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) if name != part else _apart(old.read(name)))
    return made.getvalue()


def _apart(document: bytes) -> bytes:
    """The body without comments; where all changes have one date, those of each paragraph on a day
    of their own.
    """
    root = etree.fromstring(document)
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for element in list(root.iter(_W + name)):
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)
    if len({element.get(_W + "date") for element in root.iter() if element.get(_W + "date")}) > 1:
        return etree.tostring(root)
    begin = datetime(2026, 1, 1)
    for i, paragraph in enumerate(root.iter(_W + "p")):
        for element in paragraph.iter():
            if element.get(_W + "date"):
                element.set(_W + "date", f"{begin + timedelta(days=i):%Y-%m-%dT%H:%M:%SZ}")
    return etree.tostring(root)


def pandoc(data: bytes, kind: str, into: str, folder: Path) -> bytes:
    """A file of one kind as pandoc writes it as another."""
    source, made = folder / f"made.{kind}", folder / f"pandoc.{into}"
    source.write_bytes(data)
    _run("pandoc", "-s", "-f", kind, "-t", into, "--metadata=title:x", "-o", str(made), str(source))
    return made.read_bytes()


def printed_by_libreoffice(source: Path) -> bytes:
    """A file as LibreOffice prints it to PDF."""
    return libreoffice(source.read_bytes(), source.suffix[1:], "pdf", source.parent)


def printed_by_chromium(source: Path, address: str = "") -> bytes:
    """A web page as the browser prints it to PDF; ``address`` follows its own."""
    made, page = source.with_suffix(".pdf"), source.as_uri() + address
    _run("chromium", "--headless", "--no-sandbox", f"--print-to-pdf={made}", page)
    return made.read_bytes()


def needed(*programs: str) -> None:
    """Where one of them is not installed the test is skipped, but not in CI."""
    for program in programs:
        if shutil.which(program) is None:
            assert not os.environ.get("CI"), f"{program} is not installed"
            pytest.skip(f"{program} is not installed")


def _run(*command: str, given: str = "", needs: Sequence[str] = ()) -> None:
    """Run a program, if it is there with what it needs."""
    needed(command[0], *needs)
    subprocess.run(command, check=True, capture_output=True, timeout=120, input=given.encode())
