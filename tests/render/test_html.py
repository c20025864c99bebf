"""The page keeps every text whole and escaped, and asks the network for nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from pages import ComparisonPage

from unrdiff.comparison.fates import with_fates
from unrdiff.model import (
    Comparison,
    Document,
    DocumentKind,
    Edit,
    EditKind,
    FootnoteChange,
    FootnoteMark,
    Link,
    Op,
    Paragraph,
    ParagraphKind,
    Role,
    Substitution,
    Summary,
)
from unrdiff.notice import Notice, NoticeCode
from unrdiff.render.html.page import render_html
from unrdiff.render.html.picture import PITCH, backbone, draw
from unrdiff.render.parts import parts
from unrdiff.render.places import row_ids
from unrdiff.render.rows import rows
from unrdiff.render.runs import inline

PP, OP = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE
SUB, HEADING = ParagraphKind.SUBPARAGRAPH, ParagraphKind.HEADING
EVIL = "<script>alert(1)</script>\"'&"

OLD = Document(
    source="old.txt",
    symbol="A/C.3/74/L.5",
    session=74,
    date="2019-11-05",
    title=f"标题{EVIL}",
    kind=DocumentKind.DRAFT,
    paragraphs=(
        Paragraph("PP1", PP, "回顾《公约》和议定书，", marks=(FootnoteMark("1", 6),)),
        Paragraph("OP1", OP, "请会员国采取措施；", number="1"),
        Paragraph("OP2", OP, f"又请秘书长提出报告{EVIL}。", number="2"),
        Paragraph("OP3", OP, "删去的一段。", number="3"),
    ),
    footnotes={"1": "联合国，《条约汇编》。"},
    unplaced=(f"无处可放{EVIL}",),
)
NEW = Document(
    source="new.txt",
    symbol="A/RES/80/229",
    session=80,
    date="2025-12",
    title=f"标题{EVIL}",
    kind=DocumentKind.ADOPTED,
    paragraphs=(
        Paragraph("PP1", PP, f"又请秘书长提出报告{EVIL}，"),
        Paragraph("PP2", PP, "回顾《公约》及其议定书，", marks=(FootnoteMark("2", 6),)),
        Paragraph("H1", HEADING, "一、总则"),
        Paragraph("OP1", OP, "敦促会员国采取措施：", number="1"),
        Paragraph("OP1(a)", SUB, "新增的一项；", number="(a)", parent="OP1"),
    ),
    footnotes={"2": "联合国，《条约汇编》，第 1 卷。"},
    notices=(Notice(NoticeCode.DRAFT_CHOSEN, count=2, source="new.txt#1", title=EVIL),),
)
COMPARISON = with_fates(
    Comparison(
        old=OLD,
        new=NEW,
        links=(
            Link(
                "PP1",
                "PP2",
                Role.PRIMARY,
                renumbered=True,
                similarity=0.9,
                anchors=(f"《公约》{EVIL}",),
                edits=(
                    Edit(Op.EQUAL, "回顾《公约》", "回顾《公约》"),
                    Edit(Op.REPLACE, "和", "及其", EditKind.ROUTINE),
                    Edit(Op.EQUAL, "议定书，", "议定书，"),
                ),
            ),
            Link(
                "OP1",
                "OP1",
                Role.PRIMARY,
                edits=(
                    Edit(Op.REPLACE, "请", "敦促", EditKind.STRENGTH),
                    Edit(Op.EQUAL, "会员国采取措施", "会员国采取措施"),
                    Edit(Op.REPLACE, "；", "：", EditKind.TYPOGRAPHIC),
                ),
            ),
            Link(
                "OP2",
                "PP1",
                Role.PRIMARY,
                moved=True,
                renumbered=True,
                edits=(
                    Edit(Op.EQUAL, f"又请秘书长提出报告{EVIL}", f"又请秘书长提出报告{EVIL}"),
                    Edit(Op.REPLACE, "。", "，", EditKind.TYPOGRAPHIC),
                ),
            ),
            Link("OP1", "OP1(a)", Role.PARTIAL, shared=(f"采取措施{EVIL}",)),
        ),
        dropped=("OP3",),
        added=("H1", "OP1(a)"),
        substitutions=(Substitution(f"火器{EVIL}", "枪支", 12),),
        summary=Summary(1, 2, 1, 2, 1, 0, 1, 2),
        notes=(
            FootnoteChange(
                "1",
                "2",
                (
                    Edit(Op.EQUAL, "联合国，《条约汇编》", "联合国，《条约汇编》"),
                    Edit(Op.INSERT, "", "，第 1 卷", EditKind.SUBSTANTIVE),
                    Edit(Op.EQUAL, "。", "。"),
                ),
            ),
        ),
        notices=(Notice(NoticeCode.TITLES_DIFFER, old=EVIL, new="标题"),),
    )
)


@pytest.fixture(scope="module", params=["zh", "en"])
def markup(request: pytest.FixtureRequest) -> str:
    return render_html(COMPARISON, request.param)


@pytest.fixture(scope="module")
def page(markup: str) -> ComparisonPage:
    return ComparisonPage(markup)


def test_what_documents_say_is_never_markup(markup: str, page: ComparisonPage) -> None:
    assert page.tags.count("script") == 1
    assert "<script>alert" not in markup
    assert markup.count("&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;") >= 10


def test_nothing_is_fetched_and_nothing_foreign_runs(page: ComparisonPage) -> None:
    assert not {"link", "img", "iframe", "object", "embed"} & set(page.tags)
    for tag, key, value in page.attributes:
        assert not key.startswith("on"), f"<{tag} {key}>"
        assert key not in ("src", "style", "srcset"), f"<{tag} {key}>"
        if key == "href":
            assert value.startswith("#")
    policy = next(v for _, k, v in page.attributes if k == "content" and "default-src" in v)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_style_and_script_load_nothing(markup: str) -> None:
    own = "".join(re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", markup, re.S))
    assert not re.search(r"url\(|@import|https?:|fetch\(|XMLHttpRequest|innerHTML", own)


def test_the_generator_is_named(markup: str) -> None:
    assert '<meta name="generator" content="unrdiff">' in markup


def test_every_label_of_both_documents_stands_in_a_row(page: ComparisonPage) -> None:
    for paragraph in OLD.paragraphs + NEW.paragraphs:
        assert paragraph.label in page.texts["chip"]


def test_columns_are_both_texts_to_the_letter(page: ComparisonPage) -> None:
    links = [link for link in COMPARISON.links if link.role is Role.PRIMARY]
    old, new = [OLD[link.old].text for link in links], [NEW[link.new].text for link in links]
    assert sorted(page.texts["left"]) == sorted([*old, *OLD.footnotes.values()])
    assert sorted(page.texts["right"]) == sorted([*new, *NEW.footnotes.values()])


def test_additions_and_drops_are_shown_whole(page: ComparisonPage) -> None:
    for paragraph in (OLD["OP3"], NEW["OP1(a)"], NEW["H1"]):
        assert paragraph.text in page.texts["inline"]


def test_every_anchor_has_its_target(page: ComparisonPage) -> None:
    wanted = {value[1:] for _, key, value in page.attributes if key == "href"}
    assert wanted <= set(page.ids)


def test_inline_shows_the_new_marks_where_they_stand() -> None:
    link = COMPARISON.links[0]
    runs = inline(OLD["PP1"], NEW["PP2"], link.edits)
    shown = [(run.op, piece.text, piece.mark) for run in runs for piece in run.pieces]
    assert shown == [
        (Op.EQUAL, "回顾《公约》", "2"),
        (Op.DELETE, "和", None),
        (Op.INSERT, "及其", None),
        (Op.EQUAL, "议定书，", None),
    ]


def test_a_mark_beyond_the_text_is_not_lost() -> None:
    new = Paragraph("PP1", PP, "回顾", marks=(FootnoteMark("7", 99),))
    runs = inline(Paragraph("PP1", PP, "回顾"), new, ())
    assert [piece.mark for run in runs for piece in run.pieces] == ["7"]


def test_a_heading_belongs_to_what_follows_it() -> None:
    assert parts(NEW)["H1"] is OP
    assert parts(NEW)["OP1(a)"] is OP


def test_what_kept_its_order_lies_level_in_the_picture() -> None:
    picture = draw(COMPARISON, row_ids(rows(COMPARISON)), "en")
    height = {(node.side, node.label): node.y for node in picture.nodes}
    assert height["old", "PP1"] == height["new", "PP2"]
    assert height["new", "PP2"] - height["new", "PP1"] == PITCH
    assert {line.state for line in picture.lines} == {"edited", "strength", "moved", "partial"}
    assert {n.label for n in picture.nodes if n.state != "linked"} == {"OP3", "H1", "OP1(a)"}


def test_backbone_is_the_longest_rise() -> None:
    assert backbone([(0, 5), (1, 0), (2, 1), (3, 9), (4, 2)]) == [(1, 0), (2, 1), (3, 9)]
    assert backbone([]) == []


def test_a_text_against_itself_has_no_change_to_list() -> None:
    links = tuple(Link(p.label, p.label, Role.PRIMARY) for p in OLD.paragraphs)
    notes = tuple(FootnoteChange(number, number) for number in OLD.footnotes)
    same = replace(
        COMPARISON, new=OLD, links=links, dropped=(), added=(), notes=notes, substitutions=()
    )
    markup = render_html(with_fates(same), "zh")
    assert not re.search(r"<li data-for=", markup)
    assert "两份案文措辞相同" in markup
