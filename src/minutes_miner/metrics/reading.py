"""From one sentence to its findings: the order of work can be read here.

Marks first (periods, quantities, triggers, staff groups, services), then which number belongs to
which metric, then the slots of each finding, then what is said without numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes_miner.metrics import movement, roles, slots
from minutes_miner.metrics.anaphora import find_anaphoric
from minutes_miner.metrics.assertion import assign_assertion
from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.gazetteers import Term
from minutes_miner.metrics.inspection import find_grades
from minutes_miner.metrics.linking import Link, asked_for, link_quantities
from minutes_miner.metrics.periods import Chronology, find_periods, spans_of
from minutes_miner.metrics.quantities import find_quantities
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span
from minutes_miner.metrics.statements import find_answers, find_statements
from minutes_miner.metrics.tables import Header, read_header, read_row
from minutes_miner.metrics.triggers import find_triggers
from minutes_miner.records import Period
from minutes_miner.vocabulary import fragment, lexicon, metric

_ATTACHED = 3
"""A period is part of a bare topic only if it follows directly: "sickness over the past year"."""
_KINDS = {"share": "ratio", "colon": "ratio", "to_worker": "ratio"}


@dataclass
class Context:
    """What a sentence is read with.

    Attributes:
        chronology: The day of the meeting and the times named so far.
        around: The title of the item and the sentences before.
        service: The service that the title names.
        header: The head of a table, if the line before was one.
        last_link: The last figure of the sentence before.
        last_population: The staff group that it was about.
        lead_period: The time that the lead-in of a list gave its entries.
    """

    chronology: Chronology
    around: str = ""
    service: str | None = None
    header: Header | None = None
    last_link: Link | None = None
    last_population: str | None = None
    lead_period: Period | None = None


def mark(
    text: str, context: Context, populations: Sequence[Term], services: Sequence[Term]
) -> Sentence:
    """The sentence with its periods, quantities, triggers and names marked."""
    periods = find_periods(text, context.chronology)
    masked = spans_of([p for p in periods if p.kind != "now"])
    return Sentence(
        text=text,
        quantities=find_quantities(text, masked),
        periods=periods,
        triggers=find_triggers(text, context.around),
        populations=populations,
        services=services,
        about_absence=fragment("absence_context", "triggers").search(f"{context.around} {text}")
        is not None,
    )


def read_sentence(sentence: Sentence, context: Context) -> list[Finding]:
    """The findings of a marked sentence, in text order."""
    row = read_row(sentence, context.header)
    if row:
        slots.assign_populations(row, sentence)
        slots.assign_services(row, sentence, context.service)
        return row
    if read_header(sentence, context.chronology.meeting) is not None:
        return []
    numeric = _numeric(sentence, context)
    anaphoric = find_anaphoric(sentence, numeric)
    said = [] if _is_heading(sentence) else find_statements(sentence, [*numeric, *anaphoric])
    said += find_answers(sentence, said)
    for finding in said:
        _date_statement(finding, sentence)
    graded = find_grades(sentence, context.around)
    everything = sorted([*numeric, *said, *anaphoric], key=lambda f: (f.anchor, f.end))
    _fill(everything, numeric, sentence, context)
    _lead(everything, sentence, context)
    return sorted([*everything, *graded], key=lambda f: (f.start, f.end))


def _is_heading(sentence: Sentence) -> bool:
    """A line in capitals names a topic; a bare heading is not even a mention."""
    return sentence.text.isupper()


def _date_statement(finding: Finding, sentence: Sentence) -> None:
    """A statement takes the first time that its own words name."""
    low, high = finding.window or finding.span
    if finding.value_kind == "none":
        low, high = finding.end, min(high, finding.end + _ATTACHED)
    for period in sentence.periods:
        than = fragment("than", "slots").match(period.period.text or "")
        before = sentence.text[:period.start].rstrip().endswith(" than")
        starts_inside = low <= period.start < high
        if starts_inside and not than and not before:
            finding.period = period.period
            finding.cover(period.span)
            return


# --- findings with numbers ------------------------------------------------------------------------


def _numeric(sentence: Sentence, context: Context) -> list[Finding]:
    """The findings that rest on a printed number, with all that depends on other numbers."""
    links = link_quantities(sentence, context.last_link)
    context.last_link = links[-1] if links else asked_for(sentence)
    found = [_from_link(link, sentence) for link in links]
    found = _corrected(found, sentence)
    levels, changes = movement.separate_changes(found, sentence)
    slots.assign_periods(found, sentence)
    roles.assign_roles(levels, sentence)
    slots.share_period_backwards(levels, sentence)
    slots.carry_periods(levels)
    movement.pair_levels(levels, sentence)
    for change in changes:
        roles.assign_roles([change], sentence)
    alone = movement.attach_changes(levels, changes, sentence)
    _multiply(levels, alone, sentence)
    movement.read_movement(levels, alone, sentence)
    roles.compare(levels)
    for finding in (*levels, *alone):
        assign_assertion(finding, sentence)
    wholes = [whole for f in levels if (whole := _whole(f, sentence))]
    return sorted([*levels, *alone, *wholes], key=lambda f: f.start)


def _corrected(found: list[Finding], sentence: Sentence) -> list[Finding]:
    """Of "15% being amended to read 5%" only the figure that now holds."""
    amended = fragment("amended", "slots").search(sentence.text)
    if amended is None:
        return found
    kept = [f for f in found if f.start >= amended.end()]
    for finding in kept:
        finding.qualifiers.append("correction_of_previous_minutes")
    return kept


def _from_link(link: Link, sentence: Sentence) -> Finding:
    quantity = link.quantity
    start, end = link.span
    finding = Finding(
        link.metric,
        start,
        max(end, quantity.reach if quantity.noun in ("people", "posts", "fte", "cases") else end),
        _KINDS.get(quantity.noun, "range" if quantity.low is not None else "number"),
        quantity.start,
        link=link,
        trigger=link.trigger,
    )
    finding.end = min(finding.end, len(sentence.text))
    finding.value, finding.low, finding.high = quantity.value, quantity.low, quantity.high
    finding.numerator, finding.denominator = quantity.numerator, quantity.denominator
    finding.comparator, finding.computed = quantity.comparator, quantity.computed
    finding.value_text = sentence.text[quantity.start : quantity.end].strip()
    finding.unit = link.unit
    finding.statistic = _statistic(finding, sentence)
    if link.trigger is not None and link.trigger.gives.get("qualifier"):
        finding.qualifiers.append(link.trigger.gives["qualifier"])
    if quantity.noun == "posts" and quantity.value is not None and quantity.value % 1:
        finding.unit = "fte"
    if link.trigger is None:
        finding.inherited.append("metric")
        finding.confidence = 0.8
    return finding


def _statistic(finding: Finding, sentence: Sentence) -> str | None:
    """ "average", "maximum", "usually" beside the figure or the words of its metric."""
    low, high = sentence.clause(finding.start)
    near = sentence.text[max(low, finding.start - 24) : min(max(high, finding.end), finding.end + 14)]
    for phrase in lexicon("statistics").phrases:
        if phrase.regex.search(near):
            return phrase.gives["statistic"]
    return None


def _whole(finding: Finding, sentence: Sentence) -> Finding | None:
    """ "58 agency workers out of a workforce of 170": the workforce is a figure of its own."""
    quantity = finding.link.quantity if finding.link else None
    if quantity is None or quantity.whole is None or quantity.denominator is None:
        return None
    start, end = quantity.whole
    name = sentence.text[start:end].casefold()
    metric_id = "establishment" if name in ("establishment", "complement") else "workforce_size"
    unit = metric(metric_id).measures["bare"]
    whole = Finding(metric_id, start, quantity.end, "number", start, stands_for=finding)
    whole.value, whole.unit, whole.comparator = quantity.denominator, unit, "="
    whole.value_text = sentence.text[start:end]
    return whole


def _multiply(levels: Sequence[Finding], alone: list[Finding], sentence: Sentence) -> None:
    """Give "halved" and "doubled" to the level that they led to, or to the metric that is named."""
    for span, change in movement.multiplied(sentence):
        direction = "down" if change.value < 1 else "up"
        level = _level_near(span, levels, sentence)
        if level is not None:
            level.change = change
            level.direction, level.direction_basis = direction, "stated"
            continue
        named = [
            t for t in sentence.triggers if t.end <= span[0] and sentence.same_clause(t.start, span[0])
        ]
        if not named:
            continue
        trigger = named[-1]
        finding = Finding(
            trigger.metric, trigger.start, span[1], "change", span[0], trigger=trigger
        )
        finding.change, finding.value_text = change, sentence.text[slice(*span)]
        finding.direction, finding.direction_basis = direction, "stated"
        slots.assign_periods([finding], sentence)
        alone.append(finding)


def _level_near(span: Span, levels: Sequence[Finding], sentence: Sentence) -> Finding | None:
    for level in levels:
        near = not sentence.cuts_between(span[0], level.anchor, strong=True)
        if near and level.measure_role == "actual" and level.anchor > span[0]:
            return level
    return None


# --- slots that all findings have -----------------------------------------------------------------


def _fill(
    everything: Sequence[Finding],
    numeric: Sequence[Finding],
    sentence: Sentence,
    context: Context,
) -> None:
    told = [f for f in everything if f.stands_for is None]
    slots.assign_populations(told, sentence)
    for finding in everything:
        if finding.stands_for is not None:
            finding.population = finding.stands_for.population
        elif finding.link is not None and _reaches_back(finding.link) and finding.population is None:
            finding.inherit("population", context.last_population)
    context.last_population = next((f.population for f in reversed(numeric)), None)
    slots.assign_services(everything, sentence, context.service)
    slots.assign_teams(told, sentence)
    for finding in everything:
        finding.qualifiers = [q for q in finding.qualifiers if q != "amount_in_words"]
        if finding.level == "":
            finding.level = None


def _lead(findings: Sequence[Finding], sentence: Sentence, context: Context) -> None:
    """Entries of a list are for the time that its lead-in names: "Headlines for 2022/23 were:"."""
    text = sentence.text.rstrip()
    if text.endswith(":") and len(sentence.periods) == 1 and not findings:
        context.lead_period = sentence.periods[0].period
        return
    if context.lead_period is not None:
        for finding in findings:
            if finding.period.basis == "none" and finding.measure_role == "actual" and finding.is_level:
                finding.inherit("period", context.lead_period)
    if not text.endswith((";", "; and", ",", ":")):
        context.lead_period = None


def _reaches_back(link: Link) -> bool:
    """Whether the series of a figure began in the sentence before."""
    return link.far or (link.before is not None and _reaches_back(link.before))

