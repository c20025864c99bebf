"""What a reader finds on the page of two texts: head, filters, rows, notes."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from functools import cache
from hashlib import sha256
from html import unescape

import pytest
from small import NEW, OLD, comparison, document

from unrdiff import compare
from unrdiff.model import Substitution
from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.reason import Reason, ReasonCode
from unrdiff.oral.revision import Amendment, Operation, Revision, Status
from unrdiff.render.html.page import render_html
from unrdiff.render.labels import Language


@cache
def page(language: Language = "zh") -> str:
    return render_html(comparison(), language)


def test_the_page_says_its_language_and_that_of_the_texts() -> None:
    assert '<html lang="zh-Hans" ' in page("zh")
    assert '<html lang="en" ' in page("en")
    assert '<main id="text" lang="zh-Hans" ' in page("en")


def test_title_and_heading() -> None:
    assert "<title>A/RES/77/172 → A/C.2/80/L.21 · unrdiff</title>" in page()
    assert '<h1 lang="zh-Hans">可持续山区发展</h1>' in page()
    bare = replace(comparison(), new=replace(NEW, title=None, symbol=None))
    told = render_html(bare, "zh")
    assert "<h1>a-c2-80-l21.txt</h1>" in told
    assert "<title>A/RES/77/172 → a-c2-80-l21.txt · unrdiff</title>" in told


def choices(attribute: str, markup: str) -> list[tuple[str, str, str]]:
    """Key, label and number of rows, of each filter of this sort."""
    found = rf'<button [^>]*data-{attribute}="([^"]*)"[^>]*>(.*?)<b>(\d+)</b>'
    return [
        (key, re.sub("<[^>]*>", "", name).strip(), count)
        for key, name, count in re.findall(found, markup)
    ]


def test_every_choice_names_the_rows_that_it_shows_and_nothing_is_offered_for_none() -> None:
    assert choices("tag", page()) == [
        ("substantive", "实质", "4"),
        ("strength", "力度", "4"),
        ("stronger", "更强 ↑", "2"),
        ("weaker", "更弱 ↓", "1"),
        ("aside", "强弱无定论 ↔", "1"),
        ("terminology", "用语", "3"),
        ("routine", "例行更新", "3"),
        ("typographic", "标点体例", "3"),
        ("references", "脚注引用", "1"),
    ]
    assert choices("fate", page()) == [
        ("kept", "未改", "5"),
        ("edited", "改动", "10"),
        ("moved", "移动", "1"),
        ("renumbered", "段次变动", "6"),
        ("split", "拆分", "2"),
        ("merged", "合并", "2"),
        ("dropped", "删去", "2"),
        ("added", "新增", "2"),
    ]
    assert choices("part", page("en")) == [
        ("preambular", "preamble", "4"),
        ("operative", "operative part", "13"),
        ("footnotes", "footnotes", "4"),
    ]
    assert choices("author", page()) == []


def test_five_views_and_three_modes() -> None:
    assert re.findall(r'<button [^>]*data-view="(\w+)"', page()) == [
        *("inline", "side", "table", "new", "old")
    ]
    modes = re.findall(r'<button [^>]*data-mode="(\w+)"[^>]*>([^<]*)<', page())
    assert modes == [("changes", "改动"), ("policy", "只看实质与力度"), ("all", "全文")]


def test_the_head_says_what_became_of_each_part() -> None:
    told = re.findall(r'<div class="said">(.*?)</div>', page(), re.S)[0]
    assert re.findall("<p>([^<]*)</p>", told) == [
        "执行部分 10 段（含分段）：8 段沿用，其中 5 段有实质或力度改动；新增 1 段；1 段由他段拆出；"
        "删去 1 段；1 段并入他段",
        "序言部分 4 段：4 段沿用，其中 1 段移动",
    ]


def test_rows_carry_the_tags_that_filters_look_at() -> None:
    told = dict(re.findall(r'<details class="row[^>]* id="([^"]*)" data-tags="([^"]*)"', page()))
    assert told["new-OP3"] == "edited split strength terminology weaker unsure"
    assert told["old-OP4"] == "dropped"
    assert told["old-note-2"] == "dropped"
    assert len(told) == 21


def test_every_row_stands_open_for_whoever_has_no_script() -> None:
    assert len(re.findall(r'<details class="row[^>]* open>', page())) == 21


def test_a_label_alone_leads_to_the_new_paragraph() -> None:
    anchors = re.findall(r'<a id="([^"]*)"></a>\s*<details class="row[^>]* id="([^"]*)"', page())
    assert [(label, row) for label, row in anchors if row != f"new-{label}"] == []
    assert [label for label, _ in anchors] == [p.label for p in NEW.paragraphs]


def test_same_wording_is_said_where_nothing_is_open() -> None:
    assert "两份案文措辞相同。" not in page()
    same = render_html(compare(OLD, OLD), "zh")
    assert "两份案文措辞相同。" in same
    assert "Both texts have the same wording." in render_html(compare(OLD, OLD), "en")


def test_replacements_say_what_was_left() -> None:
    assert "<small>×3</small>" in page()
    part = replace(comparison(), substitutions=(Substitution("居民", "社区", 2, 1),))
    assert "<small>×2 · 另用旧称 1</small>" in render_html(part, "zh")


def test_marks_of_both_texts_lead_to_their_footnotes_and_those_that_changed_are_marked() -> None:
    assert '<sup><a href="#note-1">1</a></sup>' in page()
    links = set(re.findall(r'<sup><a href="#([\w-]+)">', page()))
    assert links == {"note-1", "note-2", "note-3", "old-note-2"}
    lost = '<del class="reference" title="脚注引用"><sup><a href="#old-note-2">2</a></sup></del>'
    assert page().count(lost) == 2


def test_notices_of_both_texts_and_of_the_pair_stand_in_the_head() -> None:
    assert "<li><i>新案文</i> 执行部分第 8、9 段在文件中没有找到</li>" in page()
    assert re.search("<li>新案文所依据的是第 79/214 号决议；[^<]*</li>", page())


def test_style_and_script_are_named_by_their_digests() -> None:
    """Else the page's own policy would forbid them."""
    (policy,) = re.findall('<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page())
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page(), re.S)
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in unescape(policy)
        assert len(text) > 500


def test_the_picture_and_the_rows_use_the_same_names() -> None:
    ids = re.findall(r'<details class="row[^>]* id="([^"]*)"', page())
    wanted = set(re.findall(r'<a href="#([^"]*)"[^>]*class="(?:line|node)', page()))
    assert wanted <= set(ids)
    assert wanted


# --- with a sheet of oral revisions ------------------------------------------------------------


CLASH = Reason(ReasonCode.CONFLICT, others=("1",))
SHEET = Revision(
    OLD,
    NEW,
    (
        Amendment(
            "第2段：将“请”改为“敦促”", 1, "OP2", Operation.REPLACE, Status.APPLIED, None, "OP2"
        ),
        Amendment("第2段，又第3段", 2, "OP2", Operation.APPEND, Status.APPLIED, None, "OP2"),
        Amendment("第2段，又第3段", 2, "OP3", Operation.APPEND, Status.APPLIED, None, "OP3"),
        Amendment("删去第4段", 3, "OP4", Operation.DELETE_PARAGRAPH, Status.CONFLICT, CLASH),
        Amendment("脚注1", 4, "FN1", Operation.APPEND, Status.APPLIED, None, "FN1"),
        Amendment("第9段", 5, None, None, Status.NOT_APPLIED, Reason(ReasonCode.PLACE_NOT_NAMED)),
        Amendment(
            "恢复", 6, "OP3", Operation.REPLACE_PARAGRAPH, Status.APPLIED, None, "OP3", "OP7"
        ),
    ),
    ("谢谢主席。",),
    (Notice(NoticeCode.FOOTNOTES_DELETED, numbers=("1",)),),
)


def items(language: Language = "zh") -> list[str]:
    markup = render_html(comparison(), language, SHEET)
    told = markup[markup.index('<ol class="items">') : markup.index("</ol>")]
    return [" ".join(one.split()) for one in told.split("<li ")[1:]]


def test_each_item_says_how_it_fared() -> None:
    states = [re.findall(r'class="state">([^<]*)<', one) for one in items()]
    assert states == [["已采用"], ["已采用"], ["冲突"], ["已采用"], ["未采用"], ["已采用"]]
    assert [one.split(">")[0] for one in items()] == [
        f'class="{state}"'
        for state in ("applied", "applied", "conflict", "applied", "open", "applied")
    ]


def test_effects_name_their_places_and_lead_to_them() -> None:
    told = items()
    assert '→ <a href="#new-OP2">执行部分第2段</a> · 替换' in told[0]
    assert (
        '→ <a href="#new-OP2">执行部分第2段</a>、<a href="#new-OP3">执行部分第3段</a> · 末尾添加'
        in told[1]
    )
    assert '→ <a href="#old-OP4">执行部分第4段</a> · 删去整段' in told[2]
    assert '→ <a href="#note-1">脚注1</a> · 末尾添加' in told[3]
    assert "→" not in told[4]
    assert '>OP2</a>, <a href="#new-OP3">OP3</a> · append' in items("en")[1]


def test_notes_give_the_reason() -> None:
    noted = [re.findall(r'<p class="note">([^<]*)</p>', one) for one in items()]
    assert noted == [[], [], ["与第 1 条涉及同一处，不能同时采用"], [], ["没有指明哪一段"], []]


def test_what_is_restored_is_said_and_else_nothing() -> None:
    told = [one.count("↺") for one in items()]
    assert told == [0, 0, 0, 0, 0, 1]
    assert "↺ 恢复上一版执行部分第7段的措辞" in items()[5]


def test_the_sheet_s_counts_notices_and_other_words() -> None:
    markup = render_html(comparison(), "zh", SHEET)
    assert "<h2>6 条口头订正：已采用 4 条，未采用 1 条，冲突 1 条</h2>" in markup
    assert "<li>脚注 1 随所附词语一并删去</li>" in markup
    assert "<li>谢谢主席。</li>" in markup


@pytest.mark.parametrize("revision", [None, SHEET])
def test_the_style_of_the_list_comes_with_the_list(revision: Revision | None) -> None:
    markup = render_html(comparison(), "zh", revision)
    assert (".items" in markup) == (revision is not None)


def test_an_unfamiliar_text_has_no_places_on_the_page() -> None:
    other = document({"OP1": "请各国合作。"})
    markup = render_html(comparison(), "zh", replace(SHEET, draft=other, revised=other))
    told = markup[markup.index('<ol class="items">') : markup.index("</ol>")]
    assert "href" not in told


def test_a_change_of_force_shows_its_way_once_also_where_words_only_went() -> None:
    assert re.findall(r"<(ins|del)[^>]*>([^<]*)<span class=\"force\">(.)</span>", page())[:1]
    old = document({"OP1": "请会员国在其任务范围内应提出报告。"}, 78)
    new = document({"OP1": "请会员国应提出报告。"}, 79)
    told = re.findall(r'<p class="inline">(.*?)</p>', render_html(compare(old, new), "zh"), re.S)[0]
    assert re.search(
        '<del class="k-strength"[^>]*>在其任务范围内<span class="force">↑</span></del>', told
    )
