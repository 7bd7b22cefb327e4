from __future__ import annotations

import sys

import pandas
import pytest

from minutes_miner.errors import MissingLibraryError, OutputFormatError
from minutes_miner.writing import TABLES, records_to_frame
from tests.writing.made import FAILED, bare_record, full_record, observation

DTYPES = {
    "string": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": "string",
    "strings": "object",
}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("rows", [0, 1])
def test_columns_have_nullable_dtypes_with_and_without_rows(name: str, rows: int) -> None:
    frame = records_to_frame([full_record()] * rows, name)
    assert len(frame) == rows
    assert {str(column): str(dtype) for column, dtype in frame.dtypes.items()} == {
        column.name: DTYPES[column.type] for column in TABLES[name].columns
    }


def test_integers_stay_integers_beside_missing_ones() -> None:
    frame = records_to_frame([full_record(), FAILED, bare_record(observation())])
    assert frame["time_period"].to_list() == [2023, pandas.NA]
    assert frame["item_public"].to_list() == [False, pandas.NA]


def test_a_list_is_an_array_of_texts_or_none() -> None:
    (named,) = records_to_frame([full_record()], "resolutions")["votes_names_for"]
    assert list(named) == ["Cllr Vane", "Cllr Pike"]


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(OutputFormatError, match="'votes'"):
        records_to_frame([], "votes")


@pytest.mark.parametrize("library", ["pandas", "pyarrow"])
def test_without_the_libraries_the_error_names_the_extra(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingLibraryError, match=r"pip install 'minutes-miner\[pandas\]'"):
        records_to_frame([])
