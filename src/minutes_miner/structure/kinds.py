"""The closed lists of the output contract, read from what the vocabulary gives.

A phrase gives words; here they become values of the contract, or a `VocabularyError`.
"""

from __future__ import annotations

from typing import get_args

from minutes_miner.records import (
    ActionStatus,
    BlockType,
    DocumentClassification,
    ParticipantStatus,
    PointType,
    ResolutionClassification,
    ResolutionResult,
)
from minutes_miner.vocabulary import Phrase

ACTION_STATUSES: tuple[ActionStatus, ...] = get_args(ActionStatus)
BLOCK_TYPES: tuple[BlockType, ...] = get_args(BlockType)
CLASSIFICATIONS: tuple[ResolutionClassification, ...] = get_args(ResolutionClassification)
DOCUMENTS: tuple[DocumentClassification, ...] = get_args(DocumentClassification)
PARTICIPANT_STATUSES: tuple[ParticipantStatus, ...] = get_args(ParticipantStatus)
POINT_TYPES: tuple[PointType, ...] = get_args(PointType)
RESULTS: tuple[ResolutionResult, ...] = get_args(ResolutionResult)


def point_type(phrase: Phrase) -> PointType:
    """The type of discussion point that a phrase tells of."""
    return phrase.choose("type", POINT_TYPES)


def classification(phrase: Phrase) -> ResolutionClassification:
    """The class of a resolution that holds the phrase."""
    return phrase.choose("classification", CLASSIFICATIONS)


def approving(phrase: Phrase) -> ResolutionClassification | None:
    """The class of what is approved under a title, if the title makes a difference."""
    return phrase.choose("approving", CLASSIFICATIONS) if "approving" in phrase.gives else None


def result(phrase: Phrase) -> ResolutionResult:
    """What became of a motion."""
    return phrase.choose("result", RESULTS)


def action_status(phrase: Phrase) -> ActionStatus:
    """The force of the words that give a task."""
    return phrase.choose("status", ACTION_STATUSES)


def participant_status(phrase: Phrase) -> ParticipantStatus | None:
    """How the people of a list stood to the meeting, where its opening tells."""
    return phrase.choose("status", PARTICIPANT_STATUSES) if "status" in phrase.gives else None


def document(phrase: Phrase) -> DocumentClassification:
    """What kind of document a sign speaks for."""
    return phrase.choose("kind", DOCUMENTS)
