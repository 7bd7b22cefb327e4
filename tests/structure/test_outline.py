from __future__ import annotations

import pytest

from minutes_miner.structure.outline import make_outline
from minutes_miner.structure.parts import Outline

MINUTES = """MOLEHAM PARISH COUNCIL
Minutes of the meeting held on 4 March 2024

Present: Cllr A. Hart (Chairman), Cllr B. Roe
In attendance: Jo Farrow (Clerk)

1. Apologies for absence
Apologies were received from Cllr C. Finch.

2. Flower Show
Report of the Head of Leisure.
Cllr Hart said that the show was a joy.
Page 1 of 2
\f
3. Exclusion of the Press and Public
RESOLVED that the public be excluded from the meeting.

4. Lease
The lease was read.

5. Date of Next Meeting
6 May 2024
"""


def painted(outline: Outline, source: str, kind: str) -> list[str]:
    return [source[start:end] for start, end, found in outline.painted if found == kind]


def body(outline: Outline, title: str) -> list[str]:
    section = next(s for s in outline.sections if s.heading and s.heading.title == title)
    return [paragraph.flow.text for paragraph in section.body]


class TestParts:
    outline = make_outline(MINUTES)

    def test_head(self) -> None:
        text = " ".join(paragraph.flow.text for paragraph in self.outline.head)
        assert text == "MOLEHAM PARISH COUNCIL Minutes of the meeting held on 4 March 2024"

    def test_attendance(self) -> None:
        people = [(a.name, a.role, a.status) for a in self.outline.attendees]
        assert people == [
            ("Cllr A. Hart", "Chairman", "present"),
            ("Cllr B. Roe", None, "present"),
            ("Jo Farrow", "Clerk", "in_attendance"),
            ("Cllr C. Finch", None, "apologies"),
        ]

    def test_items(self) -> None:
        titles = [section.heading.title for section in self.outline.sections if section.heading]
        assert titles == [
            "Apologies for absence",
            "Flower Show",
            "Exclusion of the Press and Public",
            "Lease",
            "Date of Next Meeting",
        ]

    def test_items_after_the_exclusion_are_not_public(self) -> None:
        assert [s.public for s in self.outline.sections] == [True, True, False, False, False]

    def test_agenda_text_is_no_body(self) -> None:
        assert painted(self.outline, MINUTES, "agenda_text") == ["Report of the Head of Leisure."]
        assert body(self.outline, "Flower Show") == ["Cllr Hart said that the show was a joy."]

    def test_furniture(self) -> None:
        assert [MINUTES[a:b] for a, b in self.outline.furniture] == ["Page 1 of 2"]

    def test_the_close_is_no_discussion(self) -> None:
        assert [paragraph.text for paragraph in self.outline.close] == ["6 May 2024"]

    def test_headings_are_painted_whole(self) -> None:
        assert painted(self.outline, MINUTES, "heading")[1] == "2. Flower Show"

    def test_painted_spans_lie_in_the_text(self) -> None:
        assert all(0 <= start < end <= len(MINUTES) for start, end, _ in self.outline.painted)


def test_crlf_makes_no_difference() -> None:
    outline = make_outline(MINUTES.replace("\n", "\r\n"))
    assert len(outline.sections) == 5
    assert [a.name for a in outline.attendees][-1] == "Cllr C. Finch"


def test_minutes_without_headings_have_one_part() -> None:
    text = (
        "MOLEHAM PARISH COUNCIL\nMinutes of the meeting held on 4 March 2024\n"
        "Present: Cllr A. Hart, Cllr B. Roe\n\n"
        "Cllr Hart said that the lamp was out.\n\nIt was agreed to mend the lamp.\n"
    )
    sections = make_outline(text).sections
    assert [section.heading for section in sections] == [None]
    assert [paragraph.text for paragraph in sections[0].body] == [
        "Cllr Hart said that the lamp was out.",
        "It was agreed to mend the lamp.",
    ]


def test_the_agenda_of_a_web_page_ends_at_its_marker() -> None:
    text = (
        "Agenda item\n\nFlower Show\n\nTo consider whether the show be held.\n\n"
        "Minutes:\n\nThe Committee considered the show.\n\nSupporting documents:\n\n"
        "Plan of the show, item 5. PDF 90 KB\n"
    )
    outline = make_outline(text)
    assert outline.web_page
    assert painted(outline, text, "agenda_text") == ["To consider whether the show be held."]
    assert body(outline, "Flower Show") == ["The Committee considered the show."]


def test_a_decision_on_the_next_meeting_is_no_close() -> None:
    text = "\n6. Next Meeting\n\nRESOLVED\n\nThat the Board meet on 9 May 2024.\n\nAll left.\n"
    outline = make_outline(HEAD + "\n1. Apologies\nNone.\n" + text)
    assert body(outline, "Next Meeting") == ["RESOLVED", "That the Board meet on 9 May 2024."]
    assert [paragraph.text for paragraph in outline.close] == ["All left."]


HEAD = "MOLEHAM PARISH COUNCIL\nMinutes of the meeting held on 4 March 2024\n"
BODY = "\n1. Apologies\nNone.\n\n2. Finance\nIt was agreed to pay.\n"


@pytest.mark.parametrize(
    ("lists", "people"),
    [
        pytest.param(
            "Present:\nJo Farrow (JF)    Pat Roe (PR)\nCy Hart (CH)    Bo Lane (BL)\n",
            [
                ("Jo Farrow", "present"),
                ("Pat Roe", "present"),
                ("Cy Hart", "present"),
                ("Bo Lane", "present"),
            ],
            id="grid with initials",
        ),
        pytest.param(
            "Present:\nCllr Farrow    Cllr Roe\nCllr Hart    Cllr Lane\n",
            [
                ("Cllr Farrow", "present"),
                ("Cllr Roe", "present"),
                ("Cllr Hart", "present"),
                ("Cllr Lane", "present"),
            ],
            id="grid with honorifics",
        ),
        pytest.param(
            "Present:\nJo Farrow    Pat Roe\nCy Hart    Bo Lane\n",
            [
                ("Jo Farrow", "present"),
                ("Pat Roe", "present"),
                ("Cy Hart", "present"),
                ("Bo Lane", "present"),
            ],
            id="grid of bare names",
        ),
        pytest.param(
            "PRESENT: Mr A Hart (Chairman) and Mrs B Roe\nALSO PRESENT: Mr C Finch\n"
            "IN ATTENDANCE VIRTUALLY: Ms D Gale (Clerk)\n",
            [
                ("Mr A Hart", "present"),
                ("Mrs B Roe", "present"),
                ("Mr C Finch", "in_attendance"),
                ("Ms D Gale", "in_attendance"),
            ],
            id="blocks",
        ),
        pytest.param(
            "Attendees   Jo Farrow (Chair), Pat Roe\nInvited   Cy Hart (Clerk)\n"
            "Apologies   Bo Lane\n",
            [
                ("Jo Farrow", "present"),
                ("Pat Roe", "present"),
                ("Cy Hart", "in_attendance"),
                ("Bo Lane", "apologies"),
            ],
            id="table of keys",
        ),
        pytest.param(
            "Present: Jo Farrow\nPat Roe\nCy Hart\nAbsent: Bo Lane\n",
            [
                ("Jo Farrow", "present"),
                ("Pat Roe", "present"),
                ("Cy Hart", "present"),
                ("Bo Lane", "absent"),
            ],
            id="a name to the line",
        ),
        pytest.param(
            "Regrets: Bo Lane\nPresent: Jo Farrow\n11 members of the public\n",
            [("Bo Lane", "apologies"), ("Jo Farrow", "present")],
            id="public not counted",
        ),
        pytest.param(
            "Present: Jo Farrow and Pat Roe\nSubstitutes: Cy Hart\n",
            [("Jo Farrow", "present"), ("Pat Roe", "present"), ("Cy Hart", "substitute")],
            id="substitutes",
        ),
    ],
)
def test_attendance_lists(lists: str, people: list[tuple[str, str]]) -> None:
    found = make_outline(HEAD + lists + BODY).attendees
    assert [(person.name, person.status) for person in found] == people


def test_nothing() -> None:
    outline = make_outline("")
    assert (outline.sections, outline.head, outline.painted) == ([], [], [])


def test_a_note_of_the_recording_is_no_discussion() -> None:
    note = "(A recording of this meeting is at https://moleham.example/a.)"
    text = f"{HEAD}{BODY}\n3. Lamp\n{note}\n\nCllr Hart said that it was dim.\n"
    outline = make_outline(text)
    assert painted(outline, text, "other") == [note]
    assert body(outline, "Lamp") == ["Cllr Hart said that it was dim."]


def test_papers_of_a_sub_item_are_agenda_text_as_well() -> None:
    papers = "Circulated, report of the Head of Parks dated 4 May."
    text = (
        f"{HEAD}{BODY}\n3. Land\n(a) {papers}\n\nIt was agreed to sell.\n\n(b) {papers}\n\n"
        "It was agreed to wait.\n"
    )
    outline = make_outline(text)
    assert len(painted(outline, text, "agenda_text")) == 2
    assert body(outline, "Land") == ["It was agreed to sell.", "It was agreed to wait."]
