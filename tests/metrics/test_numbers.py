from __future__ import annotations

import pytest

from minutes_miner.metrics.numbers import denominator_of, percentage, read_number, scaled


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        pytest.param("12", 12, id="digits"),
        pytest.param("18.5", 18.5, id="decimal"),
        pytest.param("18,200", 18200, id="thousands comma"),
        pytest.param("twelve", 12, id="word"),
        pytest.param("Twenty-five", 25, id="hyphen and capital"),
        pytest.param("twenty five", 25, id="no hyphen"),
        pytest.param("a hundred", 100, id="a hundred"),
        pytest.param("two hundred and six", 206, id="hundreds"),
        pytest.param("three thousand", 3000, id="thousand"),
        pytest.param("a dozen", 12, id="dozen"),
        pytest.param("two dozen", 24, id="two dozen"),
        pytest.param("half a dozen", 6, id="half a dozen"),
        pytest.param("a score", 20, id="score"),
        pytest.param("one and a half", 1.5, id="and a half"),
        pytest.param("six and a half", 6.5, id="six and a half"),
        pytest.param("four point five", 4.5, id="point in words"),
        pytest.param("half a", 0.5, id="half a"),
    ],
)
def test_read_number(printed: str, value: float) -> None:
    assert read_number(printed) == value


def test_a_whole_number_is_an_integer() -> None:
    assert isinstance(read_number("12.0"), int)


@pytest.mark.parametrize("printed", ["several", "umpteen", "1" + "0" * 400])
def test_other_words_are_no_number(printed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_number(printed)


@pytest.mark.parametrize(
    ("numerator", "denominator", "value"),
    [(34, 170, 20), (1, 3, 33.3), (2, 3, 66.7), (0, 8, 0), (1, 16, 6.3)],
)
def test_percentage(numerator: float, denominator: float, value: float) -> None:
    assert percentage(numerator, denominator) == value


@pytest.mark.parametrize(
    ("printed", "magnitude", "value"),
    [("4.2", "m", 4200000), ("850", "k", 850000), ("three", " million", 3000000), ("12", None, 12)],
)
def test_scaled(printed: str, magnitude: str | None, value: float) -> None:
    assert scaled(printed, magnitude) == value


@pytest.mark.parametrize(
    ("fraction", "denominator"), [("Half", 2), ("third", 3), ("thirds", 3), ("tenth", 10)]
)
def test_denominator_of(fraction: str, denominator: int) -> None:
    assert denominator_of(fraction) == denominator
