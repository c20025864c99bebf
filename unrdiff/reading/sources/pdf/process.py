"""Runs :mod:`content` on a file's bytes, and says in a sentence why a file is not read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from unrdiff.model import UnrdiffError
from unrdiff.sentence import Sentence

_PROGRAM = Path(__file__).with_name("content.py")
# What the program does to itself after twenty seconds of work, this does where it cannot.
_PATIENCE = 60
# Reports of committees with pictures take a few megabytes.
_LARGEST = 64 << 20
_REFUSALS = {
    "locked": Sentence("this PDF opens with a password only; save it without one and try again"),
    "broken": Sentence("this PDF is broken; save it again, or copy its text into a text file"),
    "long": Sentence(
        "this PDF is longer than any UN document; give the pages of the resolution alone"
    ),
    "heavy": Sentence(
        "this PDF takes more memory or time than any UN document does; "
        "print it to a PDF again, or copy its text into a text file"
    ),
}


def drawn_pages(data: bytes, name: str) -> list[Any]:
    """What is drawn on a file's pages. Raises ``UnrdiffError``."""
    told: dict[str, Any] = {"refused": "long"} if len(data) > _LARGEST else _told(data)
    if "refused" in told:
        raise UnrdiffError("{path}: {fault}", path=name, fault=_REFUSALS[told["refused"]])
    pages: list[Any] = told["pages"]
    return pages


def _told(data: bytes) -> dict[str, Any]:
    # -P: nothing that lies beside the program, or where it is run, is imported by it.
    command = [sys.executable, "-P", str(_PROGRAM)]
    try:
        run = subprocess.run(command, input=data, capture_output=True, timeout=_PATIENCE)
        told: dict[str, Any] = json.loads(run.stdout) if run.returncode == 0 else {}
    except (OSError, ValueError, subprocess.TimeoutExpired):
        told = {}
    return told or {"refused": "heavy"}
