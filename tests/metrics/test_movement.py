from __future__ import annotations

import pytest

from tests.metrics.reading import slots

Direction = tuple[str | None, str | None]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        # Stated.
        pytest.param("Turnover rose to 14%.", "up", id="rose"),
        pytest.param("Turnover had increased to 14%.", "up", id="increased"),
        pytest.param("Turnover had crept up to 14%.", "up", id="crept up"),
        pytest.param("Turnover had climbed to 14%.", "up", id="climbed"),
        pytest.param("Turnover fell to 14%.", "down", id="fell"),
        pytest.param("Turnover had eased to 14%.", "down", id="eased"),
        pytest.param("Turnover was down to 14%.", "down", id="down to"),
        pytest.param("Turnover had dropped to 14%.", "down", id="dropped"),
        pytest.param("Turnover was 14%, lower than before.", "down", id="lower than before"),
        pytest.param(
            "There were 14 leavers, slightly more than last quarter.", "up", id="slightly more"
        ),
        pytest.param("Turnover remained at 14%.", "stable", id="remained"),
        pytest.param("Turnover was unchanged at 14%.", "stable", id="unchanged"),
        pytest.param("Turnover continued at 14%.", "stable", id="continued"),
        # No movement.
        pytest.param("Turnover was 14%.", None, id="no word"),
        pytest.param("Turnover was still 14%.", None, id="still"),
        pytest.param("Turnover reached 14%.", None, id="reached"),
        pytest.param("Turnover was 14%, the lowest for years.", None, id="lowest for years"),
        pytest.param("Turnover was 14%, having been 18%.", None, id="having been"),
        pytest.param("Turnover was expected to be below 14%.", None, id="expected to be below"),
        pytest.param("Agency staff made up 31% of the team.", None, id="made up"),
        # Two levels side by side.
        pytest.param("Turnover was 15%, against 12% last year.", None, id="side by side"),
    ],
)
def test_stated_direction(text: str, direction: str | None) -> None:
    assert slots(text, "direction direction_basis")[0] == (direction, direction and "stated")


@pytest.mark.parametrize(
    ("text", "assessment", "direction"),
    [
        # Only from better and worse, through the polarity.
        pytest.param(
            "Turnover was 14%, which represented an improvement.",
            "better",
            "down",
            id="lower is better",
        ),
        pytest.param(
            "The retention rate for staff was 88%, which represented an improvement.",
            "better",
            "up",
            id="higher is better",
        ),
        pytest.param("Turnover had worsened to 14%.", "worse", "up", id="worsened"),
        pytest.param("Turnover had improved to 14%.", "better", "down", id="improved"),
        pytest.param("Sickness had deteriorated to 6%.", "worse", "up", id="deteriorated"),
    ],
)
def test_inferred_direction(text: str, assessment: str, direction: str) -> None:
    rows = slots(text, "assessment direction direction_basis")
    assert rows == [(assessment, direction, "inferred")]


def test_a_stated_direction_needs_no_inference() -> None:
    text = "Turnover had fallen to 14%, which represented an improvement."
    assert slots(text, "assessment direction direction_basis") == [("better", "down", "stated")]


def test_what_the_words_judge_is_the_nearest_figure_alone() -> None:
    text = "Turnover was 14% and the agency rate was 9%, which represented an improvement."
    assert slots(text, "value assessment") == [(14, None), (9, "better")]


def test_both_judges_each_figure() -> None:
    text = "Turnover was 14% and the agency rate was 9%; both were better than a year earlier."
    assert slots(text, "value assessment direction") == [
        (14, "better", "down"),
        (9, "better", "down"),
    ]


def test_worse_than_others_is_no_movement() -> None:
    text = "Turnover was 14%, slightly worse than statistical neighbours."
    assert slots(text, "direction") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Turnover was 14%, while sickness rose to 5%.", [None, "up"], id="the other clause"
        ),
        pytest.param("Turnover rose to 14% and sickness fell to 5%.", ["up", "down"], id="both"),
        pytest.param(
            "Turnover fell to 14%, against a target of 10%.",
            ["down", None],
            id="targets do not move",
        ),
        pytest.param(
            "Turnover rose to 15%, against a national average of 16%.",
            ["up", None],
            id="benchmarks do not move",
        ),
        pytest.param(
            "Turnover was put at 16% by the Director, who believed that it would fall.",
            [None],
            id="what is foreseen moved nothing",
        ),
    ],
)
def test_each_figure_has_its_own_movement(text: str, expected: list[str | None]) -> None:
    assert slots(text, "direction") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Contacts to the hub were 640 in May, a rise of 9%, and the agency rate fell to 17%.",
            [("contact_count", "up"), ("agency_rate", "down")],
            id="the change before",
        ),
        pytest.param(
            "Vacancies in the service must come down to 15% by May 2025 and to 12% by June 2025.",
            [("vacancy_rate", "down"), ("vacancy_rate", "down")],
            id="the next target",
        ),
        pytest.param(
            "Three posts had been vacant for more than a year.",
            [("vacancy_count", None)],
            id="a length of time",
        ),
        pytest.param(
            "The plans of 91% of staff were up to date and sickness was put down to stress.",
            [("sickness_absence_rate", None)],
            id="idioms",
        ),
    ],
)
def test_words_of_other_figures_move_nothing(text: str, expected: list[object]) -> None:
    assert slots(text, "metric direction") == expected
