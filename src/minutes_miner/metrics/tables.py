"""Rows of tables that came out as lines: times or metrics in one line, names and numbers below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes_miner.metrics.finding import Finding
from minutes_miner.metrics.links import Link, measured
from minutes_miner.metrics.quantities import Quantity
from minutes_miner.metrics.sentence import Sentence
from minutes_miner.metrics.spans import Span
from minutes_miner.metrics.timeline import Day, Moment, names_quarter, read_moment
from minutes_miner.metrics.triggers import Trigger
from minutes_miner.records import Period
from minutes_miner.vocabulary import fragment, lexicon, metric


@dataclass(frozen=True, slots=True)
class Column:
    """What the head of a column says: a time, or a metric in its own words and of whom."""

    period: Period | None = None
    metric: str | None = None
    head: str = ""
    population: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """The heads of the columns of a table.

    `trigger` names the metric of all columns where the head does, with the words of the head as
    `title`; `population` is the staff group that it names; `barred` tables have bars between their
    cells.
    """

    columns: tuple[Column, ...]
    title: str = ""
    trigger: Trigger | None = None
    population: str | None = None
    barred: bool = False

    def under(self, title: str, trigger: Trigger) -> Header:
        """The head below a caption, which names the metric and the year of "Q1" if it does not."""
        if self.trigger is not None or any(column.metric for column in self.columns):
            return self
        columns = tuple(_in_year_of(title, column) for column in self.columns)
        return replace(self, columns=columns, title=title, trigger=trigger)


def read_header(sentence: Sentence, meeting: Day | None) -> Header | None:
    """The head of a table, if the line holds nothing but the times or metrics of its columns.

    Args:
        sentence: The line.
        meeting: The day of the meeting, for months without a year.
    """
    if "|" in sentence.text:
        return _of_times(sentence, meeting) or _of_metrics(sentence)
    if len(sentence.periods) < 2:
        return None
    bare = list(sentence.text)
    for mark in sentence.periods:
        bare[mark.start : mark.end] = " " * (mark.end - mark.start)
    columns = tuple(Column(mark.period) for mark in sentence.periods)
    if not fragment("content", "tables").search("".join(bare)):
        return Header(columns)
    title = sentence.text[: sentence.periods[0].start]
    between = "".join(bare[len(title) :])
    if sentence.triggers and not fragment("content", "tables").search(between):
        return Header(columns, title, sentence.triggers[0])
    return None


def _of_times(sentence: Sentence, meeting: Day | None) -> Header | None:
    """The head "Vacant posts | Mar | Apr | May": every cell but the first names a time."""
    title, *cells = sentence.text.split("|")
    if read_moment(title.strip(), meeting) is not None:
        title, cells = "", [title, *cells]
    moments = [read_moment(cell.strip(), meeting) for cell in cells]
    if not cells or any(moment is None for moment in moments):
        return None
    periods = [
        _period(cell.strip(), moment)
        for cell, moment in zip(cells, moments, strict=True)
        if moment is not None
    ]
    inside = [t for t in sentence.triggers if t.end <= len(title)]
    columns = tuple(Column(period) for period in periods)
    groups = [t.id for t in sentence.staff_groups if t.end <= len(title)]
    return Header(
        columns, title, inside[0] if inside else None, groups[0] if groups else None, barred=True
    )


def _period(printed: str, moment: Moment) -> Period:
    return Period(
        text=printed, type="interval", start=moment.stretch[0].isoformat(),
        end=moment.stretch[1].isoformat(), basis="explicit" if moment.stated else "relative",
    )  # fmt: skip


def _in_year_of(title: str, column: Column) -> Column:
    """A column "Q1" below "Leavers by quarter, 2023/24", dated by that year."""
    printed = column.period.text if column.period else None
    year = fragment("split_year", "periods").search(title)
    if printed is None or year is None or not names_quarter(printed):
        return column
    moment = read_moment(f"{printed} {year.group()}", None)
    return replace(column, period=_period(printed, moment)) if moment else column


def _of_metrics(sentence: Sentence) -> Header | None:
    """The head "Team | Establishment (FTE) | Vacancies": cells behind the first name metrics."""
    if sentence.quantities:
        return None
    columns = tuple(
        _column(cell.span(), sentence) for cell in re.finditer(r"(?<=\|)[^|]*", sentence.text)
    )
    return Header(columns, barred=True) if any(c.metric for c in columns) else None


def _column(cell: Span, sentence: Sentence) -> Column:
    head = sentence.text[slice(*cell)]
    groups = [t.id for t in sentence.staff_groups if cell[0] <= t.start < cell[1]]
    return Column(metric=_metric_of(head), head=head, population=next(iter(groups), None))


def _metric_of(cell: str) -> str | None:
    """The metric that the head of a column names, or None."""
    for phrase in lexicon("table_heads").possible(cell):
        if phrase.regex.search(cell):
            return phrase.gives["metric"]
    return None


def goes_on(header: Header | None, sentence: Sentence) -> Header | None:
    """The head of the table, as long as the lines below have as many cells or numbers."""
    if header is None:
        return None
    cells = sentence.text.count("|") if header.barred else len(sentence.quantities)
    return header if cells >= len(header.columns) else None


def read_row(sentence: Sentence, header: Header | None) -> list[Finding]:
    """The figures of a row under `header`, each with the time of its column; else nothing."""
    if header is None:
        return []
    if any(column.metric for column in header.columns):
        return _row_of_metrics(sentence, header)
    return _row_of_times(sentence, header)


def _row_of_times(sentence: Sentence, header: Header) -> list[Finding]:
    metric_id = _metric_of_row(sentence, header)
    if metric_id is None:
        return []
    width = len(header.columns)
    cells = list(sentence.quantities[-width:])
    if len(cells) != width or not _only_numbers(sentence, cells):
        return []
    given = _noun_of(header.title + sentence.text[: cells[0].start])
    captioned = header.barred and not sentence.triggers
    team = _team(sentence, _cells(sentence.text)[0]) if captioned else None
    found: list[Finding] = []
    for cell, column in zip(cells, header.columns, strict=True):
        noun = given or "bare" if cell.noun == "bare" else cell.noun
        finding = _cell(cell, metric_id, noun, sentence)
        if finding is None:
            return []
        finding.population = header.population
        finding.team = team
        finding.period = column.period or Period()
        found.append(finding)
    found[0].start = _start_of_row(sentence, header, cells[0].start)
    return found


def _metric_of_row(sentence: Sentence, header: Header) -> str | None:
    """The metric that a row names in its first cell, or else the head of the table."""
    if sentence.triggers:
        return sentence.triggers[0].metric
    named = _metric_of(sentence.text.partition("|")[0]) if header.barred else None
    return named or (header.trigger.metric if header.trigger else None)


def _start_of_row(sentence: Sentence, header: Header, first: int) -> int:
    """Where the evidence of a row begins: with the words that name its metric."""
    if sentence.triggers:
        return sentence.triggers[0].start
    return 0 if header.barred else first


def _row_of_metrics(sentence: Sentence, header: Header) -> list[Finding]:
    name, *cells = _cells(sentence.text)
    if len(cells) != len(header.columns):
        return []
    found: list[Finding] = []
    for (start, end), column in zip(cells, header.columns, strict=True):
        inside = [q for q in sentence.quantities if start <= q.start and q.end <= end]
        if column.metric is None or len(inside) != 1:
            continue
        number = inside[0]
        noun = (_noun_of(column.head) or number.noun) if number.noun == "bare" else number.noun
        finding = _cell(number, column.metric, noun, sentence)
        if finding is not None:
            finding.population = column.population
            found.append(finding)
    if found:
        found[0].start = name[0]
    for finding in found:
        finding.team = _team(sentence, name)
    return found


def _cells(text: str) -> list[Span]:
    """Where the cells of a row with bars stand, without the spaces around them."""
    return [hit.span() for hit in re.finditer(r"[^|\s](?:[^|]*[^|\s])?", text)]


def _team(sentence: Sentence, name: Span) -> str | None:
    """The team that a row is headed by, unless it is a staff group or the sum of all rows."""
    printed = sentence.text[slice(*name)]
    of_staff = any(name[0] <= t.start < name[1] for t in sentence.populations)
    summed = fragment("sum_of_rows", "tables").match(printed)
    return None if of_staff or summed else printed


def _noun_of(head: str) -> str | None:
    """What the numbers of a row count, as its head says: "(FTE)", "(%)", "(headcount)"."""
    for noun in ("days_per_fte", "fte", "percent", "people"):
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


def _cell(cell: Quantity, named: str, noun: str, sentence: Sentence) -> Finding | None:
    found = measured(named, noun)
    if found is None and noun == "bare":
        found = measured(named, next(iter(metric(named).measures), "bare"))
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
