"""Find headings by the gaps that they leave in the numbering.

Between items 5 and 7, a line ends "... the village. 6. Footpaths": a page lost its line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutes_miner.structure import titles
from minutes_miner.structure.heading import Heading, make_heading
from minutes_miner.structure.markers import read_marker
from minutes_miner.structure.surroundings import Surroundings


class NumberingGaps:
    """Looks for missing numbers among the lines of one text."""

    def __init__(self, around: Surroundings) -> None:
        """Look among the lines of `around`."""
        self._around = around

    def find(self, headings: Sequence[Heading]) -> list[Heading]:
        """The headings between two of `headings` whose numbers leave one out."""
        numbered = [h for h in headings if h.marker and h.marker.style == "number."]
        found: list[Heading] = []
        for a, b in pairwise(numbered):
            if a.marker and b.marker and b.marker.value == a.marker.value + 2:
                value, first, last = a.marker.value + 1, a.lines[-1] + 1, b.lines[0]
                missing = self._at_line_end(value, first, last) or self._stated(value, first, last)
                found += [missing] if missing else []
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
