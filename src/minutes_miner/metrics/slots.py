"""Whom a figure is about and when: population, service, team and period of the findings."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.gazetteers import NOBODY, Term
from minutes_miner.metrics.periods import PeriodMark
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span, hull, overlaps
from minutes_miner.vocabulary import fragment, metric, words

_TAIL = 34
"""So many characters behind a number its date or its staff group may begin."""
_OWN = ("actual", "forecast", "previous")


def number_span(finding: Finding) -> Span:
    """Where the number of a finding stands, or its evidence if it has none."""
    return finding.link.quantity.span if finding.link else finding.span


# --- period ---------------------------------------------------------------------------------------


def assign_periods(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Give each period of the sentence to the figure that it dates."""
    for mark in sentence.periods:
        if fragment("cohort", "slots").search(sentence.text[: mark.start]):
            continue
        finding = _dated(mark, findings, sentence)
        if finding is not None and finding.period.basis == "none":
            finding.period = mark.period
            finding.cover(mark.span) if sentence.same_clause(finding.anchor, mark.start) else None


def _dated(
    mark: PeriodMark, findings: Sequence[Finding], sentence: Sentence
) -> Finding | None:
    before = [f for f in findings if number_span(f)[1] <= mark.start]
    behind = [f for f in findings if number_span(f)[0] >= mark.end]
    inside = [f for f in findings if overlaps(number_span(f), [mark.span])]
    if inside:
        return inside[0]
    last = before[-1] if before else None
    following = behind[0] if behind else None
    if last is not None and _directly_behind(last, mark, sentence):
        return last
    if following is not None and sentence.same_clause(mark.end, number_span(following)[0]):
        return following
    if last is not None and sentence.same_clause(number_span(last)[1] - 1, mark.start):
        return last
    if following is not None and not before:
        return following if not _strongly_cut(mark.end, following, sentence) else None
    if last is not None and not _strongly_cut(mark.start, last, sentence) and mark.kind != "now":
        return last
    return None


def _directly_behind(finding: Finding, mark: PeriodMark, sentence: Sentence) -> bool:
    end = number_span(finding)[1]
    between = sentence.text[end : mark.start]
    reach = finding.link.quantity.reach if finding.link else end
    return (
        mark.start - reach <= _TAIL
        and not any(c in between for c in ",;:(")
        and sentence.same_clause(end - 1, mark.start)
        and not fragment("starts_next", "slots").search(between)
    )


def _strongly_cut(place: int, finding: Finding, sentence: Sentence) -> bool:
    return sentence.cuts_between(place, number_span(finding)[0], strong=True) > 0


def carry_periods(findings: Sequence[Finding]) -> None:
    """A date goes on to the later own figures of the sentence that have no time of their own."""
    dated: Finding | None = None
    for finding in findings:
        if finding.period.basis != "none":
            carries = finding.period.basis in ("explicit", "relative") and finding.measure_role == "actual"
            dated = finding if carries and not finding.period.duration else None
        elif dated is not None and finding.measure_role == "actual":
            finding.inherit("period", dated.period)


def share_period_backwards(findings: Sequence[Finding], sentence: Sentence) -> None:
    """A date behind two joined figures covers both: "12% and 14% in May"."""
    for first, second in zip(findings, findings[1:], strict=False):
        between = sentence.text[number_span(first)[1] : number_span(second)[0]]
        joined = fragment("joined", "slots").fullmatch(between)
        same = first.measure_role == second.measure_role == "actual"
        if joined and same and first.period.basis == "none" and second.period.basis == "explicit":
            first.inherit("period", second.period)


# --- population -----------------------------------------------------------------------------------


def assign_populations(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Give each finding the staff group that it is about, its own or the one before it."""
    carried: str | None = None
    for n, finding in enumerate(findings):
        entry = metric(finding.metric)
        if entry.population:
            finding.population = entry.population
            continue
        if entry.group in ("demand_context", "inspection"):
            continue
        given = finding.trigger.gives.get("population") if finding.trigger else None
        own = given or _own_population(n, findings, sentence)
        if own == NOBODY:
            continue
        if own is not None:
            finding.population = own
        elif carried is not None and _may_carry(finding, findings[:n]):
            finding.inherit("population", carried)
        carried = finding.population or carried


def _own_population(
    n: int, findings: Sequence[Finding], sentence: Sentence
) -> str | None:
    """The staff group named nearest to a finding, in its own words or its clause."""
    finding = findings[n]
    number = number_span(finding)
    reach = finding.link.quantity.reach if finding.link else number[1]
    spans = [number, (number[0], reach)]
    if finding.trigger is not None:
        spans.append(finding.trigger.span)
    core = hull(spans)
    if finding.link is not None and finding.trigger is None:
        core = (number[0], reach)
    inside = [t for t in sentence.populations if overlaps(t.span, [core])]
    nearest = _nearest(inside, (number[0], reach), finding)
    if nearest is not None:
        return nearest.id
    named = _named_post(finding, sentence)
    if named is not None:
        return named
    return _in_clause(n, findings, sentence, core)


def _nearest(terms: Sequence[Term], core: Span, finding: Finding) -> Term | None:
    """Of several staff groups in one stretch the one in the noun phrase of number or trigger."""
    if not terms:
        return None
    somebody = [t for t in terms if t.id != NOBODY]
    if not somebody:
        return None if len(terms) > 1 or finding.trigger is None else terms[0]
    trigger = finding.trigger.span if finding.trigger else core
    return min(somebody, key=lambda t: (_distance(t.span, core), _distance(t.span, trigger)))


def _distance(first: Span, second: Span) -> int:
    return max(0, second[0] - first[1], first[0] - second[1])


def _in_clause(
    n: int, findings: Sequence[Finding], sentence: Sentence, core: Span
) -> str | None:
    """The staff group named in the same clause, and not nearer to another figure."""
    low, high = sentence.clause(core[0])
    high = max(high, sentence.clause(core[1] - 1)[1])
    if n:
        low = max(low, number_span(findings[n - 1])[1])
    if n + 1 < len(findings):
        following = findings[n + 1]
        high = min(high, following.start if following.start > core[1] else number_span(following)[0])
    around = [
        t
        for t in sentence.populations
        if low <= t.start and t.end <= high and not _speaks(t, sentence)
    ]
    somebody = [t for t in around if t.id != NOBODY]
    if not somebody:
        return _officers(core, sentence)
    return min(somebody, key=lambda t: _distance(t.span, core)).id


def _speaks(term: Term, sentence: Sentence) -> bool:
    """Whether the term is part of a speaker's title: "The Principal Social Worker reported"."""
    return fragment("speaks", "slots").match(sentence.text, term.end) is not None


def _officers(core: Span, sentence: Sentence) -> str | None:
    """ "Each officer" of a planning, enforcement or housing team named in the sentence."""
    if not fragment("officers", "slots").search(sentence.text[core[0] : core[1]]):
        return None
    for term in sentence.services:
        if term.id in ("planning", "housing"):
            return f"{term.id}_officer"
    return None


def _named_post(finding: Finding, sentence: Sentence) -> str | None:
    """A staff group outside the list: "three driver posts" are about drivers."""
    if finding.link is None or finding.link.quantity.noun not in ("posts", "share"):
        return None
    quantity = finding.link.quantity
    found = fragment("named_post", "slots").match(sentence.text[quantity.end : quantity.reach + 1])
    if found is None:
        return None
    name = found["name"].casefold().strip()
    known = words("no_post_name", "slots")
    if any(word in known for word in name.replace("-", " ").split()):
        return None
    return name.replace(" ", "_").replace("-", "_").replace("'", "")


def _may_carry(finding: Finding, earlier: Sequence[Finding]) -> bool:
    """Whether the group named before goes on: not to a count of other things."""
    if not earlier:
        return False
    counts = finding.link is not None and finding.link.quantity.noun in ("people",)
    return not counts or finding.link is not None and finding.link.before is not None


# --- service and team -----------------------------------------------------------------------------


def assign_services(findings: Sequence[Finding], sentence: Sentence, title: str | None) -> None:
    """Give each finding its service, from the metric, the sentence, or the item's title."""
    for finding in findings:
        fixed = metric(finding.metric).service
        if fixed:
            finding.service = fixed
            continue
        near = [t for t in sentence.services if overlaps(t.span, [finding.span])]
        anywhere = near or list(sentence.services)
        if anywhere:
            service = min(anywhere, key=lambda t: _distance(t.span, finding.span)).id
            if near:
                finding.service = service
            else:
                finding.inherit("service", service)
        elif title:
            finding.inherit("service", title)


def assign_teams(findings: Sequence[Finding], sentence: Sentence) -> None:
    """Give each finding the team that its clause names."""
    hits = [(m.span("team"), m["team"]) for m in fragment("team", "slots").finditer(sentence.text)]
    for finding in findings:
        place = number_span(finding)[0]
        near = [
            (_distance(span, finding.span), name)
            for span, name in hits
            if sentence.same_clause(span[0], place) or overlaps(span, [finding.span])
        ]
        if near and finding.team is None:
            finding.team = min(near)[1]
