"""Bases as Word writes them: tables, lists by styles, bullets, endnotes, empty paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from lxml import etree
from makers.word import AUTHOR, LISTS, STYLES, Word, paragraph, run
from test_redline import part, sides

from unrdiff import compare
from unrdiff.model import Document, FootnoteMark, UnrdiffError
from unrdiff.reading import read_bytes, read_text
from unrdiff.render.docx import write_docx
from unrdiff.render.docx.base import Part
from unrdiff.render.tracked import OnTracked, Tracked

ABOVE = ("80/229. 防治荒漠化", "大会，", "回顾其以往各项决议，", "铭记各国的努力，")
FIRST, LAST = "1. 请各国分摊下列款项：", "2. 决定继续审查。"
_SMALL = '<w:pStyle w:val="Small"/>'
ROWS = (("会员国", "百分比"), ("甲国", "0.5"), ("乙国", "1.5"), ("丙国", "2.5"))


def plain(*texts: str) -> list[str]:
    return [paragraph(run(text)) for text in texts]


def table(rows: Sequence[Sequence[str]]) -> str:
    cells = "".join(
        "<w:tr>"
        + "".join(f"<w:tc><w:tcPr/>{paragraph(run(c)) if c else '<w:p/>'}</w:tc>" for c in row)
        + "</w:tr>"
        for row in rows
    )
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="99"/></w:tblGrid>{cells}</w:tbl>'


def tabled(rows: Sequence[Sequence[str]]) -> bytes:
    """An annex that is a table; inside a paragraph all of it belongs to that."""
    return Word(body=[*plain(*ABOVE, "1. 请各国合作。", "附件"), table(rows)]).data()


def in_paragraph(rows: Sequence[Sequence[str]]) -> bytes:
    return Word(body=[*plain(*ABOVE, FIRST), table(rows), *plain(LAST)]).data()


def read(data: bytes) -> Document:
    return read_bytes(data, "old.docx")[0]


def texts(document: Document) -> list[tuple[str | None, str]]:
    return [(p.number, p.text) for p in document.paragraphs]


def marked(base: bytes, new: Document, tracked: Tracked | None = None) -> bytes:
    """The base with the changes; both sides are what they should be."""
    old = read(base)
    content = write_docx(compare(old, new), base, tracked)
    rejected, accepted = sides(content)
    assert texts(accepted) == texts(new)
    if not old.tracked:
        assert texts(rejected) == texts(old)
    return content


# --- tables --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rows",
    [
        ROWS,
        (ROWS[0], ("甲国", "0.7"), *ROWS[2:]),
        (*ROWS[:2], ROWS[3]),
        (*ROWS[:3], ("丁国", "3.5"), ROWS[3]),
        (*ROWS, ("丁国", "3.5")),
        (ROWS[0], ROWS[2], ROWS[3], ROWS[1]),
    ],
    ids=["as it was", "a cell", "a row goes", "a row comes", "a last row", "a row moves"],
)
def test_rows_of_a_table(rows: Sequence[Sequence[str]]) -> None:
    content = marked(tabled(ROWS), read(tabled(rows)))
    root = etree.fromstring(part(content, "document").encode())
    w = root.nsmap["w"]
    for row in root.iter(f"{{{w}}}tr"):
        assert len(row.findall(f"{{{w}}}tc")) == 2
    assert (paragraph(run("会员国"))) in part(content, "document")


def test_a_table_stays_where_words_around_it_change() -> None:
    base = tabled(ROWS)
    old = read(base)
    new = replace(
        old,
        paragraphs=(replace(old.paragraphs[0], text="重申其以往各项决议，"), *old.paragraphs[1:]),
    )
    assert table(ROWS) in part(marked(base, new), "document")


def test_a_row_goes_as_a_row() -> None:
    content = part(marked(tabled(ROWS), read(tabled(ROWS[:3]))), "document")
    assert len(re.findall(r"<w:trPr><w:del ", content)) == 1


def test_a_cell_of_a_paragraph_s_table() -> None:
    rows = (("会员国名", "百分比"), ("甲国", "0.7"), *ROWS[2:])
    content = part(marked(in_paragraph(ROWS), read(in_paragraph(rows))), "document")
    assert content.count("<w:tc>") == 2 * len(ROWS)
    assert table(ROWS[2:]).partition("<w:tr>")[2].partition("</w:tbl>")[0] in content


@pytest.mark.parametrize(
    "rows",
    [(*ROWS, ("丁国", "3.5")), (ROWS[0], (*ROWS[1], "9"), *ROWS[2:])],
    ids=["a row", "a cell"],
)
def test_what_comes_in_a_paragraph_s_table_is_made_wording(rows: Sequence[Sequence[str]]) -> None:
    content = part(marked(in_paragraph(ROWS), read(in_paragraph(rows))), "document")
    assert content.count("<w:tc>") == 2 * len(ROWS)


@pytest.mark.parametrize(
    "new",
    [
        in_paragraph(ROWS[:3]),
        in_paragraph((ROWS[0], ROWS[1][:1], *ROWS[2:])),
        Word(body=plain(*ABOVE, "1. 决定继续审查。")).data(),
    ],
    ids=["a row", "a cell", "the paragraph"],
)
def test_what_goes_of_a_paragraph_s_table_is_refused(new: bytes) -> None:
    said = "OP1 has a table in it of which cells, rows or the whole would go; change"
    with pytest.raises(UnrdiffError, match=said):
        marked(in_paragraph(ROWS), read(new))


def test_what_is_no_row_comes_behind_the_table() -> None:
    base = in_paragraph(ROWS)
    lines = [*plain(*ABOVE, FIRST), table(ROWS), *plain("2. 促请各国缴款；", "3. 决定继续审查。")]
    content = part(marked(base, read(Word(body=lines).data())), "document")
    assert content.index("</w:tbl>") < content.index("促请各国缴款")


# --- lists ---------------------------------------------------------------------------------------

BULLETS = LISTS + (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
)
BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'


def bulleted() -> bytes:
    body = plain(*ABOVE[:2]) + [paragraph(run(text), BULLET) for text in ABOVE[2:]]
    return Word(body=[*body, *plain("1. 请各国合作。")], numbering=BULLETS).data()


def test_a_bullet_is_not_typed_once_more() -> None:
    old = read(bulleted())
    first, second, *others = old.paragraphs
    assert first.text.startswith("•")
    edited = replace(second, text="• 铭记各国的长期努力，")
    added = replace(second, label="PP3", text="• 深信必须合作，")
    content = part(
        marked(bulleted(), replace(old, paragraphs=(first, edited, added, *others))), "document"
    )
    assert "•" not in content


def test_what_has_no_bullet_is_taken_out_of_the_list() -> None:
    old = read(bulleted())
    added = replace(old.paragraphs[1], label="PP3", text="深信必须合作，")
    new = replace(old, paragraphs=(*old.paragraphs[:2], added, *old.paragraphs[2:]))
    assert '<w:numId w:val="0"/>' in part(marked(bulleted(), new), "document")


def test_numbers_of_a_style_are_counted() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    wordings = ("请各国合作；", "促请各国缴款；", "决定继续审查。")
    items = [paragraph(run(text), '<w:pStyle w:val="Item"/>') for text in wordings]
    base = Word(body=[*plain(*ABOVE), *items], numbering=LISTS, styles=STYLES + style).data()
    (new,) = read_text(
        "\n\n".join([*ABOVE, "1. 请各国合作；", "2. 深信必须合作；", "3. 决定继续审查。"])
    )
    content = part(marked(base, new), "document")
    assert not re.search(r">\d\.", content)


def test_an_opening_put_before_all_else_is_set_as_openings_are() -> None:
    italic = "<w:r><w:rPr><w:i/></w:rPr><w:t>请</w:t></w:r>"
    body = [*plain(*ABOVE), paragraph(f"{run('1. ')}{italic}{run('儿童基金会继续提供援助。')}")]
    base = Word(body=body).data()
    old = read(base)
    merged = "鼓励各国与私营部门合作，并请儿童基金会继续提供援助。"
    new = tuple(replace(p, text=merged) if p.label == "OP1" else p for p in old.paragraphs)
    content = part(marked(base, replace(old, paragraphs=new)), "document")
    assert re.search("<w:i/></w:rPr><w:t>鼓励</w:t></w:r><w:r><w:t>各国", content)


# --- notes ---------------------------------------------------------------------------------------


def test_an_endnote_changes_and_the_footnote_of_its_number_does_not() -> None:
    body = plain(*ABOVE[:3])
    for kind, text in (("footnote", "铭记各国的努力，"), ("endnote", "又铭记各方的努力，")):
        mark = f'<w:r><w:{kind}Reference w:id="2"/></w:r>'
        body.append(paragraph(run(text) + mark))

    def note(kind: str, text: str) -> str:
        return f'<w:{kind} w:id="2">{paragraph(run(text))}</w:{kind}>'

    word = Word(body=[*body, *plain("1. 请各国合作。")])
    word.footnotes = note("footnote", "见第一号文件。")
    word.endnotes = note("endnote", "见第二号文件。")
    base = word.data()
    old = read(base)
    changed = {k: v.replace("第二号", "第三号") for k, v in old.footnotes.items()}
    content = marked(base, replace(old, footnotes=changed))
    assert part(content, "footnotes") == part(base, "footnotes")
    assert "第三" in "".join(re.findall(r"<w:t\b[^>]*>([^<]*)", part(content, "endnotes")))


def test_a_note_in_any_cell_of_a_row_leaves_the_row_whole() -> None:
    first = run("设立机关") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    cells = (
        f"<w:tc><w:tcPr/>{paragraph(first)}</w:tc><w:tc><w:tcPr/>{paragraph(run('2026 年'))}</w:tc>"
    )
    rows = (
        f"<w:tr>{cells}</w:tr>{table([('公布报告', '2027 年')])[len('<w:tbl>') : -len('</w:tbl>')]}"
    )
    grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="99"/></w:tblGrid>'
    rows = rows.replace(grid, "")
    word = Word(body=[*plain(*ABOVE, "1. 请各国合作。", "附件"), f"<w:tbl>{grid}{rows}</w:tbl>"])
    word.footnotes = f'<w:footnote w:id="2">{paragraph(run("见第一号文件。"))}</w:footnote>'
    base = word.data()
    old = read(base)
    assert [p.text for p in old.paragraphs][-2:] == ["设立机关 | 2026 年", "公布报告 | 2027 年"]
    (mark,) = old.paragraphs[-2].marks
    assert mark.offset == len("设立机关")
    edited = tuple(replace(p, text=p.text.replace("2027", "2028")) for p in old.paragraphs)
    marked(base, replace(old, paragraphs=edited))


def test_cells_of_a_new_row_are_set_as_those_of_the_rows_beside_it() -> None:
    small = '<w:pStyle w:val="Cell"/>'
    rows = "".join(
        "<w:tr>"
        + "".join(f"<w:tc><w:tcPr/>{paragraph(run(c), small)}</w:tc>" for c in row)
        + "</w:tr>"
        for row in ROWS[:3]
    )
    grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="99"/></w:tblGrid>'
    body = [*plain(*ABOVE, "1. 请各国合作。", "附件"), f"<w:tbl>{grid}{rows}</w:tbl>"]
    base = Word(body=body).data()
    new = read(Word(body=[*body[:-1], table(ROWS)]).data())
    content = part(marked(base, new), "document")
    assert content.count(small) == 2 * len(ROWS)


def test_the_first_subparagraphs_and_an_annex_are_no_part_of_a_counted_list() -> None:
    listed = [
        paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        for text in ("请各国合作；", "促请各国：", "决定继续审查。")
    ]
    base = Word(body=[*plain(*ABOVE), *listed], numbering=LISTS).data()
    lines = [
        "1. 请各国合作；",
        "2. 促请各国：",
        "(a) 设立机关；",
        "(b) 公布报告；",
        "3. 决定继续审查。",
    ]
    (below,) = read_text("\n\n".join([*ABOVE, *lines]))
    marked(base, below)
    (annex,) = read_text(
        "\n\n".join([*ABOVE, lines[0], lines[1], lines[-1], "附件", "1. 各国应当设立机关。"])
    )
    marked(base, annex)


def test_all_new_notes_are_set_as_the_file_s_own() -> None:
    body = plain(*ABOVE[:3])
    mark = '<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    body.append(paragraph(run(ABOVE[3]) + mark))
    word = Word(body=[*body, *plain("1. 请各国合作。")])
    style = '<w:rPr><w:rStyle w:val="Raised"/></w:rPr>'
    own = paragraph(f"<w:r>{style}<w:footnoteRef/></w:r>{run('见第一号文件。')}", _SMALL)
    word.footnotes = f'<w:footnote w:id="2">{own}</w:footnote>'
    base = word.data()
    old = read(base)
    wordings = {"PP1": "回顾《公约》、《议定书》和其以往各项决议，"}
    paragraphs = tuple(
        replace(
            p,
            text=wordings[p.label],
            marks=(FootnoteMark("2", 6), FootnoteMark("3", 12)),
        )
        if p.label in wordings
        else p
        for p in old.paragraphs
    )
    notes = {**old.footnotes, "2": "第 1760 卷。", "3": "第 2226 卷。"}
    content = marked(base, replace(old, paragraphs=paragraphs, footnotes=notes))
    assert part(content, "footnotes").count(_SMALL) == 3
    assert part(content, "footnotes").count(style) == 3
    assert part(content, "document").count('<w:rStyle w:val="Mark"/>') == 3


def test_new_closing_lines_are_set_as_closing_lines() -> None:
    """They are no paragraphs, and neither is the title, which is set otherwise."""
    title = paragraph(run(ABOVE[0]), '<w:pStyle w:val="Title"/>')
    closing = [paragraph(run(line), _SMALL) for line in ("2025 年 12 月 18 日", "第 50 次全体会议")]
    body = [title, *plain(*ABOVE[1:], "1. 请各国合作。"), *closing]
    base = Word(body=body).data()
    old = read(base)
    assert len(old.closing) == 2
    new = replace(old, closing=("2026 年 12 月 16 日", "第 46 次全体会议"))
    content = part(marked(base, new), "document")
    assert content.count("Title") == 1
    assert content.count(_SMALL) == 4


def test_a_field_goes_with_its_words() -> None:
    """Else a cross-reference stands on after its words were deleted, and prints them again."""
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{inner}'
        for kind, inner in (
            ("begin", "<w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r>"),
            ("separate", run("2")),
            ("end", ""),
        )
    )
    body = plain(*ABOVE, "1. 请各国合作；", "2. 促请各国缴款；")
    body.append(paragraph(f"{run('3. 决定审查见上文第')}{field}{run('段的进展。')}"))
    base = Word(body=body).data()
    old = read(base)
    shorter = old["OP3"].text.replace("见上文第 2 段的", "")
    edited = tuple(replace(p, text=shorter) if p.label == "OP3" else p for p in old.paragraphs)
    dropped = old.paragraphs[:-1]
    for paragraphs in (edited, dropped):
        content = part(marked(base, replace(old, paragraphs=paragraphs)), "document")
        runs = re.findall("<w:del [^>]*>(?:(?!</w:del>).)*</w:del>", content)
        assert sum(found.count("fldChar ") for found in runs) == content.count("fldChar ") == 3
        assert "<w:delInstrText>" in content
        assert "<w:instrText>" not in content


# --- the bytes -----------------------------------------------------------------------------------


def test_an_empty_paragraph_ends_with_its_tag() -> None:
    tags = b"<w:p/><w:p ></w:p><w:p w:x='a>b'/><w:p><w:r/></w:p>"
    data = b'<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    for at in range(4):
        made = Part("a", data + tags + b"</w:body>", "a.docx")
        unit = list(made.root)[at]
        made.add_behind(unit, made.element("tbl"))
        pieces = re.findall(rb"<w:p/>|<w:p ></w:p>|<w:p [^/]*/>|<w:p><w:r/></w:p>", tags)
        pieces.insert(at + 1, b"<w:tbl/>")
        assert made.content() == data + b"".join(pieces) + b"</w:body>"


def test_an_empty_list_of_comments_takes_one() -> None:
    name = b'w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    made = Part("a", b"<" + name + b"/>\n", "a.docx")
    made.appended.append(made.element("comment"))
    assert made.content() == b"<" + name + b"><w:comment/></w:comments>\n"


def test_a_paragraph_of_a_drawing_is_none_of_the_text() -> None:
    drawing = (
        '<w:r><w:drawing><a:txBody xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        "<a:p><a:r/></a:p></a:txBody></w:drawing></w:r>"
    )
    body = [*plain(*ABOVE[:3]), paragraph(drawing), *plain(ABOVE[3], "1. 请各国合作。")]
    base = Word(body=body).data()
    (new,) = read_text("\n\n".join([*ABOVE, "1. 促请各国合作。"]))
    assert paragraph(drawing) in part(marked(base, new), "document")


def test_parts_of_another_s_insertion_have_identifiers_of_their_own() -> None:
    theirs = f"<w:ins {AUTHOR}>{run('铭记各国和各方的努力，')}</w:ins>"
    body = [*plain(*ABOVE[:3]), paragraph(theirs), *plain("1. 请各国合作。")]
    base = Word(body=body).data()
    (new,) = read_text(
        "\n\n".join([*ABOVE[:3], "铭记各国、各组织和各方的努力，", "1. 请各国合作。"])
    )
    content = part(marked(base, new, Tracked(on_tracked=OnTracked.KEEP)), "document")
    found = re.findall(r'<w:(?:ins|del) [^>]*?w:id="(\d+)"', content)
    assert len(found) == len(set(found)) > 2


def test_lines_in_traditional_characters_are_read_or_refused() -> None:
    lines = [
        "大會，",
        "回顧聯合國憲章所載的宗旨和原則以及各國在這",
        "方面所作的努力並且強調必須加強國際",
    ]
    lines += [
        "合作和能力建設以及對發展中國家的技術援助的",
        "重要性和各國際組織的作用，",
        "1. 請各國合作。",
    ]
    try:
        assert read(Word(body=plain(*lines)).data()).paragraphs
    except UnrdiffError:
        pytest.fail("it is a resolution")
