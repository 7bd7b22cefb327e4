"""Find where the head of the minutes ends: its title block, its lists of names."""

from __future__ import annotations

from functools import cached_property

from minutes_miner.structure import titles
from minutes_miner.structure.attendance import section_of
from minutes_miner.structure.markers import Marker, MarkerKind
from minutes_miner.structure.surroundings import Surroundings
from minutes_miner.vocabulary import fragment, lexicon

LONGEST_TITLE_BLOCK = 15
"""A title block is over after so many lines."""


class Head:
    """The head of one text."""

    def __init__(self, around: Surroundings) -> None:
        """Look among the lines of `around`."""
        self._around = around

    @cached_property
    def end(self) -> int:
        """The first line after the head of the minutes: the first numbered or well-known title."""
        if self._page_of_one_item():
            return 0
        first = self._printed_head_end()
        if self._item_lists:
            return min(first, self._item_lists[-1] + 1)
        if self._around.minutes_markers and first > self._around.minutes_markers[0]:
            return 0
        return first

    @cached_property
    def _item_lists(self) -> list[int]:
        """The lines "No. Item" above the items on the web page of a meeting."""
        return [
            i
            for i in sorted(self._around.furniture)
            if titles.opens_item_list(self._around.lines[i].text)
        ]

    def _page_of_one_item(self) -> bool:
        above = self._around.lines[: self._around.text_lines[0]] if self._around.text_lines else ()
        return any(titles.opens_item_page(line.text) for line in above)

    def _printed_head_end(self) -> int:
        lists = self._first_list()
        first = next(
            (
                i
                for i in self._around.text_lines
                if self._opens_business(i) and (i >= lists or self._is_marked(i))
            ),
            None,
        )
        if first is None:
            numbered = [i for i in self._around.text_lines if self._starts_numbering(i)]
            return numbered[0] if numbered else self._first_sentence()
        return self._first_of_numbering(first)

    def _first_list(self) -> int:
        """The first line near the top that opens a list; no bare title stands above it."""
        for i in self._around.text_lines[:LONGEST_TITLE_BLOCK]:
            opening = section_of(self._around.lines[i].text, in_head=True)
            if opening is not None and opening.section == "attendance":
                return i
        return 0

    def _is_marked(self, i: int) -> bool:
        """Whether a number, hashes or "(Item 4)" make a heading of line `i` wherever it stands."""
        marked = self._around.marker(i) is not None or self._around.item_line_follows(i)
        return marked or self._around.lines[i].hashes > 1

    def _opens_business(self, i: int) -> bool:
        """Whether line `i` is a well-known title, or stands where only a title can stand."""
        line, marker = self._around.lines[i], self._around.marker(i)
        rest = line.text[marker.length :] if marker else line.text
        if self._around.item_line_follows(i):
            return True
        if line.hashes > 1:
            return not section_of(line.text, in_head=True) and not self._titles_document(i)
        if marker and not rest:
            return not self._around.is_amount(i, marker) and self._title_follows(i)
        if marker and marker.style == "item":
            return True
        if marker and marker.kind is not MarkerKind.BULLET:
            cut = titles.opening_title(rest, numbered=True, among_titles=False)
            return titles.known(titles.bare(rest[: cut[0]] if cut else rest)) is not None
        known = titles.known(titles.bare(rest), numbered=False)
        if known is None or section_of(line.text) is not None:
            return False
        return "in_head" not in known.gives or self._text_follows(i)

    def _text_follows(self, i: int) -> bool:
        """Whether business is told below line `i`: no names, and nothing of when and where."""
        following = self._around.after(i)
        below = self._around.lines[following].text if following is not None else ""
        told = titles.is_sentence(below) and titles.opens_with_capital(below)
        opens_meeting = fragment("opening_formula", "pages").search(below) is not None
        return told and not opens_meeting and section_of(below, in_head=True) is None

    def _title_follows(self, i: int) -> bool:
        following = self._around.after(i)
        if following is None:
            return False
        return titles.may_be_title(titles.bare(self._around.lines[following].text))

    def _titles_document(self, i: int) -> bool:
        """Whether a line near the top is the title of the minutes with their date."""
        near = self._around.text_lines[:LONGEST_TITLE_BLOCK]
        text = self._around.lines[i].text
        return i in near and fragment("dated_title", "headings").search(text) is not None

    def _first_of_numbering(self, i: int) -> int:
        """The first line of the same numbering: "ITEM 1 OPENING" before "ITEM 2 MINUTES"."""
        marker = self._around.marker(i)
        if marker is None:
            return i
        if marker.kind is MarkerKind.REFERENCE:
            return next((j for j in self._around.text_lines if self._refers_alike(j, marker)), i)
        earlier = [j for j in self._around.count_on(i, marker, -1) if self._starts_numbering(j)]
        return earlier[-1] if earlier else i

    def _refers_alike(self, i: int, marker: Marker) -> bool:
        """Whether a title has a reference of the same make, of which any part may count on."""
        other = self._around.marker(i)
        return other is not None and other.style == marker.style and self._starts_numbering(i)

    def _starts_numbering(self, i: int) -> bool:
        marker = self._around.marker(i)
        return (
            marker is not None
            and marker.kind in (MarkerKind.NUMBER, MarkerKind.REFERENCE, MarkerKind.DECIMAL)
            and self._opens_with_title(self._around.lines[i].text[marker.length :])
        )

    def _opens_with_title(self, text: str) -> bool:
        return (
            titles.may_be_title(titles.bare(text))
            or titles.opening_title(text, numbered=True, among_titles=False) is not None
        )

    def _first_sentence(self) -> int:
        for i in self._around.text_lines:
            if titles.is_sentence(self._around.lines[i].text) and not lexicon("sections").match(
                self._around.lines[i].text
            ):
                return i
        return len(self._around.lines)
