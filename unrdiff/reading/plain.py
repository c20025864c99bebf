"""A manuscript in plain characters: what fonts, terminals and page makers leave is folded or told.

Flat text is cleaned before it is cut into lines; what other kinds of file give comes through here.
"""

from __future__ import annotations

from dataclasses import replace

from unrdiff.language.furniture import is_furniture, is_rule
from unrdiff.language.script import in_simplified, is_traditional
from unrdiff.model import Comment, FootnoteMark
from unrdiff.reading.cleaning import Cleaning
from unrdiff.reading.manuscript import Footnote, Manuscript, RawParagraph


def plain(manuscript: Manuscript) -> Manuscript:
    """The manuscript in plain, simplified characters, its page furniture put aside.

    A reader that says where resolutions begin has done all of this before it looked for them.
    """
    if manuscript.beginnings is not None:
        return manuscript
    cleaning = Cleaning()
    paragraphs = [_cleaned(p, cleaning) for p in manuscript.paragraphs]
    wording = tuple(p for p in paragraphs if p.marks or not _is_furniture(p.text))
    furniture = [p.text for p in paragraphs if not p.marks and _is_furniture(p.text)]
    cleaned = replace(
        manuscript,
        paragraphs=wording,
        furniture=(*map(cleaning.text, manuscript.furniture), *furniture),
        original=manuscript.original and plain(manuscript.original),
        comments=tuple(
            Comment(cleaning.text(c.author), c.date, cleaning.text(c.text), cleaning.text(c.quoted))
            for c in manuscript.comments
        ),
        notices=(*manuscript.notices, *cleaning.notices()),
    )
    return _simplified(cleaned)


def _is_furniture(text: str) -> bool:
    return not text.strip() or is_furniture(text) or is_rule(text)


def _cleaned(paragraph: RawParagraph, cleaning: Cleaning) -> RawParagraph:
    made = cleaning.mapped(paragraph.text)
    return replace(
        paragraph,
        text=made.text,
        marks=tuple(FootnoteMark(m.number, made.mapping[m.offset]) for m in paragraph.marks),
        changed=tuple(
            replace(s, start=made.mapping[s.start], end=made.mapping[s.end])
            for s in paragraph.changed
        ),
        footnotes=tuple(Footnote(n.number, cleaning.text(n.text)) for n in paragraph.footnotes),
    )


def _simplified(manuscript: Manuscript) -> Manuscript:
    """What is in traditional characters, in simplified ones, beside what was printed.

    ``printed`` has a line for each index of the file's body.
    """
    lines: dict[int, str] = {}
    for p in manuscript.paragraphs:
        lines[p.origin.index or 0] = " ".join(p.text.split("\n"))
    printed = "\n".join(lines.get(i, "") for i in range(max(lines, default=0) + 1))
    if manuscript.printed is not None or not is_traditional(printed):
        return manuscript
    return replace(
        manuscript,
        paragraphs=tuple(
            replace(
                p,
                text=in_simplified(p.text),
                footnotes=tuple(Footnote(n.number, in_simplified(n.text)) for n in p.footnotes),
            )
            for p in manuscript.paragraphs
        ),
        furniture=tuple(map(in_simplified, manuscript.furniture)),
        printed=printed,
    )
