"""The figures: retrieval (is it found, is it there) and accuracy (is it right)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass
from operator import add
from typing import Self


@dataclass(frozen=True, slots=True)
class Score(ABC):
    """Counts, and the figures that follow from them.

    Adding two scores adds their counts: the figures of a sum are micro-averages, in which every
    annotation weighs the same, whatever document it stands in.
    """

    def __add__(self, other: Self) -> Self:
        return type(self)(*map(add, astuple(self), astuple(other)))

    @abstractmethod
    def as_dict(self) -> dict[str, float | int | None]:
        """The figures, then the counts they follow from, by name."""


@dataclass(frozen=True, slots=True)
class Retrieval(Score):
    """How well what is annotated is found.

    Attributes:
        hit: How many annotations were found.
        gold: How many annotations there are.
        pred: How many things the tool reports.
    """

    hit: int
    gold: int
    pred: int

    @property
    def precision(self) -> float:
        """How much of what is reported is annotated, from 0 to 1.

        Where nothing is reported: 1 if nothing is annotated either, else 0.
        """
        if self.pred:
            return self.hit / self.pred
        return 0.0 if self.gold else 1.0

    @property
    def recall(self) -> float:
        """How much of what is annotated is reported, from 0 to 1; 1 where nothing is annotated."""
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, from 0 to 1."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def as_dict(self) -> dict[str, float | int | None]:
        """Precision, recall and F1, then the counts."""
        figures = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {**figures, **asdict(self)}


@dataclass(frozen=True, slots=True)
class Accuracy(Score):
    """How often one detail of what was found is right.

    Attributes:
        right: How many are right.
        of: How many were compared.
    """

    right: int
    of: int

    @property
    def accuracy(self) -> float | None:
        """The share that is right, from 0 to 1; None where nothing was compared."""
        return self.right / self.of if self.of else None

    def as_dict(self) -> dict[str, float | int | None]:
        """The accuracy, then the counts."""
        return {"accuracy": self.accuracy, **asdict(self)}


Scores = Mapping[str, Score]
"""Scores by the name of their measure, such as `resolutions` or `actions.owner`."""
