"""The table of old and new provisions: both texts to the letter, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from every_case import names, pair
from small import NEW, OLD, comparison, document

from unrdiff import compare
from unrdiff.model import Comparison, Document, Op
from unrdiff.render.findings import View
from unrdiff.render.labels import paragraph_name
from unrdiff.render.provisions import Provision, Table, TableRow, Words, provisions
from unrdiff.render.rows import rows


def table(found: Comparison | None = None, **view: object) -> Table:
    return provisions(found or comparison(), replace(View(), **view))  # type: ignore[arg-type]


def row(name: str, side: str = "new") -> TableRow:
    """The row of a paragraph of the small texts, by its name."""

    def named(found: TableRow) -> bool:
        provision = found.new if side == "new" else found.old
        return provision is not None and provision.name == name

    return next(found for found in table().rows if named(found))


def marked(provision: Provision | None) -> str:
    """Words between the marks of a text without colour, numbers of footnotes in brackets."""
    assert provision is not None
    signs = {Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}", Op.EQUAL: "{}"}
    return "".join(
        f"({words.text})" if words.raised else signs[words.op].format(words.text)
        for words in provision.words
    )


# --- what holds for every table -------------------------------------------------------------------


def texts(found: Table, side: str) -> Iterator[str]:
    """The wording of one column, without parts of paragraphs that have rows of their own."""
    for told in found.rows:
        provision = told.old if side == "old" else told.new
        if provision and not provision.in_part:
            yield provision.text


def ops(provision: Provision | None) -> set[Op]:
    return {words.op for words in provision.words} if provision else set()


def of_document(text: Document) -> list[str]:
    return [paragraph.text for paragraph in text.paragraphs]


@pytest.mark.parametrize("name", names())
def test_each_column_holds_its_text_to_the_letter_and_marks_what_changed(name: str) -> None:
    old, new = pair(name)
    found = replace(compare(old, new), notes=())
    made = table(found)
    assert sorted(texts(made, "old")) == sorted(of_document(old))
    assert list(texts(made, "new")) == of_document(new)
    for told, source in zip(made.rows, rows(found), strict=True):
        assert ops(told.old) <= {Op.EQUAL, Op.DELETE}
        assert ops(told.new) <= {Op.EQUAL, Op.INSERT}
        changes = [edit for edit in source.edits if edit.op is not Op.EQUAL and not edit.layout]
        marked_any = ops(told.old) | ops(told.new) != {Op.EQUAL}
        assert marked_any == (bool(changes) or source.telling is None)
        assert told.status


# --- single rows ----------------------------------------------------------------------------------


def test_words_are_marked_in_their_own_column() -> None:
    told = row("执行部分第2段")
    assert marked(told.old).startswith("[-请-]会员国采取措施，减轻滑坡和泥石流给山区[-居民-]造成")
    assert marked(told.new).startswith("{+敦促+}会员国采取措施，减轻滑坡和泥石流给山区{+社区+}造成")
    assert told.status == ("力度↑ 1", "用语 1")
    assert "动词：请 → 敦促，更强" in told.reasons


def test_numbers_stand_as_printed_and_marks_of_footnotes_are_raised() -> None:
    told = row("执行部分第1段")
    assert told.old
    assert told.new
    assert (told.old.number, told.new.number) == ("1.", "1.")
    assert marked(told.old).endswith("秘书长的报告(3)；")
    assert "(2)" in marked(told.new)
    assert told.new.text == NEW["OP1"].text


def test_what_is_new_or_gone_stands_alone_and_is_marked_whole() -> None:
    told = row("执行部分第5段(c)")
    assert told.old is None
    assert marked(told.new) == "{+在校舍附近修筑避险平台+}(3){+；+}"
    assert told.status == ("新增",)


def test_kept_wording_has_no_marks() -> None:
    told = row("序言部分第3段")
    assert told.status[0] == "未改"
    assert told.old
    assert told.new
    assert told.old.text == told.new.text == OLD["PP2"].text
    assert not told.reasons


def test_a_moved_paragraph_is_told_as_moved() -> None:
    told = row("序言部分第2段")
    assert told.old
    assert told.old.name == "执行部分第7段"
    assert "移动" in told.status


def test_clauses_gone_elsewhere_are_told_with_their_words() -> None:
    told = row("执行部分第3段")
    assert [line.partition("：")[0] for line in told.elsewhere] == [
        "部分内容移至新案文 执行部分第4段"
    ]
    assert "开发银行为小型灌溉工程" in told.elsewhere[0]


def test_a_paragraph_split_from_another_stands_beside_that_part() -> None:
    joined = "请会员国加固堤坝并清理河道；请秘书长印发洪水风险图册并分送沿河各市镇。"
    apart = ("请会员国加固堤坝并清理河道。", "请秘书长印发洪水风险地图册并分送沿河各市镇。")
    found = compare(document({"OP1": joined}), document({"OP1": apart[0], "OP2": apart[1]}))
    for told in table(found).rows:
        for side, text in ((told.old, joined), (told.new, "".join(apart))):
            if side:
                assert side.text in text
    parts = [side for told in table(found).rows if (side := told.old) and side.in_part]
    assert [part.name for part in parts] == ["执行部分第1段（部分内容）"] * len(parts)


def test_headings_are_known() -> None:
    assert row("标题1").heading
    assert not row("执行部分第1段").heading


def test_layout_is_not_marked() -> None:
    found = compare(document({"OP1": "请(各国)合作。"}), document({"OP1": "请（各国）合作。"}))
    (told,) = table(found).rows
    assert told.old
    assert told.old.words == (Words("请(各国)合作。"),)
    assert told.new
    assert told.new.words == (Words("请（各国）合作。"),)


# --- footnotes, remarks, what was asked for -------------------------------------------------------


def test_changed_footnotes_are_rows_behind_the_paragraphs() -> None:
    made = table()
    notes = made.rows[-len(comparison().footnotes) :]
    assert [(n.old and n.old.name, n.new and n.new.name, n.status) for n in notes] == [
        ("脚注1", "脚注1", ("实质 1",)),
        ("脚注3", "脚注2", ("例行更新 1",)),
        ("脚注2", None, ("删去",)),
        (None, "脚注3", ("新增",)),
    ]
    first = notes[0]
    assert "{+；另见《昆明-蒙特利尔框架》+}" in marked(first.new)
    assert first.old
    assert first.old.text == OLD.footnotes["1"]


def test_notices_and_text_without_place_are_in_the_table() -> None:
    made = table()
    assert any("a-c2-80-l21.txt" in told and "8" in told for told in made.remarks)
    assert made.unplaced == ("a-c2-80-l21.txt：山区国家之友小组分发",)
    assert made.documents[0].startswith("A/RES/77/172 · 2022-12-14")


def test_only_the_rows_asked_for() -> None:
    made = table(only=("strength",), part="operative")
    assert made.rows
    assert all(any(said.startswith("力度") for said in told.status) for told in made.rows)


def test_in_english_paragraphs_have_their_labels() -> None:
    told = next(t for t in table(language="en").rows if t.new and t.new.name == "OP2")
    assert told.status == ("strength↑ 1", "terminology 1")
    assert told.new
    assert told.new.name == paragraph_name("OP2", "en")
