"""Which figure of a sentence a period dates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.periods import PeriodMark, academic_year
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import gap, overlaps
from minutes_miner.records import Period
from minutes_miner.vocabulary import fragment, metric

_TAIL = 34
"""So many characters behind a number, or the noun it counts, its date may begin."""
_ATTACHED = 3
"""A period is part of a bare topic only if it follows directly: "sickness over the past year"."""


def assign_periods(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Give each finding with a number the nearest of the periods that date it."""
    nearest: dict[int, tuple[tuple[int, ...], PeriodMark]] = {}
    for mark in sentence.periods:
        finding = _dated_by(mark, findings, sentence) if _dates_figures(mark, sentence) else None
        if finding is None or not _can_date(mark, finding, sentence):
            continue
        n = next(i for i, f in enumerate(findings) if f is finding)
        far = int(not sentence.same_clause(finding.anchor, mark.start))
        cost = far, int(mark.kind == "duration"), gap(mark.span, finding.number)
        if n not in nearest or cost < nearest[n][0]:
            nearest[n] = cost, mark
    for n, ((far, *_), mark) in nearest.items():
        findings[n].period = _meant(mark, findings[n])
        if not far:
            findings[n].cover(mark.span)


def date_statement(finding: Finding, sentence: Sentence) -> None:
    """Give a statement without a number the first time that its own words name."""
    low, high = finding.window or finding.span
    if finding.value_kind == "none":
        low, high = finding.end, min(high, finding.end + _ATTACHED)
    for mark in sentence.periods:
        if low <= mark.start < high and not _is_compared(mark, sentence):
            finding.period = mark.period
            finding.cover(mark.span)
            return


def _is_compared(mark: PeriodMark, sentence: Sentence) -> bool:
    """Whether a period is what another is held against: "happier than two years ago"."""
    than = fragment("than", "dating").match(mark.period.text or "")
    before = fragment("than_before", "dating").search(sentence.text[: mark.start])
    return than is not None or before is not None


def is_baseline(period: Period, sentence: Sentence) -> bool:
    """Whether a period is what a change is counted from: "five points down on 2022"."""
    return any(m.period == period and _is_held_against(m, sentence) for m in sentence.periods)


def _is_held_against(mark: PeriodMark, sentence: Sentence) -> bool:
    """Whether it is the time of an earlier level: "21, an increase on the previous quarter"."""
    hits = fragment("held_against", "dating").finditer(sentence.text[: mark.end])
    return any(hit.start() < mark.start <= hit.end() for hit in hits)


def _meant(mark: PeriodMark, finding: Finding) -> Period:
    """The days of a period for this figure: perhaps the academic year, or the coming month."""
    ahead = mark.coming is not None and metric(finding.metric).lies_ahead
    period = mark.coming if ahead and mark.coming else mark.period
    return academic_year(period) if metric(finding.metric).academic_year else period


def _dates_figures(mark: PeriodMark, sentence: Sentence) -> bool:
    """Whether a period can date a figure: "who joined in 2021" dates a cohort or an inspection."""
    one_of_many = fragment("next_in_list", "dating").match(sentence.text, mark.end)
    if mark.kind == "inspection" or one_of_many:
        return False
    return not fragment("cohort", "dating").search(sentence.text[: mark.start])


def _can_date(mark: PeriodMark, finding: Finding, sentence: Sentence) -> bool:
    """Whether it can date this one: "than last quarter" dates only a change."""
    if finding.is_level and fragment("than", "dating").match(mark.period.text or ""):
        return False
    if finding.is_level and finding.number[1] <= mark.start and _is_held_against(mark, sentence):
        return False
    return not (mark.kind == "duration" and metric(finding.metric).of_cohort)


def _dated_by(mark: PeriodMark, findings: Sequence[Finding], sentence: Sentence) -> Finding | None:
    """The finding that a period dates: the one before if it follows directly, else the next."""
    around = _around(mark, findings) or _in_same_bracket(mark, findings, sentence)
    if around is not None:
        return around
    before = [f for f in findings if f.number[1] <= mark.start]
    behind = [f for f in findings if f.number[0] >= mark.end]
    if before and _closes_bracket(before[-1], mark, sentence):
        return before[-1]
    if before and _follows_directly(before[-1], mark, sentence):
        return before[-1]
    if behind and sentence.same_clause(mark.end, behind[0].number[0]):
        return behind[0]
    if before:
        return before[-1] if _is_about(before[-1], mark, sentence) else None
    opens = behind and not sentence.cuts_between(mark.end, behind[0].number[0], strong=True)
    return behind[0] if opens else None


def _around(mark: PeriodMark, findings: Sequence[Finding]) -> Finding | None:
    """The finding inside whose number, or between whose number and words, a period stands."""
    for finding in findings:
        if overlaps(finding.number, [mark.span]):
            return finding
        if finding.number[1] <= mark.start and mark.end <= _end_of_core(finding):
            return finding
    return None


def _in_same_bracket(
    mark: PeriodMark, findings: Sequence[Finding], sentence: Sentence
) -> Finding | None:
    """The figure of a period in brackets: inside them, or directly before."""
    opened = fragment("bracket_opens", "dating").search(sentence.text[: mark.start])
    if opened is None:
        return None
    for finding in findings:
        between = sentence.text[mark.end : finding.number[0]]
        if finding.number[0] >= mark.end and ")" not in between:
            return finding
    return next((f for f in findings if f.number[1] == opened.start()), None)


def _closes_bracket(finding: Finding, mark: PeriodMark, sentence: Sentence) -> bool:
    """Whether a period ends the brackets of the figure before: "(11.4%, at 30 September)"."""
    between = sentence.text[finding.number[1] : mark.start]
    return sentence.text[mark.end :].startswith(")") and "(" not in between


def _end_of_core(finding: Finding) -> int:
    """Where the words end that name the metric, if they stand behind the number."""
    return finding.trigger.end if finding.trigger is not None else finding.number[1]


def _is_about(finding: Finding, mark: PeriodMark, sentence: Sentence) -> bool:
    """Whether a time behind a figure is still about it: no new statement opens between them."""
    if sentence.same_clause(finding.number[1] - 1, mark.start):
        return True
    between = sentence.text[finding.number[1] : mark.start]
    opened = fragment("opens_statement", "dating").search(between)
    cut = sentence.cuts_between(mark.start, finding.number[0], strong=True)
    return opened is None and not cut and mark.kind != "now"


def _follows_directly(finding: Finding, mark: PeriodMark, sentence: Sentence) -> bool:
    end = finding.number[1]
    if finding.trigger is not None and finding.trigger.end <= mark.start:
        end = max(end, finding.trigger.end)
    reach = max(end, finding.link.quantity.reach if finding.link else end)
    between = sentence.text[end : mark.start]
    ends_clause = sentence.text[mark.end :].startswith((",", ";"))
    return (
        (ends_clause or mark.start - reach <= _TAIL)
        and not any(c in between for c in ",;:(")
        and sentence.same_clause(end - 1, mark.start)
        and not fragment("starts_next", "dating").search(between)
    )


# --- carrying over --------------------------------------------------------------------------------


def carry_periods(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Let a date go on to the later own figures of the sentence that have no time of their own.

    "Now" goes no further than to the same staff in another unit.
    """
    dated: Finding | None = None
    for finding, following in pairwise([*findings, None]):
        if finding is None:
            continue
        if finding.period.basis == "meeting_date" and following is not None:
            _share_now(finding, following)
        if finding.period.basis == "none":
            if dated is not None and _shares_time(dated, finding, sentence):
                finding.inherit_period(dated.period)
        elif finding.measure_role == "actual":
            placed = finding.period.basis in ("explicit", "relative") and finding.period.start
            dated = finding if placed else None


def _shares_time(first: Finding, second: Finding, sentence: Sentence) -> bool:
    """Whether the time of one figure is that of a later one: not that of those who joined then."""
    if second.measure_role != "actual" or _moved_on(first, second, sentence):
        return False
    return first.metric == second.metric or not metric(second.metric).of_cohort


def _moved_on(first: Finding, second: Finding, sentence: Sentence) -> bool:
    """Whether time went on between two figures: "peaked at 21% in 2022 and had since fallen"."""
    between = sentence.between(first.number[1], second.number[0])
    return fragment("time_went_on", "dating").search(between) is not None


def _share_now(first: Finding, second: Finding) -> None:
    """Let "a current headcount of 402, or 356 FTE" be current in both units."""
    same = first.metric == second.metric and first.unit != second.unit
    if same and second.period.basis == "none" and second.measure_role == "actual":
        second.inherit_period(first.period)


def share_period_backwards(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Let a date behind joined figures cover all: "12% and 14% in May"."""
    for first, second in reversed(list(pairwise(findings))):
        between = sentence.text[first.number[1] : second.number[0]]
        joined = fragment("joined", "dating").fullmatch(between) or (
            first.unit != second.unit and _in_brackets(between)
        )
        alike = first.metric == second.metric and first.unit == second.unit
        in_list = alike and fragment("next_figure", "dating").fullmatch(between)
        same = first.measure_role == second.measure_role == "actual"
        placed = first.metric == second.metric and second.period.start is not None
        dated = second.period.basis == "explicit" or placed
        if (joined or in_list) and same and first.period.basis == "none" and dated:
            first.inherit_period(second.period)


def _in_brackets(between: str) -> bool:
    """Whether the second of two figures stands in brackets: "88 people (79.5 FTE) in May"."""
    return between.endswith("(") and ")" not in between
