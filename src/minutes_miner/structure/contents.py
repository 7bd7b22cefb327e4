"""Find the list of contents that some minutes print before their items."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.structure import titles
from minutes_miner.structure.lines import Line
from minutes_miner.structure.markers import MarkerKind


def find_contents(lines: Sequence[Line], text_lines: Sequence[int]) -> frozenset[int]:
    """The indexes of the lines of a list of contents.

    Its numbered titles stand in a row and all come again below, with their numbers.
    """
    covered = {i for run in _runs(_titles_that_come_again(lines, text_lines)) for i in run}
    styles = {i: m.style for i in text_lines if (m := lines[i].marker)}
    for i in reversed(text_lines):
        above_list = i + 1 in covered and i not in covered
        alike = styles.get(i, "") == styles.get(i + 1)
        if above_list and (alike or titles.opens_contents(lines[i].text)):
            covered.add(i)
    return frozenset(covered)


def _titles_that_come_again(lines: Sequence[Line], text_lines: Sequence[int]) -> list[int]:
    keyed = [(i, key) for i in text_lines if (key := _number_and_word(lines[i]))]
    last = {key: i for i, key in keyed}
    return [i for i, key in keyed if last[key] > i]


def _runs(indexes: Sequence[int]) -> list[range]:
    """The stretches of lines in which enough of `indexes` stand close together."""
    runs: list[list[int]] = []
    for i in indexes:
        if runs and i - runs[-1][-1] <= titles.LIST_LENGTH:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [range(run[0], run[-1] + 1) for run in runs if len(run) >= titles.LIST_LENGTH]


def _number_and_word(line: Line) -> tuple[str, str] | None:
    """The number of a marked line and the first word of its title."""
    marker = line.marker
    if marker is None or marker.kind not in (
        MarkerKind.NUMBER,
        MarkerKind.REFERENCE,
        MarkerKind.DECIMAL,
    ):
        return None
    title = line.text[marker.length :]
    if titles.is_sentence(title):
        return None
    rest = title.split()
    return (marker.label, rest[0].casefold()) if rest else None
