"""A document as flat text, to send round, and to give to unrdiff again: it reads it as it was.

A paragraph has a line to itself with a blank line around it, footnotes follow under a rule, and
marks are raised digits: of all the layouts that the reader knows the one that leaves least to
guess. Above the text stand lines that a UN document has there too: symbol, session, what it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from unrdiff.language.clauses import COMMA_WITHIN, ends_complete
from unrdiff.language.covers import (
    NO_TITLE_ENDS,
    annex_heading,
    guarded,
    health_resolution,
    numbered,
    organ,
    speaks,
)
from unrdiff.language.folding import IDEOGRAPHS
from unrdiff.language.footnotes import is_reference
from unrdiff.language.headings import DRAFT_HEADING, RESOLUTION_HEADING
from unrdiff.language.numerals import ONE_TO_TEN, RAISED_DIGITS
from unrdiff.language.openings import begins_paragraph
from unrdiff.language.places import ANNEX
from unrdiff.model import Document, Paragraph, ParagraphKind
from unrdiff.render.contents import as_text
from unrdiff.render.cover import cover_lines
from unrdiff.render.findings import Findings, View
from unrdiff.render.phrases import FLAT_TEXT_SIGN

_RULE = "_" * 18
_RAISED = str.maketrans("0123456789", RAISED_DIGITS)
_RUNS_INTO_MARK = re.compile(rf"[A-Za-z{RAISED_DIGITS}]$")
# What Markdown would take for its own: inside a line, and where a line begins.
_SPECIAL = re.compile(r"[\\`*~]|<(?=[A-Za-z/!?])|\](?=\()")
_SPECIAL_START = re.compile(r"\d+(?=[.)])|(?=[#>+\-=]|\*(?!\*))")
# Wide enough within a line that neither half could be a number or a heading.
_WITHIN_CHINESE = re.compile(f"(?<=.{{8}}[{IDEOGRAPHS}])(?=[{IDEOGRAPHS}])")


@dataclass(frozen=True, slots=True)
class _Form:
    """How one kind of flat text sets titles, headings, numbers, and the wording itself."""

    title: str
    heading: str
    number: str
    wording: Callable[[str], str]
    line: Callable[[str], str]


def render(findings: Findings, view: View) -> bytes:
    """The last document: a draft as revised."""
    return flat_text(findings.documents[-1]).encode()


def is_ours(content: bytes) -> bool:
    """Whether the text says of itself that unrdiff wrote it."""
    return FLAT_TEXT_SIGN in as_text(content).splitlines()


def flat_text(document: Document) -> str:
    """The document as plain text."""
    return _set(document, _Form("{}", "{}", "{}. ", _unambiguous, str))


def flat_markdown(document: Document) -> str:
    r"""The document as Markdown; ``1\.`` because Markdown would count its lists anew."""
    return _set(document, _Form("# {}", "## {}", r"{}\. ", _escaped, _escaped_start))


def _set(document: Document, form: _Form) -> str:
    lines = [
        *_head(document),
        FLAT_TEXT_SIGN,
        *_heading(document, form),
        speaks(organ(document.symbol or "")),
        *_body(document, form),
        *_footnotes(document, form),
    ]
    return "\n\n".join(lines) + "\n"


# --- wording -----------------------------------------------------------------------------------


def _unambiguous(text: str) -> str:
    """Wording that is read as it stands: what looks like an entity is written as one."""
    return text if html.unescape(text) == text else text.replace("&", "&amp;")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", _unambiguous(text))


def _escaped_start(line: str) -> str:
    match = _SPECIAL_START.match(line)
    return f"{line[: match.end()]}\\{line[match.end() :]}" if match else line


def _marked(paragraph: Paragraph, form: _Form) -> str:
    """A paragraph's wording with its marks in place."""
    text, whole, at = paragraph.text, "", 0
    for mark in sorted(paragraph.marks, key=lambda mark: mark.offset):
        whole += form.wording(text[at : mark.offset])
        # A blank keeps two marks apart, and a mark from the exponent of a unit (m²).
        apart = bool(_RUNS_INTO_MARK.search(whole))
        whole += " " * apart + mark.number.translate(_RAISED)
        at = mark.offset
    return whole + form.wording(text[at:])


# --- the head ----------------------------------------------------------------------------------


def _head(document: Document) -> Iterator[str]:
    """What a document says of itself above its title, in the words of a cover page."""
    if document.symbol and not _has_numbered_title(document):
        yield " ".join(document.symbol.split())
    yield from cover_lines(document)


def _has_numbered_title(document: Document) -> bool:
    """Whether its symbol stands before its title: WHA76.6 on a line of its own is a heading."""
    return bool(document.title and health_resolution(document.symbol or ""))


def _heading(document: Document, form: _Form) -> Iterator[str]:
    """The title; stars guard one that would be taken for another line of the head."""
    if not document.title:
        return
    title = document.title
    other = DRAFT_HEADING.fullmatch(title) or RESOLUTION_HEADING.fullmatch(title)
    if other or ends_complete(title) or title.endswith(NO_TITLE_ENDS):
        title = guarded(title)
    before = f"{document.symbol}  " if _has_numbered_title(document) else ""
    yield form.title.format(before + form.wording(title))


# --- the text ----------------------------------------------------------------------------------


def _body(document: Document, form: _Form) -> Iterator[str]:
    """Each paragraph's line; what had no place stands where a text has ended, before annexes."""
    annexes = [p for p in document.paragraphs if _is_annex(p)]
    sole = _sole_before_numbers(document)
    unplaced = [form.line(form.wording(text)) for text in document.unplaced]
    for paragraph in document.paragraphs:
        if paragraph in annexes:
            yield from unplaced
            unplaced = []
            yield from _annex(paragraph, annexes, form)
        else:
            line = _printed(paragraph, form)
            yield _on_two_lines(line) if paragraph is sole else line
    yield from unplaced


def _sole_before_numbers(document: Document) -> Paragraph | None:
    """The paragraph that is all the preamble, if it has clauses.

    On one line it could also be a preamble run together, and would be cut at its clauses.
    """
    before = list(takewhile(lambda p: not (p.number or "").isdigit(), document.paragraphs))
    clauses = len(before) == 1 and COMMA_WITHIN.search(before[0].text)
    return before[0] if clauses else None


def _on_two_lines(line: str) -> str:
    """A line broken once between two Chinese characters; no paragraph begins as its rest does."""
    for match in _WITHIN_CHINESE.finditer(line):
        if not begins_paragraph(line[match.end() :]):
            return f"{line[: match.end()]}\n{line[match.end() :]}"
    return line


def _is_annex(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.ANNEX and "." not in paragraph.label


def _annex(paragraph: Paragraph, annexes: list[Paragraph], form: _Form) -> Iterator[str]:
    number = annexes.index(paragraph) + 1
    yield form.heading.format(annex_heading(number, len(annexes)))
    if paragraph.text != ANNEX:
        yield form.heading.format(_marked(paragraph, form))


def _printed(paragraph: Paragraph, form: _Form) -> str:
    text, number = _marked(paragraph, form), paragraph.number
    if paragraph.kind is ParagraphKind.HEADING:
        chinese = number and number[0] in ONE_TO_TEN
        if number:
            text = numbered(number, text) if chinese else f"{number}. {text}"
        return form.heading.format(text)
    if number is None:
        return form.line(text)
    if paragraph.kind is ParagraphKind.SUBPARAGRAPH:
        return f"{number} {text}"
    return form.number.format(number) + text if number.isdigit() else numbered(number, text)


def _footnotes(document: Document, form: _Form) -> Iterator[str]:
    """The footnotes under a rule, and one more over each that might be taken for wording."""
    expected = 0
    for number, text in document.footnotes.items():
        follows = number == str(expected) and is_reference(text)
        if not follows:
            yield _RULE
        yield form.line(f"{number.translate(_RAISED)} {form.wording(text)}")
        expected = int(number) + 1 if number.isdigit() else expected
