"""Workforce metrics: observations found, their figures, their details."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import Any

from minutes_miner.evaluation.cases import Case
from minutes_miner.evaluation.gold import GoldObservation
from minutes_miner.evaluation.matching import Alignment, align
from minutes_miner.evaluation.parts import accuracy, faults, retrieval
from minutes_miner.evaluation.results import Evaluation
from minutes_miner.evaluation.scores import Retrieval, Score
from minutes_miner.evaluation.slots import Slot, always
from minutes_miner.evaluation.spans import overlap
from minutes_miner.records import Observation

CORE_GROUPS = frozenset({"workforce_core", "inspection"})
"""The groups of metrics that the `metrics.core` figures are about."""

FIGURE_KINDS = frozenset({"number", "range", "ratio", "change", "grade"})
"""The kinds of value that are figures; the others are statements in words."""

TOLERANCE = 0.051
"""How far two numbers may lie apart: a ratio that was computed is annotated with one decimal, and
21 of 34 is 61.8 or 61.76."""
_ROUNDING = 1e-9
"""What binary fractions lose: 61.851 - 61.8 must not exceed the tolerance."""

_SAME_FIGURE = 10
"""What the same figure adds to the affinity of two observations: more than most details together,
so that in a list of figures each goes to its own."""


def same_number(one: object, other: object) -> bool:
    """Whether two values are the same, numbers within the tolerance."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= TOLERANCE + _ROUNDING
    return one == other


def _has_number(observation: Observation) -> bool:
    return observation.value is not None or observation.low is not None


def _change(observation: Observation) -> float | None:
    return observation.change.value if observation.change else None


def _period(observation: Observation) -> tuple[str | None, ...]:
    period = observation.period
    return period.start, period.end, period.duration


def _slot(
    name: str,
    value: Callable[[Observation], object],
    same: Callable[[Any, Any], bool] = operator.eq,
    asked: Callable[[Observation], bool] = always,
) -> Slot[GoldObservation, Observation]:
    return Slot(name, value, value, same, asked)


_NUMBER_SLOTS = (
    _slot("value", lambda o: o.value, same_number),
    _slot("low", lambda o: o.low, same_number),
    _slot("high", lambda o: o.high, same_number),
)
_DETAIL_SLOTS = (
    _slot("unit", lambda o: o.unit, asked=_has_number),
    _slot("comparator", lambda o: o.comparator),
    _slot("measure_role", lambda o: o.measure_role),
    _slot("assertion", lambda o: o.assertion),
    _slot("direction", lambda o: o.direction),
    _slot("population", lambda o: o.population),
    _slot("grade", lambda o: o.grade),
    _slot("change", _change, same_number),
    _slot("period", _period),
)
_SLOTS = (*_NUMBER_SLOTS, *_DETAIL_SLOTS)


def metrics(gold: Sequence[GoldObservation], case: Case) -> Evaluation:
    """Score the observations of the core groups as `metrics.core`, and all as `metrics.all`.

    `detected`: the metric is right and the quotations overlap. `tuple`, of those with a figure:
    role and figure are right as well. `record`, of all: every detail is right. `slot.unit` and so
    on: how often one detail of what was detected is right.
    """
    predicted = case.predicted.metrics
    core = _align([g for g in gold if _is_core(g)], [p for p in predicted if _is_core(p)])
    every = _align(gold, predicted)
    found = faults(every, _SLOTS, case.name, lambda one: f"metrics.{one.metric}")
    scores = {**_scores("metrics.core", core), **_scores("metrics.all", every)}
    return Evaluation(scores, tuple(found))


def _is_core(observation: Observation) -> bool:
    return observation.group in CORE_GROUPS


def _align(
    gold: Sequence[GoldObservation], predicted: Sequence[Observation]
) -> Alignment[GoldObservation, Observation]:
    return align(gold, predicted, _affinity)


def _affinity(gold: GoldObservation, predicted: Observation) -> float | None:
    if gold.metric != predicted.metric or not overlap(gold.evidence, predicted.evidence):
        return None
    return _SAME_FIGURE * same_figure(gold, predicted) + _right_slots(gold, predicted)


def _right_slots(gold: GoldObservation, predicted: Observation) -> int:
    return sum(slot.agrees(gold, predicted) for slot in _SLOTS)


def same_figure(gold: GoldObservation, predicted: Observation) -> bool:
    """Whether two observations of one metric give the same figure in the same role.

    The figure is the grade if one of them has a grade; else value and range, and where the
    annotation has neither, the change.
    """
    if gold.measure_role != predicted.measure_role:
        return False
    if gold.grade or predicted.grade:
        return gold.grade == predicted.grade
    same = all(slot.agrees(gold, predicted) for slot in _NUMBER_SLOTS)
    return same and (_has_number(gold) or same_number(_change(gold), _change(predicted)))


def _scores(name: str, alignment: Alignment[GoldObservation, Observation]) -> dict[str, Score]:
    scores: dict[str, Score] = {
        f"{name}.detected": retrieval(alignment),
        f"{name}.tuple": _figures(alignment),
        f"{name}.record": _whole_records(alignment),
    }
    for slot in _DETAIL_SLOTS:
        scores[f"{name}.slot.{slot.name}"] = accuracy(alignment, slot)
    return scores


def _figures(alignment: Alignment[GoldObservation, Observation]) -> Retrieval:
    """Of the observations with a figure: those detected with the annotated figure and role."""
    hits = sum(
        _has_figure(gold) and _has_figure(predicted) and same_figure(gold, predicted)
        for gold, predicted in alignment.pairs
    )
    return Retrieval(
        hits, sum(map(_has_figure, alignment.gold)), sum(map(_has_figure, alignment.predicted))
    )


def _has_figure(observation: Observation) -> bool:
    return observation.value_kind in FIGURE_KINDS


def _whole_records(alignment: Alignment[GoldObservation, Observation]) -> Retrieval:
    """Of all observations: those detected with every detail right."""
    hits = sum(_right_slots(*pair) == len(_SLOTS) for pair in alignment.pairs)
    return Retrieval(hits, len(alignment.gold), len(alignment.predicted))
