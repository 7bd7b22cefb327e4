"""Motions that the resolution itself says again: one decision, told once."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from functools import lru_cache

from minutes_miner.structure import votes
from minutes_miner.structure.findings import ItemRecord, Ordered, Resolved

ALIKE = 0.6
"""Of the words of a motion and its resolution so many are common to both."""
LEAST_WORDS = 10
"""Shorter decisions ("The report, as circulated, was noted") may well be two."""
THE_SAME = 0.85
"""So many where nobody is known to have moved the first."""
REACH = 50
"""A motion stands at most so many resolutions before the one that restates it."""


def merge_motion(record: ItemRecord) -> None:
    """Drop what the last resolution of `record` restates; keep the movers and votes of it."""
    last = record.resolutions[-1]
    behind = len(record.resolutions) - 1
    near = range(behind - 1, max(behind - REACH, 0) - 1, -1)
    found = next((n for n in near if _is_restated(record.resolutions[n], last)), None)
    if found is None:
        return
    first = record.resolutions[found]
    if first.moved.mover and last.moved.mover:
        return
    moved = last.moved.filled_from(first.moved)
    record.resolutions[-1] = replace(last, moved=moved, vote=votes.merge(first.vote, last.vote))
    _drop(record, found)


def _is_restated(first: Resolved, last: Resolved) -> bool:
    """Whether the two are one decision, first moved and then resolved, or printed twice."""
    if first.result != "pass":
        return False
    mine, other = _stems(first.flow.plain), _stems(last.flow.plain)
    least = ALIKE if first.moved.mover else THE_SAME
    enough = first.moved.mover is not None or len(mine | other) >= LEAST_WORDS
    return enough and len(mine & other) >= least * len(mine | other)


@lru_cache(maxsize=2 * REACH)
def _stems(text: str) -> Set[str]:
    """The words of a decision without endings: "approve" and "approves" are one."""
    return frozenset(word[:5] for word in re.findall(r"\w{3,}", text.casefold()))


def _drop(record: ItemRecord, index: int) -> None:
    """Leave out a resolution and what it orders; actions keep pointing at their own."""
    del record.resolutions[index]
    record.actions = [_moved_up(a, index) for a in record.actions if a.resolution != index]


def _moved_up(action: Ordered, index: int) -> Ordered:
    behind = action.resolution
    later = behind is not None and behind > index
    return replace(action, resolution=behind - 1) if later and behind is not None else action
