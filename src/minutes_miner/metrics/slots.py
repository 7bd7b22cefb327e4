"""Whom a figure is about and when: population, service, team and period of the findings."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.gazetteers import NOBODY, Term
from minutes_miner.metrics.periods import PeriodMark, academic_year
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
    nearest: dict[int, tuple[int, int, PeriodMark]] = {}
    for mark in sentence.periods:
        finding = _dated(mark, findings, sentence) if _dates_figures(mark, sentence) else None
        if finding is None or not _can_date(mark, finding):
            continue
        n = next(i for i, f in enumerate(findings) if f is finding)
        far = 0 if sentence.same_clause(finding.anchor, mark.start) else 1
        candidate = (far, _distance(mark.span, number_span(finding)), mark)
        if n not in nearest or candidate[:2] < nearest[n][:2]:
            nearest[n] = candidate
    for n, (far, _, mark) in nearest.items():
        academic = metric(findings[n].metric).academic_year
        period = mark.coming if mark.coming and _lies_ahead(findings[n]) else mark.period
        findings[n].period = academic_year(period) if academic else period
        if not far:
            findings[n].cover(mark.span)


def _lies_ahead(finding: Finding) -> bool:
    """Whether a month without a year is the next one: "a further six were due to arrive in May"."""
    return finding.metric == "recruitment_pipeline"


def _dates_figures(mark: PeriodMark, sentence: Sentence) -> bool:
    """Whether a period can date a figure: "who joined in 2021" dates a cohort."""
    return not fragment("cohort", "slots").search(sentence.text[: mark.start])


def _can_date(mark: PeriodMark, finding: Finding) -> bool:
    """ "More than last quarter" dates a change alone; "for two years" never dates who stayed."""
    if finding.is_level and fragment("than", "slots").match(mark.period.text or ""):
        return False
    return not (mark.kind == "duration" and finding.metric == "retention_rate")


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
    if last is not None and mark.kind != "now" and _still_about(last, mark, sentence):
        return last
    return None


def _still_about(finding: Finding, mark: PeriodMark, sentence: Sentence) -> bool:
    """Whether no new statement opens between a figure and a time behind it."""
    between = sentence.text[number_span(finding)[1] : mark.start]
    opened = fragment("opens_statement", "slots").search(between)
    return opened is None and not _strongly_cut(mark.start, finding, sentence)


def _directly_behind(finding: Finding, mark: PeriodMark, sentence: Sentence) -> bool:
    end = number_span(finding)[1]
    if finding.trigger is not None and end <= finding.trigger.start < mark.start:
        end = finding.trigger.end
    between = sentence.text[end : mark.start]
    reach = max(end, finding.link.quantity.reach if finding.link else end)
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
    for n, finding in enumerate(findings):
        if finding.period.basis == "meeting_date":
            _share_now(n, findings)
        if finding.period.basis != "none":
            if finding.measure_role == "actual":
                placed = finding.period.basis in ("explicit", "relative")
                dated = finding if placed and finding.period.start else None
        elif dated is not None and finding.measure_role == "actual":
            finding.inherit("period", dated.period)


def _share_now(n: int, findings: Sequence[Finding]) -> None:
    """ "Now" covers the same staff in another unit: "a current headcount of 402, or 356 FTE"."""
    if n + 1 < len(findings):
        first, second = findings[n], findings[n + 1]
        same = first.metric == second.metric and first.unit != second.unit
        if same and second.period.basis == "none" and second.measure_role == "actual":
            second.inherit("period", first.period)


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
        if not metric(finding.metric).names_staff:
            _name_carers(finding, sentence)
            continue
        given = finding.trigger.gives.get("population") if finding.trigger else None
        own = given or _own_population(n, findings, sentence)
        if own is not None and own != NOBODY:
            finding.population = _same_officers(own, carried)
        elif carried is not None and _may_carry(finding, findings[:n]):
            finding.inherit("population", carried)
        elif finding.trigger is not None:
            finding.population = finding.trigger.gives.get("population_default")
        carried = finding.population or carried


def _name_carers(finding: Finding, sentence: Sentence) -> None:
    """Demand has no staff group, but foster carers are named where they are counted."""
    carers = any(term.id == "foster_carer" for term in sentence.populations)
    if finding.metric == "foster_carer_count" and carers:
        finding.population = "foster_carer"


def _same_officers(own: str, carried: str | None) -> str:
    """ "Officer posts" beside enforcement officers are theirs."""
    generic = own in ("planning_officer", "housing_officer")
    return carried if generic and carried and carried.endswith("_officer") else own


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
    named = _named_post(finding, sentence)
    nearest = _nearest(inside, (number[0], reach), finding)
    if nearest is not None:
        return nearest.id
    if named is not None:
        return named
    return _in_clause(n, findings, sentence, core)


def _nearest(terms: Sequence[Term], core: Span, finding: Finding) -> Term | None:
    """Of several staff groups in one stretch the one in the noun phrase of number or trigger."""
    somebody = [t for t in terms if t.id != NOBODY and not _is_the_share(t, finding)]
    if not somebody:
        return None
    trigger = finding.trigger.span if finding.trigger else core
    return min(somebody, key=lambda t: (_distance(t.span, core), _distance(t.span, trigger)))


def _is_the_share(term: Term, finding: Finding) -> bool:
    """Newly qualified workers as a share of a group are not that group."""
    return finding.metric == "nqsw_share" and term.id == "nqsw"


def _distance(first: Span, second: Span) -> int:
    return max(0, second[0] - first[1], first[0] - second[1])


def _in_clause(
    n: int, findings: Sequence[Finding], sentence: Sentence, core: Span
) -> str | None:
    """The staff group named in the same clause, and not nearer to another figure."""
    low, high = findings[n].window or _room(n, findings, sentence, core)
    topic = findings[n].value_kind == "none"
    around = [
        t
        for t in sentence.populations
        if low <= t.start
        and t.end <= high
        and not _speaks(t, sentence)
        and not _of_another(t, findings[n], sentence)
    ]
    somebody = [t for t in around if t.id != NOBODY]
    if not somebody:
        return _officers(core, sentence) or _trade(low, high, sentence)
    attached = [t for t in somebody if _attached(core, t, sentence)]
    if topic:
        attached += [t for t in somebody if _owns(t, core, sentence)]
        somebody = []
    if not attached and not somebody:
        return None
    return min(attached or somebody, key=lambda t: _distance(t.span, core)).id


def _attached(core: Span, term: Term, sentence: Sentence) -> bool:
    """Whether the staff group follows directly: "retention among team managers"."""
    between = sentence.text[core[1] : term.start] if core[1] <= term.start else None
    return between is not None and fragment("attaches", "slots").fullmatch(between) is not None


def _owns(term: Term, core: Span, sentence: Sentence) -> bool:
    """Whether the staff group stands directly before: "social workers' caseloads"."""
    between = sentence.text[term.end : core[0]] if term.end <= core[0] else None
    return between is not None and fragment("owns", "statements").fullmatch(between) is not None


def _of_another(term: Term, finding: Finding, sentence: Sentence) -> bool:
    """Whether the term is part of the words of another metric: the staff of "staff morale"."""
    return any(
        trigger.start <= term.start and term.end <= trigger.end
        for trigger in sentence.triggers
        if trigger is not finding.trigger
    )


def _room(
    n: int, findings: Sequence[Finding], sentence: Sentence, core: Span
) -> Span:
    """The clause of a figure, up to the figures beside it."""
    low, high = sentence.clause(core[0])
    high = max(high, sentence.clause(core[1] - 1)[1])
    if n:
        low = max(low, number_span(findings[n - 1])[1])
    if n + 1 < len(findings):
        following = findings[n + 1]
        start = following.start if following.start > core[1] else number_span(following)[0]
        high = min(high, start)
    return low, high


def _speaks(term: Term, sentence: Sentence) -> bool:
    """Whether the term is part of a speaker's title: "The Principal Social Worker reported"."""
    return fragment("speaks", "slots").match(sentence.text, term.end) is not None


def _trade(low: int, high: int, sentence: Sentence) -> str | None:
    """A trade outside the list, as it is named: "lifeguards" are lifeguard."""
    found = fragment("trade", "slots").search(sentence.text[low:high])
    if found is None:
        return None
    return found["name"].casefold().removesuffix("s").replace(" ", "_")


def _officers(core: Span, sentence: Sentence) -> str | None:
    """ "Each officer" of a planning, enforcement or housing team named in the sentence."""
    if not fragment("officers", "slots").search(sentence.text[core[0] : core[1]]):
        return None
    if fragment("enforcement", "slots").search(sentence.text):
        return "enforcement_officer"
    for term in sentence.services:
        if term.id in ("planning", "housing"):
            return f"{term.id}_officer"
    return None


def _named_post(finding: Finding, sentence: Sentence) -> str | None:
    """A staff group outside the list: "three driver posts" are about drivers."""
    if finding.link is None or finding.link.quantity.noun not in ("posts", "share", "people"):
        return None
    quantity = finding.link.quantity
    printed = sentence.text[quantity.end : quantity.reach]
    found = fragment("named_post", "slots").fullmatch(printed) or fragment(
        "named_workers", "slots"
    ).fullmatch(printed)
    if found is None:
        return None
    name = found["name"].casefold().strip().removesuffix("s")
    known = words("no_post_name", "slots")
    if any(word in known for word in name.replace("-", " ").split()):
        return None
    return name.replace(" ", "_").replace("-", "_").replace("'", "")


def _may_carry(finding: Finding, earlier: Sequence[Finding]) -> bool:
    """Whether the group named before goes on: not to a count of other things."""
    if not earlier or finding.link is None:
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
