from __future__ import annotations

import json

import pytest

from minutes_miner.records import (
    Document,
    ErrorDetail,
    ErrorDocument,
    ErrorRecord,
    Meeting,
    Record,
)
from minutes_miner.writing import json_line


def record(location: str) -> Record:
    return Record(
        document=Document(
            name="a.txt",
            sha256="0" * 64,
            media_type="text/plain",
            encoding="utf-8",
            characters=4,
            classification="minutes",
        ),
        meeting=Meeting(location=location),
    )


def test_a_record_is_compact_utf_8_on_one_line() -> None:
    line = json_line(record("Áras an Chontae"))
    assert line.endswith(b"}\n")
    assert b'"location":"\xc3\x81ras an Chontae","participants":[]' in line


@pytest.mark.parametrize("character", list("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))
def test_no_reader_sees_two_lines(character: str) -> None:
    line = json_line(record(f"Room{character}4")).decode()
    assert len(line.splitlines()) == 1
    assert json.loads(line)["meeting"]["location"] == f"Room{character}4"


def test_an_error_is_a_line_of_its_own_kind() -> None:
    error = ErrorRecord(
        document=ErrorDocument(name="a.txt"),
        error=ErrorDetail(code="empty_input", message="a.txt: is empty"),
    )
    assert json_line(error) == (
        b'{"schema_version":"1","document":{"name":"a.txt"},'
        b'"error":{"code":"empty_input","message":"a.txt: is empty"}}\n'
    )
