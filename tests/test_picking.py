"""Which draft of a report is taken, and that the user is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from texts import document

from unrdiff.comparison.choice import choose_by_title, sole_document
from unrdiff.model import Document, UnrdiffError
from unrdiff.notice import Notice, NoticeCode

SEA, FOREST, CHILD = "海洋和海洋法", "可持续森林管理", "儿童权利"


def file(name: str, *titles: str | None) -> list[Document]:
    """A file with one document for each title: ``a.txt`` alone, else ``a.txt#1``, ``a.txt#2``."""
    text = document([("OP1", "决定继续审议此事。")])
    sources = [f"{name}#{i}" for i in range(1, len(titles) + 1)] if len(titles) > 1 else [name]
    return [replace(text, source=s, title=t) for s, t in zip(sources, titles, strict=True)]


def chosen(*files: Sequence[Document]) -> list[str]:
    return [d.source for d in choose_by_title(files)]


def test_the_only_document_of_a_file_is_it() -> None:
    (sea,) = file("a.txt", SEA)
    assert sole_document([sea], "a.txt") is sea


def test_several_drafts_are_refused_and_named() -> None:
    with pytest.raises(UnrdiffError) as refusal:
        sole_document(file("a.txt", SEA, None, CHILD), "a.txt")
    assert str(refusal.value) == (
        f"a.txt holds 3 drafts; name one with '#': a.txt#1 {SEA}; a.txt#2; a.txt#3 {CHILD}"
    )


def test_the_draft_whose_title_fits_the_other_file_is_taken() -> None:
    report = file("report.txt", SEA, FOREST, CHILD)
    assert chosen(file("new.txt", "森林的可持续管理"), report) == ["new.txt", "report.txt#2"]
    assert chosen(report, file("new.txt", "儿童的权利")) == ["report.txt#3", "new.txt"]


def test_the_choice_is_told_behind_what_was_told_before() -> None:
    before = Notice(NoticeCode.FOOTNOTES_WITHOUT_MARK, numbers=("3",))
    report = [replace(d, notices=(before,)) for d in file("report.txt", SEA, FOREST)]
    _, taken = choose_by_title([file("new.txt", FOREST), report])
    assert taken.notices == (
        before,
        Notice(NoticeCode.DRAFT_CHOSEN, count=2, source="report.txt#2", title=FOREST),
    )


def test_nothing_is_told_where_nothing_was_chosen() -> None:
    pair = [file("old.txt", SEA), file("new.txt", FOREST)]
    assert [d.notices for d in choose_by_title(pair)] == [(), ()]
    assert choose_by_title(pair) == (*pair[0], *pair[1])


def test_of_two_reports_the_drafts_that_fit_each_other_are_taken() -> None:
    one, other = file("a.txt", SEA, FOREST), file("b.txt", CHILD, FOREST)
    assert chosen(one, other) == ["a.txt#2", "b.txt#2"]


def test_files_of_one_document_say_what_is_meant_before_other_reports() -> None:
    one, other = file("a.txt", FOREST, SEA), file("b.txt", CHILD, FOREST, SEA)
    assert chosen(one, other, file("new.txt", SEA)) == ["a.txt#2", "b.txt#3", "new.txt"]


def test_any_of_the_files_of_one_document_may_fit() -> None:
    report = file("report.txt", CHILD, SEA)
    singles = [file("a.txt", FOREST), file("b.txt", SEA)]
    assert chosen(*singles, report) == ["a.txt", "b.txt", "report.txt#2"]
    assert chosen(report, *reversed(singles)) == ["report.txt#2", "b.txt", "a.txt"]


def test_of_drafts_that_fit_equally_the_first_is_taken() -> None:
    assert chosen(file("new.txt", CHILD), file("report.txt", SEA, FOREST)) == [
        "new.txt",
        "report.txt#1",
    ]


@pytest.mark.parametrize("title", [None, ""], ids=["none", "empty"])
def test_a_draft_without_a_title_fits_nothing(title: str | None) -> None:
    report = file("report.txt", title, SEA)
    assert chosen(file("new.txt", SEA), report)[1] == "report.txt#2"
    first = choose_by_title([file("new.txt", title), report])[1]
    assert first.source == "report.txt#1"
    told = Notice(NoticeCode.DRAFT_CHOSEN, count=2, source="report.txt#1", title="")
    assert first.notices == (told,)
