from __future__ import annotations

from typing import Any

import pytest

from minutes_miner.evaluation import Accuracy
from minutes_miner.evaluation.lines import line_labels
from minutes_miner.evaluation.results import Evaluation, Fault, WrongSlot
from minutes_miner.records import Block, BlockType
from tests.evaluation.annotated import case_of

TEXT = "one two three\n----\nfour five\n"


def scored(labels: list[Any], *blocks: tuple[BlockType, int, int]) -> Evaluation:
    tiles = tuple(Block(type=kind, start=start, end=end) for kind, start, end in blocks)
    case = case_of(TEXT, {"line_labels": labels}, blocks=tiles)
    return line_labels(case.gold.line_labels or (), case)


def test_a_line_weighs_as_much_as_it_has_words() -> None:
    labels = [(0, 13, "heading"), (19, 28, "discussion")]
    result = scored(labels, ("heading", 0, 14), ("action", 14, 29))
    assert result.scores == {"line_labels": Accuracy(3, 5)}


def test_a_line_without_words_weighs_as_much_as_one() -> None:
    result = scored([(14, 18, "furniture")], ("furniture", 0, 29))
    assert result.scores == {"line_labels": Accuracy(1, 1)}


@pytest.mark.parametrize(
    ("border", "right"),
    [pytest.param(6, 0, id="less than half"), pytest.param(7, 3, id="more than half")],
)
def test_a_line_has_the_type_that_holds_most_of_it(border: int, right: int) -> None:
    result = scored([(0, 13, "heading")], ("heading", 0, border), ("other", border, 29))
    assert result.scores == {"line_labels": Accuracy(right, 3)}


def test_the_parts_of_a_type_count_together() -> None:
    blocks: list[tuple[BlockType, int, int]] = [
        ("heading", 0, 4),
        ("other", 4, 9),
        ("heading", 9, 29),
    ]
    assert scored([(0, 13, "heading")], *blocks).scores == {"line_labels": Accuracy(3, 3)}


def test_of_two_types_that_hold_as_much_the_first_counts() -> None:
    result = scored([(0, 12, "heading")], ("heading", 0, 6), ("other", 6, 29))
    assert result.scores == {"line_labels": Accuracy(3, 3)}


def test_a_block_that_ends_where_the_line_begins_does_not_count() -> None:
    result = scored([(14, 18, "other")], ("heading", 0, 14), ("other", 14, 29))
    assert result.scores == {"line_labels": Accuracy(1, 1)}


def test_without_a_record_every_line_is_wrong() -> None:
    assert scored([(0, 13, "heading")]).scores == {"line_labels": Accuracy(0, 3)}


def test_a_wrong_line_is_a_fault() -> None:
    (fault,) = scored([(0, 13, "heading")], ("other", 0, 29)).faults
    wrong = (WrongSlot("label", "heading", "other"),)
    assert fault == Fault("a.txt", "wrong", "line_labels", "one two three", wrong)
