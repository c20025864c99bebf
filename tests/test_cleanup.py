"""Where changes begin and end: whole, few, with borders where a reader would put them."""

from __future__ import annotations

import pytest
from written_hunks import read

from unrdiff.diff.cleanup import cleaned
from unrdiff.diff.hunks import Hunk


def turned(found: list[Hunk]) -> list[Hunk]:
    return [Hunk(h.new, h.old, h.same) for h in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "资金|[>， 派遣 专家]|， 并 提交", "资金 ，|[>派遣 专家 ，]|并 提交", id="clause"
        ),
        pytest.param("资金|[>， 派遣 专家]|；", None, id="last clause"),
        pytest.param("资金 ，|[>派遣 专家 ，]|并 提交", None, id="clause in its place"),
        pytest.param(
            "加强|[>能力 ， 改善]|能力 ；", "加强 能力|[>， 改善 能力]|；", id="with its comma"
        ),
        pytest.param("腐败 、|[>洗钱 、]|恐怖", "腐败|[>、 洗钱]|、 恐怖", id="item"),
        pytest.param("青年 和|[>妇女 和]|儿童", "青年|[>和 妇女]|和 儿童", id="joined item"),
        pytest.param(
            "青年 与|[>妇女 与]|儿童", "青年|[>与 妇女]|与 儿童", id="item joined otherwise"
        ),
        pytest.param("青年 或|[>妇女 或]|儿童", "青年|[>或 妇女]|或 儿童", id="alternative"),
        pytest.param("请|[>在 现有 资源 范围 内]|在 各国 设立", None, id="limit in its place"),
        pytest.param(
            "请 在|[>现有 资源 范围 内 在]|各国 设立",
            "请|[>在 现有 资源 范围 内]|在 各国 设立",
            id="limit",
        ),
        pytest.param("( 甲|[>) ( 乙]|) 水", "( 甲 )|[>( 乙 )]|水", id="brackets"),
        pytest.param("（ 甲|[>） （ 乙]|） 水", "（ 甲 ）|[>（ 乙 ）]|水", id="wide brackets"),
        pytest.param(
            "《 宪章|[>》 、 《 公约]|》 和", "《 宪章 》|[>、 《 公约 》]|和", id="title"
        ),
        pytest.param(
            "铭记 《|[>宪章 》 和 《]|公约 》", "铭记|[>《 宪章 》 和]|《 公约 》", id="first title"
        ),
        pytest.param("水 水|[>水]|土", None, id="nothing to choose"),
        pytest.param("水|[>土 水]|火", None, id="no better place"),
        pytest.param("水 ；|[>土 ；]|火", None, id="clause behind a semicolon"),
        pytest.param("水 ：|[>土 ，]|火", None, id="clause behind a colon"),
        pytest.param("题为 水 。|[>甲 。]", None, id="at the end of the text"),
        pytest.param("[>甲 乙]|甲 丙", None, id="at the beginning of the text"),
    ],
)
def test_what_was_put_in_or_taken_out_is_one_piece(line: str, expected: str | None) -> None:
    wanted = read(line if expected is None else expected)
    assert cleaned(read(line)) == wanted
    assert cleaned(turned(read(line))) == turned(wanted)


def test_each_text_keeps_its_own_spelling_where_borders_move() -> None:
    found = [
        Hunk(("甲",), ("甲",), True),
        Hunk((), ("，", "丙"), False),
        Hunk((",", "乙"), ("，", "乙"), True),
    ]
    assert cleaned(found) == [
        Hunk(("甲", ","), ("甲", "，"), True),
        Hunk((), ("丙", "，"), False),
        Hunk(("乙",), ("乙",), True),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("[加强>提高]|的|[能力>效率]", "[加强 的 能力>提高 的 效率]", id="a particle"),
        pytest.param(
            "[加强>提高]|的 各 所|[能力>效率]",
            "[加强 的 各 所 能力>提高 的 各 所 效率]",
            id="three",
        ),
        pytest.param("[加强>提高]|的 各 所 有|[能力>效率]", None, id="four particles in a row"),
        pytest.param("[加强>提高]|，|[能力>效率]", None, id="the end of a clause"),
        pytest.param(
            "[加强>提高]|、|[能力>效率]", "[加强 、 能力>提高 、 效率]", id="a comma of a list"
        ),
        pytest.param("[>加强]|的|[>能力]", None, id="a particle between two insertions"),
        pytest.param("[加强>]|的|[能力>]", None, id="a particle between two deletions"),
        pytest.param("[>加强]|的|[能力>]", "[的 能力>加强 的]", id="a particle between both"),
        pytest.param("[>加强]|水源|[能力>]", None, id="a word between both"),
        pytest.param("[加强>提高]|水源|[能力>效率]", None, id="a word between short changes"),
        pytest.param(
            "[加强各国机构之>提高国际组织的]|水|[能力建设>效率标准]",
            "[加强各国机构之 水 能力建设>提高国际组织的 水 效率标准]",
            id="one character between changes of four",
        ),
        pytest.param(
            "[加强各国机构之>提高国际组织的]|水|[建设力>新标准]", None, id="changes of three"
        ),
        pytest.param(
            "[加强各国机构之各项>提高国际组织的有关]|水源|[能力建设工作方案>效率标准规范文件]",
            "[加强各国机构之各项 水源 能力建设工作方案>提高国际组织的有关 水源 效率标准规范文件]",
            id="two characters between changes of eight",
        ),
        pytest.param(
            "[加强各国机构之各项工作>提高国际组织的有关标准]|水资源|[能力建设工作方案各项目标>效率标准规范文件有关内容]",
            None,
            id="three characters are common ground",
        ),
        pytest.param(
            "[加强各国机构之各项>提高国际组织的有关]|水 ，|[能力建设工作方案>效率标准规范文件]",
            None,
            id="with the end of a clause",
        ),
        pytest.param(
            "批准|[>《 麻醉 药品]|和|[>精神 药物 公约 》]|协定",
            "批准|[和>《 麻醉 药品 和 精神 药物 公约 》]|协定",
            id="a particle inside a title put in",
        ),
        pytest.param(
            "批准|[>《 麻醉 公约 》 、 药品]|和|[>精神 药物 公约 》]|协定",
            None,
            id="the title was closed",
        ),
        pytest.param(
            "批准|[>《 麻醉 药品]|和|[>精神 药物 《 公约 》]|协定",
            None,
            id="the title is not closed",
        ),
    ],
)
def test_what_two_changes_share_stays_if_it_is_common_ground(
    line: str, expected: str | None
) -> None:
    wanted = read(line if expected is None else expected)
    assert cleaned(read(line)) == wanted
    assert cleaned(turned(read(line))) == turned(wanted)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "[决议 ， 其中 请 他 报告>、 第72/179号 决议]|；",
            "[>、 第72/179号]|决议|[， 其中 请 他 报告>]|；",
            id="it begins as the other side ends",
        ),
        pytest.param(
            "[水源 报告>报告 土地]", "[水源>]|报告|[>土地]", id="it ends as the other side begins"
        ),
        pytest.param(
            "[水 报告 之 文件>报告 之 文件 土]", "[水>]|报告 之 文件|[>土]", id="several words"
        ),
        pytest.param("[水源 的>的 土地]", None, id="a particle alone"),
        pytest.param("[水源 报>报 土地]", None, id="one character"),
        pytest.param("[水源 ， 的 、>， 的 、 土地]", None, id="signs and particles"),
        pytest.param("[水源 报告 甲>报告 土地]", None, id="not at the end"),
        pytest.param("[报告>报告 土地]", None, id="the whole of one side"),
        pytest.param("[>报告 土地]", None, id="one side empty"),
    ],
)
def test_what_one_side_ends_with_and_the_other_begins_with_stays(
    line: str, expected: str | None
) -> None:
    assert cleaned(read(line)) == read(line if expected is None else expected)
