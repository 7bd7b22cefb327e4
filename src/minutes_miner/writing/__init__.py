"""From records to bytes, and to the tables of other libraries."""

from minutes_miner.writing.arrow import records_to_table
from minutes_miner.writing.csv_table import CsvTable
from minutes_miner.writing.formats import FORMAT_NAMES, output_format
from minutes_miner.writing.frames import records_to_frame
from minutes_miner.writing.json_array import JsonArray
from minutes_miner.writing.json_document import JsonDocument
from minutes_miner.writing.jsonl import JsonLines, json_line
from minutes_miner.writing.parquet import ParquetTable
from minutes_miner.writing.parts import PARTS
from minutes_miner.writing.schema import schema_bytes, stream_schema
from minutes_miner.writing.sinks import ByteStream, Format, Sink
from minutes_miner.writing.tables import DEFAULT_TABLE, TABLES, Table

__all__ = [
    "DEFAULT_TABLE",
    "FORMAT_NAMES",
    "PARTS",
    "TABLES",
    "ByteStream",
    "CsvTable",
    "Format",
    "JsonArray",
    "JsonDocument",
    "JsonLines",
    "ParquetTable",
    "Sink",
    "Table",
    "json_line",
    "output_format",
    "records_to_frame",
    "records_to_table",
    "schema_bytes",
    "stream_schema",
]
