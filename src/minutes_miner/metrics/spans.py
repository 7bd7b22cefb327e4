"""Stretches of a sentence, as pairs of offsets."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether `span` shares a character with any of the others."""
    return any(span[0] < end and start < span[1] for start, end in others)


def gap(first: Span, second: Span) -> int:
    """How many characters lie between two spans; 0 where they touch or overlap."""
    return max(0, second[0] - first[1], first[0] - second[1])


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span that covers all of them."""
    starts, ends = zip(*spans, strict=True)
    return min(starts), max(ends)
