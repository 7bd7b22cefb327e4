"""Motions as councils and boards of other countries print them. All names are invented."""

from __future__ import annotations

import pytest

from minutes_miner.structure import read_structure

Row = tuple[str, str, str | None, str | None, str]

CANADIAN = """Fernbridge Planning and Environment Committee

The 7th Meeting of the Planning and Environment Committee
April 9, 2019

PRESENT:        Councillors A. Hopps (Chair), J. Helmsley, S. Terner, P. Quire

1.   Disclosures of Pecuniary Interest

     That it BE NOTED that no pecuniary interests were disclosed.

2.   Consent

     Moved by: J. Helmsley
     Seconded by: S. Terner

     That Items 2.1 to 2.3, inclusive, BE APPROVED.

     Yeas: (4): A. Hopps, J. Helmsley, S. Terner, and P. Quire

     Motion Passed (4 to 0)

     2.1   Tree By-law

           Moved by: P. Quire
           Seconded by: S. Terner

           That, on the recommendation of the Director, Planning, the following
           actions be taken with respect to the Tree By-law:

           a) the staff report dated April 9, 2019 BE RECEIVED; and,

           b) the Civic Administration BE DIRECTED to report back in May.

           Motion Passed

3.   44 Mill Road

     Moved by: P. Quire
     Seconded by: J. Helmsley

     That the application by Quarry Homes BE REFUSED for the following reasons:

     i) the height does not fit the street;
     ii) the parking is short.

     Motion Passed (3 to 1)
"""

CALIFORNIAN = """CITY OF BELLMONT
REGULAR CITY COUNCIL MEETING
MINUTES
June 2, 2020

1.   CALL TO ORDER
Mayor Ann Shore called the meeting to order at 6:00 p.m.

1.1. Roll Call
Present:   Brown, Hubert, Moran, Stone, Shore

2.   REGULAR AGENDA

2.1. RESOLUTION NO. 44-20 - PURCHASE OF A FIRE ENGINE
A motion was made by Councilmember Brown and seconded by Vice Mayor Moran to purchase the engine.

The motion carried by the following vote:
AYES: Brown, Hubert, Moran
NOES: Stone, Shore
"""

TOWNSHIP = """TOWNSHIP OF NORTHBANK
MINUTES
REGULAR MEETING OF COUNCIL
Tuesday, April 3, 2018

Present: Mayor Pat Harper, Councillors Liz Moyer, Tom Bright and Steve Kirk.

R2018-077 T. Bright, L. Moyer:
That the minutes of the Council Meeting held March 20, 2018 be adopted as published. Carried.

R2018-079 L. Moyer, S. Kirk:
WHEREAS the road grader is worn out;
AND WHEREAS funds are in the budget;
NOW THEREFORE BE IT RESOLVED THAT Council authorize the purchase of a grader.
Carried.
"""

BOARD = """COMMUNITY BOARD 14 - HARBORSIDE
RESOLUTION
DATE: JUNE 25, 2019
RE: 90 Water Street, application for a license
WHEREAS: The applicant has applied for a license; and
WHEREAS: The hours will be 10AM to 10PM; now
THEREFORE
BE IT RESOLVED
THAT: CB 14 opposes the granting of a license.
"""

ASSOCIATION = """# North Fork Neighborhood Association

## Board Meeting Minutes, 14 March 2023

## CALL TO ORDER
The meeting was called to order at 7:02 pm. Attending: Sue Carr, Bob Ens, Lily Ortiz.

## APPROVAL OF AGENDA
Bob moved to approve the agenda. Lily seconded. Motion carried.

## TREASURER'S REPORT
Bob reported a balance of $4,300.

## OLD BUSINESS
The rink is shut.
"""


def resolutions_of(text: str) -> list[Row]:
    """(number of the item, class, mover, seconder, text) of each resolution."""
    return [
        (item.number or "", r.classification, r.mover, r.seconder, r.text)
        for item in read_structure(text).agenda_items
        for r in item.resolutions
    ]


def test_verbs_in_capitals_decide() -> None:
    two = ("J. Helmsley", "S. Terner")
    tree = ("P. Quire", "S. Terner")
    assert resolutions_of(CANADIAN) == [
        (
            "1",
            "note",
            None,
            None,
            "That it BE NOTED that no pecuniary interests were disclosed.",
        ),
        ("2", "approve", *two, "That Items 2.1 to 2.3, inclusive, BE APPROVED."),
        ("2.1", "receive", *tree, "the staff report dated April 9, 2019 BE RECEIVED"),
        (
            "2.1",
            "request",
            *tree,
            "the Civic Administration BE DIRECTED to report back in May.",
        ),
        (
            "3",
            "reject",
            "P. Quire",
            "J. Helmsley",
            "That the application by Quarry Homes BE REFUSED for the following reasons:",
        ),
    ]


def test_motions_with_a_vote_by_name() -> None:
    structure = read_structure(CALIFORNIAN)
    assert [item.title for item in structure.agenda_items] == [
        "CALL TO ORDER",
        "Roll Call",
        "REGULAR AGENDA",
        "RESOLUTION NO. 44-20 - PURCHASE OF A FIRE ENGINE",
    ]
    assert resolutions_of(CALIFORNIAN) == [
        (
            "2.1",
            "approve",
            "Councilmember Brown",
            "Vice Mayor Moran",
            "to purchase the engine.",
        )
    ]
    votes = structure.agenda_items[-1].resolutions[0].votes
    assert votes is not None
    assert votes.names.against == ("Stone", "Shore")


def test_resolutions_without_headings() -> None:
    assert resolutions_of(TOWNSHIP) == [
        (
            "",
            "procedural",
            "T. Bright",
            "L. Moyer",
            "That the minutes of the Council Meeting held March 20, 2018 be adopted as published.",
        ),
        (
            "",
            "approve",
            "L. Moyer",
            "S. Kirk",
            "THAT Council authorize the purchase of a grader.",
        ),
    ]


def test_a_resolution_with_its_preamble() -> None:
    assert resolutions_of(BOARD) == [
        ("", "reject", None, None, "THAT: CB 14 opposes the granting of a license.")
    ]


def test_an_association() -> None:
    structure = read_structure(ASSOCIATION)
    assert structure.meeting.date == "2023-03-14"
    assert [person.name for person in structure.meeting.participants] == [
        "Sue Carr",
        "Bob Ens",
        "Lily Ortiz",
    ]
    assert resolutions_of(ASSOCIATION) == [
        ("", "procedural", "Bob", None, "to approve the agenda.")
    ]
    last = structure.agenda_items[-1].discussion_points
    assert [(point.text, point.speaker) for point in last] == [("The rink is shut.", None)]


@pytest.mark.parametrize(
    ("line", "classification"),
    [("GRANTED", "approve"), ("DEFERRED", "defer"), ("LAID OVER", "other")],
)
def test_a_verdict_under_an_application(line: str, classification: str) -> None:
    text = (
        "LICENSING BOARD\nVoting Hearing Minutes\nThursday, May 16, 2019\n\n"
        f"1. GRILL ONE, 50 Dalton Street\nHas applied for a license.\n{line}\n\n"
        f"2. THE INN, 12 Quay Street\nHas applied for a license.\n{line}\n"
    )
    found = [(number, kind, words) for number, kind, _, _, words in resolutions_of(text)]
    assert found == [("1", classification, line), ("2", classification, line)]
