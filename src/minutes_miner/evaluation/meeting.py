"""What kind of document it is, and the meeting: which body, when, who was there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from minutes_miner.evaluation.cases import Case
from minutes_miner.evaluation.gold import GoldMeeting, GoldParticipant
from minutes_miner.evaluation.matching import align
from minutes_miner.evaluation.names import bare_name, same_words
from minutes_miner.evaluation.parts import retrieval, wrong_slots
from minutes_miner.evaluation.results import Evaluation, Fault, FaultKind, WrongSlot
from minutes_miner.evaluation.scores import Accuracy
from minutes_miner.evaluation.slots import Slot
from minutes_miner.records import DocumentClassification, Meeting, Participant

Someone = TypeVar("Someone", GoldParticipant, Participant)

_MEETING_SLOTS = (
    Slot[GoldMeeting, Meeting]("date", lambda g: g.date, lambda p: p.date, same_words),
    Slot[GoldMeeting, Meeting](
        "organization",
        lambda g: g.organization,
        lambda p: p.organization and p.organization.name,
        same_words,
    ),
    Slot[GoldMeeting, Meeting](
        "committee", lambda g: g.committee, lambda p: p.committee, same_words
    ),
)


def classification(gold: DocumentClassification, case: Case) -> Evaluation:
    """Score what kind of document it is: minutes, agenda, article."""
    found = case.predicted.classification
    wrong = () if found == gold else (WrongSlot("classification", gold, found),)
    return Evaluation(
        {"classification": Accuracy(int(not wrong), 1)}, _fault(case, "document", wrong)
    )


def meeting(gold: GoldMeeting, case: Case) -> Evaluation:
    """Score `date`, `organization` and `committee`, each right if it has the annotated words.

    One that is null is right if the record has none; one that is left out is not scored.
    """
    found = case.predicted.meeting
    slots = [slot for slot in _MEETING_SLOTS if slot.name in gold.model_fields_set]
    return Evaluation(
        {f"meeting.{slot.name}": Accuracy(int(slot.agrees(gold, found)), 1) for slot in slots},
        _fault(case, "meeting", wrong_slots(slots, gold, found)),
    )


def _fault(case: Case, part: str, wrong: tuple[WrongSlot, ...]) -> tuple[Fault, ...]:
    return (Fault(case.name, "wrong", part, "", wrong),) if wrong else ()


def participants(gold: Sequence[GoldParticipant], case: Case) -> Evaluation:
    """Score the people of the attendance lists: found if name and status are right.

    Names are compared without honorifics and punctuation; who stands twice counts once.
    """
    alignment = align(_once(gold), _once(case.predicted.meeting.participants), _same_person)
    missed = (_person(case, "missed", one) for one in alignment.missed)
    invented = (_person(case, "invented", one) for one in alignment.invented)
    return Evaluation({"participants": retrieval(alignment)}, (*missed, *invented))


def _once(people: Iterable[Someone]) -> list[Someone]:
    return list({(bare_name(one.name), one.status): one for one in people}.values())


def _same_person(one: GoldParticipant, other: Participant) -> float | None:
    same = (bare_name(one.name), one.status) == (bare_name(other.name), other.status)
    return 1 if same else None


def _person(case: Case, kind: FaultKind, one: GoldParticipant | Participant) -> Fault:
    return Fault(case.name, kind, f"participants.{one.status}", one.name)
