from __future__ import annotations

import pytest
from pydantic import ValidationError

from minutes_miner.records import Evidence, Speaker


def test_evidence_takes_a_quote_that_fills_its_span() -> None:
    assert Evidence(start=3, end=7, quote="Hart").quote == "Hart"


def test_evidence_counts_code_points() -> None:
    assert Evidence(start=0, end=2, quote="é😀").end == 2


@pytest.mark.parametrize(("start", "end"), [(3, 8), (3, 6), (7, 3), (-4, 0)])
def test_evidence_refuses_a_span_that_its_quote_does_not_fill(start: int, end: int) -> None:
    with pytest.raises(ValidationError):
        Evidence(start=start, end=end, quote="Hart")


def test_evidence_refuses_an_empty_quote() -> None:
    with pytest.raises(ValidationError):
        Evidence(start=3, end=3, quote="")


def test_a_speaker_has_a_closed_list_of_kinds() -> None:
    with pytest.raises(ValidationError):
        Speaker.model_validate({"kind": "journalist"})
