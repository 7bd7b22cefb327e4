from __future__ import annotations

from typing import Any

import pytest

from minutes_miner.records import MetricOrganization, Observation, Period
from minutes_miner.vocabulary import Overlay, extended_by
from minutes_miner.writing import dfe
from minutes_miner.writing.facts import Fact, metrics
from tests.writing.made import bare_record, observation

TRAFFORD = {"name": "Trafford Council", "gss_code": "E08000009"}


def fact(council: dict[str, str] | None = TRAFFORD, **fields: Any) -> Fact[Observation]:
    (one,) = metrics(bare_record(observation(**fields), organization=council))
    return one


@pytest.mark.parametrize(
    ("start", "end", "year"),
    [
        ("2023-09-30", "2023-09-30", 2023),
        ("2022-10-01", "2023-09-30", 2023),
        ("2023-09-01", "2023-09-30", None),
        ("2021-10-01", "2023-09-30", None),
        ("2023-01-01", "2023-12-31", None),
        ("2022-04-01", "2023-03-31", None),
        ("2023", "2023", None),
        (None, "2023-09-30", None),
        (None, None, None),
    ],
)
def test_only_the_census_and_the_year_up_to_it_have_a_time_period(
    start: str | None, end: str | None, year: int | None
) -> None:
    one = fact(period=Period(start=start, end=end))
    assert dfe.time_period(one) == year
    assert dfe.time_identifier(one) == ("Reporting year" if year else None)


def test_the_councils_own_value_is_that_of_the_council_that_met() -> None:
    own = fact()
    assert dfe.new_la_code(own) == "E08000009"
    assert dfe.la_name(own) == "Trafford"
    assert dfe.geographic_level(own) == "Local authority"


def test_another_councils_value_is_its_own() -> None:
    salford = MetricOrganization(role="comparator", name="Salford", gss_code="E08000006")
    other = fact(organization=salford)
    assert dfe.la_name(other) == "Salford"
    assert dfe.geographic_level(other) == "Local authority"


@pytest.mark.parametrize(
    ("role", "level"),
    [("national", "National"), ("regional", "Regional"), ("comparator", None), ("partner", None)],
)
def test_the_value_of_nobody_with_a_code_is_no_councils(role: str, level: str | None) -> None:
    average = fact(organization={"role": role, "name": "the average"})
    assert dfe.new_la_code(average) is None
    assert dfe.la_name(average) is None
    assert dfe.geographic_level(average) == level


@pytest.mark.parametrize(
    "council",
    [None, {"name": "Moleham Parish Council"}, {"name": "Gwent", "gss_code": "W06000021"}],
)
def test_a_body_outside_the_series_has_no_geography(council: dict[str, str] | None) -> None:
    one = fact(council)
    assert dfe.new_la_code(one) is None
    assert dfe.la_name(one) is None
    assert dfe.geographic_level(one) is None


def test_the_value_of_a_team_is_not_that_of_its_council() -> None:
    one = fact(team="the North team")
    assert dfe.geographic_level(one) is None
    assert dfe.new_la_code(one) == "E08000009"


@pytest.mark.parametrize(
    ("metric", "unit", "column"),
    [
        ("vacancy_rate", "percent", "vacancy_rate_fte"),
        ("vacancy_rate", None, "vacancy_rate_fte"),
        ("leavers_count", "fte", "leavers_fte"),
        ("leavers_count", "people", "leavers_headcount"),
        ("agency_count", "posts", None),
        ("agency_count", None, None),
        ("agency_spend", "gbp", None),
        ("no_such_metric", None, None),
    ],
)
def test_the_indicator_is_the_nearest_column(
    metric: str, unit: str | None, column: str | None
) -> None:
    assert dfe.indicator(fact(metric=metric, unit=unit)) == column


@pytest.mark.parametrize(
    ("service", "population", "found"),
    [
        ("childrens_social_care", "social_worker", True),
        (None, "social_worker", True),
        ("adult_social_care", "social_worker", False),
        (None, "planning_officer", False),
    ],
)
def test_other_staff_and_services_have_no_indicator(
    service: str | None, population: str, found: bool
) -> None:
    one = fact(service=service, population=population)
    assert (dfe.indicator(one) is not None) == found


def test_a_metric_of_the_users_own_has_the_column_that_its_vocabulary_names() -> None:
    own = Overlay(
        '[[metric]]\nid = "desks"\nfamily = "desks"\ngroup = "own"\nlabel = "Desks"\n'
        'definition = "Desks."\npolarity = "not_applicable"\ndfe_column = "inpost_fte"\n',
        "own.toml",
    )
    with extended_by(own):
        assert dfe.indicator(fact(metric="desks")) == "inpost_fte"
