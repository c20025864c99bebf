"""From bytes to text: which encoding they are in, or that they are no text."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from collections.abc import Iterator

from unrdiff.language.characters import without_controls
from unrdiff.language.script import commonness
from unrdiff.model import UnrdiffError
from unrdiff.sentence import Sentence

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
# Encodings that Chinese is written in; which of them a text is in its characters tell.
_CHINESE = ("gb18030", "big5hkscs", "utf-8", "utf-16-le", "utf-16-be")
# As browsers do: names of smaller sets, in texts that hold characters of the larger ones.
_LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "unicode": "utf-16",
}
# So much of a text in the right encoding is in frequent characters.
_COMMON = 0.1
# So much of it may be faulty: a character cut in two, a byte lost on the way.
_FAULTY = 0.005
_SAMPLE = 20_000


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """Text from bytes in UTF-8, UTF-16, GB18030, Big5 or the encoding that they declare.

    Raises ``UnrdiffError`` when the bytes are empty or are no text; the message starts with
    ``name``.
    """
    if not data.strip():
        raise UnrdiffError(
            "{name}: the file is empty; save the resolution's text in it first", name=name
        )
    kind = _known_binary(data)
    for faults in (0.0, _FAULTY):
        for encoding in () if kind else _likely_encodings(data, declared):
            text = _decoded(data, encoding, faults)
            if text is not None and _reads_as_text(text, encoding):
                return text
    raise UnrdiffError(
        "{name}: this is {kind}; save it as plain text (UTF-8, UTF-16 or GB18030) and try again",
        name=name,
        kind=kind or Sentence("no text that can be read"),
    )


def _likely_encodings(data: bytes, declared: str | None) -> Iterator[str]:
    """The encodings to try: what a mark says; UTF-8, what the text reads as, what it declares.

    Most texts are in the first, and none other need be looked into for them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            yield encoding
            return
    if b"\x00" in data[:4096]:
        # Text without a byte order mark: the zero bytes of its ASCII stand on one side.
        odd, even = data[1:4096:2].count(0), data[0:4096:2].count(0)
        yield "utf-16-le" if odd > even else "utf-16-be"
        return
    yield "utf-8"
    named = (declared or "").strip().lower()
    named = _LARGER.get(named, named)
    yield from _by_characters(data, named)
    yield from (named, "gb18030")


def _by_characters(data: bytes, declared: str) -> list[str]:
    """The encodings in which the bytes read as Chinese, the one they declare first among equals."""
    sample = data[:_SAMPLE]
    shares = {}
    for encoding in (declared, *_CHINESE):
        text = _decoded(sample, encoding, faults=1.0)
        shares[encoding] = commonness(text) if text else 0.0
    return [e for e in sorted(shares, key=lambda e: -shares[e]) if shares[e] > _COMMON]


def _decoded(data: bytes, encoding: str, faults: float) -> str | None:
    """The text, its faults shown; ``None`` where more than this share of it are faults."""
    try:
        text = data.decode(encoding, "replace" if faults else "strict")
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") <= faults * len(text) else None


def _reads_as_text(text: str, encoding: str) -> bool:
    """Control, private and unassigned characters are what wrong decoding leaves behind.

    What is UTF-8 by its bytes may hold the control sequences of a terminal, and here and there, but
    not in a tenth of it, a character that only its font knew.
    """
    sample = text[:20_000]
    if certain := encoding.startswith("utf-8"):
        sample = without_controls(sample)[0]
    kinds: Counter[str] = Counter()
    for character, times in Counter(sample).items():
        kinds[unicodedata.category(character)] += times if character not in "\n\r\t\f\v" else 0
    strange = kinds["Cc"] + kinds["Cn"] + kinds["Cs"] + (0 if certain else kinds["Co"])
    return strange <= len(sample) * 0.01 and kinds["Co"] <= len(sample) * 0.1


def _known_binary(data: bytes) -> Sentence | None:
    for magic, kind in (
        (b"%PDF", Sentence("a PDF file")),
        (b"PK\x03\x04", Sentence("a Word, Excel or ZIP file")),
        (b"\xd0\xcf\x11\xe0", Sentence("an old Word or Excel file")),
        (b"\x89PNG", Sentence("a picture")),
        (b"\xff\xd8\xff", Sentence("a picture")),
    ):
        if data.startswith(magic):
            return kind
    return None
