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
    assert '<html lang="zh-Hans">' in page("zh")
    assert '<html lang="en">' in page("en")
    assert '<main lang="zh-Hans">' in page("en")


def test_title_and_heading() -> None:
    assert "<title>A/RES/77/172 → A/C.2/80/L.21 · unrdiff</title>" in page()
    assert '<h1 lang="zh-Hans">可持续山区发展</h1>' in page()
    bare = replace(comparison(), new=replace(NEW, title=None, symbol=None))
    told = render_html(bare, "zh")
    assert "<h1>a-c2-80-l21.txt</h1>" in told
    assert "<title>A/RES/77/172 → a-c2-80-l21.txt · unrdiff</title>" in told


def buttons(markup: str, names: str) -> list[tuple[str, str, str]]:
    """Number, label and what is shown, of each filter with these classes."""
    found = rf'<button [^>]*class="{names}" data-show="([^"]*)"><b>(\d+)</b> ([^<]*)</button>'
    return [(count, label, shows) for shows, count, label in re.findall(found, markup)]


def test_the_summary_is_a_row_of_filters() -> None:
    worded = "substantive strength terminology routine"
    assert buttons(page(), "count") == [
        ("6", "未改", "kept"),
        ("7", "改动", worded),
        ("1", "移动", "moved"),
        ("5", "段次变动", "renumbered"),
        ("1", "拆分", "split"),
        ("1", "合并", "merged"),
        ("1", "删去", "dropped"),
        ("1", "新增", "added"),
    ]
    assert [label for _, label, _ in buttons(page("en"), "count")][:2] == ["kept", "edited"]


def test_presets_show_changes_policy_or_all() -> None:
    told = re.findall(r'<button type="button" disabled data-show="([^"]*)">([^<]*)<', page())
    assert told == [
        (
            "substantive strength terminology routine moved split merged dropped added",
            "全部改动",
        ),
        ("substantive strength dropped added", "政策改动"),
        (
            "kept edited moved renumbered split merged dropped added "
            "substantive strength terminology routine typographic",
            "全文",
        ),
    ]


def test_kinds_count_the_paragraphs_that_hold_them() -> None:
    told = re.findall(
        r'data-toggle="(\w+)"><span class="k-\w+">([^<]*)</span> <b>(\d+)</b>', page()
    )
    assert told == [
        ("substantive", "实质", "4"),
        ("strength", "力度", "4"),
        ("terminology", "用语", "3"),
        ("routine", "例行更新", "2"),
        ("typographic", "标点体例", "2"),
    ]


def test_rows_carry_the_tags_that_filters_look_at() -> None:
    told = dict(re.findall(r'<details class="row[^>]* id="([^"]*)" data-tags="([^"]*)"', page()))
    assert told["new-OP3"] == "edited split substantive strength terminology"
    assert told["old-OP4"] == "dropped"
    assert len(told) == 17


def test_same_wording_is_said_where_nothing_is_open() -> None:
    assert "两份案文措辞相同。" not in page()
    same = render_html(compare(OLD, OLD), "zh")
    assert "两份案文措辞相同。" in same
    assert "Both texts have the same wording." in render_html(compare(OLD, OLD), "en")


def test_replacements_say_what_was_left() -> None:
    assert "<small>×3</small>" in page()
    part = replace(comparison(), substitutions=(Substitution("居民", "社区", 2, 1),))
    assert "<small>×2 · 仍用旧称 1</small>" in render_html(part, "zh")


def test_only_marks_of_the_new_text_lead_to_a_footnote() -> None:
    assert '<sup><a href="#note-1">1</a></sup>' in page()
    assert '<sup><a href="#note-3">3</a></sup>' in page()
    links = set(re.findall(r'<sup><a href="#note-(\w+)">', page()))
    assert links == {"1", "2", "3"}
    left = re.findall(r'<p class="left"[^>]*>.*?</p>', page(), re.S)
    assert not any("<sup><a" in words for words in left)
    assert any("<sup>3</sup>" in words for words in left)


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
