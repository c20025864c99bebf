"""The JSON Schema refuses what is broken, and allows what a later version may add."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import pytest
from json_contract import REFUSED, Json, faults, told
from texts import FILES, PAIRS, compared, sample

from unrdiff import revise, trace
from unrdiff.render.findings import Findings

GONE = object()
LINK = ("comparisons", 0, "links", 1)
EDIT = (*LINK, "edits", 1)
# The place of a value in an output of two texts, and what is put there.
BROKEN: Mapping[str, tuple[tuple[str | int, ...], object]] = {
    "no schema": (("schema",), GONE),
    "another schema": (("schema",), "unrdiff/2"),
    "no comparisons": (("comparisons",), GONE),
    "lineages alone": (("lineages",), []),
    "amendments alone": (("amendments",), []),
    "a document without a title": (("documents", 0, "title"), GONE),
    "a number as the symbol": (("documents", 0, "symbol"), 80229),
    "a session in words": (("documents", 0, "session"), "80"),
    "a day as people write it": (("documents", 0, "date"), "2025年12月18日"),
    "another kind of document": (("documents", 0, "kind"), "decision"),
    "a paragraph without text": (("documents", 0, "paragraphs", 0, "text"), GONE),
    "a label of no part": (("documents", 0, "paragraphs", 0, "label"), "XX1"),
    "a label that goes on": (("documents", 0, "paragraphs", 0, "label"), "OP1 bis"),
    "a mark before the text": (
        ("documents", 0, "paragraphs", 0, "footnotes"),
        [{"number": "1", "offset": -1}],
    ),
    "footnotes in a list": (("documents", 0, "footnotes"), []),
    "a footnote without wording": (("documents", 0, "footnotes", "1"), None),
    "a notice that is no sentence": (("comparisons", 0, "notices"), [""]),
    "the first text as the new one": (("comparisons", 0, "new"), 0),
    "a summary without a fate": (("comparisons", 0, "summary", "split"), GONE),
    "fewer than none": (("comparisons", 0, "summary", "kept"), -1),
    "more than all": (("comparisons", 0, "agreed", "text"), 1.01),
    "agreed by no label": (("comparisons", 0, "agreed", "paragraphs", "x"), 0.5),
    "a replacement nowhere": (
        ("comparisons", 0, "substitutions"),
        [{"old": "火器", "new": "枪支", "count": 2, "kept": 0, "places": []}],
    ),
    "a link without a role": ((*LINK, "role"), GONE),
    "another role": ((*LINK, "role"), "secondary"),
    "a clause of the whole paragraph": ((*LINK, "shared"), ["甲"]),
    "part of a whole": ((*LINK, "old_part"), [0, 4]),
    "a part of one text alone": ((*LINK, "new_part"), [0, 4]),
    "likeness as a percentage": ((*LINK, "similarity"), 83),
    "moved in words": ((*LINK, "moved"), "no"),
    "another operation": ((*EDIT, "op"), "change"),
    "a change of no kind": ((*EDIT, "kind"), None),
    "another kind": ((*EDIT, "kind"), "political"),
    "a change without a reason": ((*EDIT, "because"), GONE),
    "a reason without its code": ((*EDIT, "because_code"), GONE),
    "another reason": ((*EDIT, "because_code"), "taste"),
    "words replaced by nothing": ((*EDIT, "new"), ""),
    "a direction of no force": ((*EDIT, "direction"), "stronger"),
    "a change of force that leads nowhere": ((*EDIT, "kind"), "strength"),
    "moved, but whither": ((*EDIT, "moved"), True),
    "not moved": ((*EDIT, "moved"), False),
    "moved to, but not moved": ((*EDIT, "moved_to"), {"paragraph": "OP1", "edit": 0}),
    "authors without changes": ((*EDIT, "authors"), ["甲国"]),
    "a change where nothing changed": ((*LINK, "edits", 0, "kind"), "routine"),
}


@pytest.fixture(scope="module")
def two() -> Json:
    found = compared(*PAIRS[1])
    return told(Findings((found.old, found.new), found))


@pytest.fixture(scope="module")
def three() -> Json:
    found = trace([sample(name) for name in FILES[:3]])
    return told(Findings(found.documents, trace=found))


@pytest.fixture(scope="module")
def refused() -> Json:
    draft = sample(FILES[1])
    revision = revise(draft, REFUSED)
    return told(Findings((draft, revision.revised), revision=revision))


def with_value(whole: Json, place: tuple[str | int, ...], value: object) -> Json:
    changed = deepcopy(whole)
    at: Any = changed
    for step in place[:-1]:
        at = at[step]
    if value is GONE:
        del at[place[-1]]
    else:
        at[place[-1]] = value
    return changed


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_broken_is_refused(what: str, two: Json) -> None:
    edit = two["comparisons"][0]["links"][1]["edits"][1]
    assert (edit["op"], edit["kind"]) == ("replace", "routine"), "what the table breaks"
    assert faults(with_value(two, *BROKEN[what]), closed=False)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("status", "applied"),
        ("reason", None),
        ("reason_code", None),
        ("reason_code", "bad mood"),
        ("operation", "rewrite"),
        ("target", "第5段"),
        ("result", "FN"),
        ("restores", "TITLE"),
        ("item", 0),
        ("delegation", GONE),
    ],
)
def test_a_broken_amendment_is_refused(key: str, value: object, refused: Json) -> None:
    assert refused["amendments"][0]["status"] == "not applied"
    assert faults(with_value(refused, ("amendments", 0, key), value), closed=False)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("lineages", 0, "paragraphs", "first"), "OP1"),
        (("lineages", 0, "paragraphs", "0"), 1),
        (("lineages", 0, "returned"), None),
        (("lineages", 0, "joins"), [{"version": 0, "old": "OP1", "new": "OP2"}]),
        (("agreed",), GONE),
        (("notices",), GONE),
    ],
)
def test_a_broken_lineage_is_refused(
    place: tuple[str | int, ...], value: object, three: Json
) -> None:
    assert faults(with_value(three, place, value), closed=False)


def test_the_same_unbroken_is_not(two: Json, three: Json, refused: Json) -> None:
    assert [faults(whole, closed=False) for whole in (two, three, refused)] == [[], [], []]


@pytest.mark.parametrize("place", [(), ("documents", 0), ("comparisons", 0), LINK, EDIT])
def test_a_key_of_a_later_version_is_allowed_but_is_none_of_ours(
    place: tuple[str | int, ...], two: Json
) -> None:
    added = with_value(two, (*place, "later"), 1)
    assert faults(added, closed=False) == []
    assert len(faults(added)) == 1
