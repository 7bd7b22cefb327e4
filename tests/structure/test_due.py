from __future__ import annotations

import datetime

import pytest

from minutes_miner.structure.due import Calendar, find_due

CALENDAR = Calendar(datetime.date(2024, 10, 7), "2024-11-04")
NO_CALENDAR = Calendar(None, None)


def due(text: str, calendar: Calendar = CALENDAR) -> tuple[str, str | None] | None:
    found = find_due(text, calendar)
    return (text[slice(*found[0])], found[1]) if found else None


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        pytest.param("write by 4 May 2025", "4 May 2025", "2025-05-04", id="by a date"),
        pytest.param("visit on 18 October", "18 October", "2024-10-18", id="day without year"),
        pytest.param("report by 6 January", "6 January", "2025-01-06", id="day of next year"),
        pytest.param("report in October 2025", "October 2025", "2025-10", id="month and year"),
        pytest.param("report back in December", "December", "2024-12", id="month ahead"),
        pytest.param("report back in March", "March", "2025-03", id="month of next year"),
        pytest.param("report back by the end of October", "October", "2024-10", id="this month"),
        pytest.param("bring it to the May meeting", "May meeting", "2025-05", id="month's meeting"),
        pytest.param(
            "bring it to the next meeting", "next meeting", "2024-11-04", id="next meeting"
        ),
        pytest.param(
            "report at the next full council meeting",
            "next full council meeting",
            "2024-11-04",
            id="next meeting of a body",
        ),
    ],
)
def test_due(text: str, words: str, date: str) -> None:
    found = due(text)
    assert found is not None
    assert words in found[0]
    assert found[1] == date


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("mend the gate", id="none"),
        pytest.param("mend the gate as soon as possible", id="as soon as possible"),
        pytest.param("mend the gate this week", id="this week"),
        pytest.param("he may mend the gate", id="may the verb"),
        pytest.param("march to the gate", id="march the verb"),
        pytest.param("meet the owner at the next house", id="next house"),
    ],
)
def test_no_date(text: str) -> None:
    found = due(text)
    assert found is None or found[1] is None


class TestUnknown:
    def test_the_next_meeting_without_a_printed_date(self) -> None:
        assert due("report at the next meeting", NO_CALENDAR) == ("at the next meeting", None)

    def test_a_month_without_the_day_of_the_meeting(self) -> None:
        found = due("report in March", NO_CALENDAR)
        assert found is not None
        assert found[1] is None

    def test_a_full_date_needs_no_calendar(self) -> None:
        found = due("report by 4 May 2025", NO_CALENDAR)
        assert found is not None
        assert found[1] == "2025-05-04"
