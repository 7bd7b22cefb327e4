"""How an own figure stands to the target or benchmark beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from minutes_miner.metrics.bodies import organization
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.records import Comparison, MetricOrganization, Relation
from minutes_miner.vocabulary import Phrase, fragment, lexicon

_OWN = ("actual", "forecast")
_REACH = 60
"""The norm that a figure is held against is named this near behind it."""


def compare(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Give each own figure of a sentence its relation to the target or benchmark behind it."""
    for finding in findings:
        if finding.measure_role not in _OWN or finding.value is None or finding.comparison:
            continue
        other = next((o for o in findings if _is_held_against(o, finding)), None)
        if other is not None and other.value is not None:
            finding.comparison = _comparison(finding.value, other.value, other)
        else:
            held = comparison_with_norm(_told(finding, findings, sentence))
            finding.comparison = held[0] if held else None


def _told(finding: Finding, findings: Sequence[Finding], sentence: Sentence) -> str:
    """What is said behind a figure, up to the next."""
    start = finding.number[1]
    end = min([sentence.clause(start, strong=True)[1], start + _REACH])
    starts = [f.number[0] for f in findings if f.number[0] >= start]
    return sentence.text[start : min([end, *starts])]


def comparison_with_norm(text: str) -> tuple[Comparison, int] | None:
    """The comparison that words without a number make, and where they end.

    Args:
        text: What is said of the metric: " was well above the national average".
    """
    held = fragment("held_to_norm", "comparisons").search(text)
    if held is None:
        return None
    relation: Relation = next(r for r in get_args(Relation) if held[r])
    if held["target"]:
        return Comparison(relation=relation, with_="target"), held.end("target")
    norm = _norm(text[held.end() : held.end() + _REACH])
    if norm is None:
        return None
    return Comparison(relation=relation, with_=norm[0]), held.end() + norm[1]


def _norm(text: str) -> tuple[str, int] | None:
    """What the words open with that a figure can be held against, and where its name ends."""
    for phrase in lexicon("organizations").possible(text):
        hit = phrase.regex.search(text)
        if hit and fragment("opens_norm", "comparisons").fullmatch(text, 0, hit.start()):
            return held_against(phrase, hit.group().strip()), hit.end()
    return None


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
