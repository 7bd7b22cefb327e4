from __future__ import annotations

from datetime import date

import pytest

from minutes_miner.structure.lines import normalise
from minutes_miner.structure.meeting import Facts, meeting_day, read_facts
from minutes_miner.structure.outline import make_outline

BODY = """
Present: Cllr A. Hart, Cllr B. Roe

1. Apologies
None were sent.

2. Flower Show
The show was a joy.

3. Date of Next Meeting
"""


def facts_of(head: str, close: str = "6 May 2024 at 7 pm\n") -> Facts:
    source = head + BODY + close
    outline = make_outline(source)
    return read_facts(normalise(source), outline.head, outline.close)


HEAD = """MOLEHAM PARISH COUNCIL
Minutes of the meeting held in the Village Hall on Monday 4 March 2024 at 7.30 pm
"""


class TestFacts:
    def test_of_a_parish(self) -> None:
        facts = facts_of(HEAD)
        assert facts.organization == "MOLEHAM PARISH COUNCIL"
        assert facts.committee is None
        assert facts.date == "2024-03-04"
        assert facts.start_time == "19:30"
        assert facts.location is not None
        assert "Village Hall" in facts.location

    def test_without_a_head(self) -> None:
        facts = facts_of("Minutes\n")
        assert (facts.organization, facts.committee, facts.date) == (None, None, None)
        assert (facts.start_time, facts.end_time, facts.location) == (None, None, None)


@pytest.mark.parametrize(
    ("line", "organization"),
    [
        ("MOLEHAM PARISH COUNCIL", "MOLEHAM PARISH COUNCIL"),
        ("Moleham Town Council", "Moleham Town Council"),
        ("MOLEHAM COUNTY COUNCIL", "MOLEHAM COUNTY COUNCIL"),
        ("Moleham City and County Council", "Moleham City and County Council"),
        ("Minutes of the Meeting of Moleham Borough Council", "Moleham Borough Council"),
        ("Moleham Libraries IPS", "Moleham Libraries IPS"),
        ("Moleham Primary School", "Moleham Primary School"),
    ],
)
def test_organization(line: str, organization: str) -> None:
    assert (
        facts_of(f"{line}\nMinutes of the meeting held on 4 March 2024\n").organization
        == organization
    )


@pytest.mark.parametrize(
    ("line", "committee"),
    [
        (
            "MINUTES of a meeting of the Planning Committee held on 4 March 2024",
            "Planning Committee",
        ),
        ("CABINET\nMinutes of the meeting held on 4 March 2024", "CABINET"),
        ("Corporate Parents Panel\nMinutes, 4 March 2024", "Corporate Parents Panel"),
        ("Minutes of the Finance Sub-Committee, 4 March 2024", "Finance Sub-Committee"),
        ("Minutes of the meeting held on 4 March 2024", None),
    ],
)
def test_committee(line: str, committee: str | None) -> None:
    assert facts_of(f"MOLEHAM COUNTY COUNCIL\n{line}\n").committee == committee


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("held on Monday, 4th March 2024", "2024-03-04"),
        ("held on 04/03/2024", "2024-03-04"),
        ("Date: 4 March 2024", "2024-03-04"),
        ("held on a cold day", None),
    ],
)
def test_date(line: str, day: str | None) -> None:
    assert facts_of(f"MOLEHAM PARISH COUNCIL\nMinutes of the meeting {line}\n").date == day


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("at 7.30 pm", "19:30", None),
        ("at 10 am", "10:00", None),
        ("commencing at 19:30", "19:30", None),
        ("from 7.00pm to 9.15pm", "19:00", "21:15"),
        ("", None, None),
    ],
)
def test_start(line: str, start: str | None, end: str | None) -> None:
    facts = facts_of(
        f"MOLEHAM PARISH COUNCIL\nMinutes of the meeting held on 4 March 2024 {line}\n"
    )
    assert (facts.start_time, facts.end_time) == (start, end)


@pytest.mark.parametrize(
    ("close", "end"),
    [
        ("The meeting closed at 9.05 pm.\n", "21:05"),
        ("There being no further business, the meeting ended at 21:05.\n", "21:05"),
        ("6 May 2024 at 7 pm\n", None),
    ],
)
def test_end(close: str, end: str | None) -> None:
    assert facts_of(HEAD, close).end_time == end


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Minutes of the meeting held in the Council Chamber on 4 March 2024", "Council Chamber"),
        ("Minutes, 4 March 2024\nVenue: Moleham Library", "Moleham Library"),
        ("Minutes, 4 March 2024\nPlace: Old School", "Old School"),
        ("Minutes, 4 March 2024", None),
    ],
)
def test_location(line: str, place: str | None) -> None:
    assert facts_of(f"MOLEHAM PARISH COUNCIL\n{line}\n").location == place


def test_meeting_day() -> None:
    assert meeting_day(facts_of(HEAD)) == date(2024, 3, 4)
    assert meeting_day(facts_of("Minutes\n")) is None


@pytest.mark.parametrize(
    ("head", "organization", "committee"),
    [
        pytest.param(
            "Moleham Parish Council\nheld outside the Village School on 4 March 2024\n",
            "Moleham Parish Council",
            None,
            id="a school is only the place",
        ),
        pytest.param(
            "MOLEHAM COMMUNITY COUNCIL\nHeld in the Board Room on 4 March 2024\n",
            "MOLEHAM COMMUNITY COUNCIL",
            None,
            id="a board room is no board",
        ),
        pytest.param(
            "TOWNSHIP OF MOLEHAM\nREGULAR MEETING OF COUNCIL\n4 March 2024\n",
            "TOWNSHIP OF MOLEHAM",
            None,
            id="a regular meeting is no body",
        ),
        pytest.param(
            "MINUTES OF PROCEEDINGS OF MEETING OF THE ECONOMY, TRADE\n"
            "AND PLANNING STRATEGIC POLICY COMMITTEE HELD ON 4 March 2024\n",
            None,
            "ECONOMY, TRADE AND PLANNING STRATEGIC POLICY COMMITTEE",
            id="a name that wraps",
        ),
        pytest.param(
            "MINUTES OF PROCEEDINGS AT MEETING OF THE JOINT POLICING COMMITTEE\n4 March 2024\n",
            None,
            "JOINT POLICING COMMITTEE",
            id="a name begins with a word",
        ),
        pytest.param(
            "MOLEHAM PRIMARY SCHOOL\nCOMMITTEE    Full Governing Body   DATE  04/03/2024\n",
            "MOLEHAM PRIMARY SCHOOL",
            "Full Governing Body",
            id="key",
        ),
    ],
)
def test_bodies_of_the_head(head: str, organization: str | None, committee: str | None) -> None:
    facts = facts_of(head)
    assert (facts.organization, facts.committee) == (organization, committee)


def test_initials_name_a_council_that_is_named_nowhere_else() -> None:
    text = "PARKS PANEL\nMinutes of the meeting held on 4 March 2024\n" + BODY
    text += "MCC had a plan. The plan of MCC was sound.\n"
    outline = make_outline(text)
    assert read_facts(normalise(text), outline.head, outline.close).organization == "MCC"


def test_the_half_of_the_day_may_stand_behind_both_times() -> None:
    facts = facts_of("PARKS PANEL\n11 October 2018 (7.00 - 8.45 pm)\n", close="None\n")
    assert (facts.start_time, facts.end_time) == ("19:00", "20:45")


def test_a_month_may_be_abbreviated() -> None:
    assert facts_of("PARKS PANEL\n7 Oct 2021 - 14:00 to 15:34\n").date == "2021-10-07"
