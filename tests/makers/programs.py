"""Other programs that write files for tests; they are installed where the tests are run for all."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

_FILTERS = {"html": "html:HTML (StarWriter):UTF8"}


def libreoffice(data: bytes, kind: str, into: str, folder: Path) -> bytes:
    """A file of one kind as LibreOffice saves it as another."""
    source = folder / f"made.{kind}"
    source.write_bytes(data)
    _run(
        *("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
        *("--convert-to", _FILTERS.get(into, into), "--outdir", str(folder / "out"), str(source)),
    )
    return (folder / "out" / f"made.{into}").read_bytes()


def pandoc(data: bytes, kind: str, into: str, folder: Path) -> bytes:
    """A file of one kind as pandoc writes it as another."""
    source, made = folder / f"made.{kind}", folder / f"pandoc.{into}"
    source.write_bytes(data)
    _run("pandoc", "-s", "-f", kind, "-t", into, "--metadata=title:x", "-o", str(made), str(source))
    return made.read_bytes()


def printed_by_libreoffice(source: Path) -> bytes:
    """A file as LibreOffice prints it to PDF."""
    return libreoffice(source.read_bytes(), source.suffix[1:], "pdf", source.parent)


def printed_by_chromium(source: Path) -> bytes:
    """A web page as the browser prints it to PDF."""
    made = source.with_suffix(".pdf")
    _run("chromium", "--headless", "--no-sandbox", f"--print-to-pdf={made}", source.as_uri())
    return made.read_bytes()


def _run(*command: str) -> None:
    """Run a program; where it is not installed the test is skipped, but not in CI."""
    if shutil.which(command[0]) is None:
        assert not os.environ.get("CI"), f"{command[0]} is not installed"
        pytest.skip(f"{command[0]} is not installed")
    subprocess.run(command, check=True, capture_output=True, timeout=120)
