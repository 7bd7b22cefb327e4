"""Values with their units, as people write them."""

from __future__ import annotations

from collections.abc import Mapping

from minutes_miner.display.characters import harmless
from minutes_miner.display.wording import listed, words
from minutes_miner.records import Change, Comparator, Comparison, Observation, Unit

_UNITS: Mapping[Unit, tuple[str, str]] = {
    "percent": ("{}%", "{}%"),
    "percentage_points": ("{} percentage point", "{} percentage points"),
    "cases_per_worker": ("{} case per worker", "{} cases per worker"),
    "fte": ("{} FTE", "{} FTE"),
    "people": ("{} person", "{} people"),
    "posts": ("{} post", "{} posts"),
    "days_per_fte": ("{} day per FTE", "{} days per FTE"),
    "days_per_employee": ("{} day per employee", "{} days per employee"),
    "days": ("{} day", "{} days"),
    "hours_per_week": ("{} hour a week", "{} hours a week"),
    "days_per_week": ("{} day a week", "{} days a week"),
    "gbp": ("£{}", "£{}"),
    "per_10000": ("{} per 10,000", "{} per 10,000"),
    "cases": ("{} case", "{} cases"),
    "children": ("{} child", "{} children"),
    "contacts": ("{} contact", "{} contacts"),
    "referrals": ("{} referral", "{} referrals"),
    "plans": ("{} plan", "{} plans"),
    "weeks": ("{} week", "{} weeks"),
    "ratio": ("{} to 1", "{} to 1"),
    "staff_per_manager": ("{} member of staff per manager", "{} staff per manager"),
    "households": ("{} household", "{} households"),
    "score": ("score {}", "score {}"),
    "grade": ("{}", "{}"),
}
"""How one and how many of a unit are written."""

_COMPARATORS: Mapping[Comparator | None, str] = {
    "<": "under ",
    "<=": "at most ",
    ">": "over ",
    ">=": "at least ",
    "~": "about ",
}

_MILLION = 1_000_000
_HUNDREDTH_OF_MILLION = _MILLION // 100
"""Money is written in millions where two decimals say all of it: £4.25m, but £4,250,001."""


def quantity_words(value: float | str, unit: Unit | None) -> str:
    """A number, or a text such as "11 to 19", with its unit.

    >>> quantity_words(18.5, "fte"), quantity_words(1, "posts"), quantity_words(4200000, "gbp")
    ('18.5 FTE', '1 post', '£4.2m')
    """
    number = value if isinstance(value, str) else _number(value, unit)
    one, many = _UNITS[unit] if unit else ("{}", "{}")
    return (one if value == 1 else many).format(number)


def _number(value: float, unit: Unit | None) -> str:
    if unit == "gbp" and value >= _MILLION and value % _HUNDREDTH_OF_MILLION == 0:
        return f"{round(value / _MILLION, 2):,}m".replace(".0m", "m")
    return f"{value:,}"


def value_words(observation: Observation) -> str:
    """The value of an observation; "" if it has none, or only the change.

    A number, a range, a count out of a whole, an inspection grade, or the words of a statement
    without number: high, poor, above target.
    """
    for said in (_ratio(observation), _range(observation), _single(observation)):
        if said:
            statistic = words(observation.statistic or "")
            return listed([statistic, _COMPARATORS.get(observation.comparator, "") + said], " ")
    return _grade(observation) or listed(
        [observation.level, observation.assessment, _comparison(observation.comparison)]
    )


def _ratio(observation: Observation) -> str:
    """A count out of a whole, and the share if it is known: "34 of 170 (20%)"."""
    if observation.numerator is None or observation.denominator is None:
        return ""
    counts = f"{observation.numerator:,} of {observation.denominator:,}"
    share = _single(observation)
    return f"{counts} ({share})" if share else counts


def _range(observation: Observation) -> str:
    low, high, unit = observation.low, observation.high, observation.unit
    if low is None or high is None:
        return ""
    return quantity_words(f"{_number(low, unit)} to {_number(high, unit)}", unit)


def _single(observation: Observation) -> str:
    return "" if observation.value is None else quantity_words(observation.value, observation.unit)


def _grade(observation: Observation) -> str:
    judgement = observation.judgement
    return listed([words(observation.grade or ""), judgement and f"({words(judgement)})"], " ")


def _comparison(comparison: Comparison | None) -> str:
    """What it is held against: "above national", "level with target"."""
    if comparison is None:
        return ""
    joint = {"level": " with", "better": " than", "worse": " than"}.get(comparison.relation, "")
    return f"{comparison.relation}{joint} {harmless(words(comparison.with_))}"


def movement_words(observation: Observation) -> str:
    """Which way the value moved and how far: "down 6.9 percentage points"."""
    change = observation.change
    if change is None:
        return observation.direction or ""
    return listed([observation.direction or _sign(change), _size(change, observation.unit)], " ")


def _sign(change: Change) -> str:
    if change.kind == "multiplier":
        return ""
    return "down" if change.value < 0 else "up"


def _size(change: Change, unit: Unit | None) -> str:
    comparator = _COMPARATORS.get(change.comparator, "")
    if change.kind == "multiplier":
        return f"{comparator}{change.value:g} times"
    units: Mapping[str, Unit | None] = {
        "relative": "percent",
        "percentage_points": "percentage_points",
        "absolute": change.unit or unit,
    }
    return comparator + quantity_words(abs(change.value), units[change.kind])
