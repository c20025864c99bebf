"""How near two paragraphs are, held against all others."""

from __future__ import annotations

from given_scores import GivenScores

from unrdiff.align.nearness import Nearness

# Rows are old, columns are new.
NEAR = Nearness(GivenScores({(0, 0): 0.4, (0, 1): 0.2, (1, 0): 0.3, (1, 1): 0.2}))


def test_the_nearest_of_both_stands_out() -> None:
    assert NEAR.stands_out((0, 0))
    assert not NEAR.stands_out((1, 0))
    assert not NEAR.stands_out((1, 1))


def test_by_how_much_is_asked_of_the_nearest_other() -> None:
    assert NEAR.stands_out((0, 0), 1.25)
    assert not NEAR.stands_out((0, 0), 1.5)


def test_one_may_stand_out_for_one_side_alone() -> None:
    assert NEAR.stands_out_for_old((1, 0), 1.25)
    assert not NEAR.stands_out_for_new((1, 0))
    assert NEAR.stands_out_for_new((0, 1))


def test_what_has_nothing_in_common_never_stands_out() -> None:
    assert NEAR.score((2, 2)) == 0.0
    assert not NEAR.stands_out((2, 2), 0.0)
