from __future__ import annotations

from rich.text import Text
from rich.tree import Tree

from minutes_miner.display.meeting import add_meeting
from minutes_miner.records import Meeting
from tests.display.examples import printed


def shown(**fields: object) -> list[str]:
    tree = Tree(Text("root"))
    add_meeting(tree, Meeting.model_validate(fields))
    return [line.strip("│├└─ ") for line in printed(tree).splitlines()][1:]


def person(name: str, status: str, role: str | None = None) -> dict[str, object]:
    evidence = {"start": 0, "end": len(name), "quote": name}
    return {"name": name, "status": status, "role": role, "evidence": evidence}


def test_what_is_known_is_listed_in_order() -> None:
    assert shown(
        organization={"name": "MOLEHAM\nCOUNCIL"},
        committee="Audit Committee",
        date="2024-03",
        start_time="18:30",
        end_time="20:00",
        location="Village Hall",
    ) == [
        "Meeting",
        "Council: MOLEHAM COUNCIL",
        "Committee: Audit Committee",
        "Date: March 2024, 18:30 to 20:00",
        "Place: Village Hall",
    ]


def test_participants_stand_together_by_status() -> None:
    people = [
        person("A. Hart", "present", "Chair"),
        person("C. Finch", "apologies"),
        person("B. Roe", "present"),
        person("D. Wren", "in_attendance"),
    ]
    assert shown(participants=people)[1:] == [
        "Present (2): A. Hart (Chair), B. Roe",
        "Apologies (1): C. Finch",
        "In attendance (1): D. Wren",
    ]


def test_a_meeting_of_which_nothing_is_known_takes_no_room() -> None:
    assert shown() == []
