"""Takes away what converters and web pages leave around the wording, visible or not."""

from __future__ import annotations

import html
import re

from unrdiff.language.numerals import raised
from unrdiff.model import Origin

# Zero-width characters, soft hyphen, byte order mark, directional marks: no wording.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
# Kinds of blanks, the full-width one apart: it is indentation and counts two columns.
_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\t\v]")
_LINK = re.compile(r"!?\[((?:[^\[\]\\]|\\.)*)\]\(((?:https?://|#|mailto:|/)[^()\s]*)\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>~|])")
# A single asterisk beside digits is a job number's bar code (*1921234*), no emphasis.
_EMPHASIS = re.compile(r"(\*{2,3}(?=[^\s*])|\*(?=[^\s*\d]))([^*\n]*[^\s*])\1")
_UNDERLINE = re.compile(r"(?<![\w_])(_{1,2})(?=[^\s_])([^_\n]*[^\s_])\1(?![A-Za-z0-9_])")
_HEADING = re.compile(r"(?m)^ {0,3}#{1,6} +")
_QUOTE = re.compile(r"(?m)^ {0,3}>(?: |$)")
# A mail quotes what it answers, twice what that quoted; where most lines are, the sign tells.
_QUOTED = re.compile(r"(?m)^ {0,3}>[> ]*")
# The borders of a table that a web page set its text in.
_TABLE = re.compile(r"(?m)^[ |]*\|[ |:\-]*$|[ ]\|[ |]*$")
_TAG = re.compile(r"</?(?:sup|sub|b|i|em|strong|u|span|a|p|br|div)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_SUP = re.compile(r"<sup>\s*\[?(\d{1,3})\]?\s*</sup>", re.IGNORECASE)


# A footnote of Markdown, [^3]: above its text and [^3] in it.
_NOTE = re.compile(r"\[\^(\d{1,3})\](:?)")

# Entities for line ends would make lines that the file has not.
_ENTITY_BREAK = re.compile(r"&(?:#0*1[0-3](?!\d)|#[xX]0*[a-dA-D](?![\da-fA-F])|NewLine(?=;));?")
# What ends a line, and the empty lines that come of it.
_LINE_ENDS = {"\n": 1, "\f": 2, "\u2028": 1, "\u2029": 2}


def origins(text: str) -> list[Origin]:
    """Where each line of the unwrapped text stands: its line and page in the text as given."""
    found = [Origin(line=1, page=1)]
    line = page = 1
    for character in re.findall("[\n\f\u2028\u2029]", _with_plain_line_ends(text)):
        line += character == "\n"
        page += character == "\f"
        found += [Origin(line, page)] * _LINE_ENDS[character]
    return found


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def visible(text: str) -> str:
    """A text without characters that have no width, and with one kind of blank."""
    return _BLANKS.sub(" ", _INVISIBLE.sub("", text))


def _line_ends(match: re.Match[str]) -> str:
    """The line ends inside a tag: a text keeps its lines."""
    return "\n" * match[0].count("\n")


def _unquoted(text: str) -> str:
    """A text without the signs that mails and Markdown set before lines that they quote."""
    lines = len(re.findall(r"(?m)^.*\S", text))
    quoted = len(_QUOTED.findall(text))
    return (_QUOTED if quoted * 2 > lines else _QUOTE).sub("", text)


def unwrap(text: str) -> str:
    r"""The wording with Markdown, HTML inline tags, entities and invisible characters undone.

    Line ends become ``\n``; a form feed (a page break in converted PDFs) becomes an empty line.
    """
    text = _with_plain_line_ends(text)
    for character, lines in _LINE_ENDS.items():
        text = text.replace(character, "\n" * lines)
    if "&" in text:
        text = html.unescape(_ENTITY_BREAK.sub(" ", text))
    text = visible(text)
    text = _SUP.sub(lambda m: raised(m[1]) + _line_ends(m), text)
    text = _TAG.sub(_line_ends, text)
    text = _NOTE.sub(lambda m: raised(m[1]) + " " * bool(m[2]), text)
    text = _LINK.sub(r"\1", text)
    text = _unquoted(text)
    if "#" in text:
        text = _HEADING.sub("", text)
    text = _UNDERLINE.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    text = _TABLE.sub("", text)
    return _ESCAPE.sub(r"\1", text)
