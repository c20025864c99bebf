"""A revision in every output: each instruction with its box, its effect, and what went wrong."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import StringIO

import pytest
from pages import ComparisonPage, LineagesPage
from rich.cells import cell_len
from rich.console import Console

from unrdiff import compare
from unrdiff.lineage.trace import completed
from unrdiff.model import Document, Lineage, Paragraph, ParagraphKind, Trace
from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.reason import Reason, ReasonCode
from unrdiff.oral.revision import Amendment, Operation, Revision, Status
from unrdiff.render.checklist import counts_line, effect_line, entries
from unrdiff.render.findings import Findings
from unrdiff.render.html.page import render_html
from unrdiff.render.html_lineages import render_trace_html
from unrdiff.render.json import render_json
from unrdiff.render.labels import Language, target_name
from unrdiff.render.markdown.oral import render_revision_markdown
from unrdiff.render.terminal.oral import print_revision

PP, OP = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE
EVIL = "<script>alert(1)</script>\"'&"
DRAFT = Document(
    source="draft.txt",
    title="加强方案",
    paragraphs=(
        Paragraph("PP1", PP, "回顾《公约》及其议定书，"),
        Paragraph("OP1", OP, "请会员国采取措施，保存本地种子；", number="1"),
        Paragraph("OP2", OP, "又请秘书长提出报告；", number="2"),
        Paragraph("OP3", OP, "决定继续处理此案。", number="3"),
    ),
    footnotes={"1": "联合国，《条约汇编》。"},
)
REVISED = replace(
    DRAFT,
    orally_revised=True,
    paragraphs=(
        DRAFT["PP1"],
        Paragraph("OP1", OP, "敦促会员国采取措施，保存本地种子；", number="1"),
        Paragraph("OP2", OP, "决定继续处理此案。", number="2"),
    ),
)
LONG = "在执行部分第1段中，将“请”改为“敦促”，并将“会员国”改为“各会员国”，" * 4
CLASH = Reason(ReasonCode.CONFLICT, others=("5",))
MISSING = Reason(ReasonCode.WORDS_MISSING, words=EVIL, at="OP1")
REVISION = Revision(
    DRAFT,
    REVISED,
    (
        Amendment(LONG, 1, "OP1", Operation.REPLACE, Status.APPLIED, result="OP1"),
        Amendment(LONG, 1, "OP1", Operation.APPEND, Status.APPLIED, result="OP1"),
        Amendment("删去执行部分第2段", 2, "OP2", Operation.DELETE_PARAGRAPH, Status.APPLIED),
        Amendment(
            "第3段恢复原案文",
            3,
            "OP3",
            Operation.REPLACE_PARAGRAPH,
            Status.APPLIED,
            None,
            "OP2",
            "OP4",
        ),
        Amendment("标题*末尾*加“”", 4, "TITLE", Operation.APPEND, Status.CONFLICT, CLASH),
        Amendment(f"第9段{EVIL}", 5, None, None, Status.NOT_APPLIED, MISSING),
        Amendment("脚注1", 6, "FN1", Operation.DELETE_WORDS, Status.APPLIED, None, "FN1"),
    ),
    remarks=(f"谢谢主席先生。{EVIL}",),
    notices=(Notice(NoticeCode.FOOTNOTES_DELETED, numbers=(f"1{EVIL}",)),),
)
COMPARISON = compare(DRAFT, REVISED)
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def printed(width: int = 80, language: Language = "zh", revision: Revision = REVISION) -> str:
    stream = StringIO()
    console = Console(file=stream, width=width, color_system=None, highlight=False)
    print_revision(revision, console, language)
    return stream.getvalue()


# --- the list itself ---------------------------------------------------------------------------


def test_an_item_holds_all_its_places() -> None:
    told = entries(REVISION)
    assert [entry.item for entry in told] == [1, 2, 3, 4, 5, 6]
    assert [effect_line(effect, "zh") for effect in told[0].effects] == [
        "→ 执行部分第1段 · 替换",
        "→ 执行部分第1段 · 末尾添加",
    ]
    assert told[3].reasons == (CLASH,)
    assert told[2].restored == ("OP4",)


def test_an_item_is_as_well_off_as_its_worst_place() -> None:
    held = tuple(
        Amendment("通篇", 1, "OP1", Operation.REPLACE, status)
        for status in (Status.APPLIED, Status.CONFLICT, Status.NOT_APPLIED)
    )
    (entry,) = entries(replace(REVISION, amendments=held))
    assert entry.status is Status.CONFLICT


def test_the_counts_leave_out_what_there_is_none_of() -> None:
    assert counts_line(REVISION, "zh") == "6 条口头订正：已采用 4 条，未采用 1 条，冲突 1 条"
    assert (
        counts_line(REVISION, "en") == "6 oral revisions: 4 applied, 1 not applied, 1 in conflict"
    )
    one = replace(REVISION, amendments=REVISION.amendments[2:3])
    assert counts_line(one, "zh") == "1 条口头订正：已采用 1 条"
    assert counts_line(one, "en") == "1 oral revision: 1 applied"
    assert counts_line(replace(one, amendments=()), "zh") == "0 条口头订正：已采用 0 条"


@pytest.mark.parametrize(
    ("label", "chinese", "english"),
    [
        ("OP5", "执行部分第5段", "OP5"),
        ("PP3", "序言部分第3段", "PP3"),
        ("OP2(a)", "执行部分第2段(a)", "OP2(a)"),
        ("TITLE", "标题", "title"),
        ("FN3", "脚注3", "footnote 3"),
    ],
)
def test_places_have_the_names_of_the_field(label: str, chinese: str, english: str) -> None:
    assert target_name(label, "zh") == chinese
    assert target_name(label, "en") == english


def test_places_that_share_an_operation_share_a_line() -> None:
    held = (
        Amendment("通篇", 1, "OP3", Operation.REPLACE, Status.APPLIED, None, "OP2"),
        Amendment("通篇", 1, "PP1", Operation.REPLACE, Status.APPLIED, None, "PP1"),
    )
    (entry,) = entries(replace(REVISION, amendments=held))
    lines = [effect_line(effect, language) for effect in entry.effects for language in LANGUAGES]
    assert lines == [
        "→ 执行部分第3段（现为执行部分第2段）、序言部分第1段 · 替换",
        "→ OP3 (now OP2), PP1 · replace",
    ]


def test_what_found_no_place_has_no_effect() -> None:
    lost = Amendment("第9段删去“甲”", 1, None, Operation.DELETE_WORDS, Status.NOT_APPLIED, MISSING)
    (entry,) = entries(replace(REVISION, amendments=(lost,)))
    assert entry.effects == ()


def test_a_new_paragraph_has_its_own_name() -> None:
    new = Amendment("新段", 1, "OP3", Operation.NEW_PARAGRAPH, Status.APPLIED, None, "OP4")
    (entry,) = entries(replace(REVISION, amendments=(new,)))
    assert effect_line(entry.effects[0], "zh") == "→ 执行部分第4段 · 新增一段"


@pytest.mark.parametrize("operation", Operation)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operation_has_a_word(operation: Operation, language: Language) -> None:
    one = Amendment("一", 1, "OP1", operation, Status.APPLIED, None, "OP1")
    (entry,) = entries(replace(REVISION, amendments=(one,)))
    assert effect_line(entry.effects[0], language)


# --- terminal ----------------------------------------------------------------------------------


def test_terminal() -> None:
    text = printed(100)
    assert "\n☑ 2. 删去执行部分第2段\n     → 执行部分第2段 · 删去整段\n" in text
    assert (
        "\n☐ 4. 标题*末尾*加“”\n     → 标题 · 末尾添加\n"
        "     ⚡ 冲突：与第 5 条涉及同一处，不能同时采用\n" in text
    )
    assert "     ↺ 恢复上一版执行部分第4段的措辞\n" in text
    assert (
        f"! 脚注 1{EVIL} 随所附词语一并删去\n其他语句，未作订正\n  · 谢谢主席先生。{EVIL}\n" in text
    )


@pytest.mark.parametrize("width", [40, 80, 100, 160])
@pytest.mark.parametrize("language", LANGUAGES)
def test_terminal_lines_fit_and_hang(width: int, language: Language) -> None:
    lines = printed(width, language).splitlines()
    assert max(map(cell_len, lines)) <= width
    start = next(i for i, line in enumerate(lines) if line.startswith("☑ 1. "))
    assert lines[start + 1].startswith("     ")
    whole = "".join(line[5:] for line in lines[start : start + 12])
    assert whole.startswith(LONG)


def test_terminal_keeps_the_lines_of_a_new_text() -> None:
    new = Amendment("增加新的一段：\n“请秘书长报告。”", 1, None, None, Status.NOT_APPLIED)
    text = printed(80, "en", replace(REVISION, amendments=(new,)))
    assert "☐ 1. 增加新的一段：\n     “请秘书长报告。”\n     ✗ not applied\n" in text


# --- Markdown ----------------------------------------------------------------------------------


def test_markdown() -> None:
    text = render_revision_markdown(REVISION)
    assert text.startswith("<!-- unrdiff -->\n# 口头订正\n\n6 条口头订正")
    assert "- [x] 2. 删去执行部分第2段\n  - → 执行部分第2段 · 删去整段\n" in text
    assert "- [ ] 4. 标题\\*末尾\\*加“”\n" in text
    assert "  - **⚡ 冲突：与第 5 条涉及同一处，不能同时采用**\n" in text
    assert "  - ↺ 恢复上一版执行部分第4段的措辞\n" in text
    assert "\n## 其他语句，未作订正\n\n- 谢谢主席先生。" in text
    assert "<script" not in text.replace("\\<script", "")


def test_markdown_keeps_the_lines_of_a_new_text() -> None:
    new = Amendment("增加新的一段：\n“请秘书长报告。”", 1, None, None, Status.NOT_APPLIED)
    text = render_revision_markdown(replace(REVISION, amendments=(new,)), "en")
    assert "- [ ] 1. 增加新的一段：\\\n  “请秘书长报告。”\n  - **✗ not applied**\n" in text


# --- JSON --------------------------------------------------------------------------------------


def test_json() -> None:
    told = json.loads(render_json(Findings((DRAFT, REVISED), COMPARISON, revision=REVISION)))
    assert told["amendments"][3] == {
        "text": "第3段恢复原案文",
        "target": "OP3",
        "operation": "replace paragraph",
        "status": "applied",
        "reason": None,
        "reason_code": None,
        "item": 3,
        "result": "OP2",
        "restores": "OP4",
        "delegation": None,
    }
    assert told["amendments"][5]["operation"] is None
    assert told["remarks"] == list(REVISION.remarks)
    assert told["notices"] == [f"脚注 1{EVIL} 随所附词语一并删去"]


def test_json_of_a_trace_has_both_notices() -> None:
    own = (Notice(NoticeCode.CHAIN_ENDS, old="OP1", new="OP2"),)
    told = Trace((DRAFT, REVISED), (COMPARISON,), (), own)
    text = render_json(Findings((DRAFT, REVISED), trace=told, revision=REVISION))
    assert json.loads(text)["notices"] == [
        "直接比较首尾两版，OP1 对应 OP2；逐版追溯则对应 —（从逐版追溯）",
        f"脚注 1{EVIL} 随所附词语一并删去",
    ]


def test_json_without_a_revision_says_nothing_of_one() -> None:
    told = json.loads(render_json(Findings((DRAFT, REVISED), COMPARISON)))
    assert told.keys() == {"schema", "documents", "comparisons"}


# --- pages -------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=LANGUAGES)
def markup(request: pytest.FixtureRequest) -> str:
    return render_html(COMPARISON, request.param, REVISION)


def test_a_box_an_item_and_none_ticked(markup: str) -> None:
    assert markup.count('<input type="checkbox" autocomplete="off">') == 6
    assert re.findall(r'<li class="(applied|open|conflict)">', markup) == [
        *("applied", "applied", "applied", "conflict", "open", "applied")
    ]


def test_places_lead_to_their_rows(markup: str) -> None:
    page = ComparisonPage(markup)
    told = markup[markup.index('<ol class="items">') : markup.index("</ol>")]
    wanted = re.findall('href="#([^"]*)"', told)
    assert wanted == ["new-OP1", "new-OP1", "old-OP2", "new-OP2", "note-1"]
    assert {v[1:] for _, key, v in page.attributes if key == "href"} <= set(page.ids)


def test_rows_of_other_documents_are_not_meant() -> None:
    older = replace(DRAFT, source="older.txt", title="旧案文")
    told = render_html(compare(older, REVISED), "zh", REVISION)
    assert "→ 执行部分第2段 · 删去整段" in told
    assert '→ <a href="#new-OP2">执行部分第3段（现为执行部分第2段）</a>' in told


def test_what_the_sheet_says_is_never_markup(markup: str) -> None:
    assert "<script>alert" not in markup
    assert markup.count("&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;") == 4


def test_a_page_without_a_revision_has_no_list() -> None:
    markup = render_html(COMPARISON, "zh")
    assert "checkbox" not in markup
    assert ".items" not in markup


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_lineages_has_the_list_too(language: Language) -> None:
    pairs = [*((k.old, k.new) for k in COMPARISON.links), *((k, None) for k in COMPARISON.dropped)]
    trace = completed(Trace((DRAFT, REVISED), (COMPARISON,), tuple(map(Lineage, pairs))))
    markup = render_trace_html(trace, language, REVISION)
    LineagesPage(markup)
    assert markup.count('<input type="checkbox"') == 6
    assert "<script>alert" not in markup
    assert "checkbox" not in render_trace_html(trace, language)
