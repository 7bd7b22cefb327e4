"""Whole minutes, one for each family of layouts. All places and names are invented."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import pytest
from hypothesis import given

from minutes_miner.structure import Structure, read_structure
from tests.strategies import minutes, texts

Rows = list[tuple[str | None, ...]]


@dataclass(frozen=True)
class Family:
    """Minutes of one layout and what they hold, row by row.

    items: number, title. points: item's number or title, type, speaker. resolutions: class, result,
    mover, text. actions: owner, due date, text. people: name, role, status.
    """

    text: str
    organization: str | None
    date: str | None
    items: Rows
    points: Rows
    resolutions: Rows
    actions: Rows
    people: Rows


COUNTY = Family(
    text="""MOLESHIRE COUNTY COUNCIL

PARKS COMMITTEE

MINUTES of a meeting of the Parks Committee held in the Council Chamber on Tuesday, 5 March 2024.

PRESENT: Mr A Hart (Chairman), Mrs B Roe and Mr C Finch

ALSO PRESENT: Mr D O'Dell

IN ATTENDANCE: Ms E Farrow (Director of Parks)

UNRESTRICTED ITEMS

41.   Apologies and Substitutes
(Item 1)

Apologies were received from Mr F Gale.

42.   Pond Strategy
(Item 2)

1. Ms Farrow presented the strategy and explained the price of dredging.

2. Mrs Roe asked whether the ducks would stay. Ms Farrow said that they would.

3. RESOLVED that the strategy be endorsed.
""",
    organization="MOLESHIRE COUNTY COUNCIL",
    date="2024-03-05",
    items=[("41", "Apologies and Substitutes"), ("42", "Pond Strategy")],
    points=[
        ("42", "speech", "Ms Farrow"),
        ("42", "question", "Mrs Roe"),
        ("42", "answer", "Ms Farrow"),
    ],
    resolutions=[("endorse", "pass", None, "that the strategy be endorsed")],
    actions=[],
    people=[
        ("Mr A Hart", "Chairman", "present"),
        ("Mrs B Roe", None, "present"),
        ("Mr C Finch", None, "present"),
        ("Mr D O'Dell", None, "in_attendance"),
        ("Ms E Farrow", "Director of Parks", "in_attendance"),
        ("Mr F Gale", None, "apologies"),
    ],
)

_DOUBLE = """MOLEHAM CITY AND COUNTY COUNCIL
MINUTES OF PROCEEDINGS AT MEETING OF MOLEHAM CITY AND COUNTY COUNCIL HELD IN THE COUNCIL CHAMBER,
ON MONDAY, 4TH MARCH, 2024, AT 3.00 P.M.
PRESENT IN THE CHAIR: Councillor A. Hart
MEMBERS PRESENT:
Councillors Finch, Gale, O'Dell and Roe.
OFFICIALS IN ATTENDANCE:
Director of Services (Mr. E. Farrow), Senior Engineer (Ms. P. Lane).
1.
Adoption of Minutes
Circulated, copy of draft Minutes of Meeting held on the 5th February, 2024.
Proposed by Councillor Finch;
Seconded by Councillor Gale;
And Resolved:
“That the draft Minutes, as sent out, be adopted and signed.”
2.
Road at Mill Lane
The Director of Services advised that the road at Mill Lane had been closed since the flood and
that the works on the bridge would not be at an end before the winter, as the price of stone had
risen. Councillor Roe thanked the Director of Services for the work that had been done.
On the proposal of Councillor Roe, seconded by Councillor O'Dell, it was resolved to pave the lane
beside the bridge.
"""

DOUBLE_SPACED = Family(
    text=_DOUBLE.replace("\n", "\n\n"),
    organization="MOLEHAM CITY AND COUNTY COUNCIL",
    date="2024-03-04",
    items=[("1", "Adoption of Minutes"), ("2", "Road at Mill Lane")],
    points=[("2", "speech", "Director of Services"), ("2", "speech", "Councillor Roe")],
    resolutions=[
        (
            "procedural",
            "pass",
            "Councillor Finch",
            "That the draft Minutes, as sent out, be adopted and signed",
        ),
        ("other", "pass", "Councillor Roe", "to pave the lane beside the bridge"),
    ],
    actions=[],
    people=[
        ("Councillor A. Hart", "Chair", "present"),
        ("Councillor Finch", None, "present"),
        ("Councillor Gale", None, "present"),
        ("Councillor O'Dell", None, "present"),
        ("Councillor Roe", None, "present"),
        ("Mr. E. Farrow", "Director of Services", "in_attendance"),
        ("Ms. P. Lane", "Senior Engineer", "in_attendance"),
    ],
)

YEAR_MONTH_ITEM = Family(
    text="""MOLEBURN PARISH COUNCIL
Minutes of the meeting held on Tuesday 6 March 2018 at 7.30pm in the Village Hall

Present: Cllr A Hart (Chairman), Cllr B Roe, Cllr C Finch and E Farrow (Clerk).

18.03.1 Apologies
None received.

18.03.2 Minutes of the last meeting
The minutes were approved and signed as an accurate record.

18.03.3 Bus Shelter
Cllr Roe reported that the roof leaked.
It was agreed that the Clerk write to the county by 4 May 2018.

18.03.4 Date of next meeting
Tuesday 8 May 2018. The meeting closed at 8.52pm.
""",
    organization="MOLEBURN PARISH COUNCIL",
    date="2018-03-06",
    items=[
        ("18.03.1", "Apologies"),
        ("18.03.2", "Minutes of the last meeting"),
        ("18.03.3", "Bus Shelter"),
        ("18.03.4", "Date of next meeting"),
    ],
    points=[("18.03.3", "speech", "Cllr Roe")],
    resolutions=[
        ("procedural", "pass", None, "The minutes were approved and signed as an accurate record"),
        ("other", "pass", None, "that the Clerk write to the county by 4 May 2018"),
    ],
    actions=[("Clerk", "2018-05-04", "the Clerk write to the county by 4 May 2018")],
    people=[
        ("Cllr A Hart", "Chairman", "present"),
        ("Cllr B Roe", None, "present"),
        ("Cllr C Finch", None, "present"),
        ("E Farrow", "Clerk", "present"),
    ],
)

RUN_IN = Family(
    text="""Minutes of the Mole Ferry Parish Council meeting held on Wednesday 1st March 2017
Present: Mrs A Hart (Chairman), Mr B Roe, Mr C Finch
Apologies: Mr D Gale

70/17 Declarations of Interest: Mr Roe declared an interest in item 72/17.

71/17 Minutes of the last meeting: These were approved. Proposed by Mr Roe, seconded by Mr Finch.

72/17 Allotments: Mr Finch asked who held the key. The Clerk to write to the tenants.
""",
    organization="Mole Ferry Parish Council",
    date="2017-03-01",
    items=[
        ("70/17", "Declarations of Interest"),
        ("71/17", "Minutes of the last meeting"),
        ("72/17", "Allotments"),
    ],
    points=[("70/17", "speech", "Mr Roe"), ("72/17", "question", "Mr Finch")],
    resolutions=[("procedural", "pass", "Mr Roe", "These were approved")],
    actions=[("Clerk", None, "The Clerk to write to the tenants")],
    people=[
        ("Mrs A Hart", "Chairman", "present"),
        ("Mr B Roe", None, "present"),
        ("Mr C Finch", None, "present"),
        ("Mr D Gale", None, "apologies"),
    ],
)

BOARD = Family(
    text="""Moleshire Libraries IPS
Board meeting minutes
Date: 7 October 2024
Venue: Moleham Library

Present: Ann Hart (AH), Bob Roe (BR), Cy Finch (CF)
Apologies: Di Gale

1. Welcome and apologies

2. Finance report
2.1 BR presented the accounts and said that the fund was sound.
2.2 CF asked whether the roof had been paid for. BR confirmed that it had.
2.3 The Board agreed to accept the quote of Green Vans.

3. Any other business
3.1 AH to circulate the plan in December.

4. Date of next meeting
4 November 2024
""",
    organization="Moleshire Libraries IPS",
    date="2024-10-07",
    items=[
        ("1", "Welcome and apologies"),
        ("2", "Finance report"),
        ("3", "Any other business"),
        ("4", "Date of next meeting"),
    ],
    points=[
        ("2", "speech", "Bob Roe (BR)"),
        ("2", "question", "Cy Finch (CF)"),
        ("2", "answer", "Bob Roe (BR)"),
    ],
    resolutions=[("approve", "pass", None, "to accept the quote of Green Vans")],
    actions=[("Ann Hart (AH)", "2024-12", "AH to circulate the plan in December")],
    people=[
        ("Ann Hart", None, "present"),
        ("Bob Roe", None, "present"),
        ("Cy Finch", None, "present"),
        ("Di Gale", None, "apologies"),
    ],
)

UNNUMBERED = Family(
    text="""MOLEHAM COMMUNITY COUNCIL
Minutes of General Meeting, 3 March 2025

Sederunt: Ann Hart (Convener), Bob Roe, Cy Finch
Apologies: Di Gale

Police Report

PC Lane reported that two bikes had been found.

Matters Arising:

The gate has been mended. Mr Roe was thanked for his help.

Planning

Members felt that the tower was too high. It was agreed to object to the tower.

AOB

ACTION: Bob Roe to contact the county about the lamp.
""",
    organization="MOLEHAM COMMUNITY COUNCIL",
    date="2025-03-03",
    items=[(None, "Police Report"), (None, "Matters Arising"), (None, "Planning"), (None, "AOB")],
    points=[
        ("Police Report", "speech", "PC Lane"),
        ("Matters Arising", "narrative", None),
        ("Planning", "summary", None),
    ],
    resolutions=[("reject", "pass", None, "to object to the tower")],
    actions=[("Bob Roe", None, "Bob Roe to contact the county about the lamp")],
    people=[
        ("Ann Hart", "Convener", "present"),
        ("Bob Roe", None, "present"),
        ("Cy Finch", None, "present"),
        ("Di Gale", None, "apologies"),
    ],
)

WEB_PAGE = Family(
    text="""Agenda item
Pond Strategy
Report of the Director of Parks.
Recommended - That the strategy be noted.
Minutes:
The Committee considered the report of the Director of Parks.
Councillor Roe asked whether the ducks would stay.
In response, the Director of Parks said that they would.
RESOLVED:
1. That the strategy be noted.
2. That the Director of Parks be requested to report back in June 2024.
Supporting documents:
Pond Strategy, item 5. PDF 230 KB
""",
    organization=None,
    date=None,
    items=[(None, "Pond Strategy")],
    points=[
        ("Pond Strategy", "summary", None),
        ("Pond Strategy", "question", "Councillor Roe"),
        ("Pond Strategy", "answer", "Director of Parks"),
    ],
    resolutions=[
        ("note", "pass", None, "That the strategy be noted"),
        (
            "request",
            "pass",
            None,
            "That the Director of Parks be requested to report back in June 2024",
        ),
    ],
    actions=[
        (
            "Director of Parks",
            "2024-06",
            "the Director of Parks be requested to report back in June 2024",
        )
    ],
    people=[],
)

NO_HEADINGS = Family(
    text="""MOLEHAM PARISH COUNCIL
Minutes of the meeting held on 4 March 2024
Present: Cllr A. Hart, Cllr B. Roe

Cllr Hart said that the lamp in Mill Lane was out.

Cllr Roe proposed and Cllr Hart seconded that the lamp be mended. The motion was lost.

The Clerk will send the figures to all members.
""",
    organization="MOLEHAM PARISH COUNCIL",
    date="2024-03-04",
    items=[(None, None)],
    points=[(None, "speech", "Cllr Hart")],
    resolutions=[("other", "fail", "Cllr Roe", "that the lamp be mended")],
    actions=[("Clerk", None, "The Clerk will send the figures to all members")],
    people=[("Cllr A. Hart", None, "present"), ("Cllr B. Roe", None, "present")],
)

FAMILIES = {
    "county": COUNTY,
    "double spaced": DOUBLE_SPACED,
    "year.month.item": YEAR_MONTH_ITEM,
    "run in": RUN_IN,
    "board": BOARD,
    "unnumbered": UNNUMBERED,
    "web page": WEB_PAGE,
    "no headings": NO_HEADINGS,
}


def items_of(structure: Structure) -> Rows:
    return [(item.number, item.title) for item in structure.agenda_items]


def points_of(structure: Structure) -> Rows:
    return [
        (
            item.number or item.title,
            point.type,
            (point.speaker.name or point.speaker.role) if point.speaker else None,
        )
        for item in structure.agenda_items
        for point in item.discussion_points
    ]


def resolutions_of(structure: Structure) -> Rows:
    return [
        (found.classification, found.result, found.mover, found.text.rstrip("."))
        for item in structure.agenda_items
        for found in item.resolutions
    ]


def actions_of(structure: Structure) -> Rows:
    return [
        (found.owner, found.due.date if found.due else None, found.text.rstrip("."))
        for item in structure.agenda_items
        for found in item.actions
    ]


def people_of(structure: Structure) -> Rows:
    return [(found.name, found.role, found.status) for found in structure.meeting.participants]


def assert_sound(structure: Structure, text: str) -> None:
    """Quotes are exact, blocks tile the text, ids are counted and links lead somewhere."""
    quoted = [
        *(p.evidence for p in structure.meeting.participants),
        *(i.evidence for i in structure.agenda_items if i.evidence),
        *(p.evidence for i in structure.agenda_items for p in i.discussion_points),
        *(r.evidence for i in structure.agenda_items for r in i.resolutions),
        *(a.evidence for i in structure.agenda_items for a in i.actions),
    ]
    assert all(text[found.start : found.end] == found.quote for found in quoted)
    bounds = [(block.start, block.end) for block in structure.blocks]
    assert [0, *(end for _, end in bounds)] == [*(start for start, _ in bounds), len(text)]
    numbers = range(1, len(structure.agenda_items) + 1)
    assert [item.id for item in structure.agenda_items] == [f"item-{n}" for n in numbers]
    for item in structure.agenda_items:
        known = {resolution.id for resolution in item.resolutions}
        assert {a.from_resolution for a in item.actions if a.from_resolution} <= known


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES.keys())
class TestFamilies:
    def test_is_minutes(self, family: Family) -> None:
        assert read_structure(family.text).classification == "minutes"

    def test_meeting(self, family: Family) -> None:
        meeting = read_structure(family.text).meeting
        name = meeting.organization.name if meeting.organization else None
        assert (name, meeting.date) == (family.organization, family.date)

    def test_people(self, family: Family) -> None:
        assert people_of(read_structure(family.text)) == family.people

    def test_items(self, family: Family) -> None:
        assert items_of(read_structure(family.text)) == family.items

    def test_points(self, family: Family) -> None:
        assert points_of(read_structure(family.text)) == family.points

    def test_resolutions(self, family: Family) -> None:
        assert resolutions_of(read_structure(family.text)) == family.resolutions

    def test_actions(self, family: Family) -> None:
        assert actions_of(read_structure(family.text)) == family.actions

    @pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
    def test_is_sound(self, family: Family, newline: str) -> None:
        text = family.text.replace("\n", newline)
        assert_sound(read_structure(text), text)

    def test_crlf_says_the_same(self, family: Family) -> None:
        one = read_structure(family.text)
        other = read_structure(family.text.replace("\n", "\r\n"))
        for rows in (items_of, points_of, resolutions_of, actions_of, people_of):
            assert rows(one) == rows(other)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("'", "’", id="curly apostrophes"),
        pytest.param("Cllr ", "Cllr\u00a0", id="no-break space"),
        pytest.param("\n\n18.03.3", "\n\f18.03.3", id="form feed"),
        pytest.param("\n\n18.03.3", "\nPage 1 of 2\n\f\n18.03.3", id="page number"),
    ],
)
def test_the_way_it_is_set_does_not_matter(old: str, new: str) -> None:
    text = YEAR_MONTH_ITEM.text.replace(old, new)
    structure = read_structure(text)
    assert_sound(structure, text)
    assert items_of(structure) == YEAR_MONTH_ITEM.items
    assert resolutions_of(structure) == YEAR_MONTH_ITEM.resolutions


def test_headings_are_quoted_with_their_number() -> None:
    quotes = [
        i.evidence.quote for i in read_structure(YEAR_MONTH_ITEM.text).agenda_items if i.evidence
    ]
    assert quotes[2] == "18.03.3 Bus Shelter"


def test_an_item_without_a_heading_quotes_none() -> None:
    assert [item.evidence for item in read_structure(NO_HEADINGS.text).agenda_items] == [None]


def test_ids_tell_where_things_belong() -> None:
    item = read_structure(YEAR_MONTH_ITEM.text).agenda_items[2]
    assert [point.id for point in item.discussion_points] == ["item-3-point-1"]
    assert [resolution.id for resolution in item.resolutions] == ["item-3-resolution-1"]
    assert [action.id for action in item.actions] == ["item-3-action-1"]
    assert [action.from_resolution for action in item.actions] == ["item-3-resolution-1"]


def test_each_part_is_painted_with_its_kind() -> None:
    text = COUNTY.text + "Page 3 of 4\n"
    kinds = {text[b.start : b.end].strip(): b.type for b in read_structure(text).blocks}
    assert kinds["MOLESHIRE COUNTY COUNCIL"] == "header"
    assert kinds["IN ATTENDANCE: Ms E Farrow (Director of Parks)"] == "attendance"
    assert kinds["Page 3 of 4"] == "furniture"
    assert any(k == "heading" and "Pond Strategy" in t for t, k in kinds.items())
    assert any(k == "resolution" and "be endorsed" in t for t, k in kinds.items())
    assert any(k == "discussion" and "the ducks would stay" in t for t, k in kinds.items())


class TestMeetingDate:
    TEXT = NO_HEADINGS.text.replace("figures to all members", "figures in February")

    def test_a_printed_date_goes_before_a_given_one(self) -> None:
        given_date = datetime.date(1999, 1, 1)
        assert actions_of(read_structure(self.TEXT, meeting_date=given_date))[0][1] == "2025-02"

    def test_a_given_date_resolves_due_dates(self) -> None:
        text = self.TEXT.replace(" held on 4 March 2024", "")
        assert actions_of(read_structure(text))[0][1] is None
        given_date = datetime.date(2023, 5, 1)
        assert actions_of(read_structure(text, meeting_date=given_date))[0][1] == "2024-02"

    def test_it_is_not_printed_as_the_date_of_the_meeting(self) -> None:
        text = self.TEXT.replace(" held on 4 March 2024", "")
        assert read_structure(text, meeting_date=datetime.date(2023, 5, 1)).meeting.date is None

    def test_a_missing_date_is_told(self) -> None:
        text = self.TEXT.replace(" held on 4 March 2024", "")
        assert "no_meeting_date" in [notice.code for notice in read_structure(text).notices]


def test_the_same_text_gives_the_same_structure() -> None:
    assert read_structure(COUNTY.text) == read_structure(COUNTY.text)


@given(minutes())
def test_any_minutes_are_sound(text: str) -> None:
    assert_sound(read_structure(text), text)


@given(texts())
def test_any_text_is_sound(text: str) -> None:
    assert_sound(read_structure(text), text)
