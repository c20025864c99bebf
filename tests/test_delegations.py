"""Sheets of several delegations: who is named, and whose the changes in a Word file are."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from unrdiff.app.compare import command
from unrdiff.language.delegations import delegation_of

DRAFT = str(Path(__file__).parent.parent / "samples" / "a-c3-74-draft.txt")


@pytest.mark.parametrize(
    ("sheet", "named"),
    [
        ("甲国代表团：\n1. 第5段删除", "甲国"),
        ("代表团：乙国\n1. 第5段删除", "乙国"),
        ("提案国：甲国、乙国\n", "甲国、乙国"),
        ("甲国代表团提出的订正：\n", "甲国"),
        ("Delegation: Ruritania\nOP5: delete", "Ruritania"),
        ("Oral revisions by the delegation of Ruritania:\n", "Ruritania"),
        ("对决议草案作如下口头订正：\n1. 第5段删除", None),
        ("1. 第5段，将“代表团”改为“各方”", None),
        ("", None),
    ],
)
def test_a_sheet_may_name_its_delegation(sheet: str, named: str | None) -> None:
    assert delegation_of(sheet) == named


def changes(folder: Path, sheets: dict[str, str]) -> tuple[dict[str, str], bytes]:
    """Whose each tracked wording is in the draft with some sheets worked in, and that file."""
    arguments = []
    for name, text in sheets.items():
        (folder / name).write_text(text, "utf-8")
        arguments += ["--oral", str(folder / name)]
    made = folder / "revised.docx"
    done = CliRunner().invoke(command, [DRAFT, *arguments, "-o", str(made)])
    # 3: something was not applied.
    assert done.exit_code in (0, 3), done.output
    content = made.read_bytes()
    changed = re.findall(
        r'<w:(ins|del) w:id="\d+" w:author="([^"]+)"[^>/]*>(.*?)</w:\1>',
        part(content, "document") + part(content, "footnotes"),
    )
    return {re.sub("<[^>]*>", "", inner): author for _, author, inner in changed}, content


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(f"word/{name}.xml").decode()


def test_each_change_is_its_delegation_s(tmp_path: Path) -> None:
    sheets = {
        "one.txt": "甲国代表团：\n1. 序言部分第7段，将“表示严重关切”改为“深为关切”。\n"
        "2. 第5段，删除“某某”。\n",
        "two.txt": "1. 执行部分第16段，末尾加上“，并满足会员国日益增加的技术援助请求”。\n",
    }
    whose, content = changes(tmp_path, sheets)
    assert whose == {
        "表示严重": "甲国",
        "深为": "甲国",
        "，并满足会员国日益增加的技术援助请求": "two",
    }
    assert "未采用" in part(content, "comments")


def test_what_comes_before_the_first_paragraph_is_its_delegation_s(tmp_path: Path) -> None:
    at_the_head = "序言部分开头增加一段，内容如下"
    sheets = {
        "one.txt": f"甲国代表团：\n1. {at_the_head}：“铭记各国的努力，”。\n",
        "two.txt": "乙国代表团：\n1. 序言部分第1段，将“重申其”改为“回顾其”。\n",
        "three.txt": f"丙国代表团：\n1. {at_the_head}：“欢迎各国的承诺，”。\n",
    }
    whose, content = changes(tmp_path, sheets)
    assert whose == {
        "铭记各国的努力，": "甲国",
        "欢迎各国的承诺，": "丙国",
        "重申": "乙国",
        "回顾": "乙国",
    }
    marks = re.findall(r'<w:ins w:id="\d+" w:author="([^"]+)"[^>]*/>', part(content, "document"))
    assert sorted(marks) == ["丙国", "甲国"]


@pytest.mark.parametrize(
    ("instruction", "author"),
    [
        ("第65段，将“秘书长”改为“联合国秘书长”", "甲国"),
        ("脚注12，将“E/2017/30”改为“E/2017/31”", "unrdiff"),
    ],
    ids=["a paragraph", "the same note"],
)
def test_a_note_s_change_is_of_who_changes_the_note(
    instruction: str, author: str, tmp_path: Path
) -> None:
    sheets = {
        "one.txt": "甲国代表团：\n1. 脚注12，将“第一章”改为“第二章”。\n",
        "two.txt": f"乙国代表团：\n1. {instruction}。\n",
    }
    whose, _ = changes(tmp_path, sheets)
    assert (whose["第一章"], whose["第二章"]) == (author, author)


@pytest.mark.parametrize("instruction", ["删除脚注34", "脚注34改为“《曼谷规则》。”"])
@pytest.mark.parametrize(("other", "author"), [("65", "甲国"), ("36", "unrdiff")])
def test_a_note_s_mark_goes_under_the_name_of_who_takes_the_note(
    instruction: str, other: str, author: str, tmp_path: Path
) -> None:
    """A paragraph has one author: the mark in it and its words may be of two delegations."""
    sheets = {
        "one.txt": f"甲国代表团：\n1. {instruction}。\n",
        "two.txt": f"乙国代表团：\n1. 第{other}段，末尾加上“，并请各国合作”。\n",
    }
    _, content = changes(tmp_path, sheets)
    deleted = re.findall('<w:del .*?w:author="(.*?)".*?</w:del>', part(content, "document"))
    assert deleted == [author]


@pytest.mark.parametrize(
    "instruction",
    [
        "第65段之后增加一个新段落：“又请各国合作。”",
        "第65段之前增加一个新段落：“又请各国合作；”",
        "将第3段移至第65段之后",
    ],
)
def test_who_puts_a_paragraph_beside_another_does_not_revise_that(
    instruction: str, tmp_path: Path
) -> None:
    sheets = {
        "one.txt": f"甲国代表团：\n1. {instruction}。\n",
        "two.txt": "乙国代表团：\n1. 第65段，将“秘书长”改为“联合国秘书长”。\n",
    }
    whose, _ = changes(tmp_path, sheets)
    assert (whose["秘书长"], whose["联合国秘书长"]) == ("乙国", "乙国")
    assert "甲国" in whose.values()


def test_changes_of_one_delegation_in_paragraphs_that_follow_are_minutes_apart(
    tmp_path: Path,
) -> None:
    """Else LibreOffice may take them for one change and join the paragraphs on rejection."""
    sheet = (
        "甲国代表团：\n"
        "1. 序言部分开头增加一段，内容如下：“铭记各国的努力，”。\n"
        "2. 序言部分开头增加一段，内容如下：“欢迎各国的承诺，”。\n"
        "3. 序言部分第1段，将“重申其”改为“回顾其”。\n"
    )
    _, content = changes(tmp_path, {"one.txt": sheet})
    dates = [
        set(re.findall('w:date="([^"]+)"', paragraph))
        for paragraph in re.findall("<w:p>.*?</w:p>", part(content, "document"))
    ]
    first, second, third = filter(None, dates)
    assert first == third != second
