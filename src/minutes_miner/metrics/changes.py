"""How far a figure moved: "by 40%", "up from 15.9", "halved"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutes_miner.metrics.cues import direction_in, posts_moved_in
from minutes_miner.metrics.dating import is_baseline
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span, overlaps
from minutes_miner.records import (
    Change,
    ChangeKind,
    Comparator,
    Direction,
    DirectionBasis,
    Period,
    Unit,
)
from minutes_miner.vocabulary import fragment, lexicon, metric

_REACH_BEHIND = 80
"""Words behind a number that make it a change stand this near."""
_REACH_OF_POSTS = 60
"""So near to their number is said whether posts were added or deleted."""


# --- numbers that are changes ---------------------------------------------------------------------


def separate_changes(
    findings: Sequence[Finding], sentence: Sentence
) -> tuple[list[Finding], list[Finding]]:
    """The findings that give a level and those whose number is how far it moved."""
    levels: list[Finding] = []
    changes: list[Finding] = []
    for finding in findings:
        stated = _amount_of_change(finding, sentence)
        direction = stated or _judged(finding, sentence)
        if direction is not None and finding.value is not None:
            _make_change(finding, direction, "stated" if stated else "inferred")
            changes.append(finding)
        elif finding.unit is not None and not _is_difference(finding, sentence):
            levels.append(finding)
    return levels, changes


def _amount_of_change(finding: Finding, sentence: Sentence) -> Direction | None:
    """The direction of the movement if the number says how far it went, else None."""
    start, end = finding.number
    before = sentence.text[sentence.clause(start, strong=True)[0] : start]
    behind = sentence.text[end : end + _REACH_BEHIND]
    stated = _stated(before, behind)
    if stated is not None and not _is_further(finding, before):
        return stated
    if finding.quantity.noun == "points" and fragment("moved", "changes").search(before):
        return _any_direction(before, behind, sentence)
    if finding.quantity.noun in ("percent", "share"):
        more_or_fewer = _more_or_fewer(behind)
        if more_or_fewer is not None:
            return more_or_fewer
        if finding.unit is None:
            return _any_direction(before, behind, sentence)
    if fragment("moved_by", "changes").search(before):
        return _any_direction(before, behind, sentence)
    moved = _posts_moved(finding, sentence) if finding.metric == "establishment" else None
    return moved or _given(finding)


def _is_further(finding: Finding, before: str) -> bool:
    """Whether "an additional" only counts further events: six more appointments are no rise."""
    further = fragment("further", "changes").search(before)
    return further is not None and metric(finding.metric).counts_events


def _is_difference(finding: Finding, sentence: Sentence) -> bool:
    """Whether the number says how far another one is: "3 more than in Durham"."""
    behind = fragment("difference_behind", "changes")
    return behind.match(sentence.text, finding.number[1]) is not None


def _stated(before: str, behind: str) -> Direction | None:
    for direction in ("up", "down"):
        if fragment(f"{direction}_before", "changes").search(before):
            return "up" if direction == "up" else "down"
        if fragment(f"{direction}_behind", "changes").match(behind):
            return "up" if direction == "up" else "down"
    return None


def _more_or_fewer(behind: str) -> Direction | None:
    """The direction of "12% fewer starters" and "40% more social workers"."""
    if fragment("percent_more", "changes").match(behind):
        return "up"
    return "down" if fragment("percent_fewer", "changes").match(behind) else None


def _any_direction(before: str, behind: str, sentence: Sentence) -> Direction | None:
    cue = direction_in(before) or direction_in(behind) or direction_in(sentence.text)
    return cue.direction if cue and cue.direction in ("up", "down") else None


def _judged(finding: Finding, sentence: Sentence) -> Direction | None:
    """The direction of "five points better than in May", through the polarity of the metric."""
    found = fragment("better_or_worse", "changes").match(sentence.text, finding.number[1])
    rise_is_better = metric(finding.metric).improves("up")
    if found is None or rise_is_better is None or finding.quantity.noun != "points":
        return None
    return "up" if (found["better"] is not None) == rise_is_better else "down"


def _posts_moved(finding: Finding, sentence: Sentence) -> Direction | None:
    """Whether posts were added or deleted; "cut from 41 to 38 posts" gives levels."""
    start, end = finding.number
    if fragment("from_a_level", "changes").search(sentence.text[:start]):
        return None
    return posts_moved_in(sentence.text[max(0, start - _REACH_OF_POSTS) : end + _REACH_OF_POSTS])


def _given(finding: Finding) -> Direction | None:
    if metric(finding.metric).counts_events:
        return None
    given = finding.trigger.gives.get("direction") if finding.trigger else None
    return "up" if given == "up" else "down" if given == "down" else None


def _make_change(finding: Finding, direction: Direction, basis: DirectionBasis) -> None:
    """Turn a finding with a value into one that says how far the metric moved."""
    relative = finding.quantity.noun in ("percent", "points", "share")
    if finding.trigger is not None and relative:
        finding.metric = finding.trigger.metric
    amount = finding.value or 0
    kind, unit = _kind_and_unit(finding)
    finding.change = Change(
        kind=kind,
        value=-amount if direction == "down" else amount,
        unit=unit,
        comparator=finding.quantity.comparator,
        ambiguous=kind == "percentage_points" and finding.quantity.noun == "percent",
    )
    if relative:
        finding.unit = None
    finding.value_kind = "change"
    finding.value = finding.low = finding.high = finding.numerator = finding.denominator = None
    finding.comparator, finding.computed = None, False
    finding.direction, finding.direction_basis = direction, basis


def _kind_and_unit(finding: Finding) -> tuple[ChangeKind, Unit | None]:
    """A change in a percentage is in points, a percentage of a count relative, else absolute."""
    noun = finding.quantity.noun
    if noun not in ("percent", "points", "share"):
        return "absolute", finding.unit
    if noun == "points" or (noun == "percent" and "percent" in metric(finding.metric).measures):
        return "percentage_points", None
    return "relative", "percent"


def attach_changes(
    levels: Sequence[Finding], changes: Sequence[Finding], sentence: Sentence
) -> list[Finding]:
    """Give each change to the level that it led to; the changes without one remain."""
    alone: list[Finding] = []
    for change in changes:
        level = _level_of(change, levels, sentence)
        if level is None:
            alone.append(change)
        else:
            level.change = change.change
            level.trigger = level.trigger or change.trigger
            level.direction, level.direction_basis = change.direction, change.direction_basis
            dated = change.period.basis == "explicit" and not is_baseline(change.period, sentence)
            if level.period.basis == "none" and dated:
                level.period = change.period
    return alone


def _level_of(change: Finding, levels: Sequence[Finding], sentence: Sentence) -> Finding | None:
    """The level that a change led to; one that lies ahead led to no present level."""
    candidates = [
        x
        for x in levels
        if x.metric == change.metric
        and x.measure_role in ("actual", "forecast")
        and not (x.measure_role == "actual" and change.measure_role in ("forecast", "target"))
        and not sentence.cuts_between(x.anchor, change.anchor, strong=True)
    ]
    before = [x for x in candidates if x.anchor < change.anchor]
    behind = [x for x in candidates if x.anchor > change.anchor]
    return before[-1] if before else behind[0] if behind else None


# --- from X to Y ----------------------------------------------------------------------------------


def pair_levels(levels: Sequence[Finding], sentence: Sentence) -> None:
    """Link the earlier and the later level of "from X to Y" and "Y, up from X".

    The difference between the two is one of the two numbers that the tool computes itself.
    """
    for number, (first, second) in enumerate(_pairs(levels, sentence)):
        first.pair = second.pair = chr(ord("a") + number % 26)
        up_from = second.measure_role == "previous" or _is_reached(first, sentence)
        if not up_from:
            _date_the_later(first, second, sentence)
            _cover_preposition(first, sentence)
            _cover_preposition(second, sentence)
        _compute_change(*((second, first) if up_from else (first, second)))


def _is_reached(level: Finding, sentence: Sentence) -> bool:
    """Whether it is the level moved to, though it stands first: "to 10% from its current 14%"."""
    return fragment("to_end", "changes").search(sentence.text[: level.number[0]]) is not None


def _cover_preposition(level: Finding, sentence: Sentence) -> None:
    """Quote the "from" and the "to" of "from 31% to 22%" with their levels."""
    found = fragment("pair_preposition", "changes").search(sentence.text[: level.number[0]])
    if found is not None:
        level.cover(found.span())


def _pairs(levels: Sequence[Finding], sentence: Sentence) -> list[tuple[Finding, Finding]]:
    return [
        (first, second)
        for first, second in pairwise(levels)
        if first.metric == second.metric and _are_pair(first, second, sentence)
    ]


def _date_the_later(earlier: Finding, later: Finding, sentence: Sentence) -> None:
    """Give the time before "fell from 19 to 17" to the later level: it was reached then."""
    ahead = [m for m in sentence.periods if m.end <= earlier.number[0]]
    if any(m.period == earlier.period for m in ahead) and later.period.basis == "none":
        later.period, earlier.period = earlier.period, Period()


def _are_pair(first: Finding, second: Finding, sentence: Sentence) -> bool:
    before = sentence.text[: first.number[0]]
    between = sentence.text[first.number[1] : second.number[0]]
    if fragment("moved_from", "changes").search(between):
        return True
    if _is_reached(first, sentence):
        return fragment("from_end", "changes").search(between) is not None
    from_ = fragment("from_end", "changes").search(before)
    return bool(from_ and fragment("to_between", "changes").search(between))


def _compute_change(old: Finding, new: Finding) -> None:
    if old.value is None or new.value is None or new.change is not None:
        return
    difference = round(new.value - old.value, 2)
    percent = new.unit == "percent"
    new.change = Change(
        kind="percentage_points" if percent else "absolute",
        value=int(difference) if difference == int(difference) else difference,
        unit=None if percent else new.unit,
        computed=True,
    )
    if new.direction is None:
        new.direction = "up" if difference > 0 else "down" if difference < 0 else "stable"
        new.direction_basis = "stated"


def moved_on(finding: Finding, findings: Sequence[Finding]) -> bool:
    """Whether the finding is the level from which a later one moved."""
    return finding.change is None and any(
        other.pair == finding.pair and other.change is not None
        for other in findings
        if finding.pair is not None
    )


# --- multipliers ----------------------------------------------------------------------------------


def multipliers_in(sentence: Sentence) -> list[tuple[Span, Change]]:
    """The words that say how many times a figure grew or shrank, each with its change."""
    found: list[tuple[Span, Change]] = []
    for phrase in lexicon("multipliers").possible(sentence.text):
        for hit in phrase.regex.finditer(sentence.text):
            if not overlaps(hit.span(), [span for span, _ in found]):
                times = float(phrase.gives["multiplier"])
                value = int(times) if times == int(times) else times
                loose: Comparator = "<" if hit["nearly"] else ">" if hit["more"] else "="
                change = Change(kind="multiplier", value=value, comparator=loose)
                found.append((hit.span(), change))
    return sorted(found, key=lambda x: x[0])
