"""The order of the measures, and what of them an annotation asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from minutes_miner.evaluation.agenda import actions, agenda_items, discussion_points, resolutions
from minutes_miner.evaluation.cases import Case, make_case
from minutes_miner.evaluation.examples import Example
from minutes_miner.evaluation.lines import line_labels
from minutes_miner.evaluation.meeting import classification, meeting, participants
from minutes_miner.evaluation.observations import metrics
from minutes_miner.evaluation.results import Evaluation, Fault
from minutes_miner.evaluation.scores import Score
from minutes_miner.records import Record

MEASURES: Mapping[str, Callable[[Any, Case], Evaluation]] = {
    "classification": classification,
    "agenda_items": agenda_items,
    "resolutions": resolutions,
    "actions": actions,
    "discussion_points": discussion_points,
    "line_labels": line_labels,
    "meeting": meeting,
    "participants": participants,
    "metrics": metrics,
}
"""How each part of an annotation is scored, in the order of the report."""


def evaluate(example: Example, record: Record | None) -> Evaluation:
    """Compare a record with the annotation of its text.

    Args:
        example: The annotated text; parts that the annotation leaves out are not scored.
        record: What the tool made of it; None counts as nothing found.
    """
    case = make_case(example, record)
    return total(
        measure(gold, case)
        for part, measure in MEASURES.items()
        if (gold := getattr(case.gold, part)) is not None
    )


def total(evaluations: Iterable[Evaluation]) -> Evaluation:
    """The scores of several evaluations together, in the order of the report, and all faults."""
    scores: dict[str, Score] = {}
    faults: list[Fault] = []
    for one in evaluations:
        faults += one.faults
        for name, score in one.scores.items():
            scores[name] = scores[name] + score if name in scores else score
    return Evaluation({name: scores[name] for name in sorted(scores, key=_place)}, tuple(faults))


def _place(name: str) -> int:
    part, _, _ = name.partition(".")
    return list(MEASURES).index(part)
