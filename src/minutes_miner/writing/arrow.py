"""The tables as Arrow data, which Parquet files and data frames are made from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing.columns import Cell, ColumnType
from minutes_miner.writing.extras import needs_extra
from minutes_miner.writing.tables import DEFAULT_TABLE, Table, table_named

if TYPE_CHECKING:
    import pyarrow


def records_to_table(
    records: Iterable[Record | ErrorRecord], table: str = DEFAULT_TABLE
) -> pyarrow.Table:
    """Put the facts of records into an Arrow table.

    Args:
        records: What `extract` returns, or the lines of the command read back; those of failed
            inputs have no rows.
        table: metrics, resolutions, actions, agenda_items, discussion_points or participants.

    Returns:
        One row for each fact, with the columns and types of docs/tables.md.

    Raises:
        OutputFormatError: There is no such table.
        MissingLibraryError: The extra `parquet` is not installed.
    """
    chosen = table_named(table)
    schema = arrow_schema(chosen)
    import pyarrow

    read = (one for one in records if not isinstance(one, ErrorRecord))
    batches = (arrow_rows(chosen, one, schema) for one in read)
    return pyarrow.Table.from_batches(batches, schema).combine_chunks()


def arrow_schema(table: Table) -> pyarrow.Schema:
    """The names and types of a table's columns.

    Raises:
        MissingLibraryError: The extra `parquet` is not installed.
    """
    with needs_extra("parquet", "an Arrow or Parquet table"):
        import pyarrow
    types: dict[ColumnType, pyarrow.DataType] = {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.string(),
        "strings": pyarrow.list_(pyarrow.string()),
    }
    return pyarrow.schema([(column.name, types[column.type]) for column in table.columns])


def arrow_rows(table: Table, record: Record, schema: pyarrow.Schema) -> pyarrow.RecordBatch:
    """The rows of one record; `schema` is that of the table."""
    import pyarrow

    rows = list(table.rows(record))
    arrays = [
        pyarrow.array([_cell(row[place], column.type) for row in rows], schema.types[place])
        for place, column in enumerate(table.columns)
    ]
    return pyarrow.RecordBatch.from_arrays(arrays, schema=schema)


def _cell(cell: Cell, cell_type: ColumnType) -> Cell:
    """A cell as Arrow takes it: 12 and 12.0 are both numbers, and none is beyond a double."""
    if cell_type != "number" or not isinstance(cell, int):
        return cell
    try:
        return float(cell)
    except OverflowError:
        return None
