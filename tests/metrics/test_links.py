from __future__ import annotations

import pytest

from minutes_miner.metrics.links import measured


@pytest.mark.parametrize(
    ("metric_id", "noun", "expected"),
    [
        pytest.param("vacancy_rate", "percent", ("vacancy_rate", "percent"), id="its own"),
        pytest.param("vacancy_rate", "posts", ("vacancy_count", "posts"), id="of its family"),
        pytest.param("vacancy_count", "share", ("vacancy_rate", "percent"), id="and back"),
        pytest.param("agency_rate", "money", ("agency_spend", "gbp"), id="money"),
        pytest.param(
            "sickness_absence_rate", "days_per_fte", ("sickness_days", "days_per_fte"), id="days"
        ),
        pytest.param("vacancy_rate", "weeks", None, id="nothing of it"),
        pytest.param("staff_morale", "percent", None, id="no numbers at all"),
    ],
)
def test_measured(metric_id: str, noun: str, expected: tuple[str, str] | None) -> None:
    assert measured(metric_id, noun) == expected
