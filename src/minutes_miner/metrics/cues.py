"""The cue words of movement, judgement and level in a stretch of a sentence, with their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from minutes_miner.metrics.spans import Span
from minutes_miner.records import Assessment, Direction, Level
from minutes_miner.vocabulary import fragment, lexicon


@dataclass(frozen=True, slots=True)
class DirectionCue:
    """Words that state which way a figure moved."""

    direction: Direction
    span: Span


@dataclass(frozen=True, slots=True)
class AssessmentCue:
    """Words that judge a figure."""

    assessment: Assessment
    span: Span


@dataclass(frozen=True, slots=True)
class LevelCue:
    """Words that give a level without a number; `level` is None for an amount such as "several"."""

    level: Level | None
    span: Span


def direction_in(text: str) -> DirectionCue | None:
    """The first words of movement in `text`; words that deny any movement win over all others."""
    first: DirectionCue | None = None
    for phrase in lexicon("movement").possible(text):
        hit = phrase.regex.search(text)
        if hit is None:
            continue
        cue = DirectionCue(phrase.choose("direction", get_args(Direction)), hit.span())
        if "decides" in phrase.gives:
            return cue
        if first is None or cue.span[0] < first.span[0]:
            first = cue
    return first


def posts_moved_in(text: str) -> Direction | None:
    """Whether `text` adds posts or deletes them, by its first word that does."""
    hit = fragment("posts_moved", "changes").search(text)
    if hit is None:
        return None
    return "up" if hit["up"] else "down"


def assessment_in(text: str) -> AssessmentCue | None:
    """The judgement that comes first in the vocabulary of those in `text`."""
    for phrase in lexicon("judgements").possible(text):
        hit = phrase.regex.search(text) if "assessment" in phrase.gives else None
        if hit is not None:
            return AssessmentCue(phrase.choose("assessment", get_args(Assessment)), hit.span())
    return None


def level_in(text: str) -> LevelCue | None:
    """The level that comes first in the vocabulary of those in `text`."""
    for phrase in lexicon("judgements").possible(text):
        hit = phrase.regex.search(text) if "level" in phrase.gives else None
        if hit is not None:
            level = phrase.gives["level"]
            named = None if level == "amount" else phrase.choose("level", get_args(Level))
            return LevelCue(named, hit.span())
    return None
