"""From bytes of HTML to a tree: its encoding, and what no page is built like refused."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from unrdiff.model import UnrdiffError
from unrdiff.reading.sources.text.decoding import decode

# A parser's work grows with the square of the first two; saved pages are far below all three.
_DEEPEST, _MOST_ATTRIBUTES, _MOST_ELEMENTS = 4000, 1000, 150_000
# Pictures within a page may come to some of that.
_MOST_BYTES = 20_000_000
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
# A browser looks for it no farther.
_HEAD = 4096
_NAME = re.compile(r"/?[a-zA-Z][^\s/>]*")
# Their end tags are often left out, and they never stand in one another.
_CLOSED_BY_OTHERS = re.compile(
    "p|li|td|th|tr|dd|dt|option|br|hr|img|input|meta|link|col|area|base|wbr|source|param"
)
_NO_MARKUP_WITHIN = frozenset(("script", "style", "textarea", "title"))


def parsed(data: bytes, name: str) -> LexborHTMLParser:
    """The page as a browser builds it. Raises ``UnrdiffError``."""
    if len(data) > _MOST_BYTES:
        raise UnrdiffError(
            "{name}: {megabytes} MB are more than any UN text's page has; save its text alone",
            name=name,
            megabytes=len(data) // 1_000_000,
        )
    declared = _DECLARED.search(data[:_HEAD])
    text = decode(data, name, declared[1].decode("ascii", "replace") if declared else None)
    if _is_overgrown(text):
        raise UnrdiffError(
            "{name}: it has more elements, or they are nested more deeply, than any UN "
            "text; save the page again, or its text alone",
            name=name,
        )
    return LexborHTMLParser(text.replace("\x00", ""))


def _is_overgrown(text: str) -> bool:
    """Whether there are more elements, or more of them open at once, than can be read."""
    open_elements: Counter[str] = Counter()
    depth = at = elements = 0
    text = text.lower()
    while (at := text.find("<", at)) >= 0:
        if text.startswith("<!--", at):
            at = text.find("-->", at)
            if at < 0:
                break
            continue
        at += 1
        match = _NAME.match(text, at, at + 80)
        if match is None:
            continue
        element = match[0]
        following = text.find("<", at)
        following = following if following >= 0 else len(text)
        end = text.find(">", at, following)
        end = end if end >= 0 else following
        if end - at > 2 * _MOST_ATTRIBUTES and len(text[at:end].split()) > _MOST_ATTRIBUTES:
            return True
        if element in _NO_MARKUP_WITHIN:
            at = text.find(f"</{element}", at)
            if at < 0:
                break
            continue
        if element.startswith("/"):
            if open_elements[element[1:]]:
                open_elements[element[1:]] -= 1
                depth -= 1
        elif not _CLOSED_BY_OTHERS.fullmatch(element) and text[end - 1] != "/":
            open_elements[element] += 1
            depth += 1
        elements += 1
        if depth > _DEEPEST or elements > _MOST_ELEMENTS:
            return True
    return False


def title_of(tree: LexborHTMLParser) -> str:
    """The page's title, as the tab of a browser shows it."""
    node = tree.css_first("title")
    return " ".join(unescape(node.text()).split()) if node else ""
