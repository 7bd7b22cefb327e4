from __future__ import annotations

import pytest

from tests.metrics.reading import slots


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        pytest.param("Turnover was 14%.", [("own", None)], id="own"),
        pytest.param(
            "Turnover was 14%, against the national average of 16%.",
            [("own", None), ("national", "the national average")],
            id="national",
        ),
        pytest.param(
            "Turnover was 14%, against the regional average of 16%.",
            [("own", None), ("regional", "the regional average")],
            id="regional",
        ),
        pytest.param(
            "Turnover was 14%, against 16% in London.",
            [("own", None), ("regional", "London")],
            id="london",
        ),
        pytest.param(
            "Turnover was 14% while neighbouring authorities had 16%.",
            [("own", None), ("comparator", "neighbouring authorities")],
            id="neighbours",
        ),
        pytest.param(
            "The NHS Trust had a vacancy rate of 12% for nurses.",
            [("partner", "The NHS Trust")],
            id="partner",
        ),
    ],
)
def test_whose_figure_it_is(text: str, organizations: list[tuple[str, str | None]]) -> None:
    assert slots(text, "organization.role organization.name") == organizations


def test_the_figure_of_a_partner_is_actual() -> None:
    text = "The NHS Trust had a vacancy rate of 12% for nurses."
    assert slots(text, "measure_role") == ["actual"]
