"""The order of work in this room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from minutes_miner.records import (
    AgendaItem,
    Block,
    BlockType,
    DocumentClassification,
    Meeting,
    Notice,
)
from minutes_miner.structure import attendance, dates
from minutes_miner.structure.blocks import Painted
from minutes_miner.structure.classify import classify_document
from minutes_miner.structure.due import Calendar
from minutes_miner.structure.findings import ItemRecord
from minutes_miner.structure.flow import Span
from minutes_miner.structure.lines import normalise
from minutes_miner.structure.meeting import Facts, meeting_day, read_facts
from minutes_miner.structure.outline import make_outline
from minutes_miner.structure.parts import Outline
from minutes_miner.structure.passages import Passage, passages_of_section, passages_of_text
from minutes_miner.structure.people import make_directory
from minutes_miner.structure.recording import Recorder
from minutes_miner.structure.sections import read_sections

MINUTED = ("minutes", "decision_notice")
"""Only these hold resolutions and actions; other texts keep their blocks and metrics."""


@dataclass(frozen=True)
class Structure:
    """What the text says of the meeting and its business."""

    classification: DocumentClassification
    layout: str | None
    meeting: Meeting
    agenda_items: tuple[AgendaItem, ...]
    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...]
    passages: tuple[Passage, ...]


def read_structure(text: str, *, meeting_date: date | None = None) -> Structure:
    """Find the structure of one decoded text.

    `meeting_date` resolves due dates where the text prints no date of its own.
    """
    plain = normalise(text)
    classification = classify_document(plain)
    if classification not in MINUTED:
        return _not_minutes(text, plain, classification)
    outline = make_outline(text)
    facts = read_facts(plain, outline.head, outline.close)
    attendees = attendance.merge(outline.attendees)
    directory = make_directory(
        (a.name for a in attendees), {a.initials: a.name for a in attendees if a.initials}
    )
    calendar = Calendar(meeting_day(facts) or meeting_date, _next_meeting(outline))
    found = read_sections(text, outline, directory, calendar)
    recorder = Recorder(text, plain)
    items = recorder.agenda_items(outline.sections, found)
    return Structure(
        classification=classification,
        layout=_layout(outline),
        meeting=recorder.meeting(facts, attendees),
        agenda_items=tuple(item for item in items if item is not None),
        blocks=recorder.blocks(_painted(outline, found)),
        notices=_notices(facts, meeting_date),
        passages=_passages(text, outline, items),
    )


def _not_minutes(text: str, plain: str, classification: DocumentClassification) -> Structure:
    """A text that is no minutes yields blocks of one kind and no invented business."""
    outline = make_outline(text)
    recorder = Recorder(text, plain)
    body = _of_type("other", [(line.start, line.end) for line in outline.lines])
    furniture = _of_type("furniture", outline.furniture)
    facts = read_facts(plain, outline.head, ()) if classification == "agenda" else None
    return Structure(
        classification=classification,
        layout=None,
        meeting=recorder.meeting(facts, ()) if facts else Meeting(),
        agenda_items=(),
        blocks=recorder.blocks([*body, *furniture]),
        notices=(),
        passages=tuple(passages_of_text(text)),
    )


def _passages(
    text: str, outline: Outline, items: Sequence[AgendaItem | None]
) -> tuple[Passage, ...]:
    """The running text of minutes; all of it where no heading parts it."""
    if not outline.sections:
        return tuple(passages_of_text(text))
    return tuple(
        passage
        for section, item in zip(outline.sections, items, strict=True)
        for passage in passages_of_section(section, item)
    )


def _next_meeting(outline: Outline) -> str | None:
    """The printed date of the next meeting, for actions due "at the next meeting"."""
    for paragraph in outline.close:
        for found in dates.printed_dates(paragraph.text):
            return dates.read_date(found.group(), None)
    return None


def _painted(outline: Outline, found: Sequence[ItemRecord]) -> list[Painted]:
    """All blocks in the order in which they are laid, the later over the earlier."""
    decided = [span for record in found for span in record.resolution_blocks]
    ordered = [span for record in found for span in record.action_blocks]
    return [
        *outline.painted,
        *_of_type("resolution", decided),
        *_of_type("action", ordered),
        *_of_type("heading", outline.title_cells),
        *_of_type("furniture", outline.furniture),
    ]


def _of_type(kind: BlockType, spans: Iterable[Span]) -> list[Painted]:
    return [(start, end, kind) for start, end in spans]


def _layout(outline: Outline) -> str | None:
    """The layout family, where the page gives it away."""
    lists_items = any(s.heading and s.heading.number for s in outline.sections)
    if outline.web_page:
        return "moderngov_meeting" if len(outline.sections) > 1 or lists_items else "moderngov_item"
    if outline.double_spaced:
        return "double_spaced"
    return "numbered" if lists_items else "unnumbered"


def _notices(facts: Facts, meeting_date: date | None) -> tuple[Notice, ...]:
    if facts.date is not None:
        return ()
    hint = (
        "due dates count from --meeting-date"
        if meeting_date
        else "give --meeting-date to resolve due dates"
    )
    return (
        Notice(code="no_meeting_date", message=f"the text prints no date of its meeting; {hint}"),
    )
