"""A fact about one metric while it is put together: the slots of the record, still to be filled."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutes_miner.metrics.links import Link
from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.spans import Span
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.records import (
    Assertion,
    Assessment,
    Change,
    Comparator,
    Comparison,
    Direction,
    DirectionBasis,
    Level,
    MeasureRole,
    MetricOrganization,
    Period,
    Statistic,
    Unit,
    ValueKind,
)


@dataclass
class Finding:
    """One observation in the making; `start` and `end` are its evidence in the sentence.

    The fields are those of `minutes_miner.records.Observation`, with `link` and `trigger` for what
    the fact rests on, `anchor` for where in the sentence it is claimed, `window` for the words that
    can say more of it, `span_of_group` for the metrics that are named together with it,
    `says_amount` for an amount in words, and `stands_for` for the figure that an anaphoric one
    points back at.
    """

    metric: str
    start: int
    end: int
    value_kind: ValueKind
    anchor: int
    link: Link | None = None
    trigger: Trigger | None = None
    window: Span | None = None
    span_of_group: Span | None = None
    says_amount: bool = False
    stands_for: Finding | None = None
    assertion: Assertion = "asserted"
    measure_role: MeasureRole = "actual"
    value: float | None = None
    value_text: str | None = None
    low: float | None = None
    high: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    comparator: Comparator | None = None
    unit: Unit | None = None
    statistic: Statistic | None = None
    level: Level | None = None
    grade: str | None = None
    judgement: str | None = None
    framework: str | None = None
    direction: Direction | None = None
    direction_basis: DirectionBasis | None = None
    assessment: Assessment | None = None
    change: Change | None = None
    comparison: Comparison | None = None
    period: Period = field(default_factory=Period)
    population: str | None = None
    service: str | None = None
    team: str | None = None
    organization: MetricOrganization = field(default_factory=MetricOrganization)
    qualifiers: list[str] = field(default_factory=list)
    pair: str | None = None
    inherited: list[str] = field(default_factory=list)
    computed: bool = False
    anaphoric: bool = False
    confidence: float = 0.95

    @property
    def span(self) -> Span:
        """The evidence in the sentence."""
        return self.start, self.end

    @property
    def number(self) -> Span:
        """Where its number stands, or its evidence if it has none."""
        return self.link.quantity.span if self.link else self.span

    @property
    def quantity(self) -> Quantity:
        """The number that it rests on; a statement rests on none, which is a `ValueError`."""
        if self.link is None:
            raise ValueError(f"a statement about {self.metric} rests on no number")
        return self.link.quantity

    @property
    def is_level(self) -> bool:
        """Whether it gives the height of the metric in numbers, and not how far it moved."""
        return self.value is not None or self.low is not None

    def cover(self, span: Span) -> None:
        """Widen the evidence so that it takes in `span`."""
        self.start, self.end = min(self.start, span[0]), max(self.end, span[1])

    def inherit_population(self, population: str | None) -> None:
        """Take the staff group from elsewhere in the sentence, and say so."""
        self.population = population
        self._inherited("population")

    def inherit_period(self, period: Period) -> None:
        """Take the time from elsewhere in the sentence, and say so."""
        self.period = period
        self._inherited("period")

    def inherit_service(self, service: str) -> None:
        """Take the service from elsewhere in the sentence or item, and say so."""
        self.service = service
        self._inherited("service")

    def _inherited(self, slot: str) -> None:
        if slot not in self.inherited:
            self.inherited.append(slot)
