from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from minutes_miner import ErrorRecord, Record, extract, extract_many
from minutes_miner.errors import UnknownEncodingError, VocabularyError
from tests.examples import MINUTES
from tests.vocabulary.test_overlay import METRIC

UNDATED = "MINUTES of the Town Council\n\n1. Volunteers\nThe number of volunteers was 12 in May.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(MINUTES, "utf-8")
    (tmp_path / "b.txt").write_text("", "utf-8")
    (tmp_path / "c.txt").write_text(UNDATED, "utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_file_of_a_folder_gives_its_record_or_its_error(folder: Path, jobs: int) -> None:
    first, second, third = extract_many([folder], jobs=jobs)
    assert first == extract(folder / "a.txt")
    assert isinstance(second, ErrorRecord)
    assert second.error.code == "empty_input"
    assert third == extract(folder / "c.txt")


def test_one_path_alone_is_no_list_of_letters(folder: Path) -> None:
    assert list(extract_many(str(folder))) == list(extract_many([folder]))
    assert list(extract_many(folder / "a.txt")) == [extract(folder / "a.txt")]


def test_the_arguments_hold_for_every_file(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(METRIC, "utf-8")
    (record,) = extract_many(
        [str(folder / "c.txt")], vocabulary=own, meeting_date=datetime.date(2024, 6, 12)
    )
    assert isinstance(record, Record)
    (metric,) = record.metrics
    assert (metric.metric, metric.period.start) == ("volunteer_count", "2024-05-01")


def test_a_folder_without_documents_is_an_error_of_its_own(tmp_path: Path) -> None:
    (only,) = extract_many([tmp_path])
    assert isinstance(only, ErrorRecord)
    assert only.error.code == "no_text_files"


def test_what_is_wrong_for_all_is_raised_before_anything_is_read(folder: Path) -> None:
    with pytest.raises(UnknownEncodingError):
        extract_many([folder], encoding="klingon")
    with pytest.raises(VocabularyError):
        extract_many([folder], vocabulary=folder / "a.txt")
