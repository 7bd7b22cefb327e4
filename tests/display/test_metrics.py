from __future__ import annotations

import pytest

from minutes_miner.display.metrics import metric_label, metrics_table
from minutes_miner.vocabulary import metrics
from tests.display.examples import printed
from tests.examples import observation

EVERYTHING = {
    "id": "metric-12",
    "value": 12,
    "unit": "percent",
    "direction": "down",
    "measure_role": "target",
    "assertion": "questioned",
    "period": {"start": "2022-03", "end": "2022-03"},
    "population": "nqsw",
    "team": "Duty",
    "organization": {"role": "regional"},
    "speaker": {"name": "Cllr Roe"},
}


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("  ") if cell.strip()]


def test_a_row_says_what_the_observation_says() -> None:
    head, _, row, movement = printed(metrics_table([observation(**EVERYTHING)]), 160).splitlines()
    assert cells(head) == ["#", "Metric", "Value", "Role", "Period", "About", "Speaker"]
    assert cells(row) == [
        "12",
        "Vacancy rate",
        "12%",
        "target, questioned",
        "March 2022",
        "newly qualified social worker, Duty, regional",
        "Cllr Roe",
    ]
    assert cells(movement) == ["down"]


def test_a_service_is_named_where_no_staff_group_is() -> None:
    one = observation(service="childrens_social_care")
    assert "children's social care" in printed(metrics_table([one]))


def test_a_column_that_says_nothing_is_left_out() -> None:
    head = printed(metrics_table([observation(value=12)])).splitlines()[0]
    assert cells(head) == ["#", "Metric", "Value", "Role"]


def test_what_is_the_case_stands_out_from_targets_and_questions() -> None:
    def value(**fields: object) -> str:
        table = metrics_table([observation(value=12, unit="percent", **fields)])
        return printed(table, colours=True).splitlines()[2]

    assert "\x1b[1m12%" in value()
    assert "\x1b[1m12%" not in value(measure_role="target")
    assert "\x1b[1m12%" not in value(assertion="questioned")


@pytest.mark.parametrize("metric", metrics())
def test_a_label_is_short(metric: str) -> None:
    label = metric_label(observation(metric=metric))
    assert 0 < len(label) <= 40
    assert "(" not in label


def test_no_word_of_usual_length_is_broken_at_eighty_columns() -> None:
    table = printed(metrics_table([observation(**EVERYTHING)]), 80)
    assert all(word in table for word in ("questioned", "qualified", "regional"))
