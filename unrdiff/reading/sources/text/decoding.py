"""From bytes to text: which encoding they are in, or that they are no text."""

from __future__ import annotations

import unicodedata
from collections import Counter

from unrdiff.language.characters import without_controls
from unrdiff.model import UnrdiffError


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
        if _reads_as_text(text, encoding):
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


def _reads_as_text(text: str, encoding: str) -> bool:
    """Control, private and unassigned characters are what wrong decoding leaves behind.

    What is UTF-8 by its bytes may hold the control sequences of a terminal, and here and there, but
    not in a tenth of it, a character that only its font knew.
    """
    sample = text[:20_000]
    if certain := encoding.startswith("utf-8"):
        sample = without_controls(sample)[0]
    kinds = Counter(unicodedata.category(c) for c in sample if c not in "\n\r\t\f\v")
    strange = kinds["Cc"] + kinds["Cn"] + kinds["Cs"] + (0 if certain else kinds["Co"])
    return strange <= len(sample) * 0.01 and kinds["Co"] <= len(sample) * 0.1


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
