"""From one sentence to its findings: the order of work can be read here.

Marks first (periods, quantities, triggers, staff groups, services), then which number belongs to
which metric, then the slots of each finding, then what is said without numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from minutes_miner.metrics import changes
from minutes_miner.metrics.anaphora import find_anaphoric
from minutes_miner.metrics.answers import find_answers
from minutes_miner.metrics.assertion import assign_assertion
from minutes_miner.metrics.captions import Caption, caption_of, follow_caption, is_entry
from minutes_miner.metrics.comparisons import compare
from minutes_miner.metrics.dating import (
    assign_periods,
    carry_periods,
    date_statement,
    share_period_backwards,
)
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.gazetteers import Term
from minutes_miner.metrics.inspection import find_grades
from minutes_miner.metrics.linking import link_quantities
from minutes_miner.metrics.links import Link
from minutes_miner.metrics.movement import read_movement
from minutes_miner.metrics.periods import Chronology, find_periods, spans_of
from minutes_miner.metrics.places import assign_services, assign_teams
from minutes_miner.metrics.quantities import Quantity, find_quantities
from minutes_miner.metrics.roles import assign_roles
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.series import asked_for
from minutes_miner.metrics.spans import Span
from minutes_miner.metrics.staff_groups import assign_populations
from minutes_miner.metrics.statements import find_statements
from minutes_miner.metrics.tables import Header, goes_on, read_header, read_row
from minutes_miner.metrics.triggers import find_triggers
from minutes_miner.records import Comparator, Period, Statistic, Unit, ValueKind
from minutes_miner.vocabulary import fragment, lexicon

_WITHOUT_OWN_TRIGGER = 0.8
"""Confidence in a number that goes on a series and has no words of its own for the metric."""
_STATISTIC_REACH = 24
"""A word such as "average" stands this near to the figure."""


@dataclass
class Context:
    """What a sentence is read with, and what it leaves to the next.

    Attributes:
        chronology: The day of the meeting and the times named so far.
        around: The title of the item and the sentences before.
        service: The service that the title names.
        header: The head of a table, if the line before was one.
        caption: The caption of a table or list, if the lines before are its own.
        last_link: The last figure of the sentence before, or what it asked for.
        last_population: The staff group that the figure was about.
        lead_period: The time that the lead-in of a list gave its entries.
    """

    chronology: Chronology
    around: str = ""
    service: str | None = None
    header: Header | None = None
    caption: Caption | None = None
    last_link: Link | None = None
    last_population: str | None = None
    lead_period: Period | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a sentence: staff groups, services, and councils other than the own."""

    populations: Sequence[Term] = ()
    services: Sequence[Term] = ()
    authorities: Sequence[Term] = ()


def mark(text: str, context: Context, names: Names) -> Sentence:
    """The sentence with its periods, triggers, quantities and names marked.

    Numbers are read only where they can measure something: beside a trigger, in a table, behind a
    figure that the next sentence may go on with, or with words such as "per FTE".
    """
    periods = find_periods(text, context.chronology)
    triggers = find_triggers(text, context.around)
    masked = spans_of([p for p in periods if p.kind != "now"])
    about = fragment("absence_context", "triggers").search(f"{context.around} {text}")
    return Sentence(
        text=text,
        quantities=find_quantities(text, masked) if triggers or _may_count(text, context) else (),
        periods=periods,
        triggers=triggers,
        populations=names.populations,
        services=names.services,
        authorities=names.authorities,
        about_absence=about is not None,
    )


def _may_count(text: str, context: Context) -> bool:
    """Whether numbers of a sentence without a trigger can still measure a metric."""
    leads = context.last_link, context.header, context.caption
    goes_on = any(lead is not None for lead in leads) or "|" in text
    return goes_on or fragment("self_named", "linking").search(text) is not None


def read_sentence(sentence: Sentence, context: Context) -> list[Finding]:
    """The findings of a marked sentence, in text order."""
    row = read_row(sentence, context.header)
    if row:
        assign_populations(row, sentence)
        assign_services(row, sentence, context.service)
        if context.caption is not None and not sentence.triggers:
            context.caption.used = True
        return row
    if read_header(sentence, context.chronology.meeting) is not None or sentence.text.isupper():
        return []
    numeric = _numeric(sentence, context)
    anaphoric = find_anaphoric(sentence, numeric)
    said = find_statements(sentence, [*numeric, *anaphoric])
    said += find_answers(sentence, said)
    for finding in said:
        date_statement(finding, sentence)
    findings = sorted([*numeric, *said, *anaphoric], key=lambda f: (f.anchor, f.end))
    _fill(findings, sentence, context)
    _follow_lead_in(findings, sentence, context)
    if context.caption is not None:
        follow_caption(findings, sentence, context.caption)
    graded = find_grades(sentence, context.around)
    return sorted([*findings, *graded], key=lambda f: (f.start, f.end))


def carry_on(sentence: Sentence, context: Context) -> bool:
    """Leave to the next line what table or list it may belong to.

    Returns:
        Whether the sentence is a caption.
    """
    header = read_header(sentence, context.chronology.meeting)
    if header is not None and context.caption is not None:
        header = header.under(context.caption.text, context.caption.trigger)
    context.header = header or goes_on(context.header, sentence)
    caption = None if context.header else caption_of(sentence)
    if caption is not None or not (context.header or is_entry(sentence)):
        context.caption = caption
    return caption is not None


# --- findings with numbers ------------------------------------------------------------------------


def _numeric(sentence: Sentence, context: Context) -> list[Finding]:
    """The findings that rest on a printed number, with all that depends on other numbers."""
    links = link_quantities(sentence, context.last_link, context.caption)
    context.last_link = links[-1] if links else asked_for(sentence)
    found = _corrected([_from_link(link, sentence) for link in links], sentence)
    levels, moved = changes.separate_changes(found, sentence)
    assign_periods(found, sentence)
    assign_roles(levels, sentence)
    share_period_backwards(levels, sentence)
    carry_periods(levels, sentence)
    changes.pair_levels(levels, sentence)
    for change in moved:
        assign_roles([change], sentence)
    alone = changes.attach_changes(levels, moved, sentence)
    alone += _multiplied(levels, sentence)
    read_movement(levels, alone, moved, sentence)
    compare(levels, sentence)
    for finding in (*levels, *alone):
        assign_assertion(finding, sentence)
    wholes = [whole for f in levels if (whole := _whole(f, sentence))]
    return sorted([*levels, *alone, *wholes], key=lambda f: f.start)


def _corrected(found: list[Finding], sentence: Sentence) -> list[Finding]:
    """Of "15% being amended to read 5%" only the figure that now holds."""
    amended = fragment("amended", "assertions").search(sentence.text)
    if amended is None:
        return found
    kept = [f for f in found if f.start >= amended.end()]
    for finding in kept:
        finding.qualifiers.append("correction_of_previous_minutes")
    return kept


def _from_link(link: Link, sentence: Sentence) -> Finding:
    """The finding of one number: its value, unit and evidence, the other slots still empty."""
    quantity = link.quantity
    start, end = link.span
    counts = quantity.noun in ("people", "posts", "fte", "cases")
    finding = Finding(
        link.metric,
        start,
        min(max(end, quantity.reach) if counts else end, len(sentence.text)),
        _kind(quantity),
        quantity.start,
        link=link,
        trigger=link.trigger,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        numerator=quantity.numerator,
        denominator=quantity.denominator,
        comparator=_comparator(quantity),
        computed=quantity.computed,
        value_text=sentence.text[slice(*quantity.span)].strip(),
        unit=_unit(link),
    )
    finding.statistic = _statistic(finding, sentence)
    if link.trigger is None:
        finding.inherited.append("metric")
        finding.confidence = _WITHOUT_OWN_TRIGGER
    elif "qualifier" in link.trigger.gives:
        finding.qualifiers.append(link.trigger.gives["qualifier"])
    return finding


def _kind(quantity: Quantity) -> ValueKind:
    if quantity.noun in ("share", "colon", "to_worker"):
        return "ratio"
    return "range" if quantity.low is not None else "number"


def _comparator(quantity: Quantity) -> Comparator | None:
    """A range has none, unless the text loosens it."""
    return None if quantity.low is not None and quantity.comparator == "=" else quantity.comparator


def _unit(link: Link) -> Unit | None:
    """The unit of the number; part of a post is FTE."""
    value = link.quantity.value
    if link.unit == "posts" and value is not None and value % 1:
        return "fte"
    return link.unit


def _statistic(finding: Finding, sentence: Sentence) -> Statistic | None:
    """The statistic that "average", "maximum" or "usually" beside the figure tells."""
    low, high = sentence.clause(finding.start)
    start = max(low, finding.start - _STATISTIC_REACH)
    end = min(max(high, finding.end), finding.end + _STATISTIC_REACH // 2)
    for phrase in lexicon("statistics").phrases:
        if phrase.regex.search(sentence.text[start:end]):
            statistic: Statistic = phrase.choose("statistic", get_args(Statistic))
            return statistic
    return None


def _whole(finding: Finding, sentence: Sentence) -> Finding | None:
    """The workforce of "58 agency workers out of a workforce of 170" as a figure of its own."""
    quantity = finding.quantity
    if quantity.whole is None or quantity.denominator is None:
        return None
    start, end = quantity.whole
    counts_posts = fragment("posts_in_all", "quantities").match(sentence.text, start)
    in_fte = fragment("fte", "linking").match(sentence.text, end + 1)
    metric_id = "establishment" if counts_posts else "workforce_size"
    unit: Unit = "fte" if in_fte else "posts" if metric_id == "establishment" else "people"
    return Finding(
        metric_id, start, end, "number", start,
        stands_for=finding, value=quantity.denominator, unit=unit, comparator="=",
        value_text=sentence.text[start:end],
    )  # fmt: skip


def _multiplied(levels: Sequence[Finding], sentence: Sentence) -> list[Finding]:
    """Give "halved" to the level that it led to; where there is none, it is a finding itself."""
    alone: list[Finding] = []
    for span, change in changes.multipliers_in(sentence):
        moved = _level_behind(span, levels, sentence) or _named_before(span, sentence)
        if moved is None:
            continue
        moved.change = change
        moved.direction, moved.direction_basis = ("down" if change.value < 1 else "up"), "stated"
        if moved.link is None:
            assign_periods([moved], sentence)
            alone.append(moved)
    return alone


def _level_behind(span: Span, levels: Sequence[Finding], sentence: Sentence) -> Finding | None:
    for level in levels:
        near = not sentence.cuts_between(span[0], level.anchor, strong=True)
        if near and level.measure_role == "actual" and level.anchor > span[0]:
            return level
    return None


def _named_before(span: Span, sentence: Sentence) -> Finding | None:
    """The finding of a change alone: the metric named last in the same clause."""
    named = [
        t for t in sentence.triggers if t.end <= span[0] and sentence.same_clause(t.start, span[0])
    ]
    if not named:
        return None
    trigger = named[-1]
    return Finding(
        trigger.metric, trigger.start, span[1], "change", span[0],
        trigger=trigger, value_text=sentence.text[slice(*span)],
    )  # fmt: skip


# --- slots that all findings have -----------------------------------------------------------------


def _fill(findings: Sequence[Finding], sentence: Sentence, context: Context) -> None:
    own = [f for f in findings if f.stands_for is None]
    assign_populations(own, sentence)
    for finding in findings:
        if finding.stands_for is not None:
            finding.population = finding.stands_for.population
        elif finding.population is None and _reaches_back(finding.link):
            finding.inherit_population(context.last_population)
    assign_services(findings, sentence, context.service)
    assign_teams(own, sentence)
    asked = context.last_link is not None and context.last_link.asked
    counted = [f.population for f in findings if f.link is not None or asked]
    context.last_population = counted[-1] if counted else None


def _reaches_back(link: Link | None) -> bool:
    """Whether the series of a figure began in the sentence before."""
    return link is not None and (link.far or _reaches_back(link.before))


def _follow_lead_in(findings: Sequence[Finding], sentence: Sentence, context: Context) -> None:
    """Date the entries of a list by its lead-in: "Headlines for 2022/23 were:"."""
    text = sentence.text.rstrip()
    claims = any(finding.link is not None for finding in findings)
    if text.endswith(":") and len(sentence.periods) == 1 and not claims:
        context.lead_period = sentence.periods[0].period
        return
    if context.lead_period is not None:
        for finding in findings:
            undated = finding.period.basis == "none" and finding.link is not None
            if undated and finding.measure_role == "actual":
                finding.inherit_period(context.lead_period)
    goes_on = fragment("list_goes_on", "clauses").search(text)
    if not (goes_on or is_entry(sentence) or fragment("list_entry", "clauses").search(text)):
        context.lead_period = None
