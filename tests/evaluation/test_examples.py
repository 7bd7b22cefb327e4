from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from minutes_miner.errors import GoldError, InputError
from minutes_miner.evaluation import Example, read_gold
from tests.evaluation.annotated import (
    PASSAGE,
    TEXT,
    annotation,
    passage,
    place,
    write_gold,
    write_passages,
)


def read_one(path: Path) -> Example:
    (example,) = read_gold(path)
    assert isinstance(example, Example)
    return example


def read_error(path: Path) -> InputError:
    (error,) = read_gold(path)
    assert isinstance(error, InputError)
    return error


def test_a_folder_yields_its_documents_in_the_order_of_their_files(tmp_path: Path) -> None:
    write_gold(tmp_path, *({**annotation(), "file": name} for name in ("b.txt", "a.txt")))
    assert [one.name for one in read_gold(tmp_path)] == ["a.txt", "b.txt"]


def test_a_document_is_its_text_with_its_annotation(tmp_path: Path) -> None:
    example = read_one(write_gold(tmp_path, annotation()))
    assert example.text == TEXT
    assert example.gold.classification == "minutes"
    assert example.meeting_date is None


def test_line_ends_of_a_text_stay_as_they_are(tmp_path: Path) -> None:
    windows = TEXT.replace("\n", "\r\n")
    gold = {"file": "a.txt", "actions": [place(windows, "ACTION: The Clerk")]}
    assert read_one(write_gold(tmp_path, gold, text=windows)).text == windows


def test_a_file_yields_its_passages_in_the_order_of_its_lines(tmp_path: Path) -> None:
    path = write_passages(tmp_path / "p.jsonl", passage(), {**passage(), "id": "P0"})
    assert [one.name for one in read_gold(path)] == ["P1", "P0"]


def test_a_passage_holds_its_text_and_its_meeting_date(tmp_path: Path) -> None:
    example = read_one(write_passages(tmp_path / "p.jsonl", passage()))
    assert example.text == PASSAGE
    assert example.meeting_date == datetime.date(2024, 6, 12)


def test_a_passage_may_hold_any_part(tmp_path: Path) -> None:
    fields = {"id": "P2", "text": PASSAGE, "resolutions": [], "classification": "other"}
    assert read_one(write_passages(tmp_path / "p.jsonl", fields)).gold.resolutions == ()


def test_blank_lines_between_passages_and_a_byte_order_mark_do_not_count(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(f"\n{json.dumps(passage())}\r\n\n", "utf-8-sig")
    assert read_one(path).name == "P1"


def test_a_line_separator_inside_a_passage_does_not_end_it(tmp_path: Path) -> None:
    fields = {**passage(), "text": f"{PASSAGE}\u2028\x85"}
    path = tmp_path / "p.jsonl"
    path.write_text(json.dumps(fields, ensure_ascii=False), "utf-8")
    assert read_one(path).text == fields["text"]


@pytest.mark.parametrize("name", ["texts", "p.txt", "nowhere", "empty.jsonl"])
def test_a_path_without_annotations_is_an_error(tmp_path: Path, name: str) -> None:
    write_gold(tmp_path, annotation())
    (tmp_path / "p.txt").write_text(TEXT, "utf-8")
    (tmp_path / "empty.jsonl").write_text("\ufeff", "utf-8")
    with pytest.raises(InputError, match=name):
        read_gold(tmp_path / name)


def test_the_error_of_a_path_without_annotations_says_what_to_name(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"name a folder with gold/\*\.json and texts/"):
        read_gold(tmp_path)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param(
            {"file": "a.txt", "resolution": []}, "resolution: there is no such field", id="field"
        ),
        pytest.param(
            {"file": "a.txt", "classification": "minute"},
            "classification: Input should be 'minutes'",
            id="value",
        ),
        pytest.param({"file": "a.txt"}, "nothing is annotated", id="nothing"),
        pytest.param(
            {"file": "a.txt", "actions": [{"start": 1, "end": 8, "quote": "MOLEHAM"}]},
            "actions.0 does not stand at its start and end",
            id="shifted",
        ),
        pytest.param(
            {"file": "a.txt", "line_labels": [[0, 9_999, "other"]]},
            "line_labels.0 does not stand at its start and end",
            id="behind the end",
        ),
    ],
)
def test_a_fault_of_an_annotation_names_file_and_field(
    tmp_path: Path, fields: dict[str, Any], said: str
) -> None:
    error = read_error(write_gold(tmp_path, fields))
    assert error.code == "invalid_gold"
    assert error.name == str(tmp_path / "gold" / "a.json")
    assert said in str(error)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "\0", '{"file": "\\ud800"}'])
def test_an_annotation_that_is_no_json_object_is_an_error(tmp_path: Path, content: str) -> None:
    write_gold(tmp_path, annotation())
    (tmp_path / "gold" / "a.json").write_text(content, "utf-8")
    assert "a.json" in str(read_error(tmp_path))


def test_a_fault_of_a_passage_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(f"{json.dumps(passage())}\n{{nothing\n", "utf-8")
    good, bad = read_gold(path)
    assert good.name == "P1"
    assert isinstance(bad, GoldError)
    assert bad.name == f"{path}, line 2"


def test_a_bad_annotation_does_not_cost_the_others(tmp_path: Path) -> None:
    write_gold(tmp_path, {**annotation(), "file": "b.txt"}, {"file": "a.txt"})
    assert [type(one) for one in read_gold(tmp_path)] == [GoldError, Example]


def test_a_text_that_cannot_be_read_is_kept_as_its_error(tmp_path: Path) -> None:
    write_gold(tmp_path, annotation())
    (tmp_path / "texts" / "a.txt").unlink()
    example = read_one(tmp_path)
    assert isinstance(example.source, InputError)
    assert example.source.code == "not_found"
    assert example.text == ""
