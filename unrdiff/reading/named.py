"""What the user named: a file, and with ``#`` one of the drafts in it."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from unrdiff.language.headings import DRAFT_NAME
from unrdiff.language.numerals import any_number, chinese_numeral
from unrdiff.model import UnrdiffError

# The longest resolution is well below 1 MB of text, a report with several drafts below 3 MB.
LARGEST = 4_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes under the path it was named by; ``part`` is the draft that ``#`` asks for."""

    path: str
    data: bytes
    part: int | None = None

    @property
    def name(self) -> str:
        """The name that stands for it in outputs: its file's own, as far as it can be printed."""
        return os.fsencode(Path(self.path).name).decode("utf-8", "replace")


def split_part(argument: str) -> tuple[str, int | None]:
    """``a.txt#4``, ``a.txt#四`` or ``a.txt#决议草案四`` as a path and a part.

    A file whose own name holds a ``#`` is found first. Raises ``UnrdiffError`` for a part that
    is no number.
    """
    if "#" not in argument or Path(argument).exists():
        return argument, None
    path, _, part = argument.rpartition("#")
    number = any_number(re.sub(f"^{DRAFT_NAME}", "", part.strip()).strip())
    if number is None:
        raise UnrdiffError(
            f"{argument}: '#{part}' names no draft; write the draft's number, as in {path}#4 or "
            f"#{chinese_numeral(4)}"
        )
    return path, number


def load(argument: str) -> Source:
    """Read the file that ``argument`` names. Raises ``UnrdiffError`` when it cannot be read."""
    path, part = split_part(argument)
    return Source("standard input" if path == "-" else path, load_bytes(path), part)


def load_bytes(path_text: str) -> bytes:
    """The content of a file; ``-`` is standard input. Raises ``UnrdiffError``, naming it."""
    if path_text == "-":
        return sys.stdin.buffer.read()
    path = Path(path_text)
    try:
        if path.is_dir():
            raise UnrdiffError(f"{path}: this is a folder; name a text file in it")
        if not path.exists():
            raise UnrdiffError(f"{path}: no such file; check the name and the folder")
        size = path.stat().st_size
        if size > LARGEST:
            raise UnrdiffError(
                f"{path}: {size // 1_000_000} MB is more than any UN text holds "
                f"(limit {LARGEST // 1_000_000} MB); give the resolution's text alone"
            )
        return path.read_bytes()
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); check its rights"
        raise UnrdiffError(f"{path}: {reason}") from error
