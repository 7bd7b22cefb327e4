from __future__ import annotations

from typing import get_args

import pytest

from minutes_miner.display.quantities import movement_words, quantity_words, value_words
from minutes_miner.records import Unit
from tests.examples import observation


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (12, "percent", "12%"),
        (12.0, "percent", "12.0%"),
        (18.5, "fte", "18.5 FTE"),
        (1, "posts", "1 post"),
        (1140, "contacts", "1,140 contacts"),
        (0.5, "days", "0.5 days"),
        (72, "per_10000", "72 per 10,000"),
        (999_999, "gbp", "£999,999"),
        (1_000_000, "gbp", "£1m"),
        (4_200_000, "gbp", "£4.2m"),
        (4_250_000, "gbp", "£4.25m"),
        (4_250_001, "gbp", "£4,250,001"),
        (4_250_000.5, "gbp", "£4,250,000.5"),
        (1_250_000_000, "gbp", "£1,250m"),
        (3, None, "3"),
    ],
)
def test_a_quantity_is_written_as_people_write_it(
    value: float, unit: Unit | None, said: str
) -> None:
    assert quantity_words(value, unit) == said


def compared(relation: str, other: str) -> dict[str, object]:
    return {"comparison": {"relation": relation, "with": other}}


@pytest.mark.parametrize("unit", get_args(Unit))
def test_every_unit_has_its_words(unit: Unit) -> None:
    assert "7" in quantity_words(7, unit)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 14, "unit": "percent"}, "14%"),
        ({"value": 15, "unit": "percent", "comparator": "<"}, "under 15%"),
        ({"value": 37, "unit": "weeks", "statistic": "maximum"}, "maximum 37 weeks"),
        ({"low": 11, "high": 19, "unit": "cases_per_worker"}, "11 to 19 cases per worker"),
        ({"low": 1_000_000, "high": 2_500_000, "unit": "gbp"}, "£1m to 2.5m"),
        ({"numerator": 34, "denominator": 170}, "34 of 170"),
        ({"numerator": 34, "denominator": 170, "value": 20, "unit": "percent"}, "34 of 170 (20%)"),
        ({"grade": "requires_improvement", "unit": "grade"}, "requires improvement"),
        ({"grade": "good", "judgement": "in_care"}, "good (children in care)"),
        ({"level": "high", "assessment": "worse"}, "high, worse"),
        (compared("above", "statistical_neighbours"), "above statistical neighbours"),
        (compared("level", "target"), "level with target"),
        (compared("worse", "Moleham\x1b[2J"), "worse than Moleham\ufffd[2J"),
        ({}, ""),
    ],
)
def test_a_value_is_said_in_full(fields: dict[str, object], said: str) -> None:
    assert value_words(observation(**fields)) == said


def change(kind: str, value: float, **fields: object) -> dict[str, object]:
    return {"change": {"kind": kind, "value": value, **fields}}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"direction": "stable"}, "stable"),
        ({"direction": "down", **change("percentage_points", -7)}, "down 7 percentage points"),
        (change("relative", -50), "down 50%"),
        (change("relative", 24, comparator=">"), "up over 24%"),
        ({"unit": "posts", **change("absolute", 1)}, "up 1 post"),
        ({"unit": "percent", **change("absolute", -800_000, unit="gbp")}, "down £800,000"),
        ({"direction": "down", **change("multiplier", 0.5)}, "down 0.5 times"),
        ({}, ""),
    ],
)
def test_a_movement_has_its_direction_and_size(fields: dict[str, object], said: str) -> None:
    assert movement_words(observation(**fields)) == said
