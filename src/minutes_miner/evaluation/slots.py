"""The details of an annotation that can be right or wrong, one by one."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from minutes_miner.evaluation.matching import G, P


def always(_: object) -> bool:
    """True of every annotation."""
    return True


@dataclass(frozen=True)
class Slot(Generic[G, P]):
    """One detail of an annotation, such as the owner of an action.

    Attributes:
        name: Its name, as in the annotation.
        gold: Its value in an annotation.
        predicted: Its value in a prediction.
        same: Whether two values count as the same.
        asked: Whether an annotation asks for it; where it does not, any value is right.
    """

    name: str
    gold: Callable[[G], object]
    predicted: Callable[[P], object]
    same: Callable[[Any, Any], bool] = operator.eq
    asked: Callable[[G], bool] = always

    def agrees(self, gold: G, predicted: P) -> bool:
        """Whether a prediction has the annotated value."""
        return not self.asked(gold) or self.same(self.gold(gold), self.predicted(predicted))
