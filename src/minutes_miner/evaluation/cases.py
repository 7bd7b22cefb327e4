"""One annotated text beside what the tool made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from minutes_miner.evaluation.examples import Example
from minutes_miner.evaluation.gold import Gold
from minutes_miner.evaluation.spans import WordIndex
from minutes_miner.records import (
    AgendaItem,
    Block,
    DocumentClassification,
    Meeting,
    Observation,
    Record,
)


@dataclass(frozen=True, slots=True)
class Predicted:
    """What a record says; without a record, nothing."""

    classification: DocumentClassification | None = None
    meeting: Meeting = field(default_factory=Meeting)
    agenda_items: tuple[AgendaItem, ...] = ()
    metrics: tuple[Observation, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Case:
    """An annotation and a prediction for the same text.

    Attributes:
        name: The name of the document or passage.
        text: The characters that offsets count in.
        gold: The annotation.
        predicted: What the tool reports.
    """

    name: str
    text: str
    gold: Gold
    predicted: Predicted

    @cached_property
    def words(self) -> WordIndex:
        """Where the words of the text begin."""
        return WordIndex(self.text)


def make_case(example: Example, record: Record | None) -> Case:
    """Set a record, or None where there is none, beside the annotation of its text."""
    return Case(example.name, example.text, example.gold, _predicted(record))


def _predicted(record: Record | None) -> Predicted:
    if record is None:
        return Predicted()
    return Predicted(
        record.document.classification,
        record.meeting,
        record.agenda_items,
        record.metrics,
        record.blocks,
    )
