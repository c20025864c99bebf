"""The measures measure: fed with broken programs and shrunken references they must say so."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import corpus
import kinds
import measure
import pairs
import pytest
import reading
from scores import Score, failures, raised
from texts import document

from unrdiff.comparison.compare import compare
from unrdiff.model import Comparison, Document, Edit, EditKind, Op

LINK = ("OP1", "OP1")
FLOOR = {"links": Score(right=9, of=10, false=1)}


# --- scores and floors -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("score", "precision", "recall", "f1"),
    [
        (Score(3, 4, 1), 0.75, 0.75, 0.75),
        (Score(0, 4), None, 0.0, 0.0),
        (Score(0, 0, 2), 0.0, None, 0.0),
        (Score(0, 0), None, None, None),
    ],
    ids=["some", "nothing found", "nothing to find", "neither"],
)
def test_nothing_is_never_a_perfect_ratio(
    score: Score, precision: float | None, recall: float | None, f1: float | None
) -> None:
    assert (score.precision, score.recall, score.f1) == (precision, recall, f1)


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        (FLOOR, None),
        ({"links": Score(10, 10)}, None),
        ({"links": Score(8, 10)}, "8 of 10 right"),
        ({"links": Score(9, 10, 2)}, "2 invented"),
        ({"links": Score(9, 9)}, "measured on 9"),
        ({"links": Score(9, 11)}, "measured on 11"),
        ({}, "not measured any more"),
        ({**FLOOR, "moves": Score(1, 1)}, "has no floor"),
    ],
    ids=["equal", "better", "less found", "invented", "shrunk", "grown", "left out", "unguarded"],
)
def test_what_is_worse_than_its_floor_is_said(
    scores: Mapping[str, Score], said: str | None
) -> None:
    told = list(failures(scores, FLOOR))
    assert len(told) == (said is not None)
    assert all(said is not None and said in sentence for sentence in told)


def test_floors_only_rise() -> None:
    assert raised({"links": Score(10, 10, 0)}, FLOOR) == {"links": Score(10, 10, 0)}
    assert raised({"links": Score(8, 10, 5)}, FLOOR) == FLOOR
    assert raised({"links": Score(8, 10, 0)}, FLOOR) == {"links": Score(9, 10, 0)}


def test_a_floor_reached_on_other_references_is_set_anew() -> None:
    assert raised({"links": Score(5, 12, 3)}, FLOOR) == {"links": Score(5, 12, 3)}


# --- the corpus --------------------------------------------------------------------------------


def test_a_changed_a_new_and_a_missing_file_are_named() -> None:
    pinned = {"kept": "1", "changed": "2", "gone": "3"}
    told = list(corpus.changes({"kept": "1", "changed": "x", "new": "4"}, pinned))
    assert told == ["changed has changed", "gone is gone", "new is new"]


def test_texts_and_references_are_pinned() -> None:
    names = corpus.digests()
    assert "samples/a-res-80-229.txt" in names
    assert "tests/quality/kinds/tuned.json" in names
    assert "tests/quality/other/water.old.txt" in names
    assert "tests/quality/floors.json" not in names


# --- labels by place ---------------------------------------------------------------------------

OLD = replace(document([("OP1", "请秘书长向大会第七十五届会议提出报告；")]), session=74)
NEW = replace(document([("OP1", "敦促秘书长向大会第八十届会议提出报告；")]), session=79)
LABELS = [
    ["OP1", "OP1", "请", 0, "敦促", 0, "strength"],
    ["OP1", "OP1", "第七十五届会议", 7, "第八十届会议", 8, "routine"],
]


def judged(comparison: Comparison) -> list[tuple[str, str | None, bool]]:
    labels = [kinds.placed(label, OLD, NEW) for label in LABELS]
    verdicts = kinds.judged(labels, list(kinds.marks(comparison)))
    return [(v.label, v.found, v.marked_alike) for v in verdicts]


def with_edits(edits: Iterable[Edit]) -> Comparison:
    found = compare(OLD, NEW)
    return replace(found, links=(replace(found.links[0], edits=tuple(edits)),))


def test_each_label_is_judged_by_what_is_marked_over_its_words() -> None:
    assert judged(compare(OLD, NEW)) == [
        ("strength", "strength", True),
        ("routine", "routine", True),
    ]


def test_a_label_without_a_mark_is_missed() -> None:
    text = OLD["OP1"].text
    scores = dict(kinds.scored(_verdicts(with_edits([Edit(Op.EQUAL, text, text)]))))
    assert scores["strength"] == Score(0, 1)
    assert scores["routine"] == Score(0, 1)
    assert scores["marked"] == Score(0, 2)


def test_one_edit_over_all_is_judged_for_every_label_it_covers() -> None:
    whole = Edit(Op.REPLACE, OLD["OP1"].text, NEW["OP1"].text, EditKind.ROUTINE)
    scores = dict(kinds.scored(_verdicts(with_edits([whole]))))
    assert scores["routine"] == Score(right=1, of=1, false=1)
    assert scores["strength"] == Score(right=0, of=1)
    assert scores["marked"] == Score(2, 2)
    assert scores["marked to the letter"] == Score(0, 2)


def test_a_figure_that_alone_is_shown_as_changed_is_a_mark() -> None:
    here = ("OP1", "OP1")
    date = kinds.Place(here, range(2, 17), range(2, 17), "2023 年 5 月 12 日", "2024 年 5 月 13 日")
    day = kinds.Place(here, range(13, 15), range(13, 15), "12", "13")
    month = kinds.Place(here, range(9, 12), range(9, 12), "5 月", "5 月")
    for label, told in ((date, True), (day, True), (month, False)):
        (verdict,) = kinds.judged([(label, "routine")], [(date, "routine")])
        assert verdict.marked_alike is told


def test_of_several_marks_over_a_label_the_most_serious_counts() -> None:
    label = (kinds.Place(("OP1", "OP1"), range(4), range(0)), "substantive")
    marked = [
        (kinds.Place(("OP1", "OP1"), range(2), range(0)), "routine"),
        (kinds.Place(("OP1", "OP1"), range(2, 6), range(0)), "substantive"),
        (kinds.Place(("OP2", "OP1"), range(4), range(0)), "typographic"),
    ]
    (verdict,) = kinds.judged([label], marked)
    assert verdict.found == "substantive"
    assert not verdict.marked_alike


def test_words_that_touch_a_label_only_at_its_border_say_nothing_of_it() -> None:
    label = kinds.Place(("OP1", "OP1"), range(2, 4), range(2, 4))
    beside = kinds.Place(("OP1", "OP1"), range(2), range(4, 6))
    assert not label.meets(beside)


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (kinds.Place(LINK, range(4, 7), range(4, 7), "应要求", "应请求"), True),
        (kinds.Place(LINK, range(5, 7), range(5, 7), "要求", "请求"), True),
        (kinds.Place(LINK, range(4, 6), range(4, 6), "应要", "应请"), True),
        (kinds.Place(LINK, range(3, 7), range(3, 7), "续应要求", "续应请求"), False),
        (kinds.Place(LINK, range(5, 7), range(0), "要求", ""), False),
        (kinds.Place(("OP2", "OP2"), range(5, 7), range(5, 7), "要求", "请求"), False),
    ],
    ids=["the same", "narrower", "narrower at its end", "wider", "half of it", "elsewhere"],
)
def test_a_label_is_told_by_its_own_words_or_those_of_them_that_differ(
    mark: kinds.Place, told: bool
) -> None:
    label = kinds.Place(LINK, range(4, 7), range(4, 7), "应要求", "应请求")
    assert label.is_told_by(mark) is told


def test_a_word_put_in_before_one_that_a_label_repeats_tells_it() -> None:
    label = kinds.Place(LINK, range(2), range(4), "关切", "深为关切")
    assert label.is_told_by(kinds.Place(LINK, range(0), range(2), "", "深为"))
    assert not label.is_told_by(kinds.Place(LINK, range(0), range(2), "", "极为"))


def test_labels_of_other_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="does not stand at 3"):
        kinds.placed(["OP1", "OP1", "请", 3, "敦促", 0, "strength"], OLD, NEW)


def _verdicts(comparison: Comparison) -> list[kinds.Verdict]:
    labels = [kinds.placed(label, OLD, NEW) for label in LABELS]
    return kinds.judged(labels, list(kinds.marks(comparison)))


# --- links and paragraphs ----------------------------------------------------------------------


def test_a_link_that_readers_may_see_either_way_counts_nowhere() -> None:
    found = {("OP1", "OP1"), ("OP2", "OP3"), ("OP4", "OP4")}
    right = {("OP1", "OP1"), ("OP5", "OP5")}
    assert pairs.score(found, right, ignored={("OP2", "OP3")}) == Score(right=1, of=2, false=1)


def test_a_paragraph_with_a_letter_wrong_is_missed_and_invented() -> None:
    assert reading.score(["请秘书长", "促请各国"], ["请秘书长", "敦促各国"]) == Score(1, 2, 1)


def test_a_paragraph_read_twice_is_invented_once() -> None:
    assert reading.score(["请秘书长", "请秘书长"], ["请秘书长"]) == Score(1, 1, 1)


# --- the script --------------------------------------------------------------------------------


@pytest.fixture
def floors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A script that measures one thing, and the file of its floors."""
    path = tmp_path / "floors.json"
    monkeypatch.setattr(measure, "FLOORS", path)
    monkeypatch.setattr(measure, "digests", lambda: {"samples/a.txt": "1"})
    for module, scores in ((reading, [("paragraphs", Score(9, 10))]), (pairs, []), (kinds, [])):
        monkeypatch.setattr(module, "measured", lambda scores=scores: iter(scores))
    path.write_text('{"corpus": {"samples/a.txt": "1"}, "floors": {"paragraphs": [9, 10, 0]}}')
    return path


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["measure.py", *arguments])
    return measure.main()


def kept(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def test_a_score_at_its_floor_passes(floors: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch) == 0


@pytest.mark.parametrize("wish", [(), ("--raise",), ("--adopt",)], ids=["plain", "raise", "adopt"])
def test_a_score_below_its_floor_fails_and_lowers_nothing(
    floors: Path, monkeypatch: pytest.MonkeyPatch, wish: tuple[str, ...]
) -> None:
    monkeypatch.setattr(reading, "measured", lambda: iter([("paragraphs", Score(8, 10))]))
    before = floors.read_bytes()
    assert run(monkeypatch, *wish) == 1
    assert floors.read_bytes() == before


def test_a_better_score_raises_the_floor_only_when_asked(
    floors: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "measured", lambda: iter([("paragraphs", Score(10, 10))]))
    assert run(monkeypatch) == 0
    assert kept(floors)["floors"] == {"paragraphs": [9, 10, 0]}
    assert run(monkeypatch, "--raise") == 0
    assert kept(floors)["floors"] == {"paragraphs": [10, 10, 0]}


def test_other_texts_are_said_and_need_to_be_adopted(
    floors: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measure, "digests", lambda: {"samples/a.txt": "2"})
    assert run(monkeypatch, "--raise") == 1
    assert "samples/a.txt has changed" in capsys.readouterr().err
    assert run(monkeypatch, "--adopt") == 0
    assert kept(floors)["corpus"] == {"samples/a.txt": "2"}
    assert run(monkeypatch) == 0


def test_references_that_shrank_are_said(
    floors: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reading, "measured", lambda: iter([("paragraphs", Score(3, 3))]))
    assert run(monkeypatch) == 1
    assert "measured on 3, its floor on 10" in capsys.readouterr().err


# --- broken programs ---------------------------------------------------------------------------


def _routine_only(old: Document, new: Document) -> Comparison:
    """Every edited paragraph is one routine edit from beginning to end."""
    found = compare(old, new)
    links = [
        replace(
            link,
            edits=(Edit(Op.REPLACE, old[link.old].text, new[link.new].text, EditKind.ROUTINE),),
        )
        if link.edits
        else link
        for link in found.links
    ]
    return replace(found, links=tuple(links))


def _nothing_linked(old: Document, new: Document) -> Comparison:
    return replace(compare(old, new), links=())


@pytest.mark.parametrize("broken", [_routine_only, _nothing_linked])
def test_the_kinds_of_a_broken_program_fall_below_their_floors(
    monkeypatch: pytest.MonkeyPatch, broken: Any
) -> None:
    monkeypatch.setattr(kinds, "compare", broken)
    assert _fails(kinds.measured(), "kinds")


def test_the_links_of_a_broken_program_fall_below_their_floors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pairs, "compare", _nothing_linked)
    assert _fails(pairs.measured(), "pairs")


def _fails(scores: Iterable[tuple[str, Score]], group: str) -> list[str]:
    floors = {k: Score(*v) for k, v in kept(corpus.FLOORS)["floors"].items() if k.startswith(group)}
    told = list(failures(dict(scores), floors))
    assert len(told) > len(floors) / 4
    return told
