"""Puts paragraphs and footnotes together to a manuscript."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from unrdiff.language.script import in_simplified, is_traditional
from unrdiff.model import FootnoteMark, Origin
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading.manuscript import Footnote, Manuscript, RawParagraph
from unrdiff.reading.sources.pdf.endnotes import endnotes_apart, with_flat_marks
from unrdiff.reading.sources.pdf.glyphs import Pages
from unrdiff.reading.sources.pdf.lines import Line, joined
from unrdiff.reading.sources.pdf.notes import Note
from unrdiff.reading.sources.text.lines import MARK


def assembled(
    groups: Sequence[Sequence[Line]],
    notes: Sequence[Note],
    furniture: Sequence[Line],
    lines: Sequence[Line],
    found: Pages,
) -> Manuscript:
    """The manuscript of a file's paragraphs, each a group of lines."""
    kept, behind = endnotes_apart(groups)
    notes = (*notes, *behind)
    numbers = {note.number for note in notes}
    texts = with_flat_marks(kept, [joined(group) for group in kept], notes)
    read = [_raw(text, group[0], numbers) for text, group in zip(texts, kept, strict=True)]
    paragraphs = _with_footnotes(read, kept, notes)
    across = tuple(page.across for page in found.pages if page.across.strip())
    notices = []
    if found.controls:
        notices.append(Notice(NoticeCode.CONTROLS_TAKEN_OUT, count=found.controls))
    if found.unknown:
        notices.append(Notice(NoticeCode.CHARACTERS_UNKNOWN, count=found.unknown))
    manuscript = Manuscript(
        tuple(paragraphs),
        (*(line.plain for line in furniture), *across),
        notices=tuple(notices),
    )
    printed = "\n".join(line.plain for line in lines)
    return _simplified(manuscript, printed) if is_traditional(printed) else manuscript


def _raw(text: str, first: Line, numbers: set[str]) -> RawParagraph:
    """A text as a paragraph; a raised number without a footnote may be an exponent."""
    plain = ""
    marks: list[FootnoteMark] = []
    at = 0
    for match in MARK.finditer(text):
        plain += text[at : match.start()]
        at = match.end()
        if match[1] not in numbers and plain[-1:].isascii() and plain[-1:].isalpha():
            plain += match[1]
            continue
        plain = plain.rstrip()
        marks.append(FootnoteMark(match[1], len(plain)))
    return RawParagraph(plain + text[at:], Origin(first.order, first.page), marks=tuple(marks))


def _with_footnotes(
    paragraphs: Sequence[RawParagraph], groups: Sequence[Sequence[Line]], notes: Sequence[Note]
) -> list[RawParagraph]:
    """Every footnote given to the paragraph that has its mark, or stands last on its page."""
    result = list(paragraphs)
    pages = [group[0].page for group in groups]
    marked: dict[str, list[int]] = defaultdict(list)
    for index, paragraph in enumerate(paragraphs):
        for mark in paragraph.marks:
            marked[mark.number].append(index)
    for note in notes:
        above = bisect_right(pages, note.page)
        having = [i for i in marked[note.number] if i < above]
        here = next((i for i in having if groups[i][-1].page >= note.page), None)
        at = here if here is not None else having[-1] if having else max(above - 1, 0)
        held = (*result[at].footnotes, Footnote(note.number, note.text))
        result[at] = replace(result[at], footnotes=held)
    return result


def _simplified(read: Manuscript, printed: str) -> Manuscript:
    """The manuscript in simplified characters, with the text as it was printed."""
    return replace(
        read,
        paragraphs=tuple(
            replace(
                p,
                text=in_simplified(p.text),
                footnotes=tuple(replace(n, text=in_simplified(n.text)) for n in p.footnotes),
            )
            for p in read.paragraphs
        ),
        furniture=tuple(map(in_simplified, read.furniture)),
        printed=printed,
    )
