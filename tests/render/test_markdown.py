"""A comparison and an outline as Markdown: what is struck, what is bold, what is written out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import NEW, OLD, comparison, traced

from unrdiff import compare
from unrdiff.model import Document
from unrdiff.render.labels import Language
from unrdiff.render.markdown.comparison import render_markdown, render_outline_markdown
from unrdiff.render.markdown.lineages import render_lineages_markdown


def sections(text: str) -> dict[str, str]:
    """What stands below each heading of a paragraph; one without changed words is an item."""
    found: dict[str, str] = {}
    for part in text.split("\n## ")[1:]:
        head, _, body = part.partition("\n\n")
        found[head] = body.split("\n\n- ")[0].strip()
    return found


WHOLE = render_markdown(comparison())


def test_the_head_to_the_letter() -> None:
    assert WHOLE.split("\n## ")[0] == (
        "<!-- unrdiff -->\n"
        "# 案文比较\n"
        "\n"
        "- A/RES/77/172 · 2022-12-14 · a-res-77-172.txt · 可持续山区发展 · 已通过的决议\n"
        "- A/C.2/80/L.21 · 2025-11-12 · a-c2-80-l21.txt · 可持续山区发展 · 决议草案\n"
        "\n"
        "| 未改 | 改动 | 移动 | 段次变动 | 拆分 | 合并 | 删去 | 新增 |\n"
        "| --: | --: | --: | --: | --: | --: | --: | --: |\n"
        "| 5 | 8 | 1 | 5 | 1 | 1 | 1 | 1 |\n"
        "\n"
        "按段计：**政策改动 6** · 标点体例 3 · 例行更新 2 · 用语 3 · 力度 4 · 实质 3 · "
        "~~删除文字~~ **增加文字**\n"
        "\n"
        "力度 ↑ 更强 ↓ 更弱 ↔ 强弱无定论；各段标题后为各类改动的处数\n"
        "\n"
        "- 用语统一：居民 → 社区，3 处（OP2 OP3 OP5(a)）；是否同义请核对\n"
        "\n"
        "**说明**\n"
        "\n"
        "- a-c2-80-l21.txt：执行部分第 8、9 段在文件中没有找到\n"
        "- 新案文所依据的是第 79/214 号决议；所给旧案文属第 77 届会议，其间还有第 79/214 号决议\n"
    )


def test_the_head_in_english() -> None:
    text = render_markdown(comparison(), "en")
    assert text.startswith("<!-- unrdiff -->\n# text comparison\n\n- A/RES/77/172 · 2022-12-14")
    assert "\n| kept | edited | moved | renumbered | split | merged | dropped | added |\n" in text
    assert (
        "\nparagraphs with: **policy 6** · typographic 3 · routine 2 · terminology 3 · strength 4"
        in text
    )
    assert " · ~~deleted~~ **inserted**\n" in text
    assert "\n**notes**\n" in text


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "序言部分第1段（例行更新 1）",
            "回顾其 ~~2020~~**2024** 年 12 月 ~~21~~**19** 日第 ~~75/217~~**79/214** 号决议，",
        ),
        (
            "执行部分第1段（实质 1、力度↑ 1、相似度 43%、请核对）",
            "~~表示~~**赞赏地**注意到秘书长**根据第 79/214 号决议提交**的报告；",
        ),
        (
            "执行部分第2段（力度↑ 1、用语 1）",
            "~~请~~**敦促**会员国采取措施，减轻滑坡和泥石流给山区~~居民~~**社区**造成的风险，"
            "绘制灾害分布图，修建拦沙坝和排水沟，并在雨季之前疏通河道；",
        ),
        ("执行部分第4段（删去）", "~~欢迎宣布 2022 年为国际山区年；~~"),
        (
            "执行部分第4段（拆分、实质 1、标点体例 1）",
            "~~并~~请开发银行为小型灌溉工程提供低息贷款**，并每年公布贷款的分配情况**；\n\n"
            "> 部分内容来自旧案文 执行部分第3段：“并请开发银行为小型灌溉工程提供低息贷款”",
        ),
        (
            "执行部分第5段(a)（力度↔ 1、用语 1）",
            "**可**为山区~~居民~~**社区**建立冰湖溃决预警系统；",
        ),
        (
            "执行部分第6段（合并、标点体例 1）",
            "邀请大学开设山地生态课程~~；~~**，**\n\n"
            "> 部分内容移至新案文 执行部分第6段：“邀请大学开设山地生态课程”",
        ),
        ("执行部分第5段(c)（新增）", "**在校舍附近修筑避险平台；**"),
        (
            "执行部分第9段 → 执行部分第7段（例行更新 1）",
            "决定在第~~七十八~~**八十一**届会议上继续审议这一问题。",
        ),
    ],
)
def test_a_changed_paragraph_to_the_letter(head: str, body: str) -> None:
    assert sections(WHOLE)[head] == body


def test_every_row_has_its_heading_and_the_kept_are_items() -> None:
    assert list(sections(WHOLE)) == [
        "序言部分第1段（例行更新 1）",
        "执行部分第7段 → 序言部分第2段（移动、标点体例 1）",
        "序言部分第3段 → 序言部分第4段（脚注引用 −[2]）",
        "执行部分第1段（实质 1、力度↑ 1、相似度 43%、请核对）",
        "执行部分第2段（力度↑ 1、用语 1）",
        "执行部分第3段（拆分、力度↓ 1、用语 1、相似度 43%、请核对）",
        "执行部分第4段（删去）",
        "执行部分第4段（拆分、实质 1、标点体例 1）",
        "执行部分第5段(a)（力度↔ 1、用语 1）",
        "执行部分第5段(b)（实质 2、段内移位）",
        "执行部分第6段（合并、标点体例 1）",
        "执行部分第5段(c)（新增）",
        "执行部分第8段 → 执行部分第6段（合并）",
        "执行部分第9段 → 执行部分第7段（例行更新 1）",
        "脚注",
        "未能归位的文字",
    ]
    kept = [line for line in WHOLE.split("\n") if line.endswith("：未改")]
    assert kept == [
        "- 序言部分第2段 → 序言部分第3段：未改",
        "- 标题1：未改",
        "- 执行部分第5段：未改",
    ]


def test_a_paragraph_that_moved_with_its_wording_is_an_item_that_says_so() -> None:
    labels = ("OP1", "OP2", "OP3", "OP7")
    old = replace(OLD, paragraphs=tuple(OLD[x] for x in ("OP7", "OP1", "OP2", "OP3")))
    new = replace(OLD, paragraphs=tuple(OLD[x] for x in labels))
    assert "\n- 执行部分第7段：移动、未改\n" in render_markdown(compare(old, new))


def test_both_partial_clauses_of_a_merger_are_quoted() -> None:
    told = sections(WHOLE)
    taken = "> 部分内容来自旧案文 执行部分第6段：“邀请大学开设山地生态课程”"
    assert told["执行部分第8段 → 执行部分第6段（合并）"].endswith(f"\n\n{taken}")
    given = "> 部分内容移至新案文 执行部分第4段：“并请开发银行为小型灌溉工程提供低息贷款”"
    assert told["执行部分第3段（拆分、力度↓ 1、用语 1、相似度 43%、请核对）"].endswith(
        f"\n\n{given}"
    )


def test_footnotes_that_changed_came_and_went() -> None:
    told = sections(WHOLE)["脚注"].splitlines()
    assert told[0].startswith("- 1 → 1：联合国，《条约汇编》")
    assert told[1:] == [
        "- 3 → 2：~~A/77/217~~**A/80/192**。",
        "- 2 → —：~~见政府间气候变化专门委员会第六次评估报告。~~",
        "- — → 3：**见世界气象组织第 1285 号出版物。**",
    ]


def test_the_text_ends_with_what_could_not_be_placed_and_one_line_end() -> None:
    end = "\n## 未能归位的文字\n\n- a-c2-80-l21.txt：山区国家之友小组分发\n"
    assert WHOLE.endswith(end)
    assert render_markdown(comparison(), only=("moved",)).endswith(end)


# --- what is chosen ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("only", "part", "expected"),
    [
        (("dropped",), None, ["执行部分第4段（删去）"]),
        (("added",), None, ["执行部分第5段(c)（新增）"]),
        (
            (),
            "preamble",
            [
                "序言部分第1段（例行更新 1）",
                "执行部分第7段 → 序言部分第2段（移动、标点体例 1）",
                "序言部分第3段 → 序言部分第4段（脚注引用 −[2]）",
            ],
        ),
        (("routine",), "operative", ["执行部分第9段 → 执行部分第7段（例行更新 1）"]),
    ],
)
def test_only_and_part_leave_out_the_rest_and_the_footnotes(
    only: tuple[str, ...], part: str | None, expected: list[str]
) -> None:
    told = sections(render_markdown(comparison(), "zh", only, part))
    assert list(told) == [*expected, "未能归位的文字"]


@pytest.mark.parametrize(
    ("language", "said"), [("zh", "没有这样的段落。"), ("en", "No paragraph is of this kind.")]
)
def test_where_no_row_is_left_it_is_said(language: Language, said: str) -> None:
    assert f"\n{said}\n" in render_markdown(comparison(), language, part="annex")
    assert said not in render_markdown(comparison(), language)


# --- the outline -------------------------------------------------------------------------------


def test_an_outline_to_the_letter() -> None:
    few = replace(NEW, paragraphs=(NEW["PP2"], NEW["OP5(c)"]))
    assert render_outline_markdown(few, "en") == (
        "<!-- unrdiff -->\n"
        "- A/C.2/80/L.21 · 2025-11-12 · a-c2-80-l21.txt · 可持续山区发展 · draft resolution\n"
        "\n"
        "**PP2** 强调必须及早修复受损的高山牧场，\n"
        "\n"
        "**OP5(c)** 在校舍附近修筑避险平台；\n"
        "\n"
        "**notes**\n"
        "\n"
        "- a-c2-80-l21.txt: Operative paragraphs 8 and 9 could not be found in the file\n"
        "\n"
        "## text that could not be placed\n"
        "\n"
        "- a-c2-80-l21.txt：山区国家之友小组分发\n"
    )


def test_a_document_that_says_nothing_of_itself_goes_by_its_file() -> None:
    bare = Document("x_y.txt", ())
    assert render_outline_markdown(bare) == "<!-- unrdiff -->\n- x\\_y.txt\n"


# --- lineages ----------------------------------------------------------------------------------


def test_lineages_to_the_letter() -> None:
    assert render_lineages_markdown(traced()) == (
        "<!-- unrdiff -->\n"
        "# 各段沿革\n"
        "\n"
        "- A/RES/73/3 · 2018-12-16 · a-res-73-3.txt · 结核病防治 · 已通过的决议\n"
        "- A/RES/75/8 · 2020-12-16 · a-res-75-8.txt · 结核病防治 · 已通过的决议\n"
        "- A/RES/78/5 · 2023-12-16 · a-res-78-5.txt · 结核病防治 · 已通过的决议\n"
        "\n"
        "**说明**\n"
        "\n"
        "- a-res-75-8.txt：脚注 1 在案文中没有找到注号\n"
        "\n"
        "## 各段\n"
        "\n"
        "✎ 改动  ↷ 移动  ✚ 新增  ✖ 删去  ⇒ 拆分或合并  ↺ 删后恢复  小数为与上一版的相似度\n"
        "\n"
        "| A/RES/73/3 | A/RES/75/8 | A/RES/78/5 | 段首 |\n"
        "| --- | --- | --- | --- |\n"
        "| OP1 | OP1 ✎ .96 | OP1 ✎⇒ .69 | "
        "敦促会员国在矿区、船厂和监狱开展结核病筛查，追踪密切接触者； |\n"
        "|  |  | OP2 ⇒ | 又敦促会员国向确诊病人免费提供二线药物； |\n"
        "| OP2 | ✖ | OP3 ↺ | 鼓励制药企业公布并降低分子诊断试剂的价格； |\n"
        "| PP1 | PP1 | OP4 ↷ | 深为关切耐药结核病在拥挤的监狱中蔓延； |\n"
        "|  |  | OP5 ✚ | 促请研究机构共享疫苗试验的数据； |\n"
        "| OP4 | OP2 ✎ .89 | OP6 ✎ .80 | 请秘书长向大会第八十届会议提交报告。 |\n"
        "| OP3 | ✖ |  | 欢迎召开首次终止结核病部长级会议； |\n"
    )
