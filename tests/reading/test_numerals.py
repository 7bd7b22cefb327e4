from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.reading.numerals import STYLES, letters, roman


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (703, "aaa")]
)
def test_letters_go_on_behind_z(number: int, expected: str) -> None:
    assert letters(number) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (1990, "mcmxc")]
)
def test_roman_numerals_subtract(number: int, expected: str) -> None:
    assert roman(number) == expected


@pytest.mark.parametrize("count", STYLES.values())
@pytest.mark.parametrize("number", [-1, 0, 4000, 10**6])
def test_what_cannot_be_counted_so_stays_a_number(count: object, number: int) -> None:
    assert callable(count)
    assert count(number) == str(number)


@given(st.sets(st.integers(1, 3999)))
def test_no_two_numbers_look_alike(numbers: set[int]) -> None:
    for count in STYLES.values():
        assert len({count(number) for number in numbers}) == len(numbers)
