"""Reads mails, and web pages that a browser saved as one file, which is the same format.

A resolution comes as an attachment, or as the text of the mail: the first attachment that holds
one is read, else the text, as plain text or as a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from unrdiff.language.characters import without_controls
from unrdiff.model import UnrdiffError
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading.beginnings import beginnings
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources import manuscript_of
from unrdiff.reading.sources.text.decoding import decode

# The parser goes down into every part; mails forwarded in mails are a few deep.
_MOST_PARTS, _MOST_BORDERS = 200, 20_000
# Its work on what a header says of a part grows with the square of that.
_OVERLONG = re.compile(rb"(?im)^content-[a-z-]+:(?:[^\n]{5000}|(?:[^\n]*\n[ \t]){50})")
_PLAIN, _PAGE = "text/plain", "text/html"


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a mail; ``file`` is its name where it is an attachment."""

    kind: str
    data: bytes
    file: str | None
    charset: str | None


def read(data: bytes, name: str) -> Manuscript:
    """The manuscript of a mail. Raises ``UnrdiffError`` where it holds nothing to be read."""
    parts_told = data.lower().count(b"content-type:")
    if parts_told > _MOST_PARTS or data.count(b"\n--") > _MOST_BORDERS or _OVERLONG.search(data):
        raise UnrdiffError(
            "{name}: this mail has more parts, or more is said of them, than in any mail; "
            "save the one with the resolution as a file of its own",
            name=name,
        )
    parts = list(_parts(message_from_bytes(data)))
    attached = [part for part in parts if part.file is not None]
    for part in attached:
        if (found := _with_resolution(part, f"{name}: {part.file}")) is not None:
            notice = Notice(NoticeCode.MAIL_ATTACHMENT_READ, attachment=part.file or "")
            return replace(found, notices=(notice, *found.notices))
    for kind in (_PLAIN, _PAGE):
        for part in parts:
            found = _with_resolution(part, name) if part.kind == kind and not part.file else None
            if found is not None and attached:
                files = tuple(part.file or "" for part in attached)
                notice = Notice(NoticeCode.MAIL_TEXT_READ, attachments=files)
                return replace(found, notices=(notice, *found.notices))
            if found is not None:
                return found
    raise UnrdiffError(
        "{name}: no resolution found in the text of this mail or in its {count} "
        "attachments; save the resolution as a file of its own",
        name=name,
        count=len(attached),
    )


def _with_resolution(part: _Part, name: str) -> Manuscript | None:
    """The manuscript of a part, ``None`` where it cannot be read or holds no resolution."""
    try:
        if part.file is None:
            text = decode(part.data, name, part.charset).encode("utf-8", "replace")
            found = manuscript_of(text, f"{name}{'.html' if part.kind == _PAGE else '.txt'}")
        else:
            found = manuscript_of(part.data, name)
    except UnrdiffError:
        return None
    begun = beginnings(found.paragraphs) if found.beginnings is None else found.beginnings
    return found if begun else None


def _parts(message: Message) -> Iterator[_Part]:
    """The parts that hold something, those of forwarded mails too, in order."""
    for part in message.walk():
        if part.is_multipart():
            continue
        data = part.get_payload(decode=True)
        file = part.get_filename()
        kind = part.get_content_type()
        if kind not in (_PLAIN, _PAGE) and file is None:
            continue
        yield _Part(
            kind,
            data if isinstance(data, bytes) else b"",
            None if file is None else _decoded(file),
            part.get_content_charset(),
        )


def _decoded(value: str) -> str:
    """A header's value in its own characters, as far as they are text."""
    with suppress(HeaderParseError, LookupError, UnicodeError):
        value = str(make_header(decode_header(value)))
    return without_controls(value)[0]
