"""Tell the numbers of items from others where a single space parts them from the title.

"45 Allotments" opens an item if "46 Bus shelter" and "47 Cemetery" come below it, or if it stands
on top of the web page of one item.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutes_miner.structure import titles
from minutes_miner.structure.lines import Line
from minutes_miner.structure.markers import read_spaced_number

LARGEST_STEP = 2
"""A numbering may leave one number out: an item that the rules did not know for a title."""


def mark_counted(lines: Sequence[Line]) -> list[Line]:
    """The lines, those marked as counted whose number is one of a numbering."""
    titled = {i: value for i, line in enumerate(lines) if (value := _number_of_title(line))}
    counted = {i for run in _runs(titled) if len(run) >= titles.LIST_LENGTH for i in run}
    counted |= {i for i in titled if i and titles.opens_item_page(lines[i - 1].text)}
    return [
        replace(line, counted=True) if i in counted and line.marker is None else line
        for i, line in enumerate(lines)
    ]


def _number_of_title(line: Line) -> int | None:
    """The number that no more than spaces part from words that could be a title."""
    marker = line.marker or read_spaced_number(line.text)
    if marker is None or marker.style != "number-bare":
        return None
    return marker.value if titles.may_be_title(titles.bare(line.text[marker.length :])) else None


def _runs(values: dict[int, int]) -> list[list[int]]:
    """The lines whose numbers go up from one to the next."""
    runs: list[list[int]] = []
    for i, value in values.items():
        if runs and 0 < value - values[runs[-1][-1]] <= LARGEST_STEP:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs
