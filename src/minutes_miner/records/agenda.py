"""The business of the meeting: agenda items with their discussion, resolutions and actions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from minutes_miner.records._base import (
    ActionId,
    Count,
    FrozenModel,
    ItemId,
    PartialDate,
    PointId,
    ResolutionId,
    Text,
)
from minutes_miner.records.evidence import Evidence, Speaker

PointType = Literal["question", "answer", "speech", "summary", "narrative", "other"]

ResolutionClassification = Literal[
    "note",
    "approve",
    "recommend",
    "request",
    "refer",
    "defer",
    "appoint",
    "endorse",
    "receive",
    "thank",
    "reject",
    "exclude_public",
    "procedural",
    "other",
]

ResolutionResult = Literal["pass", "fail", "withdrawn"]

ActionStatus = Literal["accepted", "directed", "requested", "standing"]

_TIDY_TEXT = (
    "The quote with white space collapsed, and list markers, wrapped-line hyphens and page "
    "furniture removed"
)


class DiscussionPoint(FrozenModel):
    """One contribution to the discussion of an item."""

    id: PointId
    type: PointType
    text: Text = Field(description=_TIDY_TEXT)
    speaker: Speaker | None = None
    evidence: Evidence


class VoteNames(FrozenModel):
    """Who voted which way, where the text names them."""

    for_: tuple[Text, ...] = Field(default=(), alias="for")
    against: tuple[Text, ...] = ()
    abstain: tuple[Text, ...] = ()


class Votes(FrozenModel):
    """The count of a vote; a number that the text does not print is null."""

    for_: Count | None = Field(default=None, alias="for")
    against: Count | None = None
    abstain: Count | None = None
    names: VoteNames = VoteNames()


class Resolution(FrozenModel):
    """Something that the meeting decided, or voted on and threw out."""

    id: ResolutionId
    number: Text | None = Field(default=None, description="Number as printed")
    text: Text = Field(description=_TIDY_TEXT)
    classification: ResolutionClassification
    result: ResolutionResult | None = None
    mover: Text | None = Field(default=None, description="Name as printed")
    seconder: Text | None = Field(default=None, description="Name as printed")
    votes: Votes | None = None
    evidence: Evidence


class Due(FrozenModel):
    """When an action is due."""

    text: Text = Field(description="The words of the source")
    date: PartialDate | None = None


class Action(FrozenModel):
    """Something that somebody is to do after the meeting."""

    id: ActionId
    text: Text = Field(description=_TIDY_TEXT)
    owner: Text | None = Field(default=None, description="Who is to do it, as printed")
    due: Due | None = None
    status: ActionStatus
    from_resolution: ResolutionId | None = Field(
        default=None, description="id of the resolution that the action carries out"
    )
    evidence: Evidence


class AgendaItem(FrozenModel):
    """One item of business."""

    id: ItemId
    number: Text | None = Field(default=None, description="Number as printed, such as 5 or 18.03.2")
    title: Text | None = Field(default=None, description="Title as printed, on one line")
    public: bool = Field(default=True, description="False if press and public were excluded")
    evidence: Evidence | None = Field(
        default=None, description="The heading; null for minutes without headings"
    )
    discussion_points: tuple[DiscussionPoint, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    actions: tuple[Action, ...] = ()
