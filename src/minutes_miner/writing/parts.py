"""The parts of a record that a user can ask for, and which fields to leave out for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from minutes_miner.errors import OutputFormatError
from minutes_miner.records import AgendaItem

_IN_ITEMS = frozenset({"discussion_points", "resolutions", "actions"})
_SKELETON = frozenset({"id", "number", "title"})
"""What is left of an item that was not asked for but holds a part that was."""

PARTS = (
    "participants",
    "agenda_items",
    "discussion_points",
    "resolutions",
    "actions",
    "metrics",
    "blocks",
)
"""The names of the parts; `agenda_items` is the items without the three parts inside them."""


def check_parts(only: Collection[str]) -> None:
    """See that every part asked for exists.

    Raises:
        OutputFormatError: One does not.
    """
    for part in only:
        if part not in PARTS:
            raise OutputFormatError(f"only {part!r}: unknown; choose from {', '.join(PARTS)}")


def left_out(only: Collection[str]) -> Mapping[str, Any]:
    """The fields of a record to leave out, as Pydantic's `exclude` takes them.

    `schema_version`, `document` and the head of `meeting` always stay.

    Args:
        only: The parts to keep; without any, the whole record stays.
    """
    absent = frozenset(PARTS).difference(only) if only else frozenset()
    fields: dict[str, Any] = {part: True for part in ("metrics", "blocks") if part in absent}
    if "participants" in absent:
        fields["meeting"] = {"participants"}
    if absent >= {"agenda_items", *_IN_ITEMS}:
        fields["agenda_items"] = True
    else:
        fields["agenda_items"] = {"__all__": _left_out_of_items(absent)}
    return fields


def _left_out_of_items(absent: frozenset[str]) -> frozenset[str]:
    if "agenda_items" not in absent:
        return absent & _IN_ITEMS
    return frozenset(AgendaItem.model_fields) - _SKELETON - (_IN_ITEMS - absent)
