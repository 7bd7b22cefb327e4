"""A workforce metric as one sentence states it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from minutes_miner.records._base import (
    Duration,
    FrozenModel,
    GssCode,
    Identifier,
    ItemId,
    MetricId,
    Number,
    PartialDate,
    Text,
)
from minutes_miner.records.evidence import Evidence, Speaker

Comparator = Literal["=", "<", "<=", ">", ">=", "~"]

Unit = Literal[
    "percent",
    "percentage_points",
    "cases_per_worker",
    "fte",
    "people",
    "posts",
    "days_per_fte",
    "days_per_employee",
    "days",
    "hours_per_week",
    "days_per_week",
    "gbp",
    "per_10000",
    "cases",
    "children",
    "contacts",
    "referrals",
    "plans",
    "weeks",
    "ratio",
    "staff_per_manager",
    "households",
    "score",
    "grade",
]

Assertion = Literal[
    "asserted", "hedged", "negated", "questioned", "conditional", "requested", "mentioned"
]
MeasureRole = Literal["actual", "previous", "target", "limit", "benchmark", "forecast", "budget"]
ValueKind = Literal["number", "range", "ratio", "qualitative", "change", "grade", "none"]
Statistic = Literal["mean", "median", "minimum", "maximum", "total", "typical"]
Level = Literal["high", "low", "adequate"]
Direction = Literal["up", "down", "stable", "mixed"]
DirectionBasis = Literal["stated", "inferred"]
Assessment = Literal["better", "worse", "good", "poor"]
ChangeKind = Literal["absolute", "relative", "percentage_points", "multiplier"]
Relation = Literal["above", "below", "level", "better", "worse"]
OrganizationRole = Literal["own", "comparator", "regional", "national", "partner"]
PeriodBasis = Literal["explicit", "relative", "meeting_date", "unresolved", "none"]


class Change(FrozenModel):
    """How far a metric moved; a fall is negative, except for a multiplier."""

    kind: ChangeKind
    value: Number
    unit: Unit | None = None
    comparator: Comparator = "="
    computed: bool = Field(
        default=False, description="True if it is the difference of two printed levels"
    )
    ambiguous: bool = Field(
        default=False, description="True if '%' may mean percent or percentage points"
    )


class Comparison(FrozenModel):
    """What a metric is held against, in words."""

    relation: Relation
    with_: Text = Field(
        alias="with",
        description="target, national, regional, statistical_neighbours, guideline, previous, "
        "or a name as printed",
    )


class Period(FrozenModel):
    """The time that a value is for."""

    text: Text | None = Field(default=None, description="The words of the source")
    type: Literal["instant", "interval", "unspecified"] = "unspecified"
    start: PartialDate | None = None
    end: PartialDate | None = Field(default=None, description="Last day, inclusive")
    basis: PeriodBasis = "none"
    duration: Duration | None = None


class MetricOrganization(FrozenModel):
    """Whose value it is: the council's own unless the text says otherwise."""

    role: OrganizationRole = "own"
    name: Text | None = Field(default=None, description="Name as printed")
    gss_code: GssCode | None = None


class Observation(FrozenModel):
    """One statement about one metric.

    The default chart takes observations with `measure_role == "actual"`,
    `assertion == "asserted"` and a value.
    """

    id: MetricId
    metric: Identifier
    group: Identifier
    assertion: Assertion
    measure_role: MeasureRole = "actual"
    value_kind: ValueKind
    value: Number | None = Field(
        default=None, description="In `unit`: 12% is 12, four million pounds is 4000000"
    )
    value_text: Text | None = Field(default=None, description="As printed, such as 'around 18%'")
    low: Number | None = None
    high: Number | None = None
    numerator: Number | None = None
    denominator: Number | None = None
    comparator: Comparator | None = None
    unit: Unit | None = None
    statistic: Statistic | None = None
    level: Level | None = None
    grade: Identifier | None = Field(default=None, description="Inspection ratings only")
    judgement: Identifier | None = Field(default=None, description="Inspection ratings only")
    framework: Identifier | None = Field(default=None, description="Inspection ratings only")
    direction: Direction | None = Field(default=None, description="Which way the number moved")
    direction_basis: DirectionBasis | None = Field(
        default=None, description="inferred: from 'better' or 'worse' and the metric's polarity"
    )
    assessment: Assessment | None = None
    change: Change | None = None
    comparison: Comparison | None = None
    period: Period = Period()
    population: Identifier | None = None
    service: Identifier | None = None
    team: Text | None = Field(default=None, description="Name as printed")
    organization: MetricOrganization = MetricOrganization()
    speaker: Speaker | None = None
    qualifiers: tuple[Identifier, ...] = ()
    pair: Text | None = Field(
        default=None, description="Shared by the two observations of 'from X to Y'"
    )
    inherited: tuple[Identifier, ...] = Field(
        default=(), description="Fields filled from elsewhere in the sentence or item"
    )
    computed: bool = Field(default=False, description="True if the value was computed")
    anaphoric: bool = Field(
        default=False, description="True if the number stands for 'that' or 'this'"
    )
    agenda_item: ItemId | None = None
    evidence: Evidence
    fact_key: Text = Field(description="Same for repeats of one fact")
    confidence: Annotated[float, Field(ge=0, le=1)]
