from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from minutes_miner.errors import OutputFormatError
from minutes_miner.records import (
    Action,
    AgendaItem,
    DiscussionPoint,
    Observation,
    Participant,
    Resolution,
)
from minutes_miner.writing import TABLES
from minutes_miner.writing.columns import Cell
from minutes_miner.writing.tables import table_named
from tests.writing.made import bare_record, full_record, observation

ALL = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
MODELS: dict[str, type[BaseModel]] = {
    "metrics": Observation,
    "resolutions": Resolution,
    "actions": Action,
    "agenda_items": AgendaItem,
    "discussion_points": DiscussionPoint,
    "participants": Participant,
}
IN_COLUMNS_OF_THE_ITEM = {
    "metrics": {"agenda_item": "item_id"},
    "agenda_items": {field: f"item_{field}" for field in ("id", "number", "title", "public")},
}
TABLES_OF_THEIR_OWN = {"discussion_points", "resolutions", "actions"}


def leaves(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The fields of a model and of the models inside it, as columns: name and type."""
    for name, field in model.model_fields.items():
        name = name.rstrip("_")
        inner = plain(field.annotation)
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from ((f"{name}_{below}", kind) for below, kind in leaves(inner))
        elif name not in TABLES_OF_THEIR_OWN:
            yield name, column_type(inner, str(field))


def plain(annotation: Any) -> Any:
    """What a type is without `| None` and `Annotated`."""
    if get_origin(annotation) in (typing.Union, types.UnionType):
        (*others,) = (part for part in get_args(annotation) if part is not types.NoneType)
        return plain(others[0]) if len(others) == 1 else annotation
    if get_origin(annotation) is typing.Annotated:
        return plain(get_args(annotation)[0])
    return annotation


def column_type(annotation: Any, printed: str) -> str:
    if get_origin(annotation) is tuple:
        return "strings"
    if annotation is float or float in get_args(annotation):
        return "number"
    names = {bool: "boolean", int: "integer"}
    text = "date" if "ISO 8601 date at" in printed else "string"
    return names.get(annotation, text)


@pytest.mark.parametrize("name", MODELS)
def test_every_field_of_a_fact_has_a_column_of_its_type(name: str) -> None:
    columns = {column.name: column.type for column in TABLES[name].columns}
    item = IN_COLUMNS_OF_THE_ITEM.get(name, {})
    fields = {item.get(field, field): kind for field, kind in leaves(MODELS[name])}
    assert fields.items() <= columns.items()


@ALL
def test_column_names_are_unique_words_in_snake_case(table: Any) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) for name in names)


@ALL
def test_a_row_has_a_cell_of_the_right_type_for_each_column(table: Any) -> None:
    pythons: dict[str, Any] = {
        "string": str,
        "date": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "strings": tuple,
    }
    (row,) = table.rows(full_record())
    assert len(row) == len(table.columns)
    for cell, column in zip(row, table.columns, strict=True):
        assert cell is None or isinstance(cell, pythons[column.type]), column.name


@ALL
def test_a_table_of_a_record_without_facts_has_no_rows(table: Any) -> None:
    assert list(table.rows(bare_record())) == []


def row_of(name: str) -> dict[str, Cell]:
    (row,) = TABLES[name].rows(full_record())
    return {column.name: cell for column, cell in zip(TABLES[name].columns, row, strict=True)}


@ALL
def test_every_row_names_its_document_and_meeting(table: Any) -> None:
    row = row_of(table.name)
    assert list(row.values())[:7] == [
        "a.txt",
        "0" * 64,
        "minutes",
        "Trafford Council",
        "E08000009",
        "Scrutiny Committee",
        "2023-10",
    ]


@pytest.mark.parametrize("name", sorted(MODELS.keys() - {"participants"}))
def test_every_row_names_its_item(name: str) -> None:
    row = row_of(name)
    item = ["item-1", "18.10", "Staffing", False]
    assert [row[f"item_{field}"] for field in ("id", "number", "title", "public")] == item


def test_participants_belong_to_no_item() -> None:
    assert not any(name.startswith("item_") for name in row_of("participants"))


def test_inner_fields_are_flattened() -> None:
    row = row_of("metrics")
    assert row["change_value"] == -7.5
    assert row["comparison_with"] == "target"
    assert row["period_start"] == "2023-09-30"
    assert row["speaker_name"] == "Cllr Vane"
    assert row["evidence_quote"] == "words"
    assert row["qualifiers"] == ("conversion", "voluntary")
    resolution = row_of("resolutions")
    assert resolution["votes_for"] == 7
    assert resolution["votes_abstain"] is None
    assert resolution["votes_names_for"] == ("Cllr Vane", "Cllr Pike")
    assert row_of("actions")["due_date"] == "2019-10"


def test_what_a_missing_object_would_hold_is_null() -> None:
    (row,) = TABLES["metrics"].rows(bare_record(observation()))
    cells = dict(zip([column.name for column in TABLES["metrics"].columns], row, strict=True))
    for name in ("meeting_organization_name", "item_id", "speaker_name", "change_computed"):
        assert cells[name] is None


def test_rows_stand_in_the_order_of_the_record() -> None:
    record = bare_record(observation(id="metric-1"), observation(id="metric-2"))
    place = [column.name for column in TABLES["metrics"].columns].index("id")
    assert [row[place] for row in TABLES["metrics"].rows(record)] == ["metric-1", "metric-2"]


def test_an_unknown_table_is_refused_and_the_others_named() -> None:
    with pytest.raises(OutputFormatError, match=r"'votes'.*metrics, resolutions"):
        table_named("votes")
