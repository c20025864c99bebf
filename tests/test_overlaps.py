"""What paragraphs share, and that no pair is lost by looking at a few alone."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unrdiff.align.overlaps import Overlap, Overlaps

quick = settings(max_examples=150, deadline=None, derandomize=True)
# Few features, so that most recur, in paragraphs of very different lengths.
texts = st.lists(
    st.one_of(
        st.frozensets(st.sampled_from("甲乙丙丁戊己庚辛"), max_size=8),
        st.frozensets(st.integers(0, 40).map(str), min_size=12, max_size=30),
    ),
    max_size=9,
)
PARAGRAPHS = [frozenset(f) for f in (("甲", "@70/1"), ("甲", "乙"), ("乙", "丙"))]


def test_paragraphs_that_share_anything_overlap() -> None:
    found = Overlaps(PARAGRAPHS[:2], PARAGRAPHS[1:])
    rarity = found.rarity
    assert found.at_least(1e-6).keys() == {(0, 0), (1, 0), (1, 1)}
    assert found.of((0, 0)) == Overlap(
        rarity["甲"], rarity.mass(PARAGRAPHS[0]), rarity.mass(PARAGRAPHS[1])
    )
    assert found.of((1, 0)).similarity == pytest.approx(1.0)
    assert found.of((1, 1)).shared == pytest.approx(rarity["乙"])
    assert found.of((1, 1)).new == pytest.approx(rarity.mass(PARAGRAPHS[2]))
    assert found.score((0, 1)) == 0.0


def test_what_is_not_comparable_has_nothing_in_common() -> None:
    found = Overlaps(PARAGRAPHS[:2], PARAGRAPHS[1:], lambda row, column: row == column)
    assert found.at_least(1e-6).keys() == {(0, 0), (1, 1)}
    assert found.at_least(1e-6, columns=[0]).keys() == {(0, 0)}
    assert found.score((1, 0)) == 0.0


@quick
@given(texts, texts, st.sampled_from((0.001, 0.122, 0.3, 0.7, 0.999)))
def test_all_pairs_of_such_a_score_are_found(
    old: list[frozenset[str]], new: list[frozenset[str]], least: float
) -> None:
    found = Overlaps(old, new)
    scores = {p: found.score(p) for p in product(range(len(old)), range(len(new)))}
    high = {pair: score for pair, score in scores.items() if score >= least}
    assert found.at_least(least) == high
    few = range(len(old) // 2), range(len(new) // 2)
    assert found.at_least(least, few[0]) == {p: s for p, s in high.items() if p[0] in few[0]}
    assert found.at_least(least, columns=few[1]) == {
        p: s for p, s in high.items() if p[1] in few[1]
    }
    assert found.at_least(least, *few) == {
        p: s for p, s in high.items() if p[0] in few[0] and p[1] in few[1]
    }
