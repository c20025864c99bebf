"""Takes away what converters and web pages leave around the wording, visible or not."""

from __future__ import annotations

import html
import re

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
# The borders of a table that a web page set its text in.
_TABLE = re.compile(r"(?m)^[ |]*\|[ |:\-]*$|[ ]\|[ |]*$")
_TAG = re.compile(r"</?(?:sup|sub|b|i|em|strong|u|span|a|p|br|div)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_SUP = re.compile(r"<sup>\s*\[?(\d{1,3})\]?\s*</sup>", re.IGNORECASE)


def unwrap(text: str) -> str:
    r"""The wording with Markdown, HTML inline tags, entities and invisible characters undone.

    Line ends become ``\n``; a form feed (a page break in converted PDFs) becomes an empty line.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n")
    if "&" in text:
        text = html.unescape(text)
    text = _BLANKS.sub(" ", _INVISIBLE.sub("", text))
    text = _SUP.sub(lambda m: m[1].translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")), text)
    text = _TAG.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _QUOTE.sub("", _HEADING.sub("", text))
    text = _UNDERLINE.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    text = _TABLE.sub("", text)
    return _ESCAPE.sub(r"\1", text)
