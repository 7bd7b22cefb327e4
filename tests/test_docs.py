from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

from minutes_miner import extract
from tests.regenerate_tables import PAGE, page_text

DOCS = Path(__file__).parent.parent / "docs"


def test_the_worked_observation_is_what_the_tool_gives() -> None:
    metrics = (DOCS / "json.md").read_text("utf-8").split("## `metrics[]`")[1]
    sentence = re.search(r"```text\n(.*?)\n```", metrics, re.DOTALL)
    printed = re.search(r"```json\n(.*?)\n```", metrics, re.DOTALL)
    assert sentence is not None
    assert printed is not None
    record = extract(sentence[1], meeting_date=datetime.date(2024, 6, 12))
    assert [one.measure_role for one in record.metrics] == ["previous", "actual", "target"]
    given = record.metrics[1].model_dump(mode="json", by_alias=True)
    assert given == json.loads(printed[1])


def test_the_columns_on_the_page_are_those_of_the_tables() -> None:
    assert PAGE.read_text("utf-8") == page_text()
