"""The order of work in this room, and the records that come out of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from minutes_miner.records import (
    Action,
    AgendaItem,
    Block,
    BlockType,
    DiscussionPoint,
    DocumentClassification,
    Due,
    Evidence,
    Meeting,
    Notice,
    Organization,
    Participant,
    Resolution,
    Speaker,
    VoteNames,
    Votes,
)
from minutes_miner.structure import attendance, dates, kinds, titles
from minutes_miner.structure.actions import action_of_row
from minutes_miner.structure.attribution import asker_of_heading, speaker_of_heading
from minutes_miner.structure.blocks import Painted, tile
from minutes_miner.structure.classify import classify_document
from minutes_miner.structure.desk import Background
from minutes_miner.structure.due import Calendar
from minutes_miner.structure.findings import ItemRecord, Ordered, Point, Resolved
from minutes_miner.structure.flow import Flow, Span
from minutes_miner.structure.items import read_item
from minutes_miner.structure.markers import MarkerKind
from minutes_miner.structure.meeting import Facts, gss_code, meeting_day, read_facts
from minutes_miner.structure.outline import Outline, Section, make_outline
from minutes_miner.structure.passages import Passage, passages_of_section, passages_of_text
from minutes_miner.structure.people import Directory, Mention, make_directory
from minutes_miner.structure.printed import Printed
from minutes_miner.structure.votes import Vote
from minutes_miner.vocabulary import fragment

LETTERED = (MarkerKind.LETTER, MarkerKind.ROMAN)
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
    classification = classify_document(text)
    if classification not in MINUTED:
        return _not_minutes(text, classification)
    outline = make_outline(text)
    facts = read_facts(text, outline.head, outline.close)
    attendees = attendance.merge(outline.attendees)
    directory = make_directory(
        (a.name for a in attendees), {a.initials: a.name for a in attendees if a.initials}
    )
    calendar = Calendar(meeting_day(facts) or meeting_date, _next_meeting(outline))
    found = _read_sections(text, outline, directory, calendar)
    _place_rows(text, outline, found, directory, calendar)
    painted: list[Painted] = [
        *outline.painted,
        *_decided_spans(found),
        *_of_type("heading", outline.title_cells),
        *_of_type("furniture", outline.furniture),
    ]
    printed = Printed(text)
    items = _items(outline.sections, found, text, printed)
    return Structure(
        classification=classification,
        layout=_layout(outline),
        meeting=_meeting(facts, attendees, text, printed),
        agenda_items=tuple(item for item in items if item is not None),
        blocks=_blocks(text, painted),
        notices=_notices(facts, meeting_date),
        passages=tuple(
            passage
            for section, item in zip(outline.sections, items, strict=True)
            for passage in passages_of_section(section, item)
        ),
    )


def _not_minutes(text: str, classification: DocumentClassification) -> Structure:
    """A text that is no minutes yields blocks of one kind and no invented business."""
    outline = make_outline(text)
    body: list[Painted] = [(line.start, line.end, "other") for line in outline.lines]
    furniture = _of_type("furniture", outline.furniture)
    facts = read_facts(text, outline.head, ()) if classification == "agenda" else None
    return Structure(
        classification=classification,
        layout=None,
        meeting=_meeting(facts, (), text, Printed(text)) if facts else Meeting(),
        agenda_items=(),
        blocks=_blocks(text, [*body, *furniture]),
        notices=(),
        passages=tuple(passages_of_text(text)),
    )


def _read_sections(
    text: str, outline: Outline, directory: Directory, calendar: Calendar
) -> list[ItemRecord]:
    records: list[ItemRecord] = []
    speaker: Mention | None = None
    for section in outline.sections:
        speaker = _section_speaker(section, speaker, directory)
        known = titles.known(section.heading.title) if section.heading else None
        approving = kinds.approving(known) if known else None
        asker, asked_as = asker_of_heading(
            section.heading.title if section.heading else "", directory
        )
        background = Background(
            directory, calendar, speaker, _kind_of_section(section), approving, asker, asked_as
        )
        records.append(read_item(text, background, section.body))
        speaker = records[-1].reporter or speaker
    return records


def _place_rows(
    text: str,
    outline: Outline,
    found: Sequence[ItemRecord],
    directory: Directory,
    calendar: Calendar,
) -> None:
    """Give each row of the table of actions to the item whose number it prints, or the first."""
    for row in outline.action_rows:
        numbers = [s.heading.number if s.heading else None for s in outline.sections]
        home = next((n for n, number in enumerate(numbers) if _same_number(number, row.item)), 0)
        if found:
            found[home].actions.append(action_of_row(text, row, directory, calendar))


def _same_number(number: str | None, printed: str | None) -> bool:
    """Whether "40/2021" means "FGB 40/2021", and "50b/2021" means "FGB 50/2021"."""
    if number is None or printed is None:
        return False
    return re.findall(r"\d+", number) == re.findall(r"\d+", printed)


def _section_speaker(
    section: Section, current: Mention | None, directory: Directory
) -> Mention | None:
    """A report's heading names its speaker, who goes on speaking in the unnumbered items below."""
    own = speaker_of_heading(section.heading.title, directory) if section.heading else None
    if own is not None:
        return own
    heading = section.heading
    lettered = (
        heading is not None and heading.marker is not None and heading.marker.kind in LETTERED
    )
    numbered = heading is not None and heading.number is not None and not lettered
    return None if numbered or heading is None else current


def _kind_of_section(section: Section) -> str | None:
    if section.heading is None:
        return None
    if section.heading.section is None and fragment("planning", "headings").search(
        section.heading.title
    ):
        return "planning"
    return section.heading.section


def _next_meeting(outline: Outline) -> str | None:
    """The printed date of the next meeting, for actions due "at the next meeting"."""
    for paragraph in outline.close:
        for found in dates.printed_dates(paragraph.text):
            return dates.read_date(found.group(), None)
    return None


def _decided_spans(found: Sequence[ItemRecord]) -> list[Painted]:
    decided = [span for record in found for span in record.resolution_blocks]
    ordered = [span for record in found for span in record.action_blocks]
    return _of_type("resolution", decided) + _of_type("action", ordered)


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


# --- records --------------------------------------------------------------------------------------


def _blocks(text: str, painted: Sequence[Painted]) -> tuple[Block, ...]:
    return tuple(Block(type=kind, start=a, end=b) for a, b, kind in tile(len(text), painted))


def _evidence(text: str, span: Span) -> Evidence:
    return Evidence(start=span[0], end=span[1], quote=text[slice(*span)])


def _flow_evidence(text: str, flow: Flow) -> Evidence:
    return _evidence(text, flow.span(0, len(flow.text)))


def _meeting(
    facts: Facts, attendees: Sequence[attendance.Attendee], text: str, printed: Printed
) -> Meeting:
    return Meeting(
        organization=_organization(facts.organization, printed),
        committee=printed(facts.committee),
        date=facts.date,
        start_time=facts.start_time,
        end_time=facts.end_time,
        location=printed(facts.location),
        participants=tuple(
            Participant(
                name=printed(a.name, a.span[0]),
                role=printed(a.role, a.span[0]),
                status=a.status,
                evidence=_evidence(text, a.span),
            )
            for a in attendees
        ),
    )


def _organization(name: str | None, printed: Printed) -> Organization | None:
    return Organization(name=printed(name), gss_code=gss_code(name)) if name else None


def _items(
    sections: Sequence[Section], found: Sequence[ItemRecord], text: str, printed: Printed
) -> list[AgendaItem | None]:
    """The item of each section; None for one without heading in which nothing was found."""
    items: list[AgendaItem | None] = []
    number = 0
    for section, record in zip(sections, found, strict=True):
        if section.heading or record.points or record.resolutions or record.actions:
            number += 1
            items.append(_item(f"item-{number}", section, record, text, printed))
        else:
            items.append(None)
    return items


def _item(
    item_id: str, section: Section, record: ItemRecord, text: str, printed: Printed
) -> AgendaItem:
    heading = section.heading
    return AgendaItem(
        id=item_id,
        number=heading.number if heading else None,
        title=printed(heading.title, heading.start) if heading else None,
        public=section.public,
        evidence=_evidence(text, (heading.start, heading.end)) if heading else None,
        discussion_points=tuple(
            _point(f"{item_id}-point-{n}", p, text, printed) for n, p in enumerate(record.points, 1)
        ),
        resolutions=tuple(
            _resolution(f"{item_id}-resolution-{n}", r, text, printed)
            for n, r in enumerate(record.resolutions, 1)
        ),
        actions=tuple(
            _action(item_id, n, a, text, printed)
            for n, a in enumerate(_in_order(record.actions), 1)
        ),
    )


def _in_order(actions: Sequence[Ordered]) -> list[Ordered]:
    return sorted(actions, key=lambda a: a.flow.offsets[0])


def _point(point_id: str, point: Point, text: str, printed: Printed) -> DiscussionPoint:
    return DiscussionPoint(
        id=point_id,
        type=point.type,
        text=point.flow.text.strip(),
        speaker=_speaker(point.speaker, printed, point.flow.offsets[0]),
        evidence=_flow_evidence(text, point.flow),
    )


def _speaker(who: Mention | None, printed: Printed, near: int) -> Speaker | None:
    if who is None or not (who.name or who.role or who.kind):
        return None
    return Speaker(name=printed(who.name, near), role=printed(who.role, near), kind=who.kind)


def _resolution(resolution_id: str, resolved: Resolved, text: str, printed: Printed) -> Resolution:
    near = resolved.flow.offsets[0]
    return Resolution(
        id=resolution_id,
        number=resolved.number,
        text=resolved.flow.text.strip(),
        classification=resolved.classification,
        result=resolved.result,
        mover=printed(resolved.moved.mover, near),
        seconder=printed(resolved.moved.seconder, near),
        votes=_votes(resolved.vote),
        evidence=_flow_evidence(text, resolved.flow),
    )


def _votes(vote: Vote | None) -> Votes | None:
    if vote is None:
        return None
    names = VoteNames(for_=vote.names_for, against=vote.names_against, abstain=vote.names_abstain)
    return Votes(for_=vote.for_, against=vote.against, abstain=vote.abstain, names=names)


def _action(item_id: str, n: int, ordered: Ordered, text: str, printed: Printed) -> Action:
    due = Due(text=ordered.due_text, date=ordered.due_date) if ordered.due_text else None
    behind = ordered.resolution
    return Action(
        id=f"{item_id}-action-{n}",
        text=ordered.flow.text.strip(),
        owner=printed(ordered.owner, ordered.flow.offsets[0]),
        due=due,
        status=ordered.status,
        from_resolution=f"{item_id}-resolution-{behind + 1}" if behind is not None else None,
        evidence=_flow_evidence(text, ordered.flow),
    )
