from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.evaluation import Accuracy, Retrieval


@st.composite
def retrievals(draw: st.DrawFn) -> Retrieval:
    gold, pred = draw(st.integers(0, 50)), draw(st.integers(0, 50))
    return Retrieval(draw(st.integers(0, min(gold, pred))), gold, pred)


def test_precision_recall_and_f1_follow_from_the_counts() -> None:
    score = Retrieval(hit=3, gold=4, pred=6)
    assert (score.precision, score.recall) == (0.5, 0.75)
    assert score.f1 == pytest.approx(0.6)


@pytest.mark.parametrize(
    ("score", "precision", "recall", "f1"),
    [
        pytest.param(Retrieval(0, 0, 0), 1, 1, 1, id="nothing there, nothing reported"),
        pytest.param(Retrieval(0, 0, 2), 0, 1, 0, id="all invented"),
        pytest.param(Retrieval(0, 2, 0), 0, 0, 0, id="all missed"),
        pytest.param(Retrieval(0, 2, 2), 0, 0, 0, id="all wrong"),
    ],
)
def test_nothing_divides_by_zero(
    score: Retrieval, precision: float, recall: float, f1: float
) -> None:
    assert (score.precision, score.recall, score.f1) == (precision, recall, f1)


@given(retrievals())
def test_figures_lie_between_0_and_1_and_f1_between_the_other_two(score: Retrieval) -> None:
    low, high = sorted((score.precision, score.recall))
    assert 0 <= low <= high <= 1
    assert low <= score.f1 or math.isclose(low, score.f1)
    assert score.f1 <= high or math.isclose(high, score.f1)


def test_a_sum_counts_every_annotation_alike() -> None:
    total = Retrieval(1, 1, 1) + Retrieval(0, 9, 9)
    assert total == Retrieval(1, 10, 10)
    assert total.f1 == pytest.approx(0.1)


def test_accuracy_is_the_share_that_is_right() -> None:
    assert (Accuracy(1, 2) + Accuracy(2, 2)).accuracy == 0.75


def test_the_accuracy_of_nothing_is_not_known() -> None:
    assert Accuracy(0, 0).accuracy is None


def test_the_figures_come_before_the_counts() -> None:
    assert list(Retrieval(1, 1, 1).as_dict()) == [
        "precision",
        "recall",
        "f1",
        "hit",
        "gold",
        "pred",
    ]
    assert list(Accuracy(1, 1).as_dict().items()) == [("accuracy", 1.0), ("right", 1), ("of", 1)]
