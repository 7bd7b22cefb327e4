from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.structure.dates import (
    month_number,
    printed_dates,
    printed_times,
    read_date,
    read_time,
)

MEETING = datetime.date(2024, 3, 4)


@pytest.mark.parametrize(
    "printed",
    [
        "4 March 2024",
        "4th March 2024",
        "4th of March 2024",
        "4th March, 2024",
        "Monday 4 March 2024",
        "Monday, 4th March 2024",
        "Monday the 4th March 2024",
        "MONDAY 4 MARCH 2024",
        "March 4, 2024",
        "March 4th, 2024",
        "4/3/2024",
        "04/03/24",
        "04.03.2024",
        "2024-03-04",
    ],
)
class TestForms:
    def test_is_found_in_a_line(self, printed: str) -> None:
        found = printed_dates(f"Meeting held on {printed} in the hall")
        assert [m.group().strip() for m in found] == [printed]

    def test_is_read_day_first(self, printed: str) -> None:
        assert read_date(printed, None) == "2024-03-04"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the 4 Marchers of 2024", id="no month"),
        pytest.param("reference 24/0017", id="planning number"),
        pytest.param("a sum of 4.03", id="amount"),
        pytest.param("in March", id="month alone"),
    ],
)
def test_no_dates(text: str) -> None:
    assert printed_dates(text) == []


def test_dates_come_in_order() -> None:
    found = printed_dates("from 4 March 2024 to 1 May 2024")
    assert [m.group() for m in found] == ["4 March 2024", "1 May 2024"]


class TestWithoutYear:
    @pytest.mark.parametrize(
        ("printed", "day"),
        [
            pytest.param("8 April", "2024-04-08", id="later this year"),
            pytest.param("4 March", "2024-03-04", id="the day itself"),
            pytest.param("3 March", "2025-03-03", id="before the meeting"),
            pytest.param("Friday 12th January", "2025-01-12", id="weekday"),
        ],
    )
    def test_is_the_first_such_day_from_the_meeting_on(self, printed: str, day: str) -> None:
        assert read_date(printed, MEETING) == day

    def test_stays_open_without_a_meeting(self) -> None:
        assert read_date("8 April", None) is None

    def test_a_leap_day_does_not_fail(self) -> None:
        assert read_date("29 February", MEETING) in {None, "2025-02-28", "2028-02-29"}


@pytest.mark.parametrize("printed", ["31 February 2024", "32/01/2024", ""])
def test_impossible_dates(printed: str) -> None:
    assert read_date(printed, None) is None


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_back(day: datetime.date) -> None:
    assert read_date(f"{day.day} {day:%B} {day.year}", None) == day.isoformat()


@pytest.mark.parametrize(
    ("printed", "time"),
    [
        ("7.30 pm", "19:30"),
        ("7:30pm", "19:30"),
        ("7.30 p.m.", "19:30"),
        ("7pm", "19:00"),
        ("7.30 PM", "19:30"),
        ("10.15 am", "10:15"),
        ("12.15 am", "00:15"),
        ("12.15 pm", "12:15"),
        ("12 noon", "12:00"),
        ("noon", "12:00"),
        ("19:30", "19:30"),
        ("19.30 hours", "19:30"),
        ("at 9.05 am in the hall", "09:05"),
    ],
)
def test_times(printed: str, time: str) -> None:
    assert read_time(printed) == time


@pytest.mark.parametrize("printed", ["in the hall", "12 trees", "25:70", "7.75 metres"])
def test_no_times(printed: str) -> None:
    assert read_time(printed) is None


def test_times_come_in_order() -> None:
    assert printed_times("opened at 7.30 pm and closed at 9.05 pm") == ["19:30", "21:05"]
    assert printed_times("no time at all") == []


def test_months() -> None:
    assert [month_number(name) for name in ("January", "MAY", "december")] == [1, 5, 12]
