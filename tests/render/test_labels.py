"""The words of the outputs, in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from unrdiff.model import (
    Direction,
    Document,
    DocumentKind,
    EditKind,
    Paragraph,
    ParagraphKind,
    Substitution,
)
from unrdiff.oral.revision import Operation, Status
from unrdiff.render.beginnings import first_words, printed_number
from unrdiff.render.labels import (
    ARROWS,
    Language,
    date_name,
    paragraph_name,
    session_name,
    target_name,
    word,
)
from unrdiff.render.phrases import source_name, substitution_line
from unrdiff.render.selection import FATES, KINDS, PARTS, TOLD_FATES, WEIGHTIEST_FIRST

RENDER = Path(__file__).parents[2] / "unrdiff" / "render"
HAN = re.compile("[一-龥]")


@pytest.mark.parametrize(
    ("label", "chinese"),
    [
        ("PP3", "序言部分第3段"),
        ("OP16", "执行部分第16段"),
        ("OP16(a)", "执行部分第16段(a)"),
        ("OP16(a)(ii)", "执行部分第16段(a)(ii)"),
        ("PP12(b)", "序言部分第12段(b)"),
        ("H2", "标题2"),
        ("AX1", "附件1"),
        ("AX1.4", "附件1.4"),
        ("AX2.10(c)", "附件2.10(c)"),
        ("TITLE", "TITLE"),
        ("XX3", "XX3"),
        ("FN3", "FN3"),
    ],
)
def test_a_paragraph_is_named_as_delegates_say_it(label: str, chinese: str) -> None:
    assert paragraph_name(label, "zh") == chinese
    assert paragraph_name(label, "en") == label


@pytest.mark.parametrize(
    ("label", "chinese", "english"),
    [
        ("TITLE", "标题", "title"),
        ("全文", "全文", "whole text"),
        ("operative", "执行部分", "operative part"),
        ("FN3", "脚注3", "footnote 3"),
        ("OP16(a)", "执行部分第16段(a)", "OP16(a)"),
    ],
)
def test_the_places_of_oral_revisions_have_names(label: str, chinese: str, english: str) -> None:
    assert target_name(label, "zh") == chinese
    assert target_name(label, "en") == english


def test_a_source_says_that_it_was_revised() -> None:
    draft = Document("draft.txt", ())
    revised = Document("draft.txt", (), orally_revised=True)
    assert source_name(draft, "zh") == source_name(draft, "en") == "draft.txt"
    assert source_name(revised, "zh") == "draft.txt（经口头订正）"
    assert source_name(revised, "en") == "draft.txt (as orally revised)"


@pytest.mark.parametrize(
    ("number", "english"),
    [
        (1, "1st session"),
        (2, "2nd session"),
        (3, "3rd session"),
        (4, "4th session"),
        (10, "10th session"),
        (11, "11th session"),
        (12, "12th session"),
        (13, "13th session"),
        (14, "14th session"),
        (20, "20th session"),
        (51, "51st session"),
        (72, "72nd session"),
        (73, "73rd session"),
        (80, "80th session"),
        (101, "101st session"),
        (111, "111th session"),
        (112, "112th session"),
        (113, "113th session"),
    ],
)
def test_a_session_has_its_ending_in_english(number: int, english: str) -> None:
    assert session_name(number, "en") == english
    assert session_name(number, "zh") == f"第{number}届会议"


@pytest.mark.parametrize(
    ("iso", "chinese", "english"),
    [
        ("2025-12-18", "2025年12月18日", "18 December 2025"),
        ("1994-01-02", "1994年1月2日", "2 January 1994"),
        ("2000-02-29", "2000年2月29日", "29 February 2000"),
        ("2025-12", "2025-12", "2025-12"),
        ("2025-02-30", "2025-02-30", "2025-02-30"),
        (None, "", ""),
        ("", "", ""),
    ],
)
def test_a_date_is_written_out_if_it_is_one(iso: str | None, chinese: str, english: str) -> None:
    assert date_name(iso, "zh") == chinese
    assert date_name(iso, "en") == english


def test_every_month_has_its_name() -> None:
    told = "".join(date_name(f"2024-{n:02}-05", "en").split()[1][:3] for n in range(1, 13))
    assert told == "JanFebMarAprMayJunJulAugSepOctNovDec"


def test_no_session_is_no_word() -> None:
    assert session_name(None, "zh") == session_name(None, "en") == ""


@pytest.mark.parametrize(
    ("kept", "language", "said"),
    [
        (0, "zh", "用语统一：居民 → 社区，3 处（OP2 OP5(a)）"),
        (0, "en", "replaced throughout: 居民 → 社区, 3 times (OP2 OP5(a))"),
        (2, "zh", "部分用语变动：居民 → 社区，3 处（OP2 OP5(a)）；新案文另有 2 处用旧称"),
        (
            2,
            "en",
            "term replaced in part: 居民 → 社区, 3 times (OP2 OP5(a)); "
            "the new text has the old term 2 times",
        ),
    ],
)
def test_a_replacement_in_one_line(kept: int, language: Language, said: str) -> None:
    change = Substitution("居民", "社区", 3, kept, ("OP2", "OP5(a)"))
    assert substitution_line(change, language) == said


def test_a_term_that_stood_once_was_not_replaced_throughout() -> None:
    change = Substitution("居民", "社区", 1, 0, ("OP2",))
    assert substitution_line(change, "zh") == "用语变动：居民 → 社区，1 处（OP2）"
    assert substitution_line(change, "en") == "term replaced: 居民 → 社区, once (OP2)"


def keys() -> set[str]:
    """All that is asked of ``word`` by name in the package and its templates."""
    asked: set[str] = set()
    for path in RENDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if called == "word":
                    asked.add(str(node.args[0].value))
    for path in RENDER.rglob("*.j2"):
        asked |= set(re.findall(r"""\bw\(["']([^"']+)["']\)""", path.read_text("utf-8")))
    return asked


ENUMS = (*EditKind, *DocumentKind, *Operation, *Status, *ParagraphKind)
SPOKEN = sorted(
    keys() | {*FATES, *KINDS, *TOLD_FATES} | {e.value for e in ENUMS} - {"subparagraph", "heading"}
)


@pytest.mark.parametrize("key", SPOKEN)
def test_every_word_is_chinese_in_chinese_and_english_in_english(key: str) -> None:
    assert HAN.search(word(key, "zh"))
    assert not HAN.search(word(key, "en"))
    assert re.search("[a-z]", word(key, "en"))


def test_directions_have_arrows_of_their_own() -> None:
    assert ARROWS == {Direction.STRONGER: "↑", Direction.WEAKER: "↓", Direction.UNRANKED: "↔"}


def test_the_weightiest_kind_comes_first() -> None:
    assert [kind.value for kind in WEIGHTIEST_FIRST] == [
        "substantive",
        "strength",
        "terminology",
        "routine",
        "typographic",
    ]
    assert PARTS.keys() == {"preamble", "operative", "annex"}


# --- beginnings --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "printed"), [("16", "16."), ("(a)", "(a)"), ("一", "一"), (None, ""), ("1.2", "1.2")]
)
def test_a_number_is_printed_as_a_resolution_prints_it(number: str | None, printed: str) -> None:
    assert printed_number(Paragraph("X", ParagraphKind.OPERATIVE, "", number)) == printed


def test_first_words_end_with_an_ellipsis_where_the_text_goes_on() -> None:
    assert first_words("请各国合作", 5) == "请各国合作"
    assert first_words("请各国合作", 4) == "请各国合…"
    long = "请" * 130
    assert first_words(long) == "请" * 120 + "…"
    assert first_words(long[:120]) == long[:120]


@pytest.mark.parametrize(
    ("most", "words"),
    [
        (3, "重申第…"),
        (5, "重申第…"),
        (9, "重申第…"),
        (10, "重申第 74/177…"),
        (13, "重申第 74/177 号和…"),
    ],
)
def test_first_words_leave_out_a_number_rather_than_cut_it(most: int, words: str) -> None:
    assert first_words("重申第 74/177 号和第 75/1 号决议", most) == words
