"""The page of lineages around its matrix: filters, tints, versions, titles, legend."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from small import VERSIONS, document, traced

from unrdiff import trace
from unrdiff.lineage.ages import ages
from unrdiff.lineage.steps import steps
from unrdiff.model import Direction
from unrdiff.render.html_lineages import render_trace_html
from unrdiff.render.html_lineages.shifts import force_shifts
from unrdiff.render.html_lineages.strands import strands
from unrdiff.render.labels import Language


@cache
def page(language: Language = "zh") -> str:
    return render_trace_html(traced(), language)


def test_filters_count_the_rows_they_show() -> None:
    found = re.findall(r'data-tag="(\w*)"[^>]*>(.*?)<b>(\d+)</b>', page())
    told = [(tag, re.sub("<[^>]*>", "", name).strip(), count) for tag, name, count in found]
    assert told == [
        ("", "全部", "7"),
        ("policy", "实质与力度", "2"),
        ("stronger", "↑ 更强", "1"),
        ("moved", "移动", "1"),
        ("added", "新增", "1"),
        ("dropped", "删去", "2"),
        ("returned", "删后恢复", "1"),
        ("parted", "拆分或合并", "2"),
    ]


def test_a_row_that_changed_twice_counts_once() -> None:
    first = document({"OP1": "请各国打井。", "OP2": "决定结束审议。"}, 70)
    texts = [
        {"OP1": "请各国打深井。", "OP2": "决定结束审议。"},
        {"OP1": "敦促各国打深井。", "OP2": "决定结束审议。"},
    ]
    found = trace([first, *(document(text, 71 + n) for n, text in enumerate(texts))])
    markup = render_trace_html(found, "zh")
    assert 'data-tag="policy">实质与力度 <b>1</b>' in markup


def test_tints_share_the_newest_text_among_the_versions() -> None:
    """OP3 of the oldest version no longer stands and does not count."""
    told = re.findall(r'<li><span class="age-(\d)">([^<]*)</span> <b>(\d+)%</b></li>', page())
    held = {0: 0, 1: 0, 2: 0}
    found = strands(traced(), steps(traced()), ages(traced()), "zh")
    for strand in found:
        for version, run in strand.aged if strand.standing else ():
            held[version] += len(run.text)
    total = sum(held.values())
    assert total == sum(len(p.text) for p in VERSIONS[2].paragraphs)
    assert told == [
        (str(n), VERSIONS[n].symbol, str(round(100 * held[n] / total))) for n in range(3)
    ]


@pytest.mark.parametrize(
    ("count", "percents"),
    [(2, ["100", "0"]), (3, ["100", "50", "0"]), (4, ["100", "67", "33", "0"])],
)
def test_the_oldest_words_have_the_deepest_tint(count: int, percents: list[str]) -> None:
    first = document({"OP1": "请各国打井。"}, 70)
    found = trace([replace(first, session=70 + n, source=f"{n}.txt") for n in range(count)])
    markup = render_trace_html(found, "zh")
    told = re.findall(
        r"\.age-(\d) \{ background: color-mix\(in srgb, var\(--aged\) (\d+)%, transparent\); \}",
        markup,
    )
    assert told == [(str(n), percent) for n, percent in enumerate(percents)]
    assert f":root {{ --versions: {count}; }}" in markup


def test_versions_tell_their_particulars_and_how_many_paragraphs_they_have() -> None:
    lines = re.findall(r"<details><summary><b>(.*?)</summary>\s*<dl>(.*?)</dl>", page(), re.S)
    assert [re.sub("<[^>]*>", "", line) for line, _ in lines] == [
        "A/RES/73/3 · 第73届会议 · 2018年12月16日 · 序言部分 1 · 执行部分 4",
        "A/RES/75/8 · 第75届会议 · 2020年12月16日 · 序言部分 1 · 执行部分 2",
        "A/RES/78/5 · 第78届会议 · 2023年12月16日 · 序言部分 0 · 执行部分 6",
    ]
    assert "<dt>来源</dt><dd>a-res-73-3.txt</dd>" in lines[0][1]
    assert "<li><i>A/RES/75/8</i> 脚注 1 在案文中没有找到注号</li>" in page()


def test_the_head_says_in_a_sentence_what_became_of_the_strands() -> None:
    told = "共 7 条沿革：3 条贯穿各版，2 条在首版之后出现，1 条已不在最新版，1 条曾删后恢复"
    assert f"<p>{told}，1 条的力度有过改动</p>" in page()
    assert "<p>7 lineages: 3 stand in every version, " in page("en")


def test_changes_of_force_in_the_operative_part_come_first() -> None:
    (force,) = re.findall(r'<section class="weighty".*?</section>', page(), re.S)
    assert re.findall(r'<a href="#(strand-\d)">([^<]*)</a>', force) == [("strand-0", "OP1")]
    assert "<del>请</del><ins>敦促</ins>" in force
    assert "A/RES/75/8 · " in force


def test_what_grew_stronger_or_weaker_comes_before_what_has_no_order() -> None:
    first = document({"OP1": "重申各国打井的决心。", "OP2": "请各国打井。"}, 70)
    second = document({"OP1": "着重指出各国打井的决心。", "OP2": "敦促各国打井。"}, 71)
    found = trace([first, second])
    rows = strands(found, found.steps, found.ages, "zh")
    assert [(one.label, one.shift.direction) for one in force_shifts(rows)] == [
        ("OP2", Direction.STRONGER),
        ("OP1", Direction.UNRANKED),
    ]


def test_the_counts_name_their_unit() -> None:
    assert re.findall(r"<b>7</b> (\w+)</button>", page()) == ["条"]
    assert re.findall(r"<b>7</b> (\w+)</button>", page("en")) == ["lineages"]


def test_the_head_of_the_columns_names_every_version_in_a_grid_of_its_own() -> None:
    """Paper repeats the head on each page, which it cannot do with what is a grid itself."""
    (head,) = re.findall(r'<div class="heads"[^>]*><div class="grid">(.*?)</div></div>', page())
    names = re.findall(r'<span class="cell">(.*?)</span>', head)
    assert [name.replace("<wbr>", "") for name in names] == [v.symbol for v in VERSIONS]


def test_the_keyboard_skips_to_the_text_and_has_its_keys_listed() -> None:
    body = page().partition("<body>")[2].lstrip()
    assert body.startswith('<a class="skip" href="#text">')
    assert body.count('<main id="text" tabindex="-1">') == 1
    (keys,) = re.findall(r'<dialog class="keys".*?</dialog>', body, re.S)
    assert re.findall(r"<kbd>(.*?)</kbd>", keys) == ["j", "k", "Esc", "?"]


def test_every_sign_of_force_is_explained() -> None:
    """↑ ↓ ↔ stand in the legend and among the keys whether or not a filter has any to count."""
    explained = "↑ 更强 ↓ 更弱 ↔ 强弱无定论"
    assert len(re.findall(explained, page())) == 2


def test_the_newest_text_s_labels_lead_to_their_rows() -> None:
    anchors = re.findall(r'<a id="([^"]*)"></a>\s*<details class="strand[^>]* id="', page())
    assert anchors == [p.label for p in VERSIONS[2].paragraphs]


def test_the_newest_title_heads_the_page() -> None:
    reworded = replace(VERSIONS[0], title="结核病的防治")
    markup = render_trace_html(trace([reworded, *VERSIONS[1:]]), "zh")
    assert '<h1 lang="zh-Hans">结核病防治</h1>' in markup
    assert "<dt>标题</dt><dd>结核病的防治</dd>" in markup


def test_a_text_without_title_is_headed_by_its_name() -> None:
    bare = [replace(version, title=None) for version in VERSIONS]
    assert '<h1 lang="zh-Hans">A/RES/78/5</h1>' in render_trace_html(trace(bare), "zh")


def test_the_legend_names_the_kinds_but_no_punctuation() -> None:
    assert re.findall(r'<span class="sample k-(\w+)">', page()) == [
        *("substantive", "strength", "terminology", "routine")
    ]
