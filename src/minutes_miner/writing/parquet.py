"""Parquet: one table of all inputs, typed, written in groups of rows as they come."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing.arrow import arrow_rows, arrow_schema
from minutes_miner.writing.sinks import ByteStream
from minutes_miner.writing.tables import DEFAULT_TABLE, table_named

if TYPE_CHECKING:
    import pyarrow

_GROUP_ROWS = 20_000
"""Rows to collect for a row group: more are read faster, but all of a group is in memory."""


@dataclass(frozen=True, slots=True)
class ParquetTable:
    """One table of all inputs; one that failed has no row.

    Attributes:
        table: Which table.
    """

    table: str = DEFAULT_TABLE

    def __post_init__(self) -> None:
        """See that the table exists and that the extra is installed."""
        arrow_schema(table_named(self.table))

    def encode(self, record: Record | ErrorRecord) -> bytes:
        """The rows of one input, as an Arrow record batch without its schema; or nothing."""
        if isinstance(record, ErrorRecord):
            return b""
        table = table_named(self.table)
        batch = arrow_rows(table, record, arrow_schema(table))
        return batch.serialize().to_pybytes() if batch.num_rows else b""

    def open(self, stream: ByteStream) -> ParquetSink:
        """Begin the file."""
        return ParquetSink(stream, arrow_schema(table_named(self.table)))


class ParquetSink:
    """A Parquet file that grows by whole row groups."""

    def __init__(self, stream: ByteStream, schema: pyarrow.Schema) -> None:
        """Write rows of `schema` to `stream`."""
        from pyarrow import PythonFile
        from pyarrow.parquet import ParquetWriter

        self._stream = stream
        self._schema = schema
        self._file = _PassingFile()
        self._writer = ParquetWriter(PythonFile(self._file, "w"), schema)
        self._batches: list[pyarrow.RecordBatch] = []
        self._rows = 0

    def write(self, payload: bytes, /) -> None:
        """Add the rows of one input."""
        from pyarrow.ipc import read_record_batch

        if not payload:
            return
        batch = read_record_batch(payload, self._schema)
        self._batches.append(batch)
        self._rows += batch.num_rows
        if self._rows >= _GROUP_ROWS:
            self._write_group()

    def close(self) -> None:
        """Write the rows that are left, and the footer."""
        if self._batches:
            self._write_group()
        self._writer.close()
        self._stream.write(self._file.taken())

    def _write_group(self) -> None:
        import pyarrow

        self._writer.write_table(pyarrow.Table.from_batches(self._batches, self._schema))
        self._batches.clear()
        self._rows = 0
        self._stream.write(self._file.taken())


class _PassingFile(io.RawIOBase):
    """What pyarrow takes for a file: it knows its position and lets the bytes be taken away.

    A writer that is not closed writes a footer when it is collected; of an output that broke off,
    nobody takes it.
    """

    def __init__(self) -> None:
        self._pending = bytearray()
        self._passed = 0

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._passed + len(self._pending)

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        self._pending += data
        return len(data)

    def taken(self) -> bytes:
        """The bytes written since the last call."""
        taken = bytes(self._pending)
        self._passed += len(taken)
        self._pending.clear()
        return taken
