"""The head of the meeting as a branch of the tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from rich.text import Text
from rich.tree import Tree

from minutes_miner.display.characters import harmless
from minutes_miner.display.styles import ASIDE, HEADING
from minutes_miner.display.wording import (
    date_words,
    listed,
    person_words,
    sentence_case,
    words,
)
from minutes_miner.records import Meeting, ParticipantStatus


def add_meeting(tree: Tree, meeting: Meeting) -> None:
    """Add what is known of the meeting, and nothing if nothing is."""
    facts = list(_facts(meeting))
    if not facts:
        return
    branch = tree.add(Text("Meeting", HEADING))
    for name, value in facts:
        branch.add(Text.assemble((f"{name}: ", ASIDE), value))


def _facts(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Each fact that the record holds, with its name."""
    organization = meeting.organization
    times = listed([meeting.start_time, meeting.end_time], " to ")
    facts = {
        "Council": organization and harmless(organization.name),
        "Committee": meeting.committee and harmless(meeting.committee),
        "Date": listed([meeting.date and date_words(meeting.date), times]),
        "Place": meeting.location and harmless(meeting.location),
    }
    yield from ((name, value) for name, value in facts.items() if value)
    yield from _attendance(meeting)


def _attendance(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """For each status that somebody has, the names in the order of the minutes."""
    for status in get_args(ParticipantStatus):
        people = [one for one in meeting.participants if one.status == status]
        if people:
            names = listed(person_words(one.name, one.role) for one in people)
            yield f"{sentence_case(words(status))} ({len(people)})", names
