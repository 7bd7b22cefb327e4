from __future__ import annotations

import sys

import pyarrow
import pytest

from minutes_miner.errors import MissingLibraryError, OutputFormatError
from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing import TABLES, records_to_table
from tests.writing.made import FAILED, bare_record, full_record, observation


@pytest.mark.parametrize("name", TABLES)
def test_columns_and_types_are_the_same_with_and_without_rows(name: str) -> None:
    empty, full = records_to_table([], name), records_to_table([full_record()], name)
    assert empty.schema == full.schema
    assert empty.column_names == [column.name for column in TABLES[name].columns]
    assert (empty.num_rows, full.num_rows) == (0, 1)


def test_the_rows_are_the_facts_of_all_records_without_the_failed() -> None:
    records: list[Record | ErrorRecord] = [full_record(), FAILED, full_record()]
    table = records_to_table(iter(records))
    assert table.num_rows == 2
    assert table["value"].num_chunks == 1
    assert table["value_text"].to_pylist() == ["-14%", "-14%"]


def test_each_type_has_its_arrow_type() -> None:
    table = records_to_table([full_record()])
    assert table.schema.field("meeting_date").type == pyarrow.string()
    assert table.schema.field("time_period").type == pyarrow.int64()
    assert table.schema.field("computed").type == pyarrow.bool_()
    assert table["qualifiers"].to_pylist() == [["conversion", "voluntary"]]


@pytest.mark.parametrize(
    ("value", "stored"),
    [(12, 12.0), (0.1, 0.1), (2**53 + 1, 2.0**53), (1e22, 1e22), (10**400, None), (None, None)],
)
def test_every_number_is_a_double(value: float | None, stored: float | None) -> None:
    column = records_to_table([bare_record(observation(value=value))])["value"]
    assert column.type == pyarrow.float64()
    assert column.to_pylist() == [stored]


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(OutputFormatError, match="'votes'"):
        records_to_table([], "votes")


def test_without_pyarrow_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingLibraryError, match=r"pip install 'minutes-miner\[parquet\]'"):
        records_to_table([])
