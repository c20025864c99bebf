"""Documents as other programs print them: as an office file, and as a web page."""

from __future__ import annotations

import html
from collections.abc import Callable

from unrdiff.model import Document, Paragraph, ParagraphKind


def _number(paragraph: Paragraph) -> str:
    number = paragraph.number or ""
    if not number:
        return ""
    return f"{number} " if number.endswith((")", "）")) else f"{number}. "


def _marked(paragraph: Paragraph, mark: Callable[[str], str]) -> str:
    written, at = "", 0
    for m in paragraph.marks:
        written += html.escape(paragraph.text[at : m.offset]) + mark(m.number)
        at = m.offset
    return written + html.escape(paragraph.text[at:])


def _heads_annex(paragraph: Paragraph) -> bool:
    return paragraph.label.startswith("AX") and "." not in paragraph.label


# --- a web page -----------------------------------------------------------------------------------


def web_page(document: Document) -> str:
    """A document as a web page without style, its footnotes at the end."""
    body = ""
    for paragraph in document.paragraphs:
        text = _marked(paragraph, lambda number: f"<sup>{number}</sup>")
        heading = paragraph.kind is ParagraphKind.HEADING
        body += "<h3>附件</h3>\n" if _heads_annex(paragraph) else ""
        body += f"<h3>{text}</h3>\n" if heading else f"<p>{_number(paragraph)}{text}</p>\n"
    notes = "".join(
        f"<p><sup>{number}</sup> {html.escape(text)}</p>\n"
        for number, text in document.footnotes.items()
    )
    title = html.escape(document.title or "")
    return (
        f'<html lang="zh"><meta charset="utf-8"><title>{title}</title><p>第八十届会议</p>'
        f"<h1>80/229. {title}</h1><p>大会，</p>{body}<hr>{notes}</html>"
    )


# --- an office document ---------------------------------------------------------------------------

_STYLES = """
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="10.5pt"
 style:font-size-asian="10.5pt" style:language-asian="zh" style:country-asian="CN"/>
</style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Text" style:family="paragraph"><style:paragraph-properties
 fo:text-align="justify" fo:margin-bottom="6pt" fo:line-height="15.6pt"
 style:punctuation-wrap="simple"/></style:style>
<style:style style:name="First" style:family="paragraph" style:parent-style-name="Text">
 <style:paragraph-properties fo:text-indent="21pt"/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties
 fo:margin-left="30pt" fo:margin-right="60pt" fo:margin-bottom="12pt"/><style:text-properties
 fo:font-size="12pt" style:font-size-asian="12pt" fo:font-weight="bold"
 style:font-weight-asian="bold"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:text-properties
 fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
<style:style style:name="Raised" style:family="text"><style:text-properties
 style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0"
 text:footnotes-position="page" text:start-numbering-at="document"/>
"""
_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}


def office_document(document: Document, page: tuple[str, str] = ("21cm", "29.7cm")) -> str:
    """A document as flat ODF: footnotes, a running head, page numbers, a masthead in a table."""
    noted: set[str] = set()

    def note(number: str) -> str:
        if number in noted:
            return f'<text:span text:style-name="Raised">{number}</text:span>'
        noted.add(number)
        return (
            f'<text:note text:id="n{number}" text:note-class="footnote"><text:note-citation>'
            f"{number}</text:note-citation><text:note-body>"
            f'<text:p text:style-name="Footnote">{html.escape(document.footnotes[number])}'
            f"</text:p></text:note-body></text:note>"
        )

    def line(style: str, text: str) -> str:
        return f'<text:p text:style-name="{style}">{text}</text:p>\n'

    title = html.escape(document.title or "")
    lines = [
        *(line("Standard", text) for text in ("第八十届会议", "议程项目 107")),
        line("First", "2025 年 12 月 18 日大会决议"),
        line("Title", f"80/229. {title}"),
        line("First", "大会，"),
    ]
    for paragraph in document.paragraphs:
        heading = paragraph.kind is ParagraphKind.HEADING
        plain = heading or paragraph.kind is ParagraphKind.OPERATIVE
        style = "Title" if heading else "Text" if plain else "First"
        if _heads_annex(paragraph):
            lines.append(line("Title", "附件"))
        lines.append(line(style, _number(paragraph) + _marked(paragraph, note)))
    masthead = "".join(
        f"<table:table-cell>{''.join(f'<text:p>{text}</text:p>' for text in cell)}"
        f"</table:table-cell>"
        for cell in (("联合国", "大 会"), ("A/RES/80/229", "Distr.: General", "22 December 2025"))
    )
    namespaces = " ".join(f'xmlns:{name}="{space}"' for name, space in _SPACES.items())
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {namespaces} office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>{_STYLES}</office:styles>
<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties
 fo:page-width="{page[0]}" fo:page-height="{page[1]}" fo:margin="2.5cm"><style:footnote-sep
 style:width="0.018cm" style:rel-width="25%" style:color="#000000" style:line-style="solid"
 style:adjustment="left"/></style:page-layout-properties><style:header-style/><style:footer-style/>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:header><text:p>A/RES/80/229    {title}</text:p></style:header><style:footer><text:p>
<text:page-number text:select-page="current">1</text:page-number>/<text:page-count>3
</text:page-count>    24-12345</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><table:table><table:table-column table:number-columns-repeated="2"/>
<table:table-row>{masthead}</table:table-row></table:table>
{"".join(lines)}</office:text></office:body></office:document>"""
