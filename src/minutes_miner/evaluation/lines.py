"""The lines of the text, each with the type of block that it belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from minutes_miner.evaluation.cases import Case
from minutes_miner.evaluation.gold import LineLabel
from minutes_miner.evaluation.results import Evaluation, Fault, WrongSlot
from minutes_miner.evaluation.scores import Accuracy
from minutes_miner.records import Block, BlockType


def line_labels(gold: Sequence[LineLabel], case: Case) -> Evaluation:
    """Score the types of blocks line by line, weighted by words.

    A line has the type of the block that holds most of its characters, and weighs as much as it
    has words, but at least as much as one.
    """
    right = total = 0
    faults = []
    starts = [block.start for block in case.predicted.blocks]
    for line in gold:
        weight = len(case.words.between(line.start, line.end)) or 1
        label = _label(line, case.predicted.blocks, starts)
        total += weight
        if label == line.label:
            right += weight
        else:
            quote = case.text[line.start : line.end]
            wrong = WrongSlot("label", line.label, label)
            faults.append(Fault(case.name, "wrong", "line_labels", quote, (wrong,)))
    return Evaluation({"line_labels": Accuracy(right, total)}, tuple(faults))


def _label(line: LineLabel, blocks: Sequence[Block], starts: Sequence[int]) -> BlockType | None:
    """The type that holds most of the line, of two with as much the one that comes first."""
    shares: Counter[BlockType] = Counter()
    first = max(0, bisect_right(starts, line.start) - 1)
    for block in blocks[first : bisect_left(starts, line.end)]:
        shares[block.type] += min(block.end, line.end) - max(block.start, line.start)
    return max(shares, key=shares.__getitem__, default=None)
