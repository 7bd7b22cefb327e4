from __future__ import annotations

import datetime
import json
import re

import pytest

from minutes_miner import extract
from tests.regenerate_docs import DOCS, PAGES, page_text


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


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_takes_from_the_code_is_up_to_date(page: str) -> None:
    assert (DOCS / page).read_text("utf-8") == page_text(page)
