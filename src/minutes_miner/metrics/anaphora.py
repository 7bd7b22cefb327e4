"""Figures that stand for others: "caseloads had been lower than that" points back at a target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span, hull
from minutes_miner.records import Comparator, Period
from minutes_miner.vocabulary import lexicon, metric

_POINTS_BACK = 0.65
"""Confidence in a number that stands for another."""


def find_anaphoric(sentence: Sentence, numeric: Sequence[Finding]) -> list[Finding]:
    """The own figures of a sentence that are only said to be above or below figures before them."""
    return [
        finding
        for phrase in lexicon("anaphora").possible(sentence.text)
        for hit in phrase.regex.finditer(sentence.text)
        for finding in _pointing_back(
            hit.span(), phrase.choose("comparator", get_args(Comparator)), sentence, numeric
        )
    ]


def _pointing_back(
    span: Span, comparator: Comparator, sentence: Sentence, numeric: Sequence[Finding]
) -> Iterator[Finding]:
    """One figure for each that "this" or "that" can mean: those of the metric named last."""
    subjects = [t for t in sentence.triggers if t.end <= span[0]]
    if not subjects:
        return
    subject = subjects[-1]
    family = metric(subject.metric).family
    for figure in numeric:
        same = metric(figure.metric).family == family and figure.value is not None
        if same and figure.end <= subject.start:
            yield _like(figure, (subject.start, span[1]), span, comparator, sentence)


def _like(
    antecedent: Finding, evidence: Span, span: Span, comparator: Comparator, sentence: Sentence
) -> Finding:
    dated = next((m for m in sentence.periods if m.start >= antecedent.end), None)
    if dated is not None and dated.end <= evidence[0]:
        evidence = hull([dated.span, evidence])
    return replace(
        antecedent,
        start=evidence[0], end=evidence[1], anchor=span[0], link=None, trigger=None,
        stands_for=antecedent, anaphoric=True, measure_role="actual", comparator=comparator,
        value_text=sentence.text[slice(*span)], period=dated.period if dated else Period(),
        pair=None, change=None, statistic=None, comparison=None, qualifiers=[],
        inherited=["population"], confidence=_POINTS_BACK,
    )  # fmt: skip
