"""One fact, one observation: words that say again what a figure or another statement said."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.vocabulary import fragment, metric


def merges_into_figure(finding: Finding, numeric: Sequence[Finding], sentence: Sentence) -> bool:
    """Whether a figure takes the movement: "caseloads had come down and now stood at 16"."""
    if finding.value_kind != "qualitative" or finding.assertion != "asserted":
        return False
    for figure in numeric:
        if (
            figure.metric == finding.metric
            and figure.measure_role == "actual"
            and figure.anchor > finding.anchor
            and figure.direction is None
            and not sentence.cuts_between(finding.anchor, figure.anchor, strong=True)
        ):
            figure.direction, figure.direction_basis = finding.direction, finding.direction_basis
            figure.assessment = figure.assessment or finding.assessment
            return True
    return False


def repeats(finding: Finding, others: Sequence[Finding], sentence: Sentence) -> bool:
    """Whether another finding of the sentence says the same, or says it with a number."""
    family = metric(finding.metric).family
    kin = [other for other in others if metric(other.metric).family == family]
    return any(_says_it(other, finding, sentence) for other in kin)


def _says_it(other: Finding, finding: Finding, sentence: Sentence) -> bool:
    same_metric = other.metric == finding.metric
    if _is_answered(finding, other) or _of_another_time(finding, other):
        return False
    if same_metric and finding.value is not None and finding.value == other.value:
        return True
    if finding.value_kind == "none" and finding.assertion == "mentioned":
        return same_metric or other.link is not None
    if sentence.same_clause(other.anchor, finding.anchor):
        return same_metric or other.link is not None
    if not same_metric or other.link is not None:
        return False
    if finding.value_kind == other.value_kind == "none":
        return True
    return finding.assertion == "asserted" and not _contrast(other, finding, sentence)


def _is_answered(finding: Finding, other: Finding) -> bool:
    """Whether a question was put and a figure answers it: two acts, not one fact."""
    asked = finding.assertion == "questioned" and finding.anchor < other.anchor
    return asked and other.link is not None and other.assertion == "asserted"


def _of_another_time(finding: Finding, other: Finding) -> bool:
    """Whether of two statements one is about what lies ahead or behind."""
    both_said = finding.value_kind == other.value_kind == "qualitative"
    return both_said and finding.measure_role != other.measure_role


def _contrast(first: Finding, second: Finding, sentence: Sentence) -> bool:
    """Whether a "but" or "although" between two statements makes them two facts."""
    between = sentence.between(first.end, second.start)
    return fragment("contrast", "statements").search(between) is not None
