from __future__ import annotations

import datetime
import itertools

import pytest

from minutes_miner.metrics.periods import Chronology, academic_year, find_periods, spans_of
from minutes_miner.records import Period
from tests.metrics.reading import MEETING

Row = tuple[str | None, str, str | None, str | None, str]


def periods(text: str, meeting: datetime.date | None = MEETING) -> list[Row]:
    """(text, type, start, end, basis) of each period of a sentence."""
    found = [mark.period for mark in find_periods(text, Chronology(meeting))]
    return [(p.text, p.type, p.start, p.end, p.basis) for p in found]


@pytest.mark.parametrize(
    ("text", "printed", "start", "end", "basis"),
    [
        pytest.param(
            "It was 4% in June 2023.",
            "in June 2023",
            "2023-06-01",
            "2023-06-30",
            "explicit",
            id="in a month",
        ),
        pytest.param(
            "It was 4% as of June 2023.",
            "as of June 2023",
            "2023-06-01",
            "2023-06-30",
            "explicit",
            id="as of a month",
        ),
        pytest.param(
            "It was 4% during May.",
            "during May",
            "2024-05-01",
            "2024-05-31",
            "relative",
            id="during a month",
        ),
        pytest.param(
            "It was 4% for November.",
            "for November",
            "2023-11-01",
            "2023-11-30",
            "relative",
            id="latest such month",
        ),
        pytest.param(
            "It was 4% in 2023.",
            "in 2023",
            "2023-01-01",
            "2023-12-31",
            "explicit",
            id="calendar year",
        ),
        pytest.param(
            "It was 4% in 2022/23.",
            "in 2022/23",
            "2022-04-01",
            "2023-03-31",
            "explicit",
            id="financial year",
        ),
        pytest.param(
            "It was 4% for 2022-23.",
            "for 2022-23",
            "2022-04-01",
            "2023-03-31",
            "explicit",
            id="hyphen",
        ),
        pytest.param(
            "It was 4% in Q2 2023/24.",
            "in Q2 2023/24",
            "2023-07-01",
            "2023-09-30",
            "explicit",
            id="quarter",
        ),
        pytest.param(
            "It was 4% in Quarter 2 of 2023/24.",
            "in Quarter 2 of 2023/24",
            "2023-07-01",
            "2023-09-30",
            "explicit",
            id="quarter of",
        ),
        pytest.param(
            "It was 4% in the year to March 2024.",
            "in the year to March 2024",
            "2023-04-01",
            "2024-03-31",
            "explicit",
            id="year to",
        ),
        pytest.param(
            "It was 4% in the twelve months to March 2024.",
            "in the twelve months to March 2024",
            "2023-04-01",
            "2024-03-31",
            "explicit",
            id="twelve months to",
        ),
        pytest.param(
            "Ten came between 3 January and 9 April 2024.",
            "between 3 January and 9 April 2024",
            "2024-01-03",
            "2024-04-09",
            "explicit",
            id="between dates",
        ),
        pytest.param(
            "Nine came from April to June 2023.",
            "from April to June 2023",
            "2023-04-01",
            "2023-06-30",
            "explicit",
            id="from to",
        ),
        pytest.param(
            "Nine came since February.",
            "since February",
            "2024-02-01",
            "2024-06-12",
            "explicit",
            id="since a month",
        ),
        pytest.param(
            "Nine came since 4 March 2024.",
            "since 4 March 2024",
            "2024-03-04",
            "2024-06-12",
            "explicit",
            id="since a day",
        ),
        pytest.param(
            "It was £2m in the last financial year.",
            "in the last financial year",
            "2023-04-01",
            "2024-03-31",
            "relative",
            id="last financial year",
        ),
        pytest.param(
            "It was £2m this financial year.",
            "this financial year",
            "2024-04-01",
            "2025-03-31",
            "relative",
            id="this financial year",
        ),
        pytest.param(
            "It was £2m in the year to date.",
            "in the year to date",
            "2024-04-01",
            "2024-06-12",
            "relative",
            id="year to date",
        ),
        pytest.param(
            "It was up on last quarter.",
            "on last quarter",
            "2024-01-01",
            "2024-03-31",
            "relative",
            id="last quarter",
        ),
        pytest.param(
            "It was lower over the last 18 months.",
            "over the last 18 months",
            "2022-12-12",
            "2024-06-12",
            "relative",
            id="last 18 months",
        ),
        pytest.param(
            "It was lower over the past two years.",
            "over the past two years",
            "2022-06-12",
            "2024-06-12",
            "relative",
            id="past two years",
        ),
        pytest.param(
            "It was lower over the previous year.",
            "over the previous year",
            "2023-06-12",
            "2024-06-12",
            "relative",
            id="over the previous year",
        ),
        pytest.param(
            "It was 14% over a rolling twelve months.",
            "over a rolling twelve months",
            "2023-06-12",
            "2024-06-12",
            "relative",
            id="rolling year",
        ),
        pytest.param(
            "It held at 3.9% through Quarters 1 and 2.",
            "through Quarters 1 and 2",
            "2023-04-01",
            "2023-09-30",
            "relative",
            id="quarters in a row",
        ),
        pytest.param(
            "It held at 3.9% in Quarters 3 and 4 of 2022/23.",
            "in Quarters 3 and 4 of 2022/23",
            "2022-10-01",
            "2023-03-31",
            "explicit",
            id="quarters of a year",
        ),
        pytest.param(
            "There were 338 in the first half of 2023/24.",
            "in the first half of 2023/24",
            "2023-04-01",
            "2023-09-30",
            "explicit",
            id="first half",
        ),
        pytest.param(
            "There were 338 in the first four months of 2024.",
            "in the first four months of 2024",
            "2024-01-01",
            "2024-04-30",
            "explicit",
            id="first months",
        ),
        pytest.param(
            "Nine staff retired in April and May.",
            "in April and May",
            "2024-04-01",
            "2024-05-31",
            "relative",
            id="two months",
        ),
        pytest.param(
            "For the rolling year to May, turnover was 9%.",
            "For the rolling year to May",
            "2023-06-01",
            "2024-05-31",
            "relative",
            id="rolling year to a month",
        ),
        pytest.param(
            "A second cohort of ten would follow in May.",
            "in May",
            "2025-05-01",
            "2025-05-31",
            "relative",
            id="a month that comes",
        ),
    ],
)
def test_intervals(text: str, printed: str, start: str, end: str, basis: str) -> None:
    assert periods(text) == [(printed, "interval", start, end, basis)]


@pytest.mark.parametrize(
    ("text", "printed", "day", "basis"),
    [
        pytest.param(
            "It was 4% at 31 March 2024.",
            "at 31 March 2024",
            "2024-03-31",
            "explicit",
            id="at a day",
        ),
        pytest.param(
            "It was 4% as at 30 September.",
            "as at 30 September",
            "2023-09-30",
            "relative",
            id="as at a day",
        ),
        pytest.param(
            "It was 4% on 31 March 2024.",
            "on 31 March 2024",
            "2024-03-31",
            "explicit",
            id="on a day",
        ),
        pytest.param(
            "It was 4% at the end of July 2023.",
            "at the end of July 2023",
            "2023-07-31",
            "explicit",
            id="end of a month",
        ),
        pytest.param(
            "It was 4% at the end of 2022/23.",
            "at the end of 2022/23",
            "2023-03-31",
            "explicit",
            id="end of a year",
        ),
        pytest.param(
            "It was 4% at the end of Q3 2023/24.",
            "at the end of Q3 2023/24",
            "2023-12-31",
            "explicit",
            id="end of a quarter",
        ),
        pytest.param(
            "It was 4% at the start of May 2024.",
            "at the start of May 2024",
            "2024-05-01",
            "explicit",
            id="start of a month",
        ),
        pytest.param("It was now 4%.", "now", "2024-06-12", "meeting_date", id="now"),
        pytest.param(
            "It was currently 4%.", "currently", "2024-06-12", "meeting_date", id="currently"
        ),
        pytest.param(
            "It was 4% at present.", "at present", "2024-06-12", "meeting_date", id="at present"
        ),
        pytest.param(
            "It had been 70% at this time last year.",
            "at this time last year",
            "2023-06-12",
            "relative",
            id="this time last year",
        ),
        pytest.param(
            "Two years ago it was 74.", "Two years ago", "2022-06-12", "relative", id="years ago"
        ),
        pytest.param(
            "It was 74 a year ago.", "a year ago", "2023-06-12", "relative", id="a year ago"
        ),
        pytest.param(
            "There were eleven at the start of the financial year.",
            "at the start of the financial year",
            "2024-04-01",
            "relative",
            id="start of the financial year",
        ),
        pytest.param(
            "The 2023 census put it at 18%.",
            "The 2023 census",
            "2023-09-30",
            "explicit",
            id="census",
        ),
        pytest.param(
            "Ninety per cent had completed it by the end of March.",
            "by the end of March",
            "2024-03-31",
            "relative",
            id="done by",
        ),
        pytest.param(
            "There were 812 people at the close of the financial year.",
            "at the close of the financial year",
            "2024-03-31",
            "relative",
            id="end of the financial year",
        ),
        pytest.param(
            "Turnover was 11% by the end of May.",
            "by the end of May",
            "2024-05-31",
            "relative",
            id="it was so by then",
        ),
    ],
)
def test_instants(text: str, printed: str, day: str, basis: str) -> None:
    assert periods(text) == [(printed, "instant", day, day, basis)]


@pytest.mark.parametrize(
    ("text", "printed", "end", "basis"),
    [
        pytest.param(
            "It should be 4% by March 2025.", "by March 2025", "2025-03", "explicit", id="month"
        ),
        pytest.param(
            "It should be 4% by March.", "by March", "2025-03", "relative", id="next such month"
        ),
        pytest.param("It should be 4% by 2026.", "by 2026", "2026", "explicit", id="year"),
        pytest.param(
            "It should be 4% by 31 March 2025.",
            "by 31 March 2025",
            "2025-03-31",
            "explicit",
            id="day",
        ),
        pytest.param(
            "It should be 4% by the end of March 2025.",
            "by the end of March 2025",
            "2025-03-31",
            "explicit",
            id="end of month",
        ),
        pytest.param(
            "It should be 4% by the end of this financial year.",
            "by the end of this financial year",
            "2025-03-31",
            "relative",
            id="end of this year",
        ),
        pytest.param(
            "It was expected to be 4% at the end of the financial year.",
            "at the end of the financial year",
            "2025-03-31",
            "relative",
            id="end of the year that runs",
        ),
        pytest.param(
            "The target for turnover was 11% by September.",
            "by September",
            "2024-09",
            "relative",
            id="target by a month",
        ),
    ],
)
def test_deadlines_have_an_end_alone(text: str, printed: str, end: str, basis: str) -> None:
    assert periods(text) == [(printed, "instant", None, end, basis)]


@pytest.mark.parametrize(
    ("text", "printed", "kind"),
    [
        pytest.param(
            "It halved since the restructure.",
            "since the restructure",
            "interval",
            id="since an event",
        ),
        pytest.param(
            "It was lower before the reforms.",
            "before the reforms",
            "interval",
            id="before an event",
        ),
        pytest.param("It rose over the winter.", "over the winter", "interval", id="season"),
        pytest.param("It fell during lockdown.", "during lockdown", "interval", id="lockdown"),
        pytest.param("It was higher than last year.", "last year", "interval", id="bare last year"),
        pytest.param("It was lower pre-Covid.", "pre-Covid", "interval", id="pre-covid"),
        pytest.param(
            "The post would be filled by Christmas.", "by Christmas", "instant", id="by a season"
        ),
    ],
)
def test_what_cannot_be_placed_keeps_its_words(text: str, printed: str, kind: str) -> None:
    assert periods(text) == [(printed, kind, None, None, "unresolved")]


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        pytest.param("It was stable for three consecutive quarters.", "P9M", id="not placed"),
        pytest.param("It was lower over the past two years.", "P2Y", id="counted from the meeting"),
        pytest.param("It was lower over the last 18 months.", "P18M", id="months"),
        pytest.param("It was 14% over a rolling twelve months.", "P12M", id="rolling"),
        pytest.param("It was 14% in the twelve months to March 2024.", None, id="placed by dates"),
        pytest.param("It was 14% in March 2024.", None, id="month"),
    ],
)
def test_durations(text: str, duration: str | None) -> None:
    (mark,) = find_periods(text, Chronology(MEETING))
    assert mark.period.duration == duration


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The rate was 22% of the total.", id="of the total"),
        pytest.param("It may be 22%.", id="may the verb"),
        pytest.param("They would march on.", id="march the verb"),
        pytest.param("A quarter of staff left.", id="a quarter as a share"),
        pytest.param("It fell by 10%.", id="by an amount"),
    ],
)
def test_no_period(text: str) -> None:
    assert periods(text) == []


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        pytest.param("It was 4% in May.", "unresolved", id="month"),
        pytest.param("It was 4% last quarter.", "unresolved", id="quarter"),
        pytest.param("It was lower over the last 18 months.", "unresolved", id="length"),
        pytest.param("It was 4% in May 2024.", "explicit", id="stated"),
    ],
)
def test_without_a_meeting_date_the_words_remain(text: str, basis: str) -> None:
    ((printed, _, start, _, found),) = periods(text, None)
    assert found == basis
    assert printed is not None
    assert printed in text
    assert (start is None) is (basis == "unresolved")


class TestChronology:
    def test_the_quarter_is_the_one_named_last(self) -> None:
        chronology = Chronology(MEETING)
        find_periods("It was 4% in Q2 2023/24.", chronology)
        (mark,) = find_periods("In the quarter nine left.", chronology)
        assert (mark.period.start, mark.period.end) == ("2023-07-01", "2023-09-30")

    def test_the_quarter_is_the_last_one_if_none_was_named(self) -> None:
        (mark,) = find_periods("In the quarter nine left.", Chronology(MEETING))
        assert (mark.period.start, mark.period.end) == ("2024-01-01", "2024-03-31")

    def test_the_quarter_before_counts_from_it(self) -> None:
        chronology = Chronology(MEETING)
        find_periods("It was 4% in Q2 2023/24.", chronology)
        (mark,) = find_periods("It was 5% in the quarter before.", chronology)
        assert (mark.period.start, mark.period.end) == ("2023-04-01", "2023-06-30")

    def test_the_same_period_is_the_stretch_named_last(self) -> None:
        chronology = Chronology(MEETING)
        find_periods("It was 4% in May 2023.", chronology)
        (mark,) = find_periods("In the same period six left.", chronology)
        assert (mark.period.start, mark.period.end) == ("2023-05-01", "2023-05-31")

    def test_the_same_period_of_nothing_is_nothing(self) -> None:
        assert find_periods("In the same period six left.", Chronology(MEETING)) == []

    def test_by_then_is_the_deadline_named_last(self) -> None:
        chronology = Chronology(MEETING)
        find_periods("It should be 4% by March 2025.", chronology)
        (mark,) = find_periods("It would by then be 4%.", chronology)
        assert mark.period.end == "2025-03"


def test_periods_come_in_text_order_and_never_overlap() -> None:
    marks = find_periods("18% in May 2023, 14% now, 12% at 31 March 2024.", Chronology(MEETING))
    spans = spans_of(marks)
    assert spans == sorted(spans)
    assert len(spans) == 3
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_a_month_ahead_is_known_beside_the_latest_one() -> None:
    (mark,) = find_periods("Six were due in May.", Chronology(MEETING))
    assert mark.coming is not None
    assert mark.coming.start == "2025-05-01"


class TestAcademicYear:
    def test_a_financial_year_becomes_the_academic_year_of_the_same_name(self) -> None:
        period = Period(type="interval", start="2022-04-01", end="2023-03-31", basis="explicit")
        shifted = academic_year(period)
        assert (shifted.start, shifted.end) == ("2022-09-01", "2023-08-31")

    @pytest.mark.parametrize(
        "period",
        [
            pytest.param(Period(), id="no period"),
            pytest.param(Period(type="interval", start="2022-05-01", end="2022-05-31"), id="month"),
            pytest.param(
                Period(type="interval", start="2021-04-01", end="2023-03-31"), id="two years"
            ),
        ],
    )
    def test_other_periods_stay(self, period: Period) -> None:
        assert academic_year(period) == period
