from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from minutes_miner.errors import InputNotFoundError, LoneSurrogateError
from minutes_miner.pipeline import extract, extract_record
from minutes_miner.reading import read_bytes, read_text
from minutes_miner.records import Record
from tests.examples import MINUTES


def test_a_string_is_the_text_itself() -> None:
    document = extract(MINUTES).document
    assert (document.name, document.characters) == ("<text>", len(MINUTES))


def test_a_path_is_a_file(minutes_file: Path) -> None:
    assert extract(minutes_file).document.name == str(minutes_file)


def test_text_and_file_say_the_same(minutes_file: Path) -> None:
    text, file = extract(MINUTES), extract(minutes_file)
    assert text.document.sha256 == file.document.sha256
    assert text.model_copy(update={"document": file.document}) == file


def test_the_encoding_of_a_file_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Łódź agreed".encode("cp1250"))
    assert extract(path, encoding="cp1250").document.characters == 11


def test_text_has_no_encoding() -> None:
    with pytest.raises(ValueError, match="decoded already"):
        extract(MINUTES, encoding="utf-8")


def test_errors_of_the_reading_come_through(tmp_path: Path) -> None:
    with pytest.raises(InputNotFoundError):
        extract(tmp_path / "missing.txt")
    with pytest.raises(LoneSurrogateError):
        extract("caf\udce9")


def test_the_record_describes_its_source() -> None:
    source = read_bytes("\ufeffMinutes of the meeting\r\n".encode(), "a.txt")
    document = extract_record(source).document
    assert document.name == "a.txt"
    assert document.sha256 == source.sha256
    assert document.media_type == "text/plain"
    assert document.encoding == "utf-8-sig"
    assert document.characters == 24


def test_the_notices_of_the_reading_come_first() -> None:
    source = read_bytes("It’s agreed".encode("cp1252"), "a.txt")
    assert extract_record(source).document.warnings[: len(source.notices)] == source.notices
    assert len(source.notices) == 1


def due_dates(record: Record) -> list[str | None]:
    actions = [action for item in record.agenda_items for action in item.actions]
    return [action.due.date for action in actions if action.due]


def test_the_meeting_date_stands_in_for_one_that_the_text_lacks() -> None:
    text = MINUTES.replace(" held on 4 March 2024", "").replace(
        "The Clerk to inform the contractor.", "ACTION: Clerk to inform the contractor by 4 April."
    )
    day = datetime.date(2024, 3, 4)
    assert due_dates(extract_record(read_text(text))) == [None]
    assert due_dates(extract_record(read_text(text), meeting_date=day)) == ["2024-04-04"]


def test_metrics_wait_for_a_later_release() -> None:
    assert extract(MINUTES).metrics == ()


def test_the_example_minutes_are_understood() -> None:
    record = extract(MINUTES)
    assert record.document.classification == "minutes"
    assert [item.title for item in record.agenda_items] == [
        "Apologies for absence",
        "Grass cutting",
    ]
    cutting = record.agenda_items[1]
    assert [point.type for point in cutting.discussion_points] == ["question"]
    assert [resolution.text for resolution in cutting.resolutions] == [
        "That the quotation of Green Blades be accepted."
    ]
    assert [action.owner for action in cutting.actions] == ["Clerk"]
