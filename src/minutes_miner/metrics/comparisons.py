"""How an own figure stands to the target or benchmark beside it."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.bodies import organization
from minutes_miner.metrics.finding import Finding
from minutes_miner.records import Comparison, MetricOrganization, Relation
from minutes_miner.vocabulary import Phrase, fragment

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


def held_against(phrase: Phrase, printed: str) -> str:
    """What the contract calls the body that a phrase of organizations.toml names."""
    return phrase.gives.get("as") or _called(organization(phrase, printed))


def _name(other: Finding) -> str:
    return "target" if other.measure_role == "target" else _called(other.organization)


def _called(body: MetricOrganization) -> str:
    """The contract's name of a body: national, regional, statistical_neighbours, or as printed."""
    name = body.name or "benchmark"
    if body.role == "comparator" and fragment("neighbours", "bodies").search(name):
        return "statistical_neighbours"
    return body.role if body.role in ("national", "regional") else name
