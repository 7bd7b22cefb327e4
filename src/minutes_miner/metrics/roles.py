"""What kind of figure a number is: actual, previous, target, limit, benchmark, forecast or budget."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span
from minutes_miner.records import Comparison, MetricOrganization
from minutes_miner.vocabulary import fragment, lexicon

_BEHIND = 60
"""Words that tell the role of a number behind it stand this near."""
_OWN_ROLES = ("actual", "previous", "forecast")


def assign_roles(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Give each numeric finding of a sentence its role, and its organization if it is not the own."""
    for n, finding in enumerate(findings):
        window = _window(n, findings, sentence)
        _assign(finding, window, findings[:n], sentence)
    _settle_list_that_ends_now(findings)
    for finding in findings:
        _look_ahead(finding)


def _window(n: int, findings: Sequence[Finding], sentence: Sentence) -> Span:
    """The words that can tell the role: from the number before to the number behind."""
    quantity = _number(findings[n])
    start, end = sentence.clause(quantity[0], strong=True)
    if n:
        start = max(start, _number(findings[n - 1])[1])
    if n + 1 < len(findings):
        end = min(end, _number(findings[n + 1])[0])
    return start, end


def _number(finding: Finding) -> Span:
    return finding.link.quantity.span if finding.link else finding.span


def _figure(finding: Finding) -> int:
    return finding.link.quantity.figure if finding.link else finding.start


def _assign(
    finding: Finding, window: Span, earlier: Sequence[Finding], sentence: Sentence
) -> None:
    given = finding.trigger.gives.get("role") if finding.trigger else None
    if given:
        finding.measure_role = given
        return
    start, end = _figure(finding), _number(finding)[1]
    before, behind = sentence.text[window[0] : start], sentence.text[end : window[1]]
    role = _role(before, behind, on_series=_on_series(finding))
    body = _other_body(finding, sentence.text[window[0] : _number(finding)[0]], behind, sentence)
    if body is not None and role not in ("target", "limit", "budget"):
        finding.organization = body
        role = role if body.role == "partner" else "benchmark"
    undated = _without_periods(window[0], start, sentence)
    finding.measure_role = role or _carried(finding, earlier, undated) or "actual"


def _without_periods(low: int, high: int, sentence: Sentence) -> str:
    """The words from `low` to `high`, those of periods left out."""
    kept = [
        c
        for i, c in enumerate(sentence.text[low:high], low)
        if not any(mark.start <= i < mark.end for mark in sentence.periods)
    ]
    return " ".join("".join(kept).split(" "))


def _on_series(finding: Finding) -> bool:
    return finding.link is not None and finding.link.before is not None


def _role(before: str, behind: str, *, on_series: bool) -> str | None:
    """The role that the words around the number tell, or None where they tell nothing."""
    for phrase in lexicon("roles").phrases:
        of_series = phrase.gives.get("series") == "only"
        if of_series and not on_series and not _opens_pair(before):
            continue
        text = before if phrase.gives["place"] == "before" else behind[:_BEHIND]
        if phrase.regex.search(text):
            return phrase.gives["role"]
    return None


def _opens_pair(before: str) -> bool:
    """Whether the number is the first of "from 31% to 22%"."""
    return fragment("from_end", "changes").search(before) is not None


def _other_body(
    finding: Finding, before: str, behind: str, sentence: Sentence
) -> MetricOrganization | None:
    """The other body or average whose figure it is."""
    start = _number(finding)[0]
    clause = sentence.clause(start)
    lead = before[max(0, len(before) - (start - clause[0])) :]
    near = behind[: max(0, clause[1] - _number(finding)[1])][:_BEHIND]
    for text, at_end in ((lead, True), (near, False)):
        for phrase in lexicon("organizations").phrases:
            hits = list(phrase.regex.finditer(text))
            if not hits:
                continue
            hit = hits[-1] if at_end else hits[0]
            if at_end or _belongs_behind(text[: hit.start()]):
                return MetricOrganization(role=phrase.gives["role"], name=hit.group())  # type: ignore[arg-type]
    return None


def _belongs_behind(between: str) -> bool:
    """Whether a body named behind a number owns it: "64% regionally", not "64%, above England"."""
    words = between.split()
    comparing = {"than", "above", "below", "against", "with", "to", "over", "under"}
    return len(words) <= 3 and not comparing & {w.strip(",(").casefold() for w in words} and "," not in between


def _carried(finding: Finding, earlier: Sequence[Finding], before: str) -> str | None:
    """ "The target was 20, and 15 for those in their first year": the second is a target too."""
    if not _on_series(finding) or not earlier:
        return None
    last = earlier[-1]
    if last.measure_role == "previous" or not fragment("carries_role", "series").search(before):
        return None
    if last.measure_role == "limit":
        finding.comparator = last.comparator
    return last.measure_role


def _settle_list_that_ends_now(findings: Sequence[Finding]) -> None:
    """ "28% in March 2022 and 21.5% in March 2023 and was now 13%": what came before is previous."""
    now = [f for f in findings if f.period.basis == "meeting_date" and f.measure_role == "actual"]
    for latest in now:
        for finding in findings:
            dated = finding.period.basis in ("explicit", "relative")
            earlier = finding.start < latest.start and finding.metric == latest.metric
            linked = latest.link is not None and latest.link.before is not None
            if earlier and dated and linked and finding.measure_role == "actual":
                finding.measure_role = "previous"


def _look_ahead(finding: Finding) -> None:
    """A figure "by March 2025" is never actual."""
    if finding.measure_role == "actual" and finding.period.end and not finding.period.start:
        finding.measure_role = "forecast"


def compare(findings: Sequence[Finding]) -> None:
    """Say how an own figure stands to the first target or benchmark beside it."""
    for finding in findings:
        if finding.measure_role not in _OWN_ROLES or finding.value is None or finding.comparison:
            continue
        other = next(
            (
                o
                for o in findings
                if o.metric == finding.metric
                and o.start > finding.start
                and o.value is not None
                and o.measure_role in ("target", "benchmark")
            ),
            None,
        )
        if other is not None and finding.measure_role != "previous":
            finding.comparison = _comparison(finding.value, other)


def _comparison(value: float, other: Finding) -> Comparison:
    with_ = "target" if other.measure_role == "target" else _body(other)
    assert other.value is not None
    relation = "level" if value == other.value else "above" if value > other.value else "below"
    return Comparison(relation=relation, with_=with_)  # type: ignore[arg-type]


def _body(other: Finding) -> str:
    role, name = other.organization.role, other.organization.name or ""
    if role == "comparator" and "neighbour" in name.casefold():
        return "statistical_neighbours"
    return {"national": "national", "regional": "regional"}.get(role, name or "benchmark")
