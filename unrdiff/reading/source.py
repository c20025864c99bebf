"""From what the user named to text: the file, its part, its encoding."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from unrdiff.language.numerals import any_number
from unrdiff.model import UnrdiffError

# The longest resolution is well below 1 MB of text, a report with several drafts below 3 MB.
LARGEST = 4_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A text and where it came from; ``part`` is the draft asked for with ``#``."""

    name: str
    text: str
    part: int | None = None


def split_part(argument: str) -> tuple[str, int | None]:
    """``a.txt#4``, ``a.txt#四`` or ``a.txt#决议草案四`` as a path and a part.

    A file whose own name holds a ``#`` is found first. Raises ``UnrdiffError`` for a part that
    is no number.
    """
    if "#" not in argument or Path(argument).exists():
        return argument, None
    path, _, part = argument.rpartition("#")
    number = any_number(re.sub(r"^决[议定]草案", "", part.strip()).strip())
    if number is None:
        raise UnrdiffError(
            f"{argument}: '#{part}' names no draft; write the draft's number, as in {path}#4 or #四"
        )
    return path, number


def load(argument: str) -> Source:
    """Read the file that ``argument`` names. Raises ``UnrdiffError`` for all that is no text."""
    path_text, part = split_part(argument)
    name, text = load_path(Path(path_text))
    return Source(name, text, part)


def load_text(argument: str) -> str:
    """The text of a file that is no resolution; ``-`` is standard input.

    Raises ``UnrdiffError`` for all that is no text.
    """
    if argument == "-":
        return decode(sys.stdin.buffer.read(), "standard input")
    return load_path(Path(argument))[1]


def load_path(path: Path) -> tuple[str, str]:
    """A file's name and its text."""
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
        data = path.read_bytes()
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); check its rights"
        raise UnrdiffError(f"{path}: {reason}") from error
    return path.name, decode(data, str(path))


def decode(data: bytes, name: str) -> str:
    """Text from UTF-8, UTF-16 or GB18030 bytes.

    Raises ``UnrdiffError`` when the bytes are empty or are no text; the message starts with
    ``name``.
    """
    if not data.strip():
        raise UnrdiffError(f"{name}: the file is empty; save the resolution's text in it first")
    kind = _known_binary(data)
    for encoding in [] if kind else _likely_encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _reads_as_text(text):
            return text
    raise UnrdiffError(
        f"{name}: this is {kind or 'no text that can be read'}; "
        f"save it as plain text (UTF-8, UTF-16 or GB18030) and try again"
    )


def _likely_encodings(data: bytes) -> list[str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ["utf-16"]
    if b"\x00" in data[:4096]:
        # Text without a byte order mark: the zero bytes of its ASCII stand on one side.
        odd, even = data[1:4096:2].count(0), data[0:4096:2].count(0)
        return ["utf-16-le"] if odd > even else ["utf-16-be"]
    return ["utf-8-sig", "gb18030"]


def _reads_as_text(text: str) -> bool:
    """Control, private and unassigned characters are what wrong decoding leaves behind."""
    sample = text[:20_000]
    strange = sum(unicodedata.category(c) in ("Cc", "Co", "Cn", "Cs") for c in sample)
    strange -= sum(sample.count(c) for c in "\n\r\t\f\v")
    return strange <= len(sample) * 0.01


def _known_binary(data: bytes) -> str | None:
    for magic, kind in (
        (b"%PDF", "a PDF file"),
        (b"PK\x03\x04", "a Word, Excel or ZIP file"),
        (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
    ):
        if data.startswith(magic):
            return kind
    return None
