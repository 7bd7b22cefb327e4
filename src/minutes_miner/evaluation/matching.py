"""Which annotation and which part of the record are about the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

G = TypeVar("G")
"""What is annotated."""
P = TypeVar("P")
"""What the tool reports of the same kind: its prediction."""

Affinity = Callable[[G, P], float | None]
"""How well an annotation and a prediction fit, the more the better; None if they do not at all."""


@dataclass(frozen=True)
class Alignment(Generic[G, P]):
    """The annotations and the predictions of one kind in one document, matched one to one.

    Attributes:
        gold: The annotations.
        predicted: The predictions.
        matches: Which annotation goes with which prediction, by their places in the two.
    """

    gold: Sequence[G]
    predicted: Sequence[P]
    matches: tuple[tuple[int, int], ...]

    @property
    def pairs(self) -> Iterator[tuple[G, P]]:
        """Each annotation that was found, with its prediction."""
        return ((self.gold[i], self.predicted[j]) for i, j in self.matches)

    @property
    def missed(self) -> Iterator[G]:
        """The annotations that were not found, in their order."""
        found = {i for i, _ in self.matches}
        return (one for i, one in enumerate(self.gold) if i not in found)

    @property
    def invented(self) -> Iterator[P]:
        """The predictions that nothing annotated stands for, in their order."""
        founded = {j for _, j in self.matches}
        return (one for j, one in enumerate(self.predicted) if j not in founded)


def align(gold: Sequence[G], predicted: Sequence[P], affinity: Affinity[G, P]) -> Alignment[G, P]:
    """Match annotations and predictions one to one, the best fitting pair first.

    Of pairs that fit equally well the one whose annotation comes first is taken, then the one
    whose prediction does.

    Args:
        gold: What is annotated.
        predicted: What the tool reports.
        affinity: How well two of them fit; None where they must not be matched.
    """
    fitting = [
        (-fit, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(predicted)
        if (fit := affinity(one, other)) is not None
    ]
    matches: dict[int, int] = {}
    taken = set()
    for _, i, j in sorted(fitting):
        if i not in matches and j not in taken:
            matches[i] = j
            taken.add(j)
    return Alignment(gold, predicted, tuple(sorted(matches.items())))
