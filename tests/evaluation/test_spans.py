from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.evaluation.spans import WordIndex, intersection_over_union, overlap
from tests.evaluation.annotated import somewhere

TEXT = "The lamp, by the gate: mended."


def words(text: str, start: int, end: int) -> set[int]:
    """Where the words begin that begin in the stretch."""
    return {word.start() for word in re.finditer(r"\w+", text) if start <= word.start() < end}


@pytest.mark.parametrize(
    ("start", "end", "numbers"),
    [(0, 30, [0, 1, 2, 3, 4, 5]), (4, 8, [1]), (5, 11, [2]), (8, 10, []), (0, 0, [])],
)
def test_a_stretch_holds_the_words_that_begin_in_it(
    start: int, end: int, numbers: list[int]
) -> None:
    assert list(WordIndex(TEXT).between(start, end)) == numbers


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [((0, 4), (3, 9), True), ((0, 4), (4, 9), False), ((2, 3), (0, 9), True)],
)
def test_stretches_overlap_if_they_share_a_character(
    one: tuple[int, int], other: tuple[int, int], common: bool
) -> None:
    assert overlap(somewhere(*one), somewhere(*other)) is common
    assert overlap(somewhere(*other), somewhere(*one)) is common


def test_what_stands_nowhere_overlaps_with_nothing() -> None:
    assert not overlap(None, somewhere())
    assert not overlap(somewhere(), None)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (range(4), range(4), 1),
        (range(4), range(2, 6), 2 / 6),
        (range(4), range(4, 6), 0),
        (range(4), range(1), 0.25),
        (range(0), range(0), 0),
        (range(3, 3), range(9), 0),
    ],
)
def test_the_share_is_common_words_of_all_words(one: range, other: range, share: float) -> None:
    assert intersection_over_union(one, other) == share


OFFSETS = st.integers(0, 60)


@given(st.text("ab .\n", max_size=60), OFFSETS, OFFSETS, OFFSETS, OFFSETS)
def test_the_share_is_that_of_the_sets_of_words(text: str, a: int, b: int, c: int, d: int) -> None:
    mine, theirs = words(text, a, b), words(text, c, d)
    index = WordIndex(text)
    union = mine | theirs
    share = intersection_over_union(index.between(a, b), index.between(c, d))
    assert share == (len(mine & theirs) / len(union) if union else 0)
