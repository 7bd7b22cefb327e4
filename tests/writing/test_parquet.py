from __future__ import annotations

import gc
import io
import pickle
import re
import sys
from pathlib import Path

import duckdb
import pyarrow.parquet
import pytest

from minutes_miner.errors import MissingLibraryError, OutputFormatError
from minutes_miner.pipeline import extract
from minutes_miner.records import Record
from minutes_miner.writing import TABLES, ParquetTable, parquet, records_to_table
from tests.examples import ROOT, SAMPLES
from tests.writing.made import FAILED, bare_record, full_record, observation, written

DUCKDB_TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "VARCHAR",
    "strings": "VARCHAR[]",
}


@pytest.fixture(scope="module")
def records() -> list[Record]:
    return [extract(path) for path in SAMPLES]


@pytest.mark.parametrize("name", TABLES)
def test_the_file_holds_what_the_table_holds(name: str, records: list[Record]) -> None:
    file = io.BytesIO(written(ParquetTable(name), [*records, FAILED]))
    assert pyarrow.parquet.read_table(file).equals(records_to_table(records, name))


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("rows", [0, 1])
def test_another_reader_finds_the_declared_types(name: str, rows: int, tmp_path: Path) -> None:
    path = tmp_path / "table.parquet"
    path.write_bytes(written(ParquetTable(name), [full_record()] * rows))
    found = duckdb.connect().read_parquet(str(path))
    assert dict(zip(found.columns, map(str, found.types), strict=True)) == {
        column.name: DUCKDB_TYPES[column.type] for column in TABLES[name].columns
    }
    assert len(found.fetchall()) == rows


def test_the_query_of_the_page_runs(
    records: list[Record], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (query, *_) = re.findall(r"```sql\n(.*?)```", (ROOT / "docs/tables.md").read_text(), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("metrics.parquet").write_bytes(written(ParquetTable(), records))
    assert len(duckdb.execute(query).fetchall()) > 1


def test_the_official_figures_join_as_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (_, query) = re.findall(r"```sql\n(.*?)```", (ROOT / "docs/tables.md").read_text(), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("metrics.parquet").write_bytes(written(ParquetTable(), [full_record()]))
    Path("csww_indicators.csv").write_text(
        "time_period,new_la_code,la_name,vacancy_rate_fte\n"
        "2022,E08000009,Trafford,9.1\n2023,E08000009,Trafford,13.2\n2023,,,15.0\n"
    )
    assert duckdb.execute(query).fetchall() == [("Trafford", 14.0, 13.2)]


def test_the_same_records_give_the_same_bytes(records: list[Record]) -> None:
    output = pickle.loads(pickle.dumps(ParquetTable()))
    assert written(output, records) == written(ParquetTable(), records)


def test_rows_are_written_in_groups_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_GROUP_ROWS", 4)
    stream, output = io.BytesIO(), ParquetTable()
    payload = output.encode(bare_record(*[observation()] * 3))
    sink = output.open(stream)
    sizes = []
    for _ in range(5):
        sink.write(payload)
        sizes.append(stream.tell())
    assert sizes[0] < sizes[1] == sizes[2] < sizes[3] == sizes[4]
    sink.close()
    metadata = pyarrow.parquet.read_metadata(stream)
    groups = [metadata.row_group(number).num_rows for number in range(metadata.num_row_groups)]
    assert groups == [6, 6, 3]


def test_an_input_without_rows_costs_nothing() -> None:
    assert ParquetTable().encode(FAILED) == ParquetTable().encode(bare_record()) == b""


def test_an_output_that_broke_off_gets_no_footer() -> None:
    stream, output = io.BytesIO(), ParquetTable()
    sink = output.open(stream)
    sink.write(output.encode(full_record()))
    before = stream.getvalue()
    del sink
    gc.collect()
    assert stream.getvalue() == before


def test_hostile_texts_come_back_unchanged() -> None:
    text = '=1+1,"\r\n\u2028\t|👩\u200d👦'
    file = io.BytesIO(written(ParquetTable(), [bare_record(observation(value_text=text))]))
    assert pyarrow.parquet.read_table(file)["value_text"].to_pylist() == [text]


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(OutputFormatError, match="'votes'"):
        ParquetTable("votes")


def test_without_pyarrow_the_format_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingLibraryError, match=r"minutes-miner\[parquet\]"):
        ParquetTable()
