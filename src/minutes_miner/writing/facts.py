"""The facts of a record, each with the document, the meeting and the item that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from minutes_miner.records import (
    Action,
    AgendaItem,
    DiscussionPoint,
    Document,
    Meeting,
    Observation,
    Participant,
    Record,
    Resolution,
)

Own = TypeVar("Own")


@dataclass(frozen=True, slots=True)
class Fact(Generic[Own]):
    """What one row of a table tells.

    Attributes:
        document: The source.
        meeting: The meeting that it is about.
        item: The agenda item that the fact stands in, or None.
        own: The fact itself.
    """

    document: Document
    meeting: Meeting
    item: AgendaItem | None
    own: Own


def metrics(record: Record) -> Iterator[Fact[Observation]]:
    """The observations, in text order."""
    items = {item.id: item for item in record.agenda_items}
    for one in record.metrics:
        yield Fact(record.document, record.meeting, items.get(one.agenda_item or ""), one)


def resolutions(record: Record) -> Iterator[Fact[Resolution]]:
    """The resolutions, item by item."""
    for item in record.agenda_items:
        for one in item.resolutions:
            yield Fact(record.document, record.meeting, item, one)


def actions(record: Record) -> Iterator[Fact[Action]]:
    """The actions, item by item."""
    for item in record.agenda_items:
        for one in item.actions:
            yield Fact(record.document, record.meeting, item, one)


def agenda_items(record: Record) -> Iterator[Fact[AgendaItem]]:
    """The agenda items; each stands in itself."""
    for item in record.agenda_items:
        yield Fact(record.document, record.meeting, item, item)


def discussion_points(record: Record) -> Iterator[Fact[DiscussionPoint]]:
    """The discussion points, item by item."""
    for item in record.agenda_items:
        for one in item.discussion_points:
            yield Fact(record.document, record.meeting, item, one)


def participants(record: Record) -> Iterator[Fact[Participant]]:
    """The participants, who belong to no item."""
    for one in record.meeting.participants:
        yield Fact(record.document, record.meeting, None, one)
