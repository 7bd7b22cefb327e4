"""How far two stretches of a text are the same."""

from __future__ import annotations

import re
from bisect import bisect_left

from minutes_miner.records import Evidence

_WORD = re.compile(r"\w+")


class WordIndex:
    """Where the words of a text begin."""

    def __init__(self, text: str) -> None:
        """Number the words of the text from 0."""
        self._starts = [word.start() for word in _WORD.finditer(text)]

    def between(self, start: int, end: int) -> range:
        """The numbers of the words that begin in `text[start:end]`."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))


def overlap(one: Evidence | None, other: Evidence | None) -> bool:
    """Whether two stretches have at least one character in common; None is no stretch."""
    if one is None or other is None:
        return False
    return max(one.start, other.start) < min(one.end, other.end)


def intersection_over_union(one: range, other: range) -> float:
    """The share of the words of both that are words of each, from 0 to 1; 0 without words."""
    common = max(0, min(one.stop, other.stop) - max(one.start, other.start))
    union = len(one) + len(other) - common
    return common / union if union else 0.0
