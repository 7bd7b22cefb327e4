r"""CSV as RFC 4180 has it: commas, double quotes, lines that end with `\r\n`; in UTF-8."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing.columns import Cell
from minutes_miner.writing.sinks import ByteStream, PlainSink
from minutes_miner.writing.tables import DEFAULT_TABLE, table_named

_LIST_SEPARATOR = "|"

_FORMULA = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20].", re.DOTALL)
"""A text that a spreadsheet might run: it starts with a sign of OWASP's "CSV injection".

A sign alone is no formula; the comparator "=" and the input "-" are such cells.
"""


@dataclass(frozen=True, slots=True)
class CsvTable:
    """One table of all inputs; one that failed has no row.

    Attributes:
        table: Which table.
        bom: Whether a byte-order mark comes first, by which Excel knows UTF-8.
    """

    table: str = DEFAULT_TABLE
    bom: bool = False

    def __post_init__(self) -> None:
        """See that the table exists."""
        table_named(self.table)

    def encode(self, record: Record | ErrorRecord) -> bytes:
        """The rows of one input."""
        if isinstance(record, ErrorRecord):
            return b""
        return _csv_lines(table_named(self.table).rows(record))

    def open(self, stream: ByteStream) -> PlainSink:
        """Begin the table with its header."""
        header = _csv_lines([[column.name for column in table_named(self.table).columns]])
        return PlainSink(stream, codecs.BOM_UTF8 + header if self.bom else header)


def _csv_lines(rows: Iterable[Iterable[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(map(_printed, row) for row in rows)
    return text.getvalue().encode()


def _printed(cell: Cell) -> str | int | float | None:
    """A cell as it stands in CSV; None is left empty."""
    if isinstance(cell, tuple):
        cell = _LIST_SEPARATOR.join(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str) and _FORMULA.match(cell):
        return f"'{cell}"
    return cell
