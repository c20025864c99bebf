"""What outputs are called: safe names for files, on every system."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

from unrdiff.reading.sources import ENDINGS

# In bytes, of a name or one half of it: file systems allow 255, and an ending, a number and what a
# file is called while it is written come on top.
_LONGEST = 80


def pair_name(old: str, new: str) -> str:
    """What a pair is called that has no name of its own: by its two texts."""
    return f"{_text_name(old)}--{_text_name(new)}"


def _text_name(argument: str) -> str:
    """What a text is called in names of outputs: a symbol whole, a file without folder and ending.

    ``A/71/485#4`` and ``reports/a-71-485.docx#4`` are both ``a-71-485-4``.
    """
    match = re.fullmatch(r"(.*?)([#@].*)?", argument, re.S)
    assert match is not None
    path, part = match[1], match[2] or ""
    # A symbol has no ending; on no system is a file without any among those that are read.
    file = PureWindowsPath(path).name
    if PurePosixPath(file).suffix.lower() in ENDINGS:
        path = PurePosixPath(file).stem
    return safe_name(f"{path} {part}") or "text"


def safe_name(text: str) -> str:
    """Small letters, digits and single hyphens: a name for files on every system, maybe empty."""
    folded = unicodedata.normalize("NFKC", text).lower()
    kept = "".join(character if character.isalnum() else "-" for character in folded)
    short = re.sub("-+", "-", kept).encode()[:_LONGEST].decode(errors="ignore")
    return short.strip("-")
