from __future__ import annotations

import pickle
from typing import Any

import pytest

from minutes_miner.errors import OutputFormatError
from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing import (
    FORMAT_NAMES,
    CsvTable,
    JsonArray,
    JsonLines,
    ParquetTable,
    json_line,
    output_format,
)
from tests.writing.made import FAILED, bare_record, full_record, written

RECORDS: list[Record | ErrorRecord] = [full_record(), FAILED, bare_record()]


def test_without_options_it_is_whole_records_in_lines() -> None:
    assert output_format() == JsonLines()
    assert written(output_format(), RECORDS) == b"".join(map(json_line, RECORDS))


@pytest.mark.parametrize(
    ("name", "options", "made"),
    [
        ("jsonl", {"only": ["metrics"]}, JsonLines(("metrics",))),
        ("json", {"only": ["metrics"], "indent": 2}, JsonArray(("metrics",), 2)),
        ("csv", {}, CsvTable("metrics")),
        ("csv", {"table": "actions", "bom": True}, CsvTable("actions", True)),
        ("parquet", {"table": "actions"}, ParquetTable("actions")),
        ("parquet", {"table": None, "only": (), "indent": None, "bom": False}, ParquetTable()),
    ],
)
def test_a_format_has_the_options_that_were_given(
    name: str, options: dict[str, Any], made: object
) -> None:
    assert output_format(name, **options) == made


@pytest.mark.parametrize("name", FORMAT_NAMES)
def test_a_format_goes_to_another_process_and_writes_the_same_there(name: str) -> None:
    output = output_format(name)
    again = pickle.loads(pickle.dumps(output))
    assert again == output
    assert written(again, RECORDS) == written(output, RECORDS)


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("yaml", {}, "format 'yaml': unknown; choose one of jsonl, json, csv, parquet"),
        ("csv", {"only": ["metrics"]}, "only: does not go with csv; .* jsonl or json"),
        ("parquet", {"bom": True}, "bom: does not go with parquet; .* csv"),
        ("jsonl", {"indent": 2}, "indent: does not go with jsonl; .* json"),
        ("jsonl", {"indent": 0}, "indent: does not go with jsonl"),
        ("json", {"table": "metrics"}, "table: does not go with json; .* csv or parquet"),
        ("json", {"indent": 0}, "indent 0: choose 1 or more spaces"),
        ("json", {"only": ["motions"]}, "only 'motions': unknown"),
        ("jsonl", {"only": ["motions"]}, "only 'motions': unknown"),
        ("csv", {"table": "votes"}, "table 'votes': unknown"),
    ],
)
def test_what_does_not_fit_is_refused(name: str, options: dict[str, Any], message: str) -> None:
    with pytest.raises(OutputFormatError, match=message) as caught:
        output_format(name, **options)
    assert caught.value.code == "invalid_format"
