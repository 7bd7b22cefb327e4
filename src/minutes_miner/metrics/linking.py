"""Which number belongs to which metric.

Each quantity takes the trigger that is nearest to it among those that measure such a thing: a
percentage never belongs to "sickness days". A number without a trigger of its own goes on with the
metric of the number before it, if the words between say so: "18.3, up from 15.9 and above the
national average of 16".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutes_miner.metrics.captions import Caption, on_caption
from minutes_miner.metrics.fronted import is_fronted, with_fronted
from minutes_miner.metrics.links import Link, measured, unit_of
from minutes_miner.metrics.nearest import counted_noun, nearest
from minutes_miner.metrics.numbers import percentage
from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.series import on_last_sentence, on_named_before, on_series
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.vocabulary import fragment, metric

_SELF_NAMED = {
    "to_worker": "caseload",
    "days_per_fte": "sickness_days",
    "days_per_employee": "sickness_days",
    "per_fte": "sickness_days",
    "per_employee": "sickness_days",
}
_SHORTEST_RUN = 3
"""So many bare numbers with nothing but spaces between them are a row of a table."""
_MOST_DAYS_PER_HEAD = 60
"""More days lost are a total, whatever another number of the sentence is per head of."""


def link_quantities(
    sentence: Sentence, last: Link | None = None, caption: Caption | None = None
) -> list[Link]:
    """The quantities of a sentence that measure a metric, each with it, in text order.

    Args:
        sentence: The sentence with its marks.
        last: The last link of the sentence before, for "that figure had been 35%".
        caption: The caption of the list, if the sentence may be an entry of one.
    """
    links: list[Link] = []
    for quantity in sentence.quantities:
        if _measures_nothing(quantity, sentence) or is_fronted(quantity, sentence):
            continue
        link = _link(quantity, links, sentence, last)
        if link is None and caption is not None:
            link = on_caption(quantity, caption, sentence)
        if link is not None:
            links.append(link)
    links = with_fronted(_with_listed(links, sentence), sentence)
    return _with_units(_merged(links, sentence), sentence)


def _link(
    quantity: Quantity, links: Sequence[Link], sentence: Sentence, last: Link | None
) -> Link | None:
    own = nearest(quantity, sentence)
    if _is_part(quantity, own, links, sentence):
        return _named_part(quantity, links[-1], sentence)
    link = on_series(quantity, links, sentence, own)
    if link is None and own is None and last is not None and not links:
        link = on_last_sentence(quantity, last, sentence)
    if link is None and own is None:
        link = on_named_before(quantity, sentence)
    if link is None and own is not None:
        link = _linked(quantity, own, links, sentence)
    return link or _self_named(quantity, sentence)


def _is_part(
    quantity: Quantity, own: Trigger | None, links: Sequence[Link], sentence: Sentence
) -> bool:
    """Whether it parts the number before: "19 had resigned, eleven of them in the autumn"."""
    if not links or not fragment("some_of_them", "linking").match(sentence.text, quantity.end):
        return False
    if own is None or own is links[-1].trigger:
        return True
    after_comma = sentence.text[: quantity.start].endswith(", ")
    return after_comma and own.end <= quantity.start and "share_of" not in own.gives


def _named_part(quantity: Quantity, whole: Link, sentence: Sentence) -> Link | None:
    """The part of a team or group as a figure of its own: "five of them in the Harbour Team"."""
    counted = quantity.noun == "bare" and whole.unit in ("people", "posts", "fte", "cases")
    part = fragment("some_of_them", "linking").match(sentence.text, quantity.end)
    if not counted or part is None or not _names_its_own(part.end(), sentence):
        return None
    return Link(quantity, whole.metric, whole.unit, None, whole)


def _names_its_own(end: int, sentence: Sentence) -> bool:
    """Whether a team or staff group follows, and no time."""
    if any(mark.start in (end, end + 1) for mark in sentence.periods):
        return False
    in_team = fragment("in_a_team", "linking").match(sentence.text, end)
    return in_team is not None or any(t.start == end + 1 for t in sentence.staff_groups)


def _measures_nothing(quantity: Quantity, sentence: Sentence) -> bool:
    return (
        _share_of_absence(quantity, sentence)
        or _share_of_no_staff(quantity, sentence)
        or _in_bare_run(quantity, sentence)
        or fragment("off_the_norm", "linking").match(sentence.text, quantity.end) is not None
        or fragment("by_so_much", "linking").search(sentence.text, 0, quantity.figure) is not None
        or _is_rate_of_pay(quantity, sentence)
    )


def _is_rate_of_pay(quantity: Quantity, sentence: Sentence) -> bool:
    priced = fragment("rate_of_pay", "linking").match(sentence.text, quantity.end)
    return quantity.noun == "money" and priced is not None


def _in_bare_run(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether it stands in a row of bare numbers: a chart or table whose heads are lost."""
    if quantity.noun != "bare":
        return False
    run: list[Quantity] = []
    for each in sorted(sentence.quantities, key=lambda q: q.start):
        if run and sentence.text[run[-1].reach : each.start].strip():
            if quantity in run:
                break
            run = []
        run.append(each)
    return len(run) >= _SHORTEST_RUN and quantity in run


def _share_of_absence(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether it says how absence is made up: "29 per cent of the days lost" is no rate."""
    if quantity.noun not in ("percent", "share"):
        return False
    before, behind = sentence.text[: quantity.start], sentence.text[quantity.end :]
    return (
        fragment("absence_behind", "linking").match(behind) is not None
        or fragment("absence_before", "linking").search(before) is not None
    )


def _share_of_no_staff(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether it is a share of other things than staff: of four KPIs, or of another figure."""
    if quantity.noun != "share":
        return False
    if fragment("of_a_figure", "linking").match(sentence.text, quantity.end):
        return True
    if quantity.of_what is None:
        return False
    what = sentence.text[slice(*quantity.of_what)]
    return fragment("no_staff", "linking").match(what) is not None


def _linked(
    quantity: Quantity, trigger: Trigger, links: Sequence[Link], sentence: Sentence
) -> Link | None:
    quantity = _share_of_antecedent(quantity, trigger, links)
    if quantity.noun == "bare" and trigger.gives.get("counts") == "share":
        return None
    found = measured(trigger.metric, counted_noun(quantity, trigger))
    if found is None:
        return Link(quantity, trigger.metric, None, trigger)
    total = _total(quantity, trigger, sentence)
    if total is not None:
        return Link(quantity, total, unit_of(metric(total), "bare"), trigger)
    return Link(quantity, *found, trigger)


def _total(quantity: Quantity, trigger: Trigger, sentence: Sentence) -> str | None:
    """The metric of a total that stands with words for each worker: "a caseload of 604"."""
    shared = fragment("shared", "linking").match(sentence.text, quantity.end)
    if trigger.metric == "caseload" and shared is not None:
        return "open_cases"
    beyond = None if _is_per_worker(sentence) else trigger.gives.get("beyond")
    return beyond if beyond and (quantity.value or 0) > float(trigger.gives["largest"]) else None


def _is_per_worker(sentence: Sentence) -> bool:
    """Whether the sentence says that its figures are for each worker, however large they are."""
    return fragment("per_worker", "linking").search(sentence.text) is not None


def _share_of_antecedent(quantity: Quantity, trigger: Trigger, links: Sequence[Link]) -> Quantity:
    """Read "34 were vacant, 21 of which were covered": 21 is a share of 34."""
    if not links or "share" not in metric(trigger.metric).measures:
        return quantity
    whole = links[-1].quantity.numerator or links[-1].quantity.value
    alike = quantity.noun in ("bare", links[-1].quantity.noun)
    counts_them = trigger.gives.get("share_of") == "antecedent" and alike
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
    return Link(quantity, metric_id, unit_of(metric(metric_id), quantity.noun), None)


# --- lists before their verb ----------------------------------------------------------------------


def _with_listed(links: list[Link], sentence: Sentence) -> list[Link]:
    """Let words behind a list count for all: "four planners and one surveyor were appointed"."""
    linked = {link.quantity.start for link in links}
    free = [q for q in sentence.quantities if q.start not in linked]
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


def _merged(links: Sequence[Link], sentence: Sentence) -> list[Link]:
    """Make one fact of "17 of the 24 were still in post, a retention rate of 71%"."""
    kept: list[Link] = []
    for link in links:
        last = kept[-1] if kept else None
        if last is not None and _same_fact(last, link, sentence):
            kept[-1] = replace(last, quantity=_printed_share(last.quantity, link.quantity))
        else:
            kept.append(link)
    return kept


def _same_fact(first: Link, second: Link, sentence: Sentence) -> bool:
    a, b = first.quantity, second.quantity
    if first.metric != second.metric or a.value is None or b.value is None:
        return False
    if abs(a.value - b.value) > 1:
        return False
    if a.noun == "percent" and b.noun == "share":
        return b.computed and sentence.text[: b.start].endswith("(")
    return a.noun == "share" and b.noun == "percent" and a.computed


def _printed_share(first: Quantity, second: Quantity) -> Quantity:
    """The share with its percentage as printed, whichever of the two stands first."""
    share, percent = (first, second) if first.noun == "share" else (second, first)
    return replace(
        share, start=first.start, end=second.end, reach=second.end,
        value=percent.value, computed=False,
    )  # fmt: skip


def _with_units(links: Sequence[Link], sentence: Sentence) -> list[Link]:
    """Days are per FTE or per employee if another number of the sentence says so."""
    rates = [x.unit for x in links if x.unit in ("days_per_fte", "days_per_employee")]
    printed = " ".join(x.trigger.text for x in links if x.trigger is not None)
    if fragment("per_fte", "quantities").search(printed):
        rates.append("days_per_fte")
    if fragment("per_employee", "quantities").search(printed):
        rates.append("days_per_employee")
    each = fragment("each_lost", "linking").search(sentence.text)
    if each is not None:
        rates.append("days_per_fte" if each["fte"] else "days_per_employee")
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
    return replace(link, unit="fte") if fragment("fte", "linking").search(printed) else link
