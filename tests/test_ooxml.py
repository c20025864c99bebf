"""Each way in which a Word file can be broken is told, and a whole file has no fault."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from makers.ooxml import faults
from makers.word import STYLES, Word, paragraph, run
from test_docx import PAIRS

from unrdiff import compare
from unrdiff.render.docx import write_docx

BY = 'w:author="甲国" w:date="2026-10-01T09:00:00Z"'
BODY = (
    paragraph(
        f'<w:commentRangeStart w:id="0"/>{run("请")}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
        f'<w:del w:id="1" {BY}>{run("秘书长 ", tag="delText")}</w:del>'
        f'<w:ins w:id="2" {BY}>{run("会员国")}</w:ins>'
        '<w:bookmarkStart w:id="0" w:name="a"/><w:r><w:footnoteReference w:id="1"/></w:r>'
        '<w:bookmarkEnd w:id="0"/>',
        f'<w:keepNext/><w:jc w:val="both"/><w:rPr><w:ins w:id="3" {BY}/><w:b/><w:i/></w:rPr>',
    ),
    f'<w:p><w:moveFromRangeStart w:id="0" w:name="m1" {BY}/>'
    f'<w:moveFrom w:id="4" {BY}>{run("决定")}</w:moveFrom><w:moveFromRangeEnd w:id="0"/></w:p>'
    f'<w:p><w:moveToRangeStart w:id="1" w:name="m1" {BY}/>'
    f'<w:moveTo w:id="5" {BY}>{run("决定")}</w:moveTo><w:moveToRangeEnd w:id="1"/></w:p>',
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLook/></w:tblPr><w:tblGrid/>'
    f'<w:tr><w:trPr><w:cantSplit/><w:ins w:id="6" {BY}/></w:trPr>'
    f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/><w:shd w:val="clear"/></w:tcPr>'
    f"{paragraph(run('表'))}</w:tc>"
    "</w:tr></w:tbl>",
)
NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p/></w:footnote>'
    f'<w:footnote w:id="1">{paragraph(run("第 1 号决议。"))}</w:footnote>'
)


def whole() -> bytes:
    return Word(
        body=list(BODY),
        styles=STYLES,
        header=paragraph(run("A/80/1")),
        footnotes=NOTES,
        comments=f'<w:comment w:id="0" {BY}>{paragraph(run("说明"))}</w:comment>',
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        settings='<w:trackRevisions/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/>'
        "</w:footnotePr>",
    ).data()


def broken(part: str, old: str, new: str) -> bytes:
    """The whole file with one thing in one part put otherwise."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole())) as archive, zipfile.ZipFile(made, "w") as other:
        for name in archive.namelist():
            content = archive.read(name).decode()
            if name == part:
                assert old in content
                content = content.replace(old, new, 1)
            other.writestr(name, content)
    return made.getvalue()


def test_whole_files() -> None:
    assert faults(whole()) == []
    for old, new in PAIRS[::4]:
        assert faults(write_docx(compare(old, new))) == []


def test_a_port_of_the_open_xml_sdk_finds_no_fault_either(tmp_path: Path) -> None:
    """It knows the whole schema, but little of notes, comments and moves; it also wants a theme and
    a table of fonts, which Word does without.
    """
    audit = pytest.importorskip("openxml_audit")
    file = tmp_path / "a.docx"
    for data in (whole(), *(write_docx(compare(old, new)) for old, new in PAIRS[::4])):
        file.write_bytes(data)
        told = [error.description for error in audit.OpenXmlValidator().validate(file).errors]
        assert [one for one in told if "required relationship type" not in one] == []


_DOCUMENT, _TYPES = "word/document.xml", "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_DATE = 'w:date="2026-10-01T09:00:00Z"'


@pytest.mark.parametrize(
    ("part", "old", "new", "fault"),
    [
        # the package
        (_DOCUMENT, "</w:body>", "", "word/document.xml is not well formed"),
        (_TYPES, "/word/styles.xml", "/word/other.xml", "word/styles.xml has no content type"),
        (_TYPES, "/word/styles.xml", "/word/other.xml", "a content type for word/other.xml"),
        (_RELATIONS, "styles.xml", "other.xml", "other.xml is not there"),
        (_RELATIONS, 'Id="styles"', 'Id="header"', "relationship header is there 2 times"),
        (_RELATIONS, 'Id="header"', 'Id="h"', "no relationship header"),
        (_DOCUMENT, "<w:body", '<w:body mc:Ignorable="w14"', "prefix w14 is not declared"),
        # elements
        (_DOCUMENT, "<w:keepNext/>", "<w:rPr/><w:keepNext/>", "w:keepNext behind w:rPr"),
        (_DOCUMENT, "<w:b/><w:i/>", "<w:i/><w:b/>", "w:b behind w:i in w:rPr"),
        (_DOCUMENT, "<w:b/>", "<w:bold/>", "w:bold in w:rPr"),
        (_DOCUMENT, "<w:tblLook/>", "<w:tblLook/><w:jc/>", "w:jc behind w:tblLook in w:tblPr"),
        (_DOCUMENT, "</w:tcPr>", "<w:gridSpan/></w:tcPr>", "w:gridSpan behind w:shd in w:tcPr"),
        (_DOCUMENT, "</w:trPr>", "<w:tblHeader/></w:trPr>", "w:tblHeader behind w:ins in w:trPr"),
        (
            _DOCUMENT,
            "</w:sectPr>",
            "<w:cols/><w:pgSz/></w:sectPr>",
            "w:pgSz behind w:cols in w:sectPr",
        ),
        ("word/styles.xml", "<w:name ", "<w:pPr/><w:name ", "w:name behind w:pPr in w:style"),
        ("word/numbering.xml", "<w:start ", "<w:lvlJc/><w:start ", "w:start behind w:lvlJc"),
        ("word/numbering.xml", "<w:abstractNum ", "<w:num/><w:abstractNum ", "behind w:num in"),
        (
            "word/settings.xml",
            "<w:trackRevisions/>",
            "<w:compat/><w:trackRevisions/>",
            "w:trackRevisions behind w:compat in w:settings",
        ),
        (_DOCUMENT, "<w:p><w:pPr>", "<w:p><w:r/><w:pPr>", "w:pPr is not the first in w:p"),
        (_DOCUMENT, "delText", "t", "is not well formed"),
        (
            _DOCUMENT,
            "<w:del ",
            "<w:del><w:r><w:t>甲</w:t></w:r></w:del><w:del ",
            "w:t inside w:del",
        ),
        (
            _DOCUMENT,
            "<w:ins ",
            "<w:r><w:delText>甲</w:delText></w:r><w:ins ",
            "w:delText outside w:del",
        ),
        (_DOCUMENT, "<w:tbl>", "<w:p><w:r><w:t> 甲</w:t></w:r></w:p><w:tbl>", "loses its blanks"),
        (_DOCUMENT, "</w:tr>", "<w:tc/></w:tr>", "w:tc holds no paragraph"),
        (_DOCUMENT, "</w:tc>", "<w:tbl/></w:tc>", "w:tc does not end with a paragraph"),
        # changes
        (_DOCUMENT, 'w:id="2"', 'w:id="1"', "change 1 is there 2 times"),
        (_DOCUMENT, 'w:author="甲国" w:date', "w:date", "no w:id or w:author"),
        (_DOCUMENT, _DATE, 'w:date="2026-10-01"', "2026-10-01 is no date"),
        (_DOCUMENT, _DATE, 'w:date="2026-02-30T00:00:00Z"', "2026-02-30T00:00:00Z is no date"),
        (_DOCUMENT, "<w:tbl>", f'<w:ins w:id="7" {BY}/><w:tbl>', "w:ins in w:body"),
        (
            _DOCUMENT,
            "<w:r><w:comm",
            f'<w:r><w:rPr><w:del w:id="7" {BY}/></w:rPr><w:comm',
            "w:del in the properties of a run",
        ),
        (
            _DOCUMENT,
            "<w:bookmarkEnd",
            f'<w:ins w:id="7" {BY}><w:p/></w:ins><w:bookmarkEnd',
            "w:ins around a paragraph",
        ),
        (_DOCUMENT, '<w:bookmarkEnd w:id="0"/>', "", "bookmark 0 has only one end"),
        (
            _DOCUMENT,
            "<w:bookmarkStart",
            '<w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkStart',
            "start of bookmark 0 is there 2 times",
        ),
        (
            _DOCUMENT,
            "<w:commentRangeStart",
            '<w:commentRangeEnd w:id="0"/><w:commentRangeStart',
            "comment 0 ends before it starts",
        ),
        (_DOCUMENT, '<w:moveFromRangeEnd w:id="0"/>', "", "moveFrom 0 has only one end"),
        (_DOCUMENT, 'w:name="m1" w:author="甲国"', 'w:name="m1"', "RangeStart has no author"),
        (_DOCUMENT, 'w:name="m1"', 'w:name="m2"', "move m1 has one side only"),
        # notes and comments
        (_DOCUMENT, '<w:footnoteReference w:id="1"/>', "", "footnote 1 has no mark"),
        (_DOCUMENT, 'Reference w:id="1"', 'Reference w:id="2"', "no footnote 2"),
        (
            "word/footnotes.xml",
            'w:type="separator" w:id="-1"',
            'w:id="-1"',
            "no separator of footnotes",
        ),
        (
            "word/settings.xml",
            '<w:footnote w:id="0"/>',
            "",
            "the settings do not name the continuationSeparator",
        ),
        (
            "word/settings.xml",
            '<w:footnote w:id="0"/>',
            '<w:footnote w:id="0"/><w:footnote w:id="9"/>',
            "the settings name a footnote 9",
        ),
        (_DOCUMENT, '<w:commentReference w:id="0"/>', "", "comment 0 has no mark"),
        ("word/comments.xml", 'w:id="0"', 'w:id="5"', "no comment 0"),
    ],
)
def test_broken_files(part: str, old: str, new: str, fault: str) -> None:
    told = faults(broken(part, old, new))
    assert any(fault in one for one in told), told
