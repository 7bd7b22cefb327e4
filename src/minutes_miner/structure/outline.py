"""Divide a text into its parts: head, attendance, items with their agenda text and body, close."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from minutes_miner.structure.agenda import AgendaText
from minutes_miner.structure.attendance import section_of
from minutes_miner.structure.body import Body
from minutes_miner.structure.columns import split_columns
from minutes_miner.structure.counting import mark_counted
from minutes_miner.structure.decisions import Decision, find_decision
from minutes_miner.structure.flattened import split_flattened
from minutes_miner.structure.furniture import find_furniture
from minutes_miner.structure.heading import Heading
from minutes_miner.structure.headings import HeadingFinder
from minutes_miner.structure.lines import normalise, page_setting, split_lines
from minutes_miner.structure.paragraphs import Paragraph, Piece, gather_paragraphs
from minutes_miner.structure.parts import Outline, Section
from minutes_miner.structure.piped import split_rows
from minutes_miner.structure.preamble import Preamble
from minutes_miner.structure.rollcall import RollCall
from minutes_miner.structure.surroundings import Surroundings
from minutes_miner.structure.tables import find_action_table, find_grid
from minutes_miner.vocabulary import fragment


def make_outline(source: str) -> Outline:
    """Find the parts of `source`."""
    return _Outliner(source).run()


class _Outliner:
    def __init__(self, source: str) -> None:
        self.source = source
        printed = split_rows(split_flattened(split_lines(normalise(source))))
        people, grid = find_grid(printed)
        rows, table = find_action_table(printed)
        self.lines = mark_counted(
            split_columns([line for i, line in enumerate(printed) if i not in grid | table])
        )
        # Cells of columns are read one column after the other, not as they stand in the text.
        self.by_place = sorted(range(len(self.lines)), key=lambda i: self.lines[i].start)
        self.furniture = find_furniture(self.lines)
        page = page_setting(self.lines)
        self.around = Surroundings(self.lines, self.furniture, page)
        self.outline = Outline(self.lines, double_spaced=page.double_spaced)
        self.outline.attendees += people
        self.outline.action_rows += rows
        for i in sorted(grid | table):
            self.outline.paint(printed[i].span, "attendance" if i in grid else "action")
        self.roll = RollCall(self.outline)
        self.body = Body(self.outline, self.roll)
        self.unread = self.furniture

    def run(self) -> Outline:
        headings = HeadingFinder(self.around).find()
        titled = frozenset(i for h in headings if h.body_start is None for i in h.lines)
        self.unread = self.furniture | titled | self.around.contents
        for i in sorted(self.around.contents):
            self.outline.paint(self.lines[i].span, "agenda_text")
        self.outline.furniture = [self.lines[i].span for i in sorted(self.furniture)]
        self.outline.web_page = bool(self.around.minutes_markers)
        first = headings[0].start if headings else len(self.source)
        preamble = Preamble(self.source, self.around, self.outline, self.roll, self.body)
        preamble.read(self._pieces(0, first))
        self._read_items(headings)
        return self.outline

    def _pieces(self, start: int, end: int) -> list[Piece]:
        """The lines between two places, furniture left out, cut to fit."""
        first = bisect_right(self.by_place, start, key=lambda i: self.lines[i].end)
        behind = bisect_left(self.by_place, end, key=lambda i: self.lines[i].start)
        return [
            Piece(i, max(self.lines[i].start, start), min(self.lines[i].end, end))
            for i in sorted(self.by_place[first:behind])
            if i not in self.unread
        ]

    def _paragraphs(self, pieces: Sequence[Piece]) -> list[Paragraph]:
        return gather_paragraphs(self.source, self.around, pieces)

    def _read_items(self, headings: Sequence[Heading]) -> None:
        ends = [*(h.start for h in headings[1:]), len(self.source)][: len(headings)]
        exempt = False
        for heading, end in zip(headings, ends, strict=True):
            exempt = exempt or heading.section == "exempt"
            section = Section(heading, public=not exempt)
            self.outline.sections.append(section)
            self._paint_heading(heading)
            self._read_item(section, heading, self._pieces(heading.body_start or heading.end, end))

    def _paint_heading(self, heading: Heading) -> None:
        self.outline.paint((heading.start, heading.end), "heading")
        cells = [self.lines[i] for i in heading.lines if self.lines[i].in_title_column]
        self.outline.title_cells += [cell.span for cell in cells]
        for i in heading.lines[1:] if heading.body_start is None else ():
            self.outline.paint(self.lines[i].span, "heading")

    def _read_item(self, section: Section, heading: Heading, pieces: Sequence[Piece]) -> None:
        pieces = self._without_agenda(self._without_reference(pieces))
        lists_names = heading.section == "attendance"
        self.roll.enter_item(lists_names=lists_names)
        agenda = AgendaText()
        closing = heading.section == "close"
        opens_limbs = False
        for paragraph in self._paragraphs(pieces):
            found = find_decision(paragraph.text)
            decided, opens_limbs = found is not None or opens_limbs, _opens_limbs(found)
            closing = closing or (not decided and _opens_close(paragraph))
            if closing and not decided:
                self.outline.close.append(paragraph)
                self.outline.paint(paragraph.span, "other")
            elif self.roll.takes(paragraph, list_open=lists_names):
                continue
            elif agenda.takes(paragraph):
                self.outline.paint(paragraph.span, "agenda_text")
            else:
                self.body.take(section, paragraph, "other" if closing else "discussion")

    def _without_reference(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """Leave out "(Item 4)" below a title: it is part of the heading."""
        reference = fragment("item_reference", "headings")
        if pieces and reference.fullmatch(self.lines[pieces[0].index].text):
            self.outline.paint((pieces[0].start, pieces[0].end), "heading")
            return pieces[1:]
        return pieces

    def _without_agenda(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """On web pages the agenda text of an item runs up to its "Minutes:"."""
        if not pieces:
            return pieces
        first, last = pieces[0].index, pieces[-1].index
        marker = next(
            (m for m in self.around.minutes_markers if first <= m <= last or m == first - 1), None
        )
        if marker is None:
            return pieces
        for paragraph in self._paragraphs([p for p in pieces if p.index < marker]):
            self.outline.paint(paragraph.span, "agenda_text")
            if fragment("meeting_line", "pages").match(paragraph.text):
                self.outline.head.append(paragraph)
        return [p for p in pieces if p.index > marker]


def _opens_limbs(found: Decision | None) -> bool:
    return found is not None and found.where == "block"


def _opens_close(paragraph: Paragraph) -> bool:
    opens = section_of(paragraph.text)
    return opens is not None and opens.section == "close"
