"""Take the people of attendance lists and sentences into the outline.

`attendance` reads the names of one list; here it is told which paragraphs are lists, where in them
the names stand, and how their people stood to the meeting.
"""

from __future__ import annotations

from minutes_miner.records import ParticipantStatus
from minutes_miner.structure import titles
from minutes_miner.structure.attendance import (
    Opening,
    read_attendees,
    read_presence,
    section_of,
)
from minutes_miner.structure.decisions import find_decision
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.parts import Outline
from minutes_miner.structure.sentences import split_sentences
from minutes_miner.vocabulary import fragment

LONGEST_PRESENCE = 400
"""A longer paragraph that ends in "was in attendance" tells more than who was there."""


class RollCall:
    """Who was there, from one paragraph after another.

    The status of an open list, and the role of its people, hold until the next list.
    """

    def __init__(self, outline: Outline) -> None:
        """Write to `outline`."""
        self._outline = outline
        self._status: ParticipantStatus | None = None
        self._role: str | None = None
        self._is_open = False
        self._awaits_names = False

    # --- the head of the minutes ------------------------------------------------------------------

    def takes_in_head(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph opens a list in the head, or stands in one, and was taken."""
        opening = section_of(paragraph.text, in_head=True)
        start = 0
        if opening is not None and opening.section == "attendance":
            if self._take_named(paragraph, opening) or self._take_presence(paragraph, opening):
                return True
            start = self._open(opening, paragraph)
        elif not self._is_open:
            return False
        elif opening is None and titles.is_sentence(paragraph.text):
            start = len(paragraph.text)
        self._attend(paragraph, start)
        return True

    def _open(self, opening: Opening, paragraph: Paragraph) -> int:
        """Open a list. Returns where in the paragraph its names begin."""
        self._status, self._role, self._is_open = opening.status, opening.role, True
        if opening.status == "apologies" and titles.is_sentence(paragraph.text):
            return _after_from(paragraph.text)
        return opening.end

    # --- the body of the minutes ------------------------------------------------------------------

    def enter_item(self, *, lists_names: bool) -> None:
        """Begin an item, which may be nothing but a list: "1. Apologies"."""
        self._status, self._role = ("apologies" if lists_names else None), None

    def takes(self, paragraph: Paragraph, *, list_open: bool = False) -> bool:
        """Whether the paragraph only says who was there; its people were then taken."""
        opening = section_of(paragraph.text)
        decided = find_decision(paragraph.text) is not None
        if decided and opening and opening.status == "apologies":
            self._read_names(paragraph, _after_from(paragraph.text), None, "apologies", None)
        if opening and opening.section == "attendance" and not decided:
            takers = (
                self._take_named,
                self._take_apologies,
                self._take_presence,
                self._take_list,
            )
            if any(take(paragraph, opening) for take in takers):
                return True
        list_open, self._awaits_names = list_open or self._awaits_names, False
        if list_open and self._status and _is_list_of_names(paragraph):
            self._attend(paragraph, 0)
            return True
        return False

    def _take_named(self, paragraph: Paragraph, opening: Opening) -> bool:
        """Take "Cllr Hart sent his apologies." and "Cllr Roe in the Chair"."""
        if opening.names is None:
            return False
        self._status, self._role, self._is_open = opening.status, None, True
        self._attend(paragraph, *opening.names, opening.status, opening.role)
        return True

    def _take_apologies(self, paragraph: Paragraph, opening: Opening) -> bool:
        """Take "Apologies were received from Cllr Hart."."""
        if opening.status != "apologies" or not titles.is_sentence(paragraph.text):
            return False
        start = _after_from(paragraph.text)
        self._attend(paragraph, start, None, opening.status, opening.role)
        return True

    def _take_list(self, paragraph: Paragraph, opening: Opening) -> bool:
        """Take "Apologies: Cllr Hart", or a bare "Apologies:" above the names."""
        if opening.status is None or titles.is_sentence(paragraph.text[opening.end :]):
            return False
        self._status, self._role = opening.status, opening.role
        self._awaits_names = opening.end >= len(paragraph.text)
        self._attend(paragraph, opening.end)
        return True

    def _take_presence(self, paragraph: Paragraph, opening: Opening) -> bool:
        """Take "Jo Farrow, Head of Parks, was in attendance."."""
        told = titles.is_sentence(paragraph.text[: opening.end])
        if opening.status != "in_attendance" or not told or len(paragraph.text) > LONGEST_PRESENCE:
            return False
        self._outline.paint(paragraph.span, "attendance")
        self._outline.attendees += read_presence(paragraph.flow)
        return True

    def note_presence(self, paragraph: Paragraph) -> None:
        """Take the people of a sentence such as "Jo Farrow, Head of Parks, was in attendance"."""
        for start, stop in split_sentences(paragraph.text):
            if fragment("person_was_there", "attendance").match(paragraph.text[start:stop]):
                self._outline.attendees += read_presence(paragraph.flow.cut(start, stop))

    def _attend(
        self,
        paragraph: Paragraph,
        start: int,
        end: int | None = None,
        status: ParticipantStatus | None = None,
        role: str | None = None,
    ) -> None:
        """Take the names between `start` and `end`, by default with the status of the open list."""
        self._outline.paint(paragraph.span, "attendance")
        if status is None:
            status, role = self._status, self._role
        self._read_names(paragraph, start, end, status, role)

    def _read_names(
        self,
        paragraph: Paragraph,
        start: int,
        end: int | None,
        status: ParticipantStatus | None,
        role: str | None,
    ) -> None:
        if status and start < len(paragraph.text):
            names = paragraph.flow.cut(start, end or len(paragraph.text))
            self._outline.attendees += read_attendees(names, status, role)


def _after_from(text: str) -> int:
    """Where the names begin in "Apologies were received from Cllr Hart"."""
    for name in ("senders", "senders_by"):
        found = fragment(name, "attendance").search(text)
        if found:
            return found.end()
    return len(text)


def _is_list_of_names(paragraph: Paragraph) -> bool:
    if titles.is_sentence(paragraph.text):
        return False
    return bool(read_attendees(paragraph.flow, "present"))
