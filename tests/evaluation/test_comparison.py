from __future__ import annotations

from typing import Any

import pytest

from minutes_miner.evaluation import Evaluation, Example, Fault, Retrieval, evaluate, total
from minutes_miner.evaluation.comparison import MEASURES
from minutes_miner.evaluation.gold import Gold
from minutes_miner.pipeline import extract
from minutes_miner.reading import read_text
from tests.evaluation.annotated import TEXT, annotation, gold_of

RECORD = extract(TEXT)


def example(gold: dict[str, Any]) -> Example:
    return Example("a.txt", Gold.model_validate(gold), read_text(TEXT))


def parts() -> dict[str, Any]:
    return {name: part for name, part in annotation().items() if name != "file"}


def test_every_part_of_an_annotation_has_its_measure() -> None:
    assert set(MEASURES) == set(Gold.model_fields) - {"note"}


@pytest.mark.parametrize("part", list(MEASURES))
def test_a_part_alone_is_scored_alone(part: str) -> None:
    scores = evaluate(example({part: parts()[part]}), RECORD).scores
    assert scores
    assert {name.partition(".")[0] for name in scores} == {part}


@pytest.mark.parametrize("part", list(MEASURES))
def test_a_part_that_is_left_out_is_not_scored(part: str) -> None:
    gold = {name: value for name, value in parts().items() if name != part}
    scores = evaluate(example(gold), RECORD).scores
    assert part not in {name.partition(".")[0] for name in scores}


def test_a_part_that_is_empty_is_scored() -> None:
    scores = evaluate(example({"resolutions": []}), RECORD).scores
    assert scores["resolutions"] == Retrieval(0, 0, 1)


def test_without_a_record_nothing_is_found() -> None:
    result = evaluate(example(parts()), None)
    assert result.scores["resolutions"] == Retrieval(0, 1, 0)
    assert {fault.kind for fault in result.faults if not fault.slots} == {"missed"}


def test_the_order_of_the_scores_does_not_depend_on_the_order_of_the_documents() -> None:
    one = evaluate(example({"metrics": []}), RECORD)
    other = evaluate(example({"classification": "minutes", "actions": []}), RECORD)
    both = total([one, other])
    assert list(both.scores) == list(total([other, one]).scores)
    assert next(iter(both.scores)) == "classification"


def test_scores_are_added_and_faults_joined() -> None:
    fault = Fault("a.txt", "missed", "actions", "To mow.")
    one = Evaluation({"actions": Retrieval(1, 2, 3)}, (fault,))
    both = total([one, one])
    assert both.scores == {"actions": Retrieval(2, 4, 6)}
    assert both.faults == (fault, fault)


def test_nothing_has_no_scores() -> None:
    assert total([]) == Evaluation()


def test_a_record_agrees_with_itself() -> None:
    result = evaluate(example(gold_of(RECORD)), RECORD)
    assert result.faults == ()
