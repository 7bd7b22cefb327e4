"""Read dates and times as minutes print them."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from dateutil import parser

from minutes_miner.vocabulary import fragment

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2}\b")
_NOISE = re.compile(r"""(?<=\d)(?:st|nd|rd|th)\b|(?<=\d)["'™°%*]|,|\bof\b""", re.IGNORECASE)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\s*(?P<half>a\.?m|p\.?m|noon|hours|hrs)\b\.?|(?P<h24>[01]?\d|2[0-3])[:.](?P<m24>[0-5]\d)\b|\b(?P<noon>noon|midday)\b",
    re.IGNORECASE,
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def month_number(name: str) -> int:
    """The number of a month by its English name, in any case."""
    return _MONTHS.index(name.casefold()) + 1


def printed_dates(text: str) -> list[re.Match[str]]:
    """The dates that `text` prints, in any of the forms of the vocabulary."""
    return list(fragment("full_date", "dates").finditer(text))


def read_date(printed: str, reference: date | None) -> str | None:
    """A printed date as ISO 8601, or None where it is none or its year cannot be known.

    Without a year it is the first such day on or after `reference`, the day of the meeting.
    """
    has_year = _YEAR.search(printed) is not None
    if not has_year and reference is None:
        return None
    iso = re.search(r"\b(?:19|20)\d{2}-\d{2}-\d{2}\b", printed)
    default = datetime.combine(reference or date(2000, 1, 1), time())
    try:
        day = parser.parse(
            _NOISE.sub(" ", printed), dayfirst=not iso, default=default, fuzzy=True
        ).date()
    except (ValueError, OverflowError):
        return None
    if not has_year and reference and day < reference:
        day = _next_year(day)
    return day.isoformat()


def _next_year(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap_day else day.day)


def read_time(printed: str) -> str | None:
    """The first time of day in `printed` as HH:MM, or None."""
    found = _TIME.search(printed)
    if not found:
        return None
    if found["noon"]:
        return "12:00"
    if found["h24"]:
        return f"{int(found['h24']):02}:{found['m24']}"
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found["half"].casefold().replace(".", "")
    if hour > 23 or minute > 59:
        return None
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}"


def printed_times(text: str) -> list[str]:
    """The times of day in `text`, in order, as HH:MM."""
    return [t for m in _TIME.finditer(text) if (t := read_time(m.group()))]
