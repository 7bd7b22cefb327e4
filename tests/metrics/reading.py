"""The observations of a text, and their slots as rows of a table."""

from __future__ import annotations

import datetime

from minutes_miner import extract
from minutes_miner.records import Observation

MEETING = datetime.date(2024, 6, 12)
"""The day of the meeting in all examples; its financial year began on 1 April 2024."""


def findings(text: str, *, meeting_date: datetime.date | None = MEETING) -> tuple[Observation, ...]:
    """The observations of a text, in text order."""
    return extract(text, meeting_date=meeting_date).metrics


def slots(text: str, names: str, *, meeting_date: datetime.date | None = MEETING) -> list[object]:
    """Some slots of each observation: `slots(text, "metric period.start")`, pairs in text order.

    A single name gives the bare values; "quote" is the words of the evidence.
    """
    rows = [
        tuple(slot(one, name) for name in names.split())
        for one in findings(text, meeting_date=meeting_date)
    ]
    return [row[0] if len(row) == 1 else row for row in rows]


def slot(observation: Observation, name: str) -> object:
    """One slot; a dot goes down into a part of the record: "change.value"."""
    value: object = observation
    for part in ("evidence.quote" if name == "quote" else name).split("."):
        value = None if value is None else getattr(value, part)
    return value
