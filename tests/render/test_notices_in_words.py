"""Notices in both languages: a wording for every code, and every value that it is given in it."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest
from small import NEW, VERSIONS, comparison, printed, traced

from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.revision import Revision
from unrdiff.render.csv import left_out as left_out_of_a_table
from unrdiff.render.findings import Findings, View
from unrdiff.render.html.page import render_html
from unrdiff.render.html_lineages import render_trace_html
from unrdiff.render.labels import Language
from unrdiff.render.markdown.comparison import render_markdown
from unrdiff.render.markdown.lineages import render_lineages_markdown
from unrdiff.render.markdown.oral import render_revision_markdown
from unrdiff.render.notices import WORDINGS, notice_line
from unrdiff.render.oral_sheet import left_out as left_out_of_a_sheet
from unrdiff.render.terminal.comparison import print_comparison
from unrdiff.render.terminal.lineages import print_trace
from unrdiff.render.terminal.oral import print_revision

PACKAGE = Path(__file__).parents[2] / "unrdiff"
# Characters, and the punctuation that only Chinese has.
CHINESE = re.compile("[一-龥、。，；：（）《》]")
C = NoticeCode


def made() -> Iterator[tuple[NoticeCode, set[str]]]:
    """The code of every notice that the package makes, and the names of what it is given."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Notice":
                (code,) = node.args
                assert isinstance(code, ast.Attribute), f"{path}:{node.lineno}"
                yield NoticeCode[code.attr], {keyword.arg or "**" for keyword in node.keywords}


def fields(wording: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name}


@pytest.mark.parametrize("code", NoticeCode)
def test_every_code_has_both_wordings_and_they_use_all_that_it_is_given(code: NoticeCode) -> None:
    given = [names for one, names in made() if one is code]
    assert given, "no part of the package says this"
    for wording in WORDINGS[code]:
        assert all(fields(wording) == names for names in given)


SAID = [
    (
        Notice(C.MISSING_NUMBERS, numbers=("2",)),
        "执行部分第 2 段在文件中没有找到",
        "Operative paragraph 2 could not be found in the file",
    ),
    (
        Notice(C.MISSING_NUMBERS, numbers=("2", "3")),
        "执行部分第 2、3 段在文件中没有找到",
        "Operative paragraphs 2 and 3 could not be found in the file",
    ),
    (
        Notice(C.FOOTNOTES_WITHOUT_MARK, numbers=("1", "3", "4")),
        "脚注 1、3、4 在案文中没有找到注号",
        "No footnote indicator was found in the text for footnotes 1, 3 and 4",
    ),
    (
        Notice(C.CONTROLS_TAKEN_OUT, count=2),
        "文件中有 2 处控制字符，不属案文，已去掉，请核对",
        "Control characters in the file, which are no text, were taken out: 2; please check",
    ),
    (
        Notice(C.CHARACTERS_UNKNOWN, count=1),
        "有 1 个字只有原字体能显示，以 □ 代替，请核对",
        "Characters that only their font knew are shown as □: 1; please check",
    ),
    (
        Notice(C.SCRIPTS_DIFFER),
        "一案文为繁体，一案文为简体；比较时字形之别不算改动",
        "One text is in traditional, the other in simplified characters; that is no change",
    ),
    (
        Notice(C.MARKS_WITHOUT_FOOTNOTE, numbers=("2", "5")),
        "注号 2、5 在文件中没有脚注",
        "The file has no footnote for footnote indicators 2 and 5",
    ),
    (
        Notice(C.MAIL_ATTACHMENT_READ, attachment="a.docx"),
        "文件是一封邮件，所读为其附件 a.docx",
        "The file is a mail; its attachment a.docx was read",
    ),
    (
        Notice(C.MAIL_TEXT_READ, attachments=("a.jpg", "b.pdf")),
        "文件是一封邮件，附件 a.jpg、b.pdf 中没有读到决议，所读为邮件正文",
        "The file is a mail; no resolution was found in its attachments (a.jpg and b.pdf), so the "
        "text of the mail itself was read",
    ),
    (
        Notice(C.CHANGES_CONVERTED),
        "文件为旧格式，其中的修订由 LibreOffice 转换，段落的分合请核对",
        "The file is in an old format; its tracked changes were converted by LibreOffice; please "
        "check where paragraphs were split or joined",
    ),
    (
        Notice(C.CHANGES_ACCEPTED, count=12, authors=("A", "B"), source="a.docx"),
        "文件载有修订 12 处（A、B），按全部接受后的案文读取；原文用 a.docx@original",
        "The file holds 12 tracked changes (A and B); read as with all of them accepted; the text "
        "before them is a.docx@original",
    ),
    (
        Notice(C.CHANGES_OF_ONE, author="A"),
        "文件载有修订，只接受 A 的修订",
        "The file holds tracked changes; those of A alone were accepted",
    ),
    (
        Notice(C.BRACKETS_LEFT, count=3),
        "方括号内的案文 3 处，尚未商定",
        "Text in square brackets, not agreed yet: 3",
    ),
    (
        Notice(C.PREAMBLE_RUN_TOGETHER),
        "序言部分各段连排，只能按措辞分段，请核对",
        "The preambular paragraphs are run together and could be separated only by their wording; "
        "please check",
    ),
    (
        Notice(C.DRAFT_CHOSEN, count=4, source="report.txt#2", title="Forests"),
        "文件载有 4 项决议草案，按标题选用 report.txt#2（Forests）",
        "The file contains 4 draft resolutions; report.txt#2 (Forests) was selected on the basis "
        "of its title",
    ),
    (
        Notice(C.DRAFT_CHOSEN, count=2, source="report.txt#1", title=""),
        "文件载有 2 项决议草案，按标题选用 report.txt#1（—）",
        "The file contains 2 draft resolutions; report.txt#1 (—) was selected on the basis "
        "of its title",
    ),
    (
        Notice(C.TITLES_DIFFER, old="Seas", new="Forests"),
        "两份案文标题不同（Seas；Forests），可能不是同一决议",
        "The titles of the two texts differ (Seas; Forests); they may not be the same resolution",
    ),
    (
        Notice(C.SESSIONS_REVERSED, old=80, new=72),
        "旧案文属第 80 届会议，新案文属第 72 届会议，两者次序可能颠倒",
        "The old text is from the 80th session and the new text from the 72nd session; their "
        "order may be reversed",
    ),
    (
        Notice(C.VERSIONS_SKIPPED, latest="79/88", session=75, between=("77/101", "79/88")),
        "新案文所依据的是第 79/88 号决议；所给旧案文属第 75 届会议，"
        "其间还有第 77/101、79/88 号决议",
        "The new text is based on resolution 79/88; the old text provided is from the 75th "
        "session, after which came resolutions 77/101 and 79/88",
    ),
    (
        Notice(C.SAME_TEXT, source="copy.txt", twin="a.txt"),
        "copy.txt 与 a.txt 是同一文本，只计一次",
        "copy.txt and a.txt are the same text, which is counted only once",
    ),
    (
        Notice(C.OTHER_RESOLUTION, source="c.txt", title="Forests"),
        "c.txt（Forests）是另一项决议，未列入",
        "c.txt (Forests) is a different resolution and was not included",
    ),
    (
        Notice(C.ORDERED_BY_DATE, versions=("A/RES/70/4", "b.txt", "c.txt")),
        "已按届会和日期排序：A/RES/70/4、b.txt、c.txt",
        "The versions were put in order of session and date: A/RES/70/4, b.txt and c.txt",
    ),
    (
        Notice(C.CHAIN_DIFFERS, old="OP1", new="OP2", traced="OP3"),
        "直接比较首尾两版，OP1 对应 OP2；逐版追溯则对应 OP3（从逐版追溯）",
        "In a direct comparison of the first and last versions, OP1 corresponds to OP2; traced "
        "version by version, it corresponds to OP3 (shown here as traced)",
    ),
    (
        Notice(C.CHAIN_ENDS, old="OP1", new="OP2"),
        "直接比较首尾两版，OP1 对应 OP2；逐版追溯则对应 —（从逐版追溯）",
        "In a direct comparison of the first and last versions, OP1 corresponds to OP2; traced "
        "version by version, it does not reach the last version (shown here as traced)",
    ),
    (
        Notice(C.CHAIN_BRIDGES, old=("OP1", "OP4"), new=("OP2", "PP3")),
        "直接比较首尾两版，OP1、OP4 没有后继；逐版追溯，依次对应 OP2、PP3（从逐版追溯）",
        "A direct comparison of the first and last versions finds no successor of OP1 and OP4; "
        "tracing version by version leads to OP2 and PP3 respectively (shown here as traced)",
    ),
    (
        Notice(C.REFERENCE_RENUMBERED, label="OP5", words="above", number="2", now="3"),
        "OP5 提到“above”：草案的第 2 段现为第 3 段，请核对",
        "OP5 refers to “above”: paragraph 2 of the draft is now paragraph 3; please check",
    ),
    (
        Notice(C.REFERENCE_DELETED, label="OP5", words="above", number="2"),
        "OP5 提到“above”：草案的第 2 段已删去，请核对",
        "OP5 refers to “above”: paragraph 2 of the draft has been deleted; please check",
    ),
    (
        Notice(C.FULL_STOP_WITHIN, label="OP5"),
        "OP5 以“。”结尾而不是最后一段，请核对段末标点",
        "OP5 ends with a full stop but is not the last paragraph; please check the punctuation",
    ),
    (
        Notice(C.NO_FULL_STOP_AT_END, label="OP6", mark=";"),
        "最后一段 OP6 以“;”结尾，请核对段末标点",
        "The last paragraph, OP6, ends with “;”; please check the punctuation",
    ),
    (
        Notice(C.FOOTNOTES_DELETED, numbers=("5", "6")),
        "脚注 5、6 随所附词语一并删去",
        "Deleted along with the words concerned: footnotes 5 and 6",
    ),
    (
        Notice(C.FOOTNOTES_NOT_READ_OUT, count=1),
        "另有 1 个脚注不同，口头订正不包括脚注",
        "The texts also differ in 1 footnote; oral revisions do not cover footnotes",
    ),
    (
        Notice(C.FOOTNOTES_NOT_READ_OUT, count=3),
        "另有 3 个脚注不同，口头订正不包括脚注",
        "The texts also differ in 3 footnotes; oral revisions do not cover footnotes",
    ),
]


@pytest.mark.parametrize(("notice", "chinese", "english"), SAID, ids=lambda v: str(v)[:40])
def test_notices_to_the_letter(notice: Notice, chinese: str, english: str) -> None:
    assert notice_line(notice, "zh") == chinese
    assert notice_line(notice, "en") == english
    assert not CHINESE.search(english)


def test_every_code_is_told_to_the_letter() -> None:
    assert {notice.code for notice, _, _ in SAID} == set(NoticeCode)


def test_notices_are_equal_by_what_they_say_and_may_be_kept() -> None:
    one = Notice(C.SAME_TEXT, source="b.txt", twin="a.txt")
    assert one == Notice(C.SAME_TEXT, twin="a.txt", source="b.txt")
    assert one != Notice(C.SAME_TEXT, source="a.txt", twin="b.txt")
    assert len({one, pickle.loads(pickle.dumps(one))}) == 1


# --- in every output ---------------------------------------------------------------------------

ALL = tuple(notice for notice, _, _ in SAID)
NOTED = replace(NEW, notices=ALL)
PAIR = replace(comparison(), new=NOTED, notices=ALL)
TRACE = replace(traced(), documents=(replace(VERSIONS[0], notices=ALL), *VERSIONS[1:]), notices=ALL)
REVISION = Revision(NEW, NEW, (), notices=ALL)
OUTPUTS = {
    "terminal": lambda lang: printed(400, lambda c: print_comparison(PAIR, c, View(lang))),
    "terminal, lineages": lambda lang: printed(400, lambda c: print_trace(TRACE, c, lang)),
    "terminal, sheet": lambda lang: printed(400, lambda c: print_revision(REVISION, c, lang)),
    "markdown": lambda lang: render_markdown(PAIR, lang),
    "markdown, lineages": lambda lang: render_lineages_markdown(TRACE, lang),
    "markdown, sheet": lambda lang: render_revision_markdown(REVISION, lang),
    "page": lambda lang: render_html(PAIR, lang),
    "page, lineages": lambda lang: render_trace_html(TRACE, lang),
    "page, sheet": lambda lang: render_html(comparison(), lang, REVISION),
    "table": lambda lang: "\n".join(
        left_out_of_a_table(Findings(TRACE.documents, trace=TRACE), View(language=lang))
    ),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", OUTPUTS)
def test_every_output_words_notices_in_its_language(name: str, language: Language) -> None:
    told = OUTPUTS[name](language).replace("\\#", "#").replace("\n", " ")
    other: Language = "en" if language == "zh" else "zh"
    for notice in ALL:
        assert notice_line(notice, language) in told
        assert notice_line(notice, other) not in told


@pytest.mark.parametrize(("language", "said"), [("zh", "4 个脚注"), ("en", "in 4 footnotes; oral")])
def test_a_sheet_says_in_its_language_that_footnotes_stay(language: Language, said: str) -> None:
    findings = Findings((NEW,), comparison())
    (line,) = left_out_of_a_sheet(findings, View(language=language))
    assert said in line
    same = Findings((NEW,), replace(comparison(), notes=()))
    assert left_out_of_a_sheet(same, View(language=language)) == ()
