"""Take the paragraphs of an item's body, but for those that only point to a recording."""

from __future__ import annotations

from minutes_miner.records import BlockType
from minutes_miner.structure.paragraphs import Paragraph
from minutes_miner.structure.parts import Outline, Section
from minutes_miner.structure.rollcall import RollCall
from minutes_miner.vocabulary import fragment


class Body:
    """Fills the sections of one outline."""

    def __init__(self, outline: Outline, roll: RollCall) -> None:
        """Write to `outline`; whoever a sentence says was there goes to `roll`."""
        self._outline = outline
        self._roll = roll

    def take(self, section: Section, paragraph: Paragraph, kind: BlockType = "discussion") -> None:
        """Make `paragraph` part of the body of `section`, and paint it as `kind`."""
        if fragment("recording_note", "furniture").fullmatch(paragraph.text):
            self._outline.paint(paragraph.span, "other")
            return
        self._roll.note_presence(paragraph)
        section.body.append(paragraph)
        self._outline.paint(paragraph.span, kind)
