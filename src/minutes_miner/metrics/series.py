"""Numbers without words of their own, which go on with the metric of the number before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_miner.metrics.links import Link, measured, unit_of
from minutes_miner.metrics.nearest import WHOLE, fits, opens_clause
from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import overlaps
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.records import Unit
from minutes_miner.vocabulary import fragment, metric, words

_CARRIED_BY = ("that_figure", "elided_subject", "labelled")
"""Fragments that say that what follows is still about the same metric."""
_ANSWERS = ("answer_opens", "answers")
"""Fragments that hold all that stands before a number which answers a question."""
_STRANGE_WORDS = 1
"""So many words that are no cue may stand between two numbers of a series."""


def on_series(
    quantity: Quantity, links: Sequence[Link], sentence: Sentence, own: Trigger | None
) -> Link | None:
    """The quantity as the next of the series that the last link began, or None."""
    if not links:
        return None
    last = _like(quantity, links) or links[-1]
    if own is not None and _claims(own, quantity, last, sentence):
        return None
    if not _goes_on(last, quantity, sentence):
        return None
    found = measured(last.metric, quantity.noun)
    if found is not None and found[0] != last.metric:
        between = sentence.text[last.quantity.end : quantity.start]
        in_other_words = fragment("in_other_words", "series").fullmatch(between)
        return Link(quantity, *found, None, last) if in_other_words else None
    return _next_link(quantity, last, found[1] if found else None, sentence, own)


def _claims(own: Trigger, quantity: Quantity, last: Link, sentence: Sentence) -> bool:
    """Whether words of its own tear a number out of a series: they touch it, or stand behind."""
    if overlaps(own.span, [(quantity.start, quantity.reach)]):
        return True
    stands_behind = own is not last.trigger and last.quantity.end <= own.start
    return stands_behind and sentence.same_clause(quantity.end - 1, own.start)


def _next_link(
    quantity: Quantity, last: Link, unit: Unit | None, sentence: Sentence, own: Trigger | None
) -> Link | None:
    """The link of a number that goes on a series: a bare one counts what the last one counts."""
    if unit is None and quantity.noun not in ("percent", "points", "share", "bare"):
        return None
    if quantity.noun == "bare" and last.unit is None:
        unit = unit or unit_of(metric(last.metric), next(iter(metric(last.metric).measures)))
    elif quantity.noun == "bare":
        if not _can_be_a_share(quantity, last):
            return None
        like = _outside_brackets(last, sentence)
        quantity, unit = replace(quantity, noun=like.quantity.noun), like.unit
    again = own is not None and own is last.root.trigger and own.start > last.quantity.end
    return Link(quantity, last.metric, unit, own if again else None, last)


def _can_be_a_share(quantity: Quantity, last: Link) -> bool:
    """Whether a number without a noun can be a percentage as the last was: not 288, not a count."""
    if last.unit != "percent":
        return True
    return last.quantity.noun != "share" and (quantity.value or 0) <= WHOLE


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


def on_last_sentence(quantity: Quantity, last: Link, sentence: Sentence) -> Link | None:
    """The link of "that figure had been 35%" to the metric of the sentence before."""
    before = sentence.text[: quantity.start]
    answers = last.asked and any(fragment(name, "series").fullmatch(before) for name in _ANSWERS)
    if not answers and not fragment("that_figure", "series").search(before):
        return None
    noun = last.quantity.noun if quantity.noun == "bare" else quantity.noun
    found = measured(last.metric, noun)
    if found is None or found[0] != last.metric:
        return None
    far = replace(last, trigger=None, before=None)
    return Link(replace(quantity, noun=noun), last.metric, found[1], None, far, far=True)


def on_named_before(quantity: Quantity, sentence: Sentence) -> Link | None:
    """The link of "asked whether turnover had halved; he replied that it stood at 12%"."""
    if not fragment("that_figure", "series").search(sentence.text, 0, quantity.start):
        return None
    named = [
        t for t in sentence.triggers if t.end <= quantity.start and fits(quantity, t, sentence)
    ]
    found = measured(named[-1].metric, quantity.noun) if named else None
    return Link(quantity, *found, None) if found and found[0] == named[-1].metric else None


def _goes_on(last: Link, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether the words between two numbers carry the metric of the first over to the second."""
    if _names_another_metric(last, quantity, sentence):
        return False
    if _is_still_to_come(quantity, sentence):
        return True
    if fragment("of_whom", "series").search(sentence.text, 0, quantity.figure):
        return _are_a_group(quantity, sentence)
    if _is_norm(last, quantity, sentence):
        return True
    if quantity.noun in ("people", "posts", "bare") and opens_clause(quantity, sentence):
        return False
    between = fragment("aside", "clauses").sub(
        "", sentence.text[last.quantity.end : quantity.start]
    )
    held = fragment("held_against_it", "series")
    return (
        any(fragment(name, "series").search(between) for name in _CARRIED_BY)
        or held.search(sentence.text, last.quantity.end, quantity.figure) is not None
        or _is_parallel(last, quantity, sentence)
        or _only_cues_between(last, quantity, sentence)
    )


def _names_another_metric(last: Link, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether words for another metric stand between two numbers.

    In "long-term sickness took 410 days and short-term sickness 190" they are for the same one.
    """
    return any(
        last.quantity.reach <= trigger.start < quantity.start
        and trigger is not last.trigger
        and not _names_the_same(trigger, last)
        and not _is_told_of(trigger, last, sentence)
        for trigger in sentence.triggers
    )


def _is_told_of(trigger: Trigger, last: Link, sentence: Sentence) -> bool:
    """Whether words that want a number have it in the last: "17 locums were in post"."""
    wants = trigger.needs_number and not trigger.number_after
    counts = measured(trigger.metric, last.quantity.noun) is not None
    return wants and counts and sentence.same_clause(last.quantity.end - 1, trigger.start)


def _names_the_same(trigger: Trigger, last: Link) -> bool:
    """Whether words stand for the metric of a number, if with such a number alone."""
    found = measured(trigger.metric, last.quantity.noun)
    return trigger.metric == last.metric or (found is not None and found[0] == last.metric)


def _is_norm(last: Link, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether it is a target, limit or average that the figure before is held against."""
    between = sentence.text[last.quantity.end : quantity.figure]
    between = fragment("aside", "clauses").sub("", between)
    behind = sentence.text[quantity.end :]
    return (
        fragment("norm_before", "series").search(between) is not None
        or fragment("norm_behind", "series").match(behind) is not None
    )


def _are_a_group(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a part is a staff group of its own: "of whom 80 were qualified planners"."""
    were = fragment("were", "series")
    return any(
        were.fullmatch(sentence.text, quantity.end, term.start)
        for term in sentence.staff_groups
        if term.start > quantity.end
    )


def _is_still_to_come(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a number alone is the forecast: "and 8.5 was forecast", "three more would follow"."""
    to_come = fragment("still_to_come", "series").match(sentence.text, quantity.end)
    return quantity.noun == "bare" and to_come is not None


def _is_parallel(last: Link, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether two groups stand side by side: "5% among drivers in May, and 3% among clerks"."""
    behind = fragment("among", "series").match(sentence.text, quantity.end)
    between = sentence.without_periods(last.quantity.end, quantity.start)
    return behind is not None and fragment("and_among", "series").fullmatch(between) is not None


def _only_cues_between(last: Link, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether nothing but cues, times, names and staff groups stands between two numbers."""
    start, end = last.quantity.reach, quantity.start
    masked = [mark.span for mark in sentence.periods]
    masked += [term.span for term in (*sentence.populations, *sentence.services)]
    masked += [trigger.span for trigger in sentence.triggers]
    text = "".join(
        " " if any(a <= i < b for a, b in masked) else c
        for i, c in enumerate(sentence.text[start:end], start)
    )
    text = fragment("told_by", "series").sub(" ", text)
    text = fragment("name", "series").sub(" ", text)
    cues = words("cue", "series")
    strange = [w for w in re.findall(r"[A-Za-z][\w'-]*", text) if w.casefold() not in cues]
    return len(strange) <= _STRANGE_WORDS


def asked_for(sentence: Sentence) -> Link | None:
    """What a question wants to know: the answer behind it may be a number alone."""
    asks = sentence.text.rstrip().endswith("?") or fragment("asks", "series").search(sentence.text)
    if not asks:
        return None
    trigger = next((t for t in reversed(sentence.triggers) if not t.needs_number), None)
    if trigger is None:
        return None
    nothing = Quantity(trigger.start, trigger.end, trigger.end, "bare")
    return Link(nothing, trigger.metric, None, None, asked=True)
