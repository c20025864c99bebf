"""The texts' names on every printed page, whatever they hold."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from small import comparison

from unrdiff.render.html.page import render_html
from unrdiff.render.html.paper import css_string, running_heads


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("A1", '"A1"'),
        ("A/80", '"A\\00002f80"'),
        ('"}', '"\\000022\\00007d"'),
        ("\\", '"\\00005c"'),
        ("a\nb", '"a\\00000ab"'),
        ("</style>", '"\\00003c\\00002fstyle\\00003e"'),
        ("第", '"\\007b2c"'),
        ("🕊", '"\\01f54a"'),
    ],
)
def test_nothing_can_end_the_string_the_rule_or_the_style(text: str, written: str) -> None:
    assert css_string(text) == written
    assert re.fullmatch(r'"(?:[A-Za-z0-9]|\\[0-9a-f]{6})*"', written)


def test_both_names_and_the_page_s_number_stand_on_every_page() -> None:
    told = running_heads(("A", "B"), "en")
    assert '@top-left { content: "A\\000020\\002192\\000020B"; }' in told
    assert 'content: "page\\000020" counter(page) "\\000020of\\000020" counter(pages) "";' in told
    assert "counter(pages)" in running_heads(("A", "B"), "zh")


@pytest.mark.parametrize(
    "name", ['"; } * { display: none', "</style><script>alert(1)</script>", "\\", "a\nb", "🕊"]
)
def test_a_hostile_name_stays_within_its_string_on_the_page(name: str) -> None:
    found = comparison()
    markup = render_html(replace(found, old=replace(found.old, symbol=name)), "zh")
    (style,) = re.findall("<style>(.*?)</style>", markup, re.S)
    ours = render_html(found, "zh")
    (usual,) = re.findall("<style>(.*?)</style>", ours, re.S)
    assert style == usual.replace(
        css_string("A/RES/77/172 → A/C.2/80/L.21"), css_string(f"{name} → A/C.2/80/L.21")
    )
