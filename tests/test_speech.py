"""In which language the command speaks."""

from __future__ import annotations

import sys

import pytest

from unrdiff.app.speech import spoken


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ("", {}, "zh"),
        ("", {"LANG": "C"}, "zh"),
        ("", {"LANG": "C.UTF-8"}, "zh"),
        ("", {"LANG": "POSIX"}, "zh"),
        ("", {"LANG": "zh_CN.UTF-8"}, "zh"),
        ("", {"LANG": "zh_TW"}, "zh"),
        ("", {"LANG": "en_US.UTF-8"}, "en"),
        ("", {"LANG": "fr_FR@euro"}, "en"),
        ("", {"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ("", {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ("", {"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
        ("", {"LANG": "en_US.UTF-8", "UNRDIFF_UI": "zh"}, "zh"),
        ("", {"LANG": "zh_CN.UTF-8", "UNRDIFF_UI": "en"}, "en"),
        ("", {"LANG": "zh_CN.UTF-8", "UNRDIFF_UI": "klingon"}, "zh"),
        ("old new --ui en", {"UNRDIFF_UI": "zh"}, "en"),
        ("--ui=zh old new", {"LANG": "en_US.UTF-8"}, "zh"),
        ("old --ui zh new --ui en", {}, "en"),
        ("old new --ui", {"LANG": "en_US.UTF-8"}, "en"),
        ("old new --ui fr", {"LANG": "en_US.UTF-8"}, "en"),
        ("old -- --ui en", {}, "zh"),
    ],
)
def test_what_is_told_decides_else_the_locale(
    arguments: str, environment: dict[str, str], language: str
) -> None:
    if sys.platform == "win32" and not environment:
        pytest.skip("Windows is asked")
    assert spoken(arguments.split(), environment) == language
