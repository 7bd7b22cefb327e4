from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from minutes_miner.errors import OutputFormatError
from minutes_miner.pipeline import extract
from minutes_miner.writing import PARTS, json_line
from minutes_miner.writing.parts import check_parts, left_out
from tests.examples import MINUTES
from tests.writing.made import FAILED, full_record

IN_ITEMS = {"discussion_points", "resolutions", "actions"}


def kept(*only: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json_line(full_record(), only=only))
    return data


def test_nothing_asked_for_is_everything() -> None:
    assert json_line(extract(MINUTES), only=()) == json_line(extract(MINUTES))


def test_all_parts_are_everything() -> None:
    assert json_line(extract(MINUTES), only=PARTS) == json_line(extract(MINUTES))


@pytest.mark.parametrize("part", PARTS)
def test_the_head_always_stays(part: str) -> None:
    data, whole = kept(part), json.loads(json_line(full_record()))
    assert data["schema_version"] == "1"
    assert data["document"] == whole["document"]
    del whole["meeting"]["participants"]
    assert data["meeting"].items() >= whole["meeting"].items()


def test_parts_that_were_not_asked_for_are_absent() -> None:
    assert set(kept("metrics")) == {"schema_version", "document", "meeting", "metrics"}
    assert "participants" not in kept("metrics")["meeting"]
    assert set(kept("participants")) == {"schema_version", "document", "meeting"}
    assert len(kept("participants")["meeting"]["participants"]) == 1


def test_resolutions_keep_the_skeleton_of_their_items() -> None:
    (item,) = kept("resolutions")["agenda_items"]
    assert list(item) == ["id", "number", "title", "resolutions"]
    assert item["resolutions"][0]["text"] == "That it be noted"


def test_items_come_without_the_parts_inside_them() -> None:
    (item,) = kept("agenda_items")["agenda_items"]
    assert list(item) == ["id", "number", "title", "public", "evidence"]


def test_items_can_be_had_with_one_part_inside_them() -> None:
    (item,) = kept("agenda_items", "actions")["agenda_items"]
    assert list(item) == ["id", "number", "title", "public", "evidence", "actions"]


def part_names(value: Any) -> set[str]:
    """The parts whose keys are somewhere in JSON data."""
    if isinstance(value, list):
        return set().union(*map(part_names, value))
    if not isinstance(value, dict):
        return set()
    return set(PARTS).intersection(value).union(*map(part_names, value.values()))


@pytest.mark.parametrize("only", list(itertools.combinations(PARTS, 2)))
def test_parts_are_chosen_independently_and_in_any_order(only: tuple[str, str]) -> None:
    expected = set(only) | ({"agenda_items"} if IN_ITEMS.intersection(only) else set())
    assert part_names(kept(*only)) == expected
    assert json_line(full_record(), only=only) == json_line(full_record(), only=only[::-1])


def test_an_error_has_no_parts() -> None:
    assert json_line(FAILED, only=["metrics"]) == json_line(FAILED)


def test_nothing_is_left_out_of_a_whole_record() -> None:
    assert full_record().model_dump(exclude=dict(left_out(()))) == full_record().model_dump()


def test_an_unknown_part_is_refused_and_the_others_named() -> None:
    with pytest.raises(OutputFormatError, match=r"'motions'.*participants, agenda_items"):
        check_parts(["metrics", "motions"])
