from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from minutes_miner.evaluation.gold import Gold, GoldDocument, GoldPassage
from tests.evaluation.annotated import annotation, passage, place

TEXT = "RESOLVED: That the lamp be mended."
QUOTE = place(TEXT, "That the lamp be mended.")
RESOLUTION = {"classification": "approve", **QUOTE}


def complaint(model: type[Gold], fields: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(fields)
    (error,) = caught.value.errors()
    return ".".join(map(str, error["loc"])) + ": " + error["msg"]


def test_a_part_that_is_left_out_is_none_and_an_empty_one_is_empty() -> None:
    gold = Gold.model_validate({"metrics": []})
    assert gold.metrics == ()
    assert gold.resolutions is None


def test_the_place_may_stand_beside_the_fields_or_in_evidence() -> None:
    flat = Gold.model_validate({"resolutions": [RESOLUTION]})
    nested = Gold.model_validate(
        {"resolutions": [{"classification": "approve", "evidence": QUOTE}]}
    )
    assert flat == nested


def test_null_counts_as_left_out() -> None:
    (observation,) = GoldPassage.model_validate(passage()).metrics or ()
    fields = {**passage()["metrics"][0], "period": None, "direction": None, "qualifiers": None}
    (again,) = Gold.model_validate({"metrics": [fields]}).metrics or ()
    assert again == observation


def test_an_observation_needs_nothing_that_only_the_tool_can_know() -> None:
    fields = passage()["metrics"][0]
    assert not fields.keys() & {"id", "fact_key", "confidence"}
    (observation,) = Gold.model_validate({"metrics": [fields]}).metrics or ()
    assert observation.value == 12


def test_everything_that_quotes_the_text_is_named_by_its_field() -> None:
    names = [name for name, _ in GoldDocument.model_validate(annotation()).annotations]
    assert names == [
        "agenda_items.0",
        "discussion_points.0",
        "discussion_points.1",
        "resolutions.0",
        "actions.0",
        "metrics.0",
        "metrics.1",
    ]


def test_a_remark_may_stand_anywhere() -> None:
    resolution = {**RESOLUTION, "note": "or is it to note?"}
    Gold.model_validate({"note": "by two people", "resolutions": [resolution]})


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"resolution": []}, "resolution: Extra inputs", id="unknown part"),
        pytest.param(
            {"resolutions": [{**RESOLUTION, "owner": "Clerk"}]},
            "resolutions.0.owner: Extra inputs",
            id="unknown field",
        ),
        pytest.param(
            {"resolutions": [{**RESOLUTION, "classification": "approved"}]},
            "resolutions.0.classification: Input should be 'note', 'approve'",
            id="unknown value",
        ),
        pytest.param(
            {"resolutions": [{"classification": "approve"}]},
            "resolutions.0.evidence: Field required",
            id="no place",
        ),
        pytest.param(
            {"resolutions": [{**RESOLUTION, "end": 30}]},
            "resolutions.0.evidence: Value error, the span 10-30",
            id="place and quote differ in length",
        ),
        pytest.param(
            {"agenda_items": [], "resolutions": [{**RESOLUTION, "item": 0}]},
            ": Value error, resolutions.0.item is 0, but agenda_items has 0 items",
            id="no such item",
        ),
        pytest.param({"metrics": {}}, "metrics: Input should be a valid tuple", id="no list"),
        pytest.param(
            {"actions": [{**QUOTE, "due": "20 March"}]}, "actions.0.due: String", id="no ISO date"
        ),
        pytest.param({"line_labels": [[0, -1, "other"]]}, "line_labels.0.1: Input", id="offset"),
        pytest.param({"note": "nothing yet"}, ": Value error, nothing is annotated", id="empty"),
        pytest.param({"metrics": None}, ": Value error, nothing is annotated", id="null"),
    ],
)
def test_what_is_wrong_is_named_by_its_field(fields: dict[str, Any], said: str) -> None:
    assert complaint(Gold, fields).startswith(said)


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "b/a.txt", "", ".", "a\0.txt"])
def test_a_text_is_named_without_a_path(name: str) -> None:
    assert "is no file name" in complaint(GoldDocument, {"file": name, "metrics": []})


def test_items_are_not_looked_for_where_they_are_not_annotated() -> None:
    gold = Gold.model_validate({"resolutions": [{**RESOLUTION, "item": 7}]})
    assert gold.resolutions is not None
    assert gold.resolutions[0].item == 7
