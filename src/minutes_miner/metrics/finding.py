"""A fact about one metric while it is put together: the slots of the record, still to be filled."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutes_miner.metrics.linking import Link
from minutes_miner.metrics.spans import Span
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.records import Change, Comparison, MetricOrganization, Period


@dataclass
class Finding:
    """One observation in the making; `start` and `end` are the evidence in the sentence.

    The fields are those of `minutes_miner.records.Observation`, with `link` and `trigger` for what
    the fact rests on, `anchor` for where in the sentence it is claimed, `window` for the words that
    can say more of it, and `stands_for` for the figure that an anaphoric one points back at.
    """

    metric: str
    start: int
    end: int
    value_kind: str
    anchor: int
    link: Link | None = None
    trigger: Trigger | None = None
    assertion: str = "asserted"
    measure_role: str = "actual"
    value: float | None = None
    value_text: str | None = None
    low: float | None = None
    high: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    comparator: str | None = None
    unit: str | None = None
    statistic: str | None = None
    level: str | None = None
    grade: str | None = None
    judgement: str | None = None
    framework: str | None = None
    direction: str | None = None
    direction_basis: str | None = None
    assessment: str | None = None
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
    window: Span | None = None
    stands_for: Finding | None = None

    @property
    def span(self) -> Span:
        """The evidence in the sentence."""
        return self.start, self.end

    @property
    def is_level(self) -> bool:
        """Whether it gives the height of the metric in numbers, and not how far it moved."""
        return self.value is not None or self.low is not None

    def cover(self, span: Span) -> None:
        """Widen the evidence so that it takes in `span`."""
        self.start, self.end = min(self.start, span[0]), max(self.end, span[1])

    def inherit(self, slot: str, value: object) -> None:
        """Fill a slot from elsewhere in the sentence, and say so."""
        setattr(self, slot, value)
        if slot not in self.inherited:
            self.inherited.append(slot)
