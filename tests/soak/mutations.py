"""Real texts with hostile wording in them, set as files of every kind, and files damaged."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

from every_case import names, pair
from layouts import set_anew
from makers.markup import MAKERS, flat_open_document, plain_page
from makers.pdf import printed
from makers.word import TEXT_IN_BOX, noisy_word, numbered_word, tracked_word
from test_docx_limits import broken
from test_markup_damaged import CASES, damaged
from test_read_layouts import CASES as READ_CASES
from test_read_layouts import LAYOUTS, SAMPLES
from test_read_layouts import document as whole_document

from unrdiff.model import Document, Paragraph, ParagraphKind

# What may stand in wording and means something to a reader or a layout.
SIGNS = (
    *(
        "≥ 5",
        "<30",
        "> 3",
        "±2%",
        "$5",
        "[自愿]",
        "【待定】",
        "（待定）",
        "“引文",
        "」",
        "——",
        "……",
    ),
    *(
        "A/RES/80/1",
        "https://un.org/zh",
        "第 3 段",
        "(a)",
        "一、",
        "附件",
        "同上",
        "脚注 3",
        "注：",
    ),
    *("第 12 页", "2025 年 1 月 2 日", "_____", "25-20987", "㈠", "\u202e", "\u200b", "\ue5e5"),
    *("\u3000", "\t", "𠀀", "é", "會", "=1+1", "|", "\\", "#", "]]>", "</script>", "--"),
)
# What flat text has for markup, for marks and for numbers, and undoes.
MARKUP = (
    *("*重*", "_下_", "`码`", "~~删~~", "](http://x)", "&amp;", "&lt;", "&#8805;", "<b>粗</b>"),
    *("²", "[3]", "1. ", "> ", "\x1b[31m", "<!--", "-->", "\\*", "\f", "\u2028"),
)
# Lines that pages carry, each of which the reader knows for what it is.
FURNITURE = ("A/RES/80/999", "25-20987 (C)", "12/30", "第 3 页", "Page 4", "- 7 -", "____________")


@dataclass(frozen=True, slots=True)
class File:
    """A file's content and name, the document that it was made of, and what else it says."""

    data: bytes
    name: str
    document: Document
    more: str = ""


def a_document(chance: Random, fragments: Sequence[str]) -> Document:
    """The beginning of both parts of a real text, fragments put into some of its paragraphs."""
    whole = chance.choice(_documents())
    preamble = whole.of_kind(ParagraphKind.PREAMBULAR)
    rest = tuple(p for p in whole.paragraphs if p.kind is not ParagraphKind.PREAMBULAR)
    kept = preamble[: chance.randrange(1, 6)] + rest[: chance.randrange(1, 12)]
    marked = {mark.number for p in kept for mark in p.marks}
    notes = {n: text for n, text in whole.footnotes.items() if n in marked}
    kept = tuple(replace(p, marks=tuple(m for m in p.marks if m.number in notes)) for p in kept)
    hostile = chance.choice((0, 0.2, 0.6))
    kept = tuple(
        _with_fragment(p, chance, chance.choice(fragments)) if chance.random() < hostile else p
        for p in kept
    )
    return replace(whole, paragraphs=kept, footnotes=notes, closing=(), unplaced=())


@cache
def _documents() -> tuple[Document, ...]:
    """What is read right: samples and cases, and the texts of other subjects."""
    others = [text for name in names() if name.startswith("other/") for text in pair(name)]
    return (*map(whole_document, (*SAMPLES, *READ_CASES)), *others)


def _with_fragment(paragraph: Paragraph, chance: Random, fragment: str) -> Paragraph:
    at = chance.randrange(1, len(paragraph.text))
    text = paragraph.text[:at] + fragment + paragraph.text[at:]
    marks = tuple(
        replace(m, offset=m.offset + len(fragment) * (m.offset >= at)) for m in paragraph.marks
    )
    return replace(paragraph, text=text, marks=marks)


# --- files -------------------------------------------------------------------------------------


def flat_text(document: Document, chance: Random) -> File:
    """The text in some layout, its lines below the organ's name shuffled about."""
    layout = LAYOUTS[chance.choice(list(LAYOUTS))]
    lines = set_anew(document, layout).split("\n")
    if len(lines) > 3:  # on one line alone nothing is below the organ's name
        for _ in range(chance.choice((0, 1, 3, 10))):
            lines = _lines_changed(lines, chance)
    return File("\n".join(lines).encode(), "a.txt", document)


def _lines_changed(lines: list[str], chance: Random) -> list[str]:
    at = chance.randrange(3, len(lines)) if len(lines) > 3 else len(lines) - 1
    line, lines = lines[at], list(lines)
    cut = chance.randrange(len(line) + 1)
    changes: tuple[list[str], ...] = (
        ["", line],
        [chance.choice(FURNITURE), line],
        [line[:cut], line[cut:]],
        [line, line],
        [],
        [" " * chance.randrange(9) + line],
        [line[:cut] + chance.choice((*SIGNS, *MARKUP)) + line[cut:]],
        [line + (lines.pop(at + 1) if at + 1 < len(lines) else "")],
        [chance.choice(lines[3:])] if len(lines) > 3 else [line],
    )
    lines[at : at + 1] = chance.choice(changes)
    return lines


def markup(document: Document, chance: Random) -> File:
    """A web page, Akoma Ntoso or an OpenDocument text."""
    make, ending = MAKERS[chance.choice(list(MAKERS))]
    return File(make(document), f"a.{ending}", document)


def open_document(document: Document, chance: Random) -> File:
    """An OpenDocument text as a package."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        content = flat_open_document(document).replace(
            b"office:document ", b"office:document-content "
        )
        archive.writestr(
            "content.xml", content.replace(b"office:document>", b"office:document-content>")
        )
    return File(made.getvalue(), "a.odt", document)


def mail(document: Document, chance: Random) -> File:
    """A mail with the resolution as a page."""
    head = b"From: a@un.int\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
    return File(
        head + b"Content-Transfer-Encoding: 8bit\n\n" + plain_page(document), "a.eml", document
    )


def word(document: Document, chance: Random) -> File:
    """A Word file, its numbers counted by lists, or typed in runs that are cut anywhere."""
    document = _with_notes_marked_once(document)
    counted = all(re.fullmatch(r"\d*|\([a-z]\)", p.number or "") for p in document.paragraphs)
    if counted and chance.random() < 0.5:
        return File(numbered_word(document).data(), "a.docx", document)
    made, boxes = noisy_word(document, chance.randrange(1000))
    return File(made.data(), "a.docx", document, TEXT_IN_BOX * boxes)


def _with_notes_marked_once(document: Document) -> Document:
    """Word counts notes anew: a number typed where one is used again would be of no note."""
    told: set[str] = set()
    kept = []
    for paragraph in document.paragraphs:
        new = tuple(m for m in paragraph.marks if m.number not in told)
        told.update(m.number for m in new)
        kept.append(replace(paragraph, marks=new))
    return replace(document, paragraphs=tuple(kept))


def pdf(document: Document, chance: Random) -> File:
    """A printed page; what the font that it names has no shape for is not drawn."""
    drawn = tuple(replace(p, text=re.sub("[\ue5e5𠀀]", " ", p.text)) for p in document.paragraphs)
    document = replace(document, paragraphs=drawn)
    return File(printed(document), "a.pdf", document)


Maker = Callable[[Document, Random], File]
# A PDF is read by a process of its own, so that there are few.
KINDS: dict[Maker, int] = {flat_text: 40, markup: 30, open_document: 8, mail: 6, word: 15, pdf: 1}


def a_file(chance: Random) -> File:
    """A file of some kind, whole."""
    (make,) = chance.choices(list(KINDS), list(KINDS.values()))
    fragments = (*SIGNS, *MARKUP) if make is flat_text else SIGNS
    return make(a_document(chance, fragments), chance)


# --- damage ------------------------------------------------------------------------------------


def a_damaged_file(chance: Random) -> tuple[bytes, str]:
    """A file with bytes of it, or of one of its parts, changed at random; and its name."""
    if chance.random() < 0.3:
        path = chance.choice((*CASES, *_texts()))
        return damaged(path.read_bytes(), chance), path.name
    if chance.random() < 0.1:
        return broken(_tracked(), chance), "a.docx"
    file = a_file(chance)
    packed = file.name.endswith((".docx", ".odt"))
    return (broken if packed else damaged)(file.data, chance), file.name


@cache
def _texts() -> tuple[Path, ...]:
    return tuple(sorted((Path(__file__).parents[1] / "cases" / "read").glob("*/input.txt")))


@cache
def _tracked() -> bytes:
    old, new = (whole_document(name) for name in ("a-71-485#1", "a-71-485#2"))
    return tracked_word(old, new, numbered=True).data()
