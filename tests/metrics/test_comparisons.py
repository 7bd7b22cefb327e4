from __future__ import annotations

import pytest

from tests.metrics.reading import slots


@pytest.mark.parametrize(
    ("text", "relation", "with_"),
    [
        pytest.param("Turnover was 14% against a target of 10%.", "above", "target", id="target"),
        pytest.param("Turnover was 9% against a target of 10%.", "below", "target", id="below"),
        pytest.param("Turnover was 10% against a target of 10%.", "level", "target", id="level"),
        pytest.param(
            "Turnover was 14%, against a national average of 16%.",
            "below",
            "national",
            id="national",
        ),
        pytest.param(
            "Turnover was 14%, against a regional average of 16%.",
            "below",
            "regional",
            id="regional",
        ),
        pytest.param(
            "Turnover was 14%, against 16% among statistical neighbours.",
            "below",
            "statistical_neighbours",
            id="neighbours",
        ),
    ],
)
def test_comparison_with_the_figure_beside_it(text: str, relation: str, with_: str) -> None:
    rows = slots(text, "comparison.relation comparison.with_")
    assert rows == [(relation, with_), (None, None)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Turnover was 14%.", id="nothing beside it"),
        pytest.param("Turnover was 14%, up from 12%.", id="its own earlier level"),
        pytest.param(
            "Turnover was 14% and sickness 5% against a target of 4%.", id="another metric"
        ),
    ],
)
def test_no_comparison(text: str) -> None:
    assert slots(text, "comparison")[0] is None


@pytest.mark.parametrize(
    ("text", "with_"),
    [
        pytest.param(
            "They had higher caseloads than statistical neighbours.",
            "statistical_neighbours",
            id="neighbours",
        ),
        pytest.param(
            "Members noted higher caseloads than other councils.", "other councils", id="a name"
        ),
        pytest.param(
            "They had higher caseloads than the national average.", "national", id="national"
        ),
        pytest.param(
            "They had higher caseloads than expected by guidelines.", "guideline", id="guideline"
        ),
        pytest.param("They had higher caseloads than before.", "previous", id="previous"),
    ],
)
def test_what_a_statement_is_held_against(text: str, with_: str) -> None:
    assert slots(text, "comparison.with_") == [with_]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sickness absence was above the national average.",
            [("actual", "above", "national")],
            id="above",
        ),
        pytest.param(
            "Turnover remained in line with other councils.",
            [("actual", "level", "other councils")],
            id="level",
        ),
        pytest.param(
            "Agency use was well below target.", [("actual", "below", "target")], id="target"
        ),
        pytest.param(
            "The vacancy rate was 12%, in line with the regional average.",
            [("actual", "level", "regional")],
            id="a figure",
        ),
        pytest.param(
            "Retention was better than in neighbouring authorities.",
            [("actual", "better", "statistical_neighbours")],
            id="better",
        ),
    ],
)
def test_held_against_a_norm_in_words(text: str, expected: list[object]) -> None:
    assert slots(text, "measure_role comparison.relation comparison.with_") == expected
