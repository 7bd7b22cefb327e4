from __future__ import annotations

import pytest

from tests.metrics.reading import findings, slots


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [
        pytest.param(
            "The target was a caseload of 18, and real caseloads had been under this.",
            18,
            "<",
            id="under this",
        ),
        pytest.param(
            "The target was a caseload of 18, but real caseloads had been lower than that.",
            18,
            "<",
            id="lower than that",
        ),
        pytest.param(
            "The target was a caseload of 18, but real caseloads had been higher than that.",
            18,
            ">",
            id="higher than that",
        ),
        pytest.param(
            "The target was a caseload of 18, but real caseloads were above that figure.",
            18,
            ">",
            id="above that figure",
        ),
    ],
)
def test_a_figure_that_points_back(text: str, value: float, comparator: str) -> None:
    rows = slots(text, "metric value comparator measure_role anaphoric")
    assert rows == [
        ("caseload", value, "=", "target", False),
        ("caseload", value, comparator, "actual", True),
    ]


def test_it_points_back_at_every_figure_of_its_family() -> None:
    text = (
        "The targets were caseloads of 18, and 12 for newly qualified social workers; "
        "real caseloads had been below these."
    )
    rows = slots(text, "value population measure_role comparator")
    assert rows == [
        (18, None, "target", "="),
        (12, "nqsw", "target", "="),
        (18, None, "actual", "<"),
        (12, "nqsw", "actual", "<"),
    ]


def test_it_has_a_time_of_its_own() -> None:
    text = "The target was a caseload of 18, but real caseloads had been below this in May."
    assert slots(text, "period.start") == [None, "2024-05-01"]


def test_it_is_less_sure() -> None:
    text = "The target was a caseload of 18, and real caseloads had been under this."
    target, actual = findings(text)
    assert actual.confidence < target.confidence
    assert actual.value_text == "under this"
    assert actual.evidence.quote == "caseloads had been under this"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Caseloads had been below this.", id="nothing before"),
        pytest.param(
            "The target for turnover was 16%, but caseloads had been below this.",
            id="of another family",
        ),
        pytest.param("The target was a caseload of 16, below this year's.", id="this year's"),
    ],
)
def test_what_points_back_at_nothing(text: str) -> None:
    assert [one for one in findings(text) if one.anaphoric] == []
