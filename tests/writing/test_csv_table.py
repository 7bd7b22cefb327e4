from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_miner.errors import OutputFormatError
from minutes_miner.records import Evidence
from minutes_miner.writing import TABLES, CsvTable
from tests.writing.made import FAILED, bare_record, full_record, observation, written

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
SIGNS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - the full-width forms are meant


def read(output: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(output.decode(), newline=""), strict=True))


def cell(name: str, **fields: Any) -> str:
    (row,) = read(written(CsvTable(), [bare_record(observation(**fields))]))
    return row[name]


@pytest.mark.parametrize("name", TABLES)
def test_the_header_names_the_columns_also_of_an_empty_table(name: str) -> None:
    header = ",".join(column.name for column in TABLES[name].columns) + "\r\n"
    assert written(CsvTable(name), []) == header.encode()
    assert written(CsvTable(name), [full_record()]).startswith(header.encode())


def test_every_fact_is_a_row_and_a_failed_input_is_none() -> None:
    rows = read(written(CsvTable("actions"), [full_record(), FAILED, full_record()]))
    assert [row["owner"] for row in rows] == ["Clerk", "Clerk"]


def test_cells_are_printed_as_the_page_says() -> None:
    (row,) = read(written(CsvTable(), [full_record()]))
    assert row["item_public"] == "false"
    assert row["change_computed"] == "true"
    assert row["item_number"] == "18.10"
    assert row["qualifiers"] == "conversion|voluntary"
    assert row["inherited"] == ""
    assert row["low"] == ""
    assert row["comparator"] == "="


@pytest.mark.parametrize(
    ("value", "printed"),
    [(12, "12"), (12.0, "12.0"), (-0.5, "-0.5"), (1e22, "1e+22"), (10**30, str(10**30))],
)
def test_numbers_stay_numbers(value: float, printed: str) -> None:
    assert cell("value", value=value) == printed


@pytest.mark.parametrize("sign", SIGNS)
def test_a_text_that_a_spreadsheet_might_run_gets_an_apostrophe(sign: str) -> None:
    text = f"{sign}HYPERLINK(A1)"
    assert cell("value_text", value_text=text) == f"'{text}"


@pytest.mark.parametrize("text", ["=", "-", ">= 4", "a=1", "'=1", " =1", "£-4"])
def test_a_text_that_is_no_formula_stays(text: str) -> None:
    assert cell("value_text", value_text=text) == text


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_can_be_read_back(texts: list[str]) -> None:
    records = [
        bare_record(observation(evidence=Evidence(start=0, end=len(text), quote=text)))
        for text in texts
    ]
    rows = read(written(CsvTable(), records))
    for row, text in zip(rows, texts, strict=True):
        runs = len(text) > 1 and text[0] in SIGNS
        assert row["evidence_quote"] == ("'" if runs else "") + text
        assert row["confidence"] == "0.9"


def test_lines_end_as_rfc_4180_has_it() -> None:
    output = written(CsvTable("participants"), [full_record()])
    assert output.count(b"\r\n") == output.count(b"\n") == 2


def test_a_byte_order_mark_comes_first_if_asked_for() -> None:
    assert written(CsvTable(bom=True), []) == b"\xef\xbb\xbf" + written(CsvTable(), [])


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(OutputFormatError, match="'votes'"):
        CsvTable("votes")
