from __future__ import annotations

import io
import json

import pytest

from minutes_miner.errors import OutputFormatError
from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing import JsonArray, json_line
from tests.writing.made import FAILED, bare_record, full_record, written

RECORDS: list[Record | ErrorRecord] = [full_record(), FAILED, bare_record(location="Room\n4")]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
@pytest.mark.parametrize("indent", [None, 1, 2])
def test_the_array_holds_what_the_lines_hold(count: int, indent: int | None) -> None:
    output = written(JsonArray(indent=indent), RECORDS[:count])
    assert json.loads(output) == [json.loads(json_line(record)) for record in RECORDS[:count]]
    assert output.endswith(b"]\n")


def test_an_element_is_a_line() -> None:
    lines = written(JsonArray(), RECORDS).split(b"\n")
    assert lines[0] == b"["
    assert lines[1] == json_line(RECORDS[0]).rstrip(b"\n") + b","
    assert lines[-2:] == [b"]", b""]


@pytest.mark.parametrize("indent", [1, 4])
def test_an_indented_array_is_laid_out_as_python_does(indent: int) -> None:
    output = written(JsonArray(indent=indent), RECORDS).decode()
    assert output == json.dumps(json.loads(output), indent=indent, ensure_ascii=False) + "\n"


def test_an_empty_array_is_two_brackets() -> None:
    assert written(JsonArray(indent=2), []) == b"[]\n"


def test_elements_are_written_as_they_come() -> None:
    stream, output = io.BytesIO(), JsonArray()
    sink = output.open(stream)
    sink.write(output.encode(FAILED))
    assert json.loads(stream.getvalue() + b"]") == [json.loads(json_line(FAILED))]


def test_the_stream_stays_open() -> None:
    stream = io.BytesIO()
    JsonArray().open(stream).close()
    assert not stream.closed


@pytest.mark.parametrize("indent", [0, -1])
def test_an_indentation_has_a_space_or_more(indent: int) -> None:
    with pytest.raises(OutputFormatError, match=f"indent {indent}"):
        JsonArray(indent=indent)
