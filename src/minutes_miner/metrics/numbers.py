"""What a printed number is worth: "1,140", "four and a half", "£1.2m", "half a dozen"."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from text_to_num.transforms import text2num

from minutes_miner.vocabulary import terms


def read_number(printed: str) -> float:
    """The value of a number as printed, in digits or words.

    Raises:
        ValueError: The words are no number.
    """
    words_ = " ".join(printed.casefold().split())
    if words_[:1].isdigit():
        return tidy(float(words_.replace(",", "")))
    if words_ in _values("number_words"):
        return tidy(_values("number_words")[words_])
    if words_.endswith(" and a half"):
        return read_number(words_.removesuffix(" and a half")) + 0.5
    if " point " in words_:
        whole, tenths = words_.split(" point ")
        return float(f"{read_number(whole)}.{read_number(tenths)}")
    if words_.startswith("a "):
        words_ = "one " + words_[2:]
    return text2num(words_.replace("-", " ").replace(" and ", " "), "en")


def tidy(value: float) -> float:
    """A whole number as an integer, so that 12% is 12 and not 12.0.

    Raises:
        ValueError: So many digits are no number of anything.
    """
    if math.isinf(value):
        raise ValueError("too many digits")
    return int(value) if value == int(value) else value


def scaled(printed: str, magnitude: str | None) -> float:
    """The value of a number with the magnitude behind it: 4,200,000 for "4.2" and "m".

    Raises:
        ValueError: The words are no number.
    """
    scale = _values("magnitudes")[magnitude.strip().casefold()] if magnitude else 1
    return tidy(round(read_number(printed) * scale, 2))


def percentage(numerator: float, denominator: float) -> float:
    """N of M in percent, to one decimal, halves rounded up: 1 of 16 is 6.3."""
    return tidy(math.floor(1000 * numerator / denominator + 0.5) / 10)


def denominator_of(fraction: str) -> int:
    """The denominator of a fraction by its name: 3 for "third" and "thirds".

    Raises:
        KeyError: The vocabulary has no such fraction.
    """
    return int(_values("fractions")[fraction.casefold()])


@cache
def _values(file: str) -> Mapping[str, float]:
    """The number under which `file`.toml lists each word."""
    return {word: float(value) for value, listed in terms(file).items() for word in listed}
