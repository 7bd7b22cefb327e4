"""Figures that stand for others: "caseloads had been lower than that" points back at two targets."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.records import Period
from minutes_miner.vocabulary import lexicon, metric


def find_anaphoric(sentence: Sentence, numeric: Sequence[Finding]) -> list[Finding]:
    """The own figures of a sentence that are only said to be above or below figures before them."""
    found: list[Finding] = []
    for phrase in lexicon("anaphora").phrases:
        for hit in phrase.regex.finditer(sentence.text):
            found += _pointing_back(
                hit.start(), hit.end(), phrase.gives["comparator"], sentence, numeric
            )
    return found


def _pointing_back(
    start: int, end: int, comparator: str, sentence: Sentence, numeric: Sequence[Finding]
) -> list[Finding]:
    subjects = [t for t in sentence.triggers if t.end <= start]
    if not subjects:
        return []
    subject = subjects[-1]
    family = metric(subject.metric).family
    meant = [
        f
        for f in numeric
        if f.end <= subject.start and f.value is not None and metric(f.metric).family == family
    ]
    return [_like(f, subject.start, start, end, comparator, sentence) for f in meant]


def _like(
    antecedent: Finding, subject: int, start: int, end: int, comparator: str, sentence: Sentence
) -> Finding:
    finding = copy.copy(antecedent)
    dated = [m for m in sentence.periods if m.start >= antecedent.end]
    finding.start, finding.end, finding.anchor = subject, end, start
    finding.link, finding.trigger = None, None
    finding.measure_role, finding.comparator = "actual", comparator
    finding.stands_for = antecedent
    finding.anaphoric, finding.pair, finding.change = True, None, None
    finding.statistic, finding.comparison = None, None
    finding.inherited, finding.qualifiers = ["population"], []
    finding.value_text = sentence.text[start:end]
    finding.period = dated[0].period if dated else Period()
    if dated and dated[0].end <= subject:
        finding.start = dated[0].start
    finding.confidence = 0.65
    return finding
