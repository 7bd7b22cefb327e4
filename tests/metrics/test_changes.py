from __future__ import annotations

import pytest

from tests.metrics.reading import slots

CHANGE = "change.kind change.value change.unit change.computed"
NONE = (None, None, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Computed for from-to and up-from pairs.
        pytest.param(
            "Caseloads rose from 12 to 15.",
            [NONE, ("absolute", 3, "cases_per_worker", True)],
            id="from to",
        ),
        pytest.param(
            "Caseloads were 15, up from 12.",
            [("absolute", 3, "cases_per_worker", True), NONE],
            id="up from",
        ),
        pytest.param(
            "Caseloads were 12, down from 15.",
            [("absolute", -3, "cases_per_worker", True), NONE],
            id="down from",
        ),
        pytest.param(
            "Turnover fell from 18% to 14%.",
            [NONE, ("percentage_points", -4, None, True)],
            id="points",
        ),
        pytest.param(
            "Turnover fell from 18.2% to 14.1%.",
            [NONE, ("percentage_points", -4.1, None, True)],
            id="decimals",
        ),
        pytest.param(
            "Agency workers fell from 31 to 22 people.",
            [NONE, ("absolute", -9, "people", True)],
            id="people",
        ),
        # And not for levels that stand side by side.
        pytest.param("Caseloads were 15, against 12 last year.", [NONE, NONE], id="against"),
        pytest.param(
            "Caseloads were 15, compared with 12 last year.", [NONE, NONE], id="compared with"
        ),
        pytest.param("Caseloads were 15 in May and 12 in April.", [NONE, NONE], id="series"),
        pytest.param("Caseloads ranged from 12 to 15.", [NONE], id="range"),
    ],
)
def test_computed_change(text: str, expected: list[tuple[object, ...]]) -> None:
    assert slots(text, CHANGE) == expected


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        pytest.param(
            "Turnover rose by 3 percentage points.", "percentage_points", 3, None, id="points"
        ),
        pytest.param(
            "Turnover fell by 3%.", "percentage_points", -3, None, id="percent of a percentage"
        ),
        pytest.param("Turnover was down by 2%.", "percentage_points", -2, None, id="down by"),
        pytest.param(
            "There was an increase of 15% in caseloads.", "relative", 15, "percent", id="relative"
        ),
        pytest.param(
            "Referrals to the hub had reduced by 50%.",
            "relative",
            -50,
            "percent",
            id="reduced by half",
        ),
        pytest.param("The headcount had grown by 38 FTE.", "absolute", 38, "fte", id="fte"),
        pytest.param("Agency spend was down by £400,000.", "absolute", -400000, "gbp", id="money"),
        pytest.param(
            "The Council had recruited 30% more planners.", "relative", 30, "percent", id="more"
        ),
    ],
)
def test_printed_change(text: str, kind: str, value: float, unit: str | None) -> None:
    assert slots(text, f"value_kind value {CHANGE}") == [("change", None, kind, value, unit, False)]
    assert slots(text, "direction direction_basis") == [("up" if value > 0 else "down", "stated")]


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [
        pytest.param("Turnover rose by 3%.", True, id="percent of a percentage"),
        pytest.param("Turnover rose by 3 percentage points.", False, id="points"),
        pytest.param("Caseloads rose by 3%.", False, id="percent of a number"),
    ],
)
def test_percent_of_a_percentage_is_ambiguous(text: str, ambiguous: bool) -> None:
    assert slots(text, "change.ambiguous") == [ambiguous]


@pytest.mark.parametrize(
    ("text", "multiplier", "comparator", "direction"),
    [
        pytest.param("The number of locums had halved.", 0.5, "=", "down", id="halved"),
        pytest.param(
            "The number of locums had almost halved.", 0.5, "<", "down", id="almost halved"
        ),
        pytest.param(
            "The number of locums had more than halved.", 0.5, ">", "down", id="more than halved"
        ),
        pytest.param("Staff turnover had doubled.", 2, "=", "up", id="doubled"),
        pytest.param("Sickness had almost doubled.", 2, "<", "up", id="almost doubled"),
        pytest.param("Caseloads had trebled.", 3, "=", "up", id="trebled"),
        pytest.param("Caseloads had tripled.", 3, "=", "up", id="tripled"),
        pytest.param("Sickness had quadrupled.", 4, "=", "up", id="quadrupled"),
    ],
)
def test_multipliers(text: str, multiplier: float, comparator: str, direction: str) -> None:
    rows = slots(text, "change.kind change.value change.comparator direction")
    assert rows == [("multiplier", multiplier, comparator, direction)]


def test_a_change_goes_to_the_level_that_it_led_to() -> None:
    text = "Turnover was 14%, a rise of 3 percentage points."
    assert slots(text, "value change.value direction") == [(14, 3, "up")]


def test_a_multiplier_goes_to_the_level_that_it_led_to() -> None:
    text = "The number of agency workers had halved to 22."
    assert slots(text, "value change.kind change.value") == [(22, "multiplier", 0.5)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("Turnover fell from 18% to 14%.", ["a", "a"], id="from to"),
        pytest.param("Turnover was 14%, down from 18%.", ["a", "a"], id="down from"),
        pytest.param("Turnover was 14%, against 18% last year.", [None, None], id="against"),
    ],
)
def test_pairs(text: str, pairs: list[str | None]) -> None:
    assert slots(text, "pair") == pairs


@pytest.mark.parametrize(
    ("text", "metric", "unit"),
    [
        pytest.param(
            "Agency staff numbers fell by 12 people.", "agency_count", "people", id="people"
        ),
    ],
)
def test_the_noun_of_a_change_says_its_metric(text: str, metric: str, unit: str) -> None:
    assert slots(text, "metric change.unit") == [(metric, unit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The vacancy rate of 12.6% was lower than the London average of 18.3%.",
            [("vacancy_rate", 12.6, None), ("vacancy_rate", 18.3, None)],
            id="lower than a norm",
        ),
        pytest.param(
            "There were 19 vacancies in the team, 3 fewer than at the end of May.",
            [("vacancy_count", 19, -3)],
            id="fewer than before",
        ),
        pytest.param(
            "The rate of turnover had climbed eight percentage points, to 21%.",
            [("turnover_rate", 21, 8)],
            id="points before the level",
        ),
        pytest.param(
            "The service had appointed an additional 25 social workers.",
            [("recruitment_count", 25, None)],
            id="further events are no rise",
        ),
        pytest.param(
            "The share of posts filled by permanent staff improved from 72% to 79%.",
            [("permanent_rate", 72, None), ("permanent_rate", 79, 7)],
            id="from low to high",
        ),
        pytest.param(
            "Sickness absence fell to 3.9% in Quarter 4, from 4.6% in Quarter 3.",
            [("sickness_absence_rate", 3.9, -0.7), ("sickness_absence_rate", 4.6, None)],
            id="to before from",
        ),
        pytest.param(
            "It was hoped that agency spending, £5m in 2023, could be cut by a quarter.",
            [("agency_spend", 5000000, None), ("agency_spend", None, -25)],
            id="a change that lies ahead",
        ),
        pytest.param(
            "The response rate to the staff survey was 61%, four percentage points down on 2022.",
            [("staff_survey_score", 61, -4)],
            id="down on a year",
        ),
        pytest.param(
            "The Licensing team was two officers down on its complement.",
            [("vacancy_count", 2, None)],
            id="down on the complement",
        ),
        pytest.param(
            "Absence of staff due to stress had risen by a third.",
            [("sickness_absence_rate", None, 33.3)],
            id="a fraction",
        ),
        pytest.param(
            "The Council aimed to cut turnover to 10% by March 2025 from its current 14%.",
            [("turnover_rate", 10, -4), ("turnover_rate", 14, None)],
            id="to a target from the present level",
        ),
    ],
)
def test_what_is_a_change_and_what_a_level(text: str, expected: list[object]) -> None:
    assert slots(text, "metric value change.value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Supervision compliance was 88% in May, five points better than in April.",
            (88, 5, "up", "inferred"),
            id="better, where more is better",
        ),
        pytest.param(
            "Turnover was 12% in May, two points better than in April.",
            (12, -2, "down", "inferred"),
            id="better, where less is better",
        ),
    ],
)
def test_points_better_than_before(text: str, expected: tuple[object, ...]) -> None:
    assert slots(text, "value change.value direction direction_basis") == [expected]


def test_levels_between_which_posts_were_cut_are_no_changes() -> None:
    text = "The establishment had been cut from 410 to 380 posts."
    assert slots(text, "value change.value") == [(410, None), (380, -30)]
