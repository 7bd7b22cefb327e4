"""The parts into which a text is divided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes_miner.records import BlockType
from minutes_miner.structure.attendance import Attendee
from minutes_miner.structure.blocks import Painted
from minutes_miner.structure.flow import Span
from minutes_miner.structure.heading import Heading
from minutes_miner.structure.lines import Line
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.tables import ActionRow


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

    def paint(self, span: Span, kind: BlockType) -> None:
        """Lay a block over `span`."""
        self.painted.append((*span, kind))
