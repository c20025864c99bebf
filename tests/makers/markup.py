"""Web pages, Akoma Ntoso and OpenDocument texts of a document, as different writers make them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape

from unrdiff.language.enumeration import readings
from unrdiff.model import Document, Paragraph, ParagraphKind

Maker = Callable[[Document], bytes]
# Kind of block (h or p), the paragraph where it is one, and its text with marks.
_Block = tuple[str, Paragraph | None, str]


def typed(paragraph: Paragraph) -> str:
    """A paragraph's number as it is typed before its text."""
    number = paragraph.number or ""
    if not number or paragraph.kind is ParagraphKind.HEADING:
        return f"{number}. " if number else ""
    if number.endswith((")", "）")) or (len(number) == 1 and "㈠" <= number <= "㈩"):
        return f"{number} "
    return f"{number}、" if number in "一二三四五六七八九十" else f"{number}. "


def marked(paragraph: Paragraph, mark: Callable[[str], str]) -> str:
    """A paragraph's text, escaped, with its marks as ``mark`` makes them."""
    made, at = "", 0
    for m in paragraph.marks:
        made += escape(paragraph.text[at : m.offset]) + mark(m.number)
        at = m.offset
    return made + escape(paragraph.text[at:])


def _blocks(document: Document, mark: Callable[[str], str]) -> Iterator[_Block]:
    before, _, number = (document.symbol or "").rpartition("/RES/")
    number = f"{number}. " if before else ""
    yield "h", None, escape(number + (document.title or "标题"))
    yield "p", None, "大会，"
    for paragraph in document.paragraphs:
        if re.fullmatch(r"AX\d+", paragraph.label):
            yield "h", None, "附件"
            if paragraph.text == "附件":
                continue
        kind = "h" if paragraph.kind is ParagraphKind.HEADING else "p"
        yield kind, paragraph, marked(paragraph, mark)


def _page(body: str, head: str = "", charset: str = "utf-8") -> bytes:
    page = (
        f'<!DOCTYPE html>\n<html lang="zh"><head><meta charset="{charset}"><title>页</title>{head}'
        f"</head>\n<body>{body}</body></html>\n"
    )
    return page.encode("gb18030" if charset == "gb2312" else charset)


def _html(block: _Block) -> str:
    kind, paragraph, text = block
    number = escape(typed(paragraph)) if paragraph else ""
    return f"<{'h2' if kind == 'h' else 'p'}>{number}{text}</{'h2' if kind == 'h' else 'p'}>\n"


def plain_page(document: Document) -> bytes:
    """Marks raised, notes behind a rule, no links between them; navigation around."""
    body = "".join(map(_html, _blocks(document, lambda n: f"<sup>{n}</sup>")))
    notes = "".join(f"<p><sup>{n}</sup> {escape(t)}</p>\n" for n, t in document.footnotes.items())
    return _page(f'<nav><a href="/">首页</a></nav>{body}<hr>{notes}<footer>版权所有</footer>')


def wiki_page(document: Document) -> bytes:
    """As MediaWiki makes it: linked marks in brackets, notes in a list with links back."""
    body = "".join(
        map(
            _html,
            _blocks(
                document,
                lambda n: (
                    f'<sup id="cite_ref-{n}" class="reference"><a href="#cite_note-{n}">'
                    f'<span class="cite-bracket">&#91;</span>{n}'
                    f'<span class="cite-bracket">&#93;</span></a></sup>'
                ),
            ),
        )
    )
    notes = "".join(
        f'<li id="cite_note-{n}"><span class="mw-cite-backlink"><b>'
        f'<a href="#cite_ref-{n}">^</a></b></span> <span class="reference-text">'
        f"{escape(text)}</span></li>\n"
        for n, text in document.footnotes.items()
    )
    return _page(
        f'<div id="mw-content-text">{body}<h2>注释<span class="mw-editsection">[编辑]</span></h2>'
        f'<ol class="references">{notes}</ol></div><div id="catlinks">分类：决议</div>'
    )


def word_page(document: Document) -> bytes:
    """As Word saves it: in GBK, lines broken anywhere, marks by a class of its style sheet."""

    def mark(number: str) -> str:
        return (
            f'<a style=\'mso-footnote-id:ftn{number}\' href="#_ftn{number}" name="_ftnref{number}"'
            f'\ntitle=""><span class=MsoFootnoteReference><span lang=EN-US>'
            f"<![if !supportFootnotes]>[{number}]<![endif]></span></span></a>"
        )

    body = ""
    for _, paragraph, text in _blocks(document, mark):
        number = escape(typed(paragraph)) if paragraph else ""
        number = f"<span lang=EN-US>{number}<span>&nbsp;&nbsp;</span></span>" if number else ""
        body += (
            f"<p class=MsoNormal style='text-indent:24pt'>{number}<span\n"
            f"lang=ZH-CN>{text}</span></p>\n"
        )
    notes = "".join(
        f"<div style='mso-element:footnote' id=ftn{n}>\n<p class=MsoFootnoteText>"
        f'<a href="#_ftnref{n}"\nname="_ftn{n}" title=""><span class=MsoFootnoteReference>'
        f"[{n}]</span></a> {escape(text)}</p>\n"
        f"</div>\n"
        for n, text in document.footnotes.items()
    )
    return _page(
        f"<div class=WordSection1>{body}</div><div style='mso-element:footnote-list'>"
        f'<![if !supportFootnotes]><br clear=all>\n<hr align=left size=1 width="33%"><![endif]>'
        f"{notes}</div>",
        "<style><!-- span.MsoFootnoteReference {vertical-align:super;} --></style>",
        "gb2312",
    )


def listed_page(document: Document) -> bytes:
    """Every number counted by a list, none typed."""
    body = ""
    for block in _blocks(document, lambda n: f"<sup>{n}</sup>"):
        kind, paragraph, text = block
        counted = _counted(paragraph) if paragraph and kind == "p" else None
        body += f"<ol {counted}><li>{text}</li></ol>\n" if counted else _html(block)
    notes = "".join(f"<p><sup>{n}</sup> {escape(t)}</p>\n" for n, t in document.footnotes.items())
    return _page(f"{body}<hr>{notes}")


def _counted(paragraph: Paragraph) -> str | None:
    """A list's attributes that count to a paragraph's number."""
    number = paragraph.number or ""
    if number.isdecimal():
        return f'start="{number}"'
    for style, value in readings(number) if number.startswith("(") else ():
        if style in ("letter", "roman"):
            return f'type="{"a" if style == "letter" else "i"}" start="{value}"'
    return None


def broken_page(document: Document) -> bytes:
    """One block for all: paragraphs parted by line breaks, notes below their paragraphs."""
    body, told = "", set()
    for _, paragraph, text in _blocks(document, lambda n: f"<sup>({n})</sup>"):
        body += f"{escape(typed(paragraph)) if paragraph else ''}{text}<br>\n<br>\n"
        for number in [m.number for m in paragraph.marks] if paragraph else []:
            if number in document.footnotes and number not in told:
                told.add(number)
                body += f"<sup>({number})</sup>{escape(document.footnotes[number])}<br><br>\n"
    return _page(f"<div>{body}</div>")


def akoma_ntoso(document: Document) -> bytes:
    """As the UN's model for it has paragraphs, points and notes."""
    told: set[str] = set()

    def mark(number: str) -> str:
        if number in told or number not in document.footnotes:
            return f'<noteRef href="#fn_{number}" marker="{number}"/>'
        told.add(number)
        note = escape(document.footnotes[number])
        return f'<authorialNote eId="fn_{number}" marker="{number}"><p>{note}</p></authorialNote>'

    body = ""
    for kind, paragraph, text in _blocks(document, mark):
        number = typed(paragraph).strip() if paragraph else ""
        if number and kind == "p":
            body += f"<paragraph><num>{number}</num><content><p>{text}</p></content></paragraph>\n"
        else:
            number = f"<num>{number}</num>" if number else ""
            body += f"{number}<heading>{text}</heading>\n" if kind == "h" else f"<p>{text}</p>\n"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
        f'<statement name="resolution"><meta/><mainBody>{body}</mainBody></statement>'
        "</akomaNtoso>\n"
    ).encode()


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


def flat_open_document(document: Document) -> bytes:
    """As one XML file, which LibreOffice reads: notes at their marks, a mark used again raised."""
    told: set[str] = set()

    def mark(number: str) -> str:
        if number in told or number not in document.footnotes:
            return f'<text:span text:style-name="Up">{number}</text:span>'
        told.add(number)
        return (
            f'<text:note text:id="ftn{number}" text:note-class="footnote">'
            f"<text:note-citation>{number}</text:note-citation><text:note-body><text:p>"
            f"{escape(document.footnotes[number])}</text:p></text:note-body></text:note>"
        )

    body = ""
    for kind, paragraph, text in _blocks(document, mark):
        number = escape(typed(paragraph)) if paragraph else ""
        tag = "h" if kind == "h" else "p"
        level = ' text:outline-level="2"' if kind == "h" else ""
        body += f"<text:{tag}{level}>{number}{text}</text:{tag}>\n"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<office:document xmlns:office="{_OFFICE}office:1.0"'
        f' xmlns:text="{_OFFICE}text:1.0" xmlns:style="{_OFFICE}style:1.0" office:version="1.2"'
        f' office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
        f'<style:style style:name="Up" style:family="text"><style:text-properties'
        f' style:text-position="super 58%"/></style:style></office:automatic-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>\n"
    ).encode()


MAKERS: dict[str, tuple[Maker, str]] = {
    "plain page": (plain_page, "html"),
    "wiki page": (wiki_page, "html"),
    "Word's page": (word_page, "htm"),
    "page of lists": (listed_page, "html"),
    "page of line breaks": (broken_page, "html"),
    "Akoma Ntoso": (akoma_ntoso, "xml"),
    "flat OpenDocument": (flat_open_document, "fodt"),
}
