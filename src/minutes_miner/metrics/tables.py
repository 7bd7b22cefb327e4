"""Rows of tables that came out as lines: the years in one line, a metric and its numbers below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.links import Link, measured
from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.timeline import Day, read_moment
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.records import Period
from minutes_miner.vocabulary import fragment, metric


@dataclass(frozen=True, slots=True)
class Header:
    """The heads of the columns of a table: the times that its figures are for.

    `trigger` names the metric where the head does, with the words of the head as `title`.
    """

    periods: tuple[Period, ...]
    title: str = ""
    trigger: Trigger | None = None


def read_header(sentence: Sentence, meeting: Day | None) -> Header | None:
    """The head of a table, if the line holds nothing but the times of its columns.

    Args:
        sentence: The line.
        meeting: The day of the meeting, for months without a year.
    """
    if "|" in sentence.text:
        return _barred_header(sentence, meeting)
    if len(sentence.periods) < 2:
        return None
    bare = list(sentence.text)
    for mark in sentence.periods:
        bare[mark.start : mark.end] = " " * (mark.end - mark.start)
    periods = tuple(mark.period for mark in sentence.periods)
    if not fragment("content", "tables").search("".join(bare)):
        return Header(periods)
    title = sentence.text[: sentence.periods[0].start]
    between = "".join(bare[len(title) :])
    if sentence.triggers and not fragment("content", "tables").search(between):
        return Header(periods, title, sentence.triggers[0])
    return None


def _barred_header(sentence: Sentence, meeting: Day | None) -> Header | None:
    """The head "Vacant posts | Mar | Apr | May": every cell but the first names a time."""
    title, *cells = sentence.text.split("|")
    moments = [read_moment(cell.strip(), meeting) for cell in cells]
    if not cells or any(moment is None for moment in moments):
        return None
    periods = tuple(
        Period(
            text=cell.strip(), type="interval", start=m.stretch[0].isoformat(),
            end=m.stretch[1].isoformat(), basis="explicit" if m.stated else "relative",
        )
        for cell, m in zip(cells, moments, strict=True)
        if m is not None
    )  # fmt: skip
    inside = [t for t in sentence.triggers if t.end <= len(title)]
    return Header(periods, title, inside[0] if inside else None)


def read_row(sentence: Sentence, header: Header | None) -> list[Finding]:
    """The figures of a row under `header`, each with the time of its column; else nothing."""
    if header is None:
        return []
    trigger = sentence.triggers[0] if sentence.triggers else header.trigger
    if trigger is None:
        return []
    width = len(header.periods)
    cells = list(sentence.quantities[-width:])
    if len(cells) != width or not _only_numbers(sentence, cells):
        return []
    head = header.title + sentence.text[: cells[0].start]
    given = _noun_of(head)
    found: list[Finding] = []
    for cell, period in zip(cells, header.periods, strict=True):
        noun = given or "bare" if cell.noun == "bare" else cell.noun
        finding = _cell(cell, trigger, noun, sentence)
        if finding is None:
            return []
        finding.period = period
        found.append(finding)
    if sentence.triggers:
        found[0].start = trigger.start
    return found


def _noun_of(head: str) -> str | None:
    """What the numbers of a row count, as its head says: "(FTE)", "(%)", "(headcount)"."""
    for noun in ("fte", "percent", "people", "days_per_fte"):
        if fragment(f"{noun}_head", "tables").search(head):
            return noun
    return None


def _only_numbers(sentence: Sentence, cells: Sequence[Quantity]) -> bool:
    """Whether nothing but numbers follows the head of the row."""
    rest = list(sentence.text[cells[0].start :])
    for cell in cells:
        width = cell.end - cell.start
        at = cell.start - cells[0].start
        rest[at : at + width] = " " * width
    return not fragment("content", "tables").search("".join(rest))


def _cell(cell: Quantity, trigger: Trigger, noun: str, sentence: Sentence) -> Finding | None:
    found = measured(trigger.metric, noun)
    if found is None and noun == "bare":
        found = measured(trigger.metric, next(iter(metric(trigger.metric).measures), "bare"))
    if found is None:
        return None
    metric_id, unit = found
    finding = Finding(
        metric_id, cell.start, cell.end, "number", cell.start,
        link=Link(cell, metric_id, unit, None),
    )  # fmt: skip
    finding.value, finding.unit, finding.comparator = cell.value, unit, cell.comparator
    finding.value_text = sentence.text[cell.start : cell.end]
    return finding
