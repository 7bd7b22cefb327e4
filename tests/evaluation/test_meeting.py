from __future__ import annotations

from typing import Any

import pytest

from minutes_miner.evaluation import Accuracy, Retrieval
from minutes_miner.evaluation.meeting import classification, meeting, participants
from minutes_miner.evaluation.results import Evaluation, WrongSlot
from minutes_miner.records import Meeting, Organization, Participant, ParticipantStatus
from tests.evaluation.annotated import case_of, somewhere


def test_the_kind_of_document_is_right_or_wrong() -> None:
    case = case_of("", {"classification": "minutes"}, classification="minutes")
    assert classification("minutes", case).scores == {"classification": Accuracy(1, 1)}
    assert classification("agenda", case).scores == {"classification": Accuracy(0, 1)}
    assert classification("minutes", case).faults == ()
    (fault,) = classification("agenda", case).faults
    assert fault.slots == (WrongSlot("classification", "agenda", "minutes"),)


def test_a_text_that_was_not_read_has_the_wrong_kind() -> None:
    case = case_of("", {"classification": "other"})
    assert classification("other", case).scores == {"classification": Accuracy(0, 1)}


FOUND = Meeting(
    organization=Organization(name="MOLEHAM TOWN COUNCIL"), committee=None, date="2024-03-04"
)


def meeting_scores(gold: dict[str, Any]) -> Evaluation:
    case = case_of("", {"meeting": gold}, meeting=FOUND)
    assert case.gold.meeting is not None
    return meeting(case.gold.meeting, case)


def test_the_meeting_is_compared_by_words() -> None:
    gold = {"date": "2024-03-05", "organization": "Moleham Town Council", "committee": None}
    result = meeting_scores(gold)
    assert result.scores == {
        "meeting.date": Accuracy(0, 1),
        "meeting.organization": Accuracy(1, 1),
        "meeting.committee": Accuracy(1, 1),
    }
    (fault,) = result.faults
    assert fault.slots == (WrongSlot("date", "2024-03-05", "2024-03-04"),)


def test_what_is_invented_of_the_meeting_is_wrong() -> None:
    assert meeting_scores({"date": None}).scores == {"meeting.date": Accuracy(0, 1)}


def test_what_is_left_out_of_the_meeting_is_not_scored() -> None:
    assert list(meeting_scores({"organization": "Moleham"}).scores) == ["meeting.organization"]


def attendance(*people: tuple[str, ParticipantStatus]) -> Meeting:
    return Meeting(
        participants=tuple(
            Participant(name=name, status=status, evidence=somewhere()) for name, status in people
        )
    )


@pytest.mark.parametrize(
    ("found", "hit", "pred"),
    [
        pytest.param([("Cllr A Hart", "present")], 1, 1, id="honorific"),
        pytest.param([("A. Hart", "apologies")], 0, 1, id="status"),
        pytest.param([("A. Hart", "present"), ("Cllr A. Hart", "present")], 1, 1, id="twice"),
        pytest.param([("A. Hart", "present"), ("A. Hart", "absent")], 1, 2, id="two statuses"),
        pytest.param([("B. Roe", "present")], 0, 1, id="name"),
        pytest.param([], 0, 0, id="nobody"),
    ],
)
def test_participants_are_found_by_name_and_status(
    found: list[tuple[str, ParticipantStatus]], hit: int, pred: int
) -> None:
    gold = {"participants": [{"name": "A. Hart", "status": "present"}]}
    case = case_of("", gold, meeting=attendance(*found))
    result = participants(case.gold.participants or (), case)
    assert result.scores == {"participants": Retrieval(hit, 1, pred)}


def test_who_is_missed_and_who_is_invented_are_faults() -> None:
    gold = {"participants": [{"name": "A. Hart", "status": "present"}]}
    case = case_of("", gold, meeting=attendance(("B. Roe", "present")))
    missed, invented = participants(case.gold.participants or (), case).faults
    assert (missed.kind, missed.part, missed.quote) == ("missed", "participants.present", "A. Hart")
    assert (invented.kind, invented.quote) == ("invented", "B. Roe")
