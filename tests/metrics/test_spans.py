from __future__ import annotations

import pytest

from minutes_miner.metrics.spans import Span, gap, hull, overlaps


@pytest.mark.parametrize(
    ("span", "others", "expected"),
    [
        ((2, 4), [(3, 5)], True),
        ((2, 4), [(0, 9)], True),
        ((2, 4), [(0, 1), (3, 4)], True),
        ((2, 4), [(4, 6)], False),
        ((2, 4), [(0, 2)], False),
        ((2, 4), [], False),
    ],
)
def test_overlaps(span: Span, others: list[Span], expected: bool) -> None:
    assert overlaps(span, others) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [((0, 2), (5, 7), 3), ((5, 7), (0, 2), 3), ((0, 2), (2, 4), 0), ((0, 5), (2, 3), 0)],
)
def test_gap(first: Span, second: Span, expected: int) -> None:
    assert gap(first, second) == expected


def test_hull() -> None:
    assert hull([(3, 5), (0, 1), (4, 9)]) == (0, 9)
