from __future__ import annotations

import pytest
from pydantic import ValidationError

from minutes_miner.records import Block, Document, Meeting, Record

DOCUMENT = Document(
    name="a.txt",
    sha256="0" * 64,
    media_type="text/plain",
    encoding="utf-8",
    characters=4,
    classification="minutes",
)


def test_a_record_prints_its_fields_in_the_order_of_the_contract() -> None:
    record = Record(document=DOCUMENT, meeting=Meeting())
    assert list(record.model_dump(mode="json")) == [
        "schema_version",
        "document",
        "meeting",
        "agenda_items",
        "metrics",
        "blocks",
    ]


def test_a_record_prints_every_field() -> None:
    record = Record(document=DOCUMENT, meeting=Meeting())
    assert record.model_dump(mode="json")["meeting"] == {
        "organization": None,
        "committee": None,
        "date": None,
        "start_time": None,
        "end_time": None,
        "location": None,
        "participants": [],
    }


def test_a_record_comes_back_from_json() -> None:
    record = Record(
        document=DOCUMENT, meeting=Meeting(), blocks=(Block(type="other", start=0, end=4),)
    )
    assert Record.model_validate_json(record.model_dump_json()) == record


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        DOCUMENT.name = "b.txt"  # type: ignore[misc]


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError, match="pages"):
        Document.model_validate(DOCUMENT.model_dump() | {"pages": 3})


def test_the_empty_string_is_refused() -> None:
    with pytest.raises(ValidationError):
        Meeting(location="")


def test_blocks_have_a_closed_list_of_types() -> None:
    with pytest.raises(ValidationError):
        Block.model_validate({"type": "paragraph", "start": 0, "end": 4})
