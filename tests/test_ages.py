"""Each word is as old as the version it first stood in, and no word is lost on the way."""

from __future__ import annotations

from itertools import pairwise

import pytest

from unrdiff.app.task import task_of
from unrdiff.diff import diff
from unrdiff.lineage.ages import ages, walked
from unrdiff.lineage.steps import steps
from unrdiff.model import (
    Comparison,
    Document,
    Edit,
    EditKind,
    Lineage,
    Link,
    Op,
    OtherEnd,
    Paragraph,
    ParagraphKind,
    Role,
    Span,
    Summary,
    Trace,
)

MOVED = OtherEnd(None, None)
SAMPLES = tuple(
    f"samples/{name}.txt" for name in ("a-res-64-179", "a-71-485", "a-c3-74-draft", "a-res-80-229")
)


def version(number: int, **texts: str) -> Document:
    kind = ParagraphKind.OPERATIVE
    return Document(f"v{number}.txt", tuple(Paragraph(k, kind, t) for k, t in texts.items()))


def linked(old: Document, new: Document, *links: Link) -> Comparison:
    return Comparison(old, new, links, (), (), (), Summary(0, 0, 0, 0, 0, 0, 0, 0))


def primary(old: Document, new: Document, label: str) -> Link:
    return Link(
        label, label, Role.PRIMARY, edits=diff(old[label].text, new[label].text), similarity=0.9
    )


def test_a_word_is_as_old_as_the_version_it_first_stood_in() -> None:
    docs = (
        version(0, OP1="请会员国采取措施，并提出报告"),
        version(1, OP1="请会员国采取措施，酌情并提出报告"),
        version(2, OP1="敦促会员国采取措施，酌情并提出报告"),
    )
    pairs = tuple(linked(a, b, primary(a, b, "OP1")) for a, b in pairwise(docs))
    trace = Trace(docs, pairs, (Lineage(("OP1", "OP1", "OP1")),))
    assert ages(trace) == (
        (Span("敦促", 2), Span("会员国采取措施，", 0), Span("酌情", 1), Span("并提出报告", 0)),
    )


def test_what_returns_is_as_old_as_before_it_went() -> None:
    docs = (version(0, OP1="请会员国合作"), version(1), version(2, OP1="敦促会员国合作"))
    pairs = tuple(linked(a, b) for a, b in pairwise(docs))
    trace = Trace(docs, pairs, (Lineage(("OP1", None, "OP1"), returned=True),))
    assert steps(trace)[0][2].before == 0
    assert ages(trace)[0] == (Span("敦促", 2), Span("会员国合作", 0))


def test_a_dropped_strand_keeps_the_ages_of_its_last_wording() -> None:
    docs = (version(0, OP1="请会员国采取措施"), version(1))
    trace = Trace(docs, (linked(*docs),), (Lineage(("OP1", None)),))
    assert ages(trace) == ((Span("请会员国采取措施", 0),),)


def test_a_clause_from_another_paragraph_brings_its_age() -> None:
    clause = "加强刑事司法系统的能力"
    docs = (version(0, OP1=f"请会员国{clause}"), version(1, OP1="请会员国", OP2=f"欢迎{clause}"))
    links = (primary(*docs, "OP1"), Link("OP1", "OP2", Role.PARTIAL, shared=(clause,)))
    lineages = (Lineage(("OP1", "OP1")), Lineage((None, "OP2")))
    trace = Trace(docs, (linked(*docs, *links),), lineages)
    assert ages(trace)[1] == (Span("欢迎", 1), Span(clause, 0))


def test_other_spelling_and_moved_words_are_not_new() -> None:
    spelled = (Edit(Op.REPLACE, ",", "，", EditKind.TYPOGRAPHIC),)
    assert walked([0], spelled, 3) == [0]
    moved = (
        Edit(Op.DELETE, "司法协助和", "", EditKind.SUBSTANTIVE, moved=MOVED),
        Edit(Op.EQUAL, "引渡", "引渡"),
        Edit(Op.INSERT, "", "和司法协助", EditKind.SUBSTANTIVE, moved=MOVED),
    )
    found = walked([1] * 7, moved, 3)
    assert len(found) == 7
    assert found[-4:] == [1] * 4


def test_punctuation_is_as_old_as_its_word() -> None:
    docs = (version(0, OP1="回顾《公约》，"), version(1, OP1="回顾《议定书》，"))
    trace = Trace(docs, (linked(*docs, primary(*docs, "OP1")),), (Lineage(("OP1", "OP1")),))
    assert ages(trace)[0] == (Span("回顾", 0), Span("《议定书》，", 1))


@pytest.fixture(scope="module")
def samples() -> Trace:
    trace = task_of(SAMPLES).trace
    assert trace is not None
    return trace


def test_spans_of_the_samples_join_to_the_newest_texts(samples: Trace) -> None:
    for lineage, spans in zip(samples.lineages, ages(samples), strict=True):
        newest = samples.documents[lineage.last][lineage.paragraphs[lineage.last] or ""].text
        assert "".join(span.text for span in spans) == newest
        assert all(lineage.born <= span.version <= lineage.last for span in spans) or any(
            link.role is Role.PARTIAL and link.new in lineage.paragraphs
            for comparison in samples.comparisons
            for link in comparison.links
        )


def test_steps_of_the_samples_join_to_both_texts(samples: Trace) -> None:
    for lineage, told in zip(samples.lineages, steps(samples), strict=True):
        for index, step in told.items():
            old, new = (
                samples.documents[i][lineage.paragraphs[i] or ""].text for i in (step.before, index)
            )
            assert "".join(edit.old for edit in step.edits) == old
            assert "".join(edit.new for edit in step.edits) == new
