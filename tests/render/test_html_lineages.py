"""The page of lineages keeps every version whole and escaped, and asks the network for nothing."""

from __future__ import annotations

import re

import pytest
from pages import LineagesPage

from unrdiff.app.task import task_of
from unrdiff.diff import diff
from unrdiff.lineage.trace import completed
from unrdiff.model import (
    Comparison,
    Document,
    FootnoteMark,
    Lineage,
    Link,
    Paragraph,
    ParagraphKind,
    Role,
    Summary,
    Trace,
)
from unrdiff.notice import Notice, NoticeCode
from unrdiff.render.html_lineages import render_trace_html
from unrdiff.render.html_lineages.strands import strands
from unrdiff.render.labels import word

PP, OP = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE
EVIL = "<script>alert(1)</script>\"'&"
SAMPLES = tuple(
    f"samples/{name}.txt" for name in ("a-res-64-179", "a-71-485", "a-c3-74-draft", "a-res-80-229")
)

ONE = Document(
    source=f"one{EVIL}.txt",
    session=64,
    title=f"标题{EVIL}",
    paragraphs=(
        Paragraph("PP1", PP, f"回顾《公约》{EVIL}，", marks=(FootnoteMark("1", 6),)),
        Paragraph("OP1", OP, "请会员国采取措施；", number="1"),
        Paragraph("OP2", OP, "请秘书长提出报告。", number="2"),
    ),
    footnotes={"1": f"《条约汇编》{EVIL}。"},
    notices=(Notice(NoticeCode.DRAFT_CHOSEN, count=2, source="one.txt", title=f"所选{EVIL}"),),
    unplaced=(f"无处可放{EVIL}",),
)
TWO = Document(
    source="two.txt",
    symbol=f"A/71/485{EVIL}",
    session=71,
    title=f"标题{EVIL}",
    paragraphs=(Paragraph("OP1", OP, f"敦促会员国{EVIL}采取措施；", number="1"),),
)
THREE = Document(
    source="three.txt",
    symbol="A/RES/80/229",
    session=80,
    title=f"标题{EVIL}",
    paragraphs=(
        Paragraph("PP1", PP, "新增的一段，"),
        Paragraph("OP1", OP, f"敦促会员国{EVIL}采取措施；", number="1"),
        Paragraph("OP2", OP, "又请秘书长提出报告。", number="2"),
    ),
)
NONE = Summary(0, 0, 0, 0, 0, 0, 0, 0)


def _pair(old: Document, new: Document, moved: bool) -> Comparison:
    edits = diff(old["OP1"].text, new["OP1"].text)
    link = Link("OP1", "OP1", Role.PRIMARY, moved=moved, similarity=0.8, edits=edits)
    return Comparison(old, new, (link,), (), (), (), NONE)


TRACE = completed(
    Trace(
        documents=(ONE, TWO, THREE),
        comparisons=(_pair(ONE, TWO, True), _pair(TWO, THREE, False)),
        lineages=(
            Lineage((None, None, "PP1")),
            Lineage(("OP1", "OP1", "OP1")),
            Lineage(("OP2", None, "OP2"), returned=True),
            Lineage(("PP1", None, None)),
        ),
        notices=(Notice(NoticeCode.OTHER_RESOLUTION, source="x.txt", title=f"另一{EVIL}"),),
    )
)


@pytest.fixture(scope="module", params=["zh", "en"])
def markup(request: pytest.FixtureRequest) -> str:
    return render_trace_html(TRACE, request.param)


@pytest.fixture(scope="module")
def page(markup: str) -> LineagesPage:
    return LineagesPage(markup)


@pytest.fixture(scope="module")
def samples() -> Trace:
    trace = task_of(SAMPLES).trace
    assert trace is not None
    return trace


def test_what_documents_say_is_never_markup(markup: str, page: LineagesPage) -> None:
    assert page.tags.count("script") == 1
    assert "<script>alert" not in markup
    assert markup.count("&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;") >= 12


def test_nothing_is_fetched_and_nothing_foreign_runs(markup: str, page: LineagesPage) -> None:
    assert not {"link", "img", "iframe", "object", "embed"} & set(page.tags)
    for tag, key, value in page.attributes:
        assert not key.startswith("on"), f"<{tag} {key}>"
        assert key not in ("src", "style", "srcset"), f"<{tag} {key}>"
        if key == "href":
            assert value.startswith("#")
    policy = next(v for _, k, v in page.attributes if k == "content" and "default-src" in v)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    own = "".join(re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", markup, re.S))
    assert not re.search(r"url\(|@import|https?:|fetch\(|XMLHttpRequest|innerHTML", own)


def test_ids_are_unique_and_every_anchor_has_its_target(page: LineagesPage) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert {v[1:] for _, key, v in page.attributes if key == "href"} <= set(page.ids)


def test_a_row_a_lineage_with_its_marks(page: LineagesPage) -> None:
    assert page.rows == [
        ["", "", "PP1✚"],
        ["OP1", "OP1✎↷↑.80", "OP1"],
        ["OP2", "✖", "OP2↺"],
        ["PP1", "✖", ""],
    ]


def test_tags_name_the_step(markup: str) -> None:
    tags = re.findall(r'data-tags="([^"]*)"', markup)
    assert tags[0] == "changed-2 added-2"
    assert "moved-1" in tags[1]
    assert "policy-1" in tags[1]
    assert {"dropped-1", "returned-2"} <= set(tags[2].split())


def test_what_was_returned_is_told_against_its_old_wording(markup: str) -> None:
    assert re.search(r"<ins[^>]*>又</ins>请秘书长提出报告。", markup)


def test_footnotes_notices_and_unplaced_wording_stand(markup: str) -> None:
    assert '<sup><a href="#note-0-1">1</a></sup>' in markup
    for words in ("所选", "另一", "无处可放", "《条约汇编》"):
        assert f"{words}&lt;script&gt;" in markup


def test_every_label_and_wording_of_the_samples_is_there(samples: Trace) -> None:
    page = LineagesPage(render_trace_html(samples, "zh"))
    for version, document in enumerate(samples.documents):
        shown = [re.split(r"[✎↷✚✖⇒↺↑↓→.]", row[version])[0] for row in page.rows]
        assert sorted(filter(None, shown)) == sorted(p.label for p in document.paragraphs)
    written = sorted(p.text for d in samples.documents for p in d.paragraphs)
    assert sorted(text.strip() for text in page.wordings) == written
    newest = [p.text for p in samples.documents[-1].paragraphs]
    assert [text.strip() for text in page.aged] == newest


def test_every_change_of_force_is_said_in_words(samples: Trace) -> None:
    found = strands(samples, samples.steps, samples.ages, "zh")
    cells = [cell for row in found for cell in row.cells if cell.ways]
    assert len(cells) > 40
    for cell in cells:
        assert "力度" in cell.said
        assert all(word(way, "zh") in cell.said for way in cell.ways)


def test_names_above_a_printed_page_are_escaped(markup: str) -> None:
    (head,) = re.findall(r"@top-left \{ content: (\".*?\"); \}", markup)
    assert re.fullmatch(r'"(?:[A-Za-z0-9 ]|\\[0-9a-f]{6})*"', head)


def test_the_page_is_small(markup: str) -> None:
    assert len(markup.encode()) < 2_000_000


def test_the_generator_is_named_early(markup: str) -> None:
    assert '<meta name="generator" content="unrdiff' in markup[:4000]
