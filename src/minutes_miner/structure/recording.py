"""Make the records of the contract from what was found; every quotation is cut from the source."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_miner.records import (
    Action,
    AgendaItem,
    Block,
    DiscussionPoint,
    Due,
    Evidence,
    Meeting,
    Organization,
    Participant,
    Resolution,
    Speaker,
    VoteNames,
    Votes,
)
from minutes_miner.structure.attendance import Attendee
from minutes_miner.structure.blocks import Painted, tile
from minutes_miner.structure.findings import ItemRecord, Ordered, Point, Resolved
from minutes_miner.structure.flow import Flow, Span
from minutes_miner.structure.meeting import Facts, gss_code
from minutes_miner.structure.parts import Section
from minutes_miner.structure.people import Mention
from minutes_miner.structure.printed import Printed
from minutes_miner.structure.votes import Vote


class Recorder:
    """Makes the records of one source text."""

    def __init__(self, source: str, plain: str) -> None:
        """Quote from `source`, of which `plain` is the normalised copy."""
        self._source = source
        self._printed = Printed(source, plain)

    def blocks(self, painted: Sequence[Painted]) -> tuple[Block, ...]:
        """The tiles of the source, by what was painted over what."""
        tiles = tile(len(self._source), painted)
        return tuple(Block(type=kind, start=start, end=end) for start, end, kind in tiles)

    def meeting(self, facts: Facts, attendees: Sequence[Attendee]) -> Meeting:
        """The facts of the meeting and who was there."""
        return Meeting(
            organization=self._organization(facts.organization),
            committee=self._printed(facts.committee),
            date=facts.date,
            start_time=facts.start_time,
            end_time=facts.end_time,
            location=self._printed(facts.location),
            participants=tuple(map(self._participant, attendees)),
        )

    def agenda_items(
        self, sections: Sequence[Section], found: Sequence[ItemRecord]
    ) -> list[AgendaItem | None]:
        """The item of each section; None for one with neither heading nor business."""
        items: list[AgendaItem | None] = []
        number = 0
        for section, record in zip(sections, found, strict=True):
            if section.heading or record.points or record.resolutions or record.actions:
                number += 1
                items.append(self._item(f"item-{number}", section, record))
            else:
                items.append(None)
        return items

    # --- the meeting ------------------------------------------------------------------------------

    def _organization(self, name: str | None) -> Organization | None:
        return Organization(name=self._printed(name), gss_code=gss_code(name)) if name else None

    def _participant(self, attendee: Attendee) -> Participant:
        near = attendee.span[0]
        return Participant(
            name=self._printed(attendee.name, near),
            role=self._printed(attendee.role, near),
            status=attendee.status,
            evidence=self._evidence(attendee.span),
        )

    # --- items ------------------------------------------------------------------------------------

    def _item(self, item_id: str, section: Section, record: ItemRecord) -> AgendaItem:
        heading = section.heading
        actions = sorted(record.actions, key=lambda action: action.flow.offsets[0])
        return AgendaItem(
            id=item_id,
            number=heading.number if heading else None,
            title=self._printed(heading.title, heading.start) if heading else None,
            public=section.public,
            evidence=self._evidence((heading.start, heading.end)) if heading else None,
            discussion_points=tuple(
                self._point(f"{item_id}-point-{n}", p) for n, p in enumerate(record.points, 1)
            ),
            resolutions=tuple(
                self._resolution(_resolution_id(item_id, n), r)
                for n, r in enumerate(record.resolutions)
            ),
            actions=tuple(self._action(item_id, n, a) for n, a in enumerate(actions, 1)),
        )

    def _point(self, point_id: str, point: Point) -> DiscussionPoint:
        return DiscussionPoint(
            id=point_id,
            type=point.type,
            text=point.flow.text.strip(),
            speaker=self._speaker(point.speaker, point.flow.offsets[0]),
            evidence=self._quote(point.flow),
        )

    def _speaker(self, who: Mention | None, near: int) -> Speaker | None:
        if who is None or not (who.name or who.role or who.kind):
            return None
        name, role = self._printed(who.name, near), self._printed(who.role, near)
        return Speaker(name=name, role=role, kind=who.kind)

    def _resolution(self, resolution_id: str, resolved: Resolved) -> Resolution:
        near = resolved.flow.offsets[0]
        return Resolution(
            id=resolution_id,
            number=resolved.number,
            text=resolved.flow.text.strip(),
            classification=resolved.classification,
            result=resolved.result,
            mover=self._printed(resolved.moved.mover, near),
            seconder=self._printed(resolved.moved.seconder, near),
            votes=_votes(resolved.vote),
            evidence=self._quote(resolved.flow),
        )

    def _action(self, item_id: str, n: int, ordered: Ordered) -> Action:
        due = Due(text=ordered.due_text, date=ordered.due_date) if ordered.due_text else None
        behind = ordered.resolution
        return Action(
            id=f"{item_id}-action-{n}",
            text=ordered.flow.text.strip(),
            owner=self._printed(ordered.owner, ordered.flow.offsets[0]),
            due=due,
            status=ordered.status,
            from_resolution=_resolution_id(item_id, behind) if behind is not None else None,
            evidence=self._quote(ordered.flow),
        )

    # --- evidence ---------------------------------------------------------------------------------

    def _evidence(self, span: Span) -> Evidence:
        return Evidence(start=span[0], end=span[1], quote=self._source[slice(*span)])

    def _quote(self, flow: Flow) -> Evidence:
        return self._evidence(flow.bounds)


def _resolution_id(item_id: str, index: int) -> str:
    return f"{item_id}-resolution-{index + 1}"


def _votes(vote: Vote | None) -> Votes | None:
    if vote is None:
        return None
    names = VoteNames(for_=vote.names_for, against=vote.names_against, abstain=vote.names_abstain)
    return Votes(for_=vote.for_, against=vote.against, abstain=vote.abstain, names=names)
