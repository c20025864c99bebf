"""At whose request a thing is done: one formula in many words."""

from __future__ import annotations

import pytest

from unrdiff.language.on_request import begins_request, on_request, request_formulas


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("应请求提供援助", 1),
        ("应要求提供援助", 1),
        ("经请求提供援助", 1),
        ("根据请求提供援助", 1),
        ("应会员国请求提供援助", 1),
        ("应会员国要求提供援助", 1),
        ("应有关政府的要求提供援助", 1),
        ("应各缔约方要求提供援助", 1),
        ("向提出请求的会员国提供援助", 1),
        ("向提出要求的会员国提供援助", 1),
        ("应请求提供援助，并应会员国要求派遣专家", 2),
        ("会员国请求提供援助", 0),
        ("满足最低要求", 0),
        ("应达到最低要求", 0),
        ("应提供援助，各国请求", 0),
        ("", 0),
    ],
)
def test_how_often_a_text_says_that_something_is_done_on_request(text: str, times: int) -> None:
    assert len(list(on_request(text))) == times


@pytest.mark.parametrize(
    ("old", "new", "formulas"),
    [
        ("应请求", "应要求", ("应请求", "应要求")),
        ("应请求", "经请求", ("应请求", "经请求")),
        ("根据请求", "应请求", ("根据请求", "应请求")),
        ("应会员国请求", "应会员国要求", ("应请求", "应要求")),
        ("应会员国要求向其", "应请求向会员国", ("应要求", "应请求")),
        ("应请求向会员国", "应会员国请求向它们", ("应请求", "应请求")),
        ("应会员国请求", "应秘书长请求", None),
        ("应会员国请求", "应请求", None),
        ("应请求向会员国", "应请求向青年", None),
        ("应请求", "应请求并酌情", None),
        ("应请求", "酌情", None),
        ("酌情", "应请求", None),
        ("酌情", "立即", None),
    ],
)
def test_who_asks_stays_the_same(old: str, new: str, formulas: tuple[str, str] | None) -> None:
    assert request_formulas(old, new) == formulas


@pytest.mark.parametrize(
    ("before", "begun"),
    [
        ("请基金应", True),
        ("请基金应受灾国家", True),
        ("请基金应国家，", False),
        ("请基金应国家、", False),
        ("请基金", False),
        ("应由沿海各国政府和各区域组织以及各专门机构", False),
    ],
)
def test_whether_a_request_has_begun(before: str, begun: bool) -> None:
    assert begins_request(before) is begun
