"""The metrics of a document as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from minutes_miner.display.characters import harmless
from minutes_miner.display.quantities import movement_words, value_words
from minutes_miner.display.styles import ASIDE, GUIDE, HEADING, NOTICE, VALUE
from minutes_miner.display.wording import (
    listed,
    organization_words,
    period_words,
    speaker_words,
    words,
)
from minutes_miner.records import Observation
from minutes_miner.vocabulary import metric


def metrics_table(observations: Sequence[Observation]) -> Table:
    """One row for each observation; a column in which no row says anything is left out."""
    cells = {name: [cell(one) for one in observations] for name, cell in _COLUMNS.items()}
    columns = {name: column for name, column in cells.items() if any(column)}
    table = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        padding=(0, 1, 0, 0),
        border_style=GUIDE,
        header_style=HEADING,
    )
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in zip(*columns.values(), strict=True):
        table.add_row(*row)
    return table


def metric_number(observation: Observation) -> Text:
    """What the table and the evidence call an observation: 3 for metric-3."""
    return Text(observation.id.removeprefix("metric-"), ASIDE)


def metric_label(observation: Observation) -> str:
    """The name of the metric in the catalogue, without what it explains in brackets."""
    return harmless(metric(observation.metric).label.partition(" (")[0])


def _value(observation: Observation) -> Text:
    """The value, and below it how it moved; what is the case stands out."""
    is_so = observation.measure_role == "actual" and observation.assertion == "asserted"
    parts = [
        Text(value_words(observation), VALUE if is_so else ""),
        Text(movement_words(observation)),
    ]
    return Text("\n").join(part for part in parts if part)


def _role(observation: Observation) -> Text:
    """The role of the value, and how it is said if it is not asserted."""
    assertion = observation.assertion
    said = "" if assertion == "asserted" else f", {assertion}"
    return Text.assemble(observation.measure_role, (said, NOTICE))


def _about(observation: Observation) -> Text:
    """The staff group, team or service, and the organisation if it is not the council itself."""
    team = observation.team and harmless(observation.team)
    who = listed([words(observation.population or ""), team])
    return Text(
        listed(
            [who or words(observation.service or ""), organization_words(observation.organization)]
        )
    )


_COLUMNS: Mapping[str, Callable[[Observation], Text]] = {
    "#": metric_number,
    "Metric": lambda one: Text(metric_label(one)),
    "Value": _value,
    "Role": _role,
    "Period": lambda one: Text(period_words(one.period)),
    "About": _about,
    "Speaker": lambda one: Text(speaker_words(one.speaker)),
}
"""What stands in each column."""
