"""The table of old and new provisions in Markdown."""

from __future__ import annotations

import re

import pytest
from every_case import names, pair
from small import comparison, document

from unrdiff import compare
from unrdiff.model import Comparison
from unrdiff.render.findings import Findings, View
from unrdiff.render.labels import Language
from unrdiff.render.markdown.provisions import is_ours, render
from unrdiff.render.provisions import provisions


def text(found: Comparison, language: Language = "zh") -> str:
    findings = Findings((found.old, found.new), comparison=found)
    return render(findings, View(language=language)).decode()


def test_a_small_table_to_the_letter() -> None:
    old = {"OP1": "请会员国采取措施；", "OP2": "欢迎召开会议。"}
    new = {"OP1": "敦促会员国采取措施；", "OP2": "修建沿海灯塔和浮标。"}
    assert text(compare(document(old, 79), document(new, 80))) == (
        "<!-- unrdiff -->\n"
        "# 新旧条文对照表\n"
        "\n"
        "- 79.txt\n"
        "- 80.txt\n"
        "- 未改 0、改动 1、移动 0、段次变动 0、拆分 0、合并 0、删去 1、新增 1\n"
        "- ~~删除文字~~ **增加文字**\n"
        "\n"
        "| 原文 79.txt | 新案文 80.txt | 说明 |\n"
        "| --- | --- | --- |\n"
        "| 执行部分第1段<br>1. ~~请~~会员国采取措施； "
        "| 执行部分第1段<br>1. **敦促**会员国采取措施； "
        "| 力度↑ 1<br>动词：请 → 敦促，更强 |\n"
        "| 执行部分第2段<br>2. ~~欢迎召开会议。~~ | — | 删去 |\n"
        "| — | 执行部分第2段<br>2. **修建沿海灯塔和浮标。** | 新增 |\n"
    )


def test_in_english() -> None:
    made = text(comparison(), "en")
    assert "# old and new provisions\n" in made
    assert "| original text A/RES/77/172 | amended text A/C.2/80/L.21 | explanation |" in made
    assert "## text that could not be placed\n\n- a-c2-80-l21.txt: 山区国家之友小组分发" in made


@pytest.mark.parametrize("name", names())
def test_every_row_has_three_cells_on_one_line(name: str) -> None:
    found = compare(*pair(name))
    lines = [line for line in text(found).splitlines() if line.startswith("|")]
    assert len(lines) == 2 + len(provisions(found, View()).rows)
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {4}


def test_no_text_breaks_out_of_its_cell() -> None:
    hostile = "请|各国\n## 标题\n<script>*采取*</script> `|` \\| 措施；"
    found = compare(document({"OP1": hostile}), document({"OP1": hostile + "又。"}))
    (row,) = [line for line in text(found).splitlines() if line.startswith("| 执行")]
    assert "请\\|各国<br>\\#\\# 标题<br>\\<script\\>\\*采取\\*" in row
    assert len(re.findall(r"(?<!\\)\|", row.replace("\\\\", ""))) == 4


def test_it_is_known_again() -> None:
    assert is_ours(text(comparison()).encode())
    assert not is_ours("| 原文 | 新案文 | 说明 |".encode())
