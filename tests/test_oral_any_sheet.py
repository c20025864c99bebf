"""Whatever a sheet says: it ends in no error, loses no paragraph and invents none.

Sheets are put together at random from places, quotations and words of command.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from test_oral_cases import draft

from unrdiff.model import Document
from unrdiff.oral.revise import revise
from unrdiff.oral.revision import Amendment, Operation, Status

DRAFTS = ("oceans", "disarm", "children", "museums")
PLACES = (
    *("第3段", "第4段(a)分段", "第2(i)段", "(c)分段", "第4段(a)至(c)分段", "序言部分第二段"),
    *("执行部分第5段", "附件二", "附件一第2段", "附件第1段", "执行部分", "序言部分", "第2个小标题"),
    *("标题", "脚注1", "通篇", "最后一段", "第9段第二句", "最后一句", "第5至7段", "第5、6和7段"),
    *("第4段起首部分", "第5段之二", "OP3", "PP2", "paragraph 4 (a)", "annex II paragraph 1"),
    *("throughout", "footnote 2", "第7至5段", "第4段和第5段", "第0段", "第99段"),
)
QUOTATIONS = (
    *("“各国”", "“海洋”", "“新增词语”", "“请秘书长提出报告；”", "“自愿”", "“(a) 甲；\n(b) 乙；”"),
    *("“呼吁各国：\n(a) 甲；\n(b) 乙；”", "「加强」", '"捐款"', "“未关", "“，”", "“”", "“人人”"),
)
WORDS = (
    *("改为", "应为", "替换", "取代", "代之以", "删除", "插入", "加上", "增加", "移至", "对调"),
    *("合并为", "分为", "其余各段依次重新编号", "和", "以", "将", "在", "之后", "之前", "之间"),
    *("末尾", "开头", "新的一段", "一个新分段", "新的序言段", "两处", "第二处", "均", "仅限第一处"),
    *(
        "共三处",
        "每处",
        "最后一处",
        "，",
        "；",
        "。",
        "：",
        "\n",
        "replace",
        "by",
        "delete",
        "insert",
    ),
    *("after", "in", "new paragraph", "first occurrence", "move", "swap", "一词", "如无异议"),
    *("谢谢", "另起一段", "起", "不", "原", "twice"),
)
SENTENCES = (
    *("{L}，将{Q}改为{Q}", "{L}，{Q}之后加上{Q}", "删除{L}", "将{L}移至{L}之后", "对调{L}和{L}"),
    *("将{L}和{L}合并为：{Q}", "{L}分为两段：{Q}{Q}", "{L}之后增加新的一段：{Q}", "{L}改为：{Q}"),
    *("{L}末尾增加一个新分段：{Q}", "{L}，删除{Q}", "{L}移至{L}末尾", "{L}移至{L}开头", "{L}："),
    *("原{L}改为{L}", "{L}之前增加小标题：{Q}", "新增{L}：{Q}", "{L}末尾加上{Q}", "{L}开头加上{Q}"),
    *("在{L}和{L}之间增加一段{Q}", "{L}自{Q}起另起一段"),
)
places, quotations = st.sampled_from(PLACES), st.sampled_from(QUOTATIONS)


@st.composite
def sentence(draw: st.DrawFn) -> str:
    """A sentence as sheets have them, of any places and words."""
    said = draw(st.sampled_from(SENTENCES))
    for slot, filling in (("{L}", places), ("{Q}", quotations)):
        while slot in said:
            said = said.replace(slot, draw(filling), 1)
    return said


muddles = st.lists(st.one_of(places, quotations, st.sampled_from(WORDS)), max_size=10)
sheets = st.one_of(
    st.lists(sentence(), min_size=1, max_size=4).map("\n".join), muddles.map("".join)
)


@given(name=st.sampled_from(DRAFTS), sheet=sheets, strict=st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_sheet(name: str, sheet: str, strict: bool) -> None:
    source = draft(name)
    revision = revise(source, sheet, strict)
    revised = revision.revised
    applied = [a for a in revision.amendments if a.status is Status.APPLIED]
    labels = [p.label for p in revised.paragraphs]
    assert len(labels) == len(set(labels))
    if not applied:
        assert revised.paragraphs == source.paragraphs
    assert all(
        a.result for a in applied if a.operation in (Operation.NEW_PARAGRAPH, Operation.MOVE)
    )
    texts = {p.text for p in revised.paragraphs}
    assert all(p.text in texts for p in source.paragraphs if not _named(p.label, applied))
    assert len(revised.paragraphs) >= len(source.paragraphs) - _gone(source, applied)


def _named(label: str, applied: list[Amendment]) -> bool:
    """Whether an instruction on this paragraph, or on the one that it belongs to, was applied."""
    moves = (Operation.MOVE, Operation.SWAP, Operation.RENUMBER, Operation.NEW_PARAGRAPH)
    named = [a.target for a in applied if a.target and a.operation not in moves]
    return any(label == target or label.startswith(f"{target}(") for target in named)


def _gone(source: Document, applied: list[Amendment]) -> int:
    return sum(_named(p.label, applied) for p in source.paragraphs)
