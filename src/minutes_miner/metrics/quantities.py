"""Numbers with what they count: "around 18%", "34 of 170", "58 agency workers", "8.3 days FTE"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from minutes_miner.metrics.nouns import noun_behind
from minutes_miner.metrics.numbers import denominator_of, percentage, read_number, scaled, tidy
from minutes_miner.metrics.spans import Span, overlaps
from minutes_miner.records import Comparator
from minutes_miner.vocabulary import Phrase, fragment, lexicon

_MEANT_OTHERWISE = re.compile(r"one|(?:19|20)\d{2}", re.IGNORECASE)
"""A bare "one" is a pronoun, four digits without a comma are a year."""
_COMPARATOR_REACH = 90
"""So many characters before a number are searched for the words that loosen it."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One printed quantity.

    Attributes:
        start: Where it begins, with the words that loosen it ("around 18%").
        end: Where it ends as a number, "%" or unit of time included.
        reach: Where the noun phrase that it counts ends.
        noun: The class of that noun: percent, share, people, posts, fte, cases, days ...; "bare"
            for a number alone, "other" if it counts something that no metric is about.
        value: The number; a share is in percent, money in pounds, a range has none.
        comparator: How tightly it is meant.
        computed: Whether `value` is a division that the text does not print.
        of_what: The noun of which a share is taken: "posts" in "three of the eight posts".
        whole: In "58 out of a workforce of 170" the place of "workforce of 170".
    """

    start: int
    end: int
    reach: int
    noun: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    comparator: Comparator = "="
    computed: bool = False
    whole: Span | None = None
    of_what: Span | None = None
    loosened_from: int | None = None

    @property
    def figure(self) -> int:
        """Where the number itself begins, behind the words that loosen it."""
        return self.start if self.loosened_from is None else self.loosened_from

    @property
    def span(self) -> Span:
        """Where the number stands."""
        return self.start, self.end


def find_quantities(text: str, masked: Sequence[Span] = ()) -> list[Quantity]:
    """The quantities of one normalised sentence, in text order.

    Args:
        text: The sentence.
        masked: Stretches whose numbers measure nothing, such as the dates found in it.
    """
    taken = [*masked, *_furniture(text)]
    found: list[Quantity] = []
    for phrase in lexicon("quantities").possible(text):
        for hit in phrase.regex.finditer(text):
            if any(overlaps(span, taken) for span in _numbers(hit)):
                continue
            quantity = _read(phrase, hit, text)
            if quantity is not None:
                taken.append(hit.span())
                found.append(_loosened(quantity, text))
    found = _as_ratios(found, text)
    counted = (q for q in found if q.noun != "nothing")
    return _listed(sorted(counted, key=lambda q: q.start), text)


def _as_ratios(found: list[Quantity], text: str) -> list[Quantity]:
    """Read "one to seven" as a ratio where the sentence speaks of one."""
    ratios = fragment("ratio", "quantities").search(text) is not None
    if not ratios and not any(q.noun == "to_worker" for q in found):
        return found
    return [
        replace(
            q, noun="to_worker", value=q.high, numerator=1, denominator=q.high, low=None, high=None
        )
        if q.low == 1 and q.noun in ("bare", "other")
        else q
        for q in found
    ]


def _numbers(hit: re.Match[str]) -> list[Span]:
    """Where the numbers of a hit stand: a date may stand between the two of "of the 11, nine"."""
    spans = [hit.span(name) for name, value in hit.groupdict().items() if value is not None]
    return spans or [hit.span()]


def _listed(quantities: list[Quantity], text: str) -> list[Quantity]:
    """Let the noun behind the last number count for a list: "13.6 and 12.9 days per employee".

    A share is no such noun: "4,100, a third of the total".
    """
    for n in range(len(quantities) - 1, 0, -1):
        first, second = quantities[n - 1], quantities[n]
        between = text[first.end : second.start]
        counts = first.noun == "bare" and second.noun != "share"
        if counts and fragment("list_joint", "quantities").fullmatch(between):
            quantities[n - 1] = replace(first, noun=second.noun)
    return quantities


def _furniture(text: str) -> Iterator[Span]:
    for phrase in lexicon("number_furniture").possible(text):
        yield from (hit.span() for hit in phrase.regex.finditer(text))


# --- reading one hit ------------------------------------------------------------------------------


def _read(phrase: Phrase, hit: re.Match[str], text: str) -> Quantity | None:
    """What the hit of a phrase says, or None where the words turn out to be no quantity."""
    groups = {name for name, value in hit.groupdict().items() if value is not None}
    reader = next(read for needed, read in _READERS if needed <= groups)
    try:
        quantity = reader(hit, phrase.gives.get("noun"))
    except (ValueError, ZeroDivisionError):
        return None
    if phrase.gives.get("noun") in (None, "share"):
        quantity = _with_noun(quantity, text, phrase.gives.get("noun"))
    return None if quantity.noun == "bare" and _MEANT_OTHERWISE.fullmatch(hit.group()) else quantity


def _number(hit: re.Match[str], noun: str | None) -> Quantity:
    value = scaled(hit["number"], hit.groupdict().get("magnitude"))
    return Quantity(hit.start(), hit.end(), hit.end(), noun or "bare", value)


def _range(hit: re.Match[str], noun: str | None) -> Quantity:
    magnitude = hit.groupdict().get("magnitude")
    low, high = scaled(hit["low"], magnitude), scaled(hit["high"], magnitude)
    if low >= high:
        raise ValueError("no range")
    return Quantity(*hit.span(), hit.end(), noun or "bare", low=low, high=high)


def _share(hit: re.Match[str], noun: str | None) -> Quantity:
    numerator, denominator = read_number(hit["numerator"]), read_number(hit["denominator"])
    if noun == "to_worker":
        return Quantity(
            *hit.span(), hit.end(), noun, denominator,
            numerator=numerator, denominator=denominator,
        )  # fmt: skip
    if numerator > denominator:
        raise ValueError("more than all")
    return Quantity(
        *hit.span(),
        hit.end(),
        "share",
        percentage(numerator, denominator),
        numerator=numerator,
        denominator=denominator,
        computed=True,
        of_what=_of_what(hit),
        whole=_whole(hit),
    )


def _counted_share(hit: re.Match[str], noun: str | None) -> Quantity:
    whole = hit.groupdict().get("denominator")
    return Quantity(
        *hit.span(), hit.end(), "share", read_number(hit["number"]),
        numerator=read_number(hit["numerator"]),
        denominator=read_number(whole) if whole else None,
        of_what=_of_what(hit) if whole else None,
        whole=_whole(hit),
    )  # fmt: skip


def _whole(hit: re.Match[str]) -> Span | None:
    """Where "workforce of 170" stands, if the whole of a share has such a name."""
    if "whole" not in hit.groupdict():
        return None
    return hit.start("whole"), hit.end("denominator")


def _of_what(hit: re.Match[str]) -> Span | None:
    """Where the words stand that follow the denominator inside the hit."""
    end = hit.end("denominator")
    comma = hit.string.find(",", end, hit.end())
    following = [
        hit.start(n)
        for n in ("numerator", "number")
        if hit.groupdict().get(n) and hit.start(n) > end
    ]
    if comma >= 0:
        following.append(comma)
    return (end, min(following)) if following else None


def _fraction(hit: re.Match[str], noun: str | None) -> Quantity:
    *count, name = re.split(r"[ -]", hit["fraction"].casefold())
    numerator = 1 if not count or count[0] in ("a", "an") else read_number(count[0])
    denominator = denominator_of(name)
    value = percentage(numerator, denominator)
    return Quantity(
        *hit.span(), hit.end(), "share", value,
        numerator=numerator, denominator=denominator, computed=True,
    )  # fmt: skip


def _colon(hit: re.Match[str], noun: str | None) -> Quantity:
    first, second = read_number(hit["first"]), read_number(hit["second"])
    if first == 1:
        return Quantity(
            *hit.span(), hit.end(), "to_worker", second, numerator=1, denominator=second
        )
    if first + second != 100:
        raise ValueError("two parts of nothing")
    return Quantity(
        *hit.span(), hit.end(), "colon", first, numerator=first, denominator=100, computed=True
    )


def _slip(hit: re.Match[str], noun: str | None) -> Quantity:
    """Read "eight four per cent" as 84: a slip that real minutes hold."""
    tens, ones = (read_number(word) for word in hit["slip"].split())
    return Quantity(*hit.span(), hit.end(), "percent", tidy(10 * tens + ones), comparator="~")


def _all(hit: re.Match[str], noun: str | None) -> Quantity:
    reach = noun_behind(hit.string, hit.end())[2]
    return Quantity(*hit.span(), reach, "all", 100)


def _nothing(hit: re.Match[str], noun: str | None) -> Quantity:
    return Quantity(*hit.span(), hit.end(), "nothing")


def _zero(hit: re.Match[str], noun: str | None) -> Quantity:
    return Quantity(*hit.span(), hit.end(), "bare", 0)


Reader = Callable[[re.Match[str], str | None], Quantity]

_READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (frozenset({"numerator", "number"}), _counted_share),
    (frozenset({"numerator", "denominator"}), _share),
    (frozenset({"low", "high"}), _range),
    (frozenset({"fraction"}), _fraction),
    (frozenset({"first", "second"}), _colon),
    (frozenset({"slip"}), _slip),
    (frozenset({"zero"}), _zero),
    (frozenset({"all"}), _all),
    (frozenset({"number"}), _number),
    (frozenset(), _nothing),
)


# --- the noun -------------------------------------------------------------------------------------


def _with_noun(quantity: Quantity, text: str, given: str | None) -> Quantity:
    """The quantity with the class and the end of the noun that stands behind it."""
    rate = _rate_per_head(quantity, text)
    if rate is not None and given is None:
        return rate
    in_fte = fragment("in_fte", "quantities").match(text, quantity.end)
    if not in_fte and fragment("in_fte_terms", "quantities").search(text[: quantity.start]):
        return replace(quantity, noun="fte")
    if in_fte:
        return replace(quantity, noun="fte", end=in_fte.end(), reach=in_fte.end())
    noun, end, reach = noun_behind(text, quantity.end)
    if given == "share":
        reach = max(reach, quantity.reach)
        of_what = quantity.of_what or (quantity.end, reach)
        return replace(quantity, reach=reach, of_what=of_what)
    if noun in ("days", "weeks", "hours"):
        return _with_time(replace(quantity, noun=noun, end=end, reach=end), text)
    return replace(quantity, noun=noun, reach=reach, end=end if noun == "fte" else quantity.end)


def _rate_per_head(quantity: Quantity, text: str) -> Quantity | None:
    """The number as a rate, where "8.4 per full-time equivalent" does not say of what."""
    per_head = fragment("per_head", "quantities").match(text, quantity.end)
    return _per_head(quantity, text, "") if per_head else None


def _per_head(quantity: Quantity, text: str, counted: str) -> Quantity | None:
    for unit in ("per_fte", "per_employee"):
        found = fragment(unit, "quantities").match(text, quantity.end)
        if found:
            return replace(quantity, noun=counted + unit, end=found.end(), reach=found.end())
    return None


def _with_time(quantity: Quantity, text: str) -> Quantity:
    rate = _per_head(quantity, text, "days_") if quantity.noun == "days" else None
    if rate is not None:
        return rate
    weekly = fragment("weekly", "quantities").match(text, quantity.end)
    return replace(quantity, end=weekly.end(), reach=weekly.end()) if weekly else quantity


# --- comparators ----------------------------------------------------------------------------------


def _loosened(quantity: Quantity, text: str) -> Quantity:
    before = text[max(0, quantity.start - _COMPARATOR_REACH) : quantity.start]
    offset = quantity.start - len(before)
    for phrase in lexicon("comparators").phrases:
        if phrase.gives["place"] == "before":
            found = phrase.regex.search(before)
            if found:
                start = offset + found.start() + len(found.group()) - len(found.group().lstrip())
                return replace(
                    quantity,
                    start=start,
                    comparator=phrase.choose("comparator", get_args(Comparator)),
                    loosened_from=quantity.start,
                )
        else:
            found = phrase.regex.match(text[quantity.end :])
            if found:
                end = quantity.end + found.end()
                return replace(
                    quantity,
                    end=end,
                    reach=max(end, quantity.reach),
                    comparator=phrase.choose("comparator", get_args(Comparator)),
                )
    return quantity
