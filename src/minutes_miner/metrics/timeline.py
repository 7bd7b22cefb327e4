"""Calendar arithmetic for the times that minutes print: days, months, quarters, financial years.

A stretch of time is a pair of days, both inclusive. The financial year runs from 1 April to 31
March and its first quarter from April to June; the academic year from 1 September to 31 August.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from minutes_miner.metrics.numbers import read_number

Day = datetime.date
Stretch = tuple[Day, Day]

_ONE_DAY = datetime.timedelta(days=1)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ORDINALS = {
    "one": 1, "two": 2, "three": 3, "four": 4,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4,
}  # fmt: skip

_MONTH = re.compile(r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_SPLIT_YEAR = re.compile(r"(?P<first>(?:19|20)\d{2}) ?[-/] ?(?P<last>(?:20)?\d{2})")
_DAY = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?=[A-Z])")
_NUMERIC = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{2,4})")
_QUARTER = re.compile(
    r"(?:quarter |q ?)(?P<number>[1-4]|one|two|three|four)"
    r"|(?P<ordinal>first|second|third|fourth|final) quarter",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time as the text counts it: 18 months."""

    count: int
    unit: str

    @property
    def delta(self) -> relativedelta:
        """The length, to be added to a day."""
        if self.unit == "quarter":
            return relativedelta(months=3 * self.count)
        return relativedelta(**{f"{self.unit}s": self.count})  # type: ignore[arg-type]

    @property
    def iso(self) -> str:
        """ISO 8601: P18M."""
        if self.unit == "quarter":
            return f"P{3 * self.count}M"
        return f"P{self.count}{self.unit[0].upper()}"


def read_length(printed: str) -> Length:
    """Read "18 months", "a year", "three consecutive quarters", a bare "year", or its "half"."""
    words = printed.casefold().split()
    if words == ["half"]:
        return Length(6, "month")
    unit = words[-1].rpartition("-")[2].removesuffix("s")
    first = words[0].rpartition("-")[0] if "-" in words[0] and len(words) == 1 else words[0]
    return Length(_count(first), unit)


def _count(printed: str) -> int:
    try:
        return int(read_number(printed))
    except ValueError:
        return 1


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, quarter or year that the text prints."""

    stretch: Stretch
    precision: str
    stated: bool

    @property
    def last_day_iso(self) -> str:
        """Its last day, at the precision of the text: 2025-03 for "March 2025"."""
        last = self.stretch[1]
        if self.precision == "month":
            return f"{last:%Y-%m}"
        return f"{last:%Y}" if self.precision == "year" else last.isoformat()


def read_moment(printed: str, meeting: Day | None, *, ahead: bool = False) -> Moment | None:
    """The days that a printed moment covers, or None where its year cannot be known.

    Args:
        printed: A match of the fragment `moment`: "Q4 2023/24", "31 March", "May 2024".
        meeting: The day of the meeting, from which a missing year is counted.
        ahead: Whether a moment without a year is the next one after the meeting, not the latest.
    """
    try:
        return (
            _quarter(printed, meeting, ahead)
            or _split_year(printed)
            or _numeric(printed)
            or _month_or_day(printed, meeting, ahead)
            or _calendar_year(printed)
        )
    except ValueError:
        return None


def names_quarter(printed: str) -> bool:
    """Whether the words name a quarter of the year, and not "the previous quarter"."""
    return _QUARTER.search(printed) is not None


def financial_year(first: int) -> Stretch:
    """The financial year that begins in April of `first`."""
    return Day(first, 4, 1), Day(first + 1, 3, 31)


def financial_year_of(day: Day) -> Stretch:
    """The financial year in which `day` lies."""
    return financial_year(day.year if day.month >= 4 else day.year - 1)


def quarter_of(first: int, number: int) -> Stretch:
    """Quarter `number` of the financial year that begins in April of `first`."""
    start = Day(first, 4, 1) + relativedelta(months=3 * (number - 1))
    return start, start + relativedelta(months=3) - _ONE_DAY


def last_quarter(day: Day) -> Stretch:
    """The last financial quarter that was over before `day`."""
    start = Day(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    return start - relativedelta(months=3), start - _ONE_DAY


def stretch_before(stretch: Stretch) -> Stretch:
    """The stretch of the same number of whole months that ends where this one begins."""
    start, end = stretch
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    return start - relativedelta(months=months), start - _ONE_DAY


def stretch_to(end: Day, length: Length) -> Stretch:
    """The stretch of that length whose last day is `end`."""
    return end + _ONE_DAY - length.delta, end


def year_earlier(stretch: Stretch) -> Stretch:
    """The same days one year before."""
    start, end = (day - relativedelta(years=1) for day in stretch)
    whole_month = (stretch[1] + _ONE_DAY).day == 1
    return start, _month_end(end) if whole_month else end


def _month_end(day: Day) -> Day:
    return day.replace(day=1) + relativedelta(months=1) - _ONE_DAY


def _split_year(printed: str) -> Moment | None:
    found = _SPLIT_YEAR.search(printed)
    if found is None:
        return None
    first = int(found["first"])
    if (first + 1) % 100 != int(found["last"]) % 100:
        raise ValueError("no single year")
    if re.search("academic|school", printed, re.IGNORECASE):
        return Moment((Day(first, 9, 1), Day(first + 1, 8, 31)), "day", True)
    if re.search("municipal", printed, re.IGNORECASE):
        raise ValueError("the municipal year begins on a day of its own in each council")
    return Moment(financial_year(first), "day", True)


def _quarter(printed: str, meeting: Day | None, ahead: bool) -> Moment | None:
    found = _QUARTER.match(printed)
    if found is None:
        return None
    word = (found["number"] or found["ordinal"]).casefold()
    number = int(word) if word.isdigit() else _ORDINALS[word]
    year = _YEAR.search(printed)
    if year:
        return Moment(quarter_of(int(year.group()), number), "day", True)
    if meeting is None:
        return None
    first = financial_year_of(meeting)[0].year + ahead
    stretch = quarter_of(first, number)
    while stretch[1] > meeting and not ahead:
        first -= 1
        stretch = quarter_of(first, number)
    return Moment(stretch, "day", False)


def _numeric(printed: str) -> Moment | None:
    found = _NUMERIC.search(printed)
    if found is None:
        return None
    year = int(found["year"])
    day = Day(year + 2000 if year < 100 else year, int(found["month"]), int(found["day"]))
    return Moment((day, day), "day", True)


def _month_or_day(printed: str, meeting: Day | None, ahead: bool) -> Moment | None:
    found = _MONTH.search(printed)
    if found is None:
        return None
    month = _MONTHS.index(found["month"].casefold()) + 1
    year, day = _YEAR.search(printed), _DAY.search(printed)
    if year is None and meeting is None:
        return None
    printed_year = int(year.group()) if year else None
    first = Day(printed_year or _nearest_year(month, meeting, ahead), month, 1)
    if day:
        one = first.replace(day=int(day["day"]))
        if printed_year is None and meeting and one > meeting and not ahead:
            one -= relativedelta(years=1)
        return Moment((one, one), "day", year is not None)
    return Moment((first, _month_end(first)), "month", year is not None)


def _nearest_year(month: int, meeting: Day | None, ahead: bool) -> int:
    """The year of the latest such month up to the meeting, or of the next one after it."""
    if meeting is None:
        raise ValueError("no year")
    if ahead:
        return meeting.year + (month < meeting.month)
    return meeting.year - (month > meeting.month)


def _calendar_year(printed: str) -> Moment | None:
    found = _YEAR.search(printed)
    if found is None:
        return None
    year = int(found.group())
    return Moment((Day(year, 1, 1), Day(year, 12, 31)), "year", True)
