from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from minutes_miner.pipeline import extract
from minutes_miner.writing import json_line, schema_bytes, stream_schema
from tests.examples import MINUTES, SAMPLES, run_command

VALIDATOR = jsonschema.Draft202012Validator(stream_schema())


def test_the_schema_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(stream_schema())


def test_the_schema_is_printed_as_it_is() -> None:
    assert json.loads(schema_bytes()) == stream_schema()
    assert run_command("schema").stdout == schema_bytes()


def test_the_schema_explains_itself() -> None:
    undescribed = [
        name for name, part in stream_schema()["$defs"].items() if not part.get("description")
    ]
    assert undescribed == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sample_fulfils_the_schema(path: Path) -> None:
    VALIDATOR.validate(json.loads(json_line(extract(path))))


def test_an_error_line_fulfils_the_schema() -> None:
    VALIDATOR.validate(json.loads(run_command("extract", "missing.txt").stdout))


@pytest.mark.parametrize("path", [("blocks",), ("document", "sha256"), ("meeting", "date")])
def test_no_field_may_be_missing(path: tuple[str, ...]) -> None:
    line = json.loads(json_line(extract(MINUTES)))
    part = line
    for key in path[:-1]:
        part = part[key]
    del part[path[-1]]
    assert not VALIDATOR.is_valid(line)


def test_no_field_may_be_added() -> None:
    line = json.loads(json_line(extract(MINUTES)))
    line["meeting"]["weather"] = "fine"
    assert not VALIDATOR.is_valid(line)
