"""Tile a text with blocks: every character belongs to exactly one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutes_miner.records import BlockType
from minutes_miner.structure.kinds import BLOCK_TYPES

Painted = tuple[int, int, BlockType]
"""A stretch of the text, from its first character to one past its last, and its type."""

_UNPAINTED = 255
_RUN = re.compile(rb"(.)\1*", re.DOTALL)


def tile(length: int, painted: Iterable[Painted]) -> list[Painted]:
    """Blocks from 0 to `length`; where `painted` spans overlap, the later one counts.

    What nothing covers, white space as a rule, belongs to the block before it.
    """
    canvas = bytearray([_UNPAINTED]) * length
    starts: set[int] = set()
    for start, end, kind in painted:
        canvas[start:end] = bytes([BLOCK_TYPES.index(kind)]) * (end - start)
        starts.add(start)
    runs = [
        (m.start(), m.group()[0])
        for m in _RUN.finditer(bytes(canvas))
        if m.group()[0] != _UNPAINTED
    ]
    cuts = sorted(
        {at for at, _ in runs} | {s for s in starts if s < length and canvas[s] != _UNPAINTED}
    )
    return _blocks(canvas, cuts, length)


def _blocks(canvas: bytearray, cuts: list[int], length: int) -> list[Painted]:
    if not length:
        return []
    if not cuts:
        return [(0, length, "other")]
    starts = [0, *cuts[1:]]
    ends = [*cuts[1:], length]
    return [(a, b, BLOCK_TYPES[canvas[at]]) for a, b, at in zip(starts, ends, cuts, strict=True)]
