"""Scores and faults of one kind of thing in one document, from its alignment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from minutes_miner.evaluation.matching import Alignment, G, P
from minutes_miner.evaluation.results import Evaluation, Fault, WrongSlot
from minutes_miner.evaluation.scores import Accuracy, Retrieval
from minutes_miner.evaluation.slots import Slot
from minutes_miner.records import Evidence


class Quoted(Protocol):
    """Anything that has its place in the text."""

    @property
    def evidence(self) -> Evidence | None:
        """The place; None for an item without a heading."""


QuotedGold = TypeVar("QuotedGold", bound=Quoted)
QuotedPrediction = TypeVar("QuotedPrediction", bound=Quoted)


def evaluate_part(
    name: str,
    alignment: Alignment[QuotedGold, QuotedPrediction],
    slots: Sequence[Slot[QuotedGold, QuotedPrediction]],
    document: str,
) -> Evaluation:
    """Score what was found of a part under its name, and each detail under `name.detail`."""
    details = {f"{name}.{slot.name}": accuracy(alignment, slot) for slot in slots}
    found = faults(alignment, slots, document, lambda _: name)
    return Evaluation({name: retrieval(alignment), **details}, tuple(found))


def retrieval(alignment: Alignment[G, P]) -> Retrieval:
    """What was found of what is annotated, and of what is reported."""
    return Retrieval(len(alignment.matches), len(alignment.gold), len(alignment.predicted))


def accuracy(alignment: Alignment[G, P], slot: Slot[G, P]) -> Accuracy:
    """How many of those that were found have a detail right."""
    right = sum(slot.agrees(gold, predicted) for gold, predicted in alignment.pairs)
    return Accuracy(right, len(alignment.matches))


def faults(
    alignment: Alignment[QuotedGold, QuotedPrediction],
    slots: Sequence[Slot[QuotedGold, QuotedPrediction]],
    document: str,
    part: Callable[[Any], str],
) -> Iterator[Fault]:
    """What is missed, what is invented, and what was found with wrong details, in this order.

    Args:
        alignment: Annotations and predictions of one kind.
        slots: The details that are compared.
        document: The name of the document or passage.
        part: What to call an annotation or a prediction.
    """
    for gold in alignment.missed:
        yield Fault(document, "missed", part(gold), _quote(gold))
    for predicted in alignment.invented:
        yield Fault(document, "invented", part(predicted), _quote(predicted))
    for gold, predicted in alignment.pairs:
        wrong = wrong_slots(slots, gold, predicted)
        if wrong:
            yield Fault(document, "wrong", part(gold), _quote(gold), wrong)


def wrong_slots(slots: Iterable[Slot[G, P]], gold: G, predicted: P) -> tuple[WrongSlot, ...]:
    """The details in which a prediction differs from the annotation."""
    wrong = (slot for slot in slots if not slot.agrees(gold, predicted))
    return tuple(WrongSlot(slot.name, slot.gold(gold), slot.predicted(predicted)) for slot in wrong)


def _quote(one: Quoted) -> str:
    return one.evidence.quote if one.evidence else ""
