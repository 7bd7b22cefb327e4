"""What the readers of one item share: what they know, what they found, who has the floor."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutes_miner.records import PointType, ResolutionClassification
from minutes_miner.structure.due import Calendar
from minutes_miner.structure.findings import ItemRecord
from minutes_miner.structure.people import Directory, Mention


@dataclass(frozen=True)
class Background:
    """What an item inherits from the document.

    `speaker` is who gives the report that the item belongs to, `section` the part of the record
    that the item feeds, `approving` the class of what its title makes procedure, `asker` who
    put the question or motion that the title names, `asked_as` the type of those words.
    """

    directory: Directory
    calendar: Calendar
    speaker: Mention | None
    section: str | None
    approving: ResolutionClassification | None = None
    asker: Mention | None = None
    asked_as: PointType = "speech"


@dataclass(frozen=True)
class LeadIn:
    """What the entries of the list below a lead-in are: their type, their speaker, its marker.

    A `sticky` one ("REPLY:") lasts until somebody else speaks.
    """

    type: PointType
    speaker: Mention | None
    style: str | None
    sticky: bool = False


@dataclass
class Floor:
    """Who has the floor: the last speaker, who presents a report, the lead-in of the open list.

    `spoke_last` tells whether the paragraph before was discussion and settled nothing.
    """

    speaker: Mention | None = None
    presenter: Mention | None = None
    lead: LeadIn | None = None
    spoke_last: bool = False


@dataclass(frozen=True)
class Desk:
    """Where the readers of one item work side by side."""

    background: Background
    record: ItemRecord = field(default_factory=ItemRecord)
    floor: Floor = field(default_factory=Floor)

    @property
    def directory(self) -> Directory:
        """The people whom the minutes name as present."""
        return self.background.directory
