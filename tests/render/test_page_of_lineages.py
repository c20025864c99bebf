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
from unrdiff.render.html_lineages import render_trace_html
from unrdiff.render.html_lineages.strands import strands
from unrdiff.render.labels import Language


@cache
def page(language: Language = "zh") -> str:
    return render_trace_html(traced(), language)


def test_filters_count_the_rows_they_show() -> None:
    told = re.findall(r'data-tag="(\w*)"[^>]*>([^<]*) <b>(\d+)</b>', page())
    assert told == [
        ("", "全部", "7"),
        ("changed", "有变动", "7"),
        ("policy", "实质与力度", "2"),
        ("moved", "移动", "1"),
        ("added", "新增", "2"),
        ("dropped", "删去", "2"),
        ("returned", "删后恢复", "1"),
    ]


def test_a_row_that_changed_twice_counts_once() -> None:
    first = document({"OP1": "请各国打井。", "OP2": "决定结束审议。"}, 70)
    texts = [
        {"OP1": "请各国打深井。", "OP2": "决定结束审议。"},
        {"OP1": "敦促各国打深井。", "OP2": "决定结束审议。"},
    ]
    found = trace([first, *(document(text, 71 + n) for n, text in enumerate(texts))])
    markup = render_trace_html(found, "zh")
    assert 'data-tag="changed">有变动 <b>1</b>' in markup
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
    rows = re.findall(r'<tr><th scope="row">([^<]*)</th>(.*?)</tr>', page(), re.S)
    said = {name: re.findall(r"</span> ([^<]*)</td>", cells) for name, cells in rows}
    assert said == {
        "A/RES/73/3": ["第73届会议", "2018年12月16日", "已通过的决议", "a-res-73-3.txt", "1", "4"],
        "A/RES/75/8": ["第75届会议", "2020年12月16日", "已通过的决议", "a-res-75-8.txt", "1", "2"],
        "A/RES/78/5": ["第78届会议", "2023年12月16日", "已通过的决议", "a-res-78-5.txt", "0", "6"],
    }
    assert "<li><i>A/RES/75/8</i> 脚注 1 在案文中没有找到注号</li>" in page()


def test_titles_are_told_where_they_differ() -> None:
    assert '<th scope="col">标题</th>' not in page()
    reworded = replace(VERSIONS[0], title="结核病的防治")
    markup = render_trace_html(trace([reworded, *VERSIONS[1:]]), "zh")
    assert '<th scope="col">标题</th>' in markup
    assert '<h1 lang="zh-Hans">结核病防治</h1>' in markup
    assert '<th scope="col">文号</th>' not in markup


def test_a_text_without_title_is_headed_by_its_name() -> None:
    bare = [replace(version, title=None) for version in VERSIONS]
    assert '<h1 lang="zh-Hans">A/RES/78/5</h1>' in render_trace_html(trace(bare), "zh")


def test_the_legend_names_the_kinds_but_no_punctuation() -> None:
    assert re.findall(r'<span class="sample k-(\w+)">', page()) == [
        *("substantive", "strength", "terminology", "routine")
    ]
