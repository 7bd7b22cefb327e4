from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.evaluation.matching import Alignment, align

AFFINITIES = st.lists(
    st.lists(st.none() | st.integers(0, 3), min_size=4, max_size=4), min_size=1, max_size=6
)


def aligned(affinities: list[list[int | None]]) -> Alignment[int, int]:
    """Align rows with columns by a table of affinities."""
    return align(range(len(affinities)), range(4), lambda i, j: affinities[i][j])


def test_the_best_fitting_pair_is_matched_first() -> None:
    alignment = align(["ab", "abc"], ["abcd"], lambda g, p: len(set(g) & set(p)))
    assert list(alignment.pairs) == [("abc", "abcd")]
    assert list(alignment.missed) == ["ab"]
    assert list(alignment.invented) == []


def test_what_does_not_fit_at_all_is_not_matched() -> None:
    alignment = align(["a"], ["b"], lambda g, p: 1 if g == p else None)
    assert list(alignment.missed) == ["a"]
    assert list(alignment.invented) == ["b"]


def test_an_affinity_of_0_is_a_fit() -> None:
    assert align(["a"], ["b"], lambda _g, _p: 0).matches == ((0, 0),)


def test_of_pairs_that_fit_alike_the_first_are_matched() -> None:
    assert align("aa", "aaa", lambda _g, _p: 1).matches == ((0, 0), (1, 1))


@given(AFFINITIES)
def test_matches_are_one_to_one(affinities: list[list[int | None]]) -> None:
    matches = aligned(affinities).matches
    assert len({i for i, _ in matches}) == len({j for _, j in matches}) == len(matches)


@given(AFFINITIES)
def test_everything_is_matched_missed_or_invented(affinities: list[list[int | None]]) -> None:
    alignment = aligned(affinities)
    pairs = list(alignment.pairs)
    assert sorted([*(g for g, _ in pairs), *alignment.missed]) == [*alignment.gold]
    assert sorted([*(p for _, p in pairs), *alignment.invented]) == [*alignment.predicted]


@given(AFFINITIES)
def test_nothing_that_fits_a_free_partner_better_is_left_over(
    affinities: list[list[int | None]],
) -> None:
    alignment = aligned(affinities)
    by_gold = {g: affinities[g][p] or 0 for g, p in alignment.pairs}
    by_prediction = {p: affinities[g][p] or 0 for g, p in alignment.pairs}
    for g, row in enumerate(affinities):
        for p, fit in enumerate(row):
            if fit is not None:
                assert max(by_gold.get(g, -1), by_prediction.get(p, -1)) >= fit
