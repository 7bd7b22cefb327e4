"""From a finding to the record: evidence, keys of facts, confidence."""

from __future__ import annotations

from dataclasses import fields

from minutes_miner.metrics.finding import Finding
from minutes_miner.records import Evidence, Observation
from minutes_miner.vocabulary import metric

_OWN_FIELDS = frozenset(Observation.model_fields) & {f.name for f in fields(Finding)}

CARRIED = 0.8
"""Confidence with a slot from elsewhere in the sentence."""
IMPLAUSIBLE = 0.6
"""Confidence at most, with a value outside the plausible range of the metric."""


def observe(finding: Finding, text: str, offset: int, number: int) -> Observation:
    """The observation of a finding.

    Args:
        finding: The finding; its offsets count from `offset`.
        text: The text that the sentence is from.
        offset: Where the sentence begins in it.
        number: Its place among the observations of the text, from 1.
    """
    start, end = offset + finding.start, offset + finding.end
    slots = {name: getattr(finding, name) for name in _OWN_FIELDS}
    slots |= {
        "id": f"metric-{number}",
        "group": metric(finding.metric).group,
        "qualifiers": tuple(finding.qualifiers),
        "inherited": tuple(sorted(set(finding.inherited))),
        "evidence": Evidence(start=start, end=end, quote=text[start:end]),
        "fact_key": _fact_key(finding),
        "confidence": _confidence(finding),
    }
    return Observation(**slots)


def _fact_key(finding: Finding) -> str:
    """Metric, number, population and period: the same for repeats of one fact."""
    change = finding.change.value if finding.change else None
    number = next(
        (n for n in (finding.value, finding.grade, finding.low, change) if n is not None), None
    )
    period = finding.period.end or finding.period.start
    parts = (finding.metric, number, finding.population, period)
    return "|".join("" if part is None else str(part) for part in parts)


def _confidence(finding: Finding) -> float:
    confidence = finding.confidence
    if finding.inherited:
        confidence = min(confidence, CARRIED)
    if finding.trigger is not None and "needs" in finding.trigger.gives and not finding.is_level:
        confidence = min(confidence, CARRIED)
    if not metric(finding.metric).is_plausible(finding.value):
        confidence = min(confidence, IMPLAUSIBLE)
    return confidence
