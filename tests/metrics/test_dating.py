from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Times = list[tuple[str | None, str | None]]


NONE = (None, None)


MAY = ("2024-05-01", "2024-05-31")


NOW = ("2024-06-12", "2024-06-12")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        pytest.param("Turnover was 14%.", [NONE], id="none"),
        pytest.param("Turnover was 14% in May.", [MAY], id="behind"),
        pytest.param("In May turnover was 14%.", [MAY], id="before"),
        pytest.param("Turnover in May was 14%.", [MAY], id="between"),
        pytest.param(
            "Turnover was 14% in May and 12% in June 2023.",
            [MAY, ("2023-06-01", "2023-06-30")],
            id="one each",
        ),
        # Dates carry over to later figures of the council's own.
        pytest.param(
            "The hub had 95 referrals in May, while 140 children were on protection plans.",
            [MAY, MAY],
            id="carries over",
        ),
        # Now covers its own clause.
        pytest.param("Turnover was currently 14%.", [NOW], id="currently"),
        # Benchmarks, targets and limits take no period.
        pytest.param(
            "Turnover was 19% in May, against 16% nationally.", [MAY, NONE], id="benchmark"
        ),
        pytest.param("Turnover was 17% in May, against a target of 15%.", [MAY, NONE], id="target"),
        pytest.param("Caseloads were 17 in May, above the cap of 15.", [MAY, NONE], id="limit"),
        # Dates of cohorts are not the period.
        pytest.param(
            "Of the staff who started in 2020, 55% were still in post.", [NONE], id="cohort"
        ),
        # Since.
        pytest.param(
            "Nine social workers had joined since February.",
            [("2024-02-01", "2024-06-12")],
            id="since a month",
        ),
        pytest.param(
            "Nine social workers had joined since the restructure.", [NONE], id="since an event"
        ),
        # Than in, on last quarter.
        pytest.param(
            "Turnover was up 2% on last quarter.",
            [("2024-01-01", "2024-03-31")],
            id="on last quarter",
        ),
        # What points to a period takes it.
        pytest.param(
            "Turnover was 14% in Q2 2023/24. In the quarter nine staff left.",
            [("2023-07-01", "2023-09-30"), ("2023-07-01", "2023-09-30")],
            id="the quarter",
        ),
        # Deadlines.
        pytest.param(
            "The aim was a turnover of 10% by March 2025.", [(None, "2025-03")], id="deadline"
        ),
    ],
)
def test_periods_of_figures(text: str, times: Times) -> None:
    assert slots(text, "period.start period.end") == times


def test_a_period_that_carries_over_is_inherited() -> None:
    text = "The hub had 95 referrals in May, while 140 children were on protection plans."
    assert slots(text, "inherited") == [(), ("period",)]


def test_a_pupil_metric_counts_by_the_academic_year() -> None:
    text = "Some 94% of PEPs were complete in 2022/23."
    assert slots(text, "period.start period.end") == [("2022-09-01", "2023-08-31")]


def test_entries_of_a_list_are_for_the_time_of_its_lead_in() -> None:
    text = "Headlines for staffing in 2022/23 were:\nturnover of 14%;\nsickness of 5%.\n"
    starts = slots(text, "metric period.start")
    assert starts == [("turnover_rate", "2022-04-01"), ("sickness_absence_rate", "2022-04-01")]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # Instants and intervals.
        pytest.param(
            "Turnover was 14% at the end of June 2023.", [("2023-06-30", "2023-06-30")], id="end"
        ),
        pytest.param(
            "Turnover was 14% as of June 2023.", [("2023-06-01", "2023-06-30")], id="as of"
        ),
        # A length that is placed has no duration of its own.
        pytest.param(
            "Turnover was 14% in the year to March 2024.",
            [("2023-04-01", "2024-03-31")],
            id="year to",
        ),
        # The period of a change without a level is what it is held against.
        pytest.param(
            "Turnover was 2% lower than in May 2023.",
            [("2023-05-01", "2023-05-31")],
            id="lower than in",
        ),
        # A level is not of the time that it is held against.
        pytest.param("Turnover was 14%, lower than last year.", [NONE], id="than last year"),
        # Not to figures of others.
        pytest.param(
            "In May turnover was 14%, against 16% nationally.", [MAY, NONE], id="not to benchmarks"
        ),
        # Unresolved.
        pytest.param("Turnover was 14% over the winter.", [NONE], id="over the winter"),
        # A month without a year is the latest, of what lies ahead the next.
        pytest.param(
            "Six social workers were due to start in September.",
            [("2024-09-01", "2024-09-30")],
            id="ahead",
        ),
        pytest.param(
            "Turnover, at 7%, was better than in the previous year.", [NONE], id="better than then"
        ),
        pytest.param(
            "Turnover was 12%, four percentage points down on 2022.", [NONE], id="counted from then"
        ),
        pytest.param(
            "The answer to the October staff survey was 61%.",
            [("2023-10-01", "2023-10-31")],
            id="survey of a month",
        ),
        pytest.param(
            "Sickness in Parks and Libraries ran at 5.1% and 3.3% respectively in May.",
            [("2024-05-01", "2024-05-31"), ("2024-05-01", "2024-05-31")],
            id="a list before its time",
        ),
        pytest.param(
            "Illness had taken 5.1% of available working time in the depots during Quarter 4, "
            "above the target of 5%.",
            [("2024-01-01", "2024-03-31"), (None, None)],
            id="a time that ends its clause",
        ),
        pytest.param(
            "At 9%, the use of agency staff was half what it had been in 2022.",
            [(None, None)],
            id="what it had been",
        ),
        pytest.param(
            "By May the number of locums had fallen to nine.",
            [("2024-05-31", "2024-05-31")],
            id="by a month that is over",
        ),
        pytest.param(
            "By September the number of locums was expected to fall to nine.",
            [(None, "2024-09")],
            id="by a month that comes",
        ),
        pytest.param(
            "The sickness rate had fallen for the third quarter running, to 4.1%.",
            [(None, None)],
            id="for the third quarter running",
        ),
    ],
)
def test_which_time_a_figure_is_for(text: str, times: Times) -> None:
    assert slots(text, "period.start period.end") == times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Caseloads were 9.9 (2021/22), 9.2 (2022/23) and 8.8 (2023/24).",
            [(9.9, "2021-04-01"), (9.2, "2022-04-01"), (8.8, "2023-04-01")],
            id="each in its brackets",
        ),
        pytest.param(
            "The vacancy rate (11.4%, or 15 FTE, at 31 May 2024) was lower than in Kent.",
            [(11.4, "2024-05-31"), (15, "2024-05-31")],
            id="at the end of brackets",
        ),
        pytest.param(
            "The Council employed 2,315 staff (1,987 FTE) as at 31 March 2024.",
            [(2315, "2024-03-31"), (1987, "2024-03-31")],
            id="behind two units",
        ),
        pytest.param(
            "Over the last six months caseloads eased from 19 to 17.",
            [(19, None), (17, "2023-12-12")],
            id="the later of a pair",
        ),
        pytest.param(
            "Sickness absence was 5%, an increase on the previous quarter.",
            [(5, None)],
            id="held against an earlier time",
        ),
        pytest.param(
            "A third of the social workers on the books in March were agency staff.",
            [(33.3, "2024-03-01")],
            id="between number and words",
        ),
        pytest.param(
            "Turnover was 21% in 2022 and has since fallen to 15%.",
            [(21, "2022-01-01"), (15, None)],
            id="time went on",
        ),
        pytest.param(
            "Ofsted's 2022 inspection saw caseloads of 17.",
            [(17, None)],
            id="the year of an inspection",
        ),
    ],
)
def test_figures_in_brackets_and_in_pairs(text: str, expected: list[object]) -> None:
    assert slots(text, "value period.start") == expected
