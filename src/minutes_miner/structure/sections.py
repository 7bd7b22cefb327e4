"""Read the items of an outline one after another, each with what it inherits from those before."""

from __future__ import annotations

import re

from minutes_miner.structure import kinds, titles
from minutes_miner.structure.actions import action_of_row
from minutes_miner.structure.attribution import asker_of_heading, speaker_of_heading
from minutes_miner.structure.desk import Background
from minutes_miner.structure.due import Calendar
from minutes_miner.structure.findings import ItemRecord
from minutes_miner.structure.heading import Heading
from minutes_miner.structure.items import read_item
from minutes_miner.structure.markers import MarkerKind
from minutes_miner.structure.parts import Outline, Section
from minutes_miner.structure.people import Directory, Mention
from minutes_miner.vocabulary import fragment

LETTERED = (MarkerKind.LETTER, MarkerKind.ROMAN)


def read_sections(
    source: str, outline: Outline, directory: Directory, calendar: Calendar
) -> list[ItemRecord]:
    """What each section of `outline` holds, in the same order."""
    records: list[ItemRecord] = []
    speaker: Mention | None = None
    for section in outline.sections:
        speaker = _section_speaker(section, speaker, directory)
        background = _background(section, speaker, directory, calendar)
        records.append(read_item(source, background, section.body))
        speaker = records[-1].reporter or speaker
    _place_rows(source, outline, records, directory, calendar)
    return records


def _background(
    section: Section, speaker: Mention | None, directory: Directory, calendar: Calendar
) -> Background:
    title = section.heading.title if section.heading else ""
    known = titles.known(title) if section.heading else None
    asker, asked_as = asker_of_heading(title, directory)
    return Background(
        directory=directory,
        calendar=calendar,
        speaker=speaker,
        section=_kind_of_section(section.heading),
        approving=kinds.approving(known) if known else None,
        asker=asker,
        asked_as=asked_as,
    )


def _section_speaker(
    section: Section, current: Mention | None, directory: Directory
) -> Mention | None:
    """A report's heading names its speaker, who goes on speaking in the unnumbered items below."""
    heading = section.heading
    if heading is None:
        return None
    own = speaker_of_heading(heading.title, directory)
    if own is not None:
        return own
    lettered = heading.marker is not None and heading.marker.kind in LETTERED
    return current if heading.number is None or lettered else None


def _kind_of_section(heading: Heading | None) -> str | None:
    if heading is None:
        return None
    planning = fragment("planning", "headings").search(heading.title)
    return "planning" if heading.section is None and planning else heading.section


def _place_rows(
    source: str,
    outline: Outline,
    found: list[ItemRecord],
    directory: Directory,
    calendar: Calendar,
) -> None:
    """Give each row of the table of actions to the item whose number it prints, or the first."""
    numbers = [section.heading.number if section.heading else None for section in outline.sections]
    for row in outline.action_rows:
        home = next((n for n, number in enumerate(numbers) if _same_number(number, row.item)), 0)
        if found:
            found[home].actions.append(action_of_row(source, row, directory, calendar))


def _same_number(number: str | None, printed: str | None) -> bool:
    """Whether "40/2021" means "FGB 40/2021", and "50b/2021" means "FGB 50/2021"."""
    if number is None or printed is None:
        return False
    return re.findall(r"\d+", number) == re.findall(r"\d+", printed)
