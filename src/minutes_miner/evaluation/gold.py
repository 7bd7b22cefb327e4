"""The format of annotations: what a person says a text holds, checked as it is read.

`docs/evaluation.md` explains it field by field. A part that an annotation leaves out is not scored;
one that is empty says that the text holds nothing of the kind.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, NamedTuple, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from minutes_miner.records import (
    ActionStatus,
    BlockType,
    DocumentClassification,
    Evidence,
    Observation,
    Offset,
    PartialDate,
    ParticipantStatus,
    PointType,
    ResolutionClassification,
    ResolutionResult,
    Speaker,
)


def _without_path(name: str) -> str:
    if not name or Path(name).name != name or "\0" in name:
        raise ValueError(f"{name!r} is no file name; it stands without a path")
    return name


FileName = Annotated[str, AfterValidator(_without_path)]
"""The name of a file in a given folder: no path, which might lead out of it."""

_PLACE = ("start", "end", "quote")


class _Gold(BaseModel):
    """Whatever is annotated; an unknown field is an error, for it may be a known one misspelt."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    note: str | None = Field(default=None, description="Remark of the annotator, not scored")


class Annotation(_Gold):
    """Something that stands at one place of the text.

    `start`, `end` and `quote` may stand beside the other fields or in `evidence`, as in a record.
    A field that is null counts as left out.
    """

    evidence: Evidence

    @model_validator(mode="before")
    @classmethod
    def _gather_evidence(cls, fields: Any) -> Any:
        if not isinstance(fields, dict):
            return fields
        given = {name: value for name, value in fields.items() if value is not None}
        place = {name: given.pop(name) for name in _PLACE if name in given}
        return {"evidence": place, **given} if place else given


class GoldItem(Annotation):
    """An agenda item; its place is that of the heading."""

    number: str | None = None
    title: str | None = None


class GoldEntry(Annotation):
    """Something that stands under an agenda item.

    Attributes:
        item: The place of its item in `agenda_items`, counted from 0; None for none of them.
    """

    item: int | None = Field(default=None, ge=0)


class GoldPoint(GoldEntry):
    """A contribution to the discussion."""

    type: PointType
    speaker: Speaker | None = None


class GoldResolution(GoldEntry):
    """Something that was decided; only its classification and its item are scored."""

    classification: ResolutionClassification
    number: str | None = None
    result: ResolutionResult | None = None
    mover: str | None = None
    seconder: str | None = None


class GoldAction(GoldEntry):
    """Something that is to be done; only its owner, due date and item are scored."""

    owner: str | None = None
    due: PartialDate | None = None
    status: ActionStatus | None = None
    from_resolution: bool | None = None


class GoldObservation(Annotation, Observation):
    """An observation as in a record; what only the tool can give may be left out."""

    id: str = "metric-1"
    fact_key: str = "annotated"
    confidence: float = 1


class LineLabel(NamedTuple):
    """A line of the text, from `start` up to `end`, and the type of block that it belongs to."""

    start: Offset
    end: Offset
    label: BlockType


class GoldMeeting(_Gold):
    """The meeting; organization, committee and date are scored, each if it is given or null."""

    organization: str | None = None
    committee: str | None = None
    date: PartialDate | None = None
    start_time: str | None = None
    end_time: str | None = None
    location: str | None = None


class GoldParticipant(_Gold):
    """A person of the attendance lists; the role is not scored."""

    name: str
    status: ParticipantStatus
    role: str | None = None


class Gold(_Gold):
    """What a text holds, as far as it is annotated: a part that is None is not."""

    classification: DocumentClassification | None = None
    meeting: GoldMeeting | None = None
    participants: tuple[GoldParticipant, ...] | None = None
    agenda_items: tuple[GoldItem, ...] | None = None
    discussion_points: tuple[GoldPoint, ...] | None = None
    resolutions: tuple[GoldResolution, ...] | None = None
    actions: tuple[GoldAction, ...] | None = None
    line_labels: tuple[LineLabel, ...] | None = None
    metrics: tuple[GoldObservation, ...] | None = None

    @property
    def annotations(self) -> Iterator[tuple[str, Annotation]]:
        """Everything that quotes the text, each with the name of its field: resolutions.3."""
        for part in ("agenda_items", "discussion_points", "resolutions", "actions", "metrics"):
            for number, annotation in enumerate(getattr(self, part) or ()):
                yield f"{part}.{number}", annotation

    @model_validator(mode="after")
    def _holds_a_part(self) -> Self:
        if all(getattr(self, part) is None for part in Gold.model_fields if part != "note"):
            raise ValueError("nothing is annotated, not even as an empty list")
        return self

    @model_validator(mode="after")
    def _items_exist(self) -> Self:
        if self.agenda_items is None:
            return self
        count = len(self.agenda_items)
        for place, one in self.annotations:
            if isinstance(one, GoldEntry) and one.item is not None and one.item >= count:
                raise ValueError(f"{place}.item is {one.item}, but agenda_items has {count} items")
        return self


class GoldDocument(Gold):
    """The annotation of a text in a file of its own."""

    file: FileName


class GoldPassage(Gold):
    """A passage with its annotation.

    Attributes:
        id: Its name.
        text: The passage itself.
        meeting_date: The day of the meeting, from which periods such as "last year" are counted.
    """

    id: str
    text: str
    meeting_date: datetime.date | None = None
