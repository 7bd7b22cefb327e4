"""A number together with the metric that it measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.spans import Span, hull
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.records import Unit
from minutes_miner.vocabulary import Metric, VocabularyError, metric


@dataclass(frozen=True, slots=True)
class Link:
    """A quantity and the metric that it measures.

    Attributes:
        quantity: The quantity.
        metric: The id of the metric.
        unit: The unit of the value.
        trigger: The words that name the metric; None where the number goes on a series.
        before: The number before it in the series.
        far: Whether that number stands in the sentence before.
        asked: Whether it is no number yet: the sentence before asked for it.
        captioned: Whether the caption of the list names the metric.
        fronted: Whether it opens the sentence, as the level before the one that follows.
    """

    quantity: Quantity
    metric: str
    unit: Unit | None
    trigger: Trigger | None
    before: Link | None = None
    far: bool = False
    asked: bool = False
    captioned: bool = False
    fronted: bool = False

    @property
    def root(self) -> Link:
        """The number with which the series began."""
        return self if self.before is None else self.before.root

    @property
    def span(self) -> Span:
        """The number with its trigger, if it has one of its own."""
        spans = [self.quantity.span]
        if self.trigger is not None:
            spans.append(self.trigger.span)
        return hull(spans)


def measured(metric_id: str, noun: str) -> tuple[str, Unit] | None:
    """The metric and unit of a number with that noun, near words that name `metric_id`."""
    entry = metric(metric_id)
    elsewhere = entry.elsewhere.get(noun)
    if noun in entry.measures:
        return metric_id, unit_of(entry, noun)
    return (elsewhere, unit_of(metric(elsewhere), noun)) if elsewhere else None


def unit_of(entry: Metric, noun: str) -> Unit:
    """The unit in which a metric measures what a noun counts, one of the contract's."""
    unit = entry.measures.get(noun)
    for known in get_args(Unit):
        if known == unit:
            return known  # type: ignore[no-any-return]
    raise VocabularyError(f"metric {entry.id!r}: {unit!r} is no unit of the contract")
