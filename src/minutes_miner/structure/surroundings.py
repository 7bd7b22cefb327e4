"""How the lines of a text stand: their neighbours, their markers, where their paragraphs end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from minutes_miner.structure import titles
from minutes_miner.structure.contents import find_contents
from minutes_miner.structure.lines import Line, Page
from minutes_miner.structure.markers import Marker, MarkerKind
from minutes_miner.vocabulary import fragment

FULL_LINE = 0.8
"""A line that fills this share of the page is nearly full."""
LEAST_AMOUNT = 100
"""A number so large that stands alone is a heading's only where others count on from it."""
REACH = 40
"""Markers are counted over so many lines, less one."""


class Surroundings:
    """The lines of one text, of which page furniture and the list of contents are passed over."""

    def __init__(self, lines: Sequence[Line], furniture: frozenset[int], page: Page) -> None:
        """Look at `lines`, of which those at the indexes `furniture` are the page's own."""
        self.lines = lines
        self.furniture = furniture
        self.page = page
        text_lines = [i for i in range(len(lines)) if i not in furniture]
        self.contents = find_contents(lines, text_lines)
        self.text_lines = [i for i in text_lines if i not in self.contents]

    def after(self, i: int) -> int | None:
        """The next line that is no furniture."""
        n = bisect_right(self.text_lines, i)
        return self.text_lines[n] if n < len(self.text_lines) else None

    def before(self, i: int) -> int | None:
        """The line before that is no furniture."""
        n = bisect_left(self.text_lines, i) - 1
        return self.text_lines[n] if n >= 0 else None

    def marker(self, i: int) -> Marker | None:
        """The marker at the start of line `i`, which is no furniture."""
        return self.lines[i].marker

    def breaks_after(self, i: int) -> bool:
        """Whether the paragraph ends with line `i`: the next word would have fitted on it."""
        following = self.after(i)
        if following is None or self.page.width is None:
            return True
        here, there = self.lines[i], self.lines[following]
        width = here.width or self.page.width
        if there.blanks_before and not self.page.double_spaced:
            return True
        if self.marker(following) is not None:
            return True
        reach = here.indent + len(here.text) + 1 + len(there.words[0])
        return reach <= width and not self._hangs(i, following)

    def _hangs(self, i: int, following: int) -> bool:
        """Whether a nearly full line goes on below, under its words and not under its marker."""
        marker = self.marker(i)
        here, there = self.lines[i], self.lines[following]
        full = (
            self.page.width is not None
            and here.indent + len(here.text) > FULL_LINE * self.page.width
        )
        return bool(marker and full and there.indent == here.indent + marker.length)

    def blank_after(self, i: int) -> bool:
        """Whether a blank line stands below line `i`."""
        following = i + 1
        return following < len(self.lines) and self.lines[following].blanks_before > 0

    def starts_paragraph(self, i: int) -> bool:
        """Whether the line above ends its paragraph."""
        before = self.before(i)
        return before is None or self.breaks_after(before)

    def is_bullet(self, i: int) -> bool:
        """Whether line `i` opens with a bullet."""
        marker = self.marker(i)
        return marker is not None and marker.kind is MarkerKind.BULLET

    def is_amount(self, i: int, marker: Marker) -> bool:
        """Whether a number alone is a year or a cell of a table: large, and not counted on."""
        large = marker.value >= LEAST_AMOUNT and marker.kind is MarkerKind.NUMBER
        return large and "." not in marker.style and len(self.siblings(i, marker)) == 1

    def item_line_follows(self, i: int) -> bool:
        """Whether "(Item 4)" stands below line `i`."""
        following = self.after(i)
        return following is not None and bool(
            fragment("item_reference", "headings").fullmatch(self.lines[following].text)
        )

    @cached_property
    def minutes_markers(self) -> tuple[int, ...]:
        """The lines that say "Minutes:" on web pages, where the agenda of an item ends."""
        return tuple(i for i in sorted(self.furniture) if titles.opens_minutes(self.lines[i].text))

    def title_lines(self, i: int) -> tuple[int, ...]:
        """The lines of a title that starts at `i` and may wrap."""
        lines = [i]
        while len(lines) < titles.MOST_LINES and not self.breaks_after(lines[-1]):
            following = self.after(lines[-1])
            if following is None or self.lines[following].text[:1] == "(":
                break
            lines.append(following)
        return tuple(lines)

    def join(self, lines: Sequence[int]) -> str:
        """The words of several lines."""
        return " ".join(self.lines[i].text for i in lines)

    def place(self, lines: Sequence[int], at: int) -> int:
        """The place in the source of character `at` of the joined `lines`."""
        for i in lines:
            if at <= len(self.lines[i].text):
                return self.lines[i].start + at
            at -= len(self.lines[i].text) + 1
        return self.lines[lines[-1]].end

    def siblings(self, i: int, marker: Marker) -> list[int]:
        """The lines around `i` that carry the same style of marker, counting on by one."""
        run = [i]
        run[:0] = reversed(self.count_on(i, marker, -1))
        return run + self.count_on(i, marker, 1)

    def count_on(self, i: int, marker: Marker, step: int) -> list[int]:
        """The lines near `i` whose markers count on from `marker`, up or down by `step`."""
        found, value = [], marker.value
        position = bisect_left(self.text_lines, i)
        for j in (
            self.text_lines[position + 1 : position + REACH]
            if step > 0
            else self.text_lines[max(0, position - REACH) : position][::-1]
        ):
            other = self.marker(j)
            if other is None or other.style != marker.style:
                continue
            if other.value != value + step:
                break
            found.append(j)
            value = other.value
        return found

    def marker_of(self, i: int) -> Marker | None:
        """The marker of any line; furniture and contents have none."""
        passed_over = i in self.furniture or i in self.contents
        return None if passed_over else self.lines[i].marker
