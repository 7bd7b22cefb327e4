"""What kind of figure a number is: actual, previous, target, limit, benchmark, forecast, budget."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import get_args

from minutes_miner.metrics.bodies import other_body
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span
from minutes_miner.records import MeasureRole
from minutes_miner.vocabulary import fragment, lexicon

_BEHIND = 80
"""Words that tell the role of a number behind it stand this near."""
_SET_BY_THE_COUNCIL = ("target", "limit", "budget")
"""Such a figure is the council's own even where another body is named beside it."""


def assign_roles(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Give each finding with a number its role, and its organization if it is not the own."""
    for n, finding in enumerate(findings):
        _assign(finding, _window(n, findings, sentence), findings[:n], sentence)
    _settle_list_that_ends_now(findings)
    _settle_peaks(findings, sentence)
    _settle_later(findings)
    _settle_earlier_in_brackets(findings, sentence)
    for finding in findings:
        _look_ahead(finding)


def _window(n: int, findings: Sequence[Finding], sentence: Sentence) -> Span:
    """The words that can tell the role: from the number before to the number behind.

    What tells the role of the number before is over: "£1.2m budgeted and £1.6m".
    """
    start, end = sentence.clause(findings[n].number[0], strong=True)
    if n:
        told = sentence.text[findings[n - 1].number[1] : findings[n].number[0]]
        start = max(start, findings[n - 1].number[1] + _end_of_role(told))
    if n + 1 < len(findings):
        end = min(end, findings[n + 1].number[0])
    return start, end


def _assign(finding: Finding, window: Span, earlier: Sequence[Finding], sentence: Sentence) -> None:
    if finding.trigger is not None and "role" in finding.trigger.gives:
        given: MeasureRole = finding.trigger.choose("role", get_args(MeasureRole))
        finding.measure_role = given
        return
    figure = finding.link.quantity.figure if finding.link else finding.start
    before = fragment("aside", "clauses").sub("", sentence.text[window[0] : figure])
    behind = sentence.text[finding.number[1] : window[1]]
    role = _role(before, behind, on_series=_on_series(finding))
    if role == "previous" and _of_another_group(before, behind):
        role = None
    body = other_body(finding, window, sentence)
    if body is not None and role not in _SET_BY_THE_COUNCIL:
        finding.organization = body
        role = role if body.role == "partner" else "benchmark"
    undated = sentence.without_periods(window[0], figure)
    if role is None and _is_earlier_beside(finding, earlier, sentence):
        role = "previous"
    set_role(finding, role or _carried(finding, earlier, undated) or "actual", before + behind)


def _on_series(finding: Finding) -> bool:
    """Whether it rests on the figure before it, or is held against the one behind it."""
    return finding.link is not None and (finding.link.before is not None or finding.link.fronted)


def role_told(before: str) -> MeasureRole | None:
    """The role that the words before a number tell, such as those of a caption."""
    return _role(before, "", on_series=False)


def set_role(finding: Finding, role: MeasureRole, told: str = "") -> None:
    """Give a finding its role; a limit is meant as a maximum, unless it is `told` to be safe."""
    finding.measure_role = role
    safe = fragment("called_safe", "roles").search(told) is not None
    if role == "limit" and finding.comparator == "=" and not safe:
        finding.comparator = "<="
        finding.statistic = finding.statistic or "maximum"


def _role(before: str, behind: str, *, on_series: bool) -> MeasureRole | None:
    """The role that the words around the number tell, or None where they tell nothing."""
    for phrase in lexicon("roles").possible(f"{before} {behind}"):
        if (
            phrase.gives.get("series") == "only"
            and not on_series
            and not _opens_pair(before, behind)
        ):
            continue
        text = before if phrase.gives["place"] == "before" else behind[:_BEHIND]
        if phrase.regex.search(text):
            role: MeasureRole = phrase.choose("role", get_args(MeasureRole))
            return role
    return None


def _end_of_role(behind: str) -> int:
    """Where words end that stand behind a number and tell its role, and "and" comes next."""
    for phrase in lexicon("roles").possible(behind):
        hit = phrase.regex.search(behind) if phrase.gives["place"] == "behind" else None
        if hit and fragment("and_next", "roles").match(behind, hit.end()):
            return hit.end()
    return 0


def _of_another_group(before: str, behind: str) -> bool:
    """Whether it is held against a figure beside it: "24, compared to 17 in the Court team"."""
    compared = fragment("compared", "roles").search(before)
    return compared is not None and fragment("another_group", "roles").match(behind) is not None


def _opens_pair(before: str, behind: str) -> bool:
    """Whether the number is the first of "from 31% to 22%"."""
    if fragment("from_end", "changes").search(before) is None:
        return False
    moved = fragment("moved_from", "changes").search(before)
    return bool(moved or fragment("to_between", "changes").search(behind))


def _carried(finding: Finding, earlier: Sequence[Finding], before: str) -> MeasureRole | None:
    """The role of the number before: "the target was 20, and 15 for those in their first year"."""
    if not _on_series(finding) or not earlier:
        return None
    last = earlier[-1]
    if not fragment("carries_role", "roles").search(before):
        return None
    if last.measure_role == "previous" and not _is_earlier(finding, last):
        return None
    if last.measure_role == "limit":
        finding.comparator = last.comparator
    return last.measure_role


def _is_earlier_beside(finding: Finding, earlier: Sequence[Finding], sentence: Sentence) -> bool:
    """Whether a level is held against, too: "against a target of 8 and 9.6 in 2022/23"."""
    if not earlier or not _on_series(finding) or finding.period.basis in ("none", "meeting_date"):
        return False
    first = earlier[-1]
    between = sentence.text[first.number[1] : finding.number[0]]
    joined = fragment("and_a_figure", "roles").search(between)
    before = sentence.text[: first.number[0]]
    held = fragment("held_against", "roles").search(before)
    return bool(held and joined) and first.period.basis == "none" and not _lies_ahead(finding)


def _settle_earlier_in_brackets(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Make the second of "17.5 days in Quarter 4 (15.1 in Quarter 3)" previous."""
    for latest, finding in pairwise(findings):
        between = sentence.without_periods(latest.number[1], finding.number[0])
        opens = fragment("in_brackets", "roles").fullmatch(between) is not None
        alike = finding.metric == latest.metric
        both = finding.measure_role == latest.measure_role == "actual"
        if opens and alike and both and _is_earlier_level(finding, latest):
            finding.measure_role = "previous"


def _is_earlier_level(finding: Finding, latest: Finding) -> bool:
    """Whether a figure in brackets is dated before the one outside, or alone is dated at all."""
    undated = latest.period.basis == "none" and finding.period.basis != "none"
    return (undated and finding.unit == latest.unit) or _is_earlier(finding, latest)


def _is_earlier(first: Finding, second: Finding) -> bool:
    ends = first.period.end, second.period.end
    return ends[0] is not None and ends[1] is not None and ends[0] < ends[1]


def _settle_list_that_ends_now(findings: Sequence[Finding]) -> None:
    """Make the earlier of "28% in March 2022, 21.5% in March 2023 and now 13%" previous."""
    for latest in findings:
        if latest.period.basis != "meeting_date" or latest.measure_role != "actual":
            continue
        for finding in findings:
            dated = finding.period.basis in ("explicit", "relative")
            earlier = finding.start < latest.start and finding.metric == latest.metric
            if earlier and dated and _on_series(latest) and finding.measure_role == "actual":
                finding.measure_role = "previous"


def _settle_peaks(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Make the 21% of "had peaked at 21% and was back to 15%" previous."""
    for first, second in pairwise(findings):
        before = sentence.text[: first.number[0]]
        alike = first.metric == second.metric and first.measure_role == second.measure_role
        if alike and fragment("peaked", "roles").search(before):
            first.measure_role = "previous"


def _settle_later(findings: Sequence[Finding]) -> None:
    """Leave the later of "it had been 2.2 in Quarter 1 and 2.5 in Quarter 2" actual."""
    for first, second in pairwise(findings):
        alike = first.metric == second.metric and first.measure_role == "actual"
        if alike and second.measure_role == "previous" and _is_earlier(first, second):
            second.measure_role = "actual"


def _look_ahead(finding: Finding) -> None:
    """Make a figure "by March 2025" a forecast: it is never actual."""
    if finding.measure_role == "actual" and _lies_ahead(finding):
        finding.measure_role = "forecast"


def _lies_ahead(finding: Finding) -> bool:
    return finding.period.end is not None and finding.period.start is None
