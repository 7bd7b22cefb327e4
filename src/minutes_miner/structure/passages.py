"""The running text of a document, paragraph by paragraph, with where it stands and who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_miner.records import AgendaItem, Speaker
from minutes_miner.structure.flow import Flow
from minutes_miner.structure.furniture import find_furniture
from minutes_miner.structure.lines import normalise, page_setting, split_lines
from minutes_miner.structure.paragraphs import Piece, gather_paragraphs
from minutes_miner.structure.parts import Section
from minutes_miner.structure.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks from `start` to `end` of the source."""

    start: int
    end: int
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of running text.

    Attributes:
        flow: Its words, each character at its place in the source.
        item: The id of the agenda item it stands in, if any.
        title: The title of that item.
        voices: Who speaks where in that item.
    """

    flow: Flow
    item: str | None = None
    title: str | None = None
    voices: tuple[Voice, ...] = ()


def passages_of_section(section: Section, item: AgendaItem | None) -> list[Passage]:
    """The paragraphs of one section of minutes, with what the item that was made of it says."""
    voices = _voices(item) if item else ()
    item_id, title = (item.id, item.title) if item else (None, None)
    return [Passage(paragraph.flow, item_id, title, voices) for paragraph in section.body]


def passages_of_text(source: str) -> list[Passage]:
    """The paragraphs of a text without agenda items; furniture is left out."""
    lines = split_lines(normalise(source))
    furniture = find_furniture(lines)
    around = Surroundings(lines, furniture, page_setting(lines))
    pieces = [Piece(i, line.start, line.end) for i, line in enumerate(lines) if i not in furniture]
    return [Passage(paragraph.flow) for paragraph in gather_paragraphs(source, around, pieces)]


def _voices(item: AgendaItem) -> tuple[Voice, ...]:
    spoken: Sequence[Voice] = [
        Voice(point.evidence.start, point.evidence.end, point.speaker)
        for point in item.discussion_points
        if point.speaker is not None
    ]
    return tuple(spoken)
