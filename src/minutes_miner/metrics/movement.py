"""Which way a level moved, and whether the text calls that better or worse."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutes_miner.metrics.changes import moved_on
from minutes_miner.metrics.cues import assessment_in, direction_in
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span
from minutes_miner.records import Assessment
from minutes_miner.vocabulary import fragment, lexicon, metric

_MOVES = ("actual", "forecast", "target", "limit")
"""A benchmark, a budget or an earlier level did not move."""
_REACH_BEHIND = 70
"""Words behind a number that can still tell its direction."""


def read_movement(
    levels: Sequence[Finding],
    alone: Sequence[Finding],
    changes: Sequence[Finding],
    sentence: Sentence,
) -> None:
    """Give each level of a sentence its stated direction and its judgement.

    Args:
        levels: The findings with levels.
        alone: The changes that stand for themselves: their words are not the levels'.
        changes: All changes: words before one of another metric are not the level's.
        sentence: The sentence.
    """
    for n, level in enumerate(levels):
        if level.measure_role not in _MOVES or moved_on(level, levels):
            continue
        before, behind = _words_around(n, levels, sentence)
        behind = behind[: _to_change(level.number[1], alone, sentence)]
        before = before[_from_change(level, changes, len(before)) :]
        _direct(level, before, behind)
        _judge(level, before, behind)
    _carry_to_next_target(levels, sentence)
    _judge_together(levels, sentence)


def infer_direction(finding: Finding) -> None:
    """Let "better" and "worse" tell the direction, through the polarity of the metric."""
    if finding.direction is not None or finding.assessment not in ("better", "worse"):
        return
    rise_is_better = metric(finding.metric).improves("up")
    if rise_is_better is None or finding.value_kind == "grade":
        return
    up = (finding.assessment == "better") == rise_is_better
    finding.direction, finding.direction_basis = ("up" if up else "down"), "inferred"


def _direct(level: Finding, before: str, behind: str) -> None:
    if level.direction is not None or level.measure_role == "limit":
        return
    own = direction_in(before)
    if level.measure_role == "actual":
        behind = _until_foreseen(behind)
    cue = own if level.measure_role == "target" else direction_in(behind[:_REACH_BEHIND]) or own
    if cue is not None and (level.measure_role != "target" or _brings(before)):
        level.direction, level.direction_basis = cue.direction, "stated"


def _until_foreseen(behind: str) -> str:
    """The words behind a present level before those of what is to come: "16%, and would fall"."""
    ahead = fragment("foreseen", "changes").search(behind)
    return behind[: ahead.start()] if ahead else behind


def _brings(before: str) -> bool:
    """Whether a target is one to come down or go up to, and not one that an actual figure meets."""
    return fragment("brings", "changes").search(before) is not None


def _carry_to_next_target(levels: Sequence[Finding], sentence: Sentence) -> None:
    """Let "must come down to 15% by May and to 12% by June" bring the second target down too."""
    for first, second in pairwise(levels):
        both = first.measure_role == second.measure_role == "target"
        between = sentence.between(first.number[1], second.number[0])
        if both and second.direction is None and fragment("and_to", "changes").search(between):
            second.direction, second.direction_basis = first.direction, first.direction_basis


def _judge(level: Finding, before: str, behind: str) -> None:
    judged = _judgement(before, behind)
    if judged is None:
        return
    level.assessment = judged
    if not _than_others(behind):
        infer_direction(level)


def _to_change(end: int, changes: Sequence[Finding], sentence: Sentence) -> int:
    """How many characters behind a level lie before the clause of another metric's change."""
    starts = [c.number[0] for c in changes if c.number[0] > end]
    if not starts:
        return len(sentence.text)
    comma = sentence.text.rfind(",", end, min(starts))
    return (comma if comma > 0 else min(starts)) - end


def _from_change(level: Finding, changes: Sequence[Finding], reach: int) -> int:
    """How many of the characters before a level lie before the end of another metric's change."""
    start = level.number[1] - reach
    ends = [
        c.number[1]
        for c in changes
        if c.metric != level.metric and start <= c.number[1] <= level.number[0]
    ]
    return max(ends) - start if ends else 0


def _words_around(n: int, levels: Sequence[Finding], sentence: Sentence) -> tuple[str, str]:
    """The words before and behind the number of a level that are about no other."""
    level = levels[n]
    start, end = level.number
    low, high = _between_levels(n, levels, sentence)
    root = level.link.root.trigger if level.link else None
    for trigger in sentence.triggers:
        if trigger in (level.trigger, root) or trigger.metric == level.metric:
            continue
        if end <= trigger.start < high:
            high = trigger.start
        if low <= trigger.start and trigger.end <= start:
            low = max(low, trigger.end)
    behind = _without_own_verb(sentence, level, (end, high))
    stop = fragment("weak_stop", "changes").search(behind)
    return _without_own_verb(sentence, level, (low, end)), behind[
        : stop.start()
    ] if stop else behind


def _between_levels(n: int, levels: Sequence[Finding], sentence: Sentence) -> Span:
    """The stretch from the level before, that of the same pair passed over, to the level behind."""
    low, high = sentence.clause(levels[n].number[0], strong=True)
    first = n
    while first and levels[first].pair and levels[first - 1].pair == levels[first].pair:
        first -= 1
    if first:
        low = max(low, levels[first - 1].number[1])
    if n + 1 < len(levels):
        high = min(high, levels[n + 1].number[0])
    return low, high


def _without_own_verb(sentence: Sentence, level: Finding, span: Span) -> str:
    """The words of a stretch without verbs of the metric itself: "had stayed" is no trend."""
    low, high = span
    trigger = level.trigger
    if trigger is None or not trigger.needs_number:
        return sentence.text[low:high]
    return "".join(
        " " if trigger.start <= i < trigger.end else c
        for i, c in enumerate(sentence.text[low:high], low)
    )


def _judgement(before: str, behind: str) -> Assessment | None:
    """The judgement of "which represented an improvement" behind or "had improved to" before."""
    cue = assessment_in(behind) if fragment("represents", "changes").search(behind) else None
    if cue is None:
        told = fragment("judging_verb", "changes").search(before)
        cue = assessment_in(before[told.start() :]) if told else None
    return cue.assessment if cue else None


def _than_others(behind: str) -> bool:
    """Whether "worse than statistical neighbours" compares, and says nothing of a trend."""
    found = fragment("than", "changes").search(behind)
    return found is not None and any(
        phrase.regex.search(found.group()) for phrase in lexicon("organizations").phrases
    )


def _judge_together(levels: Sequence[Finding], sentence: Sentence) -> None:
    """Let "; both were better than a year earlier" judge every level of the sentence."""
    found = fragment("both_were", "changes").search(sentence.text)
    cue = assessment_in(found.group()) if found else None
    if cue is None:
        return
    for level in levels:
        if level.measure_role == "actual":
            level.assessment = cue.assessment
            infer_direction(level)
