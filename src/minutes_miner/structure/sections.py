"""Read the items of an outline one after another, each with what it inherits from those before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
from minutes_miner.structure.tables import ActionRow
from minutes_miner.vocabulary import fragment

LETTERED = (MarkerKind.LETTER, MarkerKind.ROMAN)


def read_sections(
    source: str, outline: Outline, directory: Directory, calendar: Calendar
) -> list[ItemRecord]:
    """What each section of `outline` holds, in the same order."""
    records: list[ItemRecord] = []
    report: _Report | None = None
    for section in outline.sections:
        report = _report(section, report, directory)
        speaker = report.speaker if report else None
        background = _background(section, speaker, directory, calendar)
        records.append(read_item(source, background, section.body))
        if records[-1].reporter:
            report = _Report(records[-1].reporter, numbered=True)
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


@dataclass(frozen=True)
class _Report:
    """Whose report the sections belong to, and whether its heading carried a number."""

    speaker: Mention
    numbered: bool


def _report(section: Section, current: _Report | None, directory: Directory) -> _Report | None:
    """A report's heading names its speaker, who goes on speaking in the items set below it."""
    heading = section.heading
    if heading is None:
        return None
    own = speaker_of_heading(heading.title, directory)
    if own is not None:
        return _Report(own, heading.number is not None)
    lettered = heading.marker is not None and heading.marker.kind in LETTERED
    below = lettered or (heading.number is None and current is not None and current.numbered)
    return current if below else None


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
    """Give each row of the table of actions to its item."""
    for row in outline.action_rows:
        if found:
            home = _home_of(row, outline.sections)
            found[home].actions.append(action_of_row(source, row, directory, calendar))


def _home_of(row: ActionRow, sections: Sequence[Section]) -> int:
    """The index of the item whose number a row prints, else of the item that it stands in."""
    starts = [section.heading.start if section.heading else 0 for section in sections]
    numbers = [section.heading.number if section.heading else None for section in sections]
    named = (n for n, number in enumerate(numbers) if _same_number(number, row.item))
    around = [n for n, start in enumerate(starts) if start <= row.block[0]]
    return next(named, around[-1] if around else 0)


def _same_number(number: str | None, printed: str | None) -> bool:
    """Whether "40/2021" means "FGB 40/2021", and "50b/2021" means "FGB 50/2021"."""
    if number is None or printed is None:
        return False
    return re.findall(r"\d+", number) == re.findall(r"\d+", printed)
