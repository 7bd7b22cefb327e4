from __future__ import annotations

import pytest

from minutes_miner.metrics.observations import IMPLAUSIBLE
from tests.metrics.reading import findings, slots


def test_an_implausible_value_is_kept_with_less_confidence() -> None:
    usual, strange = findings("Turnover was 14%.") + findings("Turnover was 94%.")
    assert usual.confidence > IMPLAUSIBLE
    assert (strange.value, strange.confidence) == (94, IMPLAUSIBLE)


@pytest.mark.parametrize(
    ("text", "confidences"),
    [
        pytest.param("Turnover was 14%.", [0.95], id="metric and number in one clause"),
        pytest.param("Turnover was 14%, down from 18%.", [0.95, 0.8], id="a slot carried over"),
    ],
)
def test_confidence(text: str, confidences: list[float]) -> None:
    assert slots(text, "confidence") == confidences


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        pytest.param("Turnover was 14%.", ["workforce_core"], id="core"),
        pytest.param("Staff morale was good.", ["workforce_adjacent"], id="adjacent"),
        pytest.param("There were 412 contacts to the hub.", ["demand_context"], id="demand"),
        pytest.param("Ofsted judged the service good.", ["inspection"], id="inspection"),
    ],
)
def test_groups(text: str, groups: list[str]) -> None:
    assert slots(text, "group") == groups


class TestFactKey:
    def test_repeats_of_one_fact_share_it(self) -> None:
        text = "Turnover was 14% in May. It was noted that turnover stood at 14% in May."
        first, second = slots(text, "fact_key")
        assert first == second

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param("Turnover was 15% in May.", id="number"),
            pytest.param("Turnover was 14% in April.", id="period"),
            pytest.param("Staff turnover was 14% in May.", id="population"),
            pytest.param("The vacancy rate was 14% in May.", id="metric"),
        ],
    )
    def test_another_fact_has_another(self, other: str) -> None:
        assert slots("Turnover was 14% in May.", "fact_key") != slots(other, "fact_key")


def test_what_was_carried_is_named_once_and_sorted() -> None:
    text = "The vacancy rate for social workers was 7%, down from 12%."
    _, second = slots(text, "inherited")
    assert isinstance(second, tuple)
    assert list(second) == sorted(set(second))
    assert "population" in second


def test_ids_count_from_one_in_text_order() -> None:
    text = "Turnover was 14%. Sickness was 5%. The vacancy rate was 7%."
    assert slots(text, "id metric") == [
        ("metric-1", "turnover_rate"),
        ("metric-2", "sickness_absence_rate"),
        ("metric-3", "vacancy_rate"),
    ]
