"""What is found in one item: points, resolutions and actions, each with its place in the source."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutes_miner.records import (
    ActionStatus,
    PointType,
    ResolutionClassification,
    ResolutionResult,
)
from minutes_miner.structure.flow import Flow, Span
from minutes_miner.structure.people import Mention
from minutes_miner.structure.votes import Movers, Vote


@dataclass(frozen=True)
class Point:
    """A discussion point: its words, type and speaker."""

    flow: Flow
    type: PointType
    speaker: Mention | None


@dataclass(frozen=True)
class Resolved:
    """A resolution: its words, printed number, class, and what is known of the vote."""

    flow: Flow
    number: str | None
    classification: ResolutionClassification
    result: ResolutionResult | None
    moved: Movers
    vote: Vote | None
    block: Span


@dataclass(frozen=True)
class Ordered:
    """An action: its words, owner, due date, status, and the index of the resolution behind it."""

    flow: Flow
    owner: str | None
    due_text: str | None
    due_date: str | None
    status: ActionStatus
    resolution: int | None = None


@dataclass
class ItemRecord:
    """What was found in one item, in text order.

    The blocks are the spans of the source that hold resolutions and actions. `reporter` is who
    goes on speaking under the sub-headings below the item.
    """

    points: list[Point] = field(default_factory=list)
    resolutions: list[Resolved] = field(default_factory=list)
    actions: list[Ordered] = field(default_factory=list)
    resolution_blocks: list[Span] = field(default_factory=list)
    action_blocks: list[Span] = field(default_factory=list)
    reporter: Mention | None = None
