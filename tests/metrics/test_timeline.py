from __future__ import annotations

import datetime

import pytest

from minutes_miner.metrics import timeline
from minutes_miner.metrics.timeline import read_length, read_moment
from tests.metrics.reading import MEETING


def days(start: str, end: str) -> tuple[datetime.date, datetime.date]:
    return datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)


@pytest.mark.parametrize(
    ("printed", "count", "unit", "iso"),
    [
        ("18 months", 18, "month", "P18M"),
        ("eighteen months", 18, "month", "P18M"),
        ("two years", 2, "year", "P2Y"),
        ("a year", 1, "year", "P1Y"),
        ("year", 1, "year", "P1Y"),
        ("three consecutive quarters", 3, "quarter", "P9M"),
        ("a quarter", 1, "quarter", "P3M"),
        ("12-month", 12, "month", "P12M"),
        ("six weeks", 6, "week", "P6W"),
        ("10 days", 10, "day", "P10D"),
    ],
)
def test_read_length(printed: str, count: int, unit: str, iso: str) -> None:
    length = read_length(printed)
    assert (length.count, length.unit, length.iso) == (count, unit, iso)


@pytest.mark.parametrize(
    ("printed", "earlier"),
    [
        ("18 months", "2022-12-12"),
        ("two years", "2022-06-12"),
        ("three quarters", "2023-09-12"),
        ("two weeks", "2024-05-29"),
    ],
)
def test_a_length_can_be_counted_back(printed: str, earlier: str) -> None:
    assert (MEETING - read_length(printed).delta).isoformat() == earlier


@pytest.mark.parametrize(
    ("printed", "start", "end", "stated"),
    [
        pytest.param("31 March 2024", "2024-03-31", "2024-03-31", True, id="day"),
        pytest.param("1st of May 2023", "2023-05-01", "2023-05-01", True, id="ordinal day"),
        pytest.param("31/03/2024", "2024-03-31", "2024-03-31", True, id="numeric day"),
        pytest.param("31.3.24", "2024-03-31", "2024-03-31", True, id="short numeric day"),
        pytest.param("31 March", "2024-03-31", "2024-03-31", False, id="day without year"),
        pytest.param("30 September", "2023-09-30", "2023-09-30", False, id="latest such day"),
        pytest.param("30 June", "2023-06-30", "2023-06-30", False, id="later in the month"),
        pytest.param("May 2024", "2024-05-01", "2024-05-31", True, id="month"),
        pytest.param("Feb 2024", "2024-02-01", "2024-02-29", True, id="short month"),
        pytest.param("May", "2024-05-01", "2024-05-31", False, id="month without year"),
        pytest.param("June", "2024-06-01", "2024-06-30", False, id="month of the meeting"),
        pytest.param("November", "2023-11-01", "2023-11-30", False, id="latest such month"),
        pytest.param("2023", "2023-01-01", "2023-12-31", True, id="calendar year"),
        pytest.param("2022/23", "2022-04-01", "2023-03-31", True, id="financial year"),
        pytest.param("2022-23", "2022-04-01", "2023-03-31", True, id="hyphen"),
        pytest.param("2022/2023", "2022-04-01", "2023-03-31", True, id="four digits"),
        pytest.param("academic year 2022/23", "2022-09-01", "2023-08-31", True, id="academic"),
        pytest.param("Q1 2023/24", "2023-04-01", "2023-06-30", True, id="first quarter"),
        pytest.param("Q4 2023/24", "2024-01-01", "2024-03-31", True, id="last quarter"),
        pytest.param("Quarter 2 of 2023/24", "2023-07-01", "2023-09-30", True, id="of"),
        pytest.param("third quarter of 2023/24", "2023-10-01", "2023-12-31", True, id="ordinal"),
        pytest.param("Q4", "2024-01-01", "2024-03-31", False, id="quarter without year"),
        pytest.param("Q1", "2023-04-01", "2023-06-30", False, id="quarter that is not over"),
    ],
)
def test_read_moment(printed: str, start: str, end: str, stated: bool) -> None:
    moment = read_moment(printed, MEETING)
    assert moment is not None
    assert moment.stretch == days(start, end)
    assert moment.stated is stated


@pytest.mark.parametrize(
    ("printed", "end"),
    [
        ("March", "2025-03-31"),
        ("September", "2024-09-30"),
        ("31 March", "2025-03-31"),
        ("March 2025", "2025-03-31"),
    ],
)
def test_a_moment_ahead_is_the_next(printed: str, end: str) -> None:
    moment = read_moment(printed, MEETING, ahead=True)
    assert moment is not None
    assert moment.stretch[1].isoformat() == end


@pytest.mark.parametrize(
    ("printed", "last"),
    [("March 2025", "2025-03"), ("2025", "2025"), ("31 March 2025", "2025-03-31")],
)
def test_the_last_day_has_the_precision_of_the_text(printed: str, last: str) -> None:
    moment = read_moment(printed, MEETING)
    assert moment is not None
    assert moment.last_day_iso == last


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("2022/29", id="no single year"),
        pytest.param("municipal year 2022/23", id="municipal year"),
        pytest.param("31 February 2024", id="no such day"),
        pytest.param("45/13/2024", id="no such numeric day"),
        pytest.param("soon", id="no moment"),
    ],
)
def test_no_moment(printed: str) -> None:
    assert read_moment(printed, MEETING) is None


@pytest.mark.parametrize("printed", ["May", "31 March", "Q4"])
def test_without_a_meeting_a_missing_year_stays_unknown(printed: str) -> None:
    assert read_moment(printed, None) is None


@pytest.mark.parametrize("printed", ["May 2024", "31 March 2024", "Q4 2023/24", "2023"])
def test_a_stated_year_needs_no_meeting(printed: str) -> None:
    assert read_moment(printed, None) == read_moment(printed, MEETING)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2024-03-31", ("2023-04-01", "2024-03-31")),
        ("2024-04-01", ("2024-04-01", "2025-03-31")),
        ("2024-12-31", ("2024-04-01", "2025-03-31")),
    ],
)
def test_financial_year_of(day: str, year: tuple[str, str]) -> None:
    assert timeline.financial_year_of(datetime.date.fromisoformat(day)) == days(*year)


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        ("2024-06-12", ("2024-01-01", "2024-03-31")),
        ("2024-06-30", ("2024-01-01", "2024-03-31")),
        ("2024-07-01", ("2024-04-01", "2024-06-30")),
        ("2024-02-01", ("2023-10-01", "2023-12-31")),
    ],
)
def test_last_quarter(day: str, quarter: tuple[str, str]) -> None:
    assert timeline.last_quarter(datetime.date.fromisoformat(day)) == days(*quarter)


@pytest.mark.parametrize(
    ("stretch", "before"),
    [
        pytest.param(("2024-01-01", "2024-03-31"), ("2023-10-01", "2023-12-31"), id="quarter"),
        pytest.param(("2024-04-01", "2025-03-31"), ("2023-04-01", "2024-03-31"), id="year"),
        pytest.param(("2024-03-01", "2024-03-31"), ("2024-02-01", "2024-02-29"), id="month"),
    ],
)
def test_stretch_before(stretch: tuple[str, str], before: tuple[str, str]) -> None:
    assert timeline.stretch_before(days(*stretch)) == days(*before)


def test_stretch_to() -> None:
    end = datetime.date(2024, 3, 31)
    assert timeline.stretch_to(end, read_length("twelve months")) == days(
        "2023-04-01", "2024-03-31"
    )


@pytest.mark.parametrize(
    ("stretch", "earlier"),
    [
        pytest.param(("2024-01-01", "2024-03-31"), ("2023-01-01", "2023-03-31"), id="quarter"),
        pytest.param(("2024-02-01", "2024-02-29"), ("2023-02-01", "2023-02-28"), id="leap month"),
        pytest.param(("2023-02-01", "2023-02-28"), ("2022-02-01", "2022-02-28"), id="whole month"),
        pytest.param(("2024-05-03", "2024-05-09"), ("2023-05-03", "2023-05-09"), id="some days"),
    ],
)
def test_year_earlier(stretch: tuple[str, str], earlier: tuple[str, str]) -> None:
    assert timeline.year_earlier(days(*stretch)) == days(*earlier)
