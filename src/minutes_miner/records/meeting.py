"""The meeting: which body, when, where, and who was there."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from minutes_miner.records._base import ClockTime, FrozenModel, GssCode, PartialDate, Text
from minutes_miner.records.evidence import Evidence

ParticipantStatus = Literal["present", "apologies", "absent", "in_attendance", "substitute"]


class Organization(FrozenModel):
    """The council or other body that met."""

    name: Text = Field(description="Name as printed")
    gss_code: GssCode | None = None


class Participant(FrozenModel):
    """A person on an attendance list."""

    name: Text = Field(description="Name as printed")
    role: Text | None = Field(default=None, description="Office or job as printed")
    status: ParticipantStatus
    evidence: Evidence


class Meeting(FrozenModel):
    """The meeting that the document is about."""

    organization: Organization | None = None
    committee: Text | None = Field(default=None, description="The committee, panel or board")
    date: PartialDate | None = None
    start_time: ClockTime | None = None
    end_time: ClockTime | None = None
    location: Text | None = None
    participants: tuple[Participant, ...] = ()
