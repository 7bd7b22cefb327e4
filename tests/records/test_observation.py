from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from minutes_miner.records import Comparison, Period
from tests.examples import observation


def test_defaults_are_those_of_the_taxonomy() -> None:
    found = observation()
    assert found.measure_role == "actual"
    assert found.organization.role == "own"
    assert found.period == Period(type="unspecified", basis="none")


@pytest.mark.parametrize("value", [12, 12.5])
def test_a_value_keeps_the_kind_of_number_it_is(value: float) -> None:
    assert json.loads(observation(value=value).model_dump_json())["value"] == value
    assert type(observation(value=value).value) is type(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_value_is_finite(value: float) -> None:
    with pytest.raises(ValidationError):
        observation(value=value)


@pytest.mark.parametrize(
    "fields",
    [
        {"assertion": "claimed"},
        {"unit": "percentage"},
        {"comparator": "≈"},
        {"confidence": 1.1},
        {"metric": "Vacancy rate"},
        {"colour": "red"},
        {"team": ""},
    ],
)
def test_what_the_contract_does_not_know_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        observation(**fields)


def test_a_comparison_prints_the_word_with() -> None:
    comparison = Comparison(relation="above", with_="target")
    assert comparison.model_dump_json() == '{"relation":"above","with":"target"}'
