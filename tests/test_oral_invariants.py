"""What holds for every sheet of oral revisions, whatever it says: on all the named cases."""

from __future__ import annotations

import pytest
from test_oral_cases import CASES, Case, draft

from unrdiff.language.places import WHOLE
from unrdiff.model import Document
from unrdiff.oral.revise import revise
from unrdiff.oral.revision import Status

every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def _assert_unchanged(revised: Document, source: Document) -> None:
    assert revised.paragraphs == source.paragraphs
    assert revised.title == source.title
    assert revised.footnotes == source.footnotes


def _text(document: Document, label: str) -> str | None:
    if label == "TITLE":
        return document.title
    if label.startswith("FN"):
        return document.footnotes[label.removeprefix("FN")]
    return document[label].text


@pytest.mark.parametrize("name", sorted({case["draft"] for case in CASES.values()}))
@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("sheet", ["", "\n \u3000\n"])
def test_an_empty_sheet_gives_the_draft(name: str, strict: bool, sheet: str) -> None:
    revision = revise(draft(name), sheet, strict=strict)
    _assert_unchanged(revision.revised, draft(name))
    assert revision.amendments == ()
    assert revision.complete


@every_case
def test_a_sheet_of_which_nothing_is_applied_gives_the_draft(case: Case) -> None:
    revision = revise(draft(case["draft"]), case["sheet"])
    if all(a.status is not Status.APPLIED for a in revision.amendments):
        _assert_unchanged(revision.revised, draft(case["draft"]))


@every_case
def test_what_only_unapplied_instructions_name_keeps_its_wording(case: Case) -> None:
    source = draft(case["draft"])
    revision = revise(source, case["sheet"])
    touched = {a.target for a in revision.amendments if a.status is Status.APPLIED}
    for amendment in revision.amendments:
        target = amendment.target
        if target not in (None, WHOLE) and target not in touched:
            assert amendment.result is not None
            assert _text(revision.revised, amendment.result) == _text(source, target)


@every_case
def test_an_item_is_applied_whole_or_not_at_all_and_says_why(case: Case) -> None:
    revision = revise(draft(case["draft"]), case["sheet"])
    statuses: dict[int, set[Status]] = {}
    for amendment in revision.amendments:
        statuses.setdefault(amendment.item, set()).add(amendment.status)
        assert amendment.status is Status.APPLIED or amendment.reason
    assert all(len(found) == 1 for found in statuses.values())
    assert list(statuses) == list(range(1, len(statuses) + 1))


@every_case
def test_strict_applies_all_or_nothing(case: Case) -> None:
    source = draft(case["draft"])
    lenient = revise(source, case["sheet"])
    strict = revise(source, case["sheet"], strict=True)
    if lenient.complete:
        assert strict == lenient
    else:
        _assert_unchanged(strict.revised, source)
        assert all(a.status is not Status.APPLIED for a in strict.amendments)


@every_case
def test_the_draft_is_kept_and_labels_are_unique(case: Case) -> None:
    source = draft(case["draft"])
    revision = revise(source, case["sheet"])
    assert revision.draft is source
    labels = [p.label for p in revision.revised.paragraphs]
    assert len(labels) == len(set(labels))
