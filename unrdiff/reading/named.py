"""What the user named: a file, with ``#`` one of the drafts in it, with ``@`` one of its sides."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from unrdiff.language.characters import without_controls
from unrdiff.language.headings import DRAFT_NAME
from unrdiff.language.numerals import any_number, chinese_numeral
from unrdiff.model import UnrdiffError
from unrdiff.sentence import system_reason

# What is called so in messages; outputs say it in their language.
STANDARD_INPUT = "standard input"
# A report with several drafts has below 3 MB of text; in a Word file or a PDF pictures may come to
# that.
LARGEST = 60_000_000


class Side(StrEnum):
    """Which text of a file with tracked changes is meant."""

    ORIGINAL = "original"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes under the path it was named by.

    ``part`` is the draft that ``#`` asks for, ``side`` the one that ``@`` does.
    """

    path: str
    data: bytes
    part: int | None = None
    side: Side | None = None

    @property
    def name(self) -> str:
        """The name that stands for it in outputs: its file's own, as far as it can be printed."""
        return without_controls(os.fsencode(Path(self.path).name).decode("utf-8", "replace"))[0]


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
            "{argument}: '#{part}' names no draft; write the draft's number, as in "
            "{path}#4 or #{numeral}",
            argument=argument,
            part=part,
            path=path,
            numeral=chinese_numeral(4),
        )
    return path, number


def split_side(argument: str) -> tuple[str, Side | None]:
    """``a.docx@original`` as a path and a side; a file of that very name is found first."""
    for side in Side:
        if argument.lower().endswith(f"@{side}") and not Path(argument).exists():
            return argument[: -len(side) - 1], side
    return argument, None


def load(argument: str) -> Source:
    """Read the file that ``argument`` names: ``a.docx``, ``a.docx#4``, ``a.docx#4@original``.

    Raises ``UnrdiffError`` when it cannot be read.
    """
    named, side = split_side(argument)
    path, part = split_part(named)
    if side is None:
        path, side = split_side(path)
    return Source(STANDARD_INPUT if path == "-" else path, load_bytes(path), part, side)


def load_bytes(path_text: str) -> bytes:
    """The content of a file; ``-`` is standard input. Raises ``UnrdiffError``, naming it."""
    if path_text == "-":
        if sys.stdin is None:
            raise UnrdiffError("standard input is closed; name a file")
        return sys.stdin.buffer.read()
    if path_text == os.devnull:
        return b""
    path = Path(path_text)
    try:
        if path.is_dir():
            raise UnrdiffError("{path}: this is a folder; name a text file in it", path=path)
        if not path.exists():
            raise UnrdiffError("{path}: no such file; check the name and the folder", path=path)
        size = path.stat().st_size
        if size <= LARGEST:
            # A pipe, or a device without an end, does not say how much it gives.
            with path.open("rb") as stream:
                content = stream.read(LARGEST + 1)
            size = len(content)
        if size > LARGEST:
            raise UnrdiffError(
                "{path}: {megabytes} MB is more than any UN text holds (limit {most} "
                "MB); give the resolution's text alone",
                path=path,
                megabytes=size // 1_000_000,
                most=LARGEST // 1_000_000,
            )
        return content
    except OSError as error:
        raise UnrdiffError(
            "{path}: cannot be read ({reason}); check its rights",
            path=path,
            reason=system_reason(error),
        ) from error
