"""Grades that an inspectorate gave the council or its services.

Frameworks: Ofsted's single inspection framework ran from 2013 to 2017, the inspection of local
authority children's services (ILACS) since 2018; the Care Quality Commission has assessed councils'
adult social care since 2023. Visits without a grade yield nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from minutes_miner.metrics.assertion import figure_assertion
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.periods import PeriodMark
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import gap
from minutes_miner.records import MeasureRole, MetricOrganization
from minutes_miner.vocabulary import fragment, lexicon

METRIC = "inspection_rating"
_JUDGING_REACH = 90
"""The word that says that something was judged stands this near to its grade."""
_ROLE_REACH = 70
"""Words that tell the role of a grade stand this near before it."""
_DATES = ("in", "inspection", "at", "edge", "unresolved-interval", "by", "now")
"""The kinds of period that can date a grade."""
_AROUND = 250
"""So much of the text before a sentence may name the inspectorate."""
_AREA_REACH = 40
"""An area that is named behind its grade begins this near to it."""
_NAMING_REACH = 60
"""Words behind a grade that can say whose it is end this near to its beginning."""


def find_grades(sentence: Sentence, around: str) -> list[Finding]:
    """The graded judgements of a sentence, in text order.

    Args:
        sentence: The sentence with its marks.
        around: What stands around it, where the inspectorate may be named.
    """
    others = fragment("not_the_council", "inspection").search(sentence.text)
    homes = fragment("homes", "inspection").search(sentence.text)
    nearby = f"{around[-_AROUND:]} {sentence.text}"
    own = fragment("the_council", "inspection").search(sentence.text) or (
        fragment("the_judgement", "inspection").search(sentence.text)
        and fragment("the_council", "inspection").search(nearby)
    )
    if homes or (others and not own):
        return []
    inspectorate = _framework(sentence.text) or _framework(around[-_AROUND:])
    inspected = (
        inspectorate
        or fragment("inspected", "inspection").search(nearby)
        or fragment("from_to_grade", "inspection").search(sentence.text)
    )
    if not inspected and not own:
        return []
    found: list[Finding] = []
    for hit in fragment("grade", "inspection").finditer(sentence.text):
        if _is_judgement(hit, sentence, bool(inspected), found):
            last = found[-1].end if found else 0
            found += [
                _finding(hit, sentence, inspectorate, judgement)
                for judgement in _judgements(hit.start(), hit.end(), last, sentence)
            ]
    _settle_roles(found, sentence)
    return found


def _framework(text: str) -> str | None:
    for phrase in lexicon("inspection").possible(text):
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
    named = ("speaks_for_itself", "quoted_grade")
    if inspected and any(fragment(name, "inspection").search(hit.group()) for name in named):
        return True
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
    finding.assertion = figure_assertion(start, end, sentence)
    if fragment("only_quoted", "inspection").match(sentence.text, end):
        finding.assertion = "mentioned"
    if fragment("no_longer", "inspection").search(sentence.text[max(0, start - 40) : start]):
        finding.assertion = "negated"
    body = fragment("other_council", "inspection").search(_about_grade(start, sentence))
    if body:
        finding.organization = MetricOrganization(role="comparator", name=body["name"])
    return finding


def _about_grade(start: int, sentence: Sentence) -> str:
    """The words around a grade that can say whose it is, up to the next thought."""
    before = sentence.text[max(sentence.clause(start)[0], start - _JUDGING_REACH) : start]
    behind = sentence.text[start : start + _NAMING_REACH]
    stop = fragment("next_subject", "inspection").search(behind)
    return before + (behind[: stop.start()] if stop else behind)


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
        for phrase in lexicon("inspection").possible(sentence.text)
        if "judgement" in phrase.gives
        for hit in phrase.regex.finditer(sentence.text)
    )
    before = [area for place, area in areas if max(low, last) <= place < start]
    if before:
        return list(dict.fromkeys(before))
    behind = [area for place, area in areas if end <= place < min(high, end + _AREA_REACH)]
    return behind[:1] or ["overall_effectiveness"]


def _settle_roles(found: Sequence[Finding], sentence: Sentence) -> None:
    """Give each grade role and date; the older of the council's own dated grades is previous."""
    for finding in found:
        finding.measure_role = _role(finding, sentence)
    _date(found, sentence)
    own = [f for f in found if f.measure_role in ("actual", "previous")]
    latest = max((f.period.end or "" for f in own), default="")
    said_now = any(fragment("now", "inspection").fullmatch(f.period.text or "") for f in own)
    for finding in own:
        older = finding.period.end is not None and finding.period.end < latest
        if older and all(sentence.text[: f.start].endswith("(") for f in own):
            continue
        if older or (said_now and finding.period.basis == "explicit"):
            finding.measure_role = "previous"
    for old, new in pairwise(own):
        moved = fragment("moved", "inspection").search(sentence.text[old.end : new.start])
        if moved and old.measure_role == "previous" and new.measure_role == "actual":
            old.pair = new.pair = "g"


def _role(finding: Finding, sentence: Sentence) -> MeasureRole:
    before = sentence.text[max(0, finding.start - _ROLE_REACH) : finding.start]
    if finding.organization.role == "comparator":
        return "benchmark"
    if fragment("aimed", "inspection").search(before):
        return "target"
    behind = sentence.text[finding.end : finding.end + _ROLE_REACH]
    ahead = fragment("next_inspection", "inspection").search(behind)
    if ahead or fragment("foreseen", "inspection").search(before):
        return "forecast"
    return "previous" if fragment("earlier", "inspection").search(before) else "actual"


def _date(found: Sequence[Finding], sentence: Sentence) -> None:
    """Give each grade the date nearest to it; a date before several grades is for all of them."""
    for n, finding in enumerate(found):
        low, high = sentence.clause(finding.start, strong=True)
        near = [m for m in sentence.periods if low <= m.start < high and m.kind in _DATES]
        near = _inspected(near, sentence) or near
        near = [m for m in near if sentence.same_clause(m.start, finding.start)] or near
        if near:
            finding.period = _nearest_date(n, found, near).period
            continue
        dated = [f for f in found[:n] if f.period.basis != "none"]
        if dated:
            finding.inherit_period(max(dated, key=lambda f: f.period.end or "").period)


def _inspected(dates: Sequence[PeriodMark], sentence: Sentence) -> list[PeriodMark]:
    """The dates but those of a publication: "the inspection in March and the report in May"."""
    text = sentence.text
    if not any(fragment("inspected_in", "inspection").search(text, 0, m.start) for m in dates):
        return []
    published = fragment("published_in", "inspection")
    return [mark for mark in dates if not published.search(text, 0, mark.start)]


def _nearest_date(n: int, found: Sequence[Finding], dates: Sequence[PeriodMark]) -> PeriodMark:
    """The date nearest to a grade; those between it and the next are its own before others."""
    finding = found[n]
    following = found[n + 1].start if n + 1 < len(found) else None
    own = [
        mark for mark in dates
        if mark.start >= finding.end and (following is None or mark.end <= following)
    ]  # fmt: skip
    last = found[n - 1] if n else None
    taken = last is not None and last.period in [m.period for m in dates if m not in own]
    candidates = own if own and taken else dates
    return min(candidates, key=lambda m: (gap(m.span, finding.span), m.start))
