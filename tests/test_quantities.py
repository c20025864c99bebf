"""Numbers, shares and dates: one word each, and the same value in another notation is no change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unrdiff.diff import diff
from unrdiff.language.numerals import chinese_numeral
from unrdiff.language.quantities import same_quantities
from unrdiff.language.tokens import tokens
from unrdiff.model import Edit, EditKind, Op

SAME = [
    ("二十五", "25"),
    ("三百万", "300 万"),
    ("三百万", "3 000 000"),
    ("叁佰万", "300 万"),
    ("1 000 000", "1,000,000"),
    ("1 000 000", "1\u202f000\u2009000"),
    ("1.2 亿", "一亿二千万"),
    ("一万亿", "1 万亿"),
    ("0.7%", "百分之零点七"),
    ("3‰", "千分之三"),
    ("三分之二", "2/3"),
    ("二〇二五年", "2025 年"),
    ("一九七五年七月二十四日", "1975 年 7 月 24 日"),
    ("2024-05-17", "2024 年 5 月 17 日"),
    ("第八十届", "第 80 届"),
    ("第四十一条", "第 41 条"),
    ("−5", "-5"),
    ("一点五", "1.5"),
    ("安东尼奥·古特雷斯", "安东尼奥・古特雷斯"),
]
OTHER = [
    ("二十五", "26"),
    ("三百万", "350 万"),
    ("1 000 000", "1 500 000"),
    ("12 500", "125 000"),
    ("0.7%", "百分之零点一七"),
    ("二〇二六年", "2027 年"),
    ("一九九八年五月五日", "1998 年 5 月 6 日"),
    ("450 000", "54 万"),
    ("三分之二", "四分之三"),
    ("−5", "5"),
    ("±5", "5"),
    ("0.7%", "0.7‰"),
    ("卡古多·维斯托", "卡古铎·维斯托"),
]


def changes(old: str, new: str) -> list[Edit]:
    return [edit for edit in diff(old, new) if edit.op is not Op.EQUAL]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_the_same_value_in_another_notation_is_typography(old: str, new: str) -> None:
    assert same_quantities(old, new)
    for one, other in ((old, new), (new, old)):
        found = changes(f"决定采用{one}作为标准；", f"决定采用{other}作为标准；")
        assert {edit.kind for edit in found} <= {EditKind.TYPOGRAPHIC}


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_another_value_is_one_change_of_the_whole(old: str, new: str) -> None:
    assert not same_quantities(old, new)
    for one, other in ((old, new), (new, old)):
        (edit,) = changes(f"决定采用{one}作为标准；", f"决定采用{other}作为标准；")
        assert (edit.old.strip(), edit.new.strip()) == (one, other)
        assert edit.kind is EditKind.SUBSTANTIVE


@given(st.integers(1, 999))
def test_every_number_is_the_same_in_numerals(number: int) -> None:
    assert same_quantities(str(number), chinese_numeral(number))
    assert not same_quantities(str(number + 1), chinese_numeral(number))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("提供 1 000 000 美元", " 1 000 000"),
        ("保持在 −5 度", " −5"),
        ("提供三百万美元", "三百万"),
        ("达到百分之零点七", "百分之零点七"),
        ("至一九七五年七月二十四日止", "一九七五年七月二十四日"),
        ("共 300 万人", " 300 万"),
    ],
)
def test_a_quantity_is_one_word(text: str, word: str) -> None:
    assert word in tokens(text)


@pytest.mark.parametrize("text", ["千万不要", "一切", "万一", "统一", "第 5-10 段", "2019-2020 年"])
def test_what_only_looks_like_a_number_is_left_to_the_dictionary(text: str) -> None:
    assert not {"一", "-10", "-2020"} & {token.strip() for token in tokens(text)}


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("阿斯塔·维斯托-卡古多", "阿斯塔·维斯托-卡古铎", "注意到", "水坝管理局的报告"),
        ("达格·哈马舍尔德", "达格·哈马舍德", "对于", "的贡献"),
        ("乔瓦尼·法尔科内", "保罗·博尔塞利诺", "纪念", "法官"),
        ("阿莉丝·吉尔·爱德华兹", "阿莉丝·希尔·爱德华兹", "欢迎特别报告员", "提交的报告"),
    ],
)
def test_a_changed_name_is_marked_whole(old: str, new: str, before: str, after: str) -> None:
    for one, other in ((old, new), (new, old)):
        (edit,) = changes(f"{before}{one}{after}；", f"{before}{other}{after}；")
        assert (edit.old, edit.new) == (one, other)
    assert changes(f"{before}{old}{after}；", f"又{before}{old}{after}；") != []
