from __future__ import annotations

import datetime
import pickle
from pathlib import Path

from minutes_miner.batch import Settings, Task, extract_batch, failed_task
from minutes_miner.errors import NoTextFilesError
from minutes_miner.pipeline import extract
from minutes_miner.reading import read_text
from minutes_miner.vocabulary import Overlay
from minutes_miner.writing import JsonLines, json_line
from tests.examples import MINUTES, json_lines
from tests.vocabulary.test_overlay import METRIC

JSON_LINES = Settings(format=JsonLines())
OWN = Overlay(METRIC, "own.toml")


def test_each_task_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(MINUTES, "utf-8")
    read, given = extract_batch(
        [Task(str(path)), Task("given", read_text(MINUTES, "given"))], JSON_LINES
    )
    assert read.payload == json_line(extract(path))
    assert json_lines(given.payload)[0]["document"]["name"] == "given"
    assert (read.failure, given.failure) == (None, None)


def test_a_failure_is_the_line_of_its_input() -> None:
    missing, listed = extract_batch(
        [Task("nowhere.txt"), failed_task(NoTextFilesError("folder", "holds nothing"))], JSON_LINES
    )
    assert missing.failure is not None
    assert missing.failure.error.code == "not_found"
    assert json_lines(listed.payload)[0]["error"]["code"] == "no_text_files"


def test_the_settings_hold_for_every_task() -> None:
    text = "MINUTES of the Town Council\n\n1. Volunteers\nThe number of volunteers was 12.\n"
    settings = Settings(format=JsonLines(), vocabulary=OWN, meeting_date=datetime.date(2024, 6, 12))
    (outcome,) = extract_batch([Task("given", read_text(text, "given"))], settings)
    assert [m["metric"] for m in json_lines(outcome.payload)[0]["metrics"]] == ["volunteer_count"]


def test_all_of_it_can_go_to_another_process() -> None:
    batch = [
        Task("given", read_text(MINUTES, "given")),
        failed_task(NoTextFilesError("folder", "holds nothing")),
    ]
    sent = pickle.loads(pickle.dumps((batch, Settings(format=JsonLines(), vocabulary=OWN))))
    assert sent == (batch, Settings(format=JsonLines(), vocabulary=OWN))
    outcomes = extract_batch(*sent)
    assert pickle.loads(pickle.dumps(outcomes)) == outcomes
