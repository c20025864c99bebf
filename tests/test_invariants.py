"""What holds for every comparison, whatever the texts: on the samples and on mutated ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

import pytest
from every_case import as_params
from every_case import pair as texts_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from texts import FILES, PAIRS, SAMPLES, compared, document, sample

from unrdiff import compare
from unrdiff.diff import diff
from unrdiff.diff.agreed import OldWording
from unrdiff.diff.reordered import bare_words
from unrdiff.diff.words import cuts
from unrdiff.ground import Ground
from unrdiff.language.folding import folded
from unrdiff.language.particles import is_optional
from unrdiff.language.script import in_simplified
from unrdiff.language.tokens import inner_words, tokens, words_of_limit, words_of_term
from unrdiff.model import (
    Comparison,
    Direction,
    Document,
    Edit,
    EditKind,
    Link,
    Op,
    ParagraphKind,
    Role,
    Summary,
)
from unrdiff.reading import read_text

MIRRORED = {Op.INSERT: Op.DELETE, Op.DELETE: Op.INSERT}
TURNED = {
    None: None,
    Direction.STRONGER: Direction.WEAKER,
    Direction.WEAKER: Direction.STRONGER,
    Direction.UNRANKED: Direction.UNRANKED,
}
# Written apart from unrdiff.language.references: what a reader would never cut.
WHOLE = re.compile(
    r"(?<!\d)\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|"
    r"第 ?\d{1,4}/\d{1,4}(?: [A-Z])? ?号|"
    r"第[一二三四五六七八九十]+届(?:特别)?会议|"
    r"(?<![A-Za-z0-9/.\-])[A-Z]+(?:\.\d+)?(?:/[A-Z0-9]+(?:\.\d+)*)+(?![A-Za-z0-9/])"
)


def test_example() -> None:
    edits = diff("请秘书长向大会第七十五届会议提出报告；", "敦促秘书长向大会第八十届会议提出报告；")
    assert [(e.op, e.old, e.new) for e in edits] == [
        (Op.REPLACE, "请", "敦促"),
        (Op.EQUAL, "秘书长向大会", "秘书长向大会"),
        (Op.REPLACE, "第七十五届会议", "第八十届会议"),
        (Op.EQUAL, "提出报告；", "提出报告；"),
    ]


# --- what holds --------------------------------------------------------------------------------


def primary(comparison: Comparison) -> list[Link]:
    return [link for link in comparison.links if link.role is Role.PRIMARY]


def edits_are_both_texts_to_the_letter(comparison: Comparison) -> None:
    for link in primary(comparison):
        assert "".join(e.old for e in link.edits) == comparison.old[link.old].text
        assert "".join(e.new for e in link.edits) == comparison.new[link.new].text


def edits_are_what_their_op_says(comparison: Comparison) -> None:
    for link in comparison.links:
        for edit in link.edits:
            if edit.op is Op.EQUAL:
                assert edit.old == edit.new != ""
                assert edit.kind is None
                assert edit.because is None
            else:
                assert edit.old != edit.new
                assert edit.kind is not None
                assert edit.because is not None
                assert bool(edit.old) == (edit.op is not Op.INSERT)
                assert bool(edit.new) == (edit.op is not Op.DELETE)


def every_paragraph_is_accounted_for_once(comparison: Comparison) -> None:
    for side, gone, text in (
        ("old", comparison.dropped, comparison.old),
        ("new", comparison.added, comparison.new),
    ):
        linked = {getattr(link, side) for link in comparison.links}
        assert Counter([*linked, *gone]) == Counter(p.label for p in text.paragraphs)


def primary_links_are_one_to_one(comparison: Comparison) -> None:
    links = primary(comparison)
    assert len({link.old for link in links}) == len({link.new for link in links}) == len(links)
    assert len({(link.old, link.new) for link in comparison.links}) == len(comparison.links)


def hunks_begin_and_end_between_words(comparison: Comparison) -> None:
    for link in primary(comparison):
        for text, sides in (
            (comparison.old[link.old].text, [e.old for e in link.edits]),
            (comparison.new[link.new].text, [e.new for e in link.edits]),
        ):
            borders = set(accumulate(map(len, sides)))
            assert borders <= word_borders(text), f"{link.old} -> {link.new}: {link.edits}"


def word_borders(text: str) -> set[int]:
    """Where words end, before or behind the blank that follows; a compound has two.

    Inside a term a particle may come or go by itself: 跨国[-有-]组织犯罪.
    """
    ends = {0}
    for token in tokens(in_simplified(text)):
        at = max(ends)
        ends |= {at + len(token) - len(tail) for _, tail in cuts(token.strip())}
        inside = [i for i, character in enumerate(token) if is_optional(character)]
        ends |= {at + i + behind for i in inside for behind in (0, 1)}
        for words in (words_of_term(token), words_of_limit(token), inner_words(token)):
            for end in accumulate(map(len, words)):
                ends |= {at + end - len(tail) for word in words for _, tail in cuts(word)}
                ends.add(at + end)
        ends.add(at + len(token))
    return ends | {end + 1 for end in ends if text[end : end + 1] == " "}


def hunks_cut_no_reference(comparison: Comparison) -> None:
    for link in primary(comparison):
        for text, sides in (
            (comparison.old[link.old].text, [e.old for e in link.edits]),
            (comparison.new[link.new].text, [e.new for e in link.edits]),
        ):
            borders = set(accumulate(map(len, sides)))
            for match in WHOLE.finditer(text):
                inside = borders & set(range(match.start() + 1, match.end()))
                assert not inside, f"{match[0]} was cut in {link.edits}"


def the_other_end_of_the_other_end_is_the_edit_itself(comparison: Comparison) -> None:
    """And both ends are the same words, those aside that join them to others.

    Where an edit both takes out and puts in, they are the same in another order.
    """
    links = primary(comparison)
    by_old, by_new = {k.old: k for k in links}, {k.new: k for k in links}
    for link in links:
        for index, edit in enumerate(link.edits):
            if edit.moved is None:
                continue
            there = link
            if edit.moved.paragraph is not None:
                found = (by_new if edit.op is Op.DELETE else by_old).get(edit.moved.paragraph)
                assert edit.op is not Op.REPLACE
                assert found is not link
                if edit.moved.edit is None:
                    continue
                assert found is not None
                there = found
            assert edit.moved.edit is not None
            twin = there.edits[edit.moved.edit]
            assert twin.moved is not None
            assert twin.moved.edit == index
            if twin is edit:
                assert edit.op is Op.REPLACE
                continue
            assert {edit.op, twin.op} == {Op.INSERT, Op.DELETE}
            assert bare_words(edit) == bare_words(twin)
            back = twin.moved.paragraph
            here = link.new if twin.op is Op.DELETE else link.old
            assert back == (None if there is link else here)


def a_part_is_compared_with_the_stretch_that_it_was_or_became(comparison: Comparison) -> None:
    for link in comparison.links:
        assert (link.old_part is None) == (link.new_part is None)
        if link.role is Role.PARTIAL and link.old_part and link.new_part:
            old, new = comparison.old[link.old].text, comparison.new[link.new].text
            assert "".join(e.old for e in link.edits) == old[slice(*link.old_part)]
            assert "".join(e.new for e in link.edits) == new[slice(*link.new_part)]
        elif link.role is Role.PARTIAL:
            assert link.edits == ()


def words_told_with_a_part_are_of_it(comparison: Comparison) -> None:
    parts = {(k.old, k.new): k for k in comparison.links if k.role is Role.PARTIAL}
    for link in primary(comparison):
        for edit in link.edits:
            if edit.moved and edit.moved.compared:
                gone = edit.op is Op.DELETE
                other = edit.moved.paragraph or ""
                told = parts[(link.old, other) if gone else (other, link.new)]
                whole = comparison.old[told.old] if gone else comparison.new[told.new]
                part = told.old_part if gone else told.new_part
                assert part is not None
                # 并 joined it to the rest, and is of neither.
                assert bare_words(edit).strip("并又还，,") in folded(whole.text[slice(*part)])


def words_moved_to_another_paragraph_stand_there(comparison: Comparison) -> None:
    for link in primary(comparison):
        for edit in link.edits:
            if edit.moved and edit.moved.paragraph and not edit.moved.compared:
                text = comparison.new if edit.op is Op.DELETE else comparison.old
                there = OldWording([text[edit.moved.paragraph].text])
                assert there.share(edit.old or edit.new) >= 0.95


def the_summary_counts_the_links(comparison: Comparison) -> None:
    links, summary = primary(comparison), comparison.summary
    edited = [
        any(e.op is not Op.EQUAL and e.kind is not EditKind.TYPOGRAPHIC for e in link.edits)
        for link in links
    ]
    assert summary.edited == sum(edited)
    assert summary.kept == len(links) - sum(edited)
    assert summary.moved == sum(link.moved for link in links)
    assert summary.renumbered == sum(link.renumbered for link in links)
    assert summary.dropped == len(comparison.dropped)
    assert summary.added == len(comparison.added)
    heirs = Counter(link.old for link in comparison.links)
    sources = Counter(link.new for link in comparison.links)
    assert summary.split == len([label for label, count in heirs.items() if count > 1])
    assert summary.merged == len([label for label, count in sources.items() if count > 1])


INVARIANTS: tuple[Callable[[Comparison], None], ...] = (
    edits_are_both_texts_to_the_letter,
    edits_are_what_their_op_says,
    every_paragraph_is_accounted_for_once,
    primary_links_are_one_to_one,
    hunks_begin_and_end_between_words,
    hunks_cut_no_reference,
    the_other_end_of_the_other_end_is_the_edit_itself,
    words_moved_to_another_paragraph_stand_there,
    a_part_is_compared_with_the_stretch_that_it_was_or_became,
    words_told_with_a_part_are_of_it,
    the_summary_counts_the_links,
)


def mirrored(edits: Sequence[Edit]) -> list[Edit]:
    return [
        replace(
            e,
            op=MIRRORED.get(e.op, e.op),
            old=e.new,
            new=e.old,
            direction=TURNED[e.direction],
            because=e.because and Ground(e.because.code, e.because.new, e.because.old),
        )
        for e in edits
    ]


def assert_mirrored(there: Comparison, back: Comparison) -> None:
    assert back.dropped == there.added
    assert back.added == there.dropped
    assert back.summary == turned(there.summary)
    assert [(s.new, s.old, s.count) for s in back.substitutions] == [
        (s.old, s.new, s.count) for s in there.substitutions
    ]
    mine = {(k.old, k.new): k for k in there.links}
    other = {(k.new, k.old): k for k in back.links}
    assert mine.keys() == other.keys()
    for pair, link in mine.items():
        twin = other[pair]
        assert (link.role, link.moved, link.renumbered) == (twin.role, twin.moved, twin.renumbered)
        assert (link.similarity, link.shared) == (twin.similarity, twin.shared[::-1])
        assert list(twin.edits) == mirrored(link.edits)


def turned(summary: Summary) -> Summary:
    """The counts of the comparison read backwards."""
    return replace(
        summary,
        split=summary.merged,
        merged=summary.split,
        dropped=summary.added,
        added=summary.dropped,
    )


def assert_nothing_changed(comparison: Comparison) -> None:
    summary = comparison.summary
    assert (summary.edited, summary.moved, summary.dropped, summary.added) == (0, 0, 0, 0)
    assert not any(link.renumbered for link in primary(comparison))
    assert comparison.footnotes == ()


def assert_equal_to_itself(text: Document) -> None:
    comparison = compare(text, text)
    assert_nothing_changed(comparison)
    assert all(link.old == link.new for link in comparison.links)
    assert {e.op for link in comparison.links for e in link.edits} <= {Op.EQUAL}


# --- the samples -------------------------------------------------------------------------------


@pytest.mark.parametrize("invariant", INVARIANTS, ids=lambda i: i.__name__)
@pytest.mark.parametrize("pair", PAIRS, ids=" to ".join)
def test_samples(pair: tuple[str, str], invariant: Callable[[Comparison], None]) -> None:
    invariant(compared(*pair))


@pytest.mark.parametrize("pair", PAIRS, ids=" to ".join)
def test_swapping_two_samples_mirrors_the_comparison(pair: tuple[str, str]) -> None:
    assert_mirrored(compared(*pair), compared(*reversed(pair)))


@pytest.mark.parametrize("pair", PAIRS, ids=" to ".join)
def test_swapping_two_samples_mirrors_the_footnotes(pair: tuple[str, str]) -> None:
    there, back = compared(*pair).footnotes, compared(*reversed(pair)).footnotes
    assert {(f.old, f.new): list(f.edits) for f in there} == {
        (f.new, f.old): mirrored(f.edits) for f in back
    }


@pytest.mark.parametrize("name", FILES)
def test_a_sample_against_itself_has_no_change(name: str) -> None:
    assert_equal_to_itself(sample(name))


# --- every case ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", as_params({}))
def test_invariants_hold_for_every_case(name: str) -> None:
    old, new = texts_of(name)
    comparison = compare(old, new)
    for invariant in INVARIANTS:
        invariant(comparison)
    assert_mirrored(comparison, compare(new, old))


@pytest.mark.parametrize("name", as_params({}))
def test_no_text_of_a_case_differs_from_itself(name: str) -> None:
    old, new = texts_of(name)
    for text in (old,) if old is new else (old, new):
        assert_equal_to_itself(text)


# --- layout alone ------------------------------------------------------------------------------

WIDE = str.maketrans(",;:()", "，；：（）")
BLANK_IN_CHINESE = re.compile(
    "(?<=[\u4e00-\u9fff]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) (?=[\u4e00-\u9fff])"
)
HALF_WIDTH_IN_CHINESE = re.compile("(?<=[\u4e00-\u9fff])[,;:](?=[\u4e00-\u9fff])")
UNBROKEN = re.compile(r"(?:[!-~]+|[^!-~])[，。；：、》）”,;:.)]*")


def narrow(text: str, columns: int) -> str:
    """The text in lines of so many characters, broken as a typesetter may."""
    lines = [""]
    for piece in UNBROKEN.findall(text):
        if lines[-1] and len(lines[-1]) + len(piece) > columns:
            lines.append("")
        lines[-1] += piece
    return "\n".join(lines)


def set_again(text: Document, columns: int, *, spaced: bool, wide: bool) -> str:
    """The resolution set in another way: narrow lines, no blanks, full-width punctuation."""
    lines = [f"{text.symbol or ''}\n\n80/229. {text.title}\n\n大会，\n"]
    for paragraph in text.paragraphs:
        number = f"{paragraph.number}. " if paragraph.number else ""
        words = paragraph.text if spaced else BLANK_IN_CHINESE.sub("", paragraph.text)
        words = number + (words.translate(WIDE) if wide else words)
        lines += [narrow(words, columns), ""]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("columns", "spaced", "wide"),
    [(38, True, False), (10_000, False, False), (10_000, True, True), (38, False, True)],
    ids=["re-wrapped", "unspaced", "widened", "all three"],
)
def test_layout_is_no_change(columns: int, spaced: bool, wide: bool) -> None:
    text = sample("a-res-80-229.txt")
    (again,) = read_text(set_again(text, columns, spaced=spaced, wide=wide))
    comparison = compare(text, again)
    summary = comparison.summary
    assert (summary.edited, summary.moved, summary.dropped, summary.added) == (0, 0, 0, 0)
    assert summary.kept == len(text.paragraphs)


@pytest.mark.parametrize("columns", [27, 32, 35, 36, 39, 40, 41, 45, 48, 59, 60, 72])
def test_layout_of_the_file_is_no_change(columns: int) -> None:
    """Whatever happens to begin a line, a verb or a mark, begins no paragraph and no footnote."""
    assert_nothing_changed(compare(sample("a-res-80-229.txt"), file_set_again(columns)))


def file_set_again(columns: int) -> Document:
    """A/RES/80/229 with its file's long lines broken anew, unspaced and widened."""
    raw = (SAMPLES / "a-res-80-229.txt").read_text("utf-8")
    raw = HALF_WIDTH_IN_CHINESE.sub(lambda match: match[0].translate(WIDE), raw)
    raw = BLANK_IN_CHINESE.sub("", raw)
    lines = [narrow(line, columns) if len(line) > 80 else line for line in raw.split("\n")]
    (again,) = read_text("\n".join(lines))
    return again


# --- mutated texts -----------------------------------------------------------------------------


@st.composite
def excerpts(draw: st.DrawFn) -> list[tuple[ParagraphKind, str]]:
    """Some paragraphs that stand together in a sample."""
    paragraphs = sample(draw(st.sampled_from(FILES))).paragraphs
    count = draw(st.integers(1, 8))
    start = draw(st.integers(0, len(paragraphs) - count))
    return [(p.kind, p.text) for p in paragraphs[start : start + count]]


@st.composite
def rewordings(draw: st.DrawFn, text: str) -> str:
    """The text with words replaced, put in or taken out; never all of them."""
    words = tokens(in_simplified(text))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(words) - 1))
        until = draw(st.integers(at, min(at + 6, len(words))))
        source = tokens(draw(st.sampled_from(PHRASES)))
        words[at:until] = draw(st.sampled_from([[], source, words[at:until] * 2]))
        if not words:
            break
    found = "".join(words).strip()
    return found if len(re.findall("[\u4e00-\u9fff]", found)) > 3 else text


PHRASES = (
    "，包括妇女和女童",
    "、第 79/191 号",
    "又",
    "的",
    "在现有资源范围内",
    "第八十届会议",
    "2025 年 12 月 18 日第 80/229 号决议",
    "(A/RES/80/229)",
    "《联合国反腐败公约》",
)


@st.composite
def resettings(draw: st.DrawFn, text: str) -> str:
    """The text with other widths and blanks: nothing that anyone would read as another text."""
    kind = draw(st.sampled_from(["widened", "narrowed", "unspaced"]))
    if kind == "widened":
        return text.translate(WIDE)
    if kind == "narrowed":
        return text.translate(str.maketrans("，；：（）", ",;:()"))
    return BLANK_IN_CHINESE.sub("", text)


@st.composite
def revisions(
    draw: st.DrawFn, paragraphs: list[tuple[ParagraphKind, str]]
) -> list[tuple[ParagraphKind, str]]:
    """The paragraphs as a next version might have them."""
    found = [(kind, draw(rewordings(text))) for kind, text in paragraphs]
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(found) - 1))
        change = draw(st.sampled_from(["drop", "insert", "duplicate", "move", "reset", "cross"]))
        if change == "drop" and len(found) > 1:
            del found[at]
        elif change == "insert":
            found[at:at] = draw(excerpts())[:1]
        elif change == "duplicate":
            found.append(found[at])
        elif change == "move":
            found.insert(draw(st.integers(0, len(found) - 1)), found.pop(at))
        elif change == "reset":
            found[at] = (found[at][0], draw(resettings(found[at][1])))
        elif change == "cross":
            found[at] = (ParagraphKind.OPERATIVE, found[at][1])
    return found


def labelled(paragraphs: Sequence[tuple[ParagraphKind, str]]) -> Document:
    preamble = [t for kind, t in paragraphs if kind is ParagraphKind.PREAMBULAR]
    operative = [t for kind, t in paragraphs if kind is not ParagraphKind.PREAMBULAR]
    return document(
        [
            *((f"PP{i}", text) for i, text in enumerate(preamble, 1)),
            *((f"OP{i}", text) for i, text in enumerate(operative, 1)),
        ]
    )


@st.composite
def versions(draw: st.DrawFn) -> tuple[Document, Document]:
    old = draw(excerpts())
    return labelled(old), labelled(draw(revisions(old)))


searched = settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@searched
@given(versions())
def test_mutated_texts(pair: tuple[Document, Document]) -> None:
    comparison = compare(*pair)
    for invariant in INVARIANTS:
        invariant(comparison)


@searched
@given(versions())
def test_swapping_mutated_texts_mirrors_the_comparison(pair: tuple[Document, Document]) -> None:
    old, new = pair
    assert_mirrored(compare(old, new), compare(new, old))


@searched
@given(versions())
def test_a_mutated_text_against_itself_has_no_change(pair: tuple[Document, Document]) -> None:
    assert_equal_to_itself(pair[1])


@searched
@given(st.data())
def test_width_and_blanks_keep_every_paragraph(data: st.DataObject) -> None:
    old = data.draw(excerpts())
    new = [(kind, data.draw(resettings(text))) for kind, text in old]
    comparison = compare(labelled(old), labelled(new))
    assert comparison.summary.kept == len(old)
    assert_nothing_changed(comparison)
