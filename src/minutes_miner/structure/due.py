"""When an action is due: dates, months and "the next meeting"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from minutes_miner.structure.dates import month_number, printed_dates, read_date
from minutes_miner.structure.flow import Span
from minutes_miner.vocabulary import lexicon


@dataclass(frozen=True)
class Calendar:
    """What relative dates count from: the day of the meeting and the printed day of the next."""

    meeting: date | None
    next_meeting: str | None


def find_due(text: str, calendar: Calendar) -> tuple[Span, str | None] | None:
    """The words that say when a task is due, and the date they mean, or None.

    The date is ISO 8601 at the precision printed; None where it cannot be known, as for "the next
    meeting" of which no date is printed.
    """
    hits = [(found, phrase.id) for phrase, found in lexicon("due").every(text)]
    hits.sort(key=lambda hit: hit[0].start())
    nearby = _with_printed_year(text, calendar)
    dated = [(found.span(), _resolve(kind, found, nearby)) for found, kind in hits]
    known = [due for due in dated if due[1] is not None]
    if not dated:
        return None
    return known[0] if hits[0][1] == "next-meeting" and known else dated[0]


def _with_printed_year(text: str, calendar: Calendar) -> Calendar:
    """Without a date of the meeting, a full date in the same words gives the year."""
    if calendar.meeting is not None:
        return calendar
    days = [read_date(m.group(), None) for m in printed_dates(text)]
    day = next((d for d in days if d), None)
    return Calendar(date.fromisoformat(day) if day else None, calendar.next_meeting)


def _resolve(kind: str, found: re.Match[str], calendar: Calendar) -> str | None:
    if kind == "next-meeting":
        return calendar.next_meeting
    if kind == "by-date":
        return read_date(found["date"], calendar.meeting)
    return _month(found["month"], found["year"], calendar.meeting)


def _month(name: str, year: str | None, meeting: date | None) -> str | None:
    """The month as printed, or its next occurrence after the meeting."""
    number = month_number(name)
    if year:
        return f"{year}-{number:02}"
    if meeting is None:
        return None
    return f"{meeting.year + (number < meeting.month)}-{number:02}"
