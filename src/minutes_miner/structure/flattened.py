"""Undo pages whose minutes came out as one long line: cut it before each item of the numbering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes_miner.structure.lines import Line
from minutes_miner.vocabulary import fragment

LONGEST_PARAGRAPH = 800
"""A longer line may be a whole page; no single paragraph of the corpus that was looked at is."""
LEAST_ITEMS = 3
"""So many numbers in a row make a numbering; fewer are chance."""

LEAST_LONG = 3
"""A page with so many longer lines has lost the ends of its own."""

LONGEST_HEAD = 4
"""So many lines of such a page may be its head."""

_GOING_ON = re.compile(
    r"(?:^|(?<=[.?!)\"'] ))(?P<item>\d{1,2})(?:\.(?P<sub>\d{1,2})\.?|\.) (?=[A-Z])"
)
_NUMBER = re.compile(r"(?:(?<=\s)|^)(?P<item>\d{1,2})(?:\.(?P<sub>\d{1,2}))?\.? (?=[A-Z])")
_REFERENCE = re.compile(r"(?:(?<=\s)|^)(?P<item>\d{1,4})/(?P<year>\d{2,4}) (?=[A-Z])")


def split_flattened(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those that hold a whole numbering cut before each of its items."""
    parts = [part for line in lines for part in _parts(line)]
    long = sum(len(line.text) > LONGEST_PARAGRAPH for line in parts)
    if long < LEAST_LONG:
        return parts
    head = [part for line in parts[:LONGEST_HEAD] for part in _cut(line, _head_cuts(line.text))]
    return _split_on([*head, *parts[LONGEST_HEAD:]])


def _head_cuts(text: str) -> list[int]:
    """Where the lists of names begin in a line of the head."""
    if _GOING_ON.match(text):
        return []
    return [m.start() for m in fragment("flattened_head", "sections").finditer(text)]


def _split_on(lines: Sequence[Line]) -> list[Line]:
    """The lines, cut inside where the numbering of the lines goes on after a full stop."""
    parts: list[Line] = []
    item = sub = 0
    for line in lines:
        cuts: list[int] = []
        for found in _GOING_ON.finditer(line.text):
            value, below = int(found["item"]), int(found["sub"] or 0)
            opens = found.start() == 0
            goes_on = (value, below) in ((item + 1, 0), (item, sub + 1), (item + 1, 1))
            if opens or goes_on:
                item, sub = value, below
                cuts += [] if opens else [found.start()]
        parts += _cut(line, cuts) if cuts else [line]
    return parts


def _parts(line: Line) -> list[Line]:
    inside = [m.start() for m in fragment("inline_list", "sections").finditer(line.text)]
    if inside:
        return _cut(line, inside)
    if len(line.text) <= LONGEST_PARAGRAPH:
        return [line]
    cuts = max(_numbered(line.text), _referenced(line.text), key=len)
    if len(cuts) < LEAST_ITEMS:
        return [line]
    return _cut(line, [*_head_cuts(line.text[: cuts[0]]), *cuts])


def _numbered(text: str) -> list[int]:
    """Where items 1, 2, 3 ... and their sub-items 5.1, 5.2 ... begin, each after the one before."""
    cuts: list[int] = []
    item = sub = 0
    for found in _NUMBER.finditer(text):
        value, below = int(found["item"]), int(found["sub"] or 0)
        if not below and value == item + 1:
            item, sub = value, 0
        elif below and value == item and below == sub + 1:
            sub = below
        else:
            continue
        cuts.append(found.start())
    return cuts


def _referenced(text: str) -> list[int]:
    """Where items 70/17, 71/17 ... begin; the first that is found opens the count."""
    cuts: list[int] = []
    last: int | None = None
    for found in _REFERENCE.finditer(text):
        if last is None or int(found["item"]) == last + 1:
            last = int(found["item"])
            cuts.append(found.start())
    return cuts


def _cut(line: Line, cuts: Sequence[int]) -> list[Line]:
    starts = [0, *(cut for cut in cuts if cut)]
    ends = [*starts[1:], len(line.text)]
    return [_part(line, start, end) for start, end in zip(starts, ends, strict=True)]


def _part(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end].rstrip()
    at = line.start + start
    blanks = line.blanks_before if start == 0 else 1
    return replace(line, text=text, start=at, end=at + len(text), blanks_before=blanks)
