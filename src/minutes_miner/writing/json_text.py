"""The JSON of a record."""

from __future__ import annotations

from collections.abc import Collection

from minutes_miner.records import ErrorRecord, Record
from minutes_miner.writing.parts import left_out

_LINE_BREAKS = "\x85\u2028\u2029"
"""Line breaks to many readers (`str.splitlines` for one), though JSON lets them stand in strings.

JSON itself escapes every other character that breaks a line.
"""
_ESCAPED = str.maketrans({character: f"\\u{ord(character):04x}" for character in _LINE_BREAKS})


def json_text(
    record: Record | ErrorRecord, *, only: Collection[str] = (), indent: int | None = None
) -> str:
    """Write a record as JSON, with its keys in the order of the output contract.

    Args:
        record: The record; that of a failed input has no parts and is written whole.
        only: The parts to keep; without any, all.
        indent: Spaces for each level, one field a line; without it, compact and on one line.
    """
    if isinstance(record, ErrorRecord):
        text = record.model_dump_json(indent=indent)
    else:
        text = record.model_dump_json(indent=indent, exclude=left_out(only) if only else None)
    if any(character in text for character in _LINE_BREAKS):
        text = text.translate(_ESCAPED)
    return text
