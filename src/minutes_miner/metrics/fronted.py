"""Earlier levels at the head of a sentence: "From 24 in May, caseloads had come down to 18"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutes_miner.metrics.links import Link, measured
from minutes_miner.metrics.nearest import fits
from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import overlaps
from minutes_miner.vocabulary import fragment


def is_fronted(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a number opens the sentence, and another stands behind the words for both."""
    if not fragment("opens", "fronted").search(sentence.text, 0, quantity.figure):
        return False
    reach = quantity.start, quantity.reach
    if any(overlaps(trigger.span, [reach]) for trigger in sentence.triggers):
        return False
    named = next((t for t in sentence.triggers if t.start >= quantity.end), None)
    behind = [q for q in sentence.quantities if named is not None and q.start >= named.end]
    return named is not None and any(fits(q, named, sentence) for q in behind)


def with_fronted(links: Sequence[Link], sentence: Sentence) -> list[Link]:
    """The links with those of fronted numbers, each of the metric of the figure behind it."""
    found = list(links)
    for quantity in sentence.quantities:
        if is_fronted(quantity, sentence):
            link = _like_the_next(quantity, links, sentence)
            found += [link] if link is not None else []
    return sorted(found, key=lambda x: x.quantity.start)


def _like_the_next(quantity: Quantity, links: Sequence[Link], sentence: Sentence) -> Link | None:
    """The link of a number as the level before that of the first figure behind it."""
    following = next((x for x in links if x.quantity.start >= quantity.end), None)
    if following is None or following.trigger is None:
        return None
    apart = sentence.cuts_between(quantity.start, following.quantity.start, strong=True)
    if apart or following.trigger.end > following.quantity.start:
        return None
    if quantity.noun == "bare":
        quantity = replace(quantity, noun=following.quantity.noun)
        return Link(quantity, following.metric, following.unit, None, fronted=True)
    found = measured(following.metric, quantity.noun)
    same = found is not None and found[0] == following.metric
    return Link(quantity, *found, None, fronted=True) if found and same else None
