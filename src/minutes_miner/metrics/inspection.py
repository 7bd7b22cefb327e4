"""Grades that an inspectorate gave the council or its services.

Frameworks: Ofsted's single inspection framework ran from 2013 to 2017, the inspection of local
authority children's services (ILACS) since 2018; the Care Quality Commission has assessed councils'
adult social care since 2023. Visits without a grade yield nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_miner.metrics.assertion import assertion_at
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.periods import PeriodMark
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span
from minutes_miner.records import MetricOrganization
from minutes_miner.vocabulary import fragment, lexicon

METRIC = "inspection_rating"
_JUDGING_REACH = 90
"""The word that says that something was judged stands this near to its grade."""
_AROUND = 250
"""So much of the text before a sentence may name the inspectorate."""
_AREA_REACH = 40
"""An area that is named behind its grade begins this near to it."""


def find_grades(sentence: Sentence, around: str) -> list[Finding]:
    """The graded judgements of a sentence, in text order.

    Args:
        sentence: The sentence with its marks.
        around: What stands around it, where the inspectorate may be named.
    """
    others = fragment("not_the_council", "inspection").search(sentence.text)
    homes = fragment("homes", "inspection").search(sentence.text)
    own = fragment("the_council", "inspection").search(sentence.text)
    if homes or (others and not own):
        return []
    inspectorate = _framework(sentence.text) or _framework(around[-_AROUND:])
    inspected = inspectorate is not None or fragment("inspected", "inspection").search(
        f"{around[-_AROUND:]} {sentence.text}"
    )
    if not inspected and not own:
        return []
    found: list[Finding] = []
    for hit in fragment("grade", "inspection").finditer(sentence.text):
        if _is_judgement(hit, sentence, bool(inspected), found):
            last = found[-1].end if found else 0
            for judgement in _judgements(hit.start(), hit.end(), last, sentence):
                found.append(_finding(hit, sentence, inspectorate, judgement))
    _settle_roles(found, sentence)
    return found


def _framework(text: str) -> str | None:
    for phrase in lexicon("inspection").phrases:
        if "framework" in phrase.gives and phrase.regex.search(text):
            return phrase.gives["framework"]
    return None


def _is_judgement(
    hit: re.Match[str], sentence: Sentence, inspected: bool, found: Sequence[Finding]
) -> bool:
    before = sentence.text[max(0, hit.start() - _JUDGING_REACH) : hit.start()]
    behind = sentence.text[hit.end() : hit.end() + 50]
    if fragment("other_noun", "inspection").match(behind):
        return False
    judged = fragment("judged", "inspection").search(before) or (
        inspected and fragment("found_to_be", "inspection").search(before)
    )
    rated = fragment("rated_behind", "inspection").match(behind)
    goes_on = bool(found) and fragment("next_grade", "inspection").search(before) is not None
    beside_year = inspected and fragment("year_before", "inspection").search(before)
    return bool(judged or rated or beside_year or (goes_on and inspected))


def _finding(
    hit: re.Match[str], sentence: Sentence, framework: str | None, judgement: str
) -> Finding:
    start, end = hit.span()
    finding = Finding(METRIC, start, end, "grade", start)
    finding.grade = _grade(hit.group())
    finding.value_text = hit.group().strip("'\"")
    finding.unit = "grade"
    finding.judgement = judgement
    finding.framework = framework
    finding.service = "adult_social_care" if framework == "cqc_la" else "childrens_social_care"
    finding.assertion = assertion_at(start, end, sentence)
    if finding.assertion in ("mentioned", "requested"):
        finding.assertion = "asserted" if finding.assertion == "mentioned" else "questioned"
    if fragment("no_longer", "inspection").search(sentence.text[max(0, start - 40) : start]):
        finding.assertion = "negated"
    body = fragment("other_council", "inspection").search(
        sentence.text[max(sentence.clause(start)[0], start - 70) : start + 60]
    )
    if body:
        finding.organization = MetricOrganization(role="comparator", name=body["name"])
    return finding


def _grade(printed: str) -> str:
    words = printed.casefold()
    if "requir" in words:
        return "requires_improvement"
    return next(g for g in ("outstanding", "inadequate", "adequate", "good") if g in words)


def _judgements(start: int, end: int, last: int, sentence: Sentence) -> list[str]:
    """The areas that one grade is for: all named since the last grade, else one named behind it."""
    low, high = sentence.clause(start, strong=True)
    areas = sorted(
        (hit.start(), phrase.gives["judgement"])
        for phrase in lexicon("inspection").phrases
        if "judgement" in phrase.gives
        for hit in phrase.regex.finditer(sentence.text)
    )
    before = [area for place, area in areas if max(low, last) <= place < start]
    if before:
        return list(dict.fromkeys(before))
    behind = [area for place, area in areas if end <= place < min(high, end + _AREA_REACH)]
    return behind[:1] or ["overall_effectiveness"]


def _settle_roles(found: Sequence[Finding], sentence: Sentence) -> None:
    for finding in found:
        before = sentence.text[max(0, finding.start - 70) : finding.start]
        if finding.organization.role == "comparator":
            finding.measure_role = "benchmark"
        elif fragment("aimed", "inspection").search(before):
            finding.measure_role = "target"
        elif fragment("foreseen", "inspection").search(before):
            finding.measure_role = "forecast"
        elif fragment("earlier", "inspection").search(before):
            finding.measure_role = "previous"
    _date(found, sentence)
    overall = [f for f in found if f.measure_role in ("actual", "previous")]
    latest = max((f.period.end or "" for f in overall), default="")
    for finding in overall:
        if finding.period.end and finding.period.end < latest:
            finding.measure_role = "previous"
    for old, new in zip(overall, overall[1:], strict=False):
        if old.measure_role == "previous" and new.measure_role == "actual" and _moved(old, new, sentence):
            old.pair = new.pair = "g"


def _moved(old: Finding, new: Finding, sentence: Sentence) -> bool:
    return fragment("moved", "inspection").search(sentence.text[old.end : new.start]) is not None


def _date(found: Sequence[Finding], sentence: Sentence) -> None:
    """Each grade takes the date nearest to it; a date before several grades is for all of them."""
    for finding in found:
        low, high = sentence.clause(finding.start, strong=True)
        near = [m for m in sentence.periods if low <= m.start < high and m.kind in ("in", "at", "edge", "unresolved-interval", "by", "now")]
        if near:
            mark = min(near, key=lambda m: (_distance(m, finding.span), m.start))
            finding.period = mark.period
        elif found and found[0].period.basis != "none" and finding is not found[0]:
            finding.inherit("period", _last_dated(found, finding).period)


def _last_dated(found: Sequence[Finding], finding: Finding) -> Finding:
    before = [f for f in found if f.start < finding.start and f.period.basis != "none"]
    latest = max(before, key=lambda f: f.period.end or "")
    return latest


def _distance(mark: PeriodMark, span: Span) -> int:
    return max(0, mark.start - span[1], span[0] - mark.end)
