"""The output formats by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from minutes_miner.errors import OutputFormatError
from minutes_miner.writing.csv_table import CsvTable
from minutes_miner.writing.json_array import JsonArray
from minutes_miner.writing.jsonl import JsonLines
from minutes_miner.writing.parquet import ParquetTable
from minutes_miner.writing.sinks import Format

_FORMATS: Mapping[str, type[JsonLines | JsonArray | CsvTable | ParquetTable]] = {
    "jsonl": JsonLines,
    "json": JsonArray,
    "csv": CsvTable,
    "parquet": ParquetTable,
}
FORMAT_NAMES = tuple(_FORMATS)


def output_format(
    name: str = "jsonl",
    *,
    only: Iterable[str] = (),
    indent: int | None = None,
    table: str | None = None,
    bom: bool = False,
) -> Format:
    """The format of that name, with its options.

    Args:
        name: jsonl, json, csv or parquet.
        only: The parts of a record to keep, if not all; for jsonl and json.
        indent: Spaces for each level, 1 or more; for json.
        table: Which table, if not metrics; for csv and parquet.
        bom: Whether a byte-order mark comes first; for csv.

    Returns:
        A value that can be pickled, to encode records in one process and write them in another.

    Raises:
        OutputFormatError: There is no such format, table or part, or the format does not take
            the option.
        MissingLibraryError: The format needs a library that is not installed.
    """
    if name not in _FORMATS:
        raise OutputFormatError(f"format {name!r}: unknown; choose one of {', '.join(_FORMATS)}")
    options = {"only": tuple(only) or None, "indent": indent, "table": table, "bom": bom or None}
    given: dict[str, Any] = {key: value for key, value in options.items() if value is not None}
    for option in given:
        _check_option(name, option)
    return _FORMATS[name](**given)


def _check_option(name: str, option: str) -> None:
    takers = [other for other in _FORMATS if option in _options(other)]
    if name not in takers:
        raise OutputFormatError(
            f"{option}: does not go with {name}; leave it out, or choose {' or '.join(takers)}"
        )


def _options(name: str) -> set[str]:
    """The options that a format takes."""
    return {field.name for field in fields(_FORMATS[name])}
