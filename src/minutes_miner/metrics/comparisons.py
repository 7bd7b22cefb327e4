"""How an own figure stands to the target or benchmark beside it."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.finding import Finding
from minutes_miner.records import Comparison, Relation
from minutes_miner.vocabulary import fragment

_OWN = ("actual", "forecast")


def compare(findings: Sequence[Finding]) -> None:
    """Give each own figure of a sentence its relation to the target or benchmark behind it."""
    for finding in findings:
        if finding.measure_role not in _OWN or finding.value is None or finding.comparison:
            continue
        other = next((o for o in findings if _is_held_against(o, finding)), None)
        if other is not None and other.value is not None:
            finding.comparison = _comparison(finding.value, other.value, other)


def _is_held_against(other: Finding, finding: Finding) -> bool:
    return (
        other.metric == finding.metric
        and other.start > finding.start
        and other.value is not None
        and other.measure_role in ("target", "benchmark")
    )


def _comparison(value: float, other_value: float, other: Finding) -> Comparison:
    relation: Relation = (
        "level" if value == other_value else "above" if value > other_value else "below"
    )
    return Comparison(relation=relation, with_=_name(other))


def _name(other: Finding) -> str:
    """What the contract calls the other figure: target, national ..., or the body's name."""
    role, name = other.organization.role, other.organization.name or "benchmark"
    if other.measure_role == "target":
        return "target"
    if role == "comparator" and fragment("neighbours", "bodies").search(name):
        return "statistical_neighbours"
    return role if role in ("national", "regional") else name
