from __future__ import annotations

from typing import Any

import pytest

from minutes_miner.errors import InputNotFoundError, InternalError, PredictionsError
from minutes_miner.evaluation import Example, Predictions, extracted, predictions, read_predictions
from minutes_miner.evaluation.gold import Gold
from minutes_miner.pipeline import extract, extract_record
from minutes_miner.reading import SourceText, read_text
from minutes_miner.records import ErrorDetail, ErrorDocument, ErrorRecord, Record
from minutes_miner.writing import json_line
from tests.evaluation.annotated import PASSAGE, TEXT, passage

EXAMPLE = Example("a.txt", Gold(metrics=()), read_text(TEXT, "texts/a.txt"))
UNREAD = Example("a.txt", Gold(metrics=()), InputNotFoundError("a.txt", "is not there"))


def source_of(*lines: Record | ErrorRecord, text: str = "") -> SourceText:
    return read_text("".join(json_line(line).decode() for line in lines) + text, "out.jsonl")


def record(name: str = "a.txt", text: str = TEXT) -> Record:
    return extract_record(read_text(text, name))


def earlier(*lines: Record | ErrorRecord) -> Predictions:
    return read_predictions(source_of(*lines))


def test_a_text_is_extracted_as_by_the_library() -> None:
    assert extracted(EXAMPLE) == extract_record(read_text(TEXT, "texts/a.txt"))


def test_a_passage_is_extracted_with_its_meeting_date() -> None:
    text = "Turnover last month was 9%."
    fields = passage()
    example = Example("P1", Gold(metrics=()), read_text(text), fields["meeting_date"])
    assert extracted(example).metrics == extract(text, meeting_date=fields["meeting_date"]).metrics


def test_a_text_that_cannot_be_read_has_no_record() -> None:
    with pytest.raises(InputNotFoundError):
        extracted(UNREAD)
    with pytest.raises(InputNotFoundError):
        earlier(record()).record(UNREAD)


def test_a_fault_of_ours_costs_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: Any, **__: Any) -> Record:
        raise ZeroDivisionError

    monkeypatch.setattr(predictions, "extract_record", faulty)
    with pytest.raises(InternalError, match=r"a\.txt: .*ZeroDivisionError"):
        extracted(EXAMPLE)


@pytest.mark.parametrize("name", ["a.txt", "texts/a.txt", "/elsewhere/a.txt"])
def test_an_earlier_record_is_found_by_its_file_name(name: str) -> None:
    assert earlier(record("b.txt"), record(name)).record(EXAMPLE).document.name == name


def test_the_record_of_a_passage_is_that_of_the_file_with_its_id() -> None:
    example = Example("P.1", Gold(metrics=()), read_text(PASSAGE))
    assert earlier(record("in/P.1.txt", PASSAGE)).record(example).document.characters == len(
        PASSAGE
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param(record("b.txt"), "has no line for it", id="another file"),
        pytest.param(record("a.txt", TEXT + "."), "record of another text", id="another text"),
        pytest.param(
            ErrorRecord(
                document=ErrorDocument(name="a.txt"),
                error=ErrorDetail(code="unreadable", message="a.txt: cannot be read"),
            ),
            r"was not read \(unreadable\)",
            id="failed",
        ),
    ],
)
def test_without_a_record_of_the_text_there_is_an_error(
    line: Record | ErrorRecord, said: str
) -> None:
    with pytest.raises(PredictionsError, match=said):
        earlier(line).record(EXAMPLE)


@pytest.mark.parametrize("text", ["no record\n", "{}\n", '{"schema_version": "2"}', "[]"])
def test_a_line_that_is_none_of_ours_is_an_error(text: str) -> None:
    with pytest.raises(PredictionsError, match=r"out\.jsonl, line 2: "):
        read_predictions(source_of(record(), text=text))
