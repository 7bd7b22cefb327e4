"""A column of a table: its name, its type, what it means, and how it is read from a fact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from minutes_miner.writing.facts import Fact

Cell = str | int | float | bool | tuple[str, ...] | None

ColumnType = Literal["string", "integer", "number", "boolean", "date", "strings"]
"""`date` is text, for a date may be a year or a month alone; `strings` is a list of texts."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: Its name in every output.
        type: Of its cells; every cell may be null as well.
        meaning: What a cell says, for people.
        cell: Reads the cell from a fact.
    """

    name: str
    type: ColumnType
    meaning: str
    cell: Callable[[Fact[Any]], Cell]


def own(path: str, cell_type: ColumnType, meaning: str) -> Column:
    """The column of a field of the fact itself: `change.value` is called change_value."""
    return Column(_name(path), cell_type, meaning, partial(_follow, ["own", *path.split(".")]))


def around(path: str, cell_type: ColumnType, meaning: str) -> Column:
    """The column of a field of what the fact stands in: `meeting.date` is called meeting_date."""
    return Column(_name(path), cell_type, meaning, partial(_follow, path.split(".")))


def _name(path: str) -> str:
    """The name that a path of attributes has in a table; `with_` is no keyword there."""
    return path.replace(".", "_").rstrip("_")


def _follow(path: Sequence[str], fact: Fact[Any]) -> Cell:
    """The end of the path, or None where it breaks off: no speaker, no name of a speaker."""
    value: Any = fact
    for attribute in path:
        if value is None:
            return None
        value = getattr(value, attribute)
    cell: Cell = value
    return cell
