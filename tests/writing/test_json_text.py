from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutes_miner.pipeline import extract
from minutes_miner.writing.json_text import json_text
from tests.examples import SAMPLES
from tests.writing.made import bare_record


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_indented_json_is_laid_out_as_python_does(path: Path) -> None:
    record = extract(path)
    usual = json.dumps(json.loads(json_text(record)), indent=2, ensure_ascii=False)
    assert json_text(record, indent=2) == usual


@pytest.mark.parametrize("indent", [None, 3])
def test_only_the_layout_has_line_breaks(indent: int | None) -> None:
    record = bare_record(location="Room\u2028\x854\n")
    text = json_text(record, indent=indent)
    assert "\u2028" not in text
    assert "\x85" not in text
    assert json.loads(text)["meeting"]["location"] == "Room\u2028\x854\n"
