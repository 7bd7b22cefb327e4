"""What a comparison yields: scores, and the single faults behind them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from minutes_miner.evaluation.scores import Scores

FaultKind = Literal["missed", "invented", "wrong"]


@dataclass(frozen=True, slots=True)
class WrongSlot:
    """A detail that differs: the annotated value and the one of the record."""

    name: str
    gold: object
    pred: object


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that the tool got wrong.

    Attributes:
        document: The name of the document or passage.
        kind: missed: annotated, and not in the record. invented: in the record, and not annotated.
            wrong: found, with wrong details.
        part: What it is: resolutions, actions, metrics.vacancy_rate.
        quote: The words of the text that it is about.
        slots: The wrong details.
    """

    document: str
    kind: FaultKind
    part: str
    quote: str
    slots: tuple[WrongSlot, ...] = ()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How a record compares with the annotation of its text, or many with theirs.

    Attributes:
        scores: The scores by the names of the measures.
        faults: The single faults, in the order of documents and measures.
    """

    scores: Scores = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
