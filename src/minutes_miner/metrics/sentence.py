"""One sentence with everything that was marked in it, and its clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from minutes_miner.metrics.gazetteers import NOBODY, Term
from minutes_miner.metrics.periods import PeriodMark
from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.spans import Span
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.vocabulary import fragment

_LONGEST_JOINT = 5
"""The joint of a list before its next number is no longer: " and "."""


@dataclass(frozen=True)
class Sentence:
    """A sentence and its marks in text order: quantities, periods, triggers and names.

    `populations`, `services` and `authorities` are names with the ids that the record gives them;
    the council's own name is none of the authorities. `about_absence` says that it, or the text
    before it, is about sickness or absence.
    """

    text: str
    quantities: Sequence[Quantity]
    periods: Sequence[PeriodMark]
    triggers: Sequence[Trigger]
    populations: Sequence[Term]
    services: Sequence[Term]
    authorities: Sequence[Term] = ()
    about_absence: bool = False

    @cached_property
    def _cuts(self) -> list[tuple[int, bool]]:
        strong = [(m.start(), True) for m in fragment("strong_cut", "clauses").finditer(self.text)]
        weak = [(m.start(), False) for m in fragment("weak_cut", "clauses").finditer(self.text)]
        numbers = [q for q in self.quantities if q.noun != "all"]
        listed = [
            *self._joints("last_of_list", numbers),
            *self._joints("next_of_list", numbers[1:]),
        ]
        cuts = {*strong, *weak, *((place, False) for place in listed)}
        return sorted(cut for cut in cuts if not self._inside(cut[0]))

    @cached_property
    def _names(self) -> list[Span]:
        """Names of several words: "Education, Health and Care Plans"."""
        found = fragment("word_or_name", "clauses").finditer(self.text)
        return [hit.span() for hit in found if " " in hit.group()]

    def _joints(self, name: str, quantities: Sequence[Quantity]) -> Iterator[int]:
        """Where the joint `name` of a list stands directly before one of the quantities."""
        for quantity in quantities:
            near = max(0, quantity.start - _LONGEST_JOINT)
            joint = fragment(name, "clauses").search(self.text[near : quantity.start])
            if joint:
                yield near + joint.start()

    def _inside(self, place: int) -> bool:
        """Whether the place lies inside a quantity, a period or a name, where no clause ends."""
        spans = [q.span for q in self.quantities] + [p.span for p in self.periods] + self._names
        return any(start < place < end for start, end in spans)

    def cuts_between(self, first: int, second: int, *, strong: bool) -> int:
        """How many clauses end between two places; only the strong ends, or only the weak.

        Asides between them are passed over: ", which was too high,".
        """
        low, high = sorted((first, second))
        return sum(
            low <= at < high and is_strong is strong and not self._in_aside(at, low, high)
            for at, is_strong in self._cuts
        )

    def clause(self, place: int, *, strong: bool = False) -> Span:
        """The clause around a place; with `strong`, the stretch between two strong ends."""
        start, end = 0, len(self.text)
        for at, is_strong in self._cuts:
            if strong and not is_strong:
                continue
            if at <= place:
                start = at
            elif at < end:
                end = at
                break
        return start, end

    def same_clause(self, first: int, second: int) -> bool:
        """Whether no clause ends between two places."""
        low, high = sorted((first, second))
        return not any(low <= at < high for at, _ in self._cuts)

    def between(self, first: int, second: int) -> str:
        """The words between two places, in either order."""
        low, high = sorted((first, second))
        return self.text[low:high]

    def without_periods(self, start: int, end: int) -> str:
        """The words of a stretch, those of periods left out."""
        return "".join(
            c for i, c in enumerate(self.text[start:end], start) if not self._in_period(i)
        )

    def words_between(self, first: int, second: int) -> int:
        """How many words lie between two places; a name is one, a period or aside none."""
        low, high = sorted((first, second))
        words = fragment("word_or_name", "clauses").finditer(self.text, low, high)
        return sum(
            not self._in_period(word.start()) and not self._in_aside(word.start(), low, high)
            for word in words
        )

    @cached_property
    def _asides(self) -> list[Span]:
        return [hit.span() for hit in fragment("aside", "clauses").finditer(self.text)]

    def _in_aside(self, place: int, low: int, high: int) -> bool:
        """Whether a place lies in an aside, and both ends of a stretch outside of it."""
        return any(low <= start <= place < end <= high for start, end in self._asides)

    def _in_period(self, place: int) -> bool:
        return any(mark.start <= place < mark.end for mark in self.periods)

    @cached_property
    def staff_groups(self) -> list[Term]:
        """The populations that name somebody."""
        return [term for term in self.populations if term.id != NOBODY]
