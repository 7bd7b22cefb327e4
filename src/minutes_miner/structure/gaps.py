"""Find headings by the gaps that they leave in the numbering.

Between items 5 and 7, a line ends "... the village. 6. Footpaths": a page lost its line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from minutes_miner.structure import titles
from minutes_miner.structure.heading import Heading, make_heading
from minutes_miner.structure.markers import read_marker
from minutes_miner.structure.surroundings import Surroundings

MOST_MISSING = 5
"""So many items in a row may be told by their numbers alone."""


class NumberingGaps:
    """Looks for missing numbers among the lines of one text."""

    def __init__(self, around: Surroundings) -> None:
        """Look among the lines of `around`."""
        self._around = around

    def find(self, headings: Sequence[Heading]) -> list[Heading]:
        """The headings that the numbers of `headings` leave out, or that follow their last."""
        numbered = [
            (h, h.marker.value) for h in headings if h.marker and h.marker.style == "number."
        ]
        found: list[Heading] = []
        for (heading, value), following in zip_longest(numbered, numbered[1:]):
            stop = following[1] if following else value + 1 + MOST_MISSING
            end = following[0].lines[0] if following else len(self._around.lines)
            found += self._missing(value + 1, stop, heading.lines[-1] + 1, end)
        return found

    def _missing(self, value: int, stop: int, first: int, last: int) -> list[Heading]:
        """The items `value` to `stop` that only numbers give away, each after the one before."""
        found: list[Heading] = []
        if not 0 < stop - value <= MOST_MISSING:
            return found
        while value < stop:
            heading = self._at_line_end(value, first, last) or self._stated(value, first, last)
            if heading is None:
                break
            found.append(heading)
            value, first = value + 1, heading.lines[-1] + 1
        return found

    def _stated(self, value: int, first: int, last: int) -> Heading | None:
        """An item whose one sentence is its title as well ("2. No interests were declared.").

        The title is the words up to the verb; the sentence stays the text of the item.
        """
        for i in range(first, last):
            marker = self._around.marker_of(i)
            if marker is None or marker.style != "number." or marker.value != value:
                continue
            rest = self._around.lines[i].text[marker.length :]
            subject = titles.subject_of(rest)
            if subject:
                start = self._around.lines[i].start + marker.length
                heading = make_heading(self._around, (i,), marker, subject)
                return replace(
                    heading, end=start + rest.index(subject) + len(subject), body_start=start
                )
        return None

    def _at_line_end(self, value: int, first: int, last: int) -> Heading | None:
        pattern = re.compile(rf"(?<=[.!?] ){value}\. (?P<title>[A-Z].*)$")
        for i in range(first, last):
            hit = pattern.search(self._around.lines[i].text)
            if hit and titles.may_be_title(titles.bare(hit["title"])):
                marker = read_marker(hit.group())
                heading = make_heading(self._around, (i,), marker, hit["title"])
                start, end = self._around.lines[i].start + hit.start(), self._around.lines[i].end
                return replace(heading, start=start, end=end, body_start=end)
        return None
