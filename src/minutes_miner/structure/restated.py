"""Motions that the resolution itself says again: one decision, told once."""

from __future__ import annotations

import re
from dataclasses import replace

from minutes_miner.structure import votes
from minutes_miner.structure.findings import ItemRecord, Ordered, Resolved

ALIKE = 0.6
"""Of the words of two decisions that are one, so many are common to both."""


def merge_motion(record: ItemRecord) -> None:
    """Drop the motion that the last resolution of `record` restates; keep its movers and votes."""
    *earlier, last = record.resolutions
    found = [n for n, r in enumerate(earlier) if r.moved.mover and _alike(r, last)]
    if not found or last.moved.mover:
        return
    motion = earlier[found[-1]]
    merged = replace(last, moved=motion.moved, vote=votes.merge(motion.vote, last.vote))
    record.resolutions[-1] = merged
    _drop(record, found[-1])


def _alike(motion: Resolved, resolution: Resolved) -> bool:
    mine, other = _stems(motion.flow.plain), _stems(resolution.flow.plain)
    return motion.result == "pass" and len(mine & other) >= ALIKE * len(mine | other)


def _stems(text: str) -> set[str]:
    """The words of a decision without endings: "approve" and "approves" are one."""
    return {word[:5] for word in re.findall(r"\w{3,}", text.casefold())}


def _drop(record: ItemRecord, index: int) -> None:
    """Leave out a resolution and what it orders; actions keep pointing at their own."""
    del record.resolutions[index]
    record.actions = [_moved_up(a, index) for a in record.actions if a.resolution != index]


def _moved_up(action: Ordered, index: int) -> Ordered:
    behind = action.resolution
    later = behind is not None and behind > index
    return replace(action, resolution=behind - 1) if later and behind is not None else action
