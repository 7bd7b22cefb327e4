"""Which number belongs to which metric.

Each quantity takes the trigger that is nearest to it among those that measure such a thing: a
percentage never belongs to "sickness days". A number without a trigger of its own goes on with the
metric of the number before it, if the words between say so: "18.3, up from 15.9 and above the
national average of 16".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from minutes_miner.metrics.quantities import Quantity, percentage
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span, hull, overlaps
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.records import Unit
from minutes_miner.vocabulary import Metric, VocabularyError, fragment, metric, words

_WEAK_CUT_COST = 5
_STRONG_CUT_COST = 25
_CROSSING_COST = 7
_WRONG_SIDE_COST = 14
_BEHIND_COST = 2
_ELSEWHERE_COST = 4
_OUT_OF_REACH = 1000.0
_FARTHEST = 24
"""Costs in words: a trigger 24 words away in the same clause beats one across a semicolon."""
_FARTHEST_BARE = 12
"""A number without a noun needs its trigger nearer."""
_FARTHEST_BARE_BEFORE = 3
"""And still nearer if it stands before it: tables run numbers and names together."""
_SELF_NAMED = {
    "to_worker": "caseload",
    "days_per_fte": "sickness_days",
    "days_per_employee": "sickness_days",
}
_MOST_DAYS_PER_HEAD = 60
"""More days lost are a total, whatever another number of the sentence is per head of."""
_STRANGE_WORDS = 1
"""So many words that are no cue may stand between two numbers of a series."""


@dataclass(frozen=True, slots=True)
class Link:
    """A quantity and the metric that it measures.

    Attributes:
        quantity: The quantity.
        metric: The id of the metric.
        unit: The unit of the value.
        trigger: The words that name the metric; None where the number goes on a series.
        before: The number before it in the series.
        far: Whether that number stands in the sentence before.
        asked: Whether it is no number yet: the sentence before asked for it.
    """

    quantity: Quantity
    metric: str
    unit: Unit | None
    trigger: Trigger | None
    before: Link | None = None
    far: bool = False
    asked: bool = False

    @property
    def root(self) -> Link:
        """The number with which the series began."""
        return self if self.before is None else self.before.root

    @property
    def span(self) -> Span:
        """The number with its trigger, if it has one of its own."""
        spans = [self.quantity.span]
        if self.trigger is not None:
            spans.append(self.trigger.span)
        return hull(spans)


def link_quantities(sentence: Sentence, last: Link | None = None) -> list[Link]:
    """The quantities of a sentence that measure a metric, each with it, in text order.

    Args:
        sentence: The sentence with its marks.
        last: The last link of the sentence before, for "that figure had been 35%".
    """
    links: list[Link] = []
    for quantity in sentence.quantities:
        if _share_of_absence(quantity, sentence):
            continue
        link = _link(quantity, links, sentence, last)
        if link is not None:
            links.append(link)
    links = _with_listed(links, sentence)
    return _with_units(_merged(links), sentence)


def _link(
    quantity: Quantity, links: Sequence[Link], sentence: Sentence, last: Link | None
) -> Link | None:
    own = _nearest(quantity, sentence)
    if _is_part(quantity, own, links, sentence):
        return None
    link = _on_series(quantity, links, sentence, own)
    if link is None and own is None and last is not None and not links:
        link = _on_last_sentence(quantity, last, sentence)
    if link is None and own is None:
        link = _on_named_before(quantity, sentence)
    if link is None and own is not None:
        link = _linked(quantity, own, links)
    return link or _self_named(quantity, sentence)


def _is_part(
    quantity: Quantity, own: Trigger | None, links: Sequence[Link], sentence: Sentence
) -> bool:
    """Whether it only parts the number before: "19 had resigned, eleven of them in the autumn"."""
    if not links or not fragment("some_of_them", "series").match(sentence.text, quantity.end):
        return False
    return own is None or own.end <= links[-1].span[1]


def _share_of_absence(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether it says how absence is made up: "29 per cent of the days lost" is no rate."""
    if quantity.noun not in ("percent", "share"):
        return False
    before, behind = sentence.text[: quantity.start], sentence.text[quantity.end :]
    return (
        fragment("absence_behind", "series").match(behind) is not None
        or fragment("absence_before", "series").search(before) is not None
    )


# --- the nearest trigger --------------------------------------------------------------------------


def measured(metric_id: str, noun: str) -> tuple[str, Unit] | None:
    """The metric and unit of a number with that noun, near words that name `metric_id`."""
    entry = metric(metric_id)
    elsewhere = entry.elsewhere.get(noun)
    if noun in entry.measures:
        return metric_id, _unit(entry, noun)
    return (elsewhere, _unit(metric(elsewhere), noun)) if elsewhere else None


def _unit(entry: Metric, noun: str) -> Unit:
    """The unit in which a metric measures what a noun counts, one of the contract's."""
    unit = entry.measures.get(noun)
    for known in get_args(Unit):
        if known == unit:
            return known  # type: ignore[no-any-return]
    raise VocabularyError(f"metric {entry.id!r}: {unit!r} is no unit of the contract")


def _noun(quantity: Quantity, trigger: Trigger) -> str:
    """What the quantity counts: "two were filled by locums" counts posts."""
    if quantity.noun != "bare":
        return quantity.noun
    if fragment("says_percent", "series").match(trigger.text):
        return "percent"
    return trigger.gives.get("counts", "bare")


def _fits(quantity: Quantity, trigger: Trigger) -> bool:
    if not trigger.takes_number or (
        trigger.number_after and trigger.start <= quantity.figure < trigger.end
    ):
        return False
    if quantity.noun == "share" and _within_noun(trigger, quantity):
        return False
    change = quantity.noun in ("percent", "points", "share")
    return measured(trigger.metric, _noun(quantity, trigger)) is not None or (
        change and bool(metric(trigger.metric).measures)
    )


def _within_noun(trigger: Trigger, quantity: Quantity) -> bool:
    """Whether the words name what it is a share of, as in "19 of the 46 leavers had replied"."""
    start, end = quantity.of_what or (quantity.end, quantity.reach)
    return start <= trigger.start and trigger.end <= end


def _cost(quantity: Quantity, trigger: Trigger, sentence: Sentence) -> float:
    reach = (quantity.start, quantity.reach)
    if overlaps(trigger.span, [reach]):
        return 0
    behind = trigger.start >= quantity.end
    first, second = (quantity.end, trigger.start) if behind else (trigger.end, quantity.start)
    cost = float(sentence.words_between(first, second))
    if trigger.within is not None and cost > trigger.within:
        return _OUT_OF_REACH
    bare_before = behind and quantity.noun == "bare" and not trigger.number_before
    if bare_before and cost > _FARTHEST_BARE_BEFORE:
        return _OUT_OF_REACH
    cost += _WEAK_CUT_COST * sentence.cuts_between(first, second, strong=False)
    cost += _STRONG_CUT_COST * sentence.cuts_between(first, second, strong=True)
    crossed = [q for q in sentence.quantities if first <= q.start < second and q is not quantity]
    cost += _CROSSING_COST * len(crossed)
    if (behind and trigger.number_after) or (not behind and trigger.number_before):
        cost += _WRONG_SIDE_COST
    elif behind:
        cost += -1 if trigger.number_before else _BEHIND_COST
    found = measured(trigger.metric, _noun(quantity, trigger))
    if found is None or found[0] != trigger.metric:
        cost += _ELSEWHERE_COST
    return cost


def _nearest(quantity: Quantity, sentence: Sentence) -> Trigger | None:
    fitting = [
        t for t in sentence.triggers if _fits(quantity, t) and not _is_taken(t, quantity, sentence)
    ]
    costs = [(_cost(quantity, t, sentence), t.start, t) for t in fitting]
    if not costs:
        return None
    cost, _, nearest = min(costs)
    return nearest if cost <= (_FARTHEST_BARE if quantity.noun == "bare" else _FARTHEST) else None


def _is_taken(trigger: Trigger, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a number of its clause has it: "it cost £4m, and agency spend was £2m"."""
    if trigger.start < quantity.end or sentence.same_clause(quantity.end - 1, trigger.start):
        return False
    return any(
        other.noun == quantity.noun
        and trigger.end <= other.start
        and sentence.same_clause(trigger.start, other.start)
        and _fits(other, trigger)
        for other in sentence.quantities
    )


def _linked(quantity: Quantity, trigger: Trigger, links: Sequence[Link]) -> Link | None:
    quantity = _share_of_antecedent(quantity, trigger, links)
    found = measured(trigger.metric, _noun(quantity, trigger))
    if found is None:
        return Link(quantity, trigger.metric, None, trigger)
    beyond = trigger.gives.get("beyond")
    if beyond and (quantity.value or 0) > float(trigger.gives["largest"]):
        return Link(quantity, beyond, _unit(metric(beyond), "bare"), trigger)
    return Link(quantity, *found, trigger)


def _share_of_antecedent(quantity: Quantity, trigger: Trigger, links: Sequence[Link]) -> Quantity:
    """Read "34 were vacant, 21 of which were covered": 21 is a share of 34."""
    if not links or "share" not in metric(trigger.metric).measures:
        return quantity
    whole = links[-1].quantity.numerator or links[-1].quantity.value
    counts_them = trigger.gives.get("share_of") == "antecedent" and quantity.noun == "bare"
    if not counts_them or not whole or not quantity.value:
        return quantity
    if quantity.value > whole:
        return quantity
    return replace(
        quantity,
        noun="share",
        numerator=quantity.value,
        denominator=whole,
        value=percentage(quantity.value, whole),
        computed=True,
    )


def _self_named(quantity: Quantity, sentence: Sentence) -> Link | None:
    """The link of "8.2 days per FTE" or "1 worker to 16 cases", which name their metric."""
    metric_id = _SELF_NAMED.get(quantity.noun)
    if metric_id is None or (metric_id == "sickness_days" and not sentence.about_absence):
        return None
    return Link(quantity, metric_id, _unit(metric(metric_id), quantity.noun), None)


def asked_for(sentence: Sentence) -> Link | None:
    """What a question wants to know: the answer behind it may be a number alone."""
    if not sentence.text.rstrip().endswith("?") or not sentence.triggers:
        return None
    trigger = sentence.triggers[-1]
    nothing = Quantity(trigger.start, trigger.end, trigger.end, "bare")
    return Link(nothing, trigger.metric, None, None, asked=True)


# --- series ---------------------------------------------------------------------------------------


def _on_series(
    quantity: Quantity, links: Sequence[Link], sentence: Sentence, own: Trigger | None
) -> Link | None:
    """The quantity as the next of the series that the last link began, or None."""
    if not links:
        return None
    last = _like(quantity, links) or links[-1]
    own_behind = (
        own is not None
        and last.quantity.end <= own.start
        and own is not last.trigger
        and sentence.same_clause(quantity.end - 1, own.start)
    )
    if own_behind or (own is not None and _touches(own, quantity)):
        return None
    if not _goes_on(last, quantity, sentence):
        return None
    found = measured(last.metric, quantity.noun)
    if found is None and quantity.noun not in ("percent", "points", "share", "bare"):
        return None
    between = sentence.text[last.quantity.end : quantity.start]
    if found is not None and found[0] != last.metric:
        if not fragment("in_other_words", "series").fullmatch(between):
            return None
        return Link(quantity, *found, None, last)
    unit = found[1] if found else None
    if quantity.noun == "bare" and last.unit is not None:
        like = _outside_brackets(last, sentence)
        quantity, unit = replace(quantity, noun=like.quantity.noun), like.unit
    trigger = (
        own
        if own is not None and own is last.root.trigger and own.start > last.quantity.end
        else None
    )
    return Link(quantity, last.metric, unit, trigger, last)


def _like(quantity: Quantity, links: Sequence[Link]) -> Link | None:
    """The last number of the series of the same kind: 11.4% in "11.4%, or 15.2 FTE, and 17.1%"."""
    chain = links[-1] if links else None
    while chain is not None:
        found = measured(chain.metric, quantity.noun)
        if found and found[0] == chain.metric and chain.quantity.noun == quantity.noun:
            return chain
        chain = chain.before
    return None


def _outside_brackets(link: Link, sentence: Sentence) -> Link:
    """The number before the bracket, which goes on in "2,864 (2,391.7 FTE), as against 2,917"."""
    opened = sentence.text.rfind("(", 0, link.quantity.start)
    closed = sentence.text.find(")", link.quantity.end)
    inside = opened >= 0 and ")" not in sentence.text[opened : link.quantity.start] and closed >= 0
    return link.before if inside and link.before is not None else link


def _on_last_sentence(quantity: Quantity, last: Link, sentence: Sentence) -> Link | None:
    """The link of "that figure had been 35%" to the metric of the sentence before."""
    before = sentence.text[: quantity.start]
    answers = last.asked and fragment("answer_opens", "series").fullmatch(before)
    if not answers and not fragment("that_figure", "series").search(before):
        return None
    noun = last.quantity.noun if quantity.noun == "bare" else quantity.noun
    found = measured(last.metric, noun)
    if found is None or found[0] != last.metric:
        return None
    far = replace(last, trigger=None, before=None)
    return Link(replace(quantity, noun=noun), last.metric, found[1], None, far, far=True)


def _on_named_before(quantity: Quantity, sentence: Sentence) -> Link | None:
    """The link of "asked whether turnover had halved; he replied that it stood at 12%"."""
    if not fragment("that_figure", "series").search(sentence.text, 0, quantity.start):
        return None
    named = [t for t in sentence.triggers if t.end <= quantity.start and _fits(quantity, t)]
    found = measured(named[-1].metric, quantity.noun) if named else None
    return Link(quantity, *found, None) if found and found[0] == named[-1].metric else None


def _touches(trigger: Trigger, quantity: Quantity) -> bool:
    return overlaps(trigger.span, [(quantity.start, quantity.reach)])


def _goes_on(last: Link, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether nothing but cues, times, names and staff groups stands between two numbers."""
    start, end = last.quantity.end, quantity.start
    masked = [mark.span for mark in sentence.periods]
    masked += [term.span for term in (*sentence.populations, *sentence.services)]
    if last.trigger is not None:
        masked.append(last.trigger.span)
    text = "".join(
        " " if any(a <= i < b for a, b in masked) else c
        for i, c in enumerate(sentence.text[start:end], start)
    )
    text = fragment("name", "series").sub(" ", text)
    for trigger in sentence.triggers:
        if (
            start <= trigger.start < end
            and trigger is not last.trigger
            and trigger.metric != last.metric
        ):
            return False
    if fragment("that_figure", "series").search(sentence.text[start:end]):
        return True
    cues = words("cue", "series")
    strange = [w for w in re.findall(r"[A-Za-z][\w'-]*", text) if w.casefold() not in cues]
    return len(strange) <= _STRANGE_WORDS


# --- lists before their verb ----------------------------------------------------------------------


def _with_listed(links: list[Link], sentence: Sentence) -> list[Link]:
    """Let a verb behind a list count for all: "four planners and one surveyor were appointed"."""
    linked = {link.quantity.start for link in links}
    free = [
        q
        for q in sentence.quantities
        if q.noun in ("people", "posts", "fte") and q.start not in linked
    ]
    for quantity in reversed(free):
        following = next((x for x in links if x.quantity.start >= quantity.reach), None)
        if following is None or following.trigger is None:
            continue
        joint = sentence.text[quantity.reach : following.quantity.start]
        behind = following.trigger.start >= following.quantity.end
        found = measured(following.metric, quantity.noun)
        if behind and found and fragment("list_joint", "quantities").fullmatch(joint):
            links.append(Link(quantity, *found, following.trigger))
            links.sort(key=lambda x: x.quantity.start)
    return links


# --- one fact, one number -------------------------------------------------------------------------


def _merged(links: Sequence[Link]) -> list[Link]:
    """Make one fact of "17 of the 24 were still in post, a retention rate of 71%"."""
    kept: list[Link] = []
    for link in links:
        last = kept[-1] if kept else None
        if last is not None and _same_fact(last, link):
            kept[-1] = replace(last, quantity=_printed_share(last.quantity, link.quantity))
        else:
            kept.append(link)
    return kept


def _same_fact(first: Link, second: Link) -> bool:
    a, b = first.quantity, second.quantity
    if first.metric != second.metric or a.value is None or b.value is None:
        return False
    nouns = {a.noun, b.noun}
    return nouns == {"share", "percent"} and abs(a.value - b.value) <= 1 and a.computed


def _printed_share(share: Quantity, percent: Quantity) -> Quantity:
    return replace(share, value=percent.value, end=percent.end, reach=percent.end, computed=False)


def _with_units(links: Sequence[Link], sentence: Sentence) -> list[Link]:
    """Days are per FTE or per employee if another number of the sentence says so."""
    rates = [x.unit for x in links if x.unit in ("days_per_fte", "days_per_employee")]
    printed = " ".join(x.trigger.text for x in links if x.trigger is not None)
    if fragment("per_fte", "quantities").search(printed):
        rates.append("days_per_fte")
    if fragment("per_employee", "quantities").search(printed):
        rates.append("days_per_employee")
    per_fte = [
        replace(x, unit=rates[0])
        if rates and x.unit == "days" and (x.quantity.value or 0) < _MOST_DAYS_PER_HEAD
        else x
        for x in links
    ]
    return [_in_fte(x, sentence) for x in per_fte]


def _in_fte(link: Link, sentence: Sentence) -> Link:
    """Count FTE, not people, in "the full-time equivalent workforce fell to 3,089"."""
    trigger = link.root.trigger
    bare = link.metric == "workforce_size" and link.unit == "people"
    if not bare or trigger is None or link.quantity.noun == "people":
        return link
    printed = sentence.text[slice(*trigger.span)]
    return replace(link, unit="fte") if fragment("fte", "series").search(printed) else link
