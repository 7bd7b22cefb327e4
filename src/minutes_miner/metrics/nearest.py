"""The words nearest to a number that can name what it measures."""

from __future__ import annotations

from minutes_miner.metrics.links import measured
from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span, overlaps
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.vocabulary import fragment, metric

WHOLE = 100
"""In percent: a number without a noun above it is no percentage."""
_WEAK_CUT_COST = 5
_STRONG_CUT_COST = 25
_CROSSING_COST = 7
_WRONG_SIDE_COST = 14
_BEHIND_COST = 2
_ELSEWHERE_COST = 4
_ONLY_CHANGE_COST = 8
_NOUN_COST = -2
"""The noun that the number counts names the metric before others: "27 agency workers in post"."""
_VERB_COST = -3
"""A verb that wants its number directly behind it wins over both: "each held 75 open cases"."""
_OUT_OF_REACH = 1000.0
_FARTHEST = 24
"""Costs in words: a trigger 24 words away in the same clause beats one across a semicolon."""
_FARTHEST_BARE = 12
"""A number without a noun needs its trigger nearer."""
_FARTHEST_BARE_BEFORE = 3
"""And still nearer if it stands before it: tables run numbers and names together."""


def nearest(quantity: Quantity, sentence: Sentence) -> Trigger | None:
    """The trigger that lies nearest to a quantity and measures such a thing, or None.

    What counts as near is a cost in words: ends of clauses and other numbers between them, and the
    side on which a trigger wants its number, make the way longer.
    """
    fitting = [
        t
        for t in _open_to(quantity, sentence)
        if fits(quantity, t, sentence) and not _is_taken(t, quantity, sentence)
    ]
    costs = [(_cost(quantity, t, sentence), t.start, t) for t in fitting]
    if not costs:
        return None
    cost, _, nearest = min(costs)
    return nearest if cost <= (_FARTHEST_BARE if quantity.noun == "bare" else _FARTHEST) else None


def _open_to(quantity: Quantity, sentence: Sentence) -> list[Trigger]:
    """The triggers that a number can belong to: only the one inside whose words it stands, if any.

    The three of "three or more social workers" counts nothing else.
    """
    around = [t for t in sentence.triggers if t.start <= quantity.figure and quantity.end < t.end]
    return around or list(sentence.triggers)


def counted_noun(quantity: Quantity, trigger: Trigger) -> str:
    """What the quantity counts: "two were filled by locums" counts posts.

    Where the words of the metric follow in its noun phrase, it counts what they name.
    """
    named = quantity.noun == "other" and quantity.end < trigger.start < quantity.reach
    if quantity.noun != "bare" and not named:
        return quantity.noun
    if fragment("says_percent", "nearest").match(trigger.text):
        return "percent"
    return trigger.gives.get("counts", "bare")


def fits(quantity: Quantity, trigger: Trigger, sentence: Sentence) -> bool:
    """Whether a trigger can measure the quantity: its metric has such a unit, or it may change."""
    if not trigger.takes_number or (
        trigger.number_after and trigger.start <= quantity.figure < trigger.end
    ):
        return False
    if quantity.noun in ("share", "percent") and _within_noun(trigger, quantity, sentence):
        return False
    change = quantity.noun in ("percent", "points") or _is_share_of_else(quantity, trigger)
    found = measured(trigger.metric, counted_noun(quantity, trigger))
    if found is not None:
        counts = found[1] != "percent" or quantity.noun != "bare" or "share_of" in trigger.gives
        return counts or (quantity.value or 0) <= WHOLE
    return change and not trigger.number_before and bool(metric(trigger.metric).measures)


def _is_share_of_else(quantity: Quantity, trigger: Trigger) -> bool:
    """Whether it is a share, and not of what the words name: "one in five [children in care]"."""
    noun = quantity.end, quantity.reach
    return quantity.noun == "share" and not overlaps(trigger.span, [noun])


def _within_noun(trigger: Trigger, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether the words name what it is a share of, as in "19 of the 46 leavers had replied"."""
    start, end = quantity.of_what or (quantity.end, quantity.reach)
    if start <= trigger.start and trigger.end <= end:
        return True
    if quantity.whole is not None and quantity.whole[0] < trigger.end <= quantity.whole[1]:
        return True
    named = fragment("of_whole", "nearest").fullmatch(sentence.text, quantity.end, trigger.end)
    told = fragment("who", "nearest").match(sentence.text, quantity.end)
    return named is not None or (told is not None and trigger.start <= told.end() <= trigger.end)


def _cost(quantity: Quantity, trigger: Trigger, sentence: Sentence) -> float:
    """How far the way from a quantity to a trigger is, in words and their equivalents."""
    reach = quantity.start, quantity.reach
    if overlaps(trigger.span, [reach]):
        return _NOUN_COST if reach[0] <= trigger.start and trigger.end <= reach[1] else 0
    behind = trigger.start >= quantity.end
    between = (quantity.end, trigger.start) if behind else (trigger.end, quantity.start)
    words = sentence.words_between(*between)
    if words == 0 and trigger.number_after and not behind and _is_measured(quantity, trigger):
        return _VERB_COST
    if _is_out_of_reach(quantity, trigger, sentence, words):
        return _OUT_OF_REACH
    return words + _obstacles(quantity, between, sentence) + _side_cost(quantity, trigger)


def _is_measured(quantity: Quantity, trigger: Trigger) -> bool:
    """Whether the quantity can be a level of what the trigger names: officers hold no 91%."""
    return measured(trigger.metric, counted_noun(quantity, trigger)) is not None


def _is_out_of_reach(quantity: Quantity, trigger: Trigger, sentence: Sentence, words: int) -> bool:
    """Whether so many words between them are too many for this trigger or this number."""
    if trigger.within is not None and words > trigger.within:
        return True
    if trigger.start < quantity.end:
        denied = fragment("denied", "nearest").match(sentence.text, quantity.reach)
        return denied is not None or opens_clause(quantity, sentence)
    if fragment("label", "nearest").search(sentence.text[: quantity.figure]):
        return True
    if _ends_bracket(sentence.text[quantity.end : trigger.start]):
        return True
    needs_it_near = quantity.noun == "bare" and not trigger.number_before
    return needs_it_near and words > _FARTHEST_BARE_BEFORE


def _ends_bracket(between: str) -> bool:
    """Whether a bracket closes that was opened before: "14% (target 10%), turnover 16%"."""
    closed = between.find(")")
    return closed >= 0 and "(" not in between[:closed]


def opens_clause(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a number is the subject of a clause: "two vacancies, and one officer was ill"."""
    joined = fragment("joins_clause", "nearest").search(sentence.text[: quantity.figure])
    verb = fragment("verb", "nearest").match(sentence.text, quantity.reach)
    return joined is not None and verb is not None


def _obstacles(quantity: Quantity, between: Span, sentence: Sentence) -> int:
    """The cost of the ends of clauses, and of numbers that can measure something, between them."""
    crossed = [
        q
        for q in sentence.quantities
        if between[0] <= q.start < between[1] and q is not quantity and q.noun != "other"
    ]
    return (
        _WEAK_CUT_COST * sentence.cuts_between(*between, strong=False)
        + _STRONG_CUT_COST * sentence.cuts_between(*between, strong=True)
        + _CROSSING_COST * len(crossed)
    )


def _side_cost(quantity: Quantity, trigger: Trigger) -> int:
    """The cost of standing on the side where the trigger wants no number, or of another unit."""
    behind = trigger.start >= quantity.end
    found = measured(trigger.metric, counted_noun(quantity, trigger))
    cost = _ONLY_CHANGE_COST if found is None else 0
    if found is not None and found[0] != trigger.metric:
        cost = _ELSEWHERE_COST
    if (behind and trigger.number_after) or (not behind and trigger.number_before):
        return cost + _WRONG_SIDE_COST
    if not behind:
        return cost
    return cost + (-1 if trigger.number_before else _BEHIND_COST)


def _is_taken(trigger: Trigger, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a number of its clause has it: "it cost £4m, and agency spend was £2m"."""
    if _is_noun_of_another(trigger, quantity, sentence):
        return True
    if trigger.start < quantity.end or sentence.same_clause(quantity.end - 1, trigger.start):
        return False
    return any(
        (trigger.end <= other.start or _comes_first(other, quantity, trigger))
        and {other.noun, quantity.noun} != {"percent", "share"}
        and sentence.same_clause(trigger.start, other.start)
        and fits(other, trigger, sentence)
        for other in sentence.quantities
    )


def _comes_first(other: Quantity, quantity: Quantity, trigger: Trigger) -> bool:
    """Whether another number stands nearer: "funds 240 FTE, of which 212 were in post"."""
    between = quantity.end <= other.start and other.end <= trigger.start
    return between and other.noun in ("bare", quantity.noun)


def _is_noun_of_another(trigger: Trigger, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether the words are what another number counts: "1,204 open cases, 43 of which waited"."""
    return any(
        other is not quantity
        and quantity.noun in ("bare", other.noun)
        and other.end < trigger.start
        and trigger.end <= other.reach
        for other in sentence.quantities
    )
