"""Signs with a meaning and brackets are never typography."""

from __future__ import annotations

import pytest

from unrdiff import compare
from unrdiff.diff import diff
from unrdiff.ground import GroundCode
from unrdiff.language.signs import bracketed, brackets_in, signs_in
from unrdiff.model import Edit, EditKind, Op
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading import read_text
from unrdiff.render.findings import Findings

SIGNS = [
    ("≥", "≤"),
    ("<", ">"),
    ("＜", "＞"),
    ("±", "+"),
    ("$", "€"),
    ("¥", "£"),
    ("→", "←"),
    ("✓", "✗"),
    ("×", "÷"),
    ("=", "≠"),
    ("%", "‰"),
    ("≈", ""),
]


def changes(old: str, new: str) -> list[Edit]:
    return [edit for edit in diff(old, new) if edit.op is not Op.EQUAL]


def document(paragraph: str) -> str:
    head = "78/301. 饮用水\n\n大会，\n\n回顾其第 70/1 号决议，\n\n"
    return f"{head}1. {paragraph}；\n\n2. 决定继续审议。\n"


@pytest.mark.parametrize(("one", "other"), SIGNS)
@pytest.mark.parametrize("form", ["将门槛定为 {} 50 万吨", "记作“{}”", "各方在表中填{}"])
def test_a_sign_with_a_meaning_is_substance(one: str, other: str, form: str) -> None:
    for old, new in ((one, other), (other, one)):
        found = changes(form.format(old), form.format(new))
        assert [edit.kind for edit in found] == [EditKind.SUBSTANTIVE]


@pytest.mark.parametrize(
    ("old", "new"),
    [("——", "──"), ("5-10", "5–10"), ("“水”", "「水」"), ("水、土", "水，土"), ("５", "5")],
)
def test_shapes_of_punctuation_are_not(old: str, new: str) -> None:
    assert {edit.kind for edit in changes(old, new)} == {EditKind.TYPOGRAPHIC}


@pytest.mark.parametrize(("opening", "closing"), ["[]", "［］", "()", "〔〕"])
@pytest.mark.parametrize("words", ["考虑", "为小型供水项目", "2026 年 3 月", "请会员国考虑"])
def test_brackets_put_on_or_taken_off_are_told_as_that(
    opening: str, closing: str, words: str
) -> None:
    bare = f"邀请各机构{words}提供资金"
    inside = f"邀请各机构{opening}{words}{closing}提供资金"
    for old, new in ((bare, inside), (inside, bare)):
        found = [edit for edit in changes(old, new) if edit.kind is EditKind.SUBSTANTIVE]
        assert len(found) == 2
        assert {edit.because and edit.because.code for edit in found} == {GroundCode.BRACKETS}


def test_a_text_in_which_only_signs_or_brackets_changed_differs() -> None:
    for one, other in (("保持在 ≥ 5 度", "保持在 ≤ 5 度"), ("[自愿]捐款", "自愿捐款")):
        (old,), (new,) = read_text(document(one)), read_text(document(other))
        assert Findings((old, new), compare(old, new)).differs


def test_what_is_left_in_brackets_is_counted() -> None:
    (found,) = read_text(document("请会员国[自愿][每年]捐款[见 A/78/1]，在[60]天内"))
    assert Notice(NoticeCode.BRACKETS_LEFT, count=3) in found.notices
    assert "[60]天" in found["OP1"].text
    assert bracketed("[沿岸国[自愿]成立委员会]") == 2
    assert bracketed("见[1998]和[sic]") == 0


def test_numbers_in_square_brackets_that_measure_something_are_no_marks() -> None:
    (found,) = read_text(document("欢迎《公约》[1]和《议定书》[2]"))
    assert [mark.number for mark in found["OP1"].marks] == ["1", "2"]
    (found,) = read_text(document("在[60]天内支付[2]次，见第 [5] 段"))
    assert found["OP1"].marks == ()


def test_signs_and_brackets_are_found_in_any_width() -> None:
    assert signs_in("＞ 5％ 和 5~6——") == ("%", ">")
    assert brackets_in("［a］（b）") == ("[", "]", "(", ")")
