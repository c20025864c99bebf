"""From what the user named to text: files, parts, encodings, and the sentences that refuse."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from unrdiff.model import UnrdiffError
from unrdiff.reading import load_text, read_file, read_text
from unrdiff.reading.named import Source, load, split_part
from unrdiff.reading.sources.text.decoding import decode

LOCUSTS = """76/303. 防治蝗灾

大会，

回顾其 2021 年 12 月 9 日第 76/41 号决议，

1. 请受灾国加强蝗虫监测；

2. 决定继续审议此事。
"""
REPORT = """第二委员会建议大会通过以下决议草案：

决议草案一
防治沙尘暴

大会，

回顾其第 76/211 号决议，

1. 决定宣布每年 7 月 12 日为国际防治沙尘暴日。

决议草案三
可持续山区发展

大会，

回顾其第 74/227 号决议，

1. 请秘书长提出报告。
"""


def sentence(refused: Callable[[], object]) -> str:
    """The one sentence of a refusal."""
    with pytest.raises(UnrdiffError) as error:
        refused()
    said = str(error.value)
    assert "\n" not in said
    return said


# --- names -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argument", "path", "part"),
    [
        ("report.txt", "report.txt", None),
        ("report.txt#4", "report.txt", 4),
        ("report.txt#12", "report.txt", 12),
        ("report.txt#四", "report.txt", 4),
        ("report.txt#十二", "report.txt", 12),
        ("report.txt#IV", "report.txt", 4),
        ("report.txt#决议草案四", "report.txt", 4),
        ("report.txt#决议草案 IV", "report.txt", 4),
        ("report.txt#决定草案二", "report.txt", 2),
        ("report.txt# 4 ", "report.txt", 4),
        ("folder #2/report.txt#3", "folder #2/report.txt", 3),
    ],
)
def test_the_draft_is_named_behind_the_last_number_sign(
    argument: str, path: str, part: int | None
) -> None:
    assert split_part(argument) == (path, part)


@pytest.mark.parametrize("part", ["", "x", "4b", "草案四", "第四决议草案"])
def test_a_part_that_is_no_number_is_refused_with_an_example(part: str) -> None:
    said = sentence(lambda: split_part(f"a.txt#{part}"))
    assert said == (
        f"a.txt#{part}: '#{part}' names no draft; write the draft's number, as in a.txt#4 or #四"
    )


def test_a_file_whose_own_name_holds_a_number_sign_is_found_first(tmp_path: Path) -> None:
    path = tmp_path / "draft #2"
    path.write_text(LOCUSTS, "utf-8")
    assert load(str(path)) == Source(str(path), LOCUSTS.encode(), None)
    (document,) = read_file(str(path))
    assert document.source == "draft #2"


def test_a_source_is_called_by_the_files_name_without_its_folder(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    assert load(f"{tmp_path}/report.txt#3").name == "report.txt"
    assert read_file(f"{tmp_path}/report.txt#3")[0].source == "report.txt#3"


def test_text_that_is_no_resolution_is_read_from_a_file_or_from_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    revisions = "执行部分第 1 段：将“加强”改为“大力加强”\n"
    (tmp_path / "oral.txt").write_text(revisions, "gb18030")
    assert load_text(str(tmp_path / "oral.txt")) == revisions
    typed = io.TextIOWrapper(io.BytesIO(revisions.encode()))
    monkeypatch.setattr(sys, "stdin", typed)
    assert load_text("-") == revisions
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b" \n")))
    assert sentence(lambda: load_text("-")).startswith("standard input: the file is empty")


def test_what_is_no_file_is_refused_by_its_whole_path(tmp_path: Path) -> None:
    assert sentence(lambda: load(str(tmp_path))) == (
        f"{tmp_path}: this is a folder; name a text file in it"
    )
    assert sentence(lambda: load(f"{tmp_path}/none.txt")) == (
        f"{tmp_path}/none.txt: no such file; check the name and the folder"
    )
    long = tmp_path / ("长" * 200)
    said = sentence(lambda: load(str(long)))
    assert said.startswith(f"{long}: cannot be read (")
    assert said.endswith("); check its rights")


def test_a_file_is_read_up_to_the_size_of_a_report(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LOCUSTS + "\n" * 3_500_000, "utf-8")
    assert load(str(path)).data.startswith(LOCUSTS.encode())
    path.write_text(LOCUSTS + "\n" * 6_200_000, "utf-8")
    assert sentence(lambda: read_file(str(path))) == (
        f"{path}: 6 MB is more than any UN text holds (limit 4 MB); "
        "give the resolution's text alone"
    )
    path.write_bytes(b"\0" * 61_000_000)
    assert sentence(lambda: load(str(path))) == (
        f"{path}: 61 MB is more than any UN text holds (limit 60 MB); "
        "give the resolution's text alone"
    )


# --- encodings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        LOCUSTS.encode("utf-8"),
        b"\xef\xbb\xbf" + LOCUSTS.encode("utf-8"),
        LOCUSTS.encode("gb18030"),
        LOCUSTS.encode("gbk"),
        b"\xff\xfe" + LOCUSTS.encode("utf-16-le"),
        b"\xfe\xff" + LOCUSTS.encode("utf-16-be"),
        LOCUSTS.encode("utf-16-le"),
        LOCUSTS.encode("utf-16-be"),
    ],
    ids=[
        "UTF-8",
        "UTF-8 with byte order mark",
        "GB18030",
        "GBK",
        "UTF-16, little end first, marked",
        "UTF-16, big end first, marked",
        "UTF-16, little end first",
        "UTF-16, big end first",
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data, "a.txt") == LOCUSTS


@pytest.mark.parametrize("blank", [b"", b" \r\n\t\n"], ids=["no byte", "white space"])
def test_an_empty_file_is_refused(blank: bytes) -> None:
    assert sentence(lambda: decode(blank, "a.txt")) == (
        "a.txt: the file is empty; save the resolution's text in it first"
    )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF file"),
        (b"PK\x03\x04", "a Word, Excel or ZIP file"),
        (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
    ],
)
def test_a_file_of_another_program_is_called_by_its_kind(data: bytes, kind: str) -> None:
    assert sentence(lambda: decode(data + LOCUSTS.encode(), "a.docx")) == (
        f"a.docx: this is {kind}; save it as plain text (UTF-8, UTF-16 or GB18030) and try again"
    )


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        "\ue5e5\ue5f1 请\u0001秘书长\ue000".encode(),
        b"\xff\xfe" + "请\x01\x02\x03\x04".encode("utf-16-le"),
    ],
    ids=["all bytes", "private characters", "control characters"],
)
def test_bytes_that_decode_to_no_text_are_refused(data: bytes) -> None:
    assert "this is no text that can be read" in sentence(lambda: decode(data, "a.txt"))


@pytest.mark.parametrize("stray", ["\x07", "\ue0a1"], ids=["a bell", "a private character"])
def test_one_stray_character_makes_a_text_no_binary_file(stray: str) -> None:
    text = LOCUSTS * 4 + stray
    assert decode(text.encode(), "a.txt") == text


def test_page_breaks_and_tabs_are_no_strange_characters() -> None:
    text = "\f大会，\r\n\t1. 请\v秘书长\f\f\t\t\r\n"
    assert decode(text.encode(), "a.txt") == text


# --- what a text holds -------------------------------------------------------------------------


def test_several_resolutions_of_a_file_are_named_by_their_drafts_numbers() -> None:
    assert [d.source for d in read_text(REPORT, "report.txt")] == ["report.txt#1", "report.txt#3"]
    assert [d.source for d in read_text(LOCUSTS, "a.txt")] == ["a.txt"]


def test_resolutions_without_a_drafts_number_are_counted(tmp_path: Path) -> None:
    second = LOCUSTS.replace("76/303. 防治蝗灾", "76/304. 国际茶日")
    (tmp_path / "two.txt").write_text(f"{LOCUSTS}\n{second}", "utf-8")
    found = read_file(f"{tmp_path}/two.txt")
    assert [(d.source, d.title) for d in found] == [
        ("two.txt#1", "防治蝗灾"),
        ("two.txt#2", "国际茶日"),
    ]
    (alone,) = read_file(f"{tmp_path}/two.txt#2")
    assert (alone.source, alone.title) == ("two.txt#2", "国际茶日")


def test_a_part_is_the_drafts_own_number_not_its_place(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    (draft,) = read_file(f"{path}#3")
    assert (draft.source, draft.title) == ("report.txt#3", "可持续山区发展")
    assert sentence(lambda: read_file(f"{path}#2")) == (
        "report.txt: there is no draft 2; it holds #1, #3"
    )
    path.write_text(LOCUSTS, "utf-8")
    assert sentence(lambda: read_file(f"{path}#2")) == (
        "report.txt: there is no draft 2; it holds #1"
    )


def test_a_text_without_an_organs_name_is_refused() -> None:
    assert sentence(lambda: read_text("防治蝗灾\n\n请受灾国加强蝗虫监测；\n")) == (
        "text: no resolution found (no line 大会， / 经济及社会理事会， followed by its first "
        "paragraph); give the text of a resolution or of a draft"
    )


def test_a_text_has_as_many_lines_as_an_annex_needs_but_no_more() -> None:
    (document,) = read_text(LOCUSTS + "附件\n\n与会者名单\n\n" + "某国；\n" * 5_500)
    assert len(document.paragraphs) > 5_500
    said = sentence(lambda: read_text(LOCUSTS + "某国；\n" * 50_100, "list.txt"))
    assert said == (
        "list.txt: 50105 lines are more than any UN text has; "
        "give the text of a resolution or of a draft"
    )
