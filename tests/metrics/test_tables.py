from __future__ import annotations

import pytest
import spacy

from minutes_miner.metrics.component import SPANS
from tests.metrics.reading import MEETING, slot

NLP = spacy.blank("en")
NLP.add_pipe("workforce_metrics", config={"meeting_date": MEETING.isoformat()})

HEAD = "2021/22 2022/23 2023/24"
YEARS = ["2021-04-01", "2022-04-01", "2023-04-01"]


def cells(text: str, names: str) -> list[tuple[object, ...]]:
    """The slots of the observations of some lines, each a sentence of its own."""
    doc = NLP(text)
    found = [span._.observation for span in doc.spans[SPANS]]
    return [tuple(slot(one, name) for name in names.split()) for one in found]


def test_each_cell_has_the_time_of_its_column() -> None:
    text = f"{HEAD}\nVacancy rate (%) 12.1 11.4 9.8\n"
    assert cells(text, "metric value unit period.start") == [
        ("vacancy_rate", value, "percent", year)
        for value, year in zip([12.1, 11.4, 9.8], YEARS, strict=True)
    ]


def test_the_head_goes_on_over_its_rows() -> None:
    text = f"{HEAD}\nVacancy rate (%) 12.1 11.4 9.8\nStaff turnover (%) 14 15 16\n"
    assert cells(text, "metric value period.start")[3:] == [
        ("turnover_rate", value, year) for value, year in zip([14, 15, 16], YEARS, strict=True)
    ]


def test_the_head_may_name_the_metric() -> None:
    text = f"Vacancy rate (%) {HEAD}\nSocial workers 12.1 11.4 9.8\n"
    assert cells(text, "metric value population") == [
        ("vacancy_rate", value, "social_worker") for value in (12.1, 11.4, 9.8)
    ]


def test_months_may_be_the_head() -> None:
    text = "April 2024 May 2024\nVacancy rate (%) 12.1 11.4\n"
    assert cells(text, "value period.start") == [(12.1, "2024-04-01"), (11.4, "2024-05-01")]


def test_all_cells_are_actual_levels_of_their_own() -> None:
    text = f"{HEAD}\nVacancy rate (%) 12.1 11.4 9.8\n"
    assert cells(text, "measure_role pair change") == [("actual", None, None)] * 3


def test_the_first_cell_is_quoted_with_the_head_of_its_row() -> None:
    text = f"{HEAD}\nVacancy rate (%) 12.1 11.4 9.8\n"
    assert cells(text, "quote") == [("Vacancy rate (%) 12.1",), ("11.4",), ("9.8",)]


@pytest.mark.parametrize(
    ("row", "unit"),
    [
        pytest.param("Vacancy rate (%) 12.1 11.4 9.8", "percent", id="percent"),
        pytest.param("Average caseload 17 16 15", "cases_per_worker", id="caseload"),
        pytest.param("Vacant posts 17 16 15", "posts", id="posts"),
        pytest.param("Headcount 402 398 391", "people", id="people"),
    ],
)
def test_the_head_of_a_row_says_the_unit(row: str, unit: str) -> None:
    assert cells(f"{HEAD}\n{row}\n", "unit") == [(unit,)] * 3


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{HEAD}\n", id="a head without rows"),
        pytest.param(f"{HEAD}\nVisitors to the hall 12 11 9\n", id="no metric"),
        pytest.param("Vacancy rate (%) 2023/24\n", id="a single column is no table"),
    ],
)
def test_no_cells(text: str) -> None:
    assert [value for (value,) in cells(text, "value") if value is not None] == []


def test_a_row_with_another_number_of_cells_has_no_columns() -> None:
    text = f"{HEAD}\nVacancy rate (%) 12.1 11.4\n"
    assert not {start for (start,) in cells(text, "period.start")} & set(YEARS)


def test_prose_ends_the_table() -> None:
    text = f"{HEAD}\nVacancy rate (%) 12.1 11.4 9.8\nMembers spoke.\nStaff turnover (%) 14 15 16\n"
    rows = cells(text, "metric period.start")
    assert [start for metric, start in rows if metric == "turnover_rate" and start] == []


BARRED = "Team | Establishment (FTE) | Vacant (FTE)"


def test_heads_of_columns_may_be_metrics() -> None:
    text = f"{BARRED}\nAssessment North | 22.0 | 3.5\nAssessment South | 24.5 | 6.0\n"
    assert cells(text, "metric value unit team quote") == [
        ("establishment", 22, "fte", "Assessment North", "Assessment North | 22.0"),
        ("vacancy_count", 3.5, "fte", "Assessment North", "3.5"),
        ("establishment", 24.5, "fte", "Assessment South", "Assessment South | 24.5"),
        ("vacancy_count", 6, "fte", "Assessment South", "6.0"),
    ]


@pytest.mark.parametrize(
    ("row", "team", "population"),
    [
        pytest.param("Fieldwork Team | 22.0 | 3.5", "Fieldwork Team", None, id="team"),
        pytest.param("Social workers | 22.0 | 3.5", None, "social_worker", id="staff group"),
        pytest.param("Total | 22.0 | 3.5", None, None, id="sum of the rows"),
    ],
)
def test_the_first_cell_of_a_row_names_its_team(
    row: str, team: str | None, population: str | None
) -> None:
    assert cells(f"{BARRED}\n{row}\n", "team population") == [(team, population)] * 2


@pytest.mark.parametrize(
    ("head", "cell", "expected"),
    [
        pytest.param("Turnover", "12.1%", ("turnover_rate", "percent"), id="turnover"),
        pytest.param("Turnover (%)", "12.1", ("turnover_rate", "percent"), id="unit in the head"),
        pytest.param(
            "Sickness days per FTE", "9.3", ("sickness_days", "days_per_fte"), id="days per FTE"
        ),
        pytest.param("Agency", "12", ("agency_count", "people"), id="agency"),
        pytest.param("Leavers", "12", ("leavers_count", "people"), id="leavers"),
        pytest.param("Caseload", "12", ("caseload", "cases_per_worker"), id="caseload"),
    ],
)
def test_the_head_of_a_column_names_metric_and_unit(
    head: str, cell: str, expected: tuple[str, str]
) -> None:
    assert cells(f"Service | {head}\nFostering | {cell}\n", "metric unit") == [expected]


def test_a_row_of_other_width_is_no_row_of_the_table() -> None:
    assert cells(f"{BARRED}\nFieldwork Team | 22.0\n", "metric") == []


def test_the_head_of_a_column_names_whom_it_counts() -> None:
    text = "Team | Cases per social worker | Vacancy rate\nHeath | 14.8 | 12%\nMoor | 17.1 | 9%\n"
    assert cells(text, "metric value population") == [
        ("caseload", 14.8, "social_worker"),
        ("vacancy_rate", 12, None),
        ("caseload", 17.1, "social_worker"),
        ("vacancy_rate", 9, None),
    ]
