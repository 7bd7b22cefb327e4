"""The report of `minutes-miner evaluate`: tables for people, JSON for programs."""

from __future__ import annotations

import json
import os
import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table

from minutes_miner.evaluation import Accuracy, Evaluation, Fault, Retrieval

_WIDTH = 1000
"""Wider than any table, so that no cell is cut, however narrow the terminal."""
_QUOTE = 90
"""Characters of a quotation that a line about a fault shows."""


def json_report(result: Evaluation, faults: int) -> str:
    """The scores by name as indented JSON; with `faults`, that many of them under `faults`."""
    report: dict[str, Any] = {name: score.as_dict() for name, score in result.scores.items()}
    if faults:
        report["faults"] = [asdict(fault) for fault in result.faults[:faults]]
    return _json(report, indent=2) + "\n"


def table_report(result: Evaluation, faults: int) -> str:
    """What is found in one table, whether its details are right in another; then the faults.

    Headings are bold on a terminal, unless `NO_COLOR` is set.
    """
    tables = (_retrieval(result), _accuracy(result))
    sections = (*map(_printed, tables), "".join(f"{one}\n" for one in _fault_lines(result, faults)))
    return "\n".join(filter(None, sections))


def _printed(table: Table) -> str:
    console = Console(width=_WIDTH, color_system=None if os.getenv("NO_COLOR") else "auto")
    with console.capture() as capture:
        console.print(table)
    return capture.get() if table.row_count else ""


def _retrieval(result: Evaluation) -> Table:
    table = _table("measure", "F1", "precision", "recall", "hit", "gold", "pred")
    for name, score in result.scores.items():
        if isinstance(score, Retrieval):
            figures = (score.f1, score.precision, score.recall)
            table.add_row(
                name, *map(_figure, figures), *map(str, (score.hit, score.gold, score.pred))
            )
    return table


def _accuracy(result: Evaluation) -> Table:
    table = _table("detail", "accuracy", "right", "of")
    for name, score in result.scores.items():
        if isinstance(score, Accuracy):
            table.add_row(name, _figure(score.accuracy), str(score.right), str(score.of))
    return table


def _table(name: str, *figures: str) -> Table:
    """A table without lines, which awk and the eye can read alike."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(name)
    for figure in figures:
        table.add_column(figure, justify="right")
    return table


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _fault_lines(result: Evaluation, most: int) -> Iterator[str]:
    yield from map(_fault_line, result.faults[:most])
    if 0 < most < len(result.faults):
        yield f"... and {len(result.faults) - most} more"


def _fault_line(fault: Fault) -> str:
    quote = _json(textwrap.shorten(fault.quote, _QUOTE, placeholder=" ...")) if fault.quote else ""
    details = "; ".join(
        f"{slot.name} {_json(slot.gold)} got {_json(slot.pred)}" for slot in fault.slots
    )
    return ": ".join(filter(None, (fault.document, f"{fault.kind} {fault.part}", quote, details)))


def _json(value: object, indent: int | None = None) -> str:
    """JSON with letters as they are; a model such as a speaker becomes an object."""
    return json.dumps(value, indent=indent, ensure_ascii=False, default=dict)
