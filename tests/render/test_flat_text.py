"""A document written as flat text is read back as it was, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from every_case import NOT_READ_BACK
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unrdiff import read
from unrdiff.model import Document, DocumentKind, FootnoteMark, Paragraph, ParagraphKind
from unrdiff.reading import read_bytes, read_text
from unrdiff.render.flat_text import flat_markdown, flat_text
from unrdiff.render.phrases import FLAT_TEXT_SIGN

PP, OP = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE
SUB, HEADING, ANNEX = ParagraphKind.SUBPARAGRAPH, ParagraphKind.HEADING, ParagraphKind.ANNEX
FILES = (
    "a-res-64-179.txt",
    "a-71-485.txt#1",
    "a-71-485.txt#2",
    "a-71-485.txt#3",
    "a-71-485.txt#4",
    "a-c3-74-draft.txt",
    "a-res-80-229.txt",
)
ROOT = Path(__file__).parent.parent.parent
CASES = sorted((ROOT / "tests" / "cases" / "read").iterdir())
SETTERS = (flat_text, flat_markdown)

FULL = Document(
    source="draft.txt",
    symbol="A/C.3/74/L.5/Rev.1",
    session=74,
    date="2019-11-05",
    title="加强方案",
    kind=DocumentKind.DRAFT,
    paragraphs=(
        Paragraph("PP1", PP, "回顾《公约》及其议定书，", marks=(FootnoteMark("1", 6),)),
        Paragraph("PP2", PP, "重申下列各项：", marks=()),
        Paragraph("PP2(a)", SUB, "第一项；", number="(a)", parent="PP2"),
        Paragraph("PP2(b)", SUB, "第二项，", number="(b)", parent="PP2"),
        Paragraph("H1", HEADING, "总则", number="一"),
        Paragraph("OP1", OP, "请会员国：", number="1"),
        Paragraph("OP1(a)", SUB, "采取下列措施：", number="(a)", parent="OP1"),
        Paragraph("OP1(a)(i)", SUB, "加强能力；", number="(i)", parent="OP1(a)"),
        Paragraph("OP1(a)(ii)", SUB, "交流经验；", number="(ii)", parent="OP1(a)"),
        Paragraph("OP1(b)", SUB, "提出报告；", number="(b)", parent="OP1"),
        Paragraph("H2", HEADING, "今后的工作"),
        Paragraph(
            "OP2",
            OP,
            "请秘书长提出 SDG 报告；",
            number="2",
            marks=(FootnoteMark("2", 10), FootnoteMark("3", 10), FootnoteMark("1", 12)),
        ),
        Paragraph("OP3", OP, "核准本决议附件。", number="3"),
        Paragraph("AX1", ANNEX, "示范战略"),
        Paragraph("AX1.1", ANNEX, "战略包括两部分。", number="1"),
        Paragraph("AX1.2", ANNEX, "各国应：", number="2"),
        Paragraph("AX1.2(a)", SUB, "预防犯罪；", number="(a)", parent="AX1.2"),
        Paragraph("AX2", ANNEX, "附件"),
        Paragraph("AX2.1", ANNEX, "没有编号的一段。"),
    ),
    footnotes={"1": "联合国，《条约汇编》。", "2": "A/74/1。", "3": "见第 70/1 号决议。"},
)


@cache
def sample(name: str) -> Document:
    """One of the sample resolutions."""
    return read(ROOT / "samples" / name)


def told(document: Document) -> list[object]:
    """All that must come back."""
    paragraphs = [
        (p.label, p.kind, p.number, p.text, p.marks, p.parent) for p in document.paragraphs
    ]
    unplaced = [text.strip() for text in document.unplaced]
    return [
        *paragraphs,
        *document.footnotes.items(),
        *(document.title, document.session, document.symbol, document.date, document.kind),
        *unplaced,
    ]


def assert_comes_back(document: Document) -> None:
    for setter in SETTERS:
        (again,) = read_text(setter(document))
        assert told(again) == told(document)


@pytest.mark.parametrize("name", FILES)
def test_samples(name: str) -> None:
    assert_comes_back(sample(name))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_every_layout_that_is_read(case: Path, request: pytest.FixtureRequest) -> None:
    if reason := NOT_READ_BACK.get(f"read/{case.name}"):
        request.applymarker(pytest.mark.xfail(strict=True, reason=reason))
    for document in read_bytes((case / "input.txt").read_bytes(), "input.txt"):
        assert_comes_back(document)


@pytest.mark.parametrize(
    "document",
    [
        FULL,
        replace(FULL, title=None),
        replace(FULL, title=None, symbol=None, session=None, date=None, kind=None),
        replace(FULL, title="国际合作宣言草案"),
        replace(FULL, title="[暂定标题]"),
        replace(FULL, symbol="A/71/485", date=None, kind=DocumentKind.DRAFT_IN_REPORT),
        replace(FULL, symbol="A/RES/74/1", kind=DocumentKind.ADOPTED),
        replace(FULL, symbol="A/HRC/RES/53/1", session=53, kind=DocumentKind.ADOPTED),
        replace(FULL, symbol=None, kind=DocumentKind.ADOPTED, date=None),
        replace(FULL, unplaced=("7", "放不进去的一行。")),
    ],
    ids=[
        "all parts",
        "no title",
        "nothing in the head",
        "a title that ends in 草案",
        "a title in brackets",
        "a draft in a report",
        "adopted",
        "adopted by the Human Rights Council",
        "adopted, no symbol",
        "text without a place",
    ],
)
def test_made_by_hand(document: Document) -> None:
    assert_comes_back(document)


def test_no_footnotes_no_rule() -> None:
    bare = tuple(replace(p, marks=()) for p in FULL.paragraphs)
    document = replace(FULL, paragraphs=bare, footnotes={})
    assert_comes_back(document)
    assert "___" not in flat_text(document)


def test_a_sole_paragraph_without_number() -> None:
    paragraphs = (Paragraph("PP1", PP, "回顾决议，"), Paragraph("OP1", OP, "决定结束审议。"))
    assert_comes_back(replace(FULL, paragraphs=paragraphs, footnotes={}))


def test_footnotes_with_a_gap_and_of_any_wording() -> None:
    notes = {"1": "见 A/74/1。", "2": "回顾这一点", "4": "同上。"}
    marks = (FootnoteMark("2", 2), FootnoteMark("4", 4))
    second = replace(FULL["OP2"], marks=marks)
    paragraphs = tuple(second if p.label == "OP2" else p for p in FULL.paragraphs)
    assert_comes_back(replace(FULL, paragraphs=paragraphs, footnotes=notes))


def test_footnotes_marked_with_asterisks() -> None:
    assert_comes_back(
        replace(FULL, footnotes={**FULL.footnotes, "*": "重新印发。", "**": "改期。"})
    )


@pytest.mark.parametrize("number", ["1", None])
def test_a_sole_preambular_paragraph_is_not_cut_at_its_clauses(number: str | None) -> None:
    first = Paragraph("PP1", PP, "回顾其 2006 年 9 月 8 日通过的战略，重申各国所作的承诺，")
    second = Paragraph("OP1", OP, "决定结束审议。", number=number)
    assert_comes_back(replace(FULL, paragraphs=(first, second), footnotes={}))


def test_markdown_shows_signs_and_numbers_as_they_stand() -> None:
    first = replace(FULL["PP1"], text="回顾 C:\\甲*乙，`丙`~丁<b&lt;，", marks=())
    start = replace(FULL["PP2"], text="# 重申下列各项：")
    document = replace(FULL, paragraphs=(first, start, *FULL.paragraphs[2:]), footnotes={})
    written = flat_markdown(document)
    assert "C:\\\\甲\\*乙，\\`丙\\`\\~丁\\<b&amp;lt;，" in written
    assert "\n\\# 重申" in written
    assert "\n1\\. 请会员国" in written
    (again,) = read_text(written)
    assert again["PP1"].text == first.text


def test_the_sign_is_early_and_no_wording() -> None:
    for setter in SETTERS:
        written = setter(FULL)
        assert re.search(rf"(?m)^{FLAT_TEXT_SIGN}$", written[:300])
        (again,) = read_text(written)
        said = [*(p.text for p in again.paragraphs), *again.unplaced, again.title or ""]
        assert not any("unrdiff" in text for text in said)


# --- mutated texts -----------------------------------------------------------------------------

PHRASES = (
    "，包括妇女和女童",
    "、第 79/191 号",
    "(A/RES/80/229)",
    "《联合国反腐败公约》",
    " 2030 年",
)


def units(document: Document, kind: ParagraphKind) -> list[list[Paragraph]]:
    """The paragraphs of a part, each with its subparagraphs."""
    found: list[list[Paragraph]] = []
    for paragraph in document.paragraphs:
        if paragraph.kind is kind:
            found.append([paragraph])
        elif paragraph.kind is SUB and found and paragraph.label.startswith(found[-1][0].label):
            found[-1].append(paragraph)
    return found


@st.composite
def mutated(draw: st.DrawFn) -> Document:
    """Paragraphs of samples in a new order, some with a phrase more; their footnotes with them."""
    whole = [
        sample(name) for name in draw(st.lists(st.sampled_from(FILES), min_size=1, max_size=3))
    ]
    preamble = draw(st.permutations(units(whole[0], PP)))[: draw(st.integers(1, 9))]
    operative = draw(st.permutations(units(whole[-1], OP)))[: draw(st.integers(1, 9))]
    paragraphs = [*_relabelled(preamble, "PP"), *_relabelled(operative, "OP")]
    last = paragraphs[-1]
    paragraphs[-1] = replace(last, text=last.text[:-1] + "。")
    at = draw(st.integers(0, len(paragraphs) - 1))
    phrase = draw(st.sampled_from(PHRASES))
    paragraphs[at] = _longer(paragraphs[at], phrase)
    return _numbered(replace(whole[0], paragraphs=tuple(paragraphs)))


def _relabelled(chosen: list[list[Paragraph]], part: str) -> Iterator[Paragraph]:
    for index, (first, *others) in enumerate(chosen, 1):
        label = f"{part}{index}"
        number = str(index) if part == "OP" else None
        end = "：" if others else "；" if part == "OP" else "，"
        yield replace(first, label=label, number=number, text=first.text[:-1] + end)
        for other in others:
            name, parent = (
                label + n[len(first.label) :] for n in (other.label, other.parent or "")
            )
            yield replace(other, label=name, parent=parent, text=other.text[:-1] + "；")


def _longer(paragraph: Paragraph, phrase: str) -> Paragraph:
    """The paragraph with a phrase before its last sign, canonically spaced."""
    before = paragraph.text[:-1]
    spaced = phrase if re.search("[一-龥]$", before) else phrase.lstrip()
    marks = tuple(m for m in paragraph.marks if m.offset < len(before))
    return replace(paragraph, text=before + spaced + paragraph.text[-1], marks=marks)


def _numbered(document: Document) -> Document:
    """Footnotes numbered by their marks' order, as editors number them."""
    numbers: dict[str, str] = {}
    paragraphs = []
    for paragraph in document.paragraphs:
        marks = tuple(
            replace(m, number=numbers.setdefault(m.number, str(len(numbers) + 1)))
            for m in paragraph.marks
        )
        paragraphs.append(replace(paragraph, marks=marks))
    notes = {new: document.footnotes.get(old, f"见 A/{old}/1。") for old, new in numbers.items()}
    return replace(document, paragraphs=tuple(paragraphs), footnotes=notes)


@given(document=mutated())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_mutated(document: Document) -> None:
    assert_comes_back(document)


def test_the_samples_are_all_there() -> None:
    assert {name.partition("#")[0] for name in FILES} == {
        p.name for p in (ROOT / "samples").glob("a-*.txt")
    }
