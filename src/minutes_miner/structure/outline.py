"""Divide a text into its parts: head, attendance, items with their agenda text and body, close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_miner.records import BlockType, ParticipantStatus
from minutes_miner.structure import titles
from minutes_miner.structure.attendance import Attendee, read_attendees, section_of
from minutes_miner.structure.attribution import Subject, attribute
from minutes_miner.structure.blocks import Painted
from minutes_miner.structure.columns import split_columns
from minutes_miner.structure.decisions import find_decision
from minutes_miner.structure.flattened import split_flattened
from minutes_miner.structure.flow import Span
from minutes_miner.structure.furniture import find_furniture
from minutes_miner.structure.heading import Heading
from minutes_miner.structure.headings import HeadingFinder
from minutes_miner.structure.lines import Line, normalise, page_setting, split_lines
from minutes_miner.structure.paragraphs import Paragraph, Piece, gather_paragraphs
from minutes_miner.structure.people import make_directory
from minutes_miner.structure.piped import split_rows
from minutes_miner.structure.surroundings import Surroundings
from minutes_miner.structure.tables import ActionRow, find_action_table, find_grid
from minutes_miner.vocabulary import fragment, lexicon

SHORT_RECOMMENDATION = 40
"""So short a paragraph behind a recommendation is still part of it."""


@dataclass
class Section:
    """One item, or what stands before the first: its heading and the paragraphs of its body."""

    heading: Heading | None
    body: list[Paragraph] = field(default_factory=list)
    public: bool = True


@dataclass
class Outline:
    """A text in parts. `painted` says, in text order, which block type covers which span."""

    lines: Sequence[Line]
    head: list[Paragraph] = field(default_factory=list)
    attendees: list[Attendee] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    close: list[Paragraph] = field(default_factory=list)
    painted: list[Painted] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    action_rows: list[ActionRow] = field(default_factory=list)
    title_cells: list[Span] = field(default_factory=list)
    web_page: bool = False
    double_spaced: bool = False


def make_outline(source: str) -> Outline:
    """Find the parts of `source`."""
    return _Outliner(source).run()


class _Outliner:
    def __init__(self, source: str) -> None:
        self.source = source
        printed = split_rows(split_flattened(split_lines(normalise(source))))
        people, grid = find_grid(printed)
        rows, table = find_action_table(printed)
        self.lines = split_columns(
            [line for i, line in enumerate(printed) if i not in grid | table]
        )
        self.furniture = find_furniture(self.lines)
        page = page_setting(self.lines)
        self.around = Surroundings(self.lines, self.furniture, page)
        self.outline = Outline(self.lines, double_spaced=page.double_spaced)
        self.outline.attendees += people
        self.outline.action_rows += rows
        for i in sorted(grid | table):
            self._paint(printed[i].start, printed[i].end, "attendance" if i in grid else "action")
        self.status: tuple[ParticipantStatus | None, str | None] | None = None
        self.unread = self.furniture

    def run(self) -> Outline:
        headings = HeadingFinder(self.around).find()
        titled = frozenset(i for h in headings if h.body_start is None for i in h.lines)
        self.unread = self.furniture | titled | self.around.contents
        for i in sorted(self.around.contents):
            self._paint(self.lines[i].start, self.lines[i].end, "agenda_text")
        self.outline.furniture = [
            (self.lines[i].start, self.lines[i].end) for i in sorted(self.furniture)
        ]
        self.outline.web_page = bool(self.around.minutes_markers)
        first = headings[0].start if headings else len(self.source)
        self._read_head(self._pieces(0, first))
        self._read_items(headings)
        return self.outline

    # --- lines ------------------------------------------------------------------------------------

    def _pieces(self, start: int, end: int) -> list[Piece]:
        """The lines between two places, furniture left out, cut to fit."""
        return [
            Piece(i, max(line.start, start), min(line.end, end))
            for i, line in enumerate(self.lines)
            if i not in self.unread and line.start < end and line.end > start
        ]

    def _paragraphs(self, pieces: Sequence[Piece]) -> list[Paragraph]:
        return gather_paragraphs(self.source, self.around, pieces)

    def _paint(self, start: int, end: int, kind: BlockType) -> None:
        self.outline.painted.append((start, end, kind))

    # --- the head ---------------------------------------------------------------------------------

    def _read_head(self, pieces: Sequence[Piece]) -> None:
        """Title block and attendance lists, then whatever discussion stands before any heading."""
        if self.outline.web_page and not self.outline.sections:
            pieces = self._head_of_web_page(pieces)
        opening = Section(None)
        in_body = False
        for paragraph in self._head_paragraphs(pieces):
            in_body = in_body or self._is_business(paragraph)
            if in_body and self._take_attendance(paragraph):
                continue
            if in_body:
                self._take_body(opening, paragraph)
            elif self._opens_list(paragraph) or self.status is not None:
                self._take_listed(paragraph)
            else:
                self.outline.head.append(paragraph)
                self._paint(paragraph.start, paragraph.end, "header")
        if opening.body:
            self.outline.sections.append(opening)

    def _head_of_web_page(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """On the page of an item without a title, all that precedes "Minutes:" is agenda text."""
        marker = self.around.minutes_markers[0]
        before = [p for p in pieces if p.index < marker]
        after = [p for p in pieces if p.index > marker]
        if not after:
            return pieces
        for paragraph in self._paragraphs(before):
            self._paint(paragraph.start, paragraph.end, "agenda_text")
        section = Section(None)
        for paragraph in self._paragraphs(after):
            self._take_body(section, paragraph)
        self.outline.sections.append(section)
        return []

    def _head_paragraphs(self, pieces: Sequence[Piece]) -> list[Paragraph]:
        """Paragraphs of the head; a line that opens a list always begins one."""
        groups: list[list[Piece]] = [[]]
        for piece in pieces:
            line = self.lines[piece.index].text
            above = groups[-1][-1].index if groups[-1] else None
            if (
                section_of(line, in_head=True)
                or lexicon("pages").match(line)
                or self._ends_entry(above)
            ):
                groups.append([])
            groups[-1].append(piece)
        return [p for group in groups if group for p in self._paragraphs(group)]

    def _ends_entry(self, i: int | None) -> bool:
        """Whether an entry of a list of names ends with line `i`, short and without a comma."""
        if i is None or not self.around.breaks_after(i):
            return False
        return not self.lines[i].text.endswith((",", "&", " and", "(", "-", ":"))

    def _opens_list(self, paragraph: Paragraph) -> bool:
        found = section_of(paragraph.text, in_head=True)
        return found is not None and found[0] == "attendance"

    def _is_business(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph of the head is discussion or decision, no fact about the meeting."""
        text = paragraph.text
        if (
            section_of(text, in_head=True)
            or lexicon("pages").search(text)
            or not titles.is_sentence(text)
        ):
            return False
        if fragment("opening_formula", "pages").search(text):
            return False
        voice = attribute(text, make_directory(()))
        return (
            find_decision(text) is not None
            or voice.subject in (Subject.NAMED, Subject.COLLECTIVE)
            or voice.type is not None
        )

    def _take_listed(self, paragraph: Paragraph) -> None:
        found = section_of(paragraph.text, in_head=True)
        start = 0
        if found and found[0] == "attendance":
            _, status, role, start = found
            self.status = (status, role)
            if status == "apologies" and _is_prose(paragraph.text):
                start = _after_from(paragraph.text)
        status, role = self.status or (None, None)
        self._paint(paragraph.start, paragraph.end, "attendance")
        told = found is None and _is_prose(paragraph.text)
        if status and start < len(paragraph.text) and not told:
            rest = paragraph.flow.cut(start, len(paragraph.text))
            self.outline.attendees += read_attendees(rest, status, role)

    # --- items ------------------------------------------------------------------------------------

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
        self._paint(heading.start, heading.end, "heading")
        cells = [self.lines[i] for i in heading.lines if self.lines[i].in_title_column]
        self.outline.title_cells += [(cell.start, cell.end) for cell in cells]
        for i in heading.lines[1:] if heading.body_start is None else ():
            self._paint(self.lines[i].start, self.lines[i].end, "heading")

    def _read_item(self, section: Section, heading: Heading, pieces: Sequence[Piece]) -> None:
        pieces = self._without_agenda(self._without_reference(pieces))
        lists_names = heading.section == "attendance"
        self.status = ("apologies", None) if lists_names else None
        agenda = _Agenda()
        closing = heading.section == "close"
        for paragraph in self._paragraphs(pieces):
            decided = find_decision(paragraph.text) is not None
            closing = closing or (not decided and _opens_close(paragraph))
            if closing and not decided:
                self.outline.close.append(paragraph)
                self._paint(paragraph.start, paragraph.end, "other")
            elif self._take_attendance(paragraph, lists_names):
                continue
            elif agenda.takes(paragraph):
                self._paint(paragraph.start, paragraph.end, "agenda_text")
            else:
                self._take_body(section, paragraph, "other" if closing else "discussion")

    def _take_body(
        self, section: Section, paragraph: Paragraph, kind: BlockType = "discussion"
    ) -> None:
        section.body.append(paragraph)
        self._paint(paragraph.start, paragraph.end, kind)

    def _without_reference(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """Leave out "(Item 4)" below a title: it is part of the heading."""
        reference = fragment("item_reference", "headings")
        if pieces and reference.fullmatch(self.lines[pieces[0].index].text):
            self._paint(pieces[0].start, pieces[0].end, "heading")
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
            self._paint(paragraph.start, paragraph.end, "agenda_text")
            if fragment("meeting_line", "pages").match(paragraph.text):
                self.outline.head.append(paragraph)
        return [p for p in pieces if p.index > marker]

    def _take_attendance(self, paragraph: Paragraph, list_open: bool = False) -> bool:
        """Whether the paragraph only says who was there; its people go to the attendance."""
        text = paragraph.text
        found = section_of(text)
        if found and found[0] == "attendance" and not find_decision(text):
            _, status, role, start = found
            sent = lexicon("sections")["sent-apologies"].regex.match(text)
            if sent:
                self._attend(paragraph, status, role, 0, sent.end("names"))
                return True
            if status == "apologies" and _is_prose(text):
                self._attend(paragraph, status, role, _after_from(text))
                return True
            if status is not None and not _is_prose(text[start:]):
                self.status = (status, role)
                if not text.endswith((".", ")")) or start < len(text):
                    self._attend(paragraph, status, role, start)
                return True
            if status == "in_attendance" and len(text) < 400:
                self._attend(paragraph, None, None, 0)
                return True
        if list_open and self.status and _is_list_of_names(paragraph):
            self._attend(paragraph, *self.status, 0)
            return True
        return False

    def _attend(
        self,
        paragraph: Paragraph,
        status: ParticipantStatus | None,
        role: str | None,
        start: int,
        end: int | None = None,
    ) -> None:
        self._paint(paragraph.start, paragraph.end, "attendance")
        if status and start < len(paragraph.text):
            rest = paragraph.flow.cut(start, end or len(paragraph.text))
            self.outline.attendees += read_attendees(rest, status, role)


@dataclass
class _Agenda:
    """The agenda text that opens an item: what is proposed, the papers, the recommendations."""

    open: bool = True
    recommending: bool = False

    def takes(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph is agenda text."""
        opens = _opens_recommendation(paragraph)
        if self.open and self._goes_on(paragraph):
            self.recommending = self.recommending or opens
            return True
        self.open = opens or _introduces_papers(paragraph)
        self.recommending = self.recommending or self.open
        return self.open

    def _goes_on(self, paragraph: Paragraph) -> bool:
        short = len(paragraph.text) < SHORT_RECOMMENDATION
        if self.recommending and (paragraph.marker is not None or short):
            return True
        return lexicon("agenda_text").match(paragraph.text) is not None


def _introduces_papers(paragraph: Paragraph) -> bool:
    hit = lexicon("agenda_text").match(paragraph.text)
    return hit is not None and "anywhere" in hit[0].gives


def _opens_recommendation(paragraph: Paragraph) -> bool:
    cues = lexicon("agenda_text")
    names = ("recommendation", "report-recommended")
    return any(cues[name].regex.match(paragraph.text) for name in names)


def _opens_close(paragraph: Paragraph) -> bool:
    opens = section_of(paragraph.text)
    return opens is not None and opens.section == "close"


def _is_prose(text: str) -> bool:
    return titles.is_sentence(text)


def _after_from(text: str) -> int:
    """Where the names begin in "Apologies were received from Cllr Hart"."""
    found = fragment("senders", "attendance").search(text) or fragment(
        "senders_by", "attendance"
    ).search(text)
    return found.end() if found else len(text)


def _is_list_of_names(paragraph: Paragraph) -> bool:
    if _is_prose(paragraph.text):
        return False
    return bool(read_attendees(paragraph.flow, "present"))
