from __future__ import annotations

from typing import Any

import pytest

from minutes_miner.evaluation import Accuracy, Retrieval
from minutes_miner.evaluation.gold import Gold, GoldObservation
from minutes_miner.evaluation.observations import metrics, same_figure, same_number
from minutes_miner.evaluation.results import Evaluation, WrongSlot
from minutes_miner.records import Observation
from tests.evaluation.annotated import case_of, place

TEXT = "The vacancy rate fell from 15% to 12%, and turnover was high."


def fields(quote: Any = "vacancy rate", **others: Any) -> dict[str, Any]:
    return {
        "metric": "vacancy_rate",
        "group": "workforce_core",
        "assertion": "asserted",
        "value_kind": "number",
        "value": 12,
        "unit": "percent",
        "comparator": "=",
        "evidence": place(TEXT, quote),
        **others,
    }


def annotated(**others: Any) -> GoldObservation:
    (one,) = Gold.model_validate({"metrics": [fields(**others)]}).metrics or ()
    return one


def reported(**others: Any) -> Observation:
    return Observation.model_validate(
        {"id": "metric-1", "fact_key": "k", "confidence": 1, **fields(**others)}
    )


def scored(gold: list[dict[str, Any]], *predicted: Observation) -> Evaluation:
    case = case_of(TEXT, {"metrics": gold}, metrics=predicted)
    return metrics(case.gold.metrics or (), case)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (61.8, 61.76, True),
        (61.8, 61.851, True),
        (61.8, 61.86, False),
        (12, 12.0, True),
        (None, None, True),
        (12, None, False),
        (None, 0, False),
    ],
)
def test_numbers_are_the_same_within_the_rounding_of_one_decimal(
    one: float | None, other: float | None, same: bool
) -> None:
    assert same_number(one, other) is same
    assert same_number(other, one) is same


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        pytest.param({}, {}, True, id="value"),
        pytest.param({}, {"value": 13}, False, id="other value"),
        pytest.param({}, {"measure_role": "target"}, False, id="other role"),
        pytest.param({}, {"low": 10}, False, id="range beside a value"),
        pytest.param(
            {"value": None, "low": 9, "high": 11},
            {"value": None, "low": 9, "high": 12},
            False,
            id="other range",
        ),
        pytest.param({"grade": "good"}, {"grade": "good", "value": 3}, True, id="grade"),
        pytest.param({"grade": "good"}, {}, False, id="no grade"),
        pytest.param(
            {}, {"change": {"kind": "absolute", "value": 3}}, True, id="value over change"
        ),
        pytest.param(
            {"value": None, "change": {"kind": "relative", "value": -5}},
            {"value": None, "change": {"kind": "absolute", "value": -5}},
            True,
            id="change",
        ),
        pytest.param(
            {"value": None, "change": {"kind": "relative", "value": -5}},
            {"value": None},
            False,
            id="no change",
        ),
        pytest.param({"value": None}, {"value": None}, True, id="neither has a figure"),
    ],
)
def test_a_figure_is_a_role_with_grade_value_range_or_change(
    gold: dict[str, Any], predicted: dict[str, Any], same: bool
) -> None:
    assert same_figure(annotated(**gold), reported(**predicted)) is same


@pytest.mark.parametrize(
    ("predicted", "found"),
    [
        pytest.param({}, 1, id="same place"),
        pytest.param({"quote": "rate fell from 15%"}, 1, id="overlap"),
        pytest.param({"quote": "from 15%"}, 0, id="elsewhere"),
        pytest.param({"metric": "turnover_rate"}, 0, id="another metric"),
        pytest.param({"value": 99, "measure_role": "target"}, 1, id="another figure"),
    ],
)
def test_an_observation_is_detected_by_metric_and_overlap(
    predicted: dict[str, Any], found: int
) -> None:
    result = scored([fields()], reported(**predicted))
    assert result.scores["metrics.all.detected"] == Retrieval(found, 1, 1)


def test_the_tuple_counts_figures_alone() -> None:
    words = {"value_kind": "qualitative", "value": None, "quote": "turnover was high"}
    gold = [fields(), fields(**words)]
    result = scored(gold, reported(), reported(**words))
    assert result.scores["metrics.all.tuple"] == Retrieval(1, 1, 1)
    assert result.scores["metrics.all.detected"] == Retrieval(2, 2, 2)


def test_a_figure_that_is_annotated_as_a_statement_is_no_hit() -> None:
    result = scored([fields(value_kind="qualitative")], reported())
    assert result.scores["metrics.all.tuple"] == Retrieval(0, 0, 1)


@pytest.mark.parametrize(
    ("slot", "value"),
    [
        ("unit", "fte"),
        ("comparator", "~"),
        ("measure_role", "target"),
        ("assertion", "hedged"),
        ("direction", "up"),
        ("population", "social_worker"),
        ("grade", "good"),
        ("change", {"kind": "absolute", "value": 3}),
        ("period", {"start": "2024", "end": "2024", "basis": "explicit"}),
    ],
)
def test_each_detail_is_scored_and_all_of_them_make_the_record(slot: str, value: Any) -> None:
    result = scored([fields(**{slot: value})], reported())
    wrong = {
        name
        for name, score in result.scores.items()
        if name.startswith("metrics.all.slot.") and score == Accuracy(0, 1)
    }
    assert wrong == {f"metrics.all.slot.{slot}"}
    assert result.scores["metrics.all.record"] == Retrieval(0, 1, 1)
    assert [one.name for one in result.faults[0].slots] == [slot]


@pytest.mark.parametrize(("slot", "value"), [("value", 13), ("low", 9), ("high", 20)])
def test_the_numbers_belong_to_the_record_without_a_figure_of_their_own(
    slot: str, value: float
) -> None:
    result = scored([fields(**{slot: value})], reported())
    assert result.scores["metrics.all.record"] == Retrieval(0, 1, 1)
    assert f"metrics.all.slot.{slot}" not in result.scores


@pytest.mark.parametrize(
    "others",
    [
        {"value_text": "12%"},
        {"service": "adult_social_care"},
        {"team": "Court Team"},
        {"speaker": {"role": "Clerk"}},
        {"assessment": "good"},
        {"period": {"text": "now", "basis": "meeting_date"}},
        {"change": {"kind": "absolute", "value": -3}},
    ],
)
def test_what_is_no_detail_of_the_record_changes_nothing(others: dict[str, Any]) -> None:
    change = {"change": {"kind": "relative", "value": -3}} if "change" in others else {}
    result = scored([fields(**others)], reported(**change))
    assert result.scores["metrics.all.record"] == Retrieval(1, 1, 1)


def test_the_unit_is_not_asked_for_where_no_number_is_annotated() -> None:
    gold = fields(value=None, unit=None, value_kind="qualitative")
    result = scored([gold], reported(value=None, unit="percent", value_kind="qualitative"))
    assert result.scores["metrics.all.slot.unit"] == Accuracy(1, 1)


def test_in_one_stretch_each_figure_goes_to_its_own() -> None:
    quote = "from 15% to 12%"
    gold = [fields(quote, value=15, measure_role="previous"), fields(quote, direction="down")]
    # The wrong pairs agree in more details.
    predicted = (
        reported(quote=quote, direction="down", population="social_worker"),
        reported(quote=quote, value=15, measure_role="previous", direction="down"),
    )
    result = scored(gold, *predicted)
    assert result.scores["metrics.all.tuple"] == Retrieval(2, 2, 2)


def test_the_core_leaves_other_groups_out() -> None:
    context = {"metric": "open_cases", "group": "demand_context"}
    rating = {"metric": "inspection_rating", "group": "inspection", "grade": "good"}
    gold = [fields(), fields(**context), fields(**rating)]
    result = scored(gold, reported(), reported(**context), reported(**rating))
    assert result.scores["metrics.core.detected"] == Retrieval(2, 2, 2)
    assert result.scores["metrics.all.detected"] == Retrieval(3, 3, 3)


def test_faults_name_the_metric() -> None:
    result = scored([fields()], reported(metric="turnover_rate"), reported(direction="down"))
    invented, wrong = result.faults
    assert (invented.kind, invented.part) == ("invented", "metrics.turnover_rate")
    assert (wrong.kind, wrong.part) == ("wrong", "metrics.vacancy_rate")
    assert wrong.slots == (WrongSlot("direction", None, "down"),)
