"""The flat tables: which there are, and the columns of each in their order.

Header of the CSV, schema of the Parquet and docs/tables.md are made from these declarations. A
column that was released keeps its name, type and meaning; a new one goes to the end of its table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from minutes_miner.errors import OutputFormatError
from minutes_miner.records import Record
from minutes_miner.writing import dfe, facts
from minutes_miner.writing.columns import Cell, Column, around, own
from minutes_miner.writing.facts import Fact

DEFAULT_TABLE = "metrics"


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of fact as rows and columns.

    Attributes:
        name: Its name in options and functions.
        meaning: What one row is, for people.
        facts: The facts of a record that are its rows.
        columns: Its columns in their order.
    """

    name: str
    meaning: str
    facts: Callable[[Record], Iterator[Fact[Any]]]
    columns: tuple[Column, ...]

    def rows(self, record: Record) -> Iterator[tuple[Cell, ...]]:
        """The rows of one record, each with a cell for every column."""
        for fact in self.facts(record):
            yield tuple(column.cell(fact) for column in self.columns)


def table_named(name: str) -> Table:
    """The table of that name.

    Raises:
        OutputFormatError: There is none.
    """
    try:
        return TABLES[name]
    except KeyError:
        raise OutputFormatError(
            f"table {name!r}: unknown; choose one of {', '.join(TABLES)}"
        ) from None


_MEETING = (
    around("document.name", "string", "The input as it was named; - for standard input"),
    around("document.sha256", "string", "SHA-256 of its bytes"),
    around("document.classification", "string", "minutes, agenda, decision_notice, ..."),
    around("meeting.organization.name", "string", "The body that met, as printed"),
    around("meeting.organization.gss_code", "string", "Its ONS code"),
    around("meeting.committee", "string", "The committee, panel or board"),
    around("meeting.date", "date", "The day of the meeting"),
)
_ITEM = (
    around("item.id", "string", "The agenda item, counted in text order"),
    around("item.number", "string", "Its number as printed, such as 5 or 18.03.2"),
    around("item.title", "string", "Its title as printed"),
    around("item.public", "boolean", "False if press and public were excluded"),
)
_SPEAKER = (
    own("speaker.name", "string", "Who said it, as printed"),
    own("speaker.role", "string", "Office or job of the speaker, as printed"),
    own("speaker.kind", "string", "officer, member, partner, inspectorate or public"),
)
_EVIDENCE = (
    own("evidence.start", "integer", "Where the quotation starts, in code points of the text"),
    own("evidence.end", "integer", "One past its last character"),
    own("evidence.quote", "string", "The words of the source, unchanged"),
)
_TEXT = "The quotation made readable: on one line, without list markers and page furniture"
_METRIC = (
    own("id", "string", "The observation, counted in text order"),
    own("metric", "string", "Which metric, such as vacancy_rate"),
    own("group", "string", "Its group: workforce_core, workforce_adjacent, ..."),
    own(
        "assertion",
        "string",
        "asserted, hedged, negated, questioned, conditional, requested or mentioned",
    ),
    own(
        "measure_role",
        "string",
        "actual, previous, target, limit, benchmark, forecast or budget",
    ),
    own(
        "value_kind",
        "string",
        "number, range, ratio, qualitative, change, grade or none",
    ),
    own("value", "number", "The value in its unit: 12% is 12"),
    own("value_text", "string", "The value as printed, such as around 18%"),
    own("low", "number", "Lower end of a range"),
    own("high", "number", "Upper end of a range"),
    own("numerator", "number", "34 in 34 of 170"),
    own("denominator", "number", "170 in 34 of 170"),
    own("comparator", "string", "=, <, <=, >, >= or ~ (about)"),
    own("unit", "string", "percent, fte, people, cases_per_worker, ..."),
    own("statistic", "string", "mean, median, minimum, maximum, total or typical"),
    own("level", "string", "high, low or adequate, where words stand for a number"),
    own("grade", "string", "Inspection ratings: the grade"),
    own("judgement", "string", "Inspection ratings: the area judged"),
    own("framework", "string", "Inspection ratings: the framework of the inspectorate"),
    own("direction", "string", "up, down, stable or mixed"),
    own("direction_basis", "string", "stated, or inferred from better or worse"),
    own("assessment", "string", "better, worse, good or poor"),
    own("change.kind", "string", "absolute, relative, percentage_points or multiplier"),
    own("change.value", "number", "How far it moved; negative for a fall"),
    own("change.unit", "string", "Unit of the change, where it has one"),
    own("change.comparator", "string", "As comparator, for the change"),
    own("change.computed", "boolean", "True if it is the difference of two printed levels"),
    own("change.ambiguous", "boolean", "True if % may mean percent or percentage points"),
    own("comparison.relation", "string", "above, below, level, better or worse"),
    own("comparison.with_", "string", "What it is held against: target, national, a name, ..."),
    own("period.text", "string", "The time that the value is for, in the words of the source"),
    own("period.type", "string", "instant, interval or unspecified"),
    own("period.start", "date", "Its first day"),
    own("period.end", "date", "Its last day, inclusive"),
    own("period.basis", "string", "explicit, relative, meeting_date, unresolved or none"),
    own("period.duration", "string", "ISO 8601 duration, such as P18M"),
    own("population", "string", "Which staff, such as social_worker"),
    own("service", "string", "Which service, such as childrens_social_care"),
    own("team", "string", "Which team, as printed"),
    own("organization.role", "string", "own, comparator, regional, national or partner"),
    own("organization.name", "string", "Whose value it is if not the council's own, as printed"),
    own("organization.gss_code", "string", "Its ONS code"),
    *_SPEAKER,
    own("qualifiers", "strings", "Narrower meanings, such as conversion"),
    own("pair", "string", "Shared by the two observations of from X to Y"),
    own("inherited", "strings", "The fields filled from elsewhere in the sentence or item"),
    own("computed", "boolean", "True if the value was computed"),
    own("anaphoric", "boolean", "True if the number stands for that or this"),
    *_EVIDENCE,
    own("fact_key", "string", "The same for repeats of one fact"),
    own("confidence", "number", "From 0 to 1, lower the more was inherited"),
)
_DFE = (
    Column(
        "time_period",
        "integer",
        "DfE: the year of the census, for values at 30 September or for the year up to it",
        dfe.time_period,
    ),
    Column(
        "time_identifier",
        "string",
        "DfE: Reporting year, where there is a time_period",
        dfe.time_identifier,
    ),
    Column(
        "geographic_level",
        "string",
        "DfE: Local authority, Regional or National; null for a team",
        dfe.geographic_level,
    ),
    Column(
        "new_la_code",
        "string",
        "DfE: ONS code of the council whose value it is",
        dfe.new_la_code,
    ),
    Column("la_name", "string", "DfE: name of that council", dfe.la_name),
    Column(
        "dfe_indicator",
        "string",
        "The column of the DfE series nearest to the metric, such as vacancy_rate_fte",
        dfe.indicator,
    ),
)
_RESOLUTION = (
    own("id", "string", "The resolution, counted within its item"),
    own("number", "string", "Its number as printed"),
    own("text", "string", _TEXT),
    own("classification", "string", "note, approve, recommend, request, refer, defer, ..."),
    own("result", "string", "pass, fail or withdrawn"),
    own("mover", "string", "Who moved it, as printed"),
    own("seconder", "string", "Who seconded it, as printed"),
    own("votes.for_", "integer", "Votes for, where printed"),
    own("votes.against", "integer", "Votes against"),
    own("votes.abstain", "integer", "Abstentions"),
    own("votes.names.for_", "strings", "Who voted for, where named"),
    own("votes.names.against", "strings", "Who voted against"),
    own("votes.names.abstain", "strings", "Who abstained"),
    *_EVIDENCE,
)
_ACTION = (
    own("id", "string", "The action, counted within its item"),
    own("text", "string", _TEXT),
    own("owner", "string", "Who is to do it, as printed"),
    own("due.text", "string", "When it is due, in the words of the source"),
    own("due.date", "date", "The date that they mean"),
    own("status", "string", "directed, accepted, requested or standing"),
    own("from_resolution", "string", "id of the resolution that it carries out"),
    *_EVIDENCE,
)
_DISCUSSION_POINT = (
    own("id", "string", "The point, counted within its item"),
    own("type", "string", "question, answer, speech, summary, narrative or other"),
    own("text", "string", _TEXT),
    *_SPEAKER,
    *_EVIDENCE,
)
_PARTICIPANT = (
    own("name", "string", "Name as printed"),
    own("role", "string", "Office or job as printed"),
    own("status", "string", "present, apologies, absent, in_attendance or substitute"),
    *_EVIDENCE,
)

TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        Table(
            "metrics",
            "One statement about one workforce metric.",
            facts.metrics,
            (*_MEETING, *_ITEM, *_METRIC, *_DFE),
        ),
        Table(
            "resolutions",
            "Something that the meeting decided, or voted on and threw out.",
            facts.resolutions,
            (*_MEETING, *_ITEM, *_RESOLUTION),
        ),
        Table(
            "actions",
            "Something that somebody is to do after the meeting.",
            facts.actions,
            (*_MEETING, *_ITEM, *_ACTION),
        ),
        Table(
            "agenda_items",
            "One item of business; the quotation is its heading.",
            facts.agenda_items,
            (*_MEETING, *_ITEM, *_EVIDENCE),
        ),
        Table(
            "discussion_points",
            "One contribution to the discussion of an item.",
            facts.discussion_points,
            (*_MEETING, *_ITEM, *_DISCUSSION_POINT),
        ),
        Table(
            "participants",
            "A person on an attendance list, who belongs to the meeting and to no item.",
            facts.participants,
            (*_MEETING, *_PARTICIPANT),
        ),
    )
}
"""The tables by name."""
