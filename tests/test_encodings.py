"""Bytes to text in whatever encoding, declared, wrongly declared or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from unrdiff.reading.sources.text.decoding import decode

SAMPLE = (Path(__file__).parent.parent / "samples" / "a-res-80-229.txt").read_text("utf-8")[:3000]
TRADITIONAL = (
    "大會，\n\n回顧其 2022 年 12 月 14 日第 77/310 號決議，\n\n1. 請秘書長向大會提出報告；\n"
)
SIMPLIFIED = (
    "大会，\n\n回顾其 2022 年 12 月 14 日第 77/310 号决议，\n\n1. 请秘书长向大会提出报告；\n"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "utf-8"),
        (SIMPLIFIED, "gb2312"),
        (SAMPLE, "gb18030"),
        (SAMPLE, "utf-16"),
        (SAMPLE, "utf-16-le"),
        (SAMPLE, "utf-16-be"),
        (SAMPLE, "utf-32"),
    ],
)
@pytest.mark.parametrize("declared", [None, "gb2312", "big5", "iso-8859-1", "no such thing", "\0"])
def test_the_characters_tell_the_encoding(text: str, encoding: str, declared: str | None) -> None:
    assert decode(text.encode(encoding), "a.txt", declared) == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_text_with_a_faulty_byte_is_read_and_the_fault_shown(encoding: str) -> None:
    text = decode((SIMPLIFIED * 20).encode(encoding) + b"\xe5", "a.txt")
    assert text.startswith(SIMPLIFIED)
    assert text.endswith("\ufffd")


def test_an_encoding_without_chinese_is_read_where_it_is_declared() -> None:
    assert decode("caf\xe9 &#22823;".encode("cp1252"), "a.html", "iso-8859-1") == "café &#22823;"
