from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Rows = list[tuple[str, float | None, str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "From 31% in 2021, the vacancy rate had dropped to 19%.",
            [("vacancy_rate", 31, "previous"), ("vacancy_rate", 19, "actual")],
            id="from",
        ),
        pytest.param(
            "From an average of 24 two years ago, caseloads had come down to 18.",
            [("caseload", 24, "previous"), ("caseload", 18, "actual")],
            id="a number without a noun",
        ),
        pytest.param(
            "From £6.2m in 2022/23, agency spend had been cut to £4.4m.",
            [("agency_spend", 6200000, "previous"), ("agency_spend", 4400000, "actual")],
            id="money",
        ),
        pytest.param(
            "From a peak of 9.8 days, sickness had fallen to 8.1 days per FTE.",
            [("sickness_days", 9.8, "previous"), ("sickness_days", 8.1, "actual")],
            id="another noun of the same metric",
        ),
        pytest.param(
            "Having been 27 in May, the average caseload stood at 21.",
            [("caseload", 27, "previous"), ("caseload", 21, "actual")],
            id="having been",
        ),
        pytest.param(
            "It was reported that, compared with 22% in May, turnover was 15%.",
            [("turnover_rate", 22, "previous"), ("turnover_rate", 15, "actual")],
            id="compared with",
        ),
        pytest.param(
            "From 20% in May the vacancy rate had come down to 17% and was expected, "
            "on current plans, to reach 12% by April 2025.",
            [
                ("vacancy_rate", 20, "previous"),
                ("vacancy_rate", 17, "actual"),
                ("vacancy_rate", 12, "forecast"),
            ],
            id="with a forecast",
        ),
    ],
)
def test_the_level_before_opens_the_sentence(text: str, expected: Rows) -> None:
    assert slots(text, "metric value measure_role") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "From 84 applications, 12 planners had been appointed.",
            [("recruitment_count", 12, "actual")],
            id="another thing",
        ),
        pytest.param(
            "From 1 April, the vacancy rate was 12%.", [("vacancy_rate", 12, "actual")], id="a date"
        ),
        pytest.param(
            "From 12 vacancies in May, the team had come down to five.",
            [("vacancy_count", 12, "previous"), ("vacancy_count", 5, "actual")],
            id="words of its own",
        ),
        pytest.param(
            "From 30% in May, the vacancy rate had halved.",
            [("vacancy_rate", 30, "actual"), ("vacancy_rate", None, "actual")],
            id="no number behind",
        ),
        pytest.param(
            "From 23% in May, the share of empty shops had come down to 17%.", [], id="no staff"
        ),
    ],
)
def test_other_numbers_at_the_head(text: str, expected: Rows) -> None:
    assert slots(text, "metric value measure_role") == expected


def test_the_change_is_computed_from_both() -> None:
    text = "From 31% in 2021, the vacancy rate had dropped to 19%."
    assert slots(text, "change.value pair") == [(None, "a"), (-12, "a")]


def test_each_has_its_own_time() -> None:
    text = "From 23% two years ago, the vacancy rate had come down to 17% today."
    assert slots(text, "period.start quote") == [
        ("2022-06-12", "From 23% two years ago"),
        ("2024-06-12", "vacancy rate had come down to 17% today"),
    ]
