"""Names in 《》: one for another is marked whole, and a name is no other's namesake."""

from __future__ import annotations

import pytest
from written_hunks import read

from unrdiff.diff.names import with_whole_names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("铭记 《|[儿童>妇女]|权利 公约 》", None, id="one word changed"),
        pytest.param(
            "铭记 《|[儿童>妇女]|的|[权利>地位]|公约 》 的 规定",
            "铭记 《|[儿童 的 权利 公约>妇女 的 地位 公约]|》 的 规定",
            id="two words changed",
        ),
        pytest.param(
            "《|[儿童>妇女]|在 武装 冲突 中 的 基本 权利|[问题>]|公约 》",
            None,
            id="less than a third changed",
        ),
        pytest.param(
            "《|[儿童>妇女]|的 保护|[问题>地位]|公约 》",
            "《|[儿童 的 保护 问题 公约>妇女 的 保护 地位 公约]|》",
            id="more than a third changed",
        ),
        pytest.param(
            "《|[儿童>]|基本 权利|[>宪章]|公约 》", None, id="on the smaller side less than a third"
        ),
        pytest.param(
            "《 宪章 》 和 《|[儿童>妇女]|的|[权利>地位]|公约 》",
            "《 宪章 》 和 《|[儿童 的 权利 公约>妇女 的 地位 公约]|》",
            id="the second of two names",
        ),
        pytest.param(
            "《 宪章 》 和|[儿童>妇女]|的|[权利>地位]|公约 》",
            None,
            id="no name is open before the change",
        ),
        pytest.param(
            "《|[儿童>妇女]|的|[权利>地位]|公约 《 宪章 》",
            None,
            id="another name opens before this closes",
        ),
        pytest.param(
            "《|[儿童>妇女]|的|[权利 》>地位 》]|公约 》", None, id="it closes within a change"
        ),
        pytest.param(
            "《|[儿童>妇女]|的|[权利>地位]|公约 》 和 《|[海洋>河流]|之|[生物>航运]|条约 》",
            "《|[儿童 的 权利 公约>妇女 的 地位 公约]|》 和 《"
            "|[海洋 之 生物 条约>河流 之 航运 条约]|》",
            id="two names one after the other",
        ),
        pytest.param("<|[儿童>妇女]|的|[权利>地位]|公约 >", None, id="other brackets"),
        pytest.param(
            "批准|[>议定书 、 经]|《 议定书 》|[>修正 的 条约]|、 协定",
            "批准|[《>]|议定书|[》>]|[>、 经 《 议定书 》 修正 的 条约]|、 协定",
            id="the marks went and a namesake came behind",
        ),
        pytest.param(
            "批准|[议定书 、 经>]|《 议定书 》|[修正 的 条约>]|、 协定",
            "批准|[>《]|议定书|[>》]|[、 经 《 议定书 》 修正 的 条约>]|、 协定",
            id="the same the other way",
        ),
        pytest.param(
            "批准|[>条约 、 经]|《 议定书 》|[>修正 的 条约]|、 协定",
            None,
            id="another name came before",
        ),
        pytest.param(
            "批准|[附件>议定书 、 经]|《 议定书 》|[>修正 的 条约]|、 协定",
            None,
            id="words went as well",
        ),
        pytest.param(
            "批准|[>议定书 、 经]|议定书 和 附件|[>修正 的 条约]|、 协定",
            None,
            id="a namesake without marks",
        ),
        pytest.param(
            "铭记|[>各项]|宣言 和 《|[儿童>妇女]|公约 》",
            None,
            id="one word changed, behind another change",
        ),
        pytest.param("水|[>土]|火", None, id="no names"),
    ],
)
def test_names_are_whole(line: str, expected: str | None) -> None:
    assert with_whole_names(read(line)) == read(line if expected is None else expected)
